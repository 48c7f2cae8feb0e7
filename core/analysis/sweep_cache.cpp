#include "core/analysis/sweep_cache.h"

#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/bitstream/syntax.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/layout.h"
#include "core/codec/profile.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/shape_syntax.h"
#include "core/codec/source_hash.h"

#include <nlohmann/json.hpp>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

namespace fs = std::filesystem;

/// Raised when a point's figures come to mean something else.
constexpr int cache_version = 1;
constexpr std::uint64_t point_limit = 64U << 10; // bytes of a file
constexpr std::uint64_t companion_limit = 256U << 20;
constexpr const char* suffix = ".point.json";

template <class Structure>
void append_syntax(std::string& text, const Structure& structure) {
    bitstream::Bytes bytes;
    bitstream::write(structure, bytes);
    text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

void append_number(std::string& text, std::uint64_t number) {
    text += std::to_string(number) + ';';
}

/// What moves together, which no other part of the key tells where a mapping file says it.
void append_groups(std::string& text, const Architecture& architecture) {
    for (const Layer& layer : architecture.layers) {
        text += layer.stack + ';';
        append_number(text, layer.index);
        for (const Group& group : layer.groups) {
            text += group.label + ';';
            append_number(text, group.unit_count);
            append_number(text, group.movable ? 1U : 0U);
            for (const GroupSlice& slice : group.slices) {
                text += slice.role + ';';
                for (const std::uint64_t number : {std::uint64_t{slice.tensor}, std::uint64_t{slice.axis},
                                                   slice.offset, slice.unit_size}) {
                    append_number(text, number);
                }
            }
        }
    }
}

} // namespace

SweepCache::SweepCache(fs::path folder, const Checkpoint& checkpoint, const Architecture& architecture,
                       const TaskContext& context)
    : folder_(std::move(folder))
    , checkpoint_(checkpoint)
    , architecture_(architecture) {
    if (folder_.empty()) {
        return;
    }
    std::error_code ignored;
    fs::create_directories(folder_, ignored);
    for (const std::uint64_t half : source_hash(checkpoint, context)) {
        append_number(source_, half);
    }
    append_syntax(source_, directory_of(checkpoint, buffer_flags(checkpoint, architecture)));
    append_groups(source_, architecture);
    for (const CompanionFile& companion : checkpoint.companions()) {
        source_ += companion.name + ';';
        append_number(source_, bitstream::checksum64(read_file(companion.path, companion_limit)));
    }
}

std::string SweepCache::key_of(const EncoderSettings& settings) const {
    std::string text = std::to_string(cache_version) + ';' + source_;
    append_syntax(text, stream_settings(checkpoint_, architecture_, settings)); // with the program's version
    append_syntax(text, shape_list(load_profile(settings.profile)));            // a file may have changed
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high64), static_cast<unsigned long long>(hash.low64));
    return digits.data();
}

bool SweepCache::find(SweepPoint& point) const {
    if (folder_.empty()) {
        return false;
    }
    const std::string key = key_of(point.settings);
    try {
        const std::string text = read_text_file(folder_ / (key + suffix), point_limit);
        const auto document = nlohmann::json::parse(text, nullptr, false);
        if (document.is_discarded() || document.at("key").get<std::string>() != key) {
            return false;
        }
        SweepPoint found = point;
        document.at("file_bytes").get_to(found.file_bytes);
        document.at("bpw_coded").get_to(found.bpw_coded);
        document.at("bpw_model").get_to(found.bpw_model);
        document.at("bpw_file").get_to(found.bpw_file);
        document.at("nmse").get_to(found.nmse);
        document.at("saved_bits").get_to(found.saved_bits);
        document.at("seconds").get_to(found.seconds);
        found.cached = true;
        point = std::move(found);
        return true;
    } catch (const Error&) {
        return false; // not there, or not readable
    } catch (const nlohmann::json::exception&) {
        return false; // something else in its place
    }
}

void SweepCache::keep(const SweepPoint& point) {
    if (folder_.empty()) {
        return;
    }
    const std::string key = key_of(point.settings);
    const nlohmann::json document{{"key", key},
                                  {"source", checkpoint_.display_name()},
                                  {"file_bytes", point.file_bytes},
                                  {"bpw_coded", point.bpw_coded},
                                  {"bpw_model", point.bpw_model},
                                  {"bpw_file", point.bpw_file},
                                  {"nmse", point.nmse},
                                  {"saved_bits", point.saved_bits},
                                  {"seconds", point.seconds}};
    try {
        write_file(folder_ / (key + suffix),
                   as_bytes(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"));
    } catch (const Error&) {
        folder_.clear(); // the sweep goes on without
    }
}

void SweepCache::prune(std::size_t limit) const {
    if (folder_.empty()) {
        return;
    }
    std::vector<std::pair<fs::file_time_type, fs::path>> points;
    std::error_code failure;
    for (fs::directory_iterator entry(folder_, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->path().string().ends_with(suffix)) {
            std::error_code ignored;
            points.emplace_back(entry->last_write_time(ignored), entry->path());
        }
    }
    if (points.size() <= limit) {
        return;
    }
    std::sort(points.begin(), points.end());
    points.resize(points.size() - limit);
    for (const auto& [time, path] : points) {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
}

} // namespace mcwc
