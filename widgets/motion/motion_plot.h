#pragma once

#include "widgets/motion/motion_step.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace mcwc::widgets {

/// What the pictures of one step have in common: the step, its style, the chosen unit, and an image that is
/// drawn in slices, so that thousands of matches never hold up the window.
/// Keys: arrows choose the next unit that is shown, Home and End the first and last, Escape none.
class MotionPlot : public QWidget {
    Q_OBJECT

public:
    /// Null: the empty text is shown.
    void set_step(std::shared_ptr<const MotionStep> step);
    const MotionStep* step() const { return step_.get(); }
    void set_style(const MotionStyle& style);
    const MotionStyle& style_of_matches() const { return style_; }
    void set_empty_text(const QString& text);

    /// A unit of the layer; -1: none. Does not emit unit_picked.
    void select(int unit);
    int selected() const { return selected_; }

    /// The units that are shown, weakest first: those at or above the threshold.
    const std::vector<int>& shown() const { return shown_; }
    /// "unit 317 of layer 4 from unit 88 of layer 3: cosine 0.62".
    QString unit_text(int unit) const;
    /// The unit whose mark is nearest, among those shown; -1 when none is near.
    virtual int unit_at(QPointF position) const = 0;

    /// Draws all of it into `area`, for exports.
    void draw(QPainter& painter, const QRectF& area) const;

Q_SIGNALS:
    void unit_picked(int unit); ///< By the user; -1: none.
    void unit_hovered(int unit);

protected:
    explicit MotionPlot(QWidget* parent);

    /// Where the marks go when the plot fills `area`.
    virtual QRectF plot_area(const QRectF& area) const = 0;
    virtual void draw_frame(QPainter& painter, const QRectF& plot) const = 0;
    virtual void draw_unit(QPainter& painter, const QRectF& plot, int unit) const = 0;
    virtual void draw_selected(QPainter& painter, const QRectF& plot, int unit) const = 0;
    /// Units that are drawn at most: the strongest.
    virtual int most_units() const = 0;
    /// The order that the arrow keys follow, ascending.
    virtual double key_order(int unit) const = 0;

    float value_of(int unit) const { return step_->value[static_cast<std::size_t>(unit)]; }
    int reference_of(int unit) const { return step_->reference_of_unit[static_cast<std::size_t>(unit)]; }
    void refresh();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void draw_slice();
    std::size_t first_drawn() const;

    std::shared_ptr<const MotionStep> step_;
    MotionStyle style_;
    QString empty_text_;
    std::vector<int> shown_;
    int selected_ = -1;
    QImage image_;         ///< Marks so far.
    std::size_t left_ = 0; ///< Marks that are not drawn yet: the first of shown_.
    QTimer slices_;
};

} // namespace mcwc::widgets
