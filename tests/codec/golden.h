#pragma once

#include "core/codec/rules.h"
#include "core/codec/settings.h"
#include "tests/support/deep_model.h"
#include "tests/support/editable_model.h"
#include "tests/support/synthetic.h"

#include <string>
#include <vector>

namespace mcwc::test {

/// The golden streams: name, what is encoded, how. Streams and their decoded weights are in
/// tests/data/golden_v1. Those with a reference are made from what another golden stream decodes to.
struct GoldenStream {
    std::string name;
    SyntheticModel model;
    EncoderSettings settings;
    std::string reference = {}; ///< Name of the golden stream whose decoded weights it is predicted from.
    bool experts = false;       ///< In place of `model`: layers whose experts changed places.
};

inline std::vector<GoldenStream> golden_streams() {
    const SyntheticModel small{.layers = 3, .width = 32, .ffn = 96, .heads = 2, .shuffled = true};
    std::vector<GoldenStream> streams{
        {"predicted_f16", small, {}}, {"weak_f32", small, {}},  {"fine_bf16", small, {}},
        {"aligned_f16", small, {}},   {"coarse_f8", small, {}}, {"lossless_bf16", small, {}},
        {"rules_f16", small, {}},     {"bases_f16", small, {}}, {"scalar_f32", small, {}}};
    const auto set = [&](std::size_t i, DType dtype, double correlation, double qbits) {
        streams[i].model.dtype = dtype;
        streams[i].model.correlation = correlation;
        streams[i].model.seed = 40 + i;
        streams[i].settings.qbits = qbits;
    };
    set(0, DType::F16, 0.95, 4);
    set(1, DType::F32, 0.5, 3);
    set(2, DType::BF16, 0.9, 9.5);
    set(3, DType::F16, 0.95, 5);
    set(4, DType::F8_E4M3, 0.8, 1);
    set(5, DType::BF16, 0, 8);
    set(6, DType::F16, 0.95, 4);
    set(7, DType::F16, 0.9, 3);
    set(8, DType::F32, 0.9, 4);
    streams[7].model.shared_directions = 3;
    set_effort(streams[7].settings, largest_effort);
    set_effort(streams[8].settings, 1);
    streams[3].settings.order = UnitOrder::Aligned;
    streams[5].settings.lossless = true;
    streams[6].settings.keyframes = {{"decoder", {0, 2}}};
    streams[6].settings.rules = {parse_rule("*.fc?.weight:qbits=6"), parse_rule("*.0.fc2.weight:lossless"),
                                 parse_rule("*.1.fc1.weight:intra"), parse_rule("*_proj.*:align=none")};
    streams.push_back({"tuned_f16", streams[0].model, {}, "predicted_f16"});
    streams.push_back({"moved_f16", streams[0].model, {}, "predicted_f16"});
    streams[9].settings.qbits = 2;
    streams[9].settings.step_rule = StepRule::Difference;
    streams[9].settings.rules = {parse_rule("*.2.fc1.weight:lossless")};
    streams[10].settings.qbits = 4;
    streams[10].settings.align_reference = true;
    // Low rates have the widest dead zones, and these tails are a mixture's.
    streams.push_back({"learned_f16", {.layers = 1, .width = 64, .ffn = 512, .heads = 2}, {}});
    streams.back().model.dtype = DType::F16;
    streams.back().model.heavy_tails = true;
    streams.back().model.seed = 50;
    streams.back().settings.qbits = 2;
    set_effort(streams.back().settings, 7);
    streams.push_back({"learned_trellis_f8", {.layers = 2, .width = 64, .ffn = 256, .heads = 2}, {}});
    streams.back().model.dtype = DType::F8_E4M3;
    streams.back().model.seed = 51;
    streams.back().settings.qbits = 2.25;
    streams.push_back({"learned_tuned_f8", streams[12].model, {}, "learned_trellis_f8"});
    streams.back().settings.qbits = 2;
    streams.back().settings.step_rule = StepRule::Difference;
    streams.push_back({"experts_f8", {}, {}, {}, true});
    streams.back().settings.qbits = 3;
    streams.back().settings.reference_frames = 2;
    streams.push_back({"kindred_bf16", {.layers = 1, .width = 48, .ffn = 64, .heads = 2}, {}});
    streams.back().model.dtype = DType::BF16;
    streams.back().model.seed = 52;
    streams.back().model.vocabulary = 320;
    streams.back().model.kindred = 0.97;
    streams.back().settings.qbits = 4;
    return streams;
}

/// Three layers: the second is like the first, its experts in other places; of the third, attention is like
/// the first's and experts like the second's.
inline void write_experts(const std::filesystem::path& folder) {
    DeepModel deep(folder, mixtral_shape(), 3, DType::F8_E4M3);
    deep.copy(0, 1, nullptr, "attention");
    deep.copy(0, 2, nullptr, "attention");
    for (const auto& [to, from] :
         {std::pair{"experts.0", "experts.2"}, {"experts.1", "experts.0"}, {"experts.2", "experts.1"}}) {
        deep.copy(0, 1, nullptr, to, from);
        deep.copy(1, 2, nullptr, to, from);
    }
    deep.write();
}

/// Makes a golden stream's checkpoint out of its reference: noise everywhere but in the first layer's FFN,
/// which stays as it is, and in "moved" streams units in another order.
inline void change_reference(const GoldenStream& golden, EditableModel& model,
                             const Architecture& architecture) {
    Gaussian normal(60);
    for (const Layer& layer : architecture.layers) {
        for (const Group& group : layer.groups) {
            if (golden.settings.align_reference) {
                model.move_units(group, random_order(group.unit_count, normal));
            }
        }
    }
    for (std::size_t t = 0; t < model.values.size(); ++t) {
        if (model.layout.tensors[t].name.find("layers.0.fc") == std::string::npos) {
            model.add_noise(t, 0.05, normal);
        }
    }
}

} // namespace mcwc::test
