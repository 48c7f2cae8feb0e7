#pragma once

#include "core/codec/settings.h"
#include "widgets/controls/estimate_block.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace mcwc::widgets {

class RuleList;
class TargetRow;
class ValueSlider;

/// What a user chooses before encoding. `steps`, `alignment` and `order` are positions in the lists that the
/// panel was made with.
struct EncoderChoices {
    int keyframe_interval = 4;
    double qbits = 4;
    int steps = 0;
    int alignment = 0;
    int order = 0;
    bool lossless = false;
    /// 1 to 9; 0: what it decides was chosen by hand, and is kept until the slider is moved.
    int effort = 0;
    std::optional<RateTarget> target = {};

    bool operator==(const EncoderChoices&) const = default;
};

/// Settings of the encoder with a live estimate under them.
class EncoderPanel : public QWidget {
    Q_OBJECT

public:
    struct Lists {
        QStringList steps;
        QStringList step_hints; ///< Tool tip for each.
        QStringList alignments;
        QStringList alignment_hints;
        QStringList orders;
        QStringList order_hints;
        std::vector<AlignmentMethod> methods; ///< What `alignments` stand for in rules.
    };

    explicit EncoderPanel(const Lists& lists, QWidget* parent = nullptr);

    EncoderChoices choices() const;
    /// Emits choices_changed once when that is a change.
    void set_choices(const EncoderChoices& choices);

    /// Equal for changes that belong together: one drag of a slider.
    quint64 gesture() const;

    EstimateBlock* estimate() const { return estimate_; }
    RuleList* rules() const { return rules_; }
    ValueSlider* keyframe_slider() const { return keyframe_; }
    ValueSlider* qbits_slider() const { return qbits_; }
    ValueSlider* effort_slider() const { return effort_; }
    TargetRow* target_row() const { return target_; }

Q_SIGNALS:
    void choices_changed(); ///< Rules included.

private:
    void announce();
    void refresh();
    QWidget* choice_rows(const Lists& lists);

    ValueSlider* keyframe_;
    ValueSlider* qbits_;
    ValueSlider* effort_;
    TargetRow* target_;
    QComboBox* alignment_;
    QComboBox* order_;
    QComboBox* steps_;
    QCheckBox* lossless_;
    RuleList* rules_;
    EstimateBlock* estimate_;
    EncoderChoices announced_;
    bool setting_ = false;
    bool effort_by_hand_ = false; ///< The slider stands where it stood; it does not say what is set.
};

} // namespace mcwc::widgets
