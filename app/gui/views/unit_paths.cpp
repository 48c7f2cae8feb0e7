#include "app/gui/views/unit_paths.h"

#include "app/gui/views/group_names.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mcwc::gui {

std::vector<float> motion_values(const LayerMotion& motion, MotionMeasure measure) {
    if (measure == MotionMeasure::Similarity) {
        std::vector<float> sizes = motion.matching.cosine;
        for (float& size : sizes) {
            size = std::abs(size);
        }
        return sizes;
    }
    std::vector<float> values = motion.matching.saved_bits;
    const auto weights = static_cast<float>(std::max<std::size_t>(1, motion.matching.weights_per_unit));
    for (float& value : values) {
        value /= weights;
    }
    return values;
}

std::pair<double, double> value_range(const MotionField& field, MotionMeasure measure) {
    std::vector<float> all;
    for (const LayerMotion& motion : field.layers) {
        const std::vector<float> values = motion_values(motion, measure);
        const std::size_t stride = 1 + values.size() / 2000; // plenty for hundredths
        for (std::size_t i = 0; i < values.size(); i += stride) {
            all.push_back(values[i]);
        }
    }
    if (all.empty()) {
        return {0, 1};
    }
    const auto quantile = [&](double share) {
        const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(all.size() - 1));
        std::nth_element(all.begin(), all.begin() + at, all.end());
        return static_cast<double>(all[static_cast<std::size_t>(at)]);
    };
    const double low = quantile(0.01);
    return {low, std::max(quantile(0.99), low + 1e-3)};
}

double paying_value(const MotionField& field, MotionMeasure measure) {
    for (const LayerMotion& motion : field.layers) {
        if (motion.reference) {
            const std::size_t units = motion.matching.match.size();
            const std::size_t weights = motion.matching.weights_per_unit;
            return measure == MotionMeasure::Similarity
                       ? paying_cosine(units, weights)
                       : (std::log2(static_cast<double>(units)) + 1) / static_cast<double>(weights);
        }
    }
    return 0;
}

std::shared_ptr<const widgets::MotionStep> step_into(const MotionField& field,
                                                     const Architecture& architecture, std::size_t position,
                                                     MotionMeasure measure) {
    if (position >= field.layers.size() || !field.layers[position].reference) {
        return nullptr;
    }
    const LayerMotion& motion = field.layers[position];
    auto step = std::make_shared<widgets::MotionStep>();
    step->layer_name = layer_name(architecture, motion.layer);
    step->reference_name = layer_name(architecture, *motion.reference);
    step->reference_of_unit.assign(motion.matching.match.begin(), motion.matching.match.end());
    step->value = motion_values(motion, measure);
    return step;
}

UnitPaths::UnitPaths(const MotionField& field, MotionMeasure measure)
    : layers_(field.layers.size()) {
    for (std::size_t at = 0; at < layers_; ++at) {
        values_.push_back(motion_values(field.layers[at], measure));
        const bool follows = field.layers[at].reference.has_value();
        if (!follows) {
            const bool next = at + 1 < layers_ && field.layers[at + 1].reference;
            if (next) { // a layer that nothing follows is on no path
                std::vector<int> units(field.layers[at + 1].matching.match.size());
                std::iota(units.begin(), units.end(), 0);
                runs_.push_back({at, {units}, {units}});
            }
            continue;
        }
        Run& run = runs_.back();
        const auto& match = field.layers[at].matching.match;
        std::vector<int> paths(match.size());
        std::vector<int> units(match.size());
        for (std::size_t unit = 0; unit < match.size(); ++unit) {
            paths[unit] = run.path_of_unit.back()[match[unit]];
            units[static_cast<std::size_t>(paths[unit])] = static_cast<int>(unit);
        }
        run.path_of_unit.push_back(std::move(paths));
        run.unit_of_path.push_back(std::move(units));
        most_units_ = std::max(most_units_, static_cast<int>(match.size()));
    }
    for (std::size_t r = 0; r < runs_.size(); ++r) {
        const Run& run = runs_[r];
        for (std::size_t path = 0; path < run.unit_of_path.front().size(); ++path) {
            double sum = 0;
            for (std::size_t i = 1; i < run.unit_of_path.size(); ++i) {
                sum += static_cast<double>(
                    values_[run.first + i][static_cast<std::size_t>(run.unit_of_path[i][path])]);
            }
            ranked_.push_back(
                {sum / static_cast<double>(run.unit_of_path.size() - 1), r, static_cast<int>(path)});
        }
    }
    std::stable_sort(ranked_.begin(), ranked_.end(),
                     [](const Ranked& a, const Ranked& b) { return a.mean > b.mean; });
}

widgets::UnitPath UnitPaths::make(const Run& run, int path) const {
    widgets::UnitPath result{std::vector<int>(layers_, -1), std::vector<float>(layers_, 0)};
    for (std::size_t i = 0; i < run.unit_of_path.size(); ++i) {
        const int unit = run.unit_of_path[i][static_cast<std::size_t>(path)];
        result.units[run.first + i] = unit;
        if (i > 0) {
            result.values[run.first + i] = values_[run.first + i][static_cast<std::size_t>(unit)];
        }
    }
    return result;
}

std::vector<widgets::UnitPath> UnitPaths::strongest(std::size_t count, double threshold) const {
    std::vector<widgets::UnitPath> paths;
    for (const Ranked& one : ranked_) {
        if (paths.size() == count || one.mean < threshold) {
            break;
        }
        paths.push_back(make(runs_[one.run], one.path));
    }
    std::reverse(paths.begin(), paths.end()); // the strongest are drawn last
    return paths;
}

widgets::UnitPath UnitPaths::through(std::size_t position, int unit) const {
    for (const Run& run : runs_) {
        if (position >= run.first && position < run.first + run.path_of_unit.size()) {
            const auto& paths = run.path_of_unit[position - run.first];
            if (unit >= 0 && unit < static_cast<int>(paths.size())) {
                return make(run, paths[static_cast<std::size_t>(unit)]);
            }
        }
    }
    return {};
}

bool write_motion_csv(const MotionField& field, const Architecture& architecture, QIODevice& device) {
    QByteArray text("layer,unit,reference layer,reference unit,cosine,saved bits\n");
    for (const LayerMotion& motion : field.layers) {
        if (!motion.reference) {
            continue;
        }
        const QByteArray layer = short_layer_name(architecture, motion.layer).toUtf8();
        const QByteArray reference = short_layer_name(architecture, *motion.reference).toUtf8();
        for (std::size_t unit = 0; unit < motion.matching.match.size(); ++unit) {
            text += layer + ',' + QByteArray::number(static_cast<qulonglong>(unit)) + ',' + reference + ',' +
                    QByteArray::number(motion.matching.match[unit]) + ',' +
                    QByteArray::number(static_cast<double>(motion.matching.cosine[unit]), 'g', 6) + ',' +
                    QByteArray::number(static_cast<double>(motion.matching.saved_bits[unit]), 'g', 6) + '\n';
        }
        if (device.write(text) != text.size()) {
            return false;
        }
        text.clear();
    }
    return device.write(text) == text.size();
}

} // namespace mcwc::gui
