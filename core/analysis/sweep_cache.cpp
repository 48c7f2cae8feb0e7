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
using nlohmann::json;

/// Raised when a point's figures come to mean something else.
constexpr int cache_version = 2;
constexpr std::uint64_t entry_limit = 16U << 20; // bytes of a file: a component takes about 100
constexpr std::uint64_t companion_limit = 256U << 20;
constexpr const char* point_suffix = ".point.json";
constexpr const char* baseline_suffix = ".baseline.json";
constexpr const char* gaussians_suffix = ".gaussians.json";

std::string hex128(std::uint64_t high, std::uint64_t low) {
    std::array<char, 33> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx%016llx", static_cast<unsigned long long>(high),
                  static_cast<unsigned long long>(low));
    return digits.data();
}

std::string key_text(const Baseline& baseline) {
    return std::string(baseline_name(baseline.method)) + ';' + std::to_string(baseline.bits);
}

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
    const auto digest = mcwc::source_hash(checkpoint, context);
    hash_ = hex128(digest[1], digest[0]);
    if (folder_.empty()) {
        return;
    }
    std::error_code ignored;
    fs::create_directories(folder_, ignored);
    for (const std::uint64_t half : digest) {
        append_number(source_, half);
    }
    append_syntax(source_, directory_of(checkpoint, buffer_flags(checkpoint, architecture)));
    append_groups(source_, architecture);
    for (const CompanionFile& companion : checkpoint.companions()) {
        source_ += companion.name + ';';
        append_number(source_, bitstream::checksum64(read_file(companion.path, companion_limit)));
    }
}

std::string SweepCache::key_of(const EncoderSettings& settings, std::string_view what) const {
    std::string text = std::to_string(cache_version) + ';' + source_;
    const bitstream::StreamSettings recorded = stream_settings(checkpoint_, architecture_, settings);
    append_syntax(text, recorded); // with the program's version
    append_syntax(text, bitstream::FurtherSettings{recorded.further});
    append_syntax(text, shape_list(load_profile(settings.profile))); // a file may have changed
    text += what;
    const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
    return hex128(hash.high64, hash.low64);
}

std::optional<json> SweepCache::read(const std::string& key, const char* suffix) const {
    try {
        json document = json::parse(read_text_file(folder_ / (key + suffix), entry_limit), nullptr, false);
        if (!document.is_discarded() && document.at("key").get<std::string>() == key) {
            return document;
        }
    } catch (const Error&) {           // not there, or not readable
    } catch (const json::exception&) { // something else in its place
    }
    return std::nullopt;
}

void SweepCache::write(const std::string& key, const char* suffix, json document) {
    document["key"] = key;
    document["source"] = checkpoint_.display_name();
    try {
        write_file(folder_ / (key + suffix),
                   as_bytes(document.dump(2, ' ', false, json::error_handler_t::replace) + "\n"));
    } catch (const Error&) {
        folder_.clear(); // the sweep goes on without
    }
}

bool SweepCache::find(SweepPoint& point) const {
    const auto document = folder_.empty() ? std::nullopt : read(key_of(point.settings, {}), point_suffix);
    if (!document) {
        return false;
    }
    try {
        SweepPoint found = point;
        document->at("file_bytes").get_to(found.file_bytes);
        document->at("bpw_coded").get_to(found.bpw_coded);
        document->at("bpw_model").get_to(found.bpw_model);
        document->at("bpw_file").get_to(found.bpw_file);
        document->at("nmse").get_to(found.nmse);
        document->at("saved_bits").get_to(found.saved_bits);
        document->at("seconds").get_to(found.seconds);
        found.cached = true;
        point = std::move(found);
        return true;
    } catch (const json::exception&) {
        return false;
    }
}

void SweepCache::keep(const SweepPoint& point) {
    if (!folder_.empty()) {
        write(key_of(point.settings, {}), point_suffix,
              {{"file_bytes", point.file_bytes},
               {"bpw_coded", point.bpw_coded},
               {"bpw_model", point.bpw_model},
               {"bpw_file", point.bpw_file},
               {"nmse", point.nmse},
               {"saved_bits", point.saved_bits},
               {"seconds", point.seconds}});
    }
}

bool SweepCache::find(BaselineReport& report) const {
    const auto document =
        folder_.empty() ? std::nullopt : read(key_of({}, key_text(report.baseline)), baseline_suffix);
    if (!document) {
        return false;
    }
    try {
        BaselineReport found;
        found.baseline = report.baseline;
        document->at("coded_bytes").get_to(found.coded_bytes);
        document->at("coded_elements").get_to(found.coded_elements);
        document->at("kept_bytes").get_to(found.kept_bytes);
        document->at("weight_elements").get_to(found.weight_elements);
        document->at("fallen_back").get_to(found.fallen_back);
        document->at("bpw_coded").get_to(found.bpw_coded);
        document->at("bpw_model").get_to(found.bpw_model);
        document->at("nmse").get_to(found.nmse);
        document->at("seconds").get_to(found.seconds);
        found.sqnr_db =
            found.nmse > 0 ? -10.0 * std::log10(found.nmse) : std::numeric_limits<double>::infinity();
        found.cached = true;
        report = std::move(found);
        return true;
    } catch (const json::exception&) {
        return false;
    }
}

void SweepCache::keep(const BaselineReport& report) {
    if (!folder_.empty()) {
        write(key_of({}, key_text(report.baseline)), baseline_suffix,
              {{"coded_bytes", report.coded_bytes},
               {"coded_elements", report.coded_elements},
               {"kept_bytes", report.kept_bytes},
               {"weight_elements", report.weight_elements},
               {"fallen_back", report.fallen_back},
               {"bpw_coded", report.bpw_coded},
               {"bpw_model", report.bpw_model},
               {"nmse", report.nmse},
               {"seconds", report.seconds}});
    }
}

std::optional<std::vector<GaussianComponent>> SweepCache::find_gaussians() const {
    const auto document = folder_.empty() ? std::nullopt : read(key_of({}, "gaussians"), gaussians_suffix);
    if (!document) {
        return std::nullopt;
    }
    try {
        std::vector<GaussianComponent> components;
        for (const json& entry : document->at("components")) {
            const auto values = entry.get<std::array<double, 3>>();
            components.push_back({values[0], values[1], values[2]});
        }
        return components;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

void SweepCache::keep_gaussians(const std::vector<GaussianComponent>& components) {
    if (folder_.empty()) {
        return;
    }
    json entries = json::array();
    for (const GaussianComponent& one : components) {
        entries.push_back({one.elements, one.variance, one.squared_sum});
    }
    write(key_of({}, "gaussians"), gaussians_suffix, {{"components", std::move(entries)}});
}

void SweepCache::prune(std::size_t limit) const {
    if (folder_.empty()) {
        return;
    }
    std::vector<std::pair<fs::file_time_type, fs::path>> entries;
    std::error_code failure;
    for (fs::directory_iterator entry(folder_, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().string();
        if (name.ends_with(point_suffix) || name.ends_with(baseline_suffix) ||
            name.ends_with(gaussians_suffix)) {
            std::error_code ignored;
            entries.emplace_back(entry->last_write_time(ignored), entry->path());
        }
    }
    if (entries.size() <= limit) {
        return;
    }
    std::sort(entries.begin(), entries.end());
    entries.resize(entries.size() - limit);
    for (const auto& [time, path] : entries) {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
}

} // namespace mcwc
