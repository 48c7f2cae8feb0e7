#pragma once

#include "widgets/motion/motion_step.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace mcwc::widgets {

/// A unit on its way through the layers.
struct UnitPath {
    std::vector<int> units;    ///< Its number in each layer; -1 where it does not exist.
    std::vector<float> values; ///< How strong the match with the layer before is; of the first layer unused.

    bool operator==(const UnitPath&) const = default;
};

/// Paths of units through depth: layers across, unit numbers down, with a play head at one layer.
/// Keys: Left and Right move the head, Home and End to the first and last layer, Up and Down choose among the
/// paths at the head.
class TrajectoryPlot : public QWidget {
    Q_OBJECT

public:
    explicit TrajectoryPlot(QWidget* parent = nullptr);

    /// `units` is the largest number of units in a layer.
    void set_paths(std::vector<QString> layers, int units, std::vector<UnitPath> paths);
    const std::vector<UnitPath>& paths() const { return paths_; }
    void set_style(const MotionStyle& style);
    void set_empty_text(const QString& text);

    /// The layer at which the others stand too; parts after it are drawn faintly.
    void set_head(int position);
    int head() const { return head_; }
    /// Index into paths(); -1: none.
    void set_chosen(int path);
    int chosen() const { return chosen_; }

    /// Where a path is at a layer, in the widget.
    QPointF point_of(int path, int position) const;
    int path_at(QPointF position) const;
    /// "unit 12 in layer 0, 317 in layer 1 ...".
    QString path_text(int path) const;

    void draw(QPainter& painter, const QRectF& area) const;
    QSize sizeHint() const override { return {360, 220}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

Q_SIGNALS:
    void head_moved(int position); ///< By the user.
    void path_picked(int path);    ///< By the user; -1: none.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot_area(const QRectF& area) const;
    QPointF place(const QRectF& plot, int path, int position) const;
    double column(const QRectF& plot, int position) const;
    int layers() const { return static_cast<int>(layers_.size()); }
    int position_at(double x) const;
    void move_head(int position);
    void draw_axes(QPainter& painter, const QRectF& plot) const;
    void draw_path(QPainter& painter, const QRectF& plot, int path) const;

    std::vector<QString> layers_;
    int units_ = 0;
    std::vector<UnitPath> paths_;
    MotionStyle style_;
    QString empty_text_;
    int head_ = 0;
    int chosen_ = -1;
};

} // namespace mcwc::widgets
