#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc {

/// What the elements of a group are; each kind keeps the function under a permutation of its units.
enum class GroupKind : std::uint8_t {
    FfnUnits, ///< Hidden units of a feed-forward block (or of one expert).
    Heads,    ///< Attention heads; with grouped queries a unit is a key/value head with its query heads.
};

/// One part of a tensor that moves with a group's units: `unit_count * unit_size` consecutive indices of
/// `axis`, starting at `offset`; unit u owns [offset + u * unit_size, offset + (u + 1) * unit_size).
struct GroupSlice {
    std::size_t tensor = 0; ///< Index into the source's tensors().
    std::string role;       ///< "up", "gate", "down", "query", "key", "value", "output"; ".bias" appended for
                            ///< one-dimensional ones, e.g. "up.bias".
    std::size_t axis = 0;   ///< Of the tensor's shape.
    std::uint64_t offset = 0;    ///< First index along the axis.
    std::uint64_t unit_size = 1; ///< Indices along the axis for each unit (head_dim for heads).
};

/// A set of tensor slices that share one permutation symmetry.
struct Group {
    GroupKind kind = GroupKind::FfnUnits;
    /// Same label = same place in each layer, so that groups can be aligned through depth: "ffn",
    /// "attention", "cross_attention", "experts.3" ...
    std::string label;
    std::uint64_t unit_count = 0;
    std::vector<GroupSlice> slices; ///< At least one of rank >= 2.
    /// False where moving the units is not function-preserving on its own (e.g. ALiBi heads, T5
    /// self-attention heads that share a relative bias over the stack): aligned for prediction, never left in
    /// aligned order.
    bool movable = true;
};

/// One layer of one stack: a frame of the codec.
struct Layer {
    std::string stack; ///< "decoder", "encoder", "text", "vision" ...; layers of a stack follow each other.
    std::uint64_t index = 0; ///< Layer number as in the tensor names.
    std::vector<Group> groups;
    std::vector<std::size_t> tensors; ///< All tensors that belong to this layer, in source order.
};

/// How a checkpoint's tensors fit together. Every tensor of the source is in exactly one layer's `tensors` or
/// in `outside`.
struct Architecture {
    std::string family;        ///< Identifier of the description used, e.g. "gpt2"; "unknown" when none fits.
    std::string display_name;  ///< E.g. "GPT-2".
    std::vector<Layer> layers; ///< Stack by stack, ascending index.
    std::vector<std::size_t> outside; ///< Embeddings, final norms, heads, unknown tensors.
    std::vector<std::size_t>
        buffers; ///< Not weights (masks, inv_freq): kept exactly, outside the weight count.
    /// Config facts that were used, for display: e.g. {"n_head", "4"}.
    std::vector<std::pair<std::string, std::string>> facts;
    /// Sentences about what did not fit (missing partner, shape that disagrees); such groups are left out.
    std::vector<std::string> notes;
};

/// A family description: data, not code (resources/families/*.json; format in docs/families.md).
class FamilyCatalogue {
public:
    /// The descriptions that ship with the program.
    static const FamilyCatalogue& builtin();
    /// The shipped ones plus the user's mapping file, which is tried first. Error(ConfigInvalid) names file
    /// and key.
    static FamilyCatalogue with_mapping(const std::filesystem::path& mapping_file);
    /// The same from a text; `name` stands for the file in errors.
    static FamilyCatalogue with_mapping_text(std::string_view text, const std::string& name);

    /// Identifiers and display names, in the order in which they are tried.
    std::vector<std::pair<std::string, std::string>> families() const;
    /// Matches tensor names (and config.json's model_type and numbers) with the descriptions. A checkpoint
    /// that no family fits gets family "unknown": all tensors outside, nothing moves. Never throws for odd
    /// tensors: groups whose shapes disagree are left out with a note.
    Architecture analyse(const TensorSource& source, std::string_view config_json) const;

    FamilyCatalogue(FamilyCatalogue&&) noexcept;
    FamilyCatalogue& operator=(FamilyCatalogue&&) noexcept;
    FamilyCatalogue(const FamilyCatalogue&) = delete;
    FamilyCatalogue& operator=(const FamilyCatalogue&) = delete;
    ~FamilyCatalogue();

private:
    FamilyCatalogue();
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace mcwc
