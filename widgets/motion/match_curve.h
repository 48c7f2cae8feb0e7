#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace mcwc::widgets {

/// How good the matches of all units are: their values sorted, best first, and the value from which on a
/// match is worth what sending it costs.
class MatchCurve : public QWidget {
    Q_OBJECT

public:
    explicit MatchCurve(QWidget* parent = nullptr);

    /// `pays` is the level at which a match pays for itself. No values: nothing is drawn.
    void set_values(std::vector<float> values, double pays, const QString& quantity);
    /// A value to be marked on the curve; NaN: none.
    void mark(float value);

    /// How many values are above the level.
    int paying() const;
    int count() const { return static_cast<int>(values_.size()); }
    /// The values, best first.
    const std::vector<float>& sorted() const { return values_; }

    void draw(QPainter& painter, const QRectF& area) const;
    QSize sizeHint() const override { return {300, 120}; }
    QSize minimumSizeHint() const override { return {120, 70}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<float> values_;
    double pays_ = 0;
    QString quantity_;
    float marked_;
};

} // namespace mcwc::widgets
