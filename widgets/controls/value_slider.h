#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace mcwc::widgets {

/// A named value with a slider and a field that say the same. The slider covers the useful range in even
/// steps; the field takes every value of the full range.
class ValueSlider : public QWidget {
    Q_OBJECT

public:
    struct Range {
        double lowest = 0;  ///< Of the field.
        double highest = 1; ///< Of the field.
        double slider_lowest = 0;
        double slider_highest = 1;
        double step = 1;  ///< Of the slider and of the field's arrow keys.
        int decimals = 0; ///< Shown in the field.
    };

    ValueSlider(const QString& name, const Range& range, QWidget* parent = nullptr);

    double value() const;
    /// Emits value_changed when that is a change.
    void set_value(double value);

    /// Grows when a new drag of the slider begins, and when keys, wheel or field have rested for a while:
    /// changes with the same number belong together.
    quint64 gesture() const { return gesture_; }

    QSlider* slider() const { return slider_; }
    QDoubleSpinBox* field() const { return field_; }

Q_SIGNALS:
    void value_changed(double value);

private:
    void follow_field();
    void follow_slider(int position);

    Range range_;
    quint64 gesture_ = 1;
    QTimer rest_;
    QSlider* slider_;
    QDoubleSpinBox* field_;
};

} // namespace mcwc::widgets
