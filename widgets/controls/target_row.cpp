#include "widgets/controls/target_row.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = RateTarget::Kind;

constexpr double megabyte = 1e6;

/// What the field shows of a target: bits per weight, megabytes or decibels.
double shown_value(const RateTarget& target) {
    switch (target.kind) {
    case Kind::BitsPerWeight:
        return target.value;
    case Kind::FileBytes:
        return target.value / megabyte;
    case Kind::Error:
    case Kind::ErrorOfEach:
        break;
    }
    return -10 * std::log10(target.value);
}

RateTarget target_from(Kind kind, double shown) {
    switch (kind) {
    case Kind::BitsPerWeight:
        return {kind, shown};
    case Kind::FileBytes:
        return {kind, std::round(shown * megabyte)};
    case Kind::Error:
    case Kind::ErrorOfEach:
        break;
    }
    return {kind, std::pow(10, -shown / 10)};
}

struct FieldRange {
    double low;
    double high;
    double step;
    int decimals;
    QString unit;
};

FieldRange range_of(Kind kind) {
    switch (kind) {
    case Kind::BitsPerWeight:
        return {0.05, 32, 0.25, 3, u"bpw"_s};
    case Kind::FileBytes:
        return {0.001, 1e9, 0.1, 3, u"MB"_s};
    case Kind::Error:
    case Kind::ErrorOfEach:
        break;
    }
    return {0.1, 120, 1, 1, u"dB"_s};
}

} // namespace

TargetRow::TargetRow(QWidget* parent)
    : QWidget(parent)
    , kinds_(new QComboBox(this))
    , field_(new QDoubleSpinBox(this)) {
    kinds_->addItems({tr("the nominal rate"), tr("bits per weight"), tr("file size"),
                      tr("error of the whole"), tr("error of each tensor")});
    const QStringList hints{tr("qbits and rules as they are set"),
                            tr("Bits of quantized tensors over their elements, met within 1%"),
                            tr("Of the whole file; met within 1% and never exceeded"),
                            tr("SQNR over all quantized tensors, met within 1% of the squared error"),
                            tr("SQNR of every quantized tensor, met within 1% of the squared error")};
    for (int i = 0; i < hints.size(); ++i) {
        kinds_->setItemData(i, hints[i], Qt::ToolTipRole);
    }
    kinds_->setAccessibleName(tr("Aim for"));
    field_->setAccessibleName(tr("Aim for"));
    field_->setAlignment(Qt::AlignRight);
    field_->setKeyboardTracking(false); // a value counts when it is typed to its end
    field_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field_->setMinimumWidth(100);
    auto* label = new QLabel(tr("Aim for"), this);
    label->setBuddy(kinds_);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->addWidget(label, 0, 0);
    grid->addWidget(kinds_, 0, 1);
    grid->addWidget(field_, 1, 1, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    connect(kinds_, &QComboBox::currentIndexChanged, this, &TargetRow::choose);
    connect(field_, &QDoubleSpinBox::valueChanged, this, &TargetRow::edit);
    show_target();
}

void TargetRow::set_target(const std::optional<RateTarget>& target) {
    if (target == target_) {
        return;
    }
    target_ = target;
    show_target();
    Q_EMIT target_changed();
}

void TargetRow::set_present(double bpw_coded, double file_bytes, double nmse) {
    const std::array<double, 4> values{bpw_coded, file_bytes, nmse, nmse};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values.at(i)) && values.at(i) > 0) {
            present_.at(i) = values.at(i);
        }
    }
}

void TargetRow::choose(int position) {
    if (showing_) {
        return;
    }
    if (position <= 0) {
        set_target(std::nullopt);
        return;
    }
    const auto kind = static_cast<Kind>(position - 1);
    const FieldRange range = range_of(kind);
    const double rounding = std::pow(10, range.decimals);
    const double shown =
        std::round(shown_value({kind, present_.at(static_cast<std::size_t>(position - 1))}) * rounding) /
        rounding;
    set_target(target_from(kind, std::clamp(shown, range.low, range.high)));
}

void TargetRow::edit(double shown) {
    if (!showing_ && target_) {
        set_target(target_from(target_->kind, shown));
    }
}

void TargetRow::show_target() {
    showing_ = true;
    kinds_->setCurrentIndex(target_ ? static_cast<int>(target_->kind) + 1 : 0);
    kinds_->setToolTip(kinds_->currentData(Qt::ToolTipRole).toString());
    field_->setVisible(target_.has_value());
    if (target_) {
        const FieldRange range = range_of(target_->kind);
        field_->setDecimals(range.decimals);
        field_->setRange(range.low, range.high);
        field_->setSingleStep(range.step);
        field_->setSuffix(QChar(0xA0) + range.unit);
        field_->setValue(shown_value(*target_));
        field_->setAccessibleName(kinds_->currentText());
    }
    showing_ = false;
}

} // namespace mcwc::widgets
