#pragma once

// How version 0 records become tensors; shared by the files that implement Version0Stream.

#include "core/bitstream/structures.h"
#include "core/bitstream/version0_format.h"

#include <memory>
#include <mutex>

namespace mcwc::bitstream {

namespace version0 {

std::string record_where(const MappedFile& file, const Record& record);
/// code * scale + zero in F32, each operation rounded; in the order of the codes.
std::vector<float> dequantize(const MappedFile& file, const Layout& layout, const Record& record);
/// Between [units, d] and a matrix of that shape whose units are on `unit_axis`.
std::vector<float> units_to_matrix(const std::vector<float>& units, std::size_t unit_axis,
                                   const Shape& matrix_shape);
std::vector<float> matrix_to_units(const std::vector<float>& matrix, std::size_t unit_axis,
                                   const Shape& matrix_shape);
/// permutation[i] is the original place of the unit at aligned place i. Error(Corrupt) when it is none.
std::vector<std::size_t> read_permutation(const MappedFile& file, const Layout& layout, const Record& record);
std::vector<float> restore_order(const std::vector<float>& units,
                                 const std::vector<std::size_t>& permutation);
/// F32 to the recorded dtype: floats as convert_from_f32, integers nearest (ties to even), bool above 0.5.
Bytes to_dtype(const std::vector<float>& values, DType dtype);

} // namespace version0

struct Version0Stream::Content {
    MappedFile file;
    version0::Layout layout;

    /// Units of an FFN up record in the order of the stream, before rounding to the dtype.
    std::shared_ptr<const std::vector<float>> aligned_units(std::size_t record) const;
    /// A record's elements in the tensor's own order, as far as the stream tells it.
    std::vector<float> values(std::size_t number) const;

private:
    /// The units decoded last: reading layers in order then decodes each of them once.
    mutable std::mutex mutex_;
    mutable std::size_t cached_record_ = ~std::size_t{0};
    mutable std::shared_ptr<const std::vector<float>> cached_units_;
};

} // namespace mcwc::bitstream
