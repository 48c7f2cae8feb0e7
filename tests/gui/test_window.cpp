// The window with an engine of its own: what it does with slow, failing and cancelled work.

#include "app/gui/models/model_tree_model.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/mapping_panel.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/overview_view.h"
#include "app/gui/shell/session_keeper.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/tour.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/callout.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/job_row.h"
#include "widgets/controls/rule_list.h"
#include "widgets/controls/rule_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <memory>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

/// A window on a fake engine with settings of its own.
struct Bench {
    std::shared_ptr<test::FakeEngineState> state = std::make_shared<test::FakeEngineState>();
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{test::fake_engine(state), preferences, nullptr};

    Bench() { window.show(); }
    ~Bench() {
        state->hold_estimates = false;
        state->hold_encodes = false;
    }
    widgets::EncoderPanel* encoder() const { return window.work_page()->settings_panel()->encoder(); }
    widgets::FrameStrip* strip() const { return window.work_page()->strip(); }
    void set_qbits(double qbits) const { encoder()->qbits_slider()->field()->setValue(qbits); }
    QString rate() const { return encoder()->estimate()->figure_text(0); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }
    bool settled() { return window.workspace().report() && !window.workspace().figures_stale(); }
};

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void start_page_lists_models_and_recents() {
        Bench bench;
        QVERIFY(bench.window.shows_start_page());
        bench.window.look_for_models();
        const auto has_row = [&](const QString& name) {
            for (const QPushButton* row : bench.window.start_page()->findChildren<QPushButton*>()) {
                if (row->accessibleName().contains(name)) {
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(has_row(u"facebook/opt-125m"_s));
        QVERIFY(bench.window.actions().cached_menu->actions().size() == 2);
    }

    void opening_fills_tree_strip_and_estimate() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(!bench.window.shows_start_page());
        QCOMPARE(bench.window.work_page()->model_panel()->model()->rowCount(), 9);
        QCOMPARE(bench.strip()->frames().size(), std::size_t{8});
        QTRY_VERIFY(bench.settled());
        QCOMPARE(bench.rate(), u"4.000"_s);
        QCOMPARE(bench.strip()->frames()[4].kind, widgets::FrameKind::Keyframe);
        QCOMPARE(bench.strip()->frames()[5].weight_bits, quint64{1050});
        QCOMPARE(bench.window.windowTitle(), u"fake-model \u2013 MCWC Workbench"_s);
        const auto facts = bench.window.work_page()->overview()->facts();
        const std::pair<QString, QString> family{u"Family"_s, u"GPT-2"_s};
        QVERIFY(std::find(facts.begin(), facts.end(), family) != facts.end());
        QVERIFY(bench.window.work_page()->overview()->notes_text().contains(u"A note about this model."_s));
    }

    void bitstream_tab_is_hidden_for_a_checkpoint() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(!bench.window.shows_start_page());
        const WorkPage* page = bench.window.work_page();
        QVERIFY(page->tabs()->isTabVisible(page->tabs()->indexOf(page->overview())));
        QVERIFY(!page->tabs()->isTabVisible(page->tabs()->indexOf(page->bitstream())));
    }

    void latest_settings_win_and_old_estimates_are_dropped() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.state->hold_estimates = true;
        const int before = bench.state->estimates_started;
        bench.set_qbits(6);
        QVERIFY(bench.window.workspace().figures_stale());
        QVERIFY(bench.encoder()->estimate()->is_stale());
        QCOMPARE(bench.rate(), u"4.000"_s); // the previous figures stay, dimmed
        QTRY_COMPARE(bench.state->estimates_started.load(), before + 1);
        bench.set_qbits(2.5); // while the first is still busy
        QTRY_COMPARE(bench.state->estimates_started.load(), before + 2);
        QStringList shown;
        connect(&bench.window.workspace(), &Workspace::figures_changed, this, [&] { shown << bench.rate(); });
        bench.state->hold_estimates = false;
        QTRY_VERIFY(bench.settled());
        QTRY_VERIFY(bench.window.jobs().is_idle());
        QCOMPARE(bench.rate(), u"2.500"_s);
        QVERIFY2(!shown.contains(u"6.000"_s), qPrintable(shown.join(u' ')));
        QVERIFY(!bench.encoder()->estimate()->is_stale());
    }

    void quick_changes_are_debounced() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        const int before = bench.state->estimates_started;
        for (int i = 0; i < 20; ++i) {
            bench.set_qbits(2 + 0.25 * i);
        }
        QTRY_COMPARE(bench.rate(), u"6.750"_s);
        QCOMPARE(bench.state->estimates_started.load(), before + 1);
    }

    void analyse_measures_and_a_change_makes_it_an_estimate_again() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.window.actions().analyse->trigger();
        QTRY_COMPARE(bench.window.workspace().figure_state(), FigureState::Measured);
        bench.set_qbits(5);
        QTRY_COMPARE(bench.window.workspace().figure_state(), FigureState::Estimated);
        QCOMPARE(bench.rate(), u"5.000"_s);
    }

    void export_writes_the_file_and_offers_to_open_it() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        const QString path = bench.folder.filePath(u"out.mcwc"_s);
        bench.window.workspace().export_to(path);
        QTRY_VERIFY(bench.window.message_bar()->isVisible());
        QVERIFY(bench.window.message_bar()->text().startsWith(u"Saved out.mcwc"_s));
        QVERIFY(QFile::exists(path));
        QVERIFY(bench.preferences.recent_paths().contains(path));
    }

    void cancelled_export_leaves_nothing() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.state->hold_encodes = true;
        const QStringList before = bench.files();
        bench.window.workspace().export_to(bench.folder.filePath(u"out.mcwc"_s));
        QTRY_COMPARE(bench.state->encodes_started.load(), 1);
        const auto row = [&] { return bench.window.jobs_bar()->findChild<widgets::JobRow*>(); };
        QTRY_VERIFY(row() != nullptr && row()->stage_text().startsWith(u"coding h."_s));
        QTRY_VERIFY(bench.files().size() > before.size()); // the temporary file is there
        row()->cancel_button()->click();
        QTRY_VERIFY(bench.window.jobs().is_idle());
        QCOMPARE(bench.files(), before);
        QVERIFY(bench.window.jobs_bar()->last_text().contains(u"cancelled"_s));
        QVERIFY(!bench.window.message_bar()->isVisible());
    }

    void errors_are_inline_and_name_the_file() {
        Bench bench;
        bench.window.open(u"/nowhere/corrupt.mcwc"_s);
        QTRY_VERIFY(bench.window.message_bar()->isVisible());
        QCOMPARE(bench.window.message_bar()->text(), u"/nowhere/corrupt.mcwc: the header is damaged."_s);
        QCOMPARE(bench.window.message_bar()->advice(), u"Download it again."_s);
        QVERIFY(bench.window.shows_start_page());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        bench.window.open(u"/nowhere/fake-model"_s); // the next open clears it
        QTRY_VERIFY(!bench.window.shows_start_page());
        QVERIFY(!bench.window.message_bar()->isVisible());
    }

    void an_error_keeps_the_open_document() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.window.open(u"/nowhere/corrupt"_s);
        QTRY_VERIFY(bench.window.message_bar()->isVisible());
        QVERIFY(!bench.window.shows_start_page());
        QVERIFY(bench.settled());
    }

    void a_low_window_keeps_its_size_and_the_export_in_sight() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.window.resize(1000, 660);
        bench.window.actions().show_jobs->setChecked(true);
        WorkPage* page = bench.window.work_page();
        for (int view = 0; view < page->tabs()->count(); ++view) {
            page->tabs()->setCurrentIndex(view);
            QTest::qWait(0);
            QCOMPARE(bench.window.size(), QSize(1000, 660));
        }
        const QWidget* drag = page->settings_panel()->drag_handle();
        QVERIFY(page->settings_panel()->rect().contains(
            QRect(drag->mapTo(page->settings_panel(), QPoint(0, 0)), drag->size())));
    }

    void sides_are_hidden_and_shown() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        WorkPage* page = bench.window.work_page();
        QAction* tree = bench.window.actions().show_model;
        const int views = page->tabs()->width();
        tree->trigger();
        QVERIFY(!page->side_shown(WorkPage::ModelSide));
        QVERIFY(page->side_shown(WorkPage::EncoderSide));
        QTRY_VERIFY(page->tabs()->width() > views + 200);
        page->splitter()->setSizes({300, 700, 0}); // as by dragging
        Q_EMIT page->splitter()->splitterMoved(300, 1);
        QVERIFY(tree->isChecked());
        QVERIFY(!bench.window.actions().show_encoder->isChecked());
        page->reset_layout();
        QVERIFY(bench.window.actions().show_encoder->isChecked());
    }

    void one_selection_for_strip_tree_and_table() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        WorkPage* page = bench.window.work_page();
        page->strip()->select(5);
        QCOMPARE(page->model_panel()->selected()->name, u"Layer 5"_s);
        const QModelIndex layer_two = page->model_panel()->tree()->model()->index(2, 0);
        page->model_panel()->tree()->setCurrentIndex(layer_two);
        QCOMPARE(page->strip()->selected(), std::optional(2));
        const auto* table = page->overview()->findChild<QTableView*>();
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 2);
        bench.window.actions().analyse->trigger(); // new figures keep it
        QTRY_COMPARE(bench.window.workspace().figure_state(), FigureState::Measured);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 2);
        QCOMPARE(page->model_panel()->selected()->name, u"Layer 2"_s);
        QCOMPARE(bench.window.workspace().selection().current().layer, 2);
        page->model_panel()->filter_field()->setText(u"h.6.*c_fc*"_s);
        QCOMPARE(page->model_panel()->tree()->model()->rowCount(), 1);
    }

    void tree_and_store_agree_about_groups_and_tensors() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        ModelPanel* panel = bench.window.work_page()->model_panel();
        SelectionStore& store = bench.window.workspace().selection();
        Selection wanted;
        wanted.layer = 3;
        wanted.tensor = 11; // h.3.mlp.c_fc.weight
        store.select(wanted);
        QCOMPARE(panel->selected()->full_name, u"h.3.mlp.c_fc.weight"_s);
        QCOMPARE(store.current(), wanted); // following it has not changed it
        const QModelIndex group = panel->tree()->currentIndex().parent();
        panel->tree()->setCurrentIndex(group);
        QCOMPARE(store.current().layer, 3);
        QCOMPARE(store.current().group, u"ffn"_s);
        QCOMPARE(store.current().tensor, -1);
        bench.strip()->select(4); // its layer is folded: the layer itself is shown
        QCOMPARE(panel->selected()->name, u"Layer 4"_s);
        QCOMPARE(store.current().group, u"ffn"_s);
        bench.strip()->select(3); // unfolded: its group
        QCOMPARE(panel->selected()->name, u"FFN"_s);
        bench.window.workspace().close();
        QCOMPARE(store.current(), Selection{});
    }

    void back_and_forward_go_over_views_and_layers() {
        Bench bench;
        const Actions& actions = bench.window.actions();
        QVERIFY(!actions.back->isEnabled());
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        QVERIFY(!actions.back->isEnabled());
        bench.strip()->select(2);
        bench.strip()->select(5);
        actions.back->trigger();
        QCOMPARE(bench.strip()->selected(), std::optional(2));
        QTest::mouseClick(bench.strip()->viewport(), Qt::BackButton);
        QCOMPARE(bench.strip()->selected(), std::optional<int>());
        QVERIFY(!actions.back->isEnabled());
        QTest::mouseClick(bench.window.work_page()->model_panel()->tree()->viewport(), Qt::ForwardButton);
        actions.forward->trigger();
        QCOMPARE(bench.strip()->selected(), std::optional(5));
        QVERIFY(!actions.forward->isEnabled());
        bench.window.open(u"/nowhere/another"_s);
        QTRY_COMPARE(bench.strip()->selected(), std::optional<int>());
        QVERIFY(!actions.back->isEnabled());
    }

    void settings_are_undone_and_the_figures_follow() {
        Bench bench;
        const Actions& actions = bench.window.actions();
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        QVERIFY(!actions.undo->isEnabled());
        QSlider* slider = bench.encoder()->qbits_slider()->slider();
        slider->setSliderDown(true);
        for (int step = 0; step < 5; ++step) {
            slider->setValue(slider->value() - 1);
        }
        slider->setSliderDown(false);
        slider->setSliderDown(true);
        slider->setValue(slider->value() - 1);
        slider->setSliderDown(false);
        QTRY_COMPARE(bench.rate(), u"2.500"_s);
        QCOMPARE(actions.undo->text(), u"&Undo qbits 2.75 \u2192 2.5"_s);
        actions.undo->trigger();
        QCOMPARE(bench.encoder()->choices().qbits, 2.75);
        QVERIFY(bench.encoder()->estimate()->is_stale());
        actions.undo->trigger(); // the whole first drag
        QCOMPARE(bench.encoder()->choices().qbits, 4.0);
        QVERIFY(!actions.undo->isEnabled());
        QTRY_COMPARE(bench.rate(), u"4.000"_s);
        QCOMPARE(actions.redo->text(), u"&Redo qbits 4 \u2192 2.75"_s);
        actions.redo->trigger();
        QTRY_COMPARE(bench.rate(), u"2.750"_s);
        bench.window.open(u"/nowhere/another"_s); // begins anew
        QTRY_VERIFY(!actions.undo->isEnabled());
    }

    void keyframes_are_toggled_in_the_strip() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        using widgets::FrameKind;
        const auto bar = [&](std::size_t layer) { return bench.strip()->frames()[layer]; };
        QTest::mouseDClick(bench.strip()->viewport(), Qt::LeftButton, {},
                           bench.strip()->frame_rect(2).center());
        QCOMPARE(bar(2).kind, FrameKind::Keyframe);
        QVERIFY(bar(2).by_hand && !bar(1).by_hand);
        QVERIFY(bench.strip()->is_stale());
        QVERIFY(bench.strip()->frame_text(2).contains(u"by hand"_s));
        const std::vector<std::uint64_t> layers{0, 2, 4};
        QCOMPARE(bench.window.workspace().settings().keyframes.front().layers, layers);
        bench.encoder()->keyframe_slider()->field()->setValue(3); // the others follow the interval
        const std::vector<std::uint64_t> thirds{0, 2, 3, 6};
        QCOMPARE(bench.window.workspace().settings().keyframes.front().layers, thirds);
        QVERIFY(bar(2).by_hand);
        bench.strip()->select(0);
        QTest::keyClick(bench.strip(), Qt::Key_K); // a first layer has no choice
        QVERIFY(!bar(0).by_hand);
        bench.strip()->select(2);
        QTest::keyClick(bench.strip(), Qt::Key_K); // back to the interval
        QCOMPARE(bar(2).kind, FrameKind::Predicted);
        QVERIFY(bench.window.workspace().settings().keyframes.empty());
        bench.window.actions().undo->trigger();
        QCOMPARE(bar(2).kind, FrameKind::Keyframe);
    }

    void rules_are_made_in_the_tree_and_edited_in_the_panel() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        WorkPage* page = bench.window.work_page();
        ModelPanel* panel = page->model_panel();
        const Workspace& workspace = bench.window.workspace();
        QVERIFY(panel->tree()->isColumnHidden(ModelTreeModel::Rule));
        const ModelNode* group = panel->model()->node(panel->model()->index_of_group(2, u"ffn"_s));
        const std::unique_ptr<QMenu> menu(panel->make_menu(*group));
        const QMenu* everywhere = menu->actions().at(1)->menu();
        QCOMPARE(everywhere->title(), u"Rule for h.*.mlp.c_*, every layer"_s);
        QCOMPARE(everywhere->actions().at(0)->text(), u"Finer: qbits 5"_s);
        everywhere->actions().at(0)->trigger();
        QCOMPARE(workspace.settings().rules.size(), std::size_t{1});
        QCOMPARE(workspace.settings().rules[0].pattern, std::string("h.*.mlp.c_*"));
        QCOMPARE(workspace.settings().rules[0].qbits, std::optional(5.0));
        QVERIFY(!panel->tree()->isColumnHidden(ModelTreeModel::Rule));
        widgets::RuleList* list = bench.encoder()->rules();
        QCOMPARE(list->row(0)->hits_text(), u"fits 16 tensors"_s);
        list->row(0)->pattern_field()->clear();
        QTest::keyClicks(list->row(0)->pattern_field(), u"h.3.*"_s);
        QCOMPARE(list->row(0)->hits_text(), u"fits 3 tensors"_s); // while it is typed
        QCOMPARE(workspace.settings().rules[0].pattern, std::string("h.*.mlp.c_*"));
        QTest::keyClick(list->row(0)->pattern_field(), Qt::Key_Return);
        QCOMPARE(workspace.settings().rules[0].pattern, std::string("h.3.*"));
        list->add_rule(u"nothing.*"_s);
        list->row(1)->coding_box()->setCurrentIndex(2);
        QVERIFY(list->row(1)->hits_text().contains(u"fits none"_s));
        QTRY_VERIFY(bench.settled()); // the estimate goes on without it
        QVERIFY(!bench.window.message_bar()->isVisible());
        list->row(0)->remove_button()->click();
        QCOMPARE(workspace.settings().rules.size(), std::size_t{1});
        QCOMPARE(workspace.settings().rules[0].lossless, std::optional(true));
        bench.window.actions().undo->trigger();
        QCOMPARE(list->rules().size(), std::size_t{2});
        QCOMPARE(list->rules()[0].pattern, std::string("h.3.*"));
    }

    void a_mapping_is_checked_as_it_is_typed() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.window.actions().mapping->trigger();
        MappingPanel* panel = bench.window.mapping_panel();
        QVERIFY(panel->isVisible() && !panel->isModal());
        QVERIFY(panel->editor()->toPlainText().contains(u"\"h.{layer}.\""_s)); // drafted from the names
        QTRY_VERIFY(panel->headline().contains(u"does not fit"_s));
        QVERIFY(!panel->use_button()->isEnabled());
        panel->editor()->setPlainText(u"broken"_s);
        QTRY_VERIFY(panel->headline().contains(u"\"stacks\" is missing"_s));
        panel->editor()->setPlainText(u"fits"_s);
        QVERIFY(!panel->use_button()->isEnabled()); // not before it was checked
        QTRY_VERIFY(panel->use_button()->isEnabled());
        QCOMPARE(panel->headline(), u"\u2713 GPT-2: 8 layers, 8 groups"_s);
        panel->use_button()->click();
        QVERIFY(bench.window.workspace().document()->mapping_used);
        QCOMPARE(panel->editor()->toPlainText(), u"fits"_s);
        bench.window.workspace().close();
        QVERIFY(!panel->isVisible());
    }

    void a_session_brings_everything_back() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"mine.mcwc-session"_s);
        {
            Bench bench;
            bench.window.open(u"/nowhere/fake-model"_s);
            QTRY_VERIFY(bench.settled());
            bench.set_qbits(2.5);
            bench.window.workspace().toggle_keyframe(6);
            bench.strip()->select(3);
            bench.window.sessions().save(path);
            QTRY_VERIFY(bench.window.message_bar()->text().startsWith(u"Saved mine.mcwc-session"_s));
        }
        Bench bench;
        bench.window.open(path);
        QTRY_COMPARE(bench.rate(), u"2.500"_s);
        QCOMPARE(bench.window.windowTitle(), u"fake-model \u2013 MCWC Workbench"_s);
        QCOMPARE(bench.strip()->selected(), std::optional(3));
        QVERIFY(bench.strip()->frames()[6].by_hand);
        QCOMPARE(bench.encoder()->choices().qbits, 2.5);
        QVERIFY(!bench.window.actions().undo->isEnabled());
        QTRY_VERIFY(bench.window.jobs().is_idle());
        QVERIFY(!bench.window.message_bar()->isVisible()); // the weights are the same
        bench.state->hash = 1;
        bench.window.open(path);
        QTRY_VERIFY(bench.window.message_bar()->isVisible());
        QVERIFY(bench.window.message_bar()->text().startsWith(u"/nowhere/fake-model is not what it was"_s));
    }

    void a_session_whose_input_is_gone_says_so() {
        Bench bench;
        SessionContent session;
        session.input.path = u"/nowhere/corrupt"_s;
        session.settings.qbits = 2;
        const QString path = bench.folder.filePath(u"a.mcwc-session"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(session_text(session));
        file.close();
        bench.window.open(path);
        QTRY_VERIFY(bench.window.message_bar()->isVisible());
        QVERIFY(bench.window.message_bar()->text().startsWith(u"/nowhere/corrupt"_s));
        bench.window.open(u"/nowhere/fake-model"_s); // is not taken for the session's
        QTRY_VERIFY(bench.settled());
        QCOMPARE(bench.encoder()->choices().qbits, 4.0);
    }

    void the_last_session_is_offered_and_restored_when_asked_for() {
        auto state = std::make_shared<test::FakeEngineState>();
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"settings.ini"_s));
        const auto offer = [](const MainWindow& window) {
            return window.start_page()->findChild<QPushButton*>(u"continue_session"_s);
        };
        {
            MainWindow window(test::fake_engine(state), preferences, nullptr);
            window.show();
            QVERIFY(!offer(window)->isVisible());
            window.restore_session(); // not asked for: nothing happens
            window.open(u"/nowhere/fake-model"_s);
            QTRY_VERIFY(!window.shows_start_page());
            window.work_page()->select_layer(7);
            window.actions().restore_session->trigger();
            QVERIFY(window.close());
        }
        MainWindow window(test::fake_engine(state), preferences, nullptr);
        window.show();
        QVERIFY(offer(window)->isVisible());
        QCOMPARE(offer(window)->text(), u"Continue where you left off: fake-model"_s);
        window.restore_session();
        QTRY_COMPARE(window.work_page()->strip()->selected(), std::optional(7));
    }

    void the_tour_points_at_real_widgets_and_can_be_skipped() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        QVERIFY(!bench.preferences.tour_seen());
        bench.window.actions().tour->trigger();
        const Tour& tour = *bench.window.tour();
        widgets::Callout* callout = tour.callout();
        std::set<QWidget*> targets;
        int steps = 0;
        for (; tour.is_running() && steps < 10; ++steps) {
            QVERIFY(callout->isVisible());
            QVERIFY2(callout->target() != nullptr && callout->target()->isVisible(),
                     qPrintable(callout->title()));
            QVERIFY(bench.window.rect().contains(callout->geometry()));
            QVERIFY(!callout->text().isEmpty());
            targets.insert(callout->target());
            QTest::keyClick(callout, Qt::Key_Return);
        }
        QVERIFY(steps > 0 && steps <= 6);
        QCOMPARE(static_cast<int>(targets.size()), steps); // each at something else
        QVERIFY(!callout->isVisible());
        QVERIFY(bench.preferences.tour_seen());
        bench.window.start_tour(); // again, from the first
        callout->next_button()->click();
        QCOMPARE(callout->target(), bench.strip());
        QTest::keyClick(callout, Qt::Key_Left);
        QCOMPARE(tour.step(), std::size_t{0});
        QTest::keyClick(callout, Qt::Key_Escape);
        QVERIFY(!tour.is_running() && !callout->isVisible());
    }

    void the_tour_waits_for_what_it_opens() {
        QWidget window;
        QLabel first(&window);
        QLabel second(&window);
        bool open = false;
        int asked = 0;
        std::vector<TourStep> steps;
        steps.push_back({[&] { return &first; }, u"one"_s, u"text"_s, false});
        steps.push_back({[&] { return &second; }, u"two"_s, u"text"_s, true});
        Tour tour(
            &window, std::move(steps), [&] { return open; }, [&] { ++asked; });
        window.show();
        tour.start();
        QCOMPARE(tour.callout()->title(), u"one"_s);
        tour.callout()->next_button()->click();
        QCOMPARE(asked, 1);
        QVERIFY(!tour.callout()->isVisible());
        open = true;
        tour.follow_document();
        QVERIFY(tour.callout()->isVisible());
        QCOMPARE(tour.callout()->title(), u"two"_s);
    }

    void drag_out_encodes_in_the_background() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        widgets::DragHandle* handle = bench.window.work_page()->settings_panel()->drag_handle();
        Q_EMIT handle->file_wanted();
        QCOMPARE(handle->state(), widgets::DragHandle::State::Preparing);
        QTRY_COMPARE(handle->state(), widgets::DragHandle::State::Ready);
        const std::unique_ptr<QMimeData> data(handle->mime_data());
        const QString path = data->urls().first().toLocalFile();
        QVERIFY(path.endsWith(u"fake-model.mcwc"_s));
        QVERIFY(QFile::exists(path));
        bench.set_qbits(7); // the file is no longer what the settings say
        QCOMPARE(handle->state(), widgets::DragHandle::State::Idle);
        bench.state->hold_encodes = true;
        QTRY_VERIFY(bench.settled());
        Q_EMIT handle->file_wanted();
        QTRY_VERIFY(!bench.window.jobs().is_idle());
        bench.window.actions().cancel_jobs->trigger();
        QTRY_COMPARE(handle->state(), widgets::DragHandle::State::Idle);
    }

    void closing_during_a_job_hides_at_once_and_ends_clean() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        bench.state->hold_encodes = true;
        const QStringList before = bench.files();
        bench.window.workspace().export_to(bench.folder.filePath(u"out.mcwc"_s));
        QTRY_COMPARE(bench.state->encodes_started.load(), 1);
        QSignalSpy finished(&bench.window, &MainWindow::finished);
        QVERIFY(bench.window.close());
        QVERIFY(!bench.window.isVisible());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!QFile::exists(bench.folder.filePath(u"out.mcwc"_s)));
        for (const QString& file : bench.files()) {
            const bool kept = file == u"settings.ini"_s || file == u"last.mcwc-session"_s;
            QVERIFY2(kept || before.contains(file), qPrintable(file));
        }
        QVERIFY(!bench.preferences.window_geometry().isEmpty());
    }

    void closing_an_idle_window_finishes_at_once() {
        Bench bench;
        QSignalSpy finished(&bench.window, &MainWindow::finished);
        bench.window.close();
        QCOMPARE(finished.count(), 1);
    }

    void every_action_has_a_shortcut_of_its_own() {
        Bench bench;
        std::set<QString> keys;
        for (const QAction* action : bench.window.actions().all()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(keys.insert(action->shortcut().toString()).second, qPrintable(action->text()));
        }
    }

    void controls_have_accessible_names() {
        Bench bench;
        bench.window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(bench.settled());
        for (const QWidget* widget : bench.window.work_page()->findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
                                 qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
                                 qobject_cast<const QAbstractSlider*>(widget) != nullptr;
            const bool inner = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QScrollBar") ||
                               widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView");
            if (control && !inner) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
    }
};

QTEST_MAIN(WindowTest)
#include "test_window.moc"
