// What the tour says.

#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/start_page.h"
#include "app/gui/shell/tour.h"
#include "app/gui/shell/work_page.h"
#include "widgets/controls/drop_area.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"

#include <QAction>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QTreeView>

namespace mcwc::gui {

void MainWindow::make_tour() {
    const auto first = [this]() -> QWidget* {
        return shows_start_page() ? static_cast<QWidget*>(start_page_->drop_area())
                                  : actions_->tool_bar->widgetForAction(actions_->open_file);
    };
    std::vector<TourStep> steps{
        {first, tr("Open a model"),
         tr("Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so "
            "it "
            "appears at once. Next opens the sample if nothing is open."),
         false},
        {[this] { return work_page_->strip(); }, tr("Layers as frames"),
         tr("Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the "
            "others "
            "are predicted from the layer before. Double-click a bar to make it a keyframe."),
         true},
        {[this] { return work_page_->model_panel()->tree(); }, tr("Every tensor"),
         tr("Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or "
            "lossless for some of them."),
         true},
        {[this] { return work_page_->settings_panel()->encoder()->qbits_slider(); }, tr("Tune"),
         tr("Move the rate and the distance of keyframes: size and error follow within a second. Every "
            "change "
            "can be undone."),
         true},
        {[this] { return work_page_->tabs()->tabBar(); }, tr("Look closer"),
         tr("The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back."),
         true},
        {[this] { return actions_->tool_bar->widgetForAction(actions_->export_stream); }, tr("Export"),
         tr("Writes the compressed stream. F1 shows all shortcuts; Help \u203a Tour shows this again."),
         true},
    };
    tour_ = new Tour(
        this, std::move(steps), [this] { return workspace_->document() != nullptr; },
        [this] { open(sample_); });
    connect(tour_, &Tour::ended, this, [this] { preferences_.set_tour_seen(); });
    connect(workspace_, &Workspace::document_changed, tour_, &Tour::follow_document);
}

void MainWindow::start_tour() {
    if (tour_ == nullptr) {
        make_tour();
    }
    tour_->start();
}

} // namespace mcwc::gui
