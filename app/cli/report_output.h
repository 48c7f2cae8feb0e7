#pragma once

#include "core/bitstream/trace.h"
#include "core/codec/report.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace mcwc::cli {

/// Every figure of a report. Errors are only there `with_errors`: a stream alone does not know its source.
nlohmann::json report_json(const StreamReport& report, bool with_errors);
nlohmann::json trace_json(const bitstream::TraceNode& node);

/// Original and coded size, the three bits-per-weight figures, the error: one labelled line each.
std::string figures_text(const StreamReport& report, bool with_errors);
/// What the bits are spent on.
std::string bits_table(const BitCount& bits);
/// `from_encoder`: also what prediction saved, which a stream alone does not tell.
std::string frames_table(const StreamReport& report, bool from_encoder);
/// The rules with the number of tensors that each fits; empty without rules.
std::string rules_table(const StreamReport& report);
std::string tensors_table(const StreamReport& report, bool with_errors);
/// The tree, one line per node: byte offset, bits, indented name = value.
std::string trace_text(const bitstream::TraceNode& root);
/// Bits of a trace by what they are spent on.
BitCount bits_of_trace(const bitstream::TraceNode& root);

} // namespace mcwc::cli
