#pragma once

#include "core/codec/settings.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QDoubleSpinBox;

namespace mcwc::widgets {

/// What the encoder aims for: the nominal rate as it is set, or a size or error that it searches the rates
/// for.
class TargetRow : public QWidget {
    Q_OBJECT

public:
    explicit TargetRow(QWidget* parent = nullptr);

    /// Exactly what was set, as long as nobody changed it here. Nothing: the nominal rate.
    std::optional<RateTarget> target() const { return target_; }
    /// Emits target_changed when that is a change.
    void set_target(const std::optional<RateTarget>& target);

    /// What the present settings give: the value that a kind of target begins with when it is chosen.
    /// Not finite or not positive values are passed over.
    void set_present(double bpw_coded, double file_bytes, double nmse);

    QComboBox* kinds() const { return kinds_; }
    QDoubleSpinBox* field() const { return field_; }

Q_SIGNALS:
    void target_changed();

private:
    void choose(int position);
    void edit(double shown);
    void show_target();

    QComboBox* kinds_;
    QDoubleSpinBox* field_;
    std::optional<RateTarget> target_;
    std::array<double, 4> present_{4.0, 100e6, 0.01, 0.01}; ///< By RateTarget::Kind.
    bool showing_ = false;
};

} // namespace mcwc::widgets
