#pragma once

// Version 0 streams as they lie in the file: the header's records and where the blobs are. What they mean is
// in version0_decode.cpp; docs/bitstream.md, appendix, describes both.

#include "core/base/file.h"
#include "core/bitstream/version0.h"
#include "core/tensor/shape.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::bitstream::version0 {

/// A compressed array of the file.
struct Blob {
    std::uint64_t offset = 0; ///< Of the compressed bytes, behind their length.
    std::uint64_t length = 0;
    bool is_zstd = false; ///< Otherwise zlib.
};

/// The families whose FFN units the reference moves.
struct Family {
    std::string_view name;
    std::string_view prefix; ///< Of the up tensor's name, before the layer number.
    std::string_view up;     ///< The name's rest, behind the layer number.
    std::string_view down;   ///< The same of the down tensor.
    std::size_t up_axis;     ///< Axis of the units in the up tensor; they are on the other one in down.
};

/// One tensor's record, with what follows from its name and the records before it.
struct Record {
    std::string name;
    Shape shape;
    DType dtype = DType::F32;
    bool predicted = false; ///< Role "residual".
    std::int64_t layer = -1;
    std::string group;
    std::size_t data_blob = 0;
    std::optional<std::size_t> perm_blob;
    float scale = 0;
    float zero = 0;
    float gain = 0;   ///< "pred_a".
    float offset = 0; ///< "pred_b".

    const Family* family = nullptr;            ///< Of FFN tensors.
    std::size_t unit_axis = 0;                 ///< Of FFN tensors.
    std::optional<std::size_t> previous;       ///< Record of the up tensor that this one is predicted from.
    std::optional<std::size_t> permutation_of; ///< Record whose permutation restores this one's order.
    bool keeps_aligned_order = false;          ///< Moved by the encoder without a record of how.
};

/// The parsed head of a file.
struct Layout {
    std::string model_id;
    std::string config_json;
    std::vector<std::pair<std::string, std::string>> settings;
    std::uint64_t header_offset = 0;
    std::uint64_t header_length = 0;
    std::uint64_t blob_count_offset = 0;
    std::vector<Record> records;
    std::vector<Blob> blobs;
};

/// Reads header and blob positions; touches no blob. Errors: FormatUnknown, Truncated, Corrupt,
/// LimitExceeded, UnsupportedType, DuplicateName.
Layout parse(const MappedFile& file);
/// Fills the fields of Record that follow from names and order. Errors: Corrupt.
void link_records(std::vector<Record>& records, const std::string& where);

/// An array blob's elements as they were stored.
struct Array {
    Shape shape;
    std::vector<std::int64_t> values;
};
/// Decompresses and parses a blob that holds `count` elements (whatever its shape says, the product must
/// agree). Errors: Corrupt, LimitExceeded, UnsupportedType.
Array read_array(const MappedFile& file, const Blob& blob, std::uint64_t count, const std::string& where);

} // namespace mcwc::bitstream::version0
