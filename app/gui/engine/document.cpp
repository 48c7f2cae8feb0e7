#include "app/gui/engine/document.h"

#include <algorithm>
#include <map>
#include <set>

namespace mcwc::gui {
namespace {

using bitstream::PartKind;
using bitstream::TraceNode;

void add_bits(BitCount& count, PartKind kind, std::uint64_t bits) {
    switch (kind) {
    case PartKind::Symbols:
        count.symbols += bits;
        return;
    case PartKind::Scales:
        count.scales += bits;
        return;
    case PartKind::Bases:
        count.bases += bits;
        break;
    case PartKind::Motion:
        count.motion += bits;
        return;
    case PartKind::Gains:
        count.gains += bits;
        return;
    case PartKind::Lossless:
        count.lossless += bits;
        return;
    case PartKind::Companion:
        count.companions += bits;
        return;
    case PartKind::Header:
    case PartKind::Checksum:
        count.headers += bits;
        return;
    }
}

void collect(const TraceNode& node, StreamReport& report, std::map<std::int64_t, BitCount>& frames) {
    if (!node.children.empty()) {
        for (const TraceNode& child : node.children) {
            collect(child, report, frames);
        }
        return;
    }
    add_bits(report.bits, node.kind, node.bits);
    if (node.frame >= 0) {
        add_bits(frames[node.frame], node.kind, node.bits);
    }
    if (node.tensor >= 0 && static_cast<std::size_t>(node.tensor) < report.tensors.size()) {
        TensorReport& tensor = report.tensors[static_cast<std::size_t>(node.tensor)];
        add_bits(tensor.bits, node.kind, node.bits);
        tensor.quantized = tensor.quantized || node.kind == PartKind::Symbols;
    }
}

std::uint64_t elements_of(const TensorInfo& tensor) {
    std::uint64_t count = 1;
    for (const std::uint64_t extent : tensor.shape) {
        count *= extent; // bounded: the shape was checked against the tensor's bytes when it was opened
    }
    return count;
}

} // namespace

std::shared_ptr<const TensorSource> Document::source() const {
    return stream ? stream->weights : std::shared_ptr<const TensorSource>(checkpoint);
}

std::uint64_t Document::tensor_bytes() const {
    std::uint64_t sum = 0;
    for (const TensorInfo& tensor : tensors) {
        sum += tensor.alias_of ? 0 : tensor.byte_size;
    }
    return sum;
}

std::uint64_t Document::weight_count() const {
    const std::set<std::size_t> buffers(architecture.buffers.begin(), architecture.buffers.end());
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!tensors[i].alias_of && !buffers.contains(i)) {
            sum += elements_of(tensors[i]);
        }
    }
    return sum;
}

std::vector<std::pair<DType, std::uint64_t>> Document::bytes_by_dtype() const {
    std::map<DType, std::uint64_t> sums;
    for (const TensorInfo& tensor : tensors) {
        sums[tensor.dtype] += tensor.alias_of ? 0 : tensor.byte_size;
    }
    std::vector<std::pair<DType, std::uint64_t>> list(sums.begin(), sums.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

std::size_t Document::tied_count() const {
    return static_cast<std::size_t>(std::count_if(
        tensors.begin(), tensors.end(), [](const TensorInfo& t) { return t.alias_of.has_value(); }));
}

StreamReport report_of_trace(const TraceNode& trace, const std::vector<TensorInfo>& tensors,
                             const Architecture& architecture) {
    StreamReport report;
    for (const TensorInfo& tensor : tensors) {
        TensorReport item;
        item.name = tensor.name;
        item.dtype = tensor.dtype;
        item.shape = tensor.shape;
        item.elements = elements_of(tensor);
        item.source_bytes = tensor.byte_size;
        report.source_bytes += tensor.byte_size;
        report.weight_elements += item.elements;
        report.tensors.push_back(item);
    }
    std::map<std::int64_t, BitCount> frames;
    collect(trace, report, frames);
    std::uint64_t coded_bits = 0;
    std::uint64_t tensor_bits = 0;
    for (TensorReport& tensor : report.tensors) {
        tensor.mode = tensor.quantized ? "intra" : "exact";
        tensor_bits += tensor.bits.total();
        coded_bits += tensor.quantized ? tensor.bits.total() : 0;
        report.coded_elements += tensor.quantized ? tensor.elements : 0;
    }
    for (const auto& [number, bits] : frames) {
        FrameReport frame;
        frame.frame = static_cast<std::uint64_t>(number);
        frame.bits = bits;
        frame.kind = "keyframe";
        if (static_cast<std::size_t>(number) < architecture.layers.size()) {
            const Layer& layer = architecture.layers[static_cast<std::size_t>(number)];
            frame.stack = layer.stack;
            frame.layer = layer.index;
            for (const std::size_t tensor : layer.tensors) {
                frame.elements += elements_of(tensors[tensor]);
            }
        }
        report.frames.push_back(frame);
    }
    report.file_bytes = report.bits.total() / 8;
    const auto rate = [](std::uint64_t bits, std::uint64_t elements) {
        return elements == 0 ? 0.0 : static_cast<double>(bits) / static_cast<double>(elements);
    };
    report.bpw_coded = rate(coded_bits, report.coded_elements);
    report.bpw_model = rate(tensor_bits, report.weight_elements);
    report.bpw_file = rate(report.bits.total(), report.weight_elements);
    report.nmse = -1;
    return report;
}

} // namespace mcwc::gui
