#include "core/analysis/unit_features.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/codec/plane.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>

namespace mcwc {
namespace {

/// One over the standard deviation of all values that are finite; 1 where there is none.
float scale_of(const std::vector<float>& values) {
    double sum = 0;
    double squares = 0;
    std::size_t count = 0;
    for (const float value : values) {
        if (std::isfinite(value)) {
            sum += static_cast<double>(value);
            squares += static_cast<double>(value) * static_cast<double>(value);
            ++count;
        }
    }
    const double n = std::max<double>(1, static_cast<double>(count));
    const double variance = squares / n - (sum / n) * (sum / n);
    const double scale = 1 / std::sqrt(variance);
    return variance > 0 && std::isfinite(scale) ? static_cast<float>(scale) : 1.0F;
}

std::vector<float> values_of(const TensorSource& source, std::size_t tensor) {
    const TensorInfo& info = source.tensors()[tensor];
    if (!dtype_is_float(info.dtype)) {
        throw Error(ErrorCode::UnsupportedType,
                    "tensor " + info.name + " of dtype " + std::string(dtype_name(info.dtype)) +
                        " can't be compared",
                    "Only tensors of real numbers have a similarity.");
    }
    std::vector<float> values(checked_cast<std::size_t>(element_count(info.shape), "tensor elements"));
    convert_to_f32(info.dtype, source.read(tensor).bytes(), values);
    return values;
}

} // namespace

const Group* find_group(const Layer& layer, std::string_view label) {
    const auto found = std::find_if(layer.groups.begin(), layer.groups.end(),
                                    [label](const Group& group) { return group.label == label; });
    return found == layer.groups.end() ? nullptr : &*found;
}

std::vector<GroupPlace> group_places(const Architecture& architecture) {
    std::vector<GroupPlace> places;
    for (std::size_t layer = 0; layer < architecture.layers.size(); ++layer) {
        for (const Group& group : architecture.layers[layer].groups) {
            auto found = std::find_if(places.begin(), places.end(),
                                      [&](const GroupPlace& place) { return place.label == group.label; });
            if (found == places.end()) {
                found = places.insert(places.end(), GroupPlace{group.label, group.kind, 0, {}});
            }
            found->unit_count = std::max(found->unit_count, group.unit_count);
            found->layers.push_back(layer);
        }
    }
    return places;
}

UnitFeatures read_unit_features(const TensorSource& source, const Group& group, const TaskContext& context) {
    UnitFeatures features;
    std::vector<const GroupSlice*> slices;
    std::vector<PlaneGeometry> planes;
    std::size_t width = 0;
    const auto units = checked_cast<std::size_t>(group.unit_count, "units");
    for (const GroupSlice& slice : group.slices) {
        const Shape& shape = source.tensors()[slice.tensor].shape;
        if (shape.size() < 2) {
            continue;
        }
        planes.push_back(plane_geometry(shape, slice.axis, slice.offset,
                                        checked_mul(group.unit_count, slice.unit_size, "units of a slice")));
        slices.push_back(&slice);
        features.parts.push_back({slice.role, slice.unit_size * planes.back().cols()});
        width = checked_add(width, features.parts.back().width, "features");
    }
    checked_mul(checked_mul(units, width, "features"), sizeof(float), "features");
    features.values = Matrix(units, width);
    parallel_for(context, slices.size(), [&](std::size_t i) {
        const std::vector<float> values = values_of(source, slices[i]->tensor);
        context.check();
        const float scale = scale_of(values);
        Matrix rows(planes[i].rows, planes[i].cols());
        gather_rows(values, planes[i], 0, rows);
        std::size_t at = 0;
        for (std::size_t before = 0; before < i; ++before) {
            at += features.parts[before].width;
        }
        const std::size_t part = features.parts[i].width;
        for (std::size_t u = 0; u < units; ++u) {
            const float* from = rows.values.data() + u * part;
            std::transform(from, from + part, features.values.row(u).data() + at,
                           [scale](float value) { return value * scale; });
        }
    });
    return features;
}

bool same_features(const UnitFeatures& a, const UnitFeatures& b) {
    return a.parts == b.parts && a.values.cols > 0;
}

} // namespace mcwc
