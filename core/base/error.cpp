#include "core/base/error.h"

#include <utility>

namespace mcwc {

std::string_view error_code_name(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::FileNotFound:
        return "file-not-found";
    case ErrorCode::FileUnreadable:
        return "file-unreadable";
    case ErrorCode::FileUnwritable:
        return "file-unwritable";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::FormatUnknown:
        return "format-unknown";
    case ErrorCode::Truncated:
        return "truncated";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::LimitExceeded:
        return "limit-exceeded";
    case ErrorCode::UnsupportedVersion:
        return "unsupported-version";
    case ErrorCode::UnsupportedType:
        return "unsupported-type";
    case ErrorCode::DuplicateName:
        return "duplicate-name";
    case ErrorCode::TensorMissing:
        return "tensor-missing";
    case ErrorCode::TensorMismatch:
        return "tensor-mismatch";
    case ErrorCode::ArchitectureUnknown:
        return "architecture-unknown";
    case ErrorCode::ReferenceMissing:
        return "reference-missing";
    case ErrorCode::ReferenceWrong:
        return "reference-wrong";
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::ConfigInvalid:
        return "config-invalid";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

Error::Error(ErrorCode code, const std::string& message, std::string advice)
    : std::runtime_error(message)
    , code_(code)
    , advice_(std::move(advice)) {}

} // namespace mcwc
