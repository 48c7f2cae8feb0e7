#pragma once

// The syntax structures of format version 1. Each is a plain struct with one describe() that names its fields
// in stream order; the visitors of syntax.h turn that one description into reading, writing, sizing and
// tracing. docs/bitstream.md specifies the same for people.

#include "core/tensor/dtype.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mcwc::bitstream {

using Bytes = std::vector<std::byte>;

inline constexpr std::array<char, 4> magic{'M', 'C', 'W', 'C'};
inline constexpr std::uint32_t format_version = 1;

/// Hard limits, checked before anything is allocated. A list is also refused when its elements could not fit
/// into the bytes that are left.
namespace limits {
inline constexpr std::uint64_t name_length = 4096;
inline constexpr std::uint64_t text_length = 1U << 24;
inline constexpr std::uint64_t tensors = 1U << 22;
inline constexpr std::uint64_t shards = 1U << 16;
inline constexpr std::uint64_t rank = 16;
inline constexpr std::uint64_t frames = 1U << 20;
inline constexpr std::uint64_t groups_in_frame = 1U << 16;
inline constexpr std::uint64_t planes_in_frame = 1U << 20;
inline constexpr std::uint64_t slices_in_plane = 1U << 24;
inline constexpr std::uint64_t units = 1U << 28;
inline constexpr std::uint64_t rules = 1U << 12;
inline constexpr std::uint64_t stacks = 1U << 12;
inline constexpr std::uint64_t settings_in_rule = 64;
inline constexpr std::uint64_t further_settings = 64;
inline constexpr std::uint64_t side_bytes = 1ULL << 32;
inline constexpr std::uint64_t slice_bytes = 1ULL << 30;
inline constexpr std::uint64_t companion_bytes = 1ULL << 32;
inline constexpr std::uint64_t bases = 256;
inline constexpr std::uint64_t basis_dimension = 1U << 16;
inline constexpr std::uint64_t basis_reflections = 1U << 10;
/// The most components, dimension times count, of all bases together.
inline constexpr std::uint64_t basis_components = 1U << 24;
inline constexpr std::uint64_t shapes = 16;
/// The most weights in one slice of more than one unit.
inline constexpr std::uint64_t slice_weights = 1U << 18;
/// The most decoded bytes in one lossless block.
inline constexpr std::uint64_t lossless_block = 1U << 22;
/// The most decoded bytes (all tensors; one companion) for each byte that the file backs them with. The
/// coders stay below this on constant data.
inline constexpr std::uint64_t expansion = 1U << 16;
} // namespace limits

/// FileHeader::flags: planes may be predicted from their own units.
inline constexpr std::uint64_t flag_own_units = 1;
inline constexpr std::uint64_t known_flags = flag_own_units;

/// First 64 bytes of a file.
struct FileHeader {
    std::array<char, 4> file_magic = magic;
    std::uint32_t version = format_version;
    std::uint64_t file_size = 0;
    std::uint64_t index_offset = 0; ///< Of the index section's header.
    std::uint64_t flags = 0;        ///< Features that a reader must know.
    std::array<std::uint64_t, 3> reserved{};
    std::uint64_t checksum = 0; ///< XXH3-64 of the 56 bytes before it.
};

template <class Visitor>
void describe(Visitor& v, FileHeader& s) {
    v.fixed_text("magic", s.file_magic, "always MCWC");
    v.u32("version", s.version, "format version");
    v.u64("file_size", s.file_size, "bytes of the whole file");
    v.u64("index_offset", s.index_offset, "where the index section starts");
    v.u64("flags", s.flags, "bit 0: planes predicted from their own units");
    for (auto& word : s.reserved) {
        v.u64("reserved", word, "0");
    }
    v.u64("checksum", s.checksum, "XXH3-64 of the header before this field");
}

/// Four characters, little-endian.
constexpr std::uint32_t section_type(const char (&name)[5]) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[0])) |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[1])) << 8 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[2])) << 16 |
           static_cast<std::uint32_t>(static_cast<unsigned char>(name[3])) << 24;
}

namespace sections {
inline constexpr std::uint32_t settings = section_type("SETT");
inline constexpr std::uint32_t further = section_type("OPTS");
inline constexpr std::uint32_t tensors = section_type("TENS");
inline constexpr std::uint32_t bases = section_type("BASE");
inline constexpr std::uint32_t shapes = section_type("SHAP");
inline constexpr std::uint32_t reference = section_type("REFC");
inline constexpr std::uint32_t companion = section_type("COMP");
inline constexpr std::uint32_t frame = section_type("FRAM");
inline constexpr std::uint32_t index = section_type("INDX");
} // namespace sections

/// Before each section's payload. Sections of unknown type are skipped.
struct SectionHeader {
    std::uint32_t type = 0;
    std::uint32_t head_length =
        0;                      ///< Payload bytes that `checksum` covers; the rest are slices with their own.
    std::uint64_t length = 0;   ///< Payload bytes.
    std::uint64_t checksum = 0; ///< XXH3-64 of the first head_length payload bytes.
};

template <class Visitor>
void describe(Visitor& v, SectionHeader& s) {
    v.fourcc("type", s.type, "section type");
    v.u32("head_length", s.head_length, "payload bytes under the section's checksum");
    v.u64("length", s.length, "payload bytes");
    v.u64("checksum", s.checksum, "XXH3-64 of the payload's head");
}

/// Keyframes of a stack that were chosen by hand; an empty stack means all that have no list of their own.
struct KeyframesSyntax {
    std::string stack;
    std::vector<std::uint64_t> layers;
};

template <class Visitor>
void describe(Visitor& v, KeyframesSyntax& s) {
    v.text("stack", s.stack, limits::name_length, "stack; empty: all others");
    v.list("layers", s.layers, limits::frames, 1,
           [](Visitor& inner, std::uint64_t& layer) { inner.varint("layer", layer, ~0ULL, "layer number"); });
}

/// A rule for the tensors whose names fit a pattern, as keys and values, so that later versions can add keys.
struct RuleSyntax {
    std::string pattern;
    std::vector<std::pair<std::string, std::string>> settings;
};

template <class Visitor>
void describe(Visitor& v, RuleSyntax& s) {
    v.text("pattern", s.pattern, limits::name_length, "of tensor names");
    v.list("settings", s.settings, limits::settings_in_rule, 2, [](Visitor& inner, auto& entry) {
        inner.text("key", entry.first, limits::name_length, "");
        inner.text("value", entry.second, limits::name_length, "");
    });
}

/// What the encoder was told; for display and for repeating it. The decoder needs only `aligned_order`.
struct StreamSettings {
    std::string tool;                           ///< Program and version that wrote the stream.
    std::string source_name;                    ///< Display name of the checkpoint.
    std::string family;                         ///< Architecture::family.
    std::array<std::uint64_t, 2> source_hash{}; ///< XXH3-128 (low, high) over names, dtypes, shapes and data.
    std::uint64_t keyframe_interval = 0;
    double qbits = 0;
    std::uint64_t alignment = 0;            ///< AlignmentMethod.
    std::uint64_t aligned_order = 0;        ///< 1: units were left in aligned order, no permutation is sent.
    std::uint64_t lossless = 0;             ///< 1: every tensor is kept exactly.
    double lambda = 0;                      ///< Weight of rate against error; 1: the optimum for fine steps.
    std::uint64_t trellis = 0;              ///< log2 of the quantizer's states; 0 scalar.
    std::uint64_t basis_directions = 0;     ///< The most directions of a shared basis; 0 none.
    std::vector<KeyframesSyntax> keyframes; ///< In place of keyframe_interval for their stacks.
    std::vector<RuleSyntax> rules;          ///< In order: for each key the last that fits a tensor counts.
    /// What else is not as it is by default, as keys and values: a section of its own (FurtherSettings).
    std::vector<std::pair<std::string, std::string>> further;
};

template <class Visitor>
void describe(Visitor& v, StreamSettings& s) {
    v.text("tool", s.tool, limits::name_length, "program that wrote the stream");
    v.text("source_name", s.source_name, limits::name_length, "checkpoint");
    v.text("family", s.family, limits::name_length, "model family");
    v.u64("source_hash_low", s.source_hash[0], "XXH3-128 of the source tensors, low half");
    v.u64("source_hash_high", s.source_hash[1], "high half");
    v.varint("keyframe_interval", s.keyframe_interval, limits::frames,
             "a keyframe every k layers; 0: first only");
    v.f64("qbits", s.qbits, "nominal bits per weight");
    v.varint("alignment", s.alignment, 255, "0 none, 1 hungarian, 2 greedy, 3 sortproj");
    v.varint("aligned_order", s.aligned_order, 1, "1: units stay in aligned order");
    v.varint("lossless", s.lossless, 1, "1: every tensor is exact");
    v.f64("lambda", s.lambda, "weight of rate against error, 1: the optimum");
    v.varint("trellis", s.trellis, 8, "log2 of the quantizer's states; 0 scalar");
    v.varint("basis_directions", s.basis_directions, limits::basis_reflections,
             "most directions of a shared basis; 0 none");
    v.list("keyframes", s.keyframes, limits::stacks, 2,
           [](Visitor& inner, KeyframesSyntax& e) { describe(inner, e); });
    v.list("rules", s.rules, limits::rules, 2, [](Visitor& inner, RuleSyntax& e) { describe(inner, e); });
}

/// Settings by name, so that later versions can add some: payload of a section that is left out where all are
/// as by default.
struct FurtherSettings {
    std::vector<std::pair<std::string, std::string>> settings;
};

template <class Visitor>
void describe(Visitor& v, FurtherSettings& s) {
    v.list("settings", s.settings, limits::further_settings, 2, [](Visitor& inner, auto& entry) {
        inner.text("key", entry.first, limits::name_length, "");
        inner.text("value", entry.second, limits::name_length, "");
    });
}

struct ShardSyntax {
    std::string file_name;
    std::vector<std::pair<std::string, std::string>> metadata;
};

template <class Visitor>
void describe(Visitor& v, ShardSyntax& s) {
    v.text("file_name", s.file_name, limits::name_length, "weight file");
    v.list("metadata", s.metadata, limits::tensors, 2, [](Visitor& inner, auto& entry) {
        inner.text("key", entry.first, limits::text_length, "");
        inner.text("value", entry.second, limits::text_length, "");
    });
}

struct TensorSyntax {
    std::string name;
    std::uint64_t dtype = 0; ///< DType.
    std::vector<std::uint64_t> shape;
    std::uint64_t shard = 0;
    std::uint64_t alias = 0;  ///< 1 + index of the tensor it shares its data with; 0: has its own.
    std::uint64_t buffer = 0; ///< 1: no weight, outside bits-per-weight figures.
};

template <class Visitor>
void describe(Visitor& v, TensorSyntax& s) {
    v.text("name", s.name, limits::name_length, "");
    v.varint("dtype", s.dtype, dtype_count - 1, "element type");
    v.list("shape", s.shape, limits::rank, 1,
           [](Visitor& inner, std::uint64_t& extent) { inner.varint("extent", extent, ~0ULL, ""); });
    v.varint("shard", s.shard, limits::shards, "index of the weight file");
    v.varint("alias", s.alias, limits::tensors, "1 + tensor whose data this one shares; 0 none");
    v.varint("buffer", s.buffer, 1, "1: not a weight");
}

/// The checkpoint's layout: enough to write the same files back.
struct TensorDirectory {
    std::vector<ShardSyntax> shards;
    std::uint64_t has_index = 0;
    std::string index_metadata;
    std::vector<TensorSyntax> tensors;
};

template <class Visitor>
void describe(Visitor& v, TensorDirectory& s) {
    v.list("shards", s.shards, limits::shards, 2, [](Visitor& inner, ShardSyntax& e) { describe(inner, e); });
    v.varint("has_index", s.has_index, 1, "1: weights were reached through an index file");
    v.text("index_metadata", s.index_metadata, limits::text_length, "JSON of the index's metadata");
    v.list("tensors", s.tensors, limits::tensors, 6,
           [](Visitor& inner, TensorSyntax& e) { describe(inner, e); });
}

/// A file that travels with the weights. `method` 0: stored, 1: zstd.
struct CompanionSyntax {
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t method = 0;
    Bytes data;
};

template <class Visitor>
void describe(Visitor& v, CompanionSyntax& s) {
    v.text("name", s.name, limits::name_length, "path relative to the model's folder");
    v.varint("size", s.size, limits::companion_bytes, "bytes when decoded");
    v.varint("method", s.method, 1, "0 stored, 1 zstd");
    v.bytes("data", s.data, limits::companion_bytes, "");
}

/// An orthonormal basis that planes may be coded in: `count` Householder reflections of an axis of
/// `dimension` indices (prediction/basis.h), their components coded as a list of integers.
struct BasisSyntax {
    std::uint64_t dimension = 0;
    std::uint64_t count = 0;
    Bytes reflectors;
};

template <class Visitor>
void describe(Visitor& v, BasisSyntax& s) {
    v.varint("dimension", s.dimension, limits::basis_dimension, "indices of the axis");
    v.varint("count", s.count, limits::basis_reflections, "Householder reflections");
    v.bytes("reflectors", s.reflectors, limits::side_bytes, "their components");
}

/// All bases of a stream: payload of a section of their own, which is left out where there is none.
struct BasisList {
    std::vector<BasisSyntax> bases;
};

template <class Visitor>
void describe(Visitor& v, BasisList& s) {
    v.list("bases", s.bases, limits::bases, 3, [](Visitor& inner, BasisSyntax& e) { describe(inner, e); });
}

/// A learned shape of symbol distributions (entropy/scale_model.h says what the parameters mean).
struct ShapeSyntax {
    std::uint64_t exponent = 0;
    std::uint64_t dead_zone_even = 0;
    std::uint64_t dead_zone_odd = 0;
    std::uint64_t second_weight = 0;
    std::uint64_t second_width = 0;
};

template <class Visitor>
void describe(Visitor& v, ShapeSyntax& s) {
    v.varint("exponent", s.exponent, 255, "exponent of the generalised Gaussian, 1/64");
    v.varint("dead_zone_even", s.dead_zone_even, 63, "move of the bins' edges for each bit, 1/256; half 0");
    v.varint("dead_zone_odd", s.dead_zone_odd, 63, "the same for half 1");
    v.varint("second_weight", s.second_weight, 255, "part of a second, wider one, 1/256");
    v.varint("second_width", s.second_width, 63, "how much wider, in eighths of an octave");
}

/// All learned shapes of a stream: payload of a section of their own, which is left out where there is none.
struct ShapeList {
    std::vector<ShapeSyntax> shapes;
};

template <class Visitor>
void describe(Visitor& v, ShapeList& s) {
    v.list("shapes", s.shapes, limits::shapes, 5, [](Visitor& inner, ShapeSyntax& e) { describe(inner, e); });
}

/// The checkpoint that planes and exactly kept tensors may be predicted from, each from the tensor of the
/// same name: payload of a section of its own, which is left out where there is none.
struct ReferenceSyntax {
    std::string name;                    ///< For display and messages.
    std::array<std::uint64_t, 2> hash{}; ///< Of its tensors, as StreamSettings::source_hash.
};

template <class Visitor>
void describe(Visitor& v, ReferenceSyntax& s) {
    v.text("name", s.name, limits::name_length, "reference checkpoint");
    v.u64("hash_low", s.hash[0], "XXH3-128 of its tensors, low half");
    v.u64("hash_high", s.hash[1], "high half");
}

/// Where the units of a group come from. `motion` holds the matched flags and, for the matched units, the
/// reference unit of each (entropy/permutation_coder.h); empty when no unit is predicted or in aligned order.
struct GroupSyntax {
    std::string label;
    std::uint64_t kind = 0; ///< GroupKind.
    std::uint64_t unit_count = 0;
    std::uint64_t reference = 0;       ///< 0: intra; r: predicted from frame references[r - 1] of the frame.
    std::uint64_t reference_group = 0; ///< Group number within that frame.
    std::uint64_t motion_coding = 0;   ///< 0: unit u from unit u; 1: `motion` gives flags and permutation.
    Bytes motion;
};

template <class Visitor>
void describe(Visitor& v, GroupSyntax& s) {
    v.text("label", s.label, limits::name_length, "place in the layer");
    v.varint("kind", s.kind, 255, "0 FFN units, 1 heads");
    v.varint("unit_count", s.unit_count, limits::units, "units");
    v.varint("reference", s.reference, limits::frames, "0 intra, else 1 + index into the frame's references");
    if (s.reference != 0) {
        v.varint("reference_group", s.reference_group, limits::groups_in_frame,
                 "group in the reference frame");
        v.varint("motion_coding", s.motion_coding, 1, "0 identity, 1 coded");
        if (s.motion_coding != 0) {
            v.bytes("motion", s.motion, limits::side_bytes, "matched flags and permutation");
        }
    }
}

/// One entropy slice of a plane: `units` consecutive units.
struct SliceEntry {
    std::uint64_t units = 0;
    std::uint64_t length = 0;   ///< Bytes.
    std::uint32_t checksum = 0; ///< Low 32 bits of the XXH3-64 of those bytes.
};

template <class Visitor>
void describe(Visitor& v, SliceEntry& s) {
    v.varint("units", s.units, limits::units, "consecutive units");
    v.varint("length", s.length, limits::slice_bytes, "bytes");
    v.u32("checksum", s.checksum, "low half of XXH3-64");
}

/// PlaneSyntax::predictor of a plane whose units are predicted from other units of it.
inline constexpr std::uint64_t from_own_units = 5;

/// A quantized part of a tensor, seen as a matrix whose rows are indices of `axis` (from `offset` on) and
/// whose columns are all other indices, slowest axis first. A unit is `unit_size` consecutive rows.
struct PlaneSyntax {
    std::uint64_t tensor = 0;
    std::string role;
    std::uint64_t axis = 0;
    std::uint64_t offset = 0;
    std::uint64_t unit_count = 0;
    std::uint64_t unit_size = 1;
    std::uint64_t group = 0; ///< 1 + group of the frame whose units these are; 0: none.
    float step = 0;
    std::uint64_t basis = 0;      ///< 1 + number of the basis of the columns; 0: the axis itself.
    std::uint64_t trellis = 0;    ///< log2 of the states of the trellis (entropy/trellis.h); 0: none.
    std::uint64_t shape = 0;      ///< Index of the probability family's shape parameter.
    std::uint64_t scale_step = 0; ///< Scale indices are multiples of 2^scale_step eighths of an octave.
    std::int64_t base_scale = 0;  ///< Scale index that row and column indices are added to.
    std::uint64_t scales = 0;     ///< Bit 0: rows have scales (in the slices); bit 1: columns have.
    Bytes column_scales;
    /// 0 intra; from a plane of another frame: 1 one gain for the plane, 2 a gain for each unit; from the
    /// tensor of the same name in the reference checkpoint: 3 one gain, 4 a gain for each unit; from other
    /// units of this plane: 5 a gain for each unit (from_own_units).
    std::uint64_t predictor = 0;
    std::uint64_t reference_plane = 0;
    std::int64_t gain = 0; ///< 1/64.
    Bytes parents;         ///< Of the units (entropy/parents.h), which are then coded by generation.
    std::vector<SliceEntry> slices;

    bool from_frame() const noexcept { return predictor == 1 || predictor == 2; }
    bool from_checkpoint() const noexcept { return predictor == 3 || predictor == 4; }
    bool from_itself() const noexcept { return predictor == from_own_units; }
    bool has_unit_gains() const noexcept { return predictor == 2 || predictor == 4 || from_itself(); }
};

template <class Visitor>
void describe(Visitor& v, PlaneSyntax& s) {
    v.varint("tensor", s.tensor, limits::tensors, "tensor number");
    v.text("role", s.role, limits::name_length, "");
    v.varint("axis", s.axis, limits::rank, "axis that gives the rows");
    v.varint("offset", s.offset, ~0ULL, "first index along the axis");
    v.varint("unit_count", s.unit_count, limits::units, "units");
    v.varint("unit_size", s.unit_size, limits::units, "rows of a unit");
    v.varint("group", s.group, limits::groups_in_frame, "1 + group; 0 none");
    v.f32("step", s.step, "quantization step");
    v.varint("basis", s.basis, limits::bases, "1 + basis of the columns; 0 none");
    v.varint("trellis", s.trellis, 8, "log2 of the trellis's states; 0 scalar");
    v.varint("shape", s.shape, 255, "shape of the probability family");
    v.varint("scale_step", s.scale_step, 5, "scale resolution, 2^n / 8 octave");
    v.svarint("base_scale", s.base_scale, "scale index of the plane");
    v.varint("scales", s.scales, 3, "1: rows, 2: columns");
    if ((s.scales & 2) != 0) {
        v.bytes("column_scales", s.column_scales, limits::side_bytes, "");
    }
    v.varint("predictor", s.predictor, from_own_units,
             "0 intra; from a frame: 1 plane gain, 2 unit gains; from the reference checkpoint: 3, 4; "
             "from its own units: 5");
    if (s.from_frame()) {
        v.varint("reference_plane", s.reference_plane, limits::planes_in_frame,
                 "plane in the reference frame");
    }
    if (s.predictor != 0) {
        v.svarint("gain", s.gain, "plane gain in 1/64");
    }
    if (s.from_itself()) {
        v.bytes("parents", s.parents, limits::side_bytes, "which unit each is predicted from");
    }
    v.list("slices", s.slices, limits::slices_in_plane, 6, [](Visitor& i, SliceEntry& e) { describe(i, e); });
}

/// Tensors kept exactly, concatenated in the order given and cut into blocks of at most 2^22 bytes.
/// `method` 0: stored; 1: zstd; 2: byte planes of the element size, each plane zstd; 3: the first byte of
/// each block says which of these it is, or 3 for a modelled block; 4: as 3, of the differences from the
/// tensors of the same names in the reference checkpoint.
struct LosslessSyntax {
    std::vector<std::uint64_t> tensors;
    std::uint64_t method = 0;
    std::uint64_t element_size = 1;
    std::vector<SliceEntry> blocks; ///< `units` = decoded bytes of the block.
};

template <class Visitor>
void describe(Visitor& v, LosslessSyntax& s) {
    v.list("tensors", s.tensors, limits::tensors, 1, [](Visitor& inner, std::uint64_t& tensor) {
        inner.varint("tensor", tensor, limits::tensors, "tensor number");
    });
    v.varint("method", s.method, 4,
             "0 stored, 1 zstd, 2 byte planes, 3 by block, 4 by block, of differences");
    v.varint("element_size", s.element_size, 8, "bytes of an element");
    v.list("blocks", s.blocks, limits::slices_in_plane, 6, [](Visitor& i, SliceEntry& e) { describe(i, e); });
}

enum class FrameKind : std::uint8_t {
    Outside,   ///< Tensors that belong to no layer.
    Keyframe,  ///< A layer coded by itself.
    Predicted, ///< A layer that may refer to earlier frames of its GOP.
};

/// Which units of the reference checkpoint a group's units are predicted from.
struct CheckpointMotionSyntax {
    std::uint64_t group = 0;
    Bytes motion; ///< As GroupSyntax::motion.
};

template <class Visitor>
void describe(Visitor& v, CheckpointMotionSyntax& s) {
    v.varint("group", s.group, limits::groups_in_frame, "group number");
    v.bytes("motion", s.motion, limits::side_bytes, "matched flags and permutation");
}

/// Head of a frame section. The bytes of all slices follow it: those of the planes in order, then the blocks
/// of the lossless entries in order.
struct FrameHeader {
    std::uint64_t kind = 0; ///< FrameKind.
    std::string stack;
    std::uint64_t layer = 0;
    std::vector<std::uint64_t> references; ///< Frame numbers, all smaller than this one's.
    std::vector<GroupSyntax> groups;
    std::vector<PlaneSyntax> planes;
    std::vector<LosslessSyntax> lossless;
    /// Only where a plane is predicted from the reference checkpoint; in groups without one, unit u comes
    /// from unit u.
    std::vector<CheckpointMotionSyntax> checkpoint_motions;
};

template <class Visitor>
void describe(Visitor& v, FrameHeader& s) {
    v.varint("kind", s.kind, 2, "0 outside the layers, 1 keyframe, 2 predicted");
    v.text("stack", s.stack, limits::name_length, "stack of layers");
    v.varint("layer", s.layer, ~0ULL, "layer number");
    v.list("references", s.references, limits::frames, 1, [](Visitor& inner, std::uint64_t& frame) {
        inner.varint("frame", frame, limits::frames, "frame number");
    });
    v.list("groups", s.groups, limits::groups_in_frame, 4,
           [](Visitor& i, GroupSyntax& e) { describe(i, e); });
    v.list("planes", s.planes, limits::planes_in_frame, 16,
           [](Visitor& i, PlaneSyntax& e) { describe(i, e); });
    v.list("lossless", s.lossless, limits::tensors, 4, [](Visitor& i, LosslessSyntax& e) { describe(i, e); });
    if (std::any_of(s.planes.begin(), s.planes.end(),
                    [](const PlaneSyntax& plane) { return plane.from_checkpoint(); })) {
        v.list("checkpoint_motions", s.checkpoint_motions, limits::groups_in_frame, 2,
               [](Visitor& i, CheckpointMotionSyntax& e) { describe(i, e); });
    }
}

struct IndexFrame {
    std::uint64_t offset = 0; ///< Of the frame's section header.
    std::uint64_t length = 0; ///< Section header and payload.
    std::uint64_t kind = 0;
    std::vector<std::uint64_t> references;
    std::vector<std::uint64_t> tensors; ///< Every tensor with a plane or a lossless entry in this frame.
};

template <class Visitor>
void describe(Visitor& v, IndexFrame& s) {
    v.varint("offset", s.offset, ~0ULL, "of the frame's section");
    v.varint("length", s.length, ~0ULL, "bytes with the section header");
    v.varint("kind", s.kind, 2, "0 outside, 1 keyframe, 2 predicted");
    v.list("references", s.references, limits::frames, 1,
           [](Visitor& inner, std::uint64_t& frame) { inner.varint("frame", frame, limits::frames, ""); });
    v.list("tensors", s.tensors, limits::tensors, 1, [](Visitor& inner, std::uint64_t& tensor) {
        inner.varint("tensor", tensor, limits::tensors, "");
    });
}

/// Payload of the index section, the last of a file.
struct StreamIndex {
    std::uint64_t settings_offset = 0; ///< Of section headers.
    std::uint64_t tensors_offset = 0;
    std::vector<std::uint64_t> companion_offsets;
    std::vector<IndexFrame> frames;
};

template <class Visitor>
void describe(Visitor& v, StreamIndex& s) {
    v.varint("settings_offset", s.settings_offset, ~0ULL, "settings section");
    v.varint("tensors_offset", s.tensors_offset, ~0ULL, "tensor directory section");
    v.list("companion_offsets", s.companion_offsets, limits::tensors, 1,
           [](Visitor& inner, std::uint64_t& at) { inner.varint("offset", at, ~0ULL, "companion section"); });
    v.list("frames", s.frames, limits::frames, 5, [](Visitor& i, IndexFrame& e) { describe(i, e); });
}

/// First bytes of a plane's slice. The parts follow in this order; lengths are bytes.
struct SliceHeader {
    std::uint64_t lanes_log2 = 0; ///< Interleaved rANS states: 1 << lanes_log2.
    std::uint64_t row_scales_length = 0;
    std::uint64_t gains_length = 0;
    std::uint64_t symbols_length = 0;  ///< Lane states and renormalisation words; 0: all symbols are 0.
    std::uint64_t raw_bits_length = 0; ///< Low bits of large scales, escapes.
};

template <class Visitor>
void describe(Visitor& v, SliceHeader& s) {
    v.varint("lanes_log2", s.lanes_log2, 5, "log2 of the number of coder lanes");
    v.varint("row_scales_length", s.row_scales_length, limits::slice_bytes, "bytes of row scales");
    v.varint("gains_length", s.gains_length, limits::slice_bytes, "bytes of unit gains");
    v.varint("symbols_length", s.symbols_length, limits::slice_bytes, "bytes of coded symbols");
    v.varint("raw_bits_length", s.raw_bits_length, limits::slice_bytes,
             "bytes of uncoded low bits and escapes");
}

/// How a modelled block (docs/bitstream.md, "Modelled blocks") cuts its elements, and the lengths of its
/// parts. They follow in this order; last come the further bits and what does not fill an element.
struct ModelledBlockHeader {
    std::uint64_t lanes_log2 = 0;   ///< Interleaved rANS states: 1 << lanes_log2.
    std::uint64_t zero_bits = 0;    ///< Lowest bits of every element that are 0 and left out.
    std::uint64_t rotated = 0;      ///< 1: an element's highest bit was made its lowest.
    std::uint64_t low_bits = 0;     ///< Bits of each element that are not coded.
    std::uint64_t contexts = 1;     ///< Distributions.
    std::uint64_t columns = 0;      ///< Elements of a row; 0: there is one context.
    std::uint64_t first_column = 0; ///< Column of the first element.
    std::uint64_t model_length = 0;
    std::uint64_t rows_length = 0; ///< 0: all rows have index 0.
    std::uint64_t columns_length = 0;
    std::uint64_t symbols_length = 0;
    std::uint64_t low_length = 0;
};

template <class Visitor>
void describe(Visitor& v, ModelledBlockHeader& s) {
    v.varint("lanes_log2", s.lanes_log2, 6, "log2 of the number of coder lanes");
    v.varint("zero_bits", s.zero_bits, 63, "lowest bits that are always 0");
    v.varint("rotated", s.rotated, 1, "1: the highest bit was made the lowest");
    v.varint("low_bits", s.low_bits, 24, "bits of each element that are not coded");
    v.varint("contexts", s.contexts, 16, "distributions");
    v.varint("columns", s.columns, limits::lossless_block, "elements of a row");
    v.varint("first_column", s.first_column, limits::lossless_block, "column of the first element");
    v.varint("model_length", s.model_length, limits::slice_bytes, "bytes of intervals and counts");
    v.varint("rows_length", s.rows_length, limits::slice_bytes, "bytes of row indices");
    v.varint("columns_length", s.columns_length, limits::slice_bytes, "bytes of column indices");
    v.varint("symbols_length", s.symbols_length, limits::slice_bytes, "bytes of coded symbols");
    v.varint("low_length", s.low_length, limits::slice_bytes, "bytes of uncoded bits");
}

} // namespace mcwc::bitstream
