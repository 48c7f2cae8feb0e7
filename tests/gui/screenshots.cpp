// Renders the window's states into a folder: mcwc_screenshots FOLDER, in a language, light, dark or both
// (QT_SCALE_FACTOR=2 doubles their pixels).
// For people to look at and for the documentation's pictures; not a test.

#include "app/gui/session/language.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/jobs_panel.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/mapping_panel.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/tour.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/solver_table.h"
#include "app/gui/views/sweep_panel.h"
#include "tests/gui/fake_model.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/common/callout.h"
#include "widgets/common/message_bar.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/inspector/find_bar.h"
#include "widgets/inspector/map_panel.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree.h"
#include "widgets/inspector/syntax_tree_model.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>
#include <functional>
#include <memory>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

bool wait_for(const std::function<bool()>& ready) {
    QElapsedTimer clock;
    clock.start();
    while (!ready() && clock.elapsed() < 60000) {
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return ready();
}

void settle() {
    QElapsedTimer clock;
    clock.start();
    wait_for([&] { return clock.elapsed() > 150; });
}

/// The real engine, but each encode holds still in its middle while `hold` is set.
Engine pausing_engine(const std::shared_ptr<std::atomic<bool>>& hold) {
    Engine engine = core_engine();
    engine.encode = [inner = engine.encode, hold](const Document& document, const EncoderSettings& settings,
                                                  const std::optional<std::filesystem::path>& target,
                                                  const TaskContext& context) {
        for (int step = 0; *hold; ++step) {
            context.check();
            context.report(
                {"coding", "h.5.mlp.c_fc.weight", static_cast<std::uint64_t>(std::min(step, 640)), 1000});
            std::this_thread::sleep_for(std::chrono::milliseconds(4));
        }
        return inner(document, settings, target, context);
    };
    engine.cached_models = test::fake_engine(std::make_shared<test::FakeEngineState>()).cached_models;
    return engine;
}

class Shooter {
public:
    Shooter(widgets::ThemeChoice choice, QString folder, QString sample)
        : folder_(std::move(folder))
        , sample_(std::move(sample))
        , tone_(choice == widgets::ThemeChoice::Dark ? u"dark"_s : u"light"_s)
        , preferences_(scratch_.filePath(u"settings.ini"_s))
        , window_(pausing_engine(hold_), preferences_, nullptr) {
        window_.resize(1440, 900);
        window_.show();
    }

    void run() {
        window_.look_for_models();
        wait_for([&] { return window_.jobs().is_idle(); });
        shoot(u"start"_s);
        window_.start_tour();
        shoot(u"tour-1"_s);
        window_.tour()->end();
        window_.open(sample_);
        wait_for([&] { return settled(); });
        shoot(u"loaded"_s);
        window_.work_page()->select_layer(5);
        window_.work_page()->model_panel()->tree()->expand(
            window_.work_page()->model_panel()->tree()->currentIndex());
        shoot(u"selected"_s);
        shoot_similarity();
        shoot_rate();
        shoot_by_hand();
        window_.start_tour();
        for (int step = 2; step <= 6; ++step) {
            window_.tour()->callout()->next_button()->click();
            shoot(u"tour-%1"_s.arg(step));
        }
        window_.tour()->end();
        *hold_ = true;
        const QString stream = scratch_.filePath(u"sample.mcwc"_s);
        window_.workspace().export_to(stream);
        QElapsedTimer clock;
        clock.start();
        wait_for([&] { return clock.elapsed() > 2200; });
        shoot(u"encoding"_s);
        *hold_ = false;
        wait_for([&] { return QFile::exists(stream) && window_.jobs().is_idle(); });
        shoot(u"exported"_s);
        window_.open(stream);
        wait_for([&] { return window_.workspace().document()->stream.has_value(); });
        window_.work_page()->select_layer(4);
        QTreeView* tree = window_.work_page()->bitstream()->inspector()->tree();
        tree->expand(tree->currentIndex());
        shoot(u"stream"_s);
        shoot_bitstream();
        shoot_compare(stream);
        QFile broken(scratch_.filePath(u"broken.mcwc"_s));
        if (broken.open(QIODevice::WriteOnly)) {
            broken.write(QByteArray("MCWC\1\0\0\0", 8) + QByteArray(200, 'x'));
            broken.close();
        }
        window_.open(broken.fileName());
        wait_for([&] { return window_.jobs().is_idle(); });
        shoot(u"error"_s);
        shoot_mapping();
        window_.resize(1000, 660);
        shoot(u"small"_s);
        for (View* view : {static_cast<View*>(window_.work_page()->rate()),
                           static_cast<View*>(window_.work_page()->similarity()),
                           static_cast<View*>(window_.work_page()->motion())}) {
            window_.work_page()->tabs()->setCurrentWidget(view);
            settle();
            shoot(u"small-"_s + view->id());
        }
    }

    void run_rate() {
        window_.open(sample_);
        wait_for([&] { return settled(); });
        shoot_rate();
        window_.resize(1000, 700);
        window_.work_page()->tabs()->setCurrentWidget(window_.work_page()->rate());
        shoot(u"small-RateView"_s);
    }

private:
    void shoot_rate() {
        WorkPage* page = window_.work_page();
        RateView* view = page->rate();
        page->tabs()->setCurrentWidget(view);
        shoot(u"rate-empty"_s);
        view->panel()->alignment_action(AlignmentMethod::None)->setChecked(true);
        view->panel()->alignment_action(AlignmentMethod::Hungarian)->setChecked(true);
        view->start();
        wait_for([&] { return view->rows().size() >= 9; });
        shoot(u"rate-running"_s);
        wait_for([&] { return !view->sweep()->is_running(); });
        view->chart()->setFocus();
        view->chart()->set_current({});
        QTest::keyClick(view->chart(), Qt::Key_Right);
        QTest::keyClick(view->chart(), Qt::Key_Right);
        QTest::keyClick(view->chart(), Qt::Key_Right);
        shoot(u"rate"_s);
        view->error_box()->setCurrentIndex(1);
        view->tabs()->setCurrentIndex(1);
        shoot(u"rate-nmse"_s);
        view->error_box()->setCurrentIndex(0);
        view->tabs()->setCurrentIndex(0);
        view->chart()->brush(
            QRectF(view->chart()->width() / 3.0, 0, view->chart()->width() / 4.0, view->chart()->height()));
        view->chart()->zoom_to_brush();
        shoot(u"rate-brushed"_s);
        view->chart()->clear_brush();
        view->chart()->show_all();
        view->panel()->qbits_field()->setText(u"3:5:0.5"_s);
        view->start();
        wait_for([&] { return view->rows().size() >= 4; });
        shoot(u"rate-again"_s);
        wait_for([&] { return !view->sweep()->is_running(); });
        view->panel()->set_form({});
        view->start();
        wait_for([&] { return !view->sweep()->is_running(); });
        page->tabs()->setCurrentIndex(0);
    }

    void shoot_similarity() {
        WorkPage* page = window_.work_page();
        page->tabs()->setCurrentWidget(page->similarity());
        page->select_layer(4);
        const LayerAnalysis& analysis = window_.workspace().analysis();
        wait_for(
            [&] { return analysis.layers().result && !analysis.layers().busy() && analysis.units().result; });
        shoot(u"similarity"_s);
        Selection selection = window_.workspace().selection().current();
        selection.unit = 317;
        window_.workspace().selection().select(selection);
        page->similarity()->after()->zoom_about(
            page->similarity()->after()->cell_rect(*page->similarity()->after()->current()).center(), 40);
        shoot(u"similarity-zoomed"_s);
        page->similarity()->after()->show_all();
        page->tabs()->setCurrentWidget(page->motion());
        wait_for([&] { return analysis.motion().result != nullptr; });
        shoot(u"motion"_s);
        page->motion()->solvers()->button()->click();
        wait_for([&] { return analysis.solvers().result != nullptr; });
        page->motion()->field_box()->setCurrentIndex(1);
        page->motion()->color_box()->setCurrentIndex(1);
        shoot(u"motion-bits"_s);
        page->tabs()->setCurrentIndex(0);
    }

    void shoot_bitstream() {
        widgets::StreamInspector* inspector = window_.work_page()->bitstream()->inspector();
        const auto* frame = inspector->syntax()->frame_node(6);
        for (const auto& part : inspector->syntax()->children(frame)) {
            if (part.name == "plane 4") {
                inspector->select(&part);
                inspector->tree()->expand(inspector->tree()->currentIndex());
            }
        }
        inspector->check_button()->click();
        wait_for([&] { return window_.jobs().is_idle(); });
        shoot(u"bitstream-plane"_s);
        inspector->map_panel()->map()->zoom_to(frame);
        shoot(u"bitstream-zoomed"_s);
        inspector->map_panel()->layout_button(widgets::ByteMap::Layout::Linear)->click();
        inspector->map_panel()->map()->zoom_to(nullptr);
        inspector->find_bar()->field()->setText(u"gain"_s);
        shoot(u"bitstream-ribbon"_s);
        inspector->map_panel()->layout_button(widgets::ByteMap::Layout::Treemap)->click();
        inspector->find_bar()->field()->clear();
    }

    void shoot_compare(const QString& stream) {
        window_.open(sample_);
        wait_for([&] { return !window_.workspace().document()->stream && settled(); });
        CompareView* view = window_.work_page()->compare();
        window_.work_page()->tabs()->setCurrentWidget(view);
        shoot(u"compare-start"_s);
        view->session()->compare_with(stream);
        wait_for([&] { return view->session()->result() != nullptr && window_.jobs().is_idle(); });
        view->worst_button()->click();
        wait_for([&] { return view->session()->inside() != nullptr; });
        shoot(u"compare"_s);
        window_.workspace().export_to(u"/nowhere/unwritable.mcwc"_s);
        wait_for([&] { return window_.jobs().is_idle(); });
        window_.message_bar()->clear();
        *hold_ = true;
        window_.workspace().export_to(scratch_.filePath(u"again.mcwc"_s));
        window_.actions().show_jobs->setChecked(true);
        window_.jobs_panel()->table()->selectRow(1);
        shoot(u"jobs"_s);
        *hold_ = false;
        wait_for([&] { return window_.jobs().is_idle(); });
        window_.actions().show_jobs->setChecked(false);
        window_.open(stream);
        wait_for([&] { return window_.workspace().document()->stream.has_value(); });
    }

    /// Keyframes, rules and what marks them.
    void shoot_by_hand() {
        TensorRule rule;
        rule.pattern = "*.mlp.c_fc.weight";
        rule.qbits = 5;
        window_.workspace().add_rule(rule);
        rule = {};
        rule.pattern = "h.5.attn.c_atn*";
        rule.lossless = true;
        window_.workspace().add_rule(rule);
        window_.workspace().toggle_keyframe(2);
        window_.workspace().toggle_keyframe(4);
        wait_for([&] { return settled(); });
        window_.work_page()->model_panel()->tree()->expandRecursively(
            window_.work_page()->model_panel()->tree()->currentIndex());
        shoot(u"by-hand"_s);
        while (window_.workspace().undo_stack().canUndo()) {
            window_.workspace().undo_stack().undo();
        }
        wait_for([&] { return settled(); });
    }

    void shoot_mapping() {
        window_.open(sample_);
        wait_for([&] { return window_.workspace().document()->checkpoint != nullptr && settled(); });
        window_.actions().mapping->trigger();
        MappingPanel* panel = window_.mapping_panel();
        wait_for([&] { return !panel->headline().isEmpty(); });
        settle();
        panel->grab().save(u"%1/mapping-misses-%2.png"_s.arg(folder_, tone_));
        panel->editor()->setPlainText(
            u"{\n  \"family\": \"mine\",\n  \"name\": \"My model\",\n  \"like\": \"gpt2\"\n}\n"_s);
        wait_for([&] { return panel->use_button()->isEnabled(); });
        panel->grab().save(u"%1/mapping-%2.png"_s.arg(folder_, tone_));
        panel->close();
    }

    bool settled() { return window_.workspace().report() && !window_.workspace().figures_stale(); }

    void shoot(const QString& state) {
        settle();
        window_.grab().save(u"%1/%2-%3.png"_s.arg(folder_, state, tone_));
    }

    QTemporaryDir scratch_;
    QString folder_;
    QString sample_;
    QString tone_;
    Preferences preferences_;
    std::shared_ptr<std::atomic<bool>> hold_ = std::make_shared<std::atomic<bool>>(false);
    MainWindow window_;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.addOption(
        {u"sample"_s, u"The checkpoint that is shown."_s, u"PATH"_s, QStringLiteral(MCWC_SAMPLE)});
    parser.addOption({u"language"_s, u"Of the window."_s, u"CODE"_s, u"en"_s});
    parser.addOption({u"theme"_s, u"light or dark; both without it."_s, u"NAME"_s});
    parser.addOption({u"rate"_s, u"The view Rate-distortion alone."_s});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }
    const QString folder = parser.positionalArguments().constFirst();
    QDir().mkpath(folder);
    install_language(application, parser.value(u"language"_s));
    widgets::Theme theme(application, widgets::ThemeChoice::Light);
    for (const auto& [choice, name] : {std::pair(widgets::ThemeChoice::Light, u"light"_s),
                                       std::pair(widgets::ThemeChoice::Dark, u"dark"_s)}) {
        if (!parser.isSet(u"theme"_s) || parser.value(u"theme"_s) == name) {
            theme.set_choice(choice);
            Shooter shooter(choice, folder, parser.value(u"sample"_s));
            parser.isSet(u"rate"_s) ? shooter.run_rate() : shooter.run();
        }
    }
    return 0;
}
