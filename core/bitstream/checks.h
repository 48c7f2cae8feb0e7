#pragma once

// Consistency rules of version 1 that go beyond the syntax of single fields. Reader and writer share them:
// the reader refuses a stream that breaks one, the writer never makes one.

#include "core/base/error.h"
#include "core/bitstream/structures.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc::bitstream {

/// Sizes of the directory's tensors, computed once with checked arithmetic; indexed by tensor number.
struct TensorSizes {
    std::vector<std::uint64_t> elements;
    std::vector<std::uint64_t> bytes;
    std::uint64_t total_bytes = 0; ///< Aliases once.
};

/// Throws "<where>: <problem>" with the advice that fits a damaged file.
[[noreturn]] void refuse(ErrorCode code, const std::string& where, const std::string& problem);

/// A name from a file as messages show it: in quotes, control characters escaped, cut where it is very long.
std::string shown_name(std::string_view name);

/// A path relative to the model's folder that stays inside it: no empty, "." or ".." parts, no backslash, no
/// control character, not absolute. Error(Corrupt) otherwise.
void check_relative_name(std::string_view name, std::string_view what, const std::string& where);

/// Values that must be finite; no stack with two lists of keyframes.
void check_settings(const StreamSettings& settings, const std::string& where);

/// Shapes, dtypes, aliases, shards and names of the directory. Errors: Corrupt, LimitExceeded, DuplicateName.
TensorSizes check_directory(const TensorDirectory& directory, const std::string& where);

/// The index against the directory: references are earlier frames, tensors ascend and exist, every tensor
/// with data of its own is in a frame.
void check_index(const StreamIndex& index, const TensorDirectory& directory, const std::string& where);

/// What a frame's head is checked against.
struct FrameSurroundings {
    const IndexFrame& entry;
    const TensorDirectory& directory;
    const TensorSizes& sizes;
    bool has_reference = false;    ///< The stream names a reference checkpoint.
    std::uint64_t flags = 0;       ///< Of the file header.
    std::uint64_t slice_bytes = 0; ///< That follow the head.
};
void check_frame(const FrameHeader& frame, const FrameSurroundings& around, const std::string& where);

/// The sizes of the bases and their number.
void check_bases(const BasisList& list, const std::string& where);

/// The tensors of a frame's planes and lossless entries, ascending, each once.
std::vector<std::uint64_t> tensors_of(const FrameHeader& frame);

/// Whether planes and lossless entries give every element of every tensor exactly once. Fed with all frames.
class CoverageCheck {
public:
    CoverageCheck(const TensorDirectory& directory, std::string where)
        : directory_(directory)
        , where_(std::move(where))
        , ranges_(directory.tensors.size())
        , lossless_(directory.tensors.size(), 0) {}
    void add(const FrameHeader& frame);
    /// Error(Corrupt) names the first tensor that is not covered exactly once.
    void finish();

private:
    /// Indices [begin, end) of `axis` that one plane gives.
    struct Range {
        std::uint64_t axis;
        std::uint64_t begin;
        std::uint64_t end;
    };
    void check_tensor(std::size_t tensor);

    const TensorDirectory& directory_;
    std::string where_;
    std::vector<std::vector<Range>> ranges_;
    std::vector<std::uint8_t> lossless_; ///< Times listed, capped at 2.
};

} // namespace mcwc::bitstream
