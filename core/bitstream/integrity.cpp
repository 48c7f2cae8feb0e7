#include "core/bitstream/integrity.h"

#include "core/base/task.h"
#include "core/bitstream/stream_state.h"
#include "core/bitstream/version0.h"

#include <algorithm>
#include <utility>

namespace mcwc::bitstream {
namespace {

/// The first part that reaches beyond `offset`.
std::vector<CheckedPart>::const_iterator first_behind(const std::vector<CheckedPart>& parts,
                                                      std::uint64_t offset) {
    return std::partition_point(parts.begin(), parts.end(), [offset](const CheckedPart& part) {
        return part.offset + part.length <= offset;
    });
}

/// Runs `check`; an Error becomes the part's message.
template <class Check>
void judge(CheckedPart& part, const Check& check) {
    try {
        check();
        part.state = Integrity::Good;
    } catch (const Error& error) {
        part.state = Integrity::Damaged;
        part.message = error.what();
    }
}

void check_frame_parts(const StreamReader& stream, const StreamReader::State& state, const Section& section,
                       std::uint64_t frame, const TaskContext& context, std::vector<CheckedPart>& parts) {
    CheckedPart head{.offset = section.payload(),
                     .length = section.header.head_length,
                     .frame = static_cast<std::int64_t>(frame)};
    FrameView view;
    judge(head, [&] { view = stream.frame(frame); });
    if (head.state == Integrity::Damaged) {
        head.length = section.header.length;
        parts.push_back(std::move(head));
        return;
    }
    std::uint64_t at = head.offset + head.length;
    parts.push_back(std::move(head));
    const std::size_t first = parts.size();
    std::vector<const SliceEntry*> entries;
    const auto add = [&](const std::vector<SliceEntry>& slices, std::uint64_t tensor) {
        for (const SliceEntry& slice : slices) {
            parts.push_back({.offset = at,
                             .length = slice.length,
                             .frame = static_cast<std::int64_t>(frame),
                             .tensor = static_cast<std::int64_t>(tensor)});
            entries.push_back(&slice);
            at += slice.length;
        }
    };
    for (const PlaneSyntax& plane : view.header.planes) {
        add(plane.slices, plane.tensor);
    }
    for (const LosslessSyntax& entry : view.header.lossless) {
        add(entry.blocks, entry.tensors.empty() ? 0 : entry.tensors.front());
    }
    parallel_for(context, entries.size(), [&](std::size_t i) {
        CheckedPart& part = parts[first + i];
        judge(part, [&] {
            stream.check_slice(frame, *entries[i], view.slices[i],
                               state.directory.tensors[static_cast<std::size_t>(part.tensor)].name);
        });
    });
}

} // namespace

std::uint64_t IntegrityReport::count(Integrity state) const {
    return static_cast<std::uint64_t>(std::count_if(
        parts.begin(), parts.end(), [state](const CheckedPart& part) { return part.state == state; }));
}

const CheckedPart* IntegrityReport::first_damage(std::uint64_t offset, std::uint64_t length) const {
    for (auto part = first_behind(parts, offset); part != parts.end() && part->offset < offset + length;
         ++part) {
        if (part->state == Integrity::Damaged) {
            return &*part;
        }
    }
    return nullptr;
}

Integrity IntegrityReport::state_of(std::uint64_t offset, std::uint64_t length) const {
    bool any = false;
    bool all = true;
    for (auto part = first_behind(parts, offset); part != parts.end() && part->offset < offset + length;
         ++part) {
        if (part->state == Integrity::Damaged) {
            return Integrity::Damaged;
        }
        any = true;
        all = all && part->state == Integrity::Good;
    }
    return any && all ? Integrity::Good : Integrity::Unchecked;
}

IntegrityReport check_integrity(const StreamReader& stream, const TaskContext& context) {
    const StreamReader::State& state = *stream.state();
    IntegrityReport report;
    CheckedPart header{.offset = 0, .length = file_header_bytes};
    header.state = Integrity::Good; // the reader refuses a stream whose file header does not match
    report.parts.push_back(std::move(header));
    std::uint64_t frame = 0;
    for (const Section& section : state.sections) {
        context.check();
        context.report(
            {"checking", "byte " + std::to_string(section.offset), section.offset, stream.file_size()});
        if (section.header.type == sections::frame) {
            check_frame_parts(stream, state, section, frame++, context, report.parts);
            continue;
        }
        CheckedPart head{.offset = section.payload(), .length = section.header.head_length};
        judge(head, [&] { state.checked_head(section, "section"); });
        if (head.length != 0) {
            report.parts.push_back(std::move(head));
        }
    }
    return report;
}

IntegrityReport check_integrity(const Version0Stream& stream, const TaskContext& context) {
    IntegrityReport report;
    const TraceNode root = stream.trace();
    for (const TraceNode& blob : root.children) {
        context.check();
        context.report({"decoding", blob.value, blob.bit_offset, root.bits});
        if (blob.tensor < 0) {
            continue;
        }
        CheckedPart part{.offset = blob.bit_offset / 8, .length = blob.bits / 8, .tensor = blob.tensor};
        judge(part, [&] { (void)stream.read(static_cast<std::size_t>(blob.tensor)); });
        report.parts.push_back(std::move(part));
    }
    return report;
}

} // namespace mcwc::bitstream
