#include "core/checkpoint/shard_index.h"

#include "core/checkpoint/sax.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace mcwc::checkpoint {
namespace {

constexpr int depth_limit = 32;
constexpr std::size_t shard_limit = 10'000;

/// Writes JSON text from parser events, numbers exactly as they were.
class JsonCopy {
public:
    void open(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        text_ += bracket;
        first_ = false;
    }
    void key(const std::string& name) {
        separate();
        text_ += nlohmann::json(name).dump() + ":";
        first_ = true; // no comma before the value
    }
    void value(const std::string& token) {
        separate();
        text_ += token;
    }
    std::string take() { return std::move(text_); }

private:
    void separate() {
        if (!std::exchange(first_, false)) {
            text_ += ',';
        }
    }

    std::string text_;
    bool first_ = true;
};

class IndexHandler final : public SaxHandler {
public:
    explicit IndexHandler(std::string_view file_name)
        : SaxHandler(file_name, depth_limit) {}

    ShardIndex take() {
        if (!seen_.contains("weight_map")) {
            problem(ErrorCode::Corrupt, "there is no \"weight_map\" object",
                    "Give the index file that was saved with the shards.");
        }
        index_.metadata = copy_.take();
        return std::move(index_);
    }

    bool null() override { return plain("null"); }
    bool boolean(bool value) override { return plain(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return plain(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return plain(std::to_string(value)); }
    bool number_float(number_float_t /*value*/, const string_t& text) override { return plain(text); }

    bool string(string_t& value) override {
        if (part_ != Part::WeightMap) {
            return plain(nlohmann::json(value).dump());
        }
        if (!is_plain_file_name(value)) {
            problem(ErrorCode::Corrupt, "the shard name " + in_quotes(value) + " is not a plain file name",
                    "Shards must lie in the folder of the index; do not trust this index.");
        }
        files_.insert(value);
        if (files_.size() > shard_limit) {
            problem(ErrorCode::LimitExceeded, "more than " + std::to_string(shard_limit) + " shards");
        }
        index_.weight_map.emplace(tensor_, value);
        return true;
    }

    bool start_object(std::size_t /*elements*/) override {
        enter();
        if (part_ == Part::WeightMap && depth() != 2) {
            unexpected("an object");
        }
        if (part_ == Part::Metadata) {
            keys_.emplace_back();
            copy_.open('{');
        }
        return true;
    }

    bool key(string_t& value) override {
        if (depth() == 1) {
            if (!seen_.insert(value).second) {
                problem(ErrorCode::DuplicateName, "the key " + in_quotes(value) + " occurs twice");
            }
            part_ = value == "weight_map" ? Part::WeightMap
                                          : (value == "metadata" ? Part::Metadata : Part::Other);
        } else if (part_ == Part::WeightMap) {
            tensor_ = value;
            if (index_.weight_map.contains(value)) {
                problem(ErrorCode::DuplicateName, "the tensor occurs twice in the weight map");
            }
        } else if (part_ == Part::Metadata) {
            if (!keys_.back().insert(value).second) {
                problem(ErrorCode::DuplicateName, "the key " + in_quotes(value) + " occurs twice");
            }
            copy_.key(value);
        }
        return true;
    }

    bool end_object() override {
        if (part_ == Part::Metadata && depth() > 1) {
            copy_.close('}');
            keys_.pop_back();
        }
        return end();
    }

    bool start_array(std::size_t /*elements*/) override {
        enter();
        if (depth() == 1 || part_ == Part::WeightMap || (part_ == Part::Metadata && depth() == 2)) {
            unexpected("an array");
        }
        if (part_ == Part::Metadata) {
            copy_.open('[');
        }
        return true;
    }

    bool end_array() override {
        if (part_ == Part::Metadata) {
            copy_.close(']');
        }
        return end();
    }

protected:
    std::string place() const override {
        switch (part_) {
        case Part::WeightMap:
            return "weight_map" + (tensor_.empty() ? std::string() : ", tensor " + in_quotes(tensor_));
        case Part::Metadata:
            return "metadata";
        case Part::Other:
            break;
        }
        return {};
    }

private:
    enum class Part : std::uint8_t { Other, WeightMap, Metadata };

    bool plain(const std::string& token) {
        if (depth() == 0 || part_ == Part::WeightMap || (part_ == Part::Metadata && depth() == 1)) {
            unexpected(token.substr(0, 40));
        }
        if (part_ == Part::Metadata) {
            copy_.value(token);
        }
        return true;
    }

    bool end() {
        leave();
        if (depth() == 1) {
            part_ = Part::Other;
            tensor_.clear();
        }
        return true;
    }

    ShardIndex index_;
    JsonCopy copy_;
    std::unordered_set<std::string> seen_;
    std::vector<std::unordered_set<std::string>> keys_; ///< Of each open metadata object.
    std::unordered_set<std::string> files_;
    std::string tensor_;
    Part part_ = Part::Other;
};

} // namespace

bool is_plain_file_name(std::string_view name) noexcept {
    return !name.empty() && name.size() <= 255 && name != "." && name != ".." &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return c != '/' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; });
}

ShardIndex parse_shard_index(std::span<const std::byte> text, std::string_view file_name) {
    IndexHandler handler(file_name);
    handler.parse(text);
    return handler.take();
}

} // namespace mcwc::checkpoint
