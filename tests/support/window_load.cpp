#include "tests/support/window_load.h"

#include "app/gui/report/report_export.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/sweep_panel.h"
#include "tests/support/synthetic.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/heatmap/heatmap_view.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QSlider>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <vector>

namespace mcwc::test {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int patience_ms = 120000;

void run_for(int ms) {
    QElapsedTimer clock;
    clock.start();
    run_until([&] { return clock.elapsed() >= ms; });
}

double elapsed_ms(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

QString write_checkpoint(const QString& folder) {
    const QString path = folder + u"/model"_s;
    if (QFile::exists(path)) {
        return path;
    }
    SyntheticModel model;
    model.layers = 24;
    model.width = 32;
    model.ffn = 4096;
    model.heads = 4;
    model.correlation = 0.5;
    model.dtype = DType::F16;
    write_synthetic_model(path.toStdString(), model);
    return path;
}

/// A window on a checkpoint.
class Session {
public:
    explicit Session(const QString& folder)
        : folder_(folder)
        , preferences_(folder + u"/settings.ini"_s)
        , window_(gui::core_engine(), preferences_, nullptr) {
        window_.resize(1440, 900);
        window_.show();
        run_for(100);
    }

    gui::StallFigures open(const QString& model) {
        return watch([&] {
            window_.open(model);
            run_until([&] { return settled(); });
        });
    }

    gui::StallFigures estimate() {
        return watch([&] {
            QSlider* slider = qbits();
            for (int step = 0; step < 20; ++step) {
                slider->setValue(step);
                page().strip()->select(step);
                run_for(30);
            }
            run_until([&] { return settled(); });
        });
    }

    gui::StallFigures encode(int ms, double& cancel_ms) {
        return watch([&] {
            window_.workspace().analyse();
            run_for(ms);
            cancel_ms = cancel();
        });
    }

    gui::StallFigures sweep(int ms, double& cancel_ms) {
        return watch([&] {
            gui::RateView* view = page().rate();
            page().tabs()->setCurrentWidget(view);
            view->panel()->interval_field()->setText(u"1, 4"_s);
            view->panel()->qbits_field()->setText(u"2:8:0.25"_s);
            view->panel()->effort_field()->setText(u"1, 5"_s);
            view->start();
            run_for(ms);
            cancel_ms = cancel();
        });
    }

    /// The layers, and the units of one pair after the other; the last pair is stopped half way.
    gui::StallFigures compare(int ms, double& cancel_ms) {
        const auto there = [&] { return workspace().analysis().units().result != nullptr; };
        QElapsedTimer pair;
        qint64 pair_ms = 0;
        const gui::StallFigures figures = watch([&] {
            QElapsedTimer clock;
            clock.start();
            page().tabs()->setCurrentWidget(page().similarity());
            for (int layer = 2; clock.elapsed() < ms; layer = layer % 20 + 1) {
                pair.start();
                page().select_layer(layer);
                run_until(there);
                pair_ms = pair.elapsed();
            }
        });
        page().select_layer(22);
        run_for(static_cast<int>(pair_ms / 2));
        cancel_ms = cancel();
        page().select_layer(23);
        run_until(there);
        return figures;
    }

    gui::StallFigures zoom() {
        return watch([&] {
            widgets::HeatmapView* map = page().similarity()->after();
            const QPointF centre = QRectF(map->rect()).center();
            for (int step = 0; step < 60; ++step) {
                map->zoom_about(centre + QPointF(step, -step), step % 20 < 12 ? 1.25 : 0.75);
                map->set_window(map->window().translated(7, 5));
                run_for(16);
            }
        });
    }

    gui::StallFigures report() {
        return watch([&] {
            for (const QString& name : {u"/report.html"_s, u"/report.pdf"_s}) {
                gui::save_report(page(), window_.workspace().analysis(), folder_ + name);
                run_until([&] { return QFile::exists(folder_ + name) && window_.jobs().is_idle(); });
            }
        });
    }

    /// From a change to its figures, painted.
    double time_change(const std::function<void()>& change) {
        QElapsedTimer clock;
        clock.start();
        change();
        run_until([&] { return settled(); });
        return elapsed_ms(clock);
    }

    bool settled() { return window_.workspace().report() && !window_.workspace().figures_stale(); }
    gui::WorkPage& page() { return *window_.work_page(); }
    gui::Workspace& workspace() { return window_.workspace(); }
    QSlider* qbits() { return page().settings_panel()->encoder()->qbits_slider()->slider(); }
    QSlider* interval() { return page().settings_panel()->encoder()->keyframe_slider()->slider(); }

private:
    gui::StallFigures watch(const std::function<void()>& work) {
        recorder_.start();
        work();
        return recorder_.stop();
    }

    double cancel() {
        QElapsedTimer clock;
        clock.start();
        window_.jobs().cancel_all();
        run_until([&] { return window_.jobs().is_idle(); });
        return elapsed_ms(clock);
    }

    QString folder_;
    gui::Preferences preferences_;
    gui::MainWindow window_;
    gui::StallRecorder recorder_;
};

} // namespace

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

WindowLoad run_window_load(const QString& folder, int work_ms) {
    qputenv("XDG_CACHE_HOME", folder.toUtf8()); // for the points of sweeps
    const QString model = write_checkpoint(folder);
    Session session(folder);
    WindowLoad load;
    load.opening = session.open(model);
    load.estimating = session.estimate();
    load.encoding = session.encode(work_ms, load.cancel_encoding_ms);
    load.sweeping = session.sweep(work_ms, load.cancel_sweep_ms);
    load.comparing = session.compare(work_ms, load.cancel_units_ms);
    load.zooming = session.zoom();
    load.reporting = session.report();
    return load;
}

EstimateTimes time_estimates(const QString& folder, const QString& model) {
    Session session(folder);
    session.open(model.isEmpty() ? write_checkpoint(folder) : model);
    TensorRule rule;
    rule.pattern = "*";
    std::vector<double> times;
    const std::clock_t before = std::clock();
    for (int round = 0; round < 5; ++round) {
        times.push_back(session.time_change([&] { session.qbits()->setValue(5 + 2 * round); }));
        times.push_back(session.time_change([&] { session.interval()->setValue(2 + round); }));
        times.push_back(session.time_change([&] {
            rule.qbits = 3 + 0.5 * round;
            session.workspace().add_rule(rule);
        }));
    }
    const double processor_ms = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back(), processor_ms / static_cast<double>(times.size())};
}

} // namespace mcwc::test
