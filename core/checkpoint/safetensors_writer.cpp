#include "core/checkpoint/safetensors_writer.h"

#include "core/base/checked.h"
#include "core/checkpoint/problem.h"
#include "core/checkpoint/safetensors.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string_view>
#include <utility>

namespace mcwc::checkpoint {
namespace {

std::string json_text(std::string_view text, bool ascii = false) {
    if (!is_utf8(text)) {
        throw Error(ErrorCode::InvalidArgument, in_quotes(text) + " is not UTF-8 and can't be written",
                    "Names and metadata of a safetensors file must be UTF-8.");
    }
    return nlohmann::json(text).dump(-1, ' ', ascii);
}

std::string metadata_text(const std::map<std::string, std::string>& metadata) {
    std::string text;
    for (const auto& [key, value] : metadata) {
        text += (text.empty() ? "" : ",") + json_text(key) + ":" + json_text(value);
    }
    return "\"__metadata__\":{" + text + "}";
}

std::string entry_text(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end) {
    std::string shape;
    for (const std::uint64_t extent : tensor.shape) {
        shape += (shape.empty() ? "" : ",") + std::to_string(extent);
    }
    return json_text(tensor.name) + ":{\"dtype\":\"" + std::string(dtype_name(tensor.dtype)) +
           "\",\"shape\":[" + shape + "],\"data_offsets\":[" + std::to_string(begin) + "," +
           std::to_string(end) + "]}";
}

} // namespace

ShardPlan plan_shard(const std::vector<TensorInfo>& tensors, std::size_t shard, const Shard& facts) {
    ShardPlan plan;
    std::string json = facts.metadata.empty() ? "" : metadata_text(facts.metadata);
    std::uint64_t position = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const TensorInfo& tensor = tensors[i];
        if (tensor.shard != shard) {
            continue;
        }
        if (tensor.byte_size != byte_count(tensor.dtype, tensor.shape)) {
            fail(ErrorCode::InvalidArgument, facts.file_name,
                 "tensor " + in_quotes(tensor.name) + ": its size contradicts its shape");
        }
        if (tensor.name == "__metadata__") {
            fail(ErrorCode::InvalidArgument, facts.file_name, "a tensor can't be called '__metadata__'",
                 "Rename the tensor.");
        }
        const std::uint64_t end = checked_add(position, tensor.byte_size, facts.file_name);
        json += (json.empty() ? "" : ",") + entry_text(tensor, position, end);
        plan.tensors.push_back(i);
        plan.offsets.push_back(position);
        position = end;
    }
    json = "{" + json + "}";
    json.append((8 - json.size() % 8) % 8, ' ');
    if (json.size() > safetensors_header_limit) {
        fail(ErrorCode::LimitExceeded, facts.file_name, "the header is longer than safetensors allows",
             "Distribute the tensors over more shards.");
    }
    for (unsigned i = 0; i < 8; ++i) {
        plan.header += static_cast<char>((json.size() >> (8 * i)) & 0xFF);
    }
    plan.header += json;
    for (std::uint64_t& offset : plan.offsets) {
        offset = checked_add(offset, plan.header.size(), facts.file_name);
    }
    plan.file_size = checked_add(position, plan.header.size(), facts.file_name);
    return plan;
}

std::string index_text(const std::vector<TensorInfo>& tensors, const std::vector<Shard>& shards,
                       const std::string& metadata) {
    nlohmann::ordered_json index = nlohmann::ordered_json::object();
    if (!metadata.empty()) {
        nlohmann::ordered_json parsed = nlohmann::ordered_json::parse(metadata, nullptr, false);
        if (!parsed.is_object()) {
            throw Error(ErrorCode::InvalidArgument, "the metadata of the shard index is no JSON object");
        }
        index["metadata"] = std::move(parsed);
    }
    std::map<std::string_view, std::string_view> weight_map;
    for (const TensorInfo& tensor : tensors) {
        weight_map.emplace(tensor.name, shards.at(tensor.shard).file_name);
    }
    std::string map;
    for (const auto& [name, file] : weight_map) {
        map += (map.empty() ? "" : ",") + ("\n    " + json_text(name, true)) + ": " + json_text(file, true);
    }
    std::string text = index.dump(2, ' ', true);
    text.resize(text.size() - (index.empty() ? 1 : 2)); // without "}" or "\n}"
    return text + (index.empty() ? "" : ",") + "\n  \"weight_map\": {" + map + (map.empty() ? "}" : "\n  }") +
           "\n}\n";
}

} // namespace mcwc::checkpoint
