// The window with an engine of its own: what it does with slow, failing and cancelled work.

#include "app/gui/models/model_tree_model.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/jobs_bar.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/overview_view.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/job_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
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
            QVERIFY2(before.contains(file) || file == u"settings.ini"_s, qPrintable(file));
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
