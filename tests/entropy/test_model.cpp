#include "core/base/error.h"
#include "core/entropy/numeric.h"
#include "core/entropy/scale_model.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

using namespace mcwc;

class TestModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exponential_and_logarithm_are_accurate() {
        for (double x = -690.0; x < 300.0; x += 0.37) {
            QVERIFY2(std::fabs(portable_exp(x) / std::exp(x) - 1.0) < 2e-15, qPrintable(QString::number(x)));
        }
        QCOMPARE(portable_exp(-800.0), 0.0);
        QCOMPARE(portable_exp(0.0), 1.0);
        for (double x = 1e-300; x < 1e300; x *= 1.7) {
            QVERIFY2(std::fabs(portable_log(x) - std::log(x)) < 2e-15 * (1.0 + std::fabs(std::log(x))),
                     qPrintable(QString::number(x)));
        }
        QCOMPARE(portable_log(1.0), 0.0);
    }

    void every_table_is_a_distribution() {
        for (unsigned shape = 0; shape < shape_count; ++shape) {
            for (unsigned number = 0; number < table_count; ++number) {
                const FrequencyTable& table = ScaleModel::of_shape(shape).table(number);
                QVERIFY(table.reach >= 1 && table.reach <= max_reach);
                QCOMPARE(table.count.size(), table.escape_slot() + 1);
                QCOMPARE(std::accumulate(table.count.begin(), table.count.end(), 0U), probability_total);
                QVERIFY(*std::min_element(table.count.begin(), table.count.end()) >= 1);
                QVERIFY(*std::max_element(table.count.begin(), table.count.end()) < probability_total);
            }
        }
        QVERIFY_EXCEPTION_THROWN(ScaleModel::of_shape(shape_count), Error);
    }

    void tables_have_their_standard_deviation() {
        for (unsigned shape = 0; shape < 8; ++shape) { // heavier tails are cut by the escape
            for (int s = 0; s < first_shifted_scale_index; ++s) {
                const FrequencyTable& table = ScaleModel::of_shape(shape).table(scale_class(s).table);
                double second = 0;
                for (int v = -table.reach; v <= table.reach; ++v) {
                    second += static_cast<double>(table.count[table.slot(v)]) * v * v / probability_total;
                }
                // Rounding to whole steps adds 1/12 (Sheppard).
                const double expected = std::exp2(s / 4.0) + 1.0 / 12.0;
                const double tolerance = shape < 4 ? 0.03 : 0.2;
                QVERIFY2(
                    std::fabs(second / expected - 1.0) < tolerance,
                    qPrintable(QString("shape %1 s %2: %3 %4").arg(shape).arg(s).arg(second).arg(expected)));
            }
        }
    }

    /// The tables are part of the format: a changed bit makes every stream undecodable.
    void tables_never_change() {
        std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
        for (unsigned shape = 0; shape < shape_count; ++shape) {
            for (unsigned number = 0; number < table_count; ++number) {
                for (const std::uint16_t count : ScaleModel::of_shape(shape).table(number).count) {
                    for (const unsigned byte : {count & 0xFFU, static_cast<unsigned>(count) >> 8}) {
                        hash = (hash ^ byte) * 0x100000001b3ULL;
                    }
                }
            }
        }
        QCOMPARE(QString::number(hash, 16), QStringLiteral("7dc076b3632d9b75"));
    }

    void scale_classes_cover_all_indices() {
        for (int s = -1000; s < 1000; ++s) {
            const ScaleClass found = scale_class(s);
            QVERIFY(found.table < table_count);
            QCOMPARE(found.shift == 0, s < first_shifted_scale_index);
            QVERIFY(found.shift <= 18);
        }
        QCOMPARE(int(scale_class(24).shift), 1);
        QCOMPARE(int(scale_class(40).shift), 3);
        QCOMPARE(scale_class(40).table, scale_class(48).table);
    }
};

QTEST_APPLESS_MAIN(TestModel)
#include "test_model.moc"
