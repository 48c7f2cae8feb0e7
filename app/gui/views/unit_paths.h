#pragma once

#include "core/analysis/motion_field.h"
#include "core/architecture/architecture.h"
#include "widgets/motion/motion_step.h"
#include "widgets/motion/trajectory_plot.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

class QIODevice;

namespace mcwc::gui {

/// What matches are coloured and filtered by.
enum class MotionMeasure : std::uint8_t {
    Similarity, ///< Size of the cosine of a unit with its match: a gain takes either sign.
    SavedBits,  ///< Bits saved for each of the unit's weights.
};

/// One value for each unit of a layer; empty without a reference.
std::vector<float> motion_values(const LayerMotion& motion, MotionMeasure measure);
/// The lowest and highest value worth a colour of their own: all but the outer hundredths of all layers.
/// {0, 1} when nothing is matched.
std::pair<double, double> value_range(const MotionField& field, MotionMeasure measure);
/// The value from which on a match saves more than sending it costs.
double paying_value(const MotionField& field, MotionMeasure measure);

/// The step into layers[position]; null when it has no reference.
std::shared_ptr<const widgets::MotionStep> step_into(const MotionField& field,
                                                     const Architecture& architecture, std::size_t position,
                                                     MotionMeasure measure);

/// All units on their way through a field, strongest on the average first.
class UnitPaths {
public:
    UnitPaths() = default;
    UnitPaths(const MotionField& field, MotionMeasure measure);

    /// Paths whose values average to `threshold` or more, at most `count`.
    std::vector<widgets::UnitPath> strongest(std::size_t count, double threshold) const;
    /// The path through a unit; an empty one when there is none.
    widgets::UnitPath through(std::size_t position, int unit) const;
    int most_units() const { return most_units_; }

private:
    /// Layers that follow each other without a break: path p is unit p of the first.
    struct Run {
        std::size_t first = 0;
        std::vector<std::vector<int>> unit_of_path; ///< By position within the run.
        std::vector<std::vector<int>> path_of_unit;
    };
    widgets::UnitPath make(const Run& run, int path) const;

    std::size_t layers_ = 0;
    int most_units_ = 0;
    std::vector<std::vector<float>> values_; ///< By layer and unit.
    std::vector<Run> runs_;
    struct Ranked {
        double mean = 0;
        std::size_t run = 0;
        int path = 0;
    };
    std::vector<Ranked> ranked_; ///< Strongest first.
};

/// Every match of a field as CSV: layer, unit, reference layer, reference unit, cosine, saved bits.
bool write_motion_csv(const MotionField& field, const Architecture& architecture, QIODevice& device);

} // namespace mcwc::gui
