#include "tests/support/window_load.h"

#include "app/gui/shell/main_window.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/work_page.h"
#include "tests/support/synthetic.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSlider>
#include <QTimer>

#include <functional>

namespace mcwc::test {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int patience_ms = 120000;

/// Lets the event loop run until something is so, or for too long.
void run_until(const std::function<bool()>& ready) {
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (ready() || clock.elapsed() > patience_ms) {
            loop.quit();
        }
    });
    look.start(1);
    loop.exec();
}

void run_for(int ms) {
    QElapsedTimer clock;
    clock.start();
    run_until([&] { return clock.elapsed() >= ms; });
}

void write_checkpoint(const QString& folder) {
    SyntheticModel model;
    model.layers = 24;
    model.width = 32;
    model.ffn = 4096;
    model.heads = 4;
    model.correlation = 0.5;
    model.dtype = DType::F16;
    write_synthetic_model(folder.toStdString(), model);
}

} // namespace

WindowLoad run_window_load(const QString& folder, int encoding_ms) {
    const QString model = folder + u"/model"_s;
    write_checkpoint(model);
    gui::Preferences preferences(folder + u"/settings.ini"_s);
    gui::MainWindow window(gui::core_engine(), preferences, nullptr);
    window.resize(1440, 900);
    window.show();
    run_for(100);
    const auto settled = [&] { return window.workspace().report() && !window.workspace().figures_stale(); };
    gui::StallRecorder recorder;
    WindowLoad load;
    recorder.start();
    window.open(model);
    run_until(settled);
    load.opening = recorder.stop();

    recorder.start();
    QSlider* slider = window.work_page()->settings_panel()->encoder()->qbits_slider()->slider();
    for (int step = 0; step < 20; ++step) {
        slider->setValue(step);
        window.work_page()->strip()->select(step);
        run_for(30);
    }
    run_until(settled);
    load.estimating = recorder.stop();

    recorder.start();
    window.workspace().analyse();
    run_for(encoding_ms);
    QElapsedTimer cancel;
    cancel.start();
    window.jobs().cancel_all();
    run_until([&] { return window.jobs().is_idle(); });
    load.cancel_ms = static_cast<double>(cancel.nsecsElapsed()) / 1e6;
    load.encoding = recorder.stop();
    return load;
}

} // namespace mcwc::test
