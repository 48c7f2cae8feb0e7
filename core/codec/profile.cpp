#include "core/codec/profile.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bitstream/container.h"
#include "core/bitstream/structures.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace mcwc {
namespace {

/// A profile is a page; what is larger is something else.
constexpr std::uint64_t file_limit = 64U << 10;
constexpr const char* format_name = "mcwc-profile";
constexpr const char* advice = "Give a file that 'mcwc train' wrote, or 'default' or 'none'.";

std::string checksum_of(std::span<const LearnedShape> shapes) {
    std::vector<std::byte> bytes;
    for (const LearnedShape& shape : shapes) {
        for (const std::uint8_t value : {shape.exponent, shape.dead_zone[0], shape.dead_zone[1],
                                         shape.second_weight, shape.second_width}) {
            bytes.push_back(static_cast<std::byte>(value));
        }
    }
    return fmt::format("{:016x}", bitstream::checksum64(bytes));
}

[[noreturn]] void refuse(ErrorCode code, const std::filesystem::path& path, const std::string& why) {
    throw Error(code, path.string() + ": " + why, advice);
}

std::uint8_t parameter(const nlohmann::json& value, const std::filesystem::path& path) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 255) {
        refuse(ErrorCode::Corrupt, path, "a shape's parameter is no number from 0 to 255");
    }
    return static_cast<std::uint8_t>(value.get<std::uint64_t>());
}

LearnedShape shape_from(const nlohmann::json& value, const std::filesystem::path& path) {
    const auto field = [&](const char* name) -> const nlohmann::json& {
        if (!value.is_object() || !value.contains(name)) {
            refuse(ErrorCode::Corrupt, path, std::string("a shape has no '") + name + "'");
        }
        return value.at(name);
    };
    const nlohmann::json& zones = field("dead_zone");
    if (!zones.is_array() || zones.size() != 2) {
        refuse(ErrorCode::Corrupt, path, "a shape's dead_zone is no list of two numbers");
    }
    LearnedShape shape;
    shape.exponent = parameter(field("exponent"), path);
    shape.dead_zone = {parameter(zones[0], path), parameter(zones[1], path)};
    shape.second_weight = parameter(field("second_weight"), path);
    shape.second_width = parameter(field("second_width"), path);
    if (!is_valid(shape)) {
        refuse(ErrorCode::Corrupt, path, "a shape's parameters are out of range");
    }
    return shape;
}

} // namespace

Profile read_profile(const std::filesystem::path& path) {
    const nlohmann::json document = nlohmann::json::parse(read_text_file(path, file_limit), nullptr, false);
    if (!document.is_object() || document.value("format", nlohmann::json()) != format_name) {
        refuse(ErrorCode::FormatUnknown, path, "this is no profile");
    }
    if (document.value("version", nlohmann::json()) != 1) {
        refuse(ErrorCode::UnsupportedVersion, path,
               "the profile has a version that this program does not know");
    }
    const nlohmann::json shapes = document.value("shapes", nlohmann::json());
    if (!shapes.is_array() || shapes.empty() || shapes.size() > max_learned_shapes) {
        refuse(ErrorCode::LimitExceeded, path,
               fmt::format("a profile has 1 to {} shapes", max_learned_shapes));
    }
    Profile profile;
    for (const nlohmann::json& shape : shapes) {
        profile.shapes.push_back(shape_from(shape, path));
    }
    if (document.value("checksum", nlohmann::json()) != checksum_of(profile.shapes)) {
        refuse(ErrorCode::Corrupt, path, "the checksum of the profile does not match");
    }
    const nlohmann::json names = document.value("trained_on", nlohmann::json::array());
    for (const nlohmann::json& name : names) {
        if (name.is_string()) {
            profile.trained_on.push_back(name.get<std::string>());
        }
    }
    return profile;
}

void write_profile(const Profile& profile, const std::filesystem::path& path) {
    nlohmann::ordered_json document{{"format", format_name}, {"version", 1}};
    document["trained_on"] = profile.trained_on;
    document["shapes"] = nlohmann::ordered_json::array();
    for (const LearnedShape& shape : profile.shapes) {
        document["shapes"].push_back({{"exponent", shape.exponent},
                                      {"dead_zone", shape.dead_zone},
                                      {"second_weight", shape.second_weight},
                                      {"second_width", shape.second_width}});
    }
    document["checksum"] = checksum_of(profile.shapes);
    const std::string text = document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    AtomicFile file(path);
    file.append(std::as_bytes(std::span(text)));
    file.commit();
}

std::vector<LearnedShape> load_profile(const std::string& name) {
    if (name.empty()) {
        return {};
    }
    if (name == "default") {
        return {default_profile().begin(), default_profile().end()};
    }
    return read_profile(name).shapes;
}

} // namespace mcwc
