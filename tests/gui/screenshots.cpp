// Renders the window's states, light and dark, into a folder: mcwc_screenshots FOLDER [--sample PATH].
// For people to look at and for the documentation's pictures; not a test.

#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/solver_table.h"
#include "tests/gui/fake_model.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree_model.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
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
        window_.open(sample_);
        wait_for([&] { return settled(); });
        shoot(u"loaded"_s);
        window_.work_page()->select_layer(5);
        window_.work_page()->model_panel()->tree()->expand(
            window_.work_page()->model_panel()->tree()->currentIndex());
        shoot(u"selected"_s);
        shoot_similarity();
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
        QFile broken(scratch_.filePath(u"broken.mcwc"_s));
        if (broken.open(QIODevice::WriteOnly)) {
            broken.write(QByteArray("MCWC\1\0\0\0", 8) + QByteArray(200, 'x'));
            broken.close();
        }
        window_.open(broken.fileName());
        wait_for([&] { return window_.jobs().is_idle(); });
        shoot(u"error"_s);
        window_.resize(1000, 660);
        shoot(u"small"_s);
        for (View* view : {static_cast<View*>(window_.work_page()->similarity()),
                           static_cast<View*>(window_.work_page()->motion())}) {
            window_.work_page()->tabs()->setCurrentWidget(view);
            settle();
            shoot(u"small-"_s + view->id());
        }
    }

private:
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
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: mcwc_screenshots FOLDER [SAMPLE]\n", stderr);
        return 2;
    }
    QDir().mkpath(arguments[1]);
    widgets::Theme theme(application, widgets::ThemeChoice::Light);
    for (const auto choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark}) {
        theme.set_choice(choice);
        Shooter(choice, arguments[1], arguments.value(2, QStringLiteral(MCWC_SAMPLE))).run();
    }
    return 0;
}
