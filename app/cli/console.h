#pragma once

#include "core/base/task.h"

#include <nlohmann/json_fwd.hpp>

#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>

namespace mcwc::cli {

/// Exit codes of the command; stable.
enum ExitCode : int { exit_done = 0, exit_failed = 1, exit_usage = 2, exit_interrupted = 130 };

/// A command line that can't be obeyed: exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The options that every subcommand has, and the way to stop it.
struct Console {
    bool json = false;    ///< One JSON document on the standard output and nothing else there.
    bool quiet = false;   ///< No progress and no summary; errors and warnings stay.
    unsigned threads = 0; ///< 0: one for each processor.
    std::stop_token stop;

    /// Text for people goes to the standard output only when neither --json nor --quiet is given.
    bool shows_text() const { return !json && !quiet; }
};

/// Control characters (terminal escapes in a hostile tensor name, line breaks) become visible \xNN.
std::string printable(std::string_view text);

/// Text as it is, on the standard output.
void print_text(std::string_view text);
/// A document with a final newline; bytes that are no UTF-8 are replaced.
void print_json(const nlohmann::json& document);
/// "mcwc: MESSAGE" and a line of advice on the standard error; with --json also an error object on the
/// standard output.
void print_error(const Console& console, std::string_view code, std::string_view message,
                 std::string_view advice);
/// "mcwc: warning: MESSAGE" on the standard error.
void print_warning(std::string_view message);

} // namespace mcwc::cli
