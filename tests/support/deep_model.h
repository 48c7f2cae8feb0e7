#pragma once

#include "core/architecture/architecture.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/encoder.h"
#include "tests/support/editable_model.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::test {

/// The tensors of one layer, "{}" standing for its number, and what else the family needs to be known.
struct FamilyShape {
    std::vector<std::pair<std::string, Shape>> layer;
    std::vector<std::pair<std::string, Shape>> outside;
    std::string config;
};

/// Small models: 64 wide, eight heads or, the last two, twelve query heads on six key/value heads; the last
/// with three experts.
FamilyShape gpt2_shape();
FamilyShape opt_shape();
FamilyShape gpt_neox_shape();
FamilyShape llama_shape();
FamilyShape mixtral_shape();

/// By layer and group label: where each unit came from.
using Planted = std::map<std::pair<std::uint64_t, std::string>, std::vector<std::uint32_t>>;

/// Layers drawn independently, until they are made copies of each other, in a folder.
struct DeepModel {
    std::filesystem::path path;
    EditableModel model;
    Architecture architecture;
    std::shared_ptr<const Checkpoint> checkpoint;
    Gaussian normal{17};

    DeepModel(std::filesystem::path folder, const FamilyShape& shape, std::size_t layers,
              DType dtype = DType::F32);

    std::filesystem::path stream() const { return path / "stream.mcwc"; }
    /// As it is now.
    void write();
    /// Makes groups of layer `to` noisy copies of those of layer `from`, in another order: all, or the one of
    /// this label, of the group of the other label.
    void copy(std::size_t from, std::size_t to, Planted* planted = nullptr, const std::string& label = {},
              const std::string& other_label = {});
    StreamReport encode_with(const EncoderSettings& settings) const;
    /// Layers' frames in order.
    std::vector<bitstream::FrameHeader> frames() const;
    /// The layer that a group of a layer is predicted from; nothing for intra.
    std::optional<std::uint64_t> source_of(std::size_t layer, const std::string& label) const;
    std::vector<std::uint64_t> keyframes() const;
};

/// Where each unit of a group of a stream comes from.
std::vector<std::uint32_t> motion_of(const bitstream::GroupSyntax& group);

} // namespace mcwc::test
