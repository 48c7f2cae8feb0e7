#include "core/analysis/compare.h"
#include "core/architecture/architecture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

namespace mcwc {
namespace {

/// What follows the layer's number in a tensor's name; the whole name where the number is not in it.
std::string_view place_in_layer(std::string_view name, std::uint64_t layer) {
    const std::string number = "." + std::to_string(layer) + ".";
    const std::size_t at = name.find(number);
    if (at != std::string_view::npos) {
        return name.substr(at + number.size());
    }
    const std::string_view first = std::string_view(number).substr(1);
    return name.starts_with(first) ? name.substr(first.size()) : name;
}

/// A number that reads back as the same double.
std::string number_text(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string csv_text(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

std::string csv_shape(const Shape& shape) {
    std::string text;
    for (const std::uint64_t extent : shape) {
        text += (text.empty() ? "" : "x") + std::to_string(extent);
    }
    return text;
}

} // namespace

ErrorGrid error_grid(const Comparison& comparison, const Architecture& architecture) {
    std::map<std::size_t, int> pair_of; // by tensor of the first source
    for (std::size_t i = 0; i < comparison.tensors.size(); ++i) {
        if (comparison.tensors[i].first) {
            pair_of.emplace(*comparison.tensors[i].first, static_cast<int>(i));
        }
    }
    const bool several_stacks =
        std::any_of(architecture.layers.begin(), architecture.layers.end(),
                    [&](const Layer& layer) { return layer.stack != architecture.layers.front().stack; });
    ErrorGrid grid;
    std::map<std::string, std::size_t, std::less<>> columns;
    std::vector<std::map<std::size_t, int>> found;
    for (std::size_t l = 0; l < architecture.layers.size(); ++l) {
        const Layer& layer = architecture.layers[l];
        grid.rows.push_back((several_stacks ? layer.stack + " " : "") + std::to_string(layer.index));
        grid.layers.push_back(static_cast<int>(l));
        found.emplace_back();
        for (const std::size_t tensor : layer.tensors) {
            const auto pair = pair_of.find(tensor);
            if (pair == pair_of.end()) {
                continue;
            }
            const std::string place(
                place_in_layer(comparison.tensors[static_cast<std::size_t>(pair->second)].name, layer.index));
            const auto column = columns.try_emplace(place, columns.size());
            if (column.second) {
                grid.columns.push_back(place);
            }
            found.back()[column.first->second] = pair->second;
        }
    }
    grid.cells.assign(grid.rows.size() * grid.columns.size(), -1);
    for (std::size_t row = 0; row < found.size(); ++row) {
        for (const auto& [column, pair] : found[row]) {
            grid.cells[row * grid.columns.size() + column] = pair;
        }
    }
    return grid;
}

const char* comparison_state_name(ComparisonState state) {
    switch (state) {
    case ComparisonState::Compared:
        return "compared";
    case ComparisonState::OnlyFirst:
        return "only-first";
    case ComparisonState::OnlySecond:
        return "only-second";
    case ComparisonState::ShapeDiffers:
        return "shape-differs";
    case ComparisonState::TypeDiffers:
        return "type-differs";
    }
    return "";
}

std::string comparison_csv(const Comparison& comparison) {
    std::string text = "name,state,first_dtype,second_dtype,first_shape,second_shape,elements,different,"
                       "non_finite,squared_error,squared_sum,nmse,max_abs_error\n";
    for (const TensorComparison& pair : comparison.tensors) {
        const bool has_errors = pair.compared() && pair.is_float;
        text += csv_text(pair.name) + "," + comparison_state_name(pair.state) + ",";
        text += (pair.first ? std::string(dtype_name(pair.first_type)) : "") + ",";
        text += (pair.second ? std::string(dtype_name(pair.second_type)) : "") + ",";
        text += csv_shape(pair.first_shape) + "," + csv_shape(pair.second_shape) + ",";
        text += pair.compared() ? std::to_string(pair.elements) + "," + std::to_string(pair.different) : ",";
        text += "," + (has_errors ? std::to_string(pair.non_finite) : "") + ",";
        text += (has_errors ? number_text(pair.squared_error) : "") + ",";
        text += (has_errors ? number_text(pair.squared_sum) : "") + ",";
        text += (pair.nmse() >= 0 ? number_text(pair.nmse()) : "") + ",";
        text += (has_errors ? number_text(pair.max_abs_error) : "") + "\n";
    }
    return text;
}

} // namespace mcwc
