#pragma once

#include "core/analysis/bd_rate.h"
#include "core/codec/settings.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc {

class Checkpoint;
class SweepCache;
struct Architecture;
struct TaskContext;

/// Which settings a sweep tries: every combination. What the lists don't name is as in `base`; an empty list
/// stands for the base's own value. A target of the base is left out: a sweep goes over rates.
struct SweepGrid {
    EncoderSettings base;
    std::vector<std::uint32_t> keyframe_intervals;
    std::vector<double> qbits;
    std::vector<AlignmentMethod> alignments;
    std::vector<unsigned> efforts; ///< Levels of set_effort().
};

/// A list of numbers as users write it: "2:8:0.5" (both ends included, up to rounding), "3,4.5,6" or a
/// mixture with commas. Error(InvalidArgument) names the text; at most 1000 numbers.
std::vector<double> parse_number_list(std::string_view text);

/// One run of the encoder.
struct SweepPoint {
    std::size_t number = 0; ///< Place in the grid: sweep_settings(grid)[number].
    std::size_t curve = 0;  ///< Points with the same settings but for qbits share a curve.
    EncoderSettings settings;
    std::uint64_t file_bytes = 0;
    double bpw_coded = 0; ///< The three figures of docs/rate.md.
    double bpw_model = 0;
    double bpw_file = 0;
    double nmse = 0;
    double sqnr_db = 0;    ///< Infinite where nothing is lost.
    double saved_bits = 0; ///< What prediction saved, motion paid.
    double seconds = 0;    ///< That the encoder took, also when the point comes from the cache.
    bool cached = false;

    /// Rate by figure (a) against SQNR.
    RatePoint rate_point() const { return {bpw_coded, sqnr_db}; }
};

/// The settings of a grid in the order in which they are tried: by effort, then alignment, then k, then qbits
/// ascending. Combinations that mean the same are there once (with k = 1 nothing is aligned; lossless is one
/// point). Error(InvalidArgument) as validate() and set_effort(), and where there are more than 10,000.
std::vector<EncoderSettings> sweep_settings(const SweepGrid& grid);
/// "k 4, hungarian": what the points of a curve have in common.
std::string curve_label(const EncoderSettings& settings);
/// For each curve that is tried, by its number. Where the efforts differ, the label says which:
/// "k 4, hungarian, effort 5".
std::vector<std::string> curve_labels(std::span<const SweepPoint> points);

struct SweepOptions {
    /// Where finished points are kept; empty: nowhere. Made when missing; a folder that can't be written
    /// costs the cache, not the sweep.
    std::filesystem::path cache_folder;
    /// Called from the calling thread as each point is done, in order. May be empty.
    std::function<void(const SweepPoint&)> on_point;
};

/// Encodes once for every settings of the grid without writing a stream. Points are remembered by the
/// checkpoint's content, the settings and the program's version: one small JSON file each, at most
/// sweep_cache_limit of them, the oldest go first. Progress counts weights over all points that are not
/// cached; its item names the settings. Errors as encode(); after Cancelled, points that were done are
/// cached.
std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              const SweepGrid& grid, const SweepOptions& options, const TaskContext& context);
/// Every combination as a point of its curve, all but the figures.
std::vector<SweepPoint> grid_points(const SweepGrid& grid);
/// The same for any points; numbers and curves are the caller's.
std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              std::vector<SweepPoint> points, const SweepOptions& options,
                              const TaskContext& context);
/// The same with a cache of this checkpoint and architecture that is there already.
std::vector<SweepPoint> sweep(const Checkpoint& checkpoint, const Architecture& architecture,
                              std::vector<SweepPoint> points, SweepCache& cache,
                              const std::function<void(const SweepPoint&)>& on_point,
                              const TaskContext& context);

inline constexpr std::size_t sweep_cache_limit = 4096;

/// ${XDG_CACHE_HOME:-~/.cache}/mcwc/sweeps: what the programs pass as cache_folder; empty without a home.
std::filesystem::path default_sweep_cache();

} // namespace mcwc
