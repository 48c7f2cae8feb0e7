#include "app/gui/session/settings_change.h"

#include "core/codec/rules.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::SettingsChange)
};

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString from_to(const QString& name, const QString& before, const QString& after) {
    return Words::tr("%1 %2 \u2192 %3").arg(name, before, after);
}

QString method_name(AlignmentMethod method) {
    switch (method) {
    case AlignmentMethod::Hungarian:
        return Words::tr("exact");
    case AlignmentMethod::Greedy:
        return Words::tr("greedy");
    case AlignmentMethod::SortProj:
        return Words::tr("sorted projection");
    case AlignmentMethod::None:
        break;
    }
    return Words::tr("none");
}

QString steps_name(StepRule rule) {
    switch (rule) {
    case StepRule::Common:
        return Words::tr("one for all");
    case StepRule::Difference:
        return Words::tr("by the difference from the reference");
    default:
        return Words::tr("for each tensor");
    }
}

QString order_name(UnitOrder order) {
    return order == UnitOrder::Aligned ? Words::tr("aligned") : Words::tr("original");
}

QString target_name(const std::optional<RateTarget>& target) {
    if (!target) {
        return Words::tr("nominal rate");
    }
    switch (target->kind) {
    case RateTarget::Kind::BitsPerWeight:
        return Words::tr("%1 bpw").arg(number(target->value));
    case RateTarget::Kind::FileBytes:
        return widgets::bytes_text(static_cast<quint64>(target->value));
    case RateTarget::Kind::Error:
    case RateTarget::Kind::ErrorOfEach:
        break;
    }
    return widgets::sqnr_text(target->value);
}

QString layer_name(const Architecture* architecture, int layer) {
    const auto index = static_cast<std::size_t>(layer);
    return architecture != nullptr && index < architecture->layers.size()
               ? QString::number(architecture->layers[index].index)
               : QString::number(layer);
}

void add_keyframes(QStringList& parts, const SettingsState& before, const SettingsState& after,
                   const Architecture* architecture) {
    if (before.by_hand == after.by_hand) {
        return;
    }
    HandKeyframes changed;
    for (const auto& [layer, keyframe] : after.by_hand) {
        const auto old = before.by_hand.find(layer);
        if (old == before.by_hand.end() || old->second != keyframe) {
            changed.emplace(layer, keyframe);
        }
    }
    if (changed.empty() && before.by_hand.size() == after.by_hand.size() + 1) {
        const auto gone = std::find_if(before.by_hand.begin(), before.by_hand.end(),
                                       [&](const auto& item) { return !after.by_hand.contains(item.first); });
        parts << Words::tr("layer %1 as by the interval").arg(layer_name(architecture, gone->first));
    } else if (changed.size() == 1 && before.by_hand.size() <= after.by_hand.size()) {
        const auto& [layer, keyframe] = *changed.begin();
        parts << (keyframe ? Words::tr("keyframe at layer %1") : Words::tr("predicted layer %1"))
                     .arg(layer_name(architecture, layer));
    } else {
        parts << Words::tr("keyframes");
    }
}

void add_rules(QStringList& parts, const std::vector<TensorRule>& before,
               const std::vector<TensorRule>& after) {
    if (before == after) {
        return;
    }
    const auto first = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto pattern = [](const TensorRule& rule) { return QString::fromStdString(rule.pattern); };
    if (after.size() == before.size() + 1) {
        parts << (first.second->pattern.empty() ? Words::tr("new rule")
                                                : Words::tr("new rule for %1").arg(pattern(*first.second)));
    } else if (after.size() + 1 == before.size()) {
        parts << Words::tr("no rule for %1").arg(pattern(*first.first));
    } else if (after.size() == before.size() && std::equal(first.first + 1, before.end(), first.second + 1)) {
        parts << Words::tr("rule for %1").arg(pattern(*first.second));
    } else {
        parts << Words::tr("rules");
    }
}

/// True when the one thing that changed is a slider's value.
bool is_slider_change(const SettingsState& before, const SettingsState& after) {
    SettingsState other = after;
    other.settings.qbits = before.settings.qbits;
    if (other == before) {
        return true;
    }
    other = after;
    other.settings.trellis = before.settings.trellis; // those that the effort sets
    other.settings.basis_directions = before.settings.basis_directions;
    other.settings.learned_shapes = before.settings.learned_shapes;
    other.settings.profile = before.settings.profile;
    other.settings.reference_frames = before.settings.reference_frames;
    if (other == before) {
        return true;
    }
    other = after;
    other.settings.keyframe_interval = before.settings.keyframe_interval;
    other.settings.keyframes = before.settings.keyframes; // they follow the interval
    return other == before;
}

} // namespace

std::vector<std::pair<QString, QString>> settings_facts(const EncoderSettings& settings) {
    if (settings.lossless) {
        return {{Words::tr("mode"), Words::tr("lossless")}};
    }
    std::vector<std::pair<QString, QString>> facts{
        {Words::tr("keyframe interval"), QString::number(settings.keyframe_interval)},
        {Words::tr("qbits"), number(settings.qbits)},
        {Words::tr("steps"), steps_name(settings.step_rule)},
        {Words::tr("aim"), target_name(settings.target)},
        {Words::tr("alignment"), method_name(settings.alignment)},
        {Words::tr("unit order"), order_name(settings.order)}};
    if (const auto effort = effort_of(settings)) {
        facts.emplace_back(Words::tr("effort"), QString::number(*effort));
    }
    facts.emplace_back(Words::tr("states of the quantizer"),
                       settings.trellis == 0 ? Words::tr("scalar") : QString::number(1U << settings.trellis));
    facts.emplace_back(Words::tr("directions of shared bases"), QString::number(settings.basis_directions));
    facts.emplace_back(Words::tr("learned distributions, at most"), QString::number(settings.learned_shapes));
    if (settings.profile != usual_profile(settings.trellis, settings.basis_directions)) {
        facts.emplace_back(Words::tr("profile of distributions"),
                           settings.profile.empty() ? Words::tr("none")
                                                    : QString::fromStdString(settings.profile));
    }
    facts.emplace_back(Words::tr("rate weight"), number(settings.lambda));
    for (const KeyframeList& list : settings.keyframes) {
        facts.emplace_back(Words::tr("keyframes"), QString::fromStdString(keyframes_text(list)));
    }
    for (const TensorRule& rule : settings.rules) {
        facts.emplace_back(Words::tr("rule"), QString::fromStdString(rule_text(rule)));
    }
    return facts;
}

QString change_text(const SettingsState& before, const SettingsState& after,
                    const Architecture* architecture) {
    const EncoderSettings& a = before.settings;
    const EncoderSettings& b = after.settings;
    QStringList parts;
    if (a.qbits != b.qbits) {
        parts << from_to(Words::tr("qbits"), number(a.qbits), number(b.qbits));
    }
    if (a.keyframe_interval != b.keyframe_interval) {
        parts << from_to(Words::tr("keyframe interval"), QString::number(a.keyframe_interval),
                         QString::number(b.keyframe_interval));
    }
    if (a.alignment != b.alignment) {
        parts << from_to(Words::tr("alignment"), method_name(a.alignment), method_name(b.alignment));
    }
    if (a.step_rule != b.step_rule) {
        parts << from_to(Words::tr("steps"), steps_name(a.step_rule), steps_name(b.step_rule));
    }
    if (a.order != b.order) {
        parts << from_to(Words::tr("unit order"), order_name(a.order), order_name(b.order));
    }
    if (a.lossless != b.lossless) {
        parts << (b.lossless ? Words::tr("lossless") : Words::tr("not lossless"));
    }
    if (a.trellis != b.trellis || a.basis_directions != b.basis_directions ||
        a.learned_shapes != b.learned_shapes || a.profile != b.profile ||
        a.reference_frames != b.reference_frames) {
        const auto before_level = effort_of(a);
        const auto after_level = effort_of(b);
        parts << (before_level && after_level ? from_to(Words::tr("effort"), QString::number(*before_level),
                                                        QString::number(*after_level))
                                              : Words::tr("effort"));
    }
    if (a.target != b.target) {
        parts << from_to(Words::tr("aim"), target_name(a.target), target_name(b.target));
    }
    if (a.lambda != b.lambda) {
        parts << from_to(Words::tr("rate weight"), number(a.lambda), number(b.lambda));
    }
    add_keyframes(parts, before, after, architecture);
    add_rules(parts, a.rules, b.rules);
    if (parts.isEmpty() && !(before == after)) {
        parts << Words::tr("settings");
    }
    return parts.size() > 2 ? Words::tr("settings") : parts.join(u", "_s);
}

SettingsChange::SettingsChange(SettingsState before, SettingsState after, quint64 gesture,
                               const Architecture* architecture, Apply apply)
    : before_(std::move(before))
    , after_(std::move(after))
    , gesture_(gesture)
    , apply_(std::move(apply)) {
    setText(change_text(before_, after_, architecture));
}

bool SettingsChange::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const SettingsChange*>(other);
    if (next == nullptr || gesture_ == 0 || next->gesture_ != gesture_ ||
        !is_slider_change(before_, next->after_)) {
        return false;
    }
    after_ = next->after_;
    setText(change_text(before_, after_, nullptr));
    setObsolete(before_ == after_);
    return true;
}

} // namespace mcwc::gui
