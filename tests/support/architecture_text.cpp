#include "tests/support/architecture_text.h"

#include <algorithm>
#include <vector>

namespace mcwc::test {
namespace {

std::string group_line(const Group& group) {
    return group.label + ": " + std::to_string(group.unit_count) +
           (group.kind == GroupKind::Heads ? " heads" : " units") + (group.movable ? "" : ", not movable");
}

std::string slice_line(const TensorSource& source, const GroupSlice& slice) {
    return slice.role + " = " + source.tensors()[slice.tensor].name + " axis " + std::to_string(slice.axis) +
           " from " + std::to_string(slice.offset) + " by " + std::to_string(slice.unit_size);
}

/// Marks the slice's indices; says so when one is taken already or is not there.
std::string take(const TensorSource& source, const Group& group, const GroupSlice& slice,
                 std::vector<std::vector<std::vector<bool>>>& taken) {
    const TensorInfo& info = source.tensors()[slice.tensor];
    if (slice.axis >= info.shape.size()) {
        return "no such axis: " + info.name;
    }
    auto& axes = taken[slice.tensor];
    axes.resize(info.shape.size());
    axes[slice.axis].resize(info.shape[slice.axis]);
    for (std::uint64_t i = 0; i < group.unit_count * slice.unit_size; ++i) {
        const std::uint64_t index = slice.offset + i;
        if (index >= info.shape[slice.axis]) {
            return "out of range: " + info.name;
        }
        if (axes[slice.axis][index]) {
            return "overlap: " + info.name;
        }
        axes[slice.axis][index] = true;
    }
    return {};
}

} // namespace

std::string architecture_text(const TensorSource& source, const Architecture& architecture) {
    std::string text = architecture.family + " (" + architecture.display_name + ")\n";
    std::string stack;
    for (const Layer& layer : architecture.layers) {
        text += layer.stack + " " + std::to_string(layer.index) + "\n";
        for (const Group& group : layer.groups) {
            text += "  " + group_line(group) + "\n";
            for (const GroupSlice& slice : group.slices) {
                text += layer.stack == stack ? "" : "    " + slice_line(source, slice) + "\n";
            }
        }
        stack = layer.stack;
    }
    for (const std::size_t tensor : architecture.outside) {
        text += "outside " + source.tensors()[tensor].name + "\n";
    }
    for (const std::size_t tensor : architecture.buffers) {
        text += "buffer " + source.tensors()[tensor].name + "\n";
    }
    for (const auto& [key, value] : architecture.facts) {
        text += "fact " + key + " = " + value + "\n";
    }
    for (const std::string& note : architecture.notes) {
        text += "note " + note + "\n";
    }
    return text;
}

std::string contract_violation(const TensorSource& source, const Architecture& architecture) {
    std::vector<int> places(source.tensors().size());
    const auto count = [&](const std::vector<std::size_t>& list) {
        for (const std::size_t tensor : list) {
            ++places.at(tensor);
        }
    };
    count(architecture.outside);
    count(architecture.buffers);
    std::vector<std::vector<std::vector<bool>>> taken(source.tensors().size());
    for (const Layer& layer : architecture.layers) {
        count(layer.tensors);
        for (const Group& group : layer.groups) {
            bool matrix = false;
            for (const GroupSlice& slice : group.slices) {
                if (std::string problem = take(source, group, slice, taken); !problem.empty()) {
                    return problem;
                }
                matrix = matrix || source.tensors()[slice.tensor].shape.size() >= 2;
                if (std::find(layer.tensors.begin(), layer.tensors.end(), slice.tensor) ==
                    layer.tensors.end()) {
                    return "slice of another layer's tensor: " + source.tensors()[slice.tensor].name;
                }
            }
            if (!matrix || group.unit_count == 0) {
                return "no matrix or no units: " + group.label;
            }
        }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] != 1) {
            return source.tensors()[i].name + " is in " + std::to_string(places[i]) + " places";
        }
    }
    return {};
}

} // namespace mcwc::test
