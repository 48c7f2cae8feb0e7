#include "app/cli/progress_bar.h"

#include "app/cli/console.h"
#include "app/cli/text.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace mcwc::cli {
namespace {

constexpr std::size_t bar_cells = 24;
constexpr double seconds_before_estimate = 0.5;
constexpr std::chrono::milliseconds draw_interval{80};

std::size_t terminal_width() {
    winsize size{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

} // namespace

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::lround(std::clamp(seconds, 0.0, 359999.0)));
    const std::uint64_t hours = whole / 3600;
    const std::uint64_t minutes = whole / 60 % 60;
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, whole % 60)
                     : fmt::format("{}:{:02}", minutes, whole % 60);
}

std::string progress_line(const Progress& progress, double elapsed, std::size_t width) {
    std::string line = pad_right(printable(progress.stage), 12) + " ";
    if (progress.total > 0) {
        const double part =
            std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
        const auto full = static_cast<std::size_t>(part * static_cast<double>(bar_cells));
        for (std::size_t cell = 0; cell < bar_cells; ++cell) {
            line += cell < full ? "█" : "░";
        }
        line += fmt::format(" {:3.0f}%", 100 * part);
        if (part > 0 && elapsed >= seconds_before_estimate) {
            line += "  ETA " + duration_text(elapsed * (1 - part) / part);
        }
    } else {
        line += duration_text(elapsed);
    }
    if (!progress.item.empty()) {
        line += "  " + printable(progress.item);
    }
    return cut_to_width(line, width);
}

ProgressBar::ProgressBar(bool enabled)
    : enabled_(enabled && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    if (drawn_) {
        std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
    }
}

ProgressSink ProgressBar::sink() {
    if (!enabled_) {
        return {};
    }
    return [this](const Progress& progress) { update(progress); };
}

void ProgressBar::update(const Progress& progress) {
    const Clock::time_point now = Clock::now();
    const bool new_stage = progress.stage != stage_ || !drawn_;
    if (new_stage) {
        stage_ = progress.stage;
        stage_start_ = now;
    } else if (now - last_draw_ < draw_interval) {
        return;
    }
    last_draw_ = now;
    drawn_ = true;
    const double elapsed = std::chrono::duration<double>(now - stage_start_).count();
    fmt::print(stderr, "\r{}\x1b[K", progress_line(progress, elapsed, terminal_width() - 1));
    std::fflush(stderr);
}

} // namespace mcwc::cli
