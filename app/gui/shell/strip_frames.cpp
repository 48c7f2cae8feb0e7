#include "app/gui/shell/strip_frames.h"

#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace mcwc::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::StripFrames)
};

void apply(widgets::FrameBar& bar, const FrameReport& frame, bool has_errors) {
    bar.kind = frame.kind == "predicted" ? widgets::FrameKind::Predicted : widgets::FrameKind::Keyframe;
    bar.weight_bits = frame.bits.symbols + frame.bits.lossless;
    bar.scale_bits = frame.bits.scales;
    bar.motion_bits = frame.bits.motion;
    bar.other_bits = frame.bits.gains + frame.bits.bases + frame.bits.headers;
    if (frame.elements > 0) {
        bar.bits_per_weight = static_cast<double>(frame.bits.total()) / static_cast<double>(frame.elements);
    }
    QStringList lines;
    if (frame.units > 0 && frame.kind == "predicted") {
        lines << Words::tr("%1 of %2 units predicted")
                     .arg(widgets::number_text(frame.predicted_units), widgets::number_text(frame.units));
        const double saved = frame.elements > 0 ? frame.saved_bits / static_cast<double>(frame.elements) : 0;
        lines << Words::tr("prediction saves %1 bits per weight")
                     .arg(QLocale().toString(std::max(0.0, saved), 'f', 3));
    }
    if (has_errors && frame.squared_sum > 0) {
        lines << Words::tr("SQNR %1").arg(widgets::sqnr_text(frame.squared_error / frame.squared_sum));
    }
    bar.detail = lines.join(u'\n');
}

} // namespace

std::vector<widgets::FrameBar> strip_frames(const Document& document, const StreamReport* report,
                                            const EncoderSettings& settings, const HandKeyframes& by_hand) {
    const auto& layers = document.architecture.layers;
    const bool several = std::any_of(layers.begin(), layers.end(),
                                     [&](const Layer& layer) { return layer.stack != layers.front().stack; });
    std::vector<widgets::FrameBar> bars;
    bars.reserve(layers.size());
    const bool stream = document.stream.has_value();
    const std::vector<bool> keyframes = keyframe_flags(document.architecture, settings);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Layer& layer = layers[i];
        widgets::FrameBar bar;
        bar.stack = several ? QString::fromStdString(layer.stack) : QString();
        bar.label = QString::number(layer.index);
        if (report != nullptr) {
            const auto frame =
                std::find_if(report->frames.begin(), report->frames.end(), [&](const FrameReport& f) {
                    return !f.stack.empty() && f.stack == layer.stack && f.layer == layer.index;
                });
            if (frame != report->frames.end()) {
                apply(bar, *frame, report->nmse >= 0);
            }
        }
        if (!stream) {
            bar.kind = keyframes[i] ? widgets::FrameKind::Keyframe : widgets::FrameKind::Predicted;
            bar.can_toggle = !settings.lossless && may_be_predicted(document.architecture, i);
            bar.by_hand = bar.can_toggle && by_hand.contains(static_cast<int>(i));
        }
        bars.push_back(std::move(bar));
    }
    return bars;
}

} // namespace mcwc::gui
