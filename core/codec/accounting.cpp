#include "core/codec/accounting.h"

#include "core/bitstream/syntax.h"

#include <algorithm>

namespace mcwc {
namespace {

constexpr std::uint64_t bits_of(std::uint64_t bytes) {
    return 8 * bytes;
}

/// The parts of one plane slice.
BitCount slice_bits(std::span<const std::byte> slice) {
    bitstream::SliceHeader header;
    BitCount bits;
    bits.headers = bits_of(bitstream::read(slice, header, "slice"));
    bits.scales = bits_of(header.row_scales_length);
    bits.gains = bits_of(header.gains_length);
    bits.symbols = bits_of(header.symbols_length + header.raw_bits_length);
    return bits;
}

std::string plane_mode(const bitstream::PlaneSyntax& plane) {
    return plane.predictor == 0 ? "intra" : "predicted";
}

/// Shares the bits of an entry among its tensors in proportion to their sizes; the last takes what rounding
/// leaves.
void share(StreamReport& report, const std::vector<std::uint64_t>& members, std::uint64_t payload,
           std::uint64_t header) {
    std::uint64_t all = 0;
    for (const std::uint64_t member : members) {
        all += report.tensors[member].source_bytes;
    }
    std::uint64_t payload_left = payload;
    std::uint64_t header_left = header;
    for (std::size_t i = 0; i < members.size(); ++i) {
        TensorReport& tensor = report.tensors[members[i]];
        const bool last = i + 1 == members.size();
        const double part =
            all == 0 ? 0.0 : static_cast<double>(tensor.source_bytes) / static_cast<double>(all);
        const auto cut = [&](std::uint64_t total, std::uint64_t& left) {
            const std::uint64_t mine =
                last ? left : std::min(left, static_cast<std::uint64_t>(static_cast<double>(total) * part));
            left -= mine;
            return mine;
        };
        tensor.bits.lossless += cut(payload, payload_left);
        tensor.bits.headers += cut(header, header_left);
    }
}

} // namespace

StreamReport start_report(const bitstream::TensorDirectory& directory) {
    StreamReport report;
    for (const bitstream::TensorSyntax& syntax : directory.tensors) {
        TensorReport tensor;
        tensor.name = syntax.name;
        tensor.dtype = static_cast<DType>(syntax.dtype);
        tensor.shape = syntax.shape;
        tensor.elements = element_count(syntax.shape);
        tensor.source_bytes = byte_count(tensor.dtype, tensor.shape);
        tensor.alias = syntax.alias != 0;
        tensor.buffer = syntax.buffer != 0;
        tensor.mode = tensor.alias ? "alias" : "exact";
        report.tensors.push_back(std::move(tensor));
    }
    return report;
}

void account_frame(StreamReport& report, const bitstream::FrameHeader& header,
                   std::span<const std::span<const std::byte>> slices) {
    FrameReport frame;
    frame.frame = report.frames.size();
    frame.stack = header.stack;
    frame.layer = header.layer;
    constexpr const char* kinds[] = {"outside", "keyframe", "predicted"};
    frame.kind = kinds[std::min<std::uint64_t>(header.kind, 2)];
    frame.references = header.references;
    std::uint64_t slice_total = 0;
    std::vector<std::uint64_t> members;
    for (const bitstream::GroupSyntax& group : header.groups) {
        frame.bits.motion += bits_of(group.motion.size());
        frame.units += group.unit_count;
    }
    for (const bitstream::CheckpointMotionSyntax& motion : header.checkpoint_motions) {
        frame.bits.motion += bits_of(motion.motion.size());
    }
    std::size_t next = 0;
    for (const bitstream::PlaneSyntax& plane : header.planes) {
        TensorReport& tensor = report.tensors[plane.tensor];
        const std::string mode = plane_mode(plane);
        tensor.mode = !tensor.quantized || tensor.mode == mode ? mode : "mixed";
        tensor.quantized = true;
        members.push_back(plane.tensor);
        BitCount bits;
        bits.scales += bits_of(plane.column_scales.size());
        bits.motion += bits_of(plane.parents.size());
        bits.headers += bits_of(bitstream::size(plane) - plane.column_scales.size() - plane.parents.size());
        for (std::size_t s = 0; s < plane.slices.size(); ++s) {
            slice_total += slices[next].size();
            bits += slice_bits(slices[next++]);
        }
        tensor.bits += bits;
        frame.bits += bits;
    }
    for (const bitstream::LosslessSyntax& entry : header.lossless) {
        std::uint64_t payload = 0;
        for (std::size_t b = 0; b < entry.blocks.size(); ++b) {
            payload += bits_of(slices[next++].size());
        }
        slice_total += payload / 8;
        const std::uint64_t head = bits_of(bitstream::size(entry));
        share(report, entry.tensors, payload, head);
        frame.bits.lossless += payload;
        members.insert(members.end(), entry.tensors.begin(), entry.tensors.end());
    }
    const std::uint64_t all =
        bits_of(bitstream::size(bitstream::SectionHeader{}) + bitstream::size(header) + slice_total);
    frame.bits.headers = 0;
    frame.bits.headers = all - frame.bits.total();
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    for (const std::uint64_t member : members) {
        frame.elements += report.tensors[member].buffer ? 0 : report.tensors[member].elements;
    }
    report.bits += frame.bits;
    report.frames.push_back(std::move(frame));
}

void finish_report(StreamReport& report, std::uint64_t file_bytes, const SharedBits& shared) {
    report.file_bytes = file_bytes;
    report.bits.companions = shared.companions;
    report.bits.bases = shared.bases;
    report.bits.scales += shared.shapes;
    report.bits.headers += bits_of(file_bytes) - report.bits.total();
    std::uint64_t coded_bits = 0;
    std::uint64_t model_bits = 0;
    std::uint64_t shared_motion = report.bits.motion; // of groups; parents count in their tensors
    double squared_error = 0;
    double squared_sum = 0;
    for (const TensorReport& tensor : report.tensors) {
        if (tensor.alias) {
            continue;
        }
        report.source_bytes += tensor.source_bytes;
        model_bits += tensor.bits.total();
        shared_motion -= tensor.bits.motion;
        if (!tensor.buffer) {
            report.weight_elements += tensor.elements;
        }
        if (tensor.quantized) {
            report.coded_elements += tensor.elements;
            coded_bits += tensor.bits.total();
            squared_error += tensor.squared_error;
            squared_sum += tensor.squared_sum;
        }
    }
    // Motion, bases and shapes serve quantized tensors only.
    coded_bits += shared_motion + report.bits.bases + shared.shapes;
    model_bits += shared_motion + report.bits.bases + shared.shapes;
    const auto ratio = [](double a, double b) { return b > 0 ? a / b : 0.0; };
    const auto weights = static_cast<double>(report.weight_elements);
    report.bpw_coded = ratio(static_cast<double>(coded_bits), static_cast<double>(report.coded_elements));
    report.bpw_model = ratio(static_cast<double>(model_bits), weights);
    report.bpw_file = ratio(static_cast<double>(bits_of(file_bytes)), weights);
    report.nmse = ratio(squared_error, squared_sum);
}

} // namespace mcwc
