// The pyramid against brute force on the cells.
#include "core/analysis/tile_pyramid.h"
#include "core/base/error.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>
#include <vector>

using namespace mcwc;

namespace {

std::shared_ptr<FixedCells> random_cells(std::size_t rows, std::size_t cols, std::uint32_t seed) {
    std::mt19937 random(seed);
    auto cells = std::make_shared<FixedCells>();
    cells->rows = rows;
    cells->cols = cols;
    cells->values.resize(rows * cols);
    for (auto& value : cells->values) {
        value = static_cast<std::int16_t>(static_cast<int>(random() % 65535) - 32767);
    }
    return cells;
}

std::vector<std::uint32_t> random_order(std::size_t n, std::uint32_t seed) {
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    return order;
}

struct Brute {
    int lowest = 32767;
    int highest = -32768;
    double sum = 0;
    std::size_t count = 0;

    void add(const FixedCells& cells, const std::vector<std::uint32_t>& order, std::size_t r0, std::size_t r1,
             std::size_t c0, std::size_t c1) {
        for (std::size_t r = r0; r < r1; ++r) {
            for (std::size_t c = c0; c < c1; ++c) {
                const int value = cells.values[order[r] * cells.cols + c];
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
                sum += value;
                ++count;
            }
        }
    }
    float min() const { return static_cast<float>(lowest) / FixedCells::scale; }
    float max() const { return static_cast<float>(highest) / FixedCells::scale; }
    double mean() const { return sum / static_cast<double>(count) / 32767.0; }
};

} // namespace

class TestPyramid : public QObject {
    Q_OBJECT

private slots:
    void cellsAreRoundedToTheNearestStep() {
        QCOMPARE(FixedCells::fixed(1.0F), std::int16_t{32767});
        QCOMPARE(FixedCells::fixed(-1.5F), std::int16_t{-32767});
        QCOMPARE(FixedCells::fixed(std::nanf("")), std::int16_t{0});
        for (const float value : {0.25F, -0.7531F, 0.99999F}) {
            QVERIFY(std::abs(static_cast<float>(FixedCells::fixed(value)) / FixedCells::scale - value) <=
                    0.51F / FixedCells::scale);
        }
    }

    void statisticsOfAnyRectangleEqualBruteForce() {
        QVERIFY(rc::check([] {
            const auto rows = *rc::gen::inRange<std::size_t>(1, 90);
            const auto cols = *rc::gen::inRange<std::size_t>(1, 90);
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            const auto cells = random_cells(rows, cols, seed);
            const auto order = random_order(rows, seed + 1);
            const TilePyramid pyramid = TilePyramid::build(cells, order, {});
            const auto r0 = *rc::gen::inRange<std::size_t>(0, rows);
            const auto r1 = *rc::gen::inRange<std::size_t>(r0 + 1, rows + 1);
            const auto c0 = *rc::gen::inRange<std::size_t>(0, cols);
            const auto c1 = *rc::gen::inRange<std::size_t>(c0 + 1, cols + 1);
            Brute brute;
            brute.add(*cells, order, r0, r1, c0, c1);
            const CellStatistics found = pyramid.statistics(r0, r1, c0, c1);
            RC_ASSERT(found.min == brute.min());
            RC_ASSERT(found.max == brute.max());
            RC_ASSERT(std::abs(static_cast<double>(found.mean) - brute.mean()) < 1e-6);
            RC_ASSERT(pyramid.cell(r0, c0) ==
                      static_cast<float>(cells->values[order[r0] * cols + c0]) / FixedCells::scale);
        }));
    }

    void pixelsShareTheCellsAmongThem() {
        // An image whose pixels are whole blocks: each pixel equals brute force on its own cells.
        QVERIFY(rc::check([] {
            const std::size_t scale = std::size_t{1} << *rc::gen::inRange(0U, 5U);
            const auto pixels = *rc::gen::inRange<std::size_t>(1, 12);
            const auto missing = *rc::gen::inRange<std::size_t>(0, scale);
            const std::size_t n = pixels * scale - missing;
            const auto cells = random_cells(n, n, static_cast<std::uint32_t>(n));
            const auto order = random_order(n, 7);
            const TilePyramid pyramid = TilePyramid::build(cells, order, {});
            const CellWindow window{0, 0, static_cast<double>(pixels * scale),
                                    static_cast<double>(pixels * scale)};
            std::vector<float> max(pixels * pixels);
            std::vector<float> min(pixels * pixels);
            std::vector<float> mean(pixels * pixels);
            pyramid.sample(window, pixels, pixels, CellSummary::Max, max);
            pyramid.sample(window, pixels, pixels, CellSummary::Min, min);
            pyramid.sample(window, pixels, pixels, CellSummary::Mean, mean);
            for (std::size_t y = 0; y < pixels; ++y) {
                for (std::size_t x = 0; x < pixels; ++x) {
                    Brute brute;
                    brute.add(*cells, order, y * scale, std::min(n, (y + 1) * scale), x * scale,
                              std::min(n, (x + 1) * scale));
                    RC_ASSERT(max[y * pixels + x] == brute.max());
                    RC_ASSERT(min[y * pixels + x] == brute.min());
                    RC_ASSERT(std::abs(static_cast<double>(mean[y * pixels + x]) - brute.mean()) < 1e-5);
                }
            }
        }));
    }

    void aSingleCellStaysVisibleAtEveryScale() {
        constexpr std::size_t n = 1000;
        auto cells = std::make_shared<FixedCells>();
        cells->rows = cells->cols = n;
        cells->values.assign(n * n, 0);
        cells->values[617 * n + 123] = 32767;
        const TilePyramid pyramid = TilePyramid::build(cells, {}, {});
        for (const std::size_t size : {1U, 3U, 10U, 97U, 333U, 999U, 1000U}) {
            std::vector<float> out(size * size);
            pyramid.sample({0, 0, n, n}, size, size, CellSummary::Max, out);
            QCOMPARE(std::count(out.begin(), out.end(), 1.0F), std::ptrdiff_t{1});
        }
        std::vector<float> large(40 * 40); // four pixels a cell along each side
        pyramid.sample({118, 612, 10, 10}, 40, 40, CellSummary::Mean, large);
        QCOMPARE(std::count(large.begin(), large.end(), 1.0F), std::ptrdiff_t{16});
        QCOMPARE(large[20 * 40 + 20], 1.0F);
        QCOMPARE(large[19 * 40 + 20], 0.0F);
    }

    void nothingIsShownOutside() {
        const auto cells = random_cells(10, 20, 5);
        const TilePyramid pyramid = TilePyramid::build(cells, {}, {});
        std::vector<float> out(8 * 8);
        pyramid.sample({-10, -5, 40, 20}, 8, 8, CellSummary::Max, out); // 5 columns and 2.5 rows a pixel
        for (std::size_t y = 0; y < 8; ++y) {
            for (std::size_t x = 0; x < 8; ++x) {
                QCOMPARE(std::isnan(out[y * 8 + x]), x < 2 || x >= 6 || y < 2 || y >= 6);
            }
        }
    }

    void aWrongOrderIsRefused() {
        const auto cells = random_cells(3, 3, 1);
        QVERIFY_EXCEPTION_THROWN(TilePyramid::build(cells, {0, 1}, {}), Error);
        QVERIFY_EXCEPTION_THROWN(TilePyramid::build(cells, {0, 1, 1}, {}), Error);
        const TilePyramid pyramid = TilePyramid::build(cells, {}, {});
        QVERIFY_EXCEPTION_THROWN(pyramid.statistics(0, 4, 0, 1), Error);
        QVERIFY_EXCEPTION_THROWN(pyramid.statistics(1, 1, 0, 1), Error);
    }
};

QTEST_APPLESS_MAIN(TestPyramid)
#include "test_pyramid.moc"
