#pragma once

#include "core/architecture/architecture.h"
#include "core/checkpoint/writer.h"
#include "core/tensor/shape.h"
#include "tests/support/synthetic.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::test {

/// A checkpoint's tensors as numbers, to be changed and written again: how tests make fine-tuned models and
/// layers that are known copies of each other.
struct EditableModel {
    CheckpointLayout layout;
    std::vector<std::vector<float>> values; ///< One for each tensor; all are floating-point.
    std::string config;

    static EditableModel read(const Checkpoint& checkpoint);
    /// Tensors of one dtype drawn from a normal distribution of deviation 0.02.
    static EditableModel draw(const std::vector<std::pair<std::string, Shape>>& tensors, DType dtype,
                              std::string config, std::uint64_t seed);
    /// As a folder with config.json and model.safetensors.
    void write(const std::filesystem::path& folder) const;

    /// Adds noise of `share` times the tensor's own deviation.
    void add_noise(std::size_t tensor, double share, Gaussian& normal);
    /// Puts the units of a group into another order, in all its slices: unit u is then what unit p[u] was.
    void move_units(const Group& group, const std::vector<std::uint32_t>& p);
};

/// A random order of n units.
std::vector<std::uint32_t> random_order(std::size_t n, Gaussian& normal);

} // namespace mcwc::test
