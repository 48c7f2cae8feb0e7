#include "app/cli/report_output.h"

#include "app/cli/console.h"
#include "app/cli/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace mcwc::cli {
namespace {

using Align = Table::Align;

std::string bpw_text(double bits, std::uint64_t elements) {
    return elements == 0 ? "–" : fmt::format("{:.3f}", bits / static_cast<double>(elements));
}

std::string references_text(const FrameReport& frame) {
    std::string text;
    for (const std::uint64_t reference : frame.references) {
        text += (text.empty() ? "" : ", ") + std::to_string(reference);
    }
    return text;
}

std::string layer_text(const FrameReport& frame) {
    return frame.stack.empty() ? "outside the layers" : fmt::format("{} {}", frame.stack, frame.layer);
}

void add_trace_lines(const bitstream::TraceNode& node, std::size_t depth, std::string& text) {
    const std::string bit =
        node.bit_offset % 8 == 0 ? std::string() : fmt::format(".{}", node.bit_offset % 8);
    text += fmt::format("{:>12}{:<2}{:>14}  {}{}", node.bit_offset / 8, bit, count_text(node.bits),
                        std::string(2 * depth, ' '), printable(node.name));
    if (!node.value.empty()) {
        text += " = " + printable(node.value);
    }
    if (!node.meaning.empty()) {
        text += "   (" + printable(node.meaning) + ")";
    }
    text += '\n';
    for (const auto& child : node.children) {
        add_trace_lines(child, depth + 1, text);
    }
}

void add_leaf_bits(const bitstream::TraceNode& node, BitCount& bits) {
    for (const auto& child : node.children) {
        add_leaf_bits(child, bits);
    }
    if (!node.children.empty()) {
        return;
    }
    using bitstream::PartKind;
    switch (node.kind) {
    case PartKind::Symbols:
        bits.symbols += node.bits;
        break;
    case PartKind::Scales:
        bits.scales += node.bits;
        break;
    case PartKind::Bases:
        bits.bases += node.bits;
        break;
    case PartKind::Motion:
        bits.motion += node.bits;
        break;
    case PartKind::Gains:
        bits.gains += node.bits;
        break;
    case PartKind::Lossless:
        bits.lossless += node.bits;
        break;
    case PartKind::Companion:
        bits.companions += node.bits;
        break;
    case PartKind::Header:
    case PartKind::Checksum:
        bits.headers += node.bits;
        break;
    }
}

} // namespace

std::string figures_text(const StreamReport& report, bool with_errors) {
    std::string text;
    text += fmt::format("  original size    {:>10}   {} bytes of weights, {} weights\n",
                        bytes_text(report.source_bytes), count_text(report.source_bytes),
                        count_text(report.weight_elements));
    text += fmt::format(
        "  coded size       {:>10}   {} bytes, {} of the original\n", bytes_text(report.file_bytes),
        count_text(report.file_bytes),
        share_text(static_cast<double>(report.file_bytes), static_cast<double>(report.source_bytes)));
    if (report.coded_elements > 0) {
        text += fmt::format("  bits per weight  {:>10.3f}   (a) quantized tensors\n", report.bpw_coded);
    }
    text += fmt::format("  bits per weight  {:>10.3f}   (b) whole model\n", report.bpw_model);
    text += fmt::format("  bits per weight  {:>10.3f}   (c) file\n", report.bpw_file);
    if (with_errors) {
        text += report.nmse > 0 ? fmt::format("  error            {:>10.2e}   NMSE; SQNR {}\n", report.nmse,
                                              sqnr_text(report.nmse))
                                : std::string("  error                  none   every tensor is exact\n");
    }
    return text;
}

std::string bits_table(const BitCount& bits) {
    Table table({{"Spent on", Align::Left}, {"Bytes", Align::Right}, {"Share", Align::Right}});
    const auto total = static_cast<double>(bits.total());
    const std::vector<std::pair<std::string, std::uint64_t>> parts{
        {"quantized weights", bits.symbols},
        {"row and column scales", bits.scales},
        {"shared bases", bits.bases},
        {"motion (permutations, parents)", bits.motion},
        {"prediction gains", bits.gains},
        {"exactly kept tensors", bits.lossless},
        {"headers, index, checksums", bits.headers},
        {"companion files", bits.companions},
    };
    for (const auto& [name, count] : parts) {
        if (count > 0) {
            table.add({name, count_text((count + 7) / 8), share_text(static_cast<double>(count), total)});
        }
    }
    return table.text();
}

std::string frames_table(const StreamReport& report, bool from_encoder) {
    std::vector<Table::Column> columns{{"Frame", Align::Right}, {"Layer", Align::Left},
                                       {"Kind", Align::Left},   {"From", Align::Left},
                                       {"Bytes", Align::Right}, {"bpw", Align::Right}};
    if (from_encoder) {
        columns.push_back({"Units predicted", Align::Right});
        columns.push_back({"Saved, bytes", Align::Right});
    }
    Table table(std::move(columns));
    for (const FrameReport& frame : report.frames) {
        const auto bits = frame.bits.total();
        std::vector<std::string> cells{std::to_string(frame.frame),
                                       layer_text(frame),
                                       frame.kind,
                                       references_text(frame),
                                       count_text((bits + 7) / 8),
                                       bpw_text(static_cast<double>(bits), frame.elements)};
        if (from_encoder && frame.kind == "predicted") {
            cells.push_back(fmt::format("{} of {}", frame.predicted_units, frame.units));
            cells.push_back(count_text(static_cast<std::uint64_t>(std::max(0.0, frame.saved_bits) / 8)));
        }
        table.add(std::move(cells));
    }
    return table.text();
}

std::string rules_table(const StreamReport& report) {
    std::vector<std::uint64_t> fitting(report.rules.size());
    for (const TensorReport& tensor : report.tensors) {
        for (const std::size_t rule : tensor.rules) {
            ++fitting[rule];
        }
    }
    Table table({{"Rule", Align::Right}, {"Fits tensors", Align::Right}, {"Reads", Align::Left}});
    for (std::size_t i = 0; i < fitting.size(); ++i) {
        table.add({std::to_string(i + 1), count_text(fitting[i]), report.rules[i]});
    }
    return table.empty() ? std::string() : table.text();
}

std::string tensors_table(const StreamReport& report, bool with_errors) {
    std::vector<Table::Column> columns{{"Tensor", Align::Left},
                                       {"Type", Align::Left},
                                       {"Shape", Align::Left},
                                       {"Coded", Align::Left},
                                       {"Bytes", Align::Right},
                                       {"bpw", Align::Right},
                                       {with_errors ? "SQNR" : "", Align::Right},
                                       {"Why exact", Align::Left}};
    const bool with_rules = !report.rules.empty();
    if (with_rules) {
        columns.push_back({"Rules", Align::Left});
    }
    Table table(std::move(columns));
    for (const TensorReport& tensor : report.tensors) {
        const auto bits = tensor.bits.total();
        const bool error = with_errors && tensor.quantized && tensor.squared_sum > 0;
        std::vector<std::string> cells{
            tensor.name,
            std::string(dtype_name(tensor.dtype)),
            shape_text(tensor.shape),
            tensor.mode,
            tensor.alias ? std::string() : count_text((bits + 7) / 8),
            tensor.alias ? std::string() : bpw_text(static_cast<double>(bits), tensor.elements),
            error ? sqnr_text(tensor.squared_error / tensor.squared_sum) : std::string(),
            tensor.reason};
        if (with_rules) {
            std::string& rules = cells.emplace_back();
            for (const std::size_t rule : tensor.rules) {
                rules += (rules.empty() ? "" : ", ") + std::to_string(rule + 1);
            }
        }
        table.add(std::move(cells));
    }
    return table.text();
}

std::string trace_text(const bitstream::TraceNode& root) {
    std::string text = fmt::format("{:>12}  {:>14}  {}\n", "Byte", "Bits", "Syntax");
    add_trace_lines(root, 0, text);
    return text;
}

BitCount bits_of_trace(const bitstream::TraceNode& root) {
    BitCount bits;
    add_leaf_bits(root, bits);
    return bits;
}

} // namespace mcwc::cli
