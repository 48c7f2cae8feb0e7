#include "core/architecture/architecture.h"

#include "core/architecture/builtin_families.h"
#include "core/architecture/config_facts.h"
#include "core/architecture/description.h"
#include "core/architecture/matching.h"
#include "core/base/error.h"
#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace mcwc {
namespace {

constexpr std::uint64_t largest_mapping = std::uint64_t{1} << 20;

/// By identifier, so that a family can be described as "like" another.
using Documents = std::map<std::string, FamilyDocument>;

std::string text_member(const nlohmann::json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The document with what it is "like" filled in. Which models a family is for is never taken over.
nlohmann::json resolve_like(const FamilyDocument& document, const Documents& others,
                            std::set<std::string>& visited) {
    if (!document.json.is_object() || !document.json.contains("like")) {
        return document.json;
    }
    const std::string base = text_member(document.json, "like");
    const auto found = others.find(base);
    const std::string place =
        document.file + ": \"" + (document.path.empty() ? "" : document.path + ".") + "like\": ";
    if (found == others.end()) {
        throw Error(ErrorCode::ConfigInvalid, place + "there is no family \"" + base.substr(0, 60) + "\"");
    }
    if (!visited.insert(base).second) {
        throw Error(ErrorCode::ConfigInvalid, place + "the families refer to each other in a circle");
    }
    nlohmann::json result = resolve_like(found->second, others, visited);
    for (const char* key : {"model_types", "architectures", "name", "comment"}) {
        result.erase(key);
    }
    result.merge_patch(document.json);
    return result;
}

FamilyRule resolve_and_parse(const FamilyDocument& document, const Documents& others) {
    std::set<std::string> visited;
    return parse_family(resolve_like(document, others, visited), document.file, document.path);
}

bool has_model_type(const FamilyRule& family, const ConfigFacts& config) {
    const std::string type = config.model_type();
    return !type.empty() &&
           std::find(family.model_types.begin(), family.model_types.end(), type) != family.model_types.end();
}

bool has_architecture(const FamilyRule& family, const ConfigFacts& config) {
    for (const std::string& name : config.architectures()) {
        for (const std::string& pattern : family.architectures) {
            if (wildcard_match(pattern, name)) {
                return true;
            }
        }
    }
    return false;
}

Architecture unknown_architecture(const std::vector<TensorInfo>& tensors) {
    Architecture result;
    result.family = "unknown";
    result.display_name = "Unknown";
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        result.outside.push_back(i);
    }
    result.notes.emplace_back(
        "No family description fits the tensors, so each is coded by itself; a mapping file "
        "can describe them (docs/families.md).");
    return result;
}

} // namespace

struct FamilyCatalogue::State {
    std::vector<FamilyRule> families; ///< The user's first.
    std::size_t user_families = 0;

    /// The first family that `accepts` and that has a layer (or, with `groups_needed`, a group) in the
    /// tensors.
    template <typename Accepts>
    std::optional<FamilyFit> first_fit(std::size_t begin, std::size_t end,
                                       const std::vector<TensorInfo>& tensors, const ConfigFacts& config,
                                       bool groups_needed, Accepts accepts) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (!accepts(families[i])) {
                continue;
            }
            FamilyFit fit = fit_family(families[i], tensors, config);
            if (groups_needed ? fit.groups > 0 : fit.layers > 0) {
                return fit;
            }
        }
        return std::nullopt;
    }

    std::optional<FamilyFit> named_fit(const std::vector<TensorInfo>& tensors,
                                       const ConfigFacts& config) const;
    std::optional<FamilyFit> best_fit(const std::vector<TensorInfo>& tensors,
                                      const ConfigFacts& config) const;
};

/// The user's families for this model, then the shipped one that config.json names.
std::optional<FamilyFit> FamilyCatalogue::State::named_fit(const std::vector<TensorInfo>& tensors,
                                                           const ConfigFacts& config) const {
    auto fit = first_fit(0, user_families, tensors, config, true, [&](const FamilyRule& family) {
        return (family.model_types.empty() && family.architectures.empty()) ||
               has_model_type(family, config) || has_architecture(family, config);
    });
    if (!fit) {
        fit = first_fit(user_families, families.size(), tensors, config, false,
                        [&](const FamilyRule& family) { return has_model_type(family, config); });
    }
    if (!fit) {
        fit = first_fit(user_families, families.size(), tensors, config, false,
                        [&](const FamilyRule& family) { return has_architecture(family, config); });
    }
    return fit;
}

/// The family that names most of the tensors in its layers and leaves fewest unnamed; the first of equal
/// ones.
std::optional<FamilyFit> FamilyCatalogue::State::best_fit(const std::vector<TensorInfo>& tensors,
                                                          const ConfigFacts& config) const {
    std::optional<FamilyFit> best;
    const auto score = [](const FamilyFit& fit) {
        return static_cast<std::int64_t>(fit.known) - static_cast<std::int64_t>(fit.unknown);
    };
    for (const FamilyRule& family : families) {
        FamilyFit fit = fit_family(family, tensors, config);
        if (fit.groups > 0 && (!best || score(fit) > score(*best))) {
            best = std::move(fit);
        }
    }
    return best;
}

FamilyCatalogue::FamilyCatalogue()
    : state_(std::make_unique<State>()) {}
FamilyCatalogue::FamilyCatalogue(FamilyCatalogue&&) noexcept = default;
FamilyCatalogue& FamilyCatalogue::operator=(FamilyCatalogue&&) noexcept = default;
FamilyCatalogue::~FamilyCatalogue() = default;

namespace {

std::pair<std::vector<std::string>, Documents> builtin_documents() {
    std::vector<std::string> order;
    Documents documents;
    for (const BuiltinFamily& builtin : builtin_families()) {
        for (FamilyDocument& document : parse_family_documents(builtin.json, std::string(builtin.file))) {
            order.push_back(text_member(document.json, "family"));
            documents.insert_or_assign(order.back(), std::move(document));
        }
    }
    return {std::move(order), std::move(documents)};
}

} // namespace

const FamilyCatalogue& FamilyCatalogue::builtin() {
    static const FamilyCatalogue catalogue = [] {
        FamilyCatalogue result;
        const auto [order, documents] = builtin_documents();
        for (const std::string& id : order) {
            result.state_->families.push_back(resolve_and_parse(documents.at(id), documents));
        }
        return result;
    }();
    return catalogue;
}

FamilyCatalogue FamilyCatalogue::with_mapping(const std::filesystem::path& mapping_file) {
    return with_mapping_text(read_text_file(mapping_file, largest_mapping), mapping_file.string());
}

FamilyCatalogue FamilyCatalogue::with_mapping_text(std::string_view text, const std::string& name) {
    auto documents = builtin_documents().second;
    FamilyCatalogue result;
    auto& families = result.state_->families;
    for (FamilyDocument& document : parse_family_documents(text, name)) {
        // Later families of the file may build on this one; resolved, its "like" can't come to mean itself.
        std::set<std::string> visited;
        document.json = resolve_like(document, documents, visited);
        document.json.erase("like");
        families.push_back(parse_family(document.json, document.file, document.path));
        documents.insert_or_assign(families.back().id, std::move(document));
    }
    result.state_->user_families = families.size();
    const auto& shipped = builtin().state_->families;
    families.insert(families.end(), shipped.begin(), shipped.end());
    return result;
}

std::vector<std::pair<std::string, std::string>> FamilyCatalogue::families() const {
    std::vector<std::pair<std::string, std::string>> result;
    for (const FamilyRule& family : state_->families) {
        result.emplace_back(family.id, family.name);
    }
    return result;
}

Architecture FamilyCatalogue::analyse(const TensorSource& source, std::string_view config_json) const {
    const auto& tensors = source.tensors();
    const ConfigFacts config(config_json);
    const std::string type = config.model_type();
    auto fit = state_->named_fit(tensors, config);
    const bool named = fit.has_value();
    if (!named) {
        fit = state_->best_fit(tensors, config);
    }
    Architecture result = fit ? std::move(fit->architecture) : unknown_architecture(tensors);
    if (!type.empty()) {
        result.facts.insert(result.facts.begin(), {"model_type", type});
    }
    if (config.unreadable()) {
        result.notes.emplace_back("config.json is no JSON object: what it says is not known.");
    }
    if (fit && !named && !type.empty()) {
        // The names look like a known family, the computation may differ (ALiBi, norms inside a head ...).
        for (Layer& layer : result.layers) {
            for (Group& group : layer.groups) {
                group.movable = false;
            }
        }
        result.notes.push_back("No description is for the model type \"" + type +
                               "\"; the tensor names fit " + result.display_name +
                               ". Nothing is kept in aligned order; a mapping file can allow it.");
    }
    return result;
}

} // namespace mcwc
