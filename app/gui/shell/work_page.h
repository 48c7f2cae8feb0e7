#pragma once

#include "app/gui/session/workspace.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QSplitter;
class QTabWidget;

namespace mcwc::widgets {
class FrameStrip;
}

namespace mcwc::gui {

class BitstreamView;
class CompareView;
class ModelPanel;
class MotionView;
class OverviewView;
class RateView;
class SettingsPanel;
class SimilarityView;
class View;
struct Report;

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
    SimilarityView* similarity() const { return similarity_; }
    MotionView* motion() const { return motion_; }
    RateView* rate() const { return rate_; }
    BitstreamView* bitstream() const { return bitstream_; }
    CompareView* compare() const { return compare_; }
    QSplitter* splitter() const { return splitter_; }
    void reset_layout();
    /// What QSplitter::saveState() gave.
    void restore_layout(const QByteArray& state);

    enum Side { ModelSide = 0, EncoderSide = 2 }; ///< Their places in the splitter.
    bool side_shown(Side side) const;
    void set_side_shown(Side side, bool shown);

    /// What the session found by now, all views together. `program` is the name and version of the program.
    Report report(const QString& program) const;
    /// The same in parts, each of which appends to what those before it made: drawing all figures at once
    /// would keep the window from answering.
    std::vector<std::function<void(Report&)>> report_parts(const QString& program) const;

    /// Selects a layer (index into Architecture::layers) everywhere; -1: none.
    void select_layer(int layer);
    /// View::id() of the page in front.
    QString current_view() const;
    /// Brings the view of that id to the front, if there is one and it applies to what is open.
    void show_view(const QString& id);
    /// Puts the keyboard into the field that finds things in the page in front. False when it has none.
    bool begin_find();

Q_SIGNALS:
    /// No family fits and the user wants to describe one.
    void mapping_wanted();
    /// One of the sides was shown or hidden.
    void sides_changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void begin_report(Report& report, const QString& program) const;
    void report_encoder(Report& report) const;
    QWidget* make_no_family();
    void add_view(View* view);
    void show_document();
    void show_figures();
    void fill_strip();
    int side_width(Side side) const;
    void show_selection(const Selection& selection, const QObject* origin);

    Workspace& workspace_;
    ModelPanel* model_panel_;
    SettingsPanel* settings_panel_;
    widgets::FrameStrip* strip_;
    QWidget* no_family_;
    QTabWidget* tabs_;
    OverviewView* overview_;
    SimilarityView* similarity_;
    MotionView* motion_;
    RateView* rate_;
    BitstreamView* bitstream_;
    CompareView* compare_;
    QSplitter* splitter_;
    std::vector<View*> views_;
};

} // namespace mcwc::gui
