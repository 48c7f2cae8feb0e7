#include "core/bitstream/version0.h"

#include "core/base/checked.h"
#include "core/bitstream/checks.h"
#include "core/bitstream/version0_content.h"

#include <fmt/format.h>

#include <cassert>
#include <map>
#include <unordered_set>
#include <utility>

namespace mcwc::bitstream {
namespace {

using version0::Layout;
using version0::Record;

/// What the encoder did that no decoder can undo.
std::vector<std::string> notes_about(const Layout& layout) {
    std::map<std::string, std::string> layers; // family -> layers, for one sentence each
    std::unordered_set<std::string_view> names;
    bool has_biases = false;
    for (const Record& record : layout.records) {
        names.insert(record.name);
    }
    for (const Record& record : layout.records) {
        if (record.group != "ffn_up" || !record.keeps_aligned_order) {
            continue;
        }
        std::string& list = layers[std::string(record.family->name)];
        list += (list.empty() ? "" : ", ") + std::to_string(record.layer);
        const std::string stem =
            record.name.substr(0, record.name.size() - std::string_view("weight").size());
        has_biases = has_biases || names.contains(stem + "bias");
    }
    std::vector<std::string> notes;
    notes.reserve(layers.size() + 1);
    for (const auto& [family, list] : layers) {
        notes.push_back(
            fmt::format("The feed-forward units of {} layer(s) {} stay in aligned order: the encoder moved "
                        "them and did not record how.",
                        family, list));
    }
    if (has_biases) {
        notes.emplace_back(
            "The encoder never moved feed-forward biases, so in those layers the biases belong to "
            "other units and the model's function is changed.");
    }
    return notes;
}

TraceNode leaf(std::string name, std::string value, std::uint64_t offset, std::uint64_t length,
               PartKind kind) {
    TraceNode node;
    node.name = std::move(name);
    node.value = std::move(value);
    node.bit_offset = 8 * offset;
    node.bits = 8 * length;
    node.kind = kind;
    return node;
}

/// What a blob holds: its tensor and whether it is a permutation.
struct BlobUse {
    std::int64_t record = -1;
    bool is_permutation = false;
};

std::vector<BlobUse> uses_of_blobs(const Layout& layout) {
    std::vector<BlobUse> uses(layout.blobs.size());
    for (std::size_t i = 0; i < layout.records.size(); ++i) {
        const Record& record = layout.records[i];
        uses[record.data_blob] = {.record = static_cast<std::int64_t>(i), .is_permutation = false};
        if (record.perm_blob) {
            uses[*record.perm_blob] = {.record = static_cast<std::int64_t>(i), .is_permutation = true};
        }
    }
    return uses;
}

} // namespace

std::shared_ptr<const Version0Stream> Version0Stream::open(const std::filesystem::path& path) {
    const auto content = std::make_shared<Content>();
    content->file = MappedFile::open(path);
    content->layout = version0::parse(content->file);
    const std::shared_ptr<Version0Stream> stream(new Version0Stream());
    const Layout& layout = content->layout;
    std::uint64_t total = 0;
    for (const Record& record : layout.records) {
        TensorInfo info;
        info.name = record.name;
        info.dtype = record.dtype;
        info.shape = record.shape;
        try {
            info.byte_size = byte_count(record.dtype, record.shape);
            total = checked_add(total, info.byte_size, "size of all tensors");
        } catch (const Error& error) {
            refuse(error.code(), version0::record_where(content->file, record), error.what());
        }
        stream->tensors_.push_back(std::move(info));
    }
    if (total / limits::expansion > content->file.size()) {
        refuse(ErrorCode::LimitExceeded, path.string(),
               "the tensors would have " + std::to_string(total) + " bytes, more than a stream of " +
                   std::to_string(content->file.size()) + " bytes can hold");
    }
    stream->model_id_ = layout.model_id;
    stream->config_json_ = layout.config_json;
    stream->settings_ = layout.settings;
    stream->notes_ = notes_about(layout);
    stream->content_ = content;
    return stream;
}

std::shared_ptr<const std::vector<float>> Version0Stream::Content::aligned_units(std::size_t record) const {
    // Back to the nearest decoded layer or keyframe, then forward again.
    std::vector<std::size_t> chain;
    std::shared_ptr<const std::vector<float>> units;
    for (std::optional<std::size_t> at = record; at && !units; at = layout.records[*at].previous) {
        const std::lock_guard lock(mutex_);
        if (cached_record_ == *at) {
            units = cached_units_;
        } else {
            chain.push_back(*at);
        }
    }
    for (; !chain.empty(); chain.pop_back()) {
        const Record& current = layout.records[chain.back()];
        std::vector<float> values = version0::dequantize(file, layout, current);
        if (!current.predicted) {
            units = std::make_shared<std::vector<float>>(
                version0::matrix_to_units(values, current.unit_axis, current.shape));
            continue;
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float prediction = current.gain * (*units)[i] + current.offset;
            values[i] = prediction + values[i];
        }
        units = std::make_shared<std::vector<float>>(std::move(values));
    }
    const std::lock_guard lock(mutex_);
    cached_record_ = record;
    cached_units_ = units;
    return units;
}

std::vector<float> Version0Stream::Content::values(std::size_t number) const {
    const Record& record = layout.records[number];
    if (!record.permutation_of) {
        return version0::dequantize(file, layout, record);
    }
    std::vector<float> units = record.predicted
                                   ? *aligned_units(number)
                                   : version0::matrix_to_units(version0::dequantize(file, layout, record),
                                                               record.unit_axis, record.shape);
    const auto permutation = version0::read_permutation(file, layout, layout.records[*record.permutation_of]);
    return version0::units_to_matrix(version0::restore_order(units, permutation), record.unit_axis,
                                     record.shape);
}

TensorData Version0Stream::read(std::size_t index) const {
    if (index >= tensors_.size()) {
        throw Error(ErrorCode::InvalidArgument,
                    content_->file.path().string() + " has no tensor " + std::to_string(index));
    }
    const auto bytes =
        std::make_shared<const Bytes>(version0::to_dtype(content_->values(index), tensors_[index].dtype));
    return {*bytes, bytes};
}

TraceNode Version0Stream::trace() const {
    const Layout& layout = content_->layout;
    const std::uint64_t file_size = content_->file.size();
    TraceNode root = leaf(content_->file.path().filename().string(), {}, 0, file_size, PartKind::Header);
    root.meaning = "stream of the Python reference, version 0";
    auto& parts = root.children;
    parts.push_back(leaf("magic", "MCWC", 0, 4, PartKind::Header));
    parts.push_back(leaf("version", "0", 4, 4, PartKind::Header));
    parts.push_back(leaf("header length", std::to_string(layout.header_length), 8, 4, PartKind::Header));
    parts.push_back(leaf("header", std::to_string(layout.records.size()) + " records", layout.header_offset,
                         layout.header_length, PartKind::Header));
    parts.back().meaning = "MessagePack: model, settings, one record for each tensor";
    parts.push_back(leaf("blob count", std::to_string(layout.blobs.size()), layout.blob_count_offset, 4,
                         PartKind::Header));
    const std::vector<BlobUse> uses = uses_of_blobs(layout);
    for (std::size_t i = 0; i < layout.blobs.size(); ++i) {
        const version0::Blob& blob = layout.blobs[i];
        const PartKind kind = uses[i].is_permutation ? PartKind::Motion : PartKind::Symbols;
        TraceNode node = leaf("blob " + std::to_string(i), {}, blob.offset - 8, blob.length + 8, kind);
        node.children.push_back(
            leaf("length", std::to_string(blob.length), blob.offset - 8, 8, PartKind::Header));
        if (blob.length != 0) {
            node.children.push_back(
                leaf("data", blob.is_zstd ? "zstd" : "zlib", blob.offset, blob.length, kind));
        }
        node.tensor = uses[i].record;
        if (node.tensor >= 0) {
            node.value = tensors_[static_cast<std::size_t>(node.tensor)].name;
            node.meaning = uses[i].is_permutation ? "order of the units" : "codes";
        }
        for (TraceNode& child : node.children) {
            child.tensor = node.tensor;
        }
        parts.push_back(std::move(node));
    }
    assert(leaf_bits(root) == 8 * file_size);
    return root;
}

} // namespace mcwc::bitstream
