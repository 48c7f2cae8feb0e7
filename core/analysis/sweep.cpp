#include "core/analysis/sweep.h"

#include "core/analysis/sweep_cache.h"
#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/encoder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

namespace mcwc {
namespace {

constexpr std::size_t most_numbers = 1000;
constexpr std::size_t most_points = 10000;

[[noreturn]] void refuse_numbers(std::string_view text) {
    throw Error(ErrorCode::InvalidArgument, "'" + std::string(text) + "' is no list of numbers",
                "Write numbers with commas (2,3.5,6), or first:last:step (2:8:0.5); at most " +
                    std::to_string(most_numbers) + " of them.");
}

double number_of(std::string_view text, std::string_view list) {
    double number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || !std::isfinite(number)) {
        refuse_numbers(list);
    }
    return number;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::string shown(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// Settings that differ in qbits only are on one curve.
EncoderSettings curve_of(EncoderSettings settings) {
    settings.qbits = 0;
    return settings;
}

void take_report(const StreamReport& report, SweepPoint& point) {
    point.file_bytes = report.file_bytes;
    point.bpw_coded = report.bpw_coded;
    point.bpw_model = report.bpw_model;
    point.bpw_file = report.bpw_file;
    point.nmse = report.nmse;
    point.seconds = report.seconds;
    for (const FrameReport& frame : report.frames) {
        point.saved_bits += frame.saved_bits;
    }
}

std::uint64_t weights_of(const Checkpoint& checkpoint) {
    std::uint64_t weights = 0;
    for (const TensorInfo& tensor : checkpoint.tensors()) {
        weights += tensor.alias_of ? 0 : element_count(tensor.shape);
    }
    return weights;
}

/// The grid's base at each of its efforts, without a target.
std::vector<EncoderSettings> bases_of(const SweepGrid& grid) {
    std::vector<EncoderSettings> bases(std::max<std::size_t>(1, grid.efforts.size()), grid.base);
    for (std::size_t i = 0; i < bases.size(); ++i) {
        bases[i].target.reset();
        if (i < grid.efforts.size()) {
            set_effort(bases[i], grid.efforts[i]);
        }
    }
    return bases;
}

std::string effort_text(const EncoderSettings& settings) {
    const std::optional<unsigned> effort = effort_of(settings);
    return effort ? "effort " + std::to_string(*effort)
                  : "trellis " + std::to_string(settings.trellis) + ", basis " +
                        std::to_string(settings.basis_directions);
}

} // namespace

std::vector<double> parse_number_list(std::string_view text) {
    std::vector<double> numbers;
    for (const std::string_view part : split(text, ',')) {
        const std::vector<std::string_view> range = split(part, ':');
        if (range.size() != 1 && range.size() != 3) {
            refuse_numbers(text);
        }
        const double first = number_of(range.front(), text);
        const double last = range.size() == 3 ? number_of(range[1], text) : first;
        const double step = range.size() == 3 ? number_of(range[2], text) : 1.0;
        const double count = std::floor((last - first) / step + 1e-6) + 1;
        if (!(step > 0) || !(count >= 1) || !(count <= most_numbers) ||
            numbers.size() + static_cast<std::size_t>(count) > most_numbers) {
            refuse_numbers(text);
        }
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            // Steps like 0.1 have no exact binary form: keep what was meant.
            const double value = first + static_cast<double>(i) * step;
            numbers.push_back(std::round(value * 1e9) / 1e9);
        }
    }
    return numbers;
}

std::vector<EncoderSettings> sweep_settings(const SweepGrid& grid) {
    const auto or_base = [](auto list, auto base) {
        if (list.empty()) {
            list.push_back(base);
        }
        return list;
    };
    if (grid.base.lossless && grid.base.rules.empty()) { // nothing that a grid could vary
        EncoderSettings settings = grid.base;
        settings.target.reset();
        validate(settings);
        return {settings};
    }
    const auto alignments = or_base(grid.alignments, grid.base.alignment);
    const auto intervals = or_base(grid.keyframe_intervals, grid.base.keyframe_interval);
    auto qbits = or_base(grid.qbits, grid.base.qbits);
    std::sort(qbits.begin(), qbits.end());
    const std::vector<EncoderSettings> bases = bases_of(grid);
    const std::size_t count = bases.size() * alignments.size() * intervals.size() * qbits.size();
    if (count > most_points) {
        throw Error(ErrorCode::InvalidArgument,
                    "the sweep has " + std::to_string(count) + " points, but at most " +
                        std::to_string(most_points) + " are possible",
                    "Take fewer values or a larger step.");
    }
    std::vector<EncoderSettings> result;
    for (const EncoderSettings& base : bases) {
        for (const AlignmentMethod alignment : alignments) {
            for (const std::uint32_t interval : intervals) {
                for (const double rate : qbits) {
                    EncoderSettings settings = base;
                    settings.keyframe_interval = interval;
                    settings.qbits = rate;
                    // Nothing is aligned where every layer is a keyframe.
                    const bool all_intra = interval == 1 && settings.keyframes.empty();
                    settings.alignment = all_intra ? alignments.front() : alignment;
                    validate(settings);
                    if (std::find(result.begin(), result.end(), settings) == result.end()) {
                        result.push_back(std::move(settings));
                    }
                }
            }
        }
    }
    return result;
}

std::vector<SweepPoint> grid_points(const SweepGrid& grid) {
    std::vector<SweepPoint> points;
    std::vector<EncoderSettings> curves;
    for (EncoderSettings& settings : sweep_settings(grid)) {
        SweepPoint point;
        point.number = points.size();
        const EncoderSettings curve = curve_of(settings);
        const auto found = std::find(curves.begin(), curves.end(), curve);
        point.curve = static_cast<std::size_t>(found - curves.begin());
        if (found == curves.end()) {
            curves.push_back(curve);
        }
        point.settings = std::move(settings);
        points.push_back(std::move(point));
    }
    return points;
}

std::string curve_label(const EncoderSettings& settings) {
    if (settings.keyframes.empty() && settings.keyframe_interval == 1) {
        return "k 1";
    }
    const std::string keyframes = settings.keyframes.empty()
                                      ? "k " + std::to_string(settings.keyframe_interval)
                                      : std::string("keyframes by hand");
    return keyframes + ", " + std::string(alignment_method_name(settings.alignment));
}

std::vector<std::string> curve_labels(std::span<const SweepPoint> points) {
    const auto effort = [](const EncoderSettings& settings) {
        return std::pair(settings.trellis, settings.basis_directions);
    };
    const bool differ = std::any_of(points.begin(), points.end(), [&](const SweepPoint& point) {
        return effort(point.settings) != effort(points.front().settings);
    });
    std::vector<std::string> labels;
    for (const SweepPoint& point : points) {
        labels.resize(std::max(labels.size(), point.curve + 1));
        labels[point.curve] =
            curve_label(point.settings) + (differ ? ", " + effort_text(point.settings) : std::string());
    }
    return labels;
}

std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              const SweepGrid& grid, const SweepOptions& options,
                              const TaskContext& context) {
    return sweep(checkpoint, architecture, grid_points(grid), options, context);
}

std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              std::vector<SweepPoint> points, const SweepOptions& options,
                              const TaskContext& context) {
    context.report({"hashing", {}, 0, 0});
    SweepCache cache(options.cache_folder, checkpoint, architecture, context);
    return sweep(checkpoint, architecture, std::move(points), cache, options.on_point, context);
}

std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              std::vector<SweepPoint> points, SweepCache& cache,
                              const std::function<void(const SweepPoint&)>& on_point,
                              const TaskContext& context) {
    const auto missing = static_cast<std::uint64_t>(
        std::count_if(points.begin(), points.end(), [&](SweepPoint& point) { return !cache.find(point); }));
    const std::uint64_t weights = weights_of(checkpoint);
    Progress progress{"sweeping", {}, 0, missing * weights};
    for (SweepPoint& point : points) {
        context.check();
        if (!point.cached) {
            progress.item = curve_label(point.settings) + ", qbits " + shown(point.settings.qbits);
            TaskContext inner = context;
            if (context.progress) {
                // Called one at a time by TaskContext::report, so straight on to the sink.
                inner.progress = [&](const Progress& step) {
                    Progress whole = progress;
                    whole.done += std::min(step.stage == "encoding" ? step.done : 0, weights);
                    context.progress(whole);
                };
            }
            take_report(encode(checkpoint, architecture, point.settings, std::nullopt, inner), point);
            cache.keep(point);
            progress.done += weights;
        }
        point.sqnr_db =
            point.nmse > 0 ? -10.0 * std::log10(point.nmse) : std::numeric_limits<double>::infinity();
        if (on_point) {
            on_point(point);
        }
    }
    cache.prune(sweep_cache_limit);
    return points;
}

std::filesystem::path default_sweep_cache() {
    const auto folder = [](const char* name) -> std::filesystem::path {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables here
        return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
    };
    const std::filesystem::path cache = folder("XDG_CACHE_HOME");
    if (cache.is_absolute()) { // as the XDG Base Directory Specification asks
        return cache / "mcwc" / "sweeps";
    }
    const std::filesystem::path home = folder("HOME");
    return home.empty() ? std::filesystem::path() : home / ".cache" / "mcwc" / "sweeps";
}

} // namespace mcwc
