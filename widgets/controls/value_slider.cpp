#include "widgets/controls/value_slider.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

constexpr int rest_ms = 900; ///< After it, the next change is another one.

} // namespace

ValueSlider::ValueSlider(const QString& name, const Range& range, QWidget* parent)
    : QWidget(parent)
    , range_(range)
    , slider_(new QSlider(Qt::Horizontal, this))
    , field_(new QDoubleSpinBox(this)) {
    slider_->setRange(
        0, static_cast<int>(std::lround((range.slider_highest - range.slider_lowest) / range.step)));
    slider_->setPageStep(4);
    slider_->setMinimumHeight(20);
    slider_->setAccessibleName(name);
    field_->setDecimals(range.decimals);
    field_->setRange(range.lowest, range.highest);
    field_->setSingleStep(range.step);
    field_->setAlignment(Qt::AlignRight);
    field_->setFixedWidth(76);
    field_->setAccessibleName(name);
    field_->setKeyboardTracking(false); // a value counts when it is typed to its end
    field_->setButtonSymbols(QAbstractSpinBox::NoButtons);

    auto* label = new QLabel(name, this);
    label->setBuddy(field_);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(label, 0, 0);
    grid->addWidget(field_, 0, 1, Qt::AlignRight);
    grid->addWidget(slider_, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);

    connect(field_, &QDoubleSpinBox::valueChanged, this, &ValueSlider::follow_field);
    connect(slider_, &QSlider::valueChanged, this, &ValueSlider::follow_slider);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, [this] { gesture_ += slider_->isSliderDown() ? 0 : 1; });
    connect(slider_, &QSlider::sliderPressed, this, [this] { ++gesture_; });
    connect(slider_, &QSlider::sliderReleased, this, [this] { ++gesture_; });
    follow_field();
}

double ValueSlider::value() const {
    return field_->value();
}

void ValueSlider::set_value(double value) {
    field_->setValue(value);
}

void ValueSlider::follow_field() {
    const double inside = std::clamp(field_->value(), range_.slider_lowest, range_.slider_highest);
    const QSignalBlocker quiet(slider_);
    slider_->setValue(static_cast<int>(std::lround((inside - range_.slider_lowest) / range_.step)));
    rest_.start();
    Q_EMIT value_changed(field_->value());
}

void ValueSlider::follow_slider(int position) {
    field_->setValue(range_.slider_lowest + position * range_.step);
}

} // namespace mcwc::widgets
