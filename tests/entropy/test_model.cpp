#include "core/base/error.h"
#include "core/entropy/density_kernels.h"
#include "core/entropy/numeric.h"
#include "core/entropy/scale_model.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

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

    /// Tables are part of the format: vectors have to give what the plain functions do, to the bit.
    void instruction_sets_agree_with_exponential_and_logarithm() {
        std::vector<double> distances(4096);
        for (std::size_t i = 1; i < distances.size(); ++i) {
            distances[i] = std::exp(-8.0 + 0.0065 * static_cast<double>(i));
        }
        for (const double exponent : {0.25, 0.4, 1.0, 1.8, 2.0, 3.984375}) {
            for (const double width : {0.03125, 0.7071067811865476, 11.3}) {
                std::vector<double> expected;
                for (const double distance : distances) {
                    const double x = distance / width;
                    expected.push_back(x > 0.0 ? portable_exp(-portable_exp(exponent * portable_log(x)))
                                               : 1.0);
                }
                for (const DensityKernels* set : available_density_kernels()) {
                    std::vector<double> values(distances.size());
                    set->decay(distances.data(), distances.size(), width, exponent, values.data());
                    QVERIFY2(values == expected, set->name.data());
                }
            }
        }
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

    /// Parameters that the learner may come across, at their limits and between.
    static std::vector<LearnedShape> learned_grid() {
        std::vector<LearnedShape> shapes;
        for (const int exponent : {16, 24, 40, 96, 128, 192, 255}) {
            for (const int zone : {0, 20, 63}) {
                for (const int weight : {0, 64, 255}) {
                    for (const int width : {1, 8, 24}) {
                        if (weight != 0 || width == 1) {
                            shapes.push_back(
                                {static_cast<std::uint8_t>(exponent),
                                 {static_cast<std::uint8_t>(zone), static_cast<std::uint8_t>(63 - zone)},
                                 static_cast<std::uint8_t>(weight),
                                 static_cast<std::uint8_t>(width)});
                        }
                    }
                }
            }
        }
        return shapes;
    }

    void every_learned_table_is_a_distribution() {
        for (const LearnedShape& shape : learned_grid()) {
            QVERIFY(is_valid(shape));
            const ShapeSet set(std::span(&shape, 1));
            for (const unsigned half : {0U, 1U}) {
                for (unsigned number = 3; number < table_count; number += 12) {
                    const FrequencyTable& table = ShapeSet::model(&set, shape_count, half).table(number);
                    QVERIFY(table.reach >= 1 && table.reach <= max_reach);
                    QCOMPARE(std::accumulate(table.count.begin(), table.count.end(), 0U), probability_total);
                    QVERIFY(*std::min_element(table.count.begin(), table.count.end()) >= 1);
                }
            }
        }
    }

    void learned_shapes_without_moves_are_generalised_gaussians() {
        // Shapes 0 and 6 have exponents 2 and 1: the same parameters, but for the last digits of constants.
        for (const auto& [builtin, exponent] : {std::pair{0U, 128}, {6U, 64}}) {
            const LearnedShape shape{static_cast<std::uint8_t>(exponent), {0, 0}, 0, 0};
            const ShapeSet set(std::span(&shape, 1));
            for (const unsigned half : {0U, 1U}) {
                for (unsigned number = 0; number < table_count; ++number) {
                    QVERIFY2(ShapeSet::model(&set, shape_count, half).table(number).count ==
                                 ScaleModel::of_shape(builtin, half).table(number).count,
                             qPrintable(QString("%1 %2 %3").arg(builtin).arg(half).arg(number)));
                }
            }
        }
    }

    void dead_zones_move_mass_to_the_inner_symbols() {
        const LearnedShape plain{96, {0, 0}, 0, 0};
        const LearnedShape moved{96, {30, 30}, 0, 0};
        const std::array<LearnedShape, 2> both{plain, moved};
        const ShapeSet set(both);
        const unsigned number = scale_class(-4).table;
        const FrequencyTable& before = ShapeSet::model(&set, shape_count, 0).table(number);
        const FrequencyTable& after = ShapeSet::model(&set, shape_count + 1, 0).table(number);
        QVERIFY(after.count[after.slot(0)] > before.count[before.slot(0)] + 100);
        QCOMPARE(after.count[after.slot(1)], after.count[after.slot(-1)]);
        // Half 1 has no zero: the two innermost symbols, 0 and 1 for -1/2 and 1/2, gain alike.
        const FrequencyTable& odd = ShapeSet::model(&set, shape_count + 1, 1).table(number);
        QVERIFY(std::abs(int(odd.count[odd.slot(0)]) - int(odd.count[odd.slot(1)])) < 16);
        QVERIFY(std::abs(int(odd.count[odd.slot(-1)]) - int(odd.count[odd.slot(2)])) <= 1);
    }

    void shapes_out_of_range_are_refused() {
        QVERIFY(!is_valid({15, {0, 0}, 0, 0}));
        QVERIFY(!is_valid({96, {64, 0}, 0, 0}));
        QVERIFY(!is_valid({96, {0, 64}, 0, 0}));
        QVERIFY(!is_valid({96, {0, 0}, 0, 64}));
        const LearnedShape shape;
        const ShapeSet set(std::span(&shape, 1));
        QVERIFY_EXCEPTION_THROWN(ShapeSet::model(&set, shape_count + 1, 0), Error);
        QVERIFY_EXCEPTION_THROWN(ShapeSet::model(nullptr, shape_count, 0), Error);
    }

    /// As tables_never_change().
    void learned_tables_never_change() {
        std::uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
        for (const LearnedShape& shape : learned_grid()) {
            const ShapeSet set(std::span(&shape, 1));
            for (const unsigned number : {10U, 33U, 45U, 60U, 70U}) {
                for (const unsigned half : {0U, 1U}) {
                    for (const std::uint16_t count :
                         ShapeSet::model(&set, shape_count, half).table(number).count) {
                        for (const unsigned byte : {count & 0xFFU, static_cast<unsigned>(count) >> 8}) {
                            hash = (hash ^ byte) * 0x100000001b3ULL;
                        }
                    }
                }
            }
        }
        QCOMPARE(QString::number(hash, 16), QStringLiteral("7022d651988af169"));
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
