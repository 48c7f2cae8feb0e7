#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mcwc {
struct TaskContext;
}

namespace mcwc::bitstream {

class StreamReader;
class Version0Stream;

/// What is known about a part of a stream.
enum class Integrity : std::uint8_t { Unchecked, Good, Damaged };

/// A part under one checksum: a header, a section's head, a slice, a blob.
struct CheckedPart {
    std::uint64_t offset = 0; ///< Bytes from the start of the file.
    std::uint64_t length = 0;
    std::int64_t frame = -1;
    std::int64_t tensor = -1; ///< Where the part belongs to one.
    Integrity state = Integrity::Unchecked;
    std::string message = {}; ///< Of a damaged part: a whole sentence.
};

/// The parts in file order; they do not overlap. What no checksum covers (section headers, whose lengths the
/// index repeats) is in none.
struct IntegrityReport {
    std::vector<CheckedPart> parts;

    std::uint64_t count(Integrity state) const;
    /// State of a range of bytes: damaged when any part in it is, good when all of them are and there is one.
    Integrity state_of(std::uint64_t offset, std::uint64_t length) const;
    /// The first damaged part that the range touches, or null.
    const CheckedPart* first_damage(std::uint64_t offset, std::uint64_t length) const;
};

/// Checks every checksum of a stream. Damage is reported, not thrown; slices of a frame whose head is damaged
/// can't be told apart, so they become one damaged part. Errors: Cancelled.
IntegrityReport check_integrity(const StreamReader& stream, const TaskContext& context);

/// Version 0 holds no checksums of its own: a blob is good when it decompresses and decodes to its tensor.
IntegrityReport check_integrity(const Version0Stream& stream, const TaskContext& context);

} // namespace mcwc::bitstream
