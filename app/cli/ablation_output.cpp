#include "app/cli/ablation_output.h"

#include "app/cli/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mcwc::cli {

std::string ablation_text(const std::vector<AblationResult>& results) {
    using Align = Table::Align;
    Table table({{"Left out", Align::Left},
                 {"BD-rate", Align::Right},
                 {"Bits per weight", Align::Right},
                 {"Over, dB", Align::Right}});
    for (const AblationResult& result : results) {
        const std::optional<BdRate>& difference = result.difference;
        if (&result == &results.front()) {
            continue;
        }
        table.add({result.ablation.left_out,
                   difference ? fmt::format("{:+.2f}%", difference->percent) : std::string("–"),
                   difference ? fmt::format("{:+.4f}", difference->bits) : std::string("–"),
                   difference ? fmt::format("{:.1f} – {:.1f}", difference->low_db, difference->high_db)
                              : std::string("no common range")});
    }
    return table.text() +
           "\nMore bits than with all parts, at equal error, side information paid (figure a).\n";
}

nlohmann::json ablation_json(const std::vector<AblationResult>& results) {
    nlohmann::json rows = nlohmann::json::array();
    for (const AblationResult& result : results) {
        nlohmann::json points = nlohmann::json::array();
        for (const SweepPoint& point : result.points) {
            points.push_back({{"qbits", point.settings.qbits},
                              {"file_bytes", point.file_bytes},
                              {"bpw_coded", point.bpw_coded},
                              {"sqnr_db", point.sqnr_db}});
        }
        nlohmann::json row{{"left_out", result.ablation.left_out}, {"points", std::move(points)}};
        if (result.difference) {
            row["percent"] = result.difference->percent;
            row["bits"] = result.difference->bits;
            row["low_db"] = result.difference->low_db;
            row["high_db"] = result.difference->high_db;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace mcwc::cli
