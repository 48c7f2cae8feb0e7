#include "tests/support/editable_model.h"

#include "core/alignment/permutation.h"
#include "core/base/file.h"
#include "core/codec/plane.h"
#include "core/tensor/convert.h"

#include <cmath>
#include <numeric>

namespace mcwc::test {

EditableModel EditableModel::read(const Checkpoint& checkpoint) {
    EditableModel model;
    model.layout = layout_of(checkpoint);
    model.config = checkpoint.config_json();
    for (std::size_t i = 0; i < model.layout.tensors.size(); ++i) {
        const TensorInfo& info = model.layout.tensors[i];
        std::vector<float>& values = model.values.emplace_back(element_count(info.shape));
        convert_to_f32(info.dtype, checkpoint.read(i).bytes(), values);
    }
    return model;
}

EditableModel EditableModel::draw(const std::vector<std::pair<std::string, Shape>>& tensors, DType dtype,
                                  std::string config, std::uint64_t seed) {
    EditableModel model;
    model.layout.shards.push_back({"model.safetensors", {{"format", "pt"}}});
    model.config = std::move(config);
    Gaussian normal(seed);
    for (const auto& [name, shape] : tensors) {
        TensorInfo info;
        info.name = name;
        info.dtype = dtype;
        info.shape = shape;
        info.byte_size = byte_count(dtype, shape);
        model.layout.tensors.push_back(std::move(info));
        for (float& value : model.values.emplace_back(element_count(shape))) {
            value = static_cast<float>(0.02 * normal());
        }
    }
    return model;
}

void EditableModel::write(const std::filesystem::path& folder) const {
    CheckpointWriter writer(folder, layout);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::vector<std::byte> bytes(layout.tensors[i].byte_size);
        convert_from_f32(layout.tensors[i].dtype, values[i], bytes);
        writer.write(i, bytes);
    }
    if (!config.empty()) {
        writer.write_companion("config.json", as_bytes(config));
    }
    writer.commit();
}

void EditableModel::add_noise(std::size_t tensor, double share, Gaussian& normal) {
    std::vector<float>& all = values[tensor];
    double squares = 0;
    for (const float value : all) {
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const double deviation = share * std::sqrt(squares / static_cast<double>(all.size()));
    for (float& value : all) {
        value = static_cast<float>(static_cast<double>(value) + deviation * normal());
    }
}

void EditableModel::move_units(const Group& group, const std::vector<std::uint32_t>& p) {
    for (const GroupSlice& slice : group.slices) {
        const Shape& shape = layout.tensors[slice.tensor].shape;
        const PlaneGeometry plane =
            plane_geometry(shape, slice.axis, slice.offset, slice.unit_size * p.size());
        const std::vector<float> source = values[slice.tensor];
        permute_units(std::as_bytes(std::span(source)),
                      std::as_writable_bytes(std::span(values[slice.tensor])), plane.outer, plane.extent,
                      plane.offset, slice.unit_size, plane.inner * sizeof(float), p);
    }
}

std::vector<std::uint32_t> random_order(std::size_t n, Gaussian& normal) {
    std::vector<std::uint32_t> p(n);
    std::iota(p.begin(), p.end(), 0U);
    for (std::size_t i = n; i > 1; --i) { // std::shuffle is not the same everywhere
        std::swap(p[i - 1], p[normal.random()() % i]);
    }
    return p;
}

} // namespace mcwc::test
