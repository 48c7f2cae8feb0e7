#pragma once

#include "core/codec/settings.h"
#include "widgets/controls/estimate_block.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace mcwc::widgets {

class RuleList;
class ValueSlider;

/// What a user chooses before encoding. `alignment` and `order` are positions in the lists that the panel was
/// made with.
struct EncoderChoices {
    int keyframe_interval = 4;
    double qbits = 4;
    int alignment = 0;
    int order = 0;
    bool lossless = false;

    bool operator==(const EncoderChoices&) const = default;
};

/// Settings of the encoder with a live estimate under them.
class EncoderPanel : public QWidget {
    Q_OBJECT

public:
    struct Lists {
        QStringList alignments;
        QStringList alignment_hints; ///< Tool tip for each.
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

Q_SIGNALS:
    void choices_changed(); ///< Rules included.

private:
    void announce();
    void refresh();
    QWidget* choice_rows(const Lists& lists);

    ValueSlider* keyframe_;
    ValueSlider* qbits_;
    QComboBox* alignment_;
    QComboBox* order_;
    QCheckBox* lossless_;
    RuleList* rules_;
    EstimateBlock* estimate_;
    EncoderChoices announced_;
    bool setting_ = false;
};

} // namespace mcwc::widgets
