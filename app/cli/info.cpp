#include "app/cli/commands.h"
#include "app/cli/model.h"
#include "app/cli/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <set>

namespace mcwc::cli {
namespace {

using nlohmann::json;

struct InfoOptions {
    std::string model;
    std::string mapping;
    bool tensors = false;
};

constexpr const char* footer = "Examples:\n"
                               "  mcwc info resources/sample\n"
                               "  mcwc info org/name --tensors\n"
                               "  mcwc info model.safetensors --mapping my-family.json\n"
                               "\n"
                               "Reads headers only, so it is quick for checkpoints of any size.";

/// Counts over a checkpoint's headers; tied tensors once, buffers apart.
struct Totals {
    std::uint64_t weights = 0;
    std::uint64_t bytes = 0;
    std::size_t tied = 0;
    std::size_t buffers = 0;
    std::map<std::string, std::uint64_t> weights_of_dtype;
};

Totals totals_of(const Model& model) {
    const std::set<std::size_t> buffers(model.architecture.buffers.begin(), model.architecture.buffers.end());
    Totals totals;
    const auto& tensors = model.checkpoint->tensors();
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (tensors[i].alias_of) {
            ++totals.tied;
            continue;
        }
        totals.bytes += tensors[i].byte_size;
        if (buffers.contains(i)) {
            ++totals.buffers;
            continue;
        }
        const std::uint64_t elements = element_count(tensors[i].shape);
        totals.weights += elements;
        totals.weights_of_dtype[std::string(dtype_name(tensors[i].dtype))] += elements;
    }
    return totals;
}

const char* format_text(StorageFormat format) {
    switch (format) {
    case StorageFormat::Safetensors:
        return "safetensors";
    case StorageFormat::PyTorchZip:
        return "PyTorch (zip)";
    case StorageFormat::PyTorchLegacy:
        return "PyTorch (older layout)";
    }
    return "unknown";
}

const char* unit_text(GroupKind kind) {
    return kind == GroupKind::Heads ? "heads" : "FFN units";
}

/// "up, up.bias, down"
std::string roles_text(const Group& group) {
    std::string text;
    for (const GroupSlice& slice : group.slices) {
        text += (text.empty() ? "" : ", ") + slice.role;
    }
    return text;
}

/// One row for each kind of group that layers of a stack share.
std::string groups_table(const Architecture& architecture) {
    std::map<std::vector<std::string>, std::vector<std::uint64_t>> layers_of_group;
    for (const Layer& layer : architecture.layers) {
        for (const Group& group : layer.groups) {
            layers_of_group[{layer.stack, group.label,
                             fmt::format("{} {}", count_text(group.unit_count), unit_text(group.kind)),
                             roles_text(group), group.movable ? "yes" : "no"}]
                .push_back(layer.index);
        }
    }
    Table table({{"Stack", Table::Align::Left},
                 {"Group", Table::Align::Left},
                 {"Units", Table::Align::Left},
                 {"Layers", Table::Align::Left},
                 {"May move", Table::Align::Left},
                 {"Parts", Table::Align::Left}});
    for (const auto& [key, layers] : layers_of_group) {
        const std::string span =
            layers.size() == 1 ? std::to_string(layers.front())
                               : fmt::format("{} of {}–{}", layers.size(), layers.front(), layers.back());
        table.add({key[0], key[1], key[2], span, key[4], key[3]});
    }
    return table.empty() ? std::string() : table.text();
}

std::string tensors_text(const Model& model) {
    const auto& tensors = model.checkpoint->tensors();
    Table table({{"Tensor", Table::Align::Left},
                 {"Type", Table::Align::Left},
                 {"Shape", Table::Align::Left},
                 {"Bytes", Table::Align::Right},
                 {"Tied to", Table::Align::Left}});
    for (const TensorInfo& tensor : tensors) {
        table.add({tensor.name, std::string(dtype_name(tensor.dtype)), shape_text(tensor.shape),
                   count_text(tensor.byte_size),
                   tensor.alias_of ? tensors[*tensor.alias_of].name : std::string()});
    }
    return table.text();
}

std::string info_text(const Model& model, bool tensors) {
    const Checkpoint& checkpoint = *model.checkpoint;
    const Architecture& architecture = model.architecture;
    const Totals totals = totals_of(model);
    std::string text = printable(checkpoint.display_name()) + "\n";
    text += "  family           " +
            printable(architecture.display_name.empty() ? architecture.family : architecture.display_name);
    for (const auto& [key, value] : architecture.facts) {
        text += ", " + printable(key) + " " + printable(value);
    }
    text += fmt::format("\n  files            {} ({}), {}\n",
                        counted(checkpoint.shards().size(), "weight file"), format_text(checkpoint.format()),
                        counted(checkpoint.companions().size(), "companion file"));
    text +=
        fmt::format("  tensors          {} in {} layers, {} outside", count_text(checkpoint.tensors().size()),
                    architecture.layers.size(), architecture.outside.size());
    text += totals.tied > 0 ? fmt::format(", {} tied", totals.tied) : std::string();
    text += totals.buffers > 0 ? ", " + counted(totals.buffers, "buffer") : std::string();
    text +=
        fmt::format("\n  weights          {} in {}", count_text(totals.weights), bytes_text(totals.bytes));
    for (const auto& [dtype, weights] : totals.weights_of_dtype) {
        text += fmt::format(
            ", {} {}", share_text(static_cast<double>(weights), static_cast<double>(totals.weights)), dtype);
    }
    text += "\n";
    for (const std::string& note : architecture.notes) {
        text += "  note             " + printable(note) + "\n";
    }
    if (const std::string groups = groups_table(architecture); !groups.empty()) {
        text += "\n" + groups;
    }
    return tensors ? text + "\n" + tensors_text(model) : text;
}

json layers_json(const Model& model) {
    const auto& tensors = model.checkpoint->tensors();
    json layers = json::array();
    for (const Layer& layer : model.architecture.layers) {
        json groups = json::array();
        for (const Group& group : layer.groups) {
            json slices = json::array();
            for (const GroupSlice& slice : group.slices) {
                slices.push_back({{"tensor", tensors.at(slice.tensor).name},
                                  {"role", slice.role},
                                  {"axis", slice.axis},
                                  {"offset", slice.offset},
                                  {"unit_size", slice.unit_size}});
            }
            groups.push_back({{"label", group.label},
                              {"kind", group.kind == GroupKind::Heads ? "heads" : "ffn_units"},
                              {"units", group.unit_count},
                              {"movable", group.movable},
                              {"slices", std::move(slices)}});
        }
        layers.push_back({{"stack", layer.stack},
                          {"index", layer.index},
                          {"tensors", layer.tensors.size()},
                          {"groups", std::move(groups)}});
    }
    return layers;
}

json info_json(const Model& model) {
    const Checkpoint& checkpoint = *model.checkpoint;
    const Totals totals = totals_of(model);
    json tensors = json::array();
    for (const TensorInfo& tensor : checkpoint.tensors()) {
        json entry{{"name", tensor.name},
                   {"dtype", dtype_name(tensor.dtype)},
                   {"shape", tensor.shape},
                   {"bytes", tensor.byte_size},
                   {"file", checkpoint.shards().at(tensor.shard).file_name}};
        if (tensor.alias_of) {
            entry["tied_to"] = checkpoint.tensors()[*tensor.alias_of].name;
        }
        tensors.push_back(std::move(entry));
    }
    json companions = json::array();
    for (const CompanionFile& companion : checkpoint.companions()) {
        companions.push_back({{"name", companion.name}, {"bytes", companion.size}});
    }
    return {{"command", "info"},
            {"model", checkpoint.display_name()},
            {"path", checkpoint.path().string()},
            {"format", format_text(checkpoint.format())},
            {"family", model.architecture.family},
            {"family_name", model.architecture.display_name},
            {"facts", json(std::map<std::string, std::string>(model.architecture.facts.begin(),
                                                              model.architecture.facts.end()))},
            {"weights", totals.weights},
            {"bytes", totals.bytes},
            {"tied", totals.tied},
            {"buffers", totals.buffers},
            {"notes", model.architecture.notes},
            {"companions", std::move(companions)},
            {"layers", layers_json(model)},
            {"tensors", std::move(tensors)}};
}

int info_command(const InfoOptions& options, const Console& console) {
    const Model model = open_model(options.model, options.mapping);
    if (console.json) {
        print_json(info_json(model));
    }
    if (console.shows_text()) {
        print_text(info_text(model, options.tensors));
    }
    return exit_done;
}

} // namespace

void add_info(CLI::App& app, Console& console, Action& action) {
    CLI::App* command = app.add_subcommand("info", "Show what a checkpoint holds");
    const auto options = std::make_shared<InfoOptions>();
    command->add_option("MODEL", options->model, "Model folder, weight file, index file or cached model id")
        ->required();
    command->add_option("--mapping", options->mapping, "Family description for a model that is not known")
        ->type_name("FILE.json");
    command->add_flag("--tensors", options->tensors, "Also list every tensor");
    add_common_options(*command, console);
    command->footer(footer);
    command->callback([options, &action] {
        action = [options](const Console& chosen) { return info_command(*options, chosen); };
    });
}

} // namespace mcwc::cli
