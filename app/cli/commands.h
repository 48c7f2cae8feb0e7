#pragma once

#include "app/cli/console.h"

#include <CLI/App.hpp>

#include <functional>

namespace mcwc::cli {

/// What a subcommand does once its options are parsed; returns the exit code.
using Action = std::function<int(const Console&)>;

/// Each adds its subcommand to `app`; when the user chose it, `action` is set.
void add_encode(CLI::App& app, Console& console, Action& action);
void add_decode(CLI::App& app, Console& console, Action& action);
void add_inspect(CLI::App& app, Console& console, Action& action);
void add_verify(CLI::App& app, Console& console, Action& action);
void add_sweep(CLI::App& app, Console& console, Action& action);
void add_train(CLI::App& app, Console& console, Action& action);
void add_compare(CLI::App& app, Console& console, Action& action);
void add_info(CLI::App& app, Console& console, Action& action);
void add_version(CLI::App& app, Console& console, Action& action);

/// --json, --quiet and --threads.
void add_common_options(CLI::App& command, Console& console);

/// The command: parses, runs, reports errors. Returns the exit code.
int run(int argc, const char* const* argv);

} // namespace mcwc::cli
