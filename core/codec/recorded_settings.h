#pragma once

#include "core/architecture/architecture.h"
#include "core/bitstream/structures.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/report.h"
#include "core/codec/settings.h"

#include <string>

namespace mcwc {

/// Name and version of this program, e.g. "mcwc 0.1.0"; streams and exported figures say it.
const char* program_name() noexcept;

/// What a stream's SETT and OPTS sections say about the encoder's settings.
void record_settings(const EncoderSettings& settings, bitstream::StreamSettings& target);

/// The whole section but for the hash of the source.
bitstream::StreamSettings stream_settings(const Checkpoint& checkpoint, const Architecture& architecture,
                                          const EncoderSettings& settings);

/// The settings that a stream was made with, to be used again. Error(UnsupportedVersion) when a setting or a
/// rule has a key or a value that this version does not know.
EncoderSettings recorded_settings(const bitstream::StreamSettings& settings);

/// A recorded rule as text, like rule_text(); keys need not be known.
std::string recorded_rule_text(const bitstream::RuleSyntax& rule);

/// Fills in StreamReport::rules and, by the tensors' names, TensorReport::rules. Aliases have none: rules
/// hold for the tensor that has the data.
void mark_rules(StreamReport& report, const bitstream::StreamSettings& settings);

} // namespace mcwc
