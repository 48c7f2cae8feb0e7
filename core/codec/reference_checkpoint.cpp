#include "core/codec/reference_checkpoint.h"

#include "core/base/error.h"
#include "core/codec/source_hash.h"
#include "core/tensor/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mcwc {
namespace {

std::uint64_t load(std::span<const std::byte> bytes) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[i]);
    }
    return value;
}

void store(std::uint64_t value, std::span<std::byte> bytes) noexcept {
    for (std::byte& byte : bytes) {
        byte = static_cast<std::byte>(value);
        value >>= 8U;
    }
}

/// target = combine(target, reference), element by element, the rest byte by byte.
template <class Combine>
void combine_elements(std::span<std::byte> target, std::span<const std::byte> reference,
                      std::size_t element_size, const Combine& combine) noexcept {
    const std::size_t whole = target.size() / element_size * element_size;
    for (std::size_t at = 0; at < target.size();) {
        const std::size_t size = at < whole ? element_size : 1;
        const auto place = target.subspan(at, size);
        store(combine(load(place), load(reference.subspan(at, size))), place);
        at += size;
    }
}

} // namespace

ReferenceCheckpoint::ReferenceCheckpoint(std::shared_ptr<const TensorSource> source, std::string name)
    : source_(std::move(source))
    , name_(std::move(name)) {
    const auto& tensors = source_->tensors();
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        numbers_.emplace(tensors[i].name, i);
    }
}

const TensorInfo* ReferenceCheckpoint::find(const TensorInfo& tensor, std::size_t& index) const {
    const auto found = numbers_.find(tensor.name);
    if (found == numbers_.end()) {
        return nullptr;
    }
    index = found->second;
    const TensorInfo& info = source_->tensors()[index];
    return info.shape == tensor.shape ? &info : nullptr;
}

std::optional<std::size_t> ReferenceCheckpoint::float_partner(const TensorInfo& tensor) const {
    std::size_t index = 0;
    const TensorInfo* info = find(tensor, index);
    return info != nullptr && dtype_is_float(info->dtype) ? std::optional(index) : std::nullopt;
}

std::optional<std::size_t> ReferenceCheckpoint::exact_partner(const TensorInfo& tensor) const {
    std::size_t index = 0;
    const TensorInfo* info = find(tensor, index);
    return info != nullptr && info->dtype == tensor.dtype ? std::optional(index) : std::nullopt;
}

std::vector<float> ReferenceCheckpoint::values(std::size_t tensor) const {
    const TensorInfo& info = source_->tensors()[tensor];
    std::vector<float> values(element_count(info.shape));
    convert_to_f32(info.dtype, source_->read(tensor).bytes(), values);
    return values;
}

void ReferenceCheckpoint::refuse(const TensorInfo& tensor) const {
    throw Error(ErrorCode::ReferenceWrong,
                name_ + ": tensor " + tensor.name + " is missing or has another shape or type than " +
                    shape_text(tensor.shape) + ", though the stream is predicted from it",
                "The stream is damaged, or this is not the checkpoint that it was encoded with.");
}

Matrix ReferenceCheckpoint::plane(const TensorInfo& tensor, const PlaneGeometry& geometry) const {
    const std::optional<std::size_t> partner = float_partner(tensor);
    if (!partner) {
        refuse(tensor);
    }
    Matrix rows(geometry.rows, geometry.cols());
    if (geometry.inner == 1 && geometry.outer > 1) { // scattered: faster in one go
        gather_rows(values(*partner), geometry, 0, rows);
        return rows;
    }
    const TensorData data = source_->read(*partner);
    for (std::size_t r = 0; r < rows.rows; ++r) {
        read_plane_row(source_->tensors()[*partner].dtype, data.bytes(), geometry, r, rows.row(r));
    }
    return rows;
}

TensorData ReferenceCheckpoint::exact(const TensorInfo& tensor) const {
    const std::optional<std::size_t> partner = exact_partner(tensor);
    if (!partner) {
        refuse(tensor);
    }
    return source_->read(*partner);
}

bitstream::ReferenceSyntax reference_syntax(const ReferenceCheckpoint& reference,
                                            const TaskContext& context) {
    return {reference.name(), source_hash(reference.source(), context)};
}

void check_reference(const std::string& path, const bitstream::ReferenceSyntax& needed,
                     const ReferenceCheckpoint& given, const TaskContext& context) {
    context.report({"checking the reference", given.name(), 0, 0});
    const auto hash = source_hash(given.source(), context);
    if (hash != needed.hash) {
        throw Error(ErrorCode::ReferenceWrong,
                    path + " is predicted from the checkpoint " + needed.name + " with hash " +
                        hash_text(needed.hash) + "; " + given.name() + " has hash " + hash_text(hash),
                    "Give the very checkpoint that it was encoded with: another version or type of the same "
                    "model will not do.");
    }
}

void refuse_missing_reference(const std::string& path, const bitstream::ReferenceSyntax& needed) {
    throw Error(ErrorCode::ReferenceMissing,
                path + " is predicted from the checkpoint " + needed.name + " with hash " +
                    hash_text(needed.hash) + ", which was not given",
                "On the command line, add --reference and where that checkpoint is.");
}

std::string hash_text(const std::array<std::uint64_t, 2>& hash) {
    return fmt::format("{:016x}{:016x}", hash[1], hash[0]);
}

void add_elements(std::span<std::byte> target, std::span<const std::byte> reference,
                  std::size_t element_size) noexcept {
    combine_elements(target, reference, element_size,
                     [](std::uint64_t a, std::uint64_t b) noexcept { return a + b; });
}

void subtract_elements(std::span<std::byte> target, std::span<const std::byte> reference,
                       std::size_t element_size) noexcept {
    combine_elements(target, reference, element_size,
                     [](std::uint64_t a, std::uint64_t b) noexcept { return a - b; });
}

} // namespace mcwc
