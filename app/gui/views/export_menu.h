#pragma once

#include "app/gui/session/layer_analysis.h"
#include "widgets/heatmap/heatmap_export.h"

#include <QPushButton>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace mcwc::gui {

/// What a view can be saved as.
struct ExportChoice {
    QString title;     ///< Of the menu entry, e.g. "Picture (PNG)".
    QString file_name; ///< Proposed, with its suffix.
    /// What to write, asked for when the choice is made, on the window's thread; empty: nothing to save now.
    std::function<std::function<bool(QIODevice&, const TaskContext&)>()> prepare;
};

/// PNG in one and two times the size, and SVG, of a drawing; `size` and `background` are asked for when the
/// choice is made.
struct PictureOfView {
    widgets::Drawing draw;
    QSize size;
    QColor background;
    QString title;
};
std::vector<ExportChoice> picture_choices(const QString& base_name,
                                          const std::function<PictureOfView()>& picture);

/// The button "Export" with its menu, and "Copy picture" at the end of it.
class ExportButton : public QPushButton {
    Q_OBJECT

public:
    ExportButton(LayerAnalysis& analysis, QWidget* parent = nullptr);

    void set_choices(std::vector<ExportChoice> choices, std::function<PictureOfView()> picture);
    const std::vector<ExportChoice>& choices() const { return choices_; }
    /// The view as it stands.
    PictureOfView picture() const { return picture_(); }
    /// Saves without asking for a name.
    void save(std::size_t choice, const QString& path);

Q_SIGNALS:
    /// Someone chose what to save: whoever knows where files go asks for a path and calls save().
    void path_wanted(std::size_t choice);

private:
    void copy_picture() const;

    LayerAnalysis& analysis_;
    std::vector<ExportChoice> choices_;
    std::function<PictureOfView()> picture_;
};

} // namespace mcwc::gui
