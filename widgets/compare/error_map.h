#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace mcwc::widgets {

/// A cell of an ErrorMap.
struct ErrorCell {
    enum class State {
        Absent,  ///< There is no such tensor.
        Unlike,  ///< It can't be compared.
        Exact,   ///< No difference.
        Measured ///< `value` says how much.
    };
    State state = State::Absent;
    double value = 0; ///< What colour is chosen by; larger is worse.
    QString text;     ///< The figure as it is shown in the cell.
    QString tip;      ///< Everything about it, with names.
};

/// Errors of tensors by layer (rows) and place in the layer (columns). Colour runs evenly in lightness from
/// the smallest to the largest value; a tick stands for exact, a cross for what can't be compared.
class ErrorMap : public QWidget {
    Q_OBJECT

public:
    explicit ErrorMap(QWidget* parent = nullptr);

    /// `cells` row by row.
    void set_cells(QStringList rows, QStringList columns, std::vector<ErrorCell> cells);
    void set_empty_text(const QString& text);
    /// What the ends of the colour scale are called, e.g. "30.1 dB" and "22.4 dB".
    void set_scale_texts(const QString& best, const QString& worst);
    void select(std::optional<std::pair<int, int>> chosen);
    std::optional<std::pair<int, int>> selected() const { return selected_; }
    /// Row and column at a place.
    std::optional<std::pair<int, int>> cell_at(QPointF position) const;
    QRectF cell_rect(int row, int column) const;
    QColor color_of(const ErrorCell& item) const;

    /// Draws the map in its present size.
    void draw(QPainter& painter) const;

    QSize sizeHint() const override { return {520, 280}; }
    QSize minimumSizeHint() const override { return {220, 120}; }

Q_SIGNALS:
    void cell_chosen(int row, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    const ErrorCell& cell(int row, int column) const;
    QRectF grid() const;
    void draw_cell(QPainter& painter, int row, int column) const;
    void draw_labels(QPainter& painter) const;
    void draw_scale(QPainter& painter) const;
    void invalidate();
    void choose(int row, int column);

    QStringList rows_;
    QStringList columns_;
    std::vector<ErrorCell> cells_;
    QString empty_text_;
    QString best_;
    QString worst_;
    double smallest_ = 0;
    double largest_ = 0;
    std::optional<std::pair<int, int>> selected_;
    std::optional<std::pair<int, int>> hovered_;
    QPixmap picture_;
};

} // namespace mcwc::widgets
