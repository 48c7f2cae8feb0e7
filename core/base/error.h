#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace mcwc {

/// What went wrong, so that callers and tests can tell failures apart without reading the text.
enum class ErrorCode {
    FileNotFound,        ///< The path does not exist.
    FileUnreadable,      ///< It exists and can't be read (permission, I/O error, not a regular file).
    FileUnwritable,      ///< The target can't be created, written or renamed (permission, read-only).
    DiskFull,            ///< The file system ran out of space or quota.
    FormatUnknown,       ///< The file is none of the formats that are read here.
    Truncated,           ///< The file ends before its own headers say that it does.
    Corrupt,             ///< A checksum or an internal consistency rule fails.
    LimitExceeded,       ///< A count, length or depth is over the format's hard limit or overflows.
    UnsupportedVersion,  ///< A known format, written by a later version.
    UnsupportedType,     ///< A dtype, pickle global or feature that is refused.
    DuplicateName,       ///< Two tensors or keys share a name.
    TensorMissing,       ///< A named tensor or shard is not there.
    TensorMismatch,      ///< A shape, dtype or value differs from what is expected.
    ArchitectureUnknown, ///< No family description fits the tensors.
    ReferenceMissing,    ///< A stream is predicted from a checkpoint that was not given.
    ReferenceWrong,      ///< Another checkpoint was given than the one that it is predicted from.
    InvalidArgument,     ///< A setting is outside its documented range or combination.
    ConfigInvalid,       ///< A YAML, JSON or mapping file can't be used.
    Internal,            ///< A broken promise inside this program; always a bug.
};

/// Stable lower-case identifier, e.g. "file-not-found"; part of the JSON output.
std::string_view error_code_name(ErrorCode code) noexcept;

/// The one exception type of the library. `what()` is a whole sentence that names the file and, where there
/// is one, the tensor; `advice()` says what to do about it.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::string advice = {});

    ErrorCode code() const noexcept { return code_; }
    const std::string& advice() const noexcept { return advice_; }

private:
    ErrorCode code_;
    std::string advice_;
};

/// Thrown by a long operation whose stop_token was asked to stop. Deliberately no Error: it is no failure.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

} // namespace mcwc
