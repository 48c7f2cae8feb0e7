#pragma once

#include "core/base/task.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/plane.h"
#include "core/tensor/matrix.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mcwc {

/// The checkpoint that a stream's tensors are predicted from, each from the tensor of the same name. Its data
/// is read where it is needed. May be used from several threads.
class ReferenceCheckpoint {
public:
    /// `name` is what messages and the stream call it.
    ReferenceCheckpoint(std::shared_ptr<const TensorSource> source, std::string name);

    const std::string& name() const noexcept { return name_; }
    const TensorSource& source() const noexcept { return *source_; }

    /// The tensor of that name if it has the same shape and holds floating-point numbers that planes can be
    /// predicted from; nothing otherwise.
    std::optional<std::size_t> float_partner(const TensorInfo& tensor) const;
    /// The same for exact differences: of the same shape and type.
    std::optional<std::size_t> exact_partner(const TensorInfo& tensor) const;

    /// All values of a tensor, as F32: exact for every type but F64, which is rounded to nearest even.
    std::vector<float> values(std::size_t tensor) const;
    TensorData read(std::size_t tensor) const { return source_->read(tensor); }

    /// What a decoder takes as reference for a plane: float_partner's values. Error(ReferenceWrong) names the
    /// tensor and what is wrong with it.
    Matrix plane(const TensorInfo& tensor, const PlaneGeometry& geometry) const;
    /// The bytes of exact_partner. Error(ReferenceWrong).
    TensorData exact(const TensorInfo& tensor) const;

private:
    const TensorInfo* find(const TensorInfo& tensor, std::size_t& index) const;
    [[noreturn]] void refuse(const TensorInfo& tensor) const;

    std::shared_ptr<const TensorSource> source_;
    std::string name_;
    std::unordered_map<std::string_view, std::size_t> numbers_;
};

/// The section that names it: hashes all of it.
bitstream::ReferenceSyntax reference_syntax(const ReferenceCheckpoint& reference, const TaskContext& context);

/// What a stream at `path` says that it needs against what was given (null: nothing). Error(ReferenceWrong)
/// names both hashes. Reads the whole checkpoint once.
void check_reference(const std::string& path, const bitstream::ReferenceSyntax& needed,
                     const ReferenceCheckpoint& given, const TaskContext& context);

/// Error(ReferenceMissing): which checkpoint the stream at `path` needs.
[[noreturn]] void refuse_missing_reference(const std::string& path, const bitstream::ReferenceSyntax& needed);

/// 32 hexadecimal digits, as `mcwc inspect` shows hashes.
std::string hash_text(const std::array<std::uint64_t, 2>& hash);

/// Adds (or takes away) a reference's bytes, element by element of `element_size` bytes, little-endian,
/// modulo 2^(8 element_size); what does not fill an element byte by byte. All spans have one size.
void add_elements(std::span<std::byte> target, std::span<const std::byte> reference,
                  std::size_t element_size) noexcept;
void subtract_elements(std::span<std::byte> target, std::span<const std::byte> reference,
                       std::size_t element_size) noexcept;

} // namespace mcwc
