#include "app/gui/report/report_run.h"

#include "app/gui/jobs/job_manager.h"
#include "app/gui/report/report_export.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/view.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/solver_table.h"

#include <QPushButton>
#include <QTabWidget>

namespace mcwc::gui {
namespace {

constexpr int look_ms = 40;

} // namespace

ReportRun::ReportRun(MainWindow& window, const QString& model, const QString& report, bool sweep)
    : window_(window)
    , model_(model)
    , report_(report)
    , sweep_(sweep) {
    timer_.setInterval(look_ms);
    connect(&timer_, &QTimer::timeout, this, &ReportRun::look);
    Workspace& workspace = window.workspace();
    const auto fail = [this](const QString& message, const QString& advice) {
        end(advice.isEmpty() ? message : message + QChar(u'\n') + advice);
    };
    connect(&workspace, &Workspace::problem, this, fail);
    connect(&workspace.analysis(), &LayerAnalysis::problem, this, fail);
    connect(&workspace.analysis(), &LayerAnalysis::file_written, this, [this] { written_ = true; });
}

void ReportRun::start() {
    Workspace& workspace = window_.workspace();
    steps_.push_back({tr("opening %1").arg(model_), [this] { window_.open(model_); },
                      [&workspace] { return workspace.report() && !workspace.figures_stale(); }});
    steps_.push_back({tr("encoding to measure"),
                      [&workspace] {
                          if (!workspace.document()->stream) {
                              workspace.analyse();
                          }
                      },
                      [this, &workspace] {
                          return workspace.figure_state() == FigureState::Measured &&
                                 window_.jobs().is_idle();
                      }});
    steps_.push_back({{}, [this] { plan_views(); }, [] { return true; }});
    next();
}

/// Only an open document says which views apply.
void ReportRun::plan_views() {
    WorkPage* page = window_.work_page();
    const auto idle = [this] { return window_.jobs().is_idle(); };
    for (int i = 0; i < page->tabs()->count(); ++i) {
        if (page->tabs()->isTabVisible(i)) {
            const auto* view = qobject_cast<const View*>(page->tabs()->widget(i));
            steps_.push_back({view->title(), [page, i] { page->tabs()->setCurrentIndex(i); }, idle});
            if (view == page->similarity()) {
                steps_.push_back({view->title(), [page] { page->select_layer(1); }, idle});
            } else if (view == page->motion()) {
                steps_.push_back(
                    {view->title(), [page] { page->motion()->solvers()->button()->click(); }, idle});
            } else if (view == page->rate() && sweep_) {
                steps_.push_back({view->title(), [page] { page->rate()->start(); }, idle});
            }
        }
    }
    steps_.push_back({tr("writing %1").arg(report_),
                      [this] { save_report(*window_.work_page(), window_.workspace().analysis(), report_); },
                      [this] { return written_ && window_.jobs().is_idle(); }});
}

void ReportRun::next() {
    if (ended_) {
        return;
    }
    if (at_ == steps_.size()) {
        end({});
        return;
    }
    if (!steps_[at_].text.isEmpty()) {
        Q_EMIT stage(steps_[at_].text);
    }
    const auto begin = steps_[at_].begin; // it may add steps
    begin();
    timer_.start();
}

void ReportRun::look() {
    if (steps_[at_].done()) {
        timer_.stop();
        ++at_;
        next();
    }
}

void ReportRun::end(const QString& problem) {
    if (!ended_) {
        ended_ = true;
        timer_.stop();
        Q_EMIT finished(problem);
    }
}

} // namespace mcwc::gui
