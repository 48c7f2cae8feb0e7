#include "core/bitstream/checks.h"

#include "core/base/checked.h"
#include "core/bitstream/utf8.h"
#include "core/tensor/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace mcwc::bitstream {

void refuse(ErrorCode code, const std::string& where, const std::string& problem) {
    throw Error(code, where + ": " + problem,
                "The file is damaged or was not written by this program; get it again from its source.");
}

std::string shown_name(std::string_view name) {
    constexpr std::size_t longest = 200;
    std::string text = "'";
    for (const char letter : utf8_prefix(name, longest)) {
        const auto code = static_cast<unsigned char>(letter);
        text += code < 0x20U || code == 0x7FU ? fmt::format("\\x{:02x}", code) : std::string(1, letter);
    }
    return text + (name.size() > longest ? "…'" : "'");
}

void check_relative_name(std::string_view name, std::string_view what, const std::string& where) {
    const auto bad = [&](const std::string& why) {
        refuse(ErrorCode::Corrupt, where, std::string(what) + " " + shown_name(name) + " " + why);
    };
    if (name.empty() || name.front() == '/' || name.size() > limits::name_length) {
        bad("is not a relative path");
    }
    for (const char letter : name) {
        if (letter == '\\' || static_cast<unsigned char>(letter) < 0x20U || letter == 0x7F) {
            bad("holds a character that file names here must not have");
        }
    }
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string_view part = name.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..") {
            bad("would leave the model's folder or has an empty part");
        }
        begin = end + 1;
    }
}

void check_settings(const StreamSettings& settings, const std::string& where) {
    if (!std::isfinite(settings.qbits) || !std::isfinite(settings.lambda)) {
        refuse(ErrorCode::Corrupt, where, "settings: qbits and lambda must be finite numbers");
    }
    std::unordered_set<std::string_view> stacks;
    for (const KeyframesSyntax& list : settings.keyframes) {
        if (!stacks.insert(list.stack).second) {
            refuse(ErrorCode::Corrupt, where,
                   "settings: stack " + shown_name(list.stack) + " has two lists of keyframes");
        }
    }
}

void check_bases(const BasisList& list, const std::string& where) {
    std::uint64_t components = 0;
    for (const BasisSyntax& basis : list.bases) {
        if (basis.dimension == 0 || basis.count == 0 || basis.count > basis.dimension) {
            refuse(ErrorCode::Corrupt, where, "a basis has no directions, or more than its axis");
        }
        components += basis.dimension * basis.count; // at most 2^26 each, 256 of them
    }
    if (components > limits::basis_components) {
        refuse(ErrorCode::LimitExceeded, where,
               "the bases would have " + std::to_string(components) + " components; at most " +
                   std::to_string(limits::basis_components) + " are allowed");
    }
}

namespace {

void check_shards(const TensorDirectory& directory, const std::string& where) {
    std::unordered_set<std::string_view> names;
    for (const ShardSyntax& shard : directory.shards) {
        check_relative_name(shard.file_name, "shard name", where);
        if (shard.file_name.find('/') != std::string::npos) {
            refuse(ErrorCode::Corrupt, where,
                   "shard name " + shown_name(shard.file_name) + " holds a folder");
        }
        if (!names.insert(shard.file_name).second) {
            refuse(ErrorCode::DuplicateName, where, "two shards are called " + shown_name(shard.file_name));
        }
        std::unordered_set<std::string_view> keys;
        for (const auto& entry : shard.metadata) {
            if (!keys.insert(entry.first).second) {
                refuse(ErrorCode::DuplicateName, where,
                       "shard " + shown_name(shard.file_name) + " has two metadata entries " +
                           shown_name(entry.first));
            }
        }
    }
}

void check_tensor(const TensorDirectory& directory, std::size_t number, const TensorSizes& sizes,
                  const std::string& where) {
    const TensorSyntax& tensor = directory.tensors[number];
    const std::string label = "tensor " + shown_name(tensor.name) + " ";
    if (tensor.shard >= directory.shards.size()) {
        refuse(ErrorCode::Corrupt, where,
               label + "names shard " + std::to_string(tensor.shard) + " of " +
                   std::to_string(directory.shards.size()));
    }
    if (tensor.alias == 0) {
        return;
    }
    if (tensor.alias > number || directory.tensors[tensor.alias - 1].alias != 0) {
        refuse(ErrorCode::Corrupt, where, label + "shares data with a tensor that is not before it");
    }
    const std::size_t target = tensor.alias - 1;
    if (directory.tensors[target].dtype != tensor.dtype || sizes.bytes[target] != sizes.bytes[number]) {
        refuse(ErrorCode::Corrupt, where,
               label + "differs in type or size from the tensor it shares data with");
    }
}

} // namespace

TensorSizes check_directory(const TensorDirectory& directory, const std::string& where) {
    check_shards(directory, where);
    TensorSizes sizes;
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < directory.tensors.size(); ++i) {
        const TensorSyntax& tensor = directory.tensors[i];
        if (tensor.dtype >= dtype_count || !names.insert(tensor.name).second) {
            refuse(tensor.dtype >= dtype_count ? ErrorCode::Corrupt : ErrorCode::DuplicateName, where,
                   tensor.dtype >= dtype_count ? "tensor " + shown_name(tensor.name) + " has an unknown type"
                                               : "two tensors are called " + shown_name(tensor.name));
        }
        try {
            sizes.elements.push_back(element_count(tensor.shape));
            sizes.bytes.push_back(byte_count(static_cast<DType>(tensor.dtype), tensor.shape));
            if (tensor.alias == 0) {
                sizes.total_bytes = checked_add(sizes.total_bytes, sizes.bytes.back(), "size of all tensors");
            }
        } catch (const Error& error) {
            refuse(error.code(), where, "tensor " + shown_name(tensor.name) + ": " + error.what());
        }
        check_tensor(directory, i, sizes, where);
    }
    return sizes;
}

void check_index(const StreamIndex& index, const TensorDirectory& directory, const std::string& where) {
    std::vector<bool> present(directory.tensors.size());
    for (std::size_t f = 0; f < index.frames.size(); ++f) {
        const IndexFrame& frame = index.frames[f];
        const std::string label = "index entry of frame " + std::to_string(f) + " ";
        std::unordered_set<std::uint64_t> references;
        for (const std::uint64_t reference : frame.references) {
            if (reference >= f || !references.insert(reference).second) {
                refuse(ErrorCode::Corrupt, where,
                       label + "refers to frame " + std::to_string(reference) +
                           ", which is not an earlier one or is listed twice");
            }
        }
        for (std::size_t i = 0; i < frame.tensors.size(); ++i) {
            const std::uint64_t tensor = frame.tensors[i];
            if (tensor >= directory.tensors.size() || (i > 0 && frame.tensors[i - 1] >= tensor) ||
                directory.tensors[tensor].alias != 0) {
                refuse(ErrorCode::Corrupt, where,
                       label + "lists tensor " + std::to_string(tensor) +
                           ", which does not exist, has no data of its own or is out of order");
            }
            present[tensor] = true;
        }
    }
    for (std::size_t i = 0; i < present.size(); ++i) {
        if (!present[i] && directory.tensors[i].alias == 0) {
            refuse(ErrorCode::TensorMissing, where,
                   "tensor " + shown_name(directory.tensors[i].name) + " is in no frame");
        }
    }
}

} // namespace mcwc::bitstream
