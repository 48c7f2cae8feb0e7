#pragma once

#include "app/gui/session/workspace.h"

#include <QWidget>

#include <vector>

class QSplitter;
class QTabWidget;

namespace mcwc::widgets {
class FrameStrip;
}

namespace mcwc::gui {

class BitstreamView;
class ModelPanel;
class OverviewView;
class MotionView;
class SettingsPanel;
class SimilarityView;
class View;

/// The page of an open document: model tree, frame strip, views, settings. Keeps one selection in all of
/// them.
class WorkPage : public QWidget {
    Q_OBJECT

public:
    explicit WorkPage(Workspace& workspace, QWidget* parent = nullptr);

    ModelPanel* model_panel() const { return model_panel_; }
    SettingsPanel* settings_panel() const { return settings_panel_; }
    widgets::FrameStrip* strip() const { return strip_; }
    QTabWidget* tabs() const { return tabs_; }
    OverviewView* overview() const { return overview_; }
    BitstreamView* bitstream() const { return bitstream_; }
    SimilarityView* similarity() const { return similarity_; }
    MotionView* motion() const { return motion_; }
    QSplitter* splitter() const { return splitter_; }
    void reset_layout();
    /// Selects a layer (index into Architecture::layers) everywhere; -1: none.
    void select_layer(int layer);
    /// View::id() of the page in front.
    QString current_view() const;
    /// Brings the view of that id to the front, if there is one and it applies to what is open.
    void show_view(const QString& id);

private:
    void add_view(View* view);
    void show_document();
    void show_figures();
    void fill_strip();
    void show_selection(const Selection& selection, const QObject* origin);

    Workspace& workspace_;
    ModelPanel* model_panel_;
    SettingsPanel* settings_panel_;
    widgets::FrameStrip* strip_;
    QTabWidget* tabs_;
    OverviewView* overview_;
    SimilarityView* similarity_;
    MotionView* motion_;
    BitstreamView* bitstream_;
    QSplitter* splitter_;
    std::vector<View*> views_;
};

} // namespace mcwc::gui
