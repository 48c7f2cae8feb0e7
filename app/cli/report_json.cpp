#include "app/cli/report_output.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace mcwc::cli {
namespace {

using nlohmann::json;

json bits_json(const BitCount& bits) {
    return {{"total", bits.total()},     {"symbols", bits.symbols}, {"scales", bits.scales},
            {"bases", bits.bases},       {"motion", bits.motion},   {"gains", bits.gains},
            {"lossless", bits.lossless}, {"headers", bits.headers}, {"companions", bits.companions}};
}

json tensor_json(const TensorReport& tensor, bool with_errors) {
    json result{{"name", tensor.name},
                {"dtype", dtype_name(tensor.dtype)},
                {"shape", tensor.shape},
                {"elements", tensor.elements},
                {"source_bytes", tensor.source_bytes},
                {"mode", tensor.mode},
                {"quantized", tensor.quantized},
                {"alias", tensor.alias},
                {"buffer", tensor.buffer},
                {"bits", bits_json(tensor.bits)}};
    if (!tensor.reason.empty()) {
        result["reason"] = tensor.reason;
    }
    if (!tensor.rules.empty()) {
        result["rules"] = tensor.rules;
    }
    if (with_errors) {
        result["non_finite"] = tensor.non_finite;
        result["squared_error"] = tensor.squared_error;
        result["squared_sum"] = tensor.squared_sum;
    }
    return result;
}

json frame_json(const FrameReport& frame, bool with_errors) {
    json result{{"frame", frame.frame},           {"stack", frame.stack},
                {"layer", frame.layer},           {"kind", frame.kind},
                {"references", frame.references}, {"bits", bits_json(frame.bits)},
                {"elements", frame.elements},     {"units", frame.units}};
    if (with_errors) {
        result["predicted_units"] = frame.predicted_units;
        result["saved_bits"] = frame.saved_bits;
        result["squared_error"] = frame.squared_error;
        result["squared_sum"] = frame.squared_sum;
    }
    return result;
}

json interval_json(const Interval& interval) {
    return {{"low", interval.low}, {"high", interval.high}};
}

std::string_view part_name(bitstream::PartKind kind) {
    static constexpr std::array<std::string_view, 9> names{
        "header", "companion", "symbols", "scales", "bases", "motion", "gains", "lossless", "checksum"};
    return names.at(static_cast<std::size_t>(kind));
}

} // namespace

json report_json(const StreamReport& report, bool with_errors) {
    json result{
        {"source_bytes", report.source_bytes},
        {"file_bytes", report.file_bytes},
        {"weights", report.weight_elements},
        {"quantized_weights", report.coded_elements},
        {"bpw", {{"coded", report.bpw_coded}, {"model", report.bpw_model}, {"file", report.bpw_file}}},
        {"bits", bits_json(report.bits)},
        {"rules", report.rules},
        {"warnings", report.warnings}};
    if (report.intervals) {
        const EstimateIntervals& in = *report.intervals;
        result["intervals"] = {{"file_bytes", interval_json(in.file_bytes)},
                               {"bpw",
                                {{"coded", interval_json(in.bpw_coded)},
                                 {"model", interval_json(in.bpw_model)},
                                 {"file", interval_json(in.bpw_file)}}},
                               {"nmse", interval_json(in.nmse)}};
    }
    if (with_errors) {
        result["nmse"] = report.nmse;
        result["qbits"] = report.qbits;
        result["seconds"] = report.seconds;
    }
    json& frames = result["frames"] = json::array();
    for (const FrameReport& frame : report.frames) {
        frames.push_back(frame_json(frame, with_errors));
    }
    json& tensors = result["tensors"] = json::array();
    for (const TensorReport& tensor : report.tensors) {
        tensors.push_back(tensor_json(tensor, with_errors));
    }
    return result;
}

json trace_json(const bitstream::TraceNode& node) {
    json result{{"name", node.name},
                {"bit_offset", node.bit_offset},
                {"bits", node.bits},
                {"kind", part_name(node.kind)}};
    if (!node.value.empty()) {
        result["value"] = node.value;
    }
    if (!node.meaning.empty()) {
        result["meaning"] = node.meaning;
    }
    if (node.tensor >= 0) {
        result["tensor"] = node.tensor;
    }
    if (node.frame >= 0) {
        result["frame"] = node.frame;
    }
    if (!node.children.empty()) {
        json& children = result["children"] = json::array();
        for (const auto& child : node.children) {
            children.push_back(trace_json(child));
        }
    }
    return result;
}

} // namespace mcwc::cli
