#include "core/base/error.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_decoder.h"
#include "core/entropy/trellis.h"
#include "core/quantization/trellis_kernels.h"
#include "core/quantization/trellis_search.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace mcwc;

namespace {

std::vector<float> gaussian(std::size_t count, double sigma, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0.0, sigma);
    std::vector<float> values(count);
    std::generate(values.begin(), values.end(), [&] { return static_cast<float>(normal(random)); });
    return values;
}

double cost_of(const std::vector<float>& values, std::span<const std::int32_t> symbols, std::size_t cols,
               const SymbolScales& scales, double lambda) {
    double error = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        error += std::pow(static_cast<double>(values[i]) - symbols[i], 2);
    }
    return error + lambda * symbol_cost(symbols, cols, scales);
}

/// The least cost over all paths of the first lane, by trying every symbol within four of each value.
double least_cost(const std::vector<float>& values, std::size_t at, unsigned state, const Trellis& trellis,
                  const SymbolScales& scales, double lambda) {
    if (at >= values.size()) {
        return 0;
    }
    double least = std::numeric_limits<double>::infinity();
    const auto centre = static_cast<std::int32_t>(std::floor(values[at]));
    for (std::int32_t n = centre - 3; n <= centre + 4; ++n) {
        if (static_cast<unsigned>(n & 1) == Trellis::half(state)) {
            const std::array<std::int32_t, 1> one{n};
            const double own = cost_of({values[at]}, one, 1, scales, lambda);
            least = std::min(least, own + least_cost(values, at + trellis_lanes, trellis.next(state, n),
                                                     trellis, scales, lambda));
        }
    }
    return least;
}

} // namespace

class TestTrellis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Each state leads to two others, each is reached from two, and paths that part meet again late.
    void automata_are_ungerboecks() {
        for (unsigned log2 = min_trellis; log2 <= max_trellis; ++log2) {
            const Trellis& trellis = Trellis::of(log2);
            QCOMPARE(trellis.state_count(), 1U << log2);
            std::vector<int> reached(trellis.state_count());
            for (unsigned state = 0; state < trellis.state_count(); ++state) {
                const auto half = static_cast<std::int32_t>(Trellis::half(state));
                const unsigned low = trellis.next(state, half);
                const unsigned high = trellis.next(state, half + 2);
                QVERIFY(low != high && low < trellis.state_count() && high < trellis.state_count());
                QCOMPARE(trellis.next(state, half + 4), low); // only the symbol modulo 4 counts
                QCOMPARE(trellis.next(state, half - 4), low);
                ++reached[low];
                ++reached[high];
            }
            QVERIFY(std::all_of(reached.begin(), reached.end(), [](int count) { return count == 2; }));
        }
        for (const std::uint64_t wrong : {0U, 1U, 9U, 1000U}) {
            QVERIFY_EXCEPTION_THROWN(Trellis::of(wrong), Error);
        }
    }

    void halves_and_symbols_are_inverse() {
        for (std::int32_t n = -9; n <= 9; ++n) {
            QCOMPARE(symbol_of_half(half_index(n), static_cast<unsigned>(n & 1)), n);
        }
        QCOMPARE(half_index(-1), 0);
        QCOMPARE(half_index(1), 1);
    }

    /// Of all paths the search finds the cheapest.
    void search_finds_the_optimum() {
        const bool held = rc::check("no path is cheaper", [] {
            const auto log2 = *rc::gen::inRange<unsigned>(min_trellis, max_trellis + 1);
            const auto seed = *rc::gen::inRange<unsigned>(0, 1000);
            const double sigma = *rc::gen::element(0.5, 2.0, 9.0);
            const double lambda = *rc::gen::element(0.0, 0.3, 1.0);
            // Values of one lane; the other lanes see zeros.
            std::vector<float> values(6 * trellis_lanes);
            const std::vector<float> own = gaussian(6, sigma, seed);
            for (std::size_t i = 0; i < own.size(); ++i) {
                values[i * trellis_lanes] = own[i];
            }
            const SymbolScales scales{
                0, static_cast<std::int32_t>(std::lround(8 * std::log2(sigma / 2))), {}, {}, log2};
            std::vector<std::int32_t> symbols(values.size());
            search_trellis(values, values.size(), scales, static_cast<float>(lambda), symbols);
            std::vector<std::int32_t> path;
            for (std::size_t i = 0; i < own.size(); ++i) {
                path.push_back(symbols[i * trellis_lanes]);
            }
            const double found = cost_of(own, path, own.size(), scales, lambda);
            const double least = least_cost(values, 0, 0, Trellis::of(log2), scales, lambda);
            RC_ASSERT(found <= least + 1e-3 && found >= least - 1e-3);
        });
        QVERIFY(held);
    }

    void chosen_paths_can_be_coded() {
        const bool held = rc::check("symbols come back", [] {
            const auto log2 = *rc::gen::inRange<unsigned>(min_trellis, max_trellis + 1);
            const auto cols = *rc::gen::inRange<std::size_t>(1, 60);
            const auto rows = *rc::gen::inRange<std::size_t>(1, 60);
            const auto row = *rc::gen::container<std::vector<std::int32_t>>(
                rows, rc::gen::inRange<std::int32_t>(-60, 120));
            const double sigma = *rc::gen::element(0.02, 1.0, 300.0, 1e6);
            const std::vector<float> values = gaussian(rows * cols, sigma, 3);
            const SymbolScales scales{*rc::gen::inRange<unsigned>(0, shape_count), 0, row, {}, log2};
            std::vector<std::int32_t> symbols(values.size());
            search_trellis(values, cols, scales, 0.3F, symbols);
            const unsigned lanes = *rc::gen::inRange<unsigned>(0, 6);
            const CodedSymbols coded = encode_symbols(symbols, cols, scales, lanes);
            std::vector<std::int32_t> decoded(symbols.size());
            decode_symbols(coded.symbols, coded.raw, cols, scales, lanes, decoded);
            RC_ASSERT(decoded == symbols);
            for (std::size_t i = 0; i < values.size(); ++i) {
                RC_ASSERT(std::fabs(static_cast<double>(values[i]) - symbols[i]) <=
                          4.0 + 1e-6 * std::fabs(static_cast<double>(values[i])));
            }
        });
        QVERIFY(held);
    }

    void symbols_off_the_path_are_refused() {
        const std::vector<std::int32_t> symbols{1, 0}; // state 0 takes even symbols only
        QVERIFY_EXCEPTION_THROWN(encode_symbols(symbols, 2, {0, 8, {}, {}, 3}, 0), Error);
    }

    void instruction_sets_agree() {
        const std::vector<float> values = gaussian(3000, 3.0, 5);
        std::vector<float> rates(101);
        for (std::size_t i = 0; i < rates.size(); ++i) {
            rates[i] = 0.01F * static_cast<float>((i * 37) % 101);
        }
        const RateRow row{rates.data() + 50, 42};
        const std::vector<std::uint8_t> classes(values.size());
        const TrellisBranches branches = branches_of(Trellis::of(6));
        const std::size_t steps = (values.size() + trellis_lanes - 1) / trellis_lanes;
        const auto run = [&](const TrellisKernels& kernels) {
            std::vector<std::uint8_t> choices(values.size());
            std::vector<std::uint32_t> decisions(steps * 2 * trellis_lanes);
            std::vector<float> costs(branches.state_count * trellis_lanes);
            std::vector<std::int32_t> symbols(values.size());
            const TrellisBlock block{values.data(),  classes.data(),   values.size(), &row,
                                     choices.data(), decisions.data(), costs.data()};
            kernels.forward(branches, block);
            kernels.trace_back(branches, block, symbols.data());
            return std::tuple(choices, decisions, costs, symbols);
        };
        const auto& sets = available_trellis_kernels();
        QCOMPARE(QString::fromUtf8(sets.back()->name.data()), QStringLiteral("baseline"));
        const auto expected = run(*sets.back());
        for (const TrellisKernels* set : sets) {
            QVERIFY2(run(*set) == expected, set->name.data());
        }
    }

    void gap_to_shannon_data() {
        QTest::addColumn<unsigned>("log2");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("most");
        for (const double sigma : {2.0, 8.0, 40.0}) { // in steps: from 2 to 6 bits per weight
            QTest::addRow("4 states, sigma %g", sigma) << 2U << sigma << 0.115;
            QTest::addRow("8 states, sigma %g", sigma) << 3U << sigma << 0.095;
            QTest::addRow("64 states, sigma %g", sigma) << 6U << sigma << 0.068;
            QTest::addRow("256 states, sigma %g", sigma) << 8U << sigma << 0.055;
        }
    }

    /// Rate above Shannon's bound at the error reached; a scalar quantizer has 0.255.
    void gap_to_shannon() {
        QFETCH(unsigned, log2);
        QFETCH(double, sigma);
        QFETCH(double, most);
        const std::size_t count = 1 << 16;
        const std::vector<float> values = gaussian(count, sigma, 11);
        const SymbolScales scales{
            0, static_cast<std::int32_t>(std::lround(8 * std::log2(sigma / 2))), {}, {}, log2};
        std::vector<std::int32_t> symbols(count);
        const double lambda = 2 * std::log(2.0) * trellis_distortion(log2);
        search_trellis(values, 256, scales, static_cast<float>(lambda), symbols);
        double error = 0;
        for (std::size_t i = 0; i < count; ++i) {
            error += std::pow(static_cast<double>(values[i]) - symbols[i], 2) / count;
        }
        const CodedSymbols coded = encode_symbols(symbols, 256, scales, choose_lanes_log2(count));
        const double bits = 8.0 * static_cast<double>(coded.symbols.size() + coded.raw.size()) / count;
        const double gap = bits - 0.5 * std::log2(sigma * sigma / error);
        QVERIFY2(gap < most && gap > 0.02, qPrintable(QString::number(gap)));
        if (sigma > 10) {
            QVERIFY2(std::fabs(error / trellis_distortion(log2) - 1) < 0.03,
                     qPrintable(QString::number(error)));
        }
    }
};

QTEST_APPLESS_MAIN(TestTrellis)
#include "test_trellis.moc"
