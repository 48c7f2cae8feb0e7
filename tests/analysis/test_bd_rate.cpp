#include "core/analysis/bd_rate.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mcwc;

namespace {

/// A curve like those of real codecs: six decibels a bit at high rate, less below.
double sqnr_of(double bpw) {
    return 6.02 * bpw - 1.5 + 1.2 * std::exp(-bpw);
}

std::vector<RatePoint> curve(double rate_factor, double db_offset, double first = 1, double last = 8,
                             double step = 0.5) {
    std::vector<RatePoint> points;
    for (double bpw = first; bpw <= last + 1e-9; bpw += step) {
        points.push_back({bpw * rate_factor, sqnr_of(bpw) + db_offset});
    }
    return points;
}

} // namespace

class TestBdRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_constant_factor_is_found_exactly() {
        for (const double factor : {0.5, 0.9, 1.0, 1.25}) {
            const auto result = bd_rate(curve(factor, 0), curve(1, 0));
            QVERIFY(result.has_value());
            QVERIFY(std::fabs(result->percent - 100 * (factor - 1)) < 1e-9);
            QVERIFY(std::fabs(result->low_db - sqnr_of(1)) < 1e-12);
            QVERIFY(std::fabs(result->high_db - sqnr_of(8)) < 1e-12);
        }
    }

    void straight_lines_have_a_closed_form() {
        // Rates q / 6 and q / 6 - 0.25 from 12 to 42 dB: the mean of ln(1 - 1.5 / q), by parts.
        const std::vector<RatePoint> anchor{{2, 12}, {4, 24}, {7, 42}};
        const std::vector<RatePoint> better{{1.75, 12}, {3.75, 24}, {6.75, 42}};
        const auto primitive = [](double q) { return (q - 1.5) * std::log(q - 1.5) - q * std::log(q); };
        const double expected = 100 * std::expm1((primitive(42) - primitive(12)) / 30);
        const auto result = bd_rate(better, anchor);
        QVERIFY(result.has_value());
        QVERIFY2(std::fabs(result->percent - expected) < 1e-6, qPrintable(QString::number(result->percent)));
    }

    void the_two_directions_are_reciprocal() {
        const auto there = bd_rate(curve(0.8, 1.0), curve(1, 0));
        const auto back = bd_rate(curve(1, 0), curve(0.8, 1.0));
        QVERIFY(there && back);
        QVERIFY(there->percent < -20);
        QVERIFY(std::fabs((1 + there->percent / 100) * (1 + back->percent / 100) - 1) < 1e-12);
    }

    void sampling_hardly_matters() {
        const auto fine = bd_rate(curve(0.9, 0.7, 1, 8, 0.05), curve(1, 0, 1, 8, 0.05));
        const auto coarse = bd_rate(curve(0.9, 0.7, 1, 8, 1.0), curve(1, 0, 1, 8, 0.5));
        QVERIFY(fine && coarse);
        QVERIFY(std::fabs(fine->percent - coarse->percent) < 0.05);
    }

    void only_the_common_range_counts() {
        // The curves agree up to 4 bits per weight; above, ours is far worse, but the anchor has no points
        // there.
        auto ours = curve(1, 0, 1, 4);
        ours.push_back({40, sqnr_of(8)});
        const auto result = bd_rate(ours, curve(1, 0, 2, 4));
        QVERIFY(result.has_value());
        QVERIFY(std::fabs(result->low_db - sqnr_of(2)) < 1e-12);
        QVERIFY(std::fabs(result->high_db - sqnr_of(4)) < 1e-12);
        QVERIFY(std::fabs(result->percent) < 0.5);
    }

    void order_and_useless_points_do_not_matter() {
        auto shuffled = curve(0.9, 0);
        std::reverse(shuffled.begin(), shuffled.end());
        std::swap(shuffled[1], shuffled[4]);
        shuffled.push_back({6, 3}); // dearer and worse than others
        shuffled.push_back({std::numeric_limits<double>::quiet_NaN(), 20});
        shuffled.push_back({16, std::numeric_limits<double>::infinity()}); // lossless
        shuffled.push_back({0, 1});
        const auto result = bd_rate(shuffled, curve(1, 0));
        QVERIFY(result.has_value());
        QVERIFY(std::fabs(result->percent + 10) < 1e-9);
    }

    void nothing_where_nothing_can_be_said() {
        QVERIFY(!bd_rate({}, curve(1, 0)));
        QVERIFY(!bd_rate(std::vector<RatePoint>{{2, 10}}, curve(1, 0)));
        QVERIFY(!bd_rate(curve(1, 0, 1, 3), curve(1, 0, 5, 8)));
        QVERIFY(
            !bd_rate(std::vector<RatePoint>{{2, 10}, {3, 9}}, curve(1, 0))); // one point after sorting out
    }

    void two_points_are_a_straight_line() {
        const std::vector<RatePoint> points{{2, 12}, {4, 24}};
        QCOMPARE(sqnr_at(points, 3).value(), 18.0);
        QCOMPARE(sqnr_at(points, 2).value(), 12.0);
        QCOMPARE(sqnr_at(points, 4).value(), 24.0);
        QVERIFY(!sqnr_at(points, 1.99));
        QVERIFY(!sqnr_at(points, 4.01));
    }

    void interpolation_is_monotone_and_goes_through_the_points() {
        const std::vector<RatePoint> points{{1, 1}, {2, 1.1}, {3, 20}, {3.1, 20.2}, {8, 40}};
        for (const RatePoint& point : points) {
            QVERIFY(std::fabs(sqnr_at(points, point.bpw).value() - point.sqnr_db) < 1e-12);
        }
        double before = 0;
        for (double bpw = 1; bpw <= 8; bpw += 0.01) {
            const double sqnr = sqnr_at(points, bpw).value();
            QVERIFY(sqnr >= before);
            before = sqnr;
        }
    }

    void pareto() {
        const std::vector<RatePoint> points{
            {2, 10}, {2, 9},  {1, 11}, {3, 11},  {4, 15},
            {4, 15}, {5, 14}, {6, 16}, {-1, 99}, {8, std::numeric_limits<double>::infinity()}};
        const std::vector<bool> expected{false, false, true, false, true, false, false, true, false, false};
        QVERIFY(pareto_marks(points) == expected);
        QVERIFY(pareto_marks({}).empty());
    }
};

QTEST_APPLESS_MAIN(TestBdRate)
#include "test_bd_rate.moc"
