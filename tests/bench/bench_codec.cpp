// The codec's table: how near it comes to the limits on data whose limits are known, what its parts gain on a
// model, and how fast it is, as ratios of one run. Inputs are seeded; times are medians. Ends with 1 when a
// target is missed. tests/bench/README.md says more.
#include "core/analysis/baselines.h"
#include "core/architecture/description.h"
#include "core/base/file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/rules.h"
#include "core/codec/settings.h"
#include "core/tensor/convert.h"
#include "tests/bench/targets.h"
#include "tests/support/synthetic.h"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <functional>
#include <memory>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

using namespace mcwc;
using bench::Targets;

namespace {

struct Model {
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;
};

Model open_model(const std::filesystem::path& path) {
    Model model;
    model.checkpoint = Checkpoint::open(path);
    model.architecture =
        FamilyCatalogue::builtin().analyse(*model.checkpoint, model.checkpoint->config_json());
    return model;
}

Model make_model(const std::filesystem::path& folder, const std::string& name,
                 const test::SyntheticModel& kind) {
    write_synthetic_model(folder / name, kind);
    return open_model(folder / name);
}

EncoderSettings settings_of(unsigned effort, double qbits, std::uint32_t k) {
    EncoderSettings settings;
    set_effort(settings, effort);
    settings.qbits = qbits;
    settings.keyframe_interval = k;
    return settings;
}

StreamReport run(const Model& model, const EncoderSettings& settings) {
    return encode(*model.checkpoint, model.architecture, settings, std::nullopt, {});
}

/// Eight layers, 6.5 million weights.
test::SyntheticModel eight_layers() {
    test::SyntheticModel model;
    model.layers = 8;
    model.width = 256;
    model.ffn = 1072;
    model.heads = 8;
    return model;
}

double file_bits_per_weight(const StreamReport& report) {
    return 8.0 * static_cast<double>(report.file_bytes) / static_cast<double>(report.weight_elements);
}

/// Rate of the whole file above Shannon's for independent Gaussians, at the error that was left.
void gaussian_table(const std::filesystem::path& folder, Targets& targets) {
    const Model model = make_model(folder, "gaussian", eight_layers());
    fmt::print("Independent Gaussian weights, {} of them: file above Shannon's bound, bits per weight\n",
               run(model, settings_of(1, 4, 1)).weight_elements);
    fmt::print("  {:>10} {:>10} {:>10}   (at most 0.10 and 0.055)\n", "qbits", "8 states", "256 states");
    for (const double qbits : {2.0, 3.0, 4.0, 6.0}) {
        fmt::print("  {:>10.1f}", qbits);
        for (const unsigned effort : {4U, 9U}) {
            const StreamReport report = run(model, settings_of(effort, qbits, 4));
            const double gap = file_bits_per_weight(report) - 0.5 * std::log2(1.0 / report.nmse);
            fmt::print(" {:>10.4f}{}", gap, targets.check(gap <= (effort == 4 ? 0.10 : 0.055)));
        }
        fmt::print("\n");
    }
}

/// Shannon's lower bound for rows of Laplacian values at one mean squared error: the mean over the rows of
/// h - log2(2 pi e D) / 2 with h = log2(2 e b).
double laplacian_bound(const Model& model, double squared_error, std::uint64_t elements) {
    double sum = 0;
    double count = 0;
    for (std::size_t t = 0; t < model.checkpoint->tensors().size(); ++t) {
        const TensorInfo& info = model.checkpoint->tensors()[t];
        if (info.shape.size() != 2 || info.name.find("layers") == std::string::npos) {
            continue;
        }
        const std::size_t cols = info.shape[1];
        std::vector<float> values(element_count(info.shape));
        const TensorData data = model.checkpoint->read(t);
        convert_to_f32(info.dtype, data.bytes(), values);
        for (std::size_t begin = 0; begin < values.size(); begin += cols) {
            double magnitude = 0;
            for (std::size_t i = begin; i < begin + cols; ++i) {
                magnitude += std::fabs(static_cast<double>(values[i]));
            }
            sum += static_cast<double>(cols) *
                   std::log2(2 * std::numbers::e * magnitude / static_cast<double>(cols));
            count += static_cast<double>(cols);
        }
    }
    const double error = squared_error / static_cast<double>(elements);
    return sum / count - 0.5 * std::log2(2 * std::numbers::pi * std::numbers::e * error);
}

void laplacian_table(const std::filesystem::path& folder, Targets& targets) {
    test::SyntheticModel kind = eight_layers();
    kind.row_spread = 0.5;
    kind.seed = 2;
    const Model model = make_model(folder, "laplacian", kind);
    fmt::print("\nLaplacian rows of lognormal scales (0.5): coded tensors above the bound of the rows, bits "
               "per weight\n");
    fmt::print("  {:>10} {:>10} {:>10}   (at most 0.16)\n", "qbits", "8 states", "256 states");
    for (const double qbits : {3.0, 4.0, 6.0}) {
        fmt::print("  {:>10.1f}", qbits);
        for (const unsigned effort : {4U, 9U}) {
            EncoderSettings settings = settings_of(effort, qbits, 1);
            settings.rules = {parse_rule("*embed*:lossless")};
            const StreamReport report = run(model, settings);
            double error = 0;
            for (const TensorReport& tensor : report.tensors) {
                error += tensor.quantized ? tensor.squared_error : 0;
            }
            const double gap = report.bpw_coded - laplacian_bound(model, error, report.coded_elements);
            fmt::print(" {:>10.4f}{}", gap, targets.check(gap <= 0.16));
        }
        fmt::print("\n");
    }
}

/// What prediction saved of what theory allows: each weight of a predicted layer -log2(1 - rho^2) / 2 bits.
void moving_table(const std::filesystem::path& folder, Targets& targets) {
    fmt::print("\nLayers that are shuffled, noisy copies of the one before; k 8, qbits 6, effort 4\n");
    fmt::print("  {:>10} {:>12} {:>20} {:>16}   (at least 95%: of theory at 0.95, less orders at 0.5)\n",
               "rho", "of theory", "of that less orders", "units predicted");
    for (const double rho : {0.95, 0.5}) {
        test::SyntheticModel kind = eight_layers();
        kind.correlation = rho;
        kind.shuffled = true;
        kind.seed = 3;
        const Model model = make_model(folder, fmt::format("moving-{}", rho), kind);
        const StreamReport intra = run(model, settings_of(4, 6, 1));
        const StreamReport predicted = run(model, settings_of(4, 6, 8));
        double weights = 0;
        std::uint64_t units = 0;
        std::uint64_t found = 0;
        for (const FrameReport& frame : predicted.frames) {
            if (frame.kind == "predicted") {
                units += frame.units;
                found += frame.predicted_units;
            }
        }
        const std::size_t layer_weights = 4 * kind.width * kind.width + 2 * kind.width * kind.ffn;
        weights = static_cast<double>((kind.layers - 1) * layer_weights);
        const double theory = -0.5 * std::log2(1 - rho * rho) * weights;
        // At equal error: what the two leave differs a little.
        const double error_bits =
            0.5 * std::log2(predicted.nmse / intra.nmse) * static_cast<double>(intra.coded_elements);
        const double saved =
            8.0 * (static_cast<double>(intra.file_bytes) - static_cast<double>(predicted.file_bytes)) -
            error_bits;
        // Whoever codes the layers has to say in which order their units are.
        const auto order_bits = [](std::size_t n) {
            return std::lgamma(static_cast<double>(n) + 1.0) / std::numbers::ln2;
        };
        const double reachable =
            theory - static_cast<double>(kind.layers - 1) * (order_bits(kind.ffn) + order_bits(kind.heads));
        const bool met = saved >= 0.95 * (rho < 0.95 ? reachable : theory) && found == units;
        fmt::print("  {:>10.2f} {:>11.1f}% {:>19.1f}%{} {:>8} of {:<6}\n", rho, 100 * saved / theory,
                   100 * saved / reachable, targets.check(met), found, units);
    }
}

/// Rate of the model's coded tensors at an error, by search.
double rate_at(const Model& model, double nmse, const std::function<void(EncoderSettings&)>& change) {
    EncoderSettings settings = settings_of(default_effort, 4, 4);
    settings.target = RateTarget{RateTarget::Kind::Error, nmse};
    change(settings);
    const StreamReport report = run(model, settings);
    // What is left of the 1% that the search may miss by.
    return report.bpw_coded - 0.5 * std::log2(nmse / report.nmse);
}

void model_table(const Model& model, const std::string& name, Targets& targets) {
    const StreamReport plain = run(model, settings_of(default_effort, 4, 4));
    const double nmse = plain.nmse;
    const double full = rate_at(model, nmse, [](EncoderSettings&) {});
    fmt::print("\n{}: bits per weight of the coded tensors at the error of qbits 4 ({:.2f} dB), effort {}\n",
               name, -10 * std::log10(nmse), default_effort);
    fmt::print("  {:<28} {:>8.4f}\n", "everything", full);
    const auto line = [&](const char* what, const std::function<void(EncoderSettings&)>& change) {
        const double rate = rate_at(model, nmse, change);
        fmt::print("  {:<28} {:>8.4f}   {:+.4f}\n", what, rate, rate - full);
    };
    line("without alignment", [](EncoderSettings& s) { s.alignment = AlignmentMethod::None; });
    line("without prediction (k 1)", [](EncoderSettings& s) { s.keyframe_interval = 1; });
    line("without rows from rows", [](EncoderSettings& s) { s.own_rows = false; });
    line("without trellis", [](EncoderSettings& s) { s.trellis = 0; });
    line("without shared bases", [](EncoderSettings& s) { s.basis_directions = 0; });
    const auto one_step = [](EncoderSettings& s) { s.step_rule = StepRule::Common; };
    line("one step for all tensors", one_step);
    const std::vector<Baseline> formats{{BaselineMethod::Q8_0, 8},
                                        {BaselineMethod::Q4_0, 4},
                                        {BaselineMethod::Q4_K, 4},
                                        {BaselineMethod::Q3_K, 3}};
    fmt::print("  {:<12} {:>8} {:>10} {:>10} {:>10} {:>12}   (at most 80% of Q4_K)\n", "format", "bpw",
               "SQNR", "ours", "one step", "fallen back");
    for (const BaselineReport& format :
         run_baselines(*model.checkpoint, model.architecture, formats, {}, {})) {
        const double ours = rate_at(model, format.nmse, [](EncoderSettings&) {});
        const bool counts = format.baseline.method == BaselineMethod::Q4_K;
        const double fallen =
            static_cast<double>(format.fallen_back) / static_cast<double>(format.coded_elements);
        const double even = rate_at(model, format.nmse, one_step);
        fmt::print("  {:<12} {:>8.3f} {:>7.2f} dB {:>9.1f}%{} {:>9.1f}% {:>10.0f}%\n",
                   baseline_label(format.baseline), format.bpw_coded, format.sqnr_db,
                   100 * ours / format.bpw_coded, targets.check(!counts || ours <= 0.80 * format.bpw_coded),
                   100 * even / format.bpw_coded, 100 * fallen);
    }
}

double seconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double median_seconds(int times, const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int i = 0; i < times; ++i) {
        seconds.push_back(seconds_of(work));
    }
    return median(seconds);
}

/// Of both, in turns: what else the machine does then concerns them alike.
std::pair<double, double> median_seconds(int times, const std::function<void()>& first,
                                         const std::function<void()>& second) {
    std::pair<std::vector<double>, std::vector<double>> seconds;
    for (int i = 0; i < times; ++i) {
        seconds.first.push_back(seconds_of(first));
        seconds.second.push_back(seconds_of(second));
    }
    return {median(seconds.first), median(seconds.second)};
}

void speed_table(const std::filesystem::path& folder, Targets& targets) {
    test::SyntheticModel kind = eight_layers();
    kind.dtype = DType::BF16;
    const Model model = make_model(folder, "bf16", kind);
    TaskContext one;
    one.threads = 1;
    const double weights = static_cast<double>(run(model, settings_of(1, 4, 1)).weight_elements) / 1e6;
    fmt::print("\nSpeed, BF16, qbits 4, k 4, one thread, million weights a second (medians)\n");
    for (unsigned effort = 1; effort <= 9; ++effort) {
        const double seconds = median_seconds(3, [&] {
            (void)encode(*model.checkpoint, model.architecture, settings_of(effort, 4, 4), std::nullopt, one);
        });
        fmt::print("  encode, effort {} {:>12.2f}\n", effort, weights / seconds);
    }
    const std::filesystem::path stream = folder / "speed.mcwc";
    (void)encode(*model.checkpoint, model.architecture, settings_of(default_effort, 4, 4), stream, {});
    const auto decoder = Decoder::open(stream);
    std::vector<std::byte> raw;
    for (std::size_t i = 0; i < model.checkpoint->tensors().size(); ++i) {
        const TensorData data = model.checkpoint->read(i);
        raw.insert(raw.end(), data.bytes().begin(), data.bytes().end());
    }
    std::vector<char> packed(ZSTD_compressBound(raw.size()));
    packed.resize(ZSTD_compress(packed.data(), packed.size(), raw.data(), raw.size(), 3));
    const auto [decode, zstd] = median_seconds(
        15,
        [&] {
            for (std::uint64_t frame = 0; frame < decoder->stream().index().frames.size(); ++frame) {
                (void)decoder->read_frame(frame, one);
            }
        },
        [&] { (void)ZSTD_decompress(raw.data(), raw.size(), packed.data(), packed.size()); });
    fmt::print("  decode {:>23.2f}   zstd -d of the same weights {:.2f}; ratio {:.2f}{} (at least 1)\n",
               weights / decode, weights / zstd, zstd / decode, targets.check(zstd >= decode));
}

} // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        fmt::format("mcwc-bench-{}", std::chrono::steady_clock::now().time_since_epoch().count());
    std::filesystem::create_directories(folder);
    Targets targets;
    try {
        const bool only_speed = argc == 2 && std::string(argv[1]) == "--speed";
        if (!only_speed) {
            gaussian_table(folder, targets);
            laplacian_table(folder, targets);
            moving_table(folder, targets);
            bench::planted_table(folder, targets);
            bench::fine_tune_table(folder, targets);
            model_table(open_model(MCWC_SAMPLE), "The bundled sample", targets);
            for (int i = 1; i < argc; ++i) {
                model_table(open_model(argv[i]), argv[i], targets);
            }
        }
        speed_table(folder, targets);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        std::filesystem::remove_all(folder);
        return 1;
    }
    std::filesystem::remove_all(folder);
    fmt::print("\nTargets missed: {}{}\n", targets.missed(), targets.missed() > 0 ? ", marked with !" : "");
    return targets.missed() > 0 ? 1 : 0;
}
