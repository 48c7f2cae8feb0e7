#include "core/base/checked.h"
#include "core/bitstream/checks.h"

#include <algorithm>
#include <cmath>

namespace mcwc::bitstream {
namespace {

/// What the checks of one frame have at hand.
struct Context {
    const FrameHeader& frame;
    const TensorDirectory& directory;
    const TensorSizes& sizes;
    bool has_reference;
    std::uint64_t flags;
    const std::string& where;

    std::string name(std::uint64_t tensor) const { return shown_name(directory.tensors[tensor].name); }
};

std::uint64_t sum(const Context& context, std::uint64_t a, std::uint64_t b, const std::string& what) {
    try {
        return checked_add(a, b, what);
    } catch (const Error& error) {
        refuse(error.code(), context.where, error.what());
    }
}

std::uint64_t product(const Context& context, std::uint64_t a, std::uint64_t b, const std::string& what) {
    try {
        return checked_mul(a, b, what);
    } catch (const Error& error) {
        refuse(error.code(), context.where, error.what());
    }
}

void check_tensor_number(const Context& context, std::uint64_t tensor, const std::string& label) {
    if (tensor >= context.directory.tensors.size()) {
        refuse(ErrorCode::Corrupt, context.where,
               label + " names tensor " + std::to_string(tensor) + " of " +
                   std::to_string(context.directory.tensors.size()));
    }
    if (context.directory.tensors[tensor].alias != 0) {
        refuse(ErrorCode::Corrupt, context.where,
               label + " gives data for tensor " + context.name(tensor) + ", which shares another's");
    }
}

void check_group(const Context& context, std::size_t number) {
    const GroupSyntax& group = context.frame.groups[number];
    if (group.unit_count == 0 || group.reference > context.frame.references.size()) {
        refuse(ErrorCode::Corrupt, context.where,
               "group " + std::to_string(number) + " (" + shown_name(group.label) +
                   ") has no units or a reference that the frame does not list");
    }
}

void check_plane_group(const Context& context, const PlaneSyntax& plane, const std::string& label) {
    const auto& groups = context.frame.groups;
    if (plane.group > groups.size()) {
        refuse(ErrorCode::Corrupt, context.where,
               label + "belongs to group " + std::to_string(plane.group - 1) + " of " +
                   std::to_string(groups.size()));
    }
    if (plane.group != 0 && groups[plane.group - 1].unit_count != plane.unit_count) {
        refuse(ErrorCode::Corrupt, context.where, label + "has not as many units as its group");
    }
    if (plane.from_frame() && (plane.group == 0 || groups[plane.group - 1].reference == 0)) {
        refuse(ErrorCode::Corrupt, context.where, label + "is predicted, but its group has no reference");
    }
    if (plane.from_checkpoint() && !context.has_reference) {
        refuse(ErrorCode::Corrupt, context.where,
               label + "is predicted from a checkpoint that the stream does not name");
    }
    if (plane.from_itself() && (plane.group != 0 || (context.flags & flag_own_units) == 0)) {
        refuse(ErrorCode::Corrupt, context.where,
               label + "is predicted from its own units, which its group or the file's flags do not allow");
    }
}

void check_checkpoint_motions(const Context& context) {
    std::vector<bool> seen(context.frame.groups.size());
    for (const CheckpointMotionSyntax& motion : context.frame.checkpoint_motions) {
        if (motion.group >= seen.size() || seen[motion.group]) {
            refuse(ErrorCode::Corrupt, context.where,
                   "it has motion for group " + std::to_string(motion.group) +
                       ", which is not there or twice");
        }
        seen[motion.group] = true;
    }
}

/// Checks the plane's geometry and returns the weights of one unit.
std::uint64_t check_plane_geometry(const Context& context, const PlaneSyntax& plane,
                                   const std::string& label) {
    const TensorSyntax& tensor = context.directory.tensors[plane.tensor];
    if (plane.axis >= tensor.shape.size() || !dtype_is_float(static_cast<DType>(tensor.dtype))) {
        refuse(ErrorCode::Corrupt, context.where, label + "has an axis or a type that can't be quantized");
    }
    const std::uint64_t extent = tensor.shape[plane.axis];
    const std::uint64_t rows = product(context, plane.unit_count, plane.unit_size, label + "rows");
    if (rows == 0 || sum(context, plane.offset, rows, label + "rows") > extent) {
        refuse(ErrorCode::Corrupt, context.where,
               label + "covers no rows, or more than the " + std::to_string(extent) + " of axis " +
                   std::to_string(plane.axis));
    }
    if (!std::isfinite(plane.step) || plane.step < 0) {
        refuse(ErrorCode::Corrupt, context.where, label + "has a step that is not a positive number");
    }
    const std::uint64_t columns = context.sizes.elements[plane.tensor] / extent;
    if (columns == 0) {
        refuse(ErrorCode::Corrupt, context.where, label + "belongs to a tensor without elements");
    }
    return plane.unit_size * columns; // divides the tensor's element count: can't overflow
}

/// Adds the plane's slices to `total`.
void check_plane(const Context& context, std::size_t number, std::uint64_t& total) {
    const PlaneSyntax& plane = context.frame.planes[number];
    check_tensor_number(context, plane.tensor, "plane " + std::to_string(number));
    const std::string label =
        "plane " + std::to_string(number) + " of tensor " + context.name(plane.tensor) + " ";
    check_plane_group(context, plane, label);
    const std::uint64_t unit_weights = check_plane_geometry(context, plane, label);
    std::uint64_t units = 0;
    for (const SliceEntry& slice : plane.slices) {
        if (slice.units == 0 || slice.length == 0) {
            refuse(ErrorCode::Corrupt, context.where, label + "has an empty slice");
        }
        // At most units * unit_weights of the tensor: no overflow once units are within the plane.
        units += slice.units; // limits::slices_in_plane * limits::units fits into 64 bits
        if (units > plane.unit_count) {
            break;
        }
        if (slice.units > 1 && slice.units * unit_weights > limits::slice_weights) {
            refuse(ErrorCode::LimitExceeded, context.where,
                   label + "has a slice of " + std::to_string(slice.units * unit_weights) +
                       " weights; the limit is " + std::to_string(limits::slice_weights));
        }
        total = sum(context, total, slice.length, label + "slices");
    }
    if (units != plane.unit_count) {
        refuse(ErrorCode::Corrupt, context.where, label + "has slices for a different number of units");
    }
}

/// Adds the entry's blocks to `total`.
void check_lossless(const Context& context, std::size_t number, std::uint64_t& total) {
    const LosslessSyntax& entry = context.frame.lossless[number];
    const std::string label = "lossless entry " + std::to_string(number);
    if (entry.tensors.empty() || entry.element_size == 0) {
        refuse(ErrorCode::Corrupt, context.where, label + " has no tensors or no element size");
    }
    if (entry.method == 4 && !context.has_reference) {
        refuse(ErrorCode::Corrupt, context.where,
               label + " holds differences from a checkpoint that the stream does not name");
    }
    std::uint64_t bytes = 0;
    for (const std::uint64_t tensor : entry.tensors) {
        check_tensor_number(context, tensor, label);
        bytes = sum(context, bytes, context.sizes.bytes[tensor], label);
    }
    std::uint64_t decoded = 0;
    for (const SliceEntry& block : entry.blocks) {
        if (block.units == 0 || block.length == 0 || block.units > limits::lossless_block) {
            refuse(ErrorCode::LimitExceeded, context.where,
                   label + " has a block of " + std::to_string(block.units) + " bytes; 1 to " +
                       std::to_string(limits::lossless_block) + " are allowed");
        }
        if (entry.method == 0 && block.length != block.units) {
            refuse(ErrorCode::Corrupt, context.where, label + " has a stored block of a different length");
        }
        decoded += block.units; // limits::slices_in_plane * limits::lossless_block fits into 64 bits
        total = sum(context, total, block.length, label);
    }
    if (decoded != bytes) {
        refuse(ErrorCode::Corrupt, context.where,
               label + " (first tensor " + context.name(entry.tensors.front()) + ") has blocks for " +
                   std::to_string(decoded) + " bytes; its tensors have " + std::to_string(bytes));
    }
}

} // namespace

std::vector<std::uint64_t> tensors_of(const FrameHeader& frame) {
    std::vector<std::uint64_t> tensors;
    for (const PlaneSyntax& plane : frame.planes) {
        tensors.push_back(plane.tensor);
    }
    for (const LosslessSyntax& entry : frame.lossless) {
        tensors.insert(tensors.end(), entry.tensors.begin(), entry.tensors.end());
    }
    std::sort(tensors.begin(), tensors.end());
    tensors.erase(std::unique(tensors.begin(), tensors.end()), tensors.end());
    return tensors;
}

void check_frame(const FrameHeader& frame, const FrameSurroundings& around, const std::string& where) {
    const IndexFrame& entry = around.entry;
    if (frame.kind != entry.kind || frame.references != entry.references) {
        refuse(ErrorCode::Corrupt, where, "the kind or the references differ from the index");
    }
    if (frame.kind != static_cast<std::uint64_t>(FrameKind::Predicted) && !frame.references.empty()) {
        refuse(ErrorCode::Corrupt, where, "only predicted frames may have references");
    }
    const Context context{.frame = frame,
                          .directory = around.directory,
                          .sizes = around.sizes,
                          .has_reference = around.has_reference,
                          .flags = around.flags,
                          .where = where};
    for (std::size_t i = 0; i < frame.groups.size(); ++i) {
        check_group(context, i);
    }
    check_checkpoint_motions(context);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < frame.planes.size(); ++i) {
        check_plane(context, i, total);
    }
    for (std::size_t i = 0; i < frame.lossless.size(); ++i) {
        check_lossless(context, i, total);
    }
    if (tensors_of(frame) != entry.tensors) {
        refuse(ErrorCode::Corrupt, where, "its tensors differ from those that the index lists");
    }
    if (total != around.slice_bytes) {
        refuse(ErrorCode::Corrupt, where,
               "its slices have " + std::to_string(total) + " bytes, but " +
                   std::to_string(around.slice_bytes) + " follow the head");
    }
}

void CoverageCheck::add(const FrameHeader& frame) {
    for (const PlaneSyntax& plane : frame.planes) {
        ranges_[plane.tensor].push_back({.axis = plane.axis,
                                         .begin = plane.offset,
                                         .end = plane.offset + plane.unit_count * plane.unit_size});
    }
    for (const LosslessSyntax& entry : frame.lossless) {
        for (const std::uint64_t tensor : entry.tensors) {
            lossless_[tensor] = static_cast<std::uint8_t>(std::min(lossless_[tensor] + 1, 2));
        }
    }
}

void CoverageCheck::check_tensor(std::size_t tensor) {
    const std::string label = "tensor " + shown_name(directory_.tensors[tensor].name) + " ";
    auto& ranges = ranges_[tensor];
    if (lossless_[tensor] != 0) {
        if (lossless_[tensor] > 1 || !ranges.empty()) {
            refuse(ErrorCode::Corrupt, where_, label + "is given more than once");
        }
        return;
    }
    if (ranges.empty()) {
        refuse(ErrorCode::TensorMissing, where_, label + "has no data");
    }
    std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    std::uint64_t covered = 0;
    for (const Range& range : ranges) {
        if (range.axis != ranges.front().axis || range.begin != covered) {
            refuse(ErrorCode::Corrupt, where_, label + "has planes that overlap or leave gaps");
        }
        covered = range.end;
    }
    if (covered != directory_.tensors[tensor].shape[ranges.front().axis]) {
        refuse(ErrorCode::Corrupt, where_, label + "is not covered to its end");
    }
}

void CoverageCheck::finish() {
    for (std::size_t i = 0; i < directory_.tensors.size(); ++i) {
        if (directory_.tensors[i].alias == 0) {
            check_tensor(i);
        }
    }
}

} // namespace mcwc::bitstream
