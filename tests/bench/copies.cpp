#include "core/codec/reference_checkpoint.h"
#include "tests/bench/targets.h"
#include "tests/support/deep_model.h"
#include "tests/support/difference.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

using namespace mcwc::test;

namespace mcwc::bench {
namespace {

struct PlantedCase {
    const char* name;
    FamilyShape (*shape)();
    bool experts_move = false;
};

/// Groups whose motion is the one that was planted, and all that were planted.
std::pair<std::size_t, std::size_t> found_exactly(const DeepModel& deep, const Planted& planted) {
    const std::vector<bitstream::FrameHeader> frames = deep.frames();
    const auto found = std::count_if(planted.begin(), planted.end(), [&](const Planted::value_type& wanted) {
        const auto& [place, motion] = wanted;
        const auto& groups = frames[place.first].groups;
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& each) { return each.label == place.second; });
        return group != groups.end() && group->reference != 0 && motion_of(*group) == motion;
    });
    return {static_cast<std::size_t>(found), planted.size()};
}

/// Adds noise to single weights, drawn at random.
void change_single_weights(EditableModel& model, std::size_t tensor, double part, double share,
                           Gaussian& normal) {
    const std::vector<float> before = model.values[tensor];
    model.add_noise(tensor, share, normal);
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (static_cast<double>(normal.random()() % 1000) >= 1000 * part) {
            model.values[tensor][i] = before[i];
        }
    }
}

struct Change {
    const char* name;
    std::function<void(EditableModel&, std::size_t, Gaussian&)> apply;
    std::size_t every = 1; ///< Of the matrices only each so-manieth.
};

/// What is spent on quantized tensors, over the entropy of their quantized differences.
double ratio_to_entropy(const Checkpoint& tuned, const std::shared_ptr<const Checkpoint>& base, double qbits,
                        double& bits_per_weight) {
    const Architecture architecture = FamilyCatalogue::builtin().analyse(tuned, tuned.config_json());
    const ReferenceCheckpoint reference(base, "base");
    EncoderSettings settings;
    settings.qbits = qbits;
    settings.trellis = 0; // plain rounding, as the entropy is of
    settings.lambda = 0;
    const StreamReport report = encode(tuned, architecture, settings, std::nullopt, {}, &reference);
    bits_per_weight = report.bpw_coded;
    return report.bpw_coded * static_cast<double>(report.coded_elements) /
           entropy_of_difference(tuned, *base, report, qbits);
}

} // namespace

void planted_table(const std::filesystem::path& folder, Targets& targets) {
    fmt::print("\nLayers that are noisy copies of the one before, in another order: groups found exactly\n");
    constexpr std::size_t layers = 4;
    for (const PlantedCase& planted_case : {PlantedCase{"GPT-2: units, heads", gpt2_shape},
                                            {"OPT: units, heads", opt_shape},
                                            {"GPT-NeoX: units, heads", gpt_neox_shape},
                                            {"Llama: units, grouped queries", llama_shape},
                                            {"Mixtral: grouped queries, units of experts", mixtral_shape},
                                            {"Mixtral, experts in other places", mixtral_shape, true}}) {
        DeepModel deep(folder / "planted", planted_case.shape(), layers);
        Planted planted;
        for (std::size_t l = 1; l < layers; ++l) {
            for (const Group& group : deep.architecture.layers[l].groups) {
                std::string from = group.label;
                if (planted_case.experts_move && from.starts_with("experts.")) {
                    from.back() = static_cast<char>('0' + (from.back() - '0' + 1) % 3);
                }
                deep.copy(l - 1, l, &planted, group.label, from);
            }
        }
        deep.write();
        EncoderSettings settings;
        settings.qbits = 6;
        settings.keyframe_interval = layers;
        deep.encode_with(settings);
        const auto [found, all] = found_exactly(deep, planted);
        fmt::print("  {:<44} {:>4} of {:<4}{}\n", planted_case.name, found, all, targets.check(found == all));
        std::filesystem::remove_all(folder / "planted");
    }
}

void fine_tune_table(const std::filesystem::path& folder, Targets& targets) {
    fmt::print(
        "\nChanged copies of the sample with --reference, plain rounding: bits per weight over the entropy "
        "of the quantized difference\n");
    const auto base = Checkpoint::open(MCWC_SAMPLE);
    const auto all_by = [](double share) {
        return [share](EditableModel& model, std::size_t t, Gaussian& normal) {
            model.add_noise(t, share, normal);
        };
    };
    const std::vector<Change> changes{
        {"every weight by 3%", all_by(0.03)},
        {"every weight by 10%", all_by(0.1)},
        {"every weight by 30%", all_by(0.3)},
        {"every fourth matrix by 10%", all_by(0.1), 4},
        {"5% of single weights by 10%", [](EditableModel& model, std::size_t t, Gaussian& normal) {
             change_single_weights(model, t, 0.05, 0.1, normal);
         }}};
    fmt::print("  {:<30} {:>18} {:>18} {:>18}   (at most 1.10)\n", "changed", "qbits 4", "6", "8");
    for (const Change& change : changes) {
        EditableModel model = EditableModel::read(*base);
        Gaussian normal(5);
        std::size_t matrices = 0;
        for (std::size_t t = 0; t < model.values.size(); ++t) {
            if (model.layout.tensors[t].shape.size() == 2 && matrices++ % change.every == 0) {
                change.apply(model, t, normal);
            }
        }
        model.write(folder / "tuned");
        const auto tuned = Checkpoint::open(folder / "tuned");
        fmt::print("  {:<30}", change.name);
        for (const double qbits : {4.0, 6.0, 8.0}) {
            double bits = 0;
            const double ratio = ratio_to_entropy(*tuned, base, qbits, bits);
            // Below a tenth of a bit the heads of 34 tensors are what is spent.
            fmt::print(" {:>9.3f}, {:>6.2f}{}", bits, ratio,
                       targets.check(ratio <= 1.1 || bits / ratio < 0.1));
        }
        fmt::print("\n");
        std::filesystem::remove_all(folder / "tuned");
    }
}

} // namespace mcwc::bench
