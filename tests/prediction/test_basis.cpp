#include "core/base/error.h"
#include "core/prediction/basis.h"
#include "core/prediction/basis_kernels.h"

#include <QtTest>

#include <rapidcheck.h>

#include <bit>
#include <cmath>
#include <random>
#include <vector>

using namespace mcwc;

namespace {

std::vector<std::int32_t> random_components(std::size_t dimension, std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::int32_t> components(HouseholderBasis::component_count(dimension, count));
    for (std::int32_t& component : components) {
        component = static_cast<std::int32_t>(random() % 41) - 20;
    }
    return components;
}

Matrix random_rows(std::size_t rows, std::size_t cols, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    Matrix matrix(rows, cols);
    for (float& value : matrix.values) {
        value = static_cast<float>(normal(random));
    }
    return matrix;
}

} // namespace

class TestBasis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void components_are_counted() {
        QCOMPARE(HouseholderBasis::component_count(5, 0), std::size_t(0));
        QCOMPARE(HouseholderBasis::component_count(5, 1), std::size_t(5));
        QCOMPARE(HouseholderBasis::component_count(5, 3), std::size_t(5 + 4 + 3));
        QCOMPARE(HouseholderBasis::component_count(5, 5), std::size_t(15));
    }

    void lengths_are_kept_and_rows_come_back() {
        const bool held = rc::check("Q is orthonormal whatever the integers are", [] {
            const auto dimension = *rc::gen::inRange<std::size_t>(1, 70);
            const auto count = *rc::gen::inRange<std::size_t>(0, dimension + 1);
            const auto rows = *rc::gen::inRange<std::size_t>(1, 70);
            const auto seed = *rc::gen::inRange<unsigned>(0, 100);
            const HouseholderBasis basis(dimension, count, random_components(dimension, count, seed));
            const Matrix before = random_rows(rows, dimension, seed + 1);
            Matrix moved = before;
            basis.apply(moved);
            for (std::size_t r = 0; r < rows; ++r) {
                double energy = 0;
                for (std::size_t c = 0; c < dimension; ++c) {
                    energy += std::pow(static_cast<double>(moved.row(r)[c]), 2) -
                              std::pow(static_cast<double>(before.row(r)[c]), 2);
                }
                RC_ASSERT(std::fabs(energy) < 1e-3);
            }
            basis.restore(moved);
            for (std::size_t i = 0; i < moved.values.size(); ++i) {
                RC_ASSERT(std::fabs(moved.values[i] - before.values[i]) < 1e-3F);
            }
        });
        QVERIFY(held);
    }

    /// The format's definition, operation by operation, for rows on either side of a block of lanes.
    void restoring_is_bit_exact() {
        const std::size_t dimension = 37;
        const std::size_t count = 5;
        const std::vector<std::int32_t> components = random_components(dimension, count, 4);
        const HouseholderBasis basis(dimension, count, components);
        Matrix rows = random_rows(basis_lanes + 3, dimension, 8);
        Matrix expected = rows;
        basis.restore(rows);
        for (std::size_t k = count; k-- > 0;) {
            const std::size_t begin = HouseholderBasis::component_count(dimension, k);
            double squares = 0;
            for (std::size_t j = k; j < dimension; ++j) {
                squares += std::pow(components[begin + j - k], 2);
            }
            const auto factor = static_cast<float>(2.0 / squares);
            for (std::size_t r = 0; r < expected.rows; ++r) {
                volatile float sum = 0; // no fused operation
                for (std::size_t j = k; j < dimension; ++j) {
                    const volatile float part =
                        expected.row(r)[j] * static_cast<float>(components[begin + j - k]);
                    sum = sum + part;
                }
                sum = sum * factor;
                for (std::size_t j = k; j < dimension; ++j) {
                    const volatile float part = sum * static_cast<float>(components[begin + j - k]);
                    expected.row(r)[j] = expected.row(r)[j] - part;
                }
            }
        }
        for (std::size_t i = 0; i < rows.values.size(); ++i) {
            QCOMPARE(std::bit_cast<std::uint32_t>(rows.values[i]),
                     std::bit_cast<std::uint32_t>(expected.values[i]));
        }
    }

    void instruction_sets_agree() {
        constexpr std::size_t count = 5;
        Matrix reflectors = random_rows(count, 50, 2);
        for (std::size_t k = 0; k < count; ++k) {
            std::fill_n(reflectors.row(k).begin(), k, 0.0F);
        }
        const std::vector<float> factors{0.037F, 0.02F, 0.05F, 0.0F, 0.03F};
        const Matrix block = random_rows(50, basis_lanes, 3);
        const auto& sets = available_basis_kernels();
        QCOMPARE(QString::fromUtf8(sets.back()->name.data()), QStringLiteral("baseline"));
        for (const bool backwards : {false, true}) {
            Matrix expected = block;
            sets.back()->reflect(reflectors.values.data(), factors.data(), count, 50, backwards,
                                 expected.values.data());
            QVERIFY(expected.values != block.values);
            for (const BasisKernels* set : sets) {
                Matrix reflected = block;
                set->reflect(reflectors.values.data(), factors.data(), count, 50, backwards,
                             reflected.values.data());
                QVERIFY2(reflected.values == expected.values, set->name.data());
            }
        }
    }

    void damaged_components_are_refused() {
        QVERIFY_EXCEPTION_THROWN(HouseholderBasis(4, 1, std::vector<std::int32_t>(3)), Error);
        QVERIFY_EXCEPTION_THROWN(HouseholderBasis(2, 3, std::vector<std::int32_t>(3)), Error);
        QVERIFY_EXCEPTION_THROWN(HouseholderBasis(2, 1, std::vector<std::int32_t>{max_reflector + 1, 0}),
                                 Error);
        // A reflector of zeros does nothing.
        const HouseholderBasis still(3, 1, std::vector<std::int32_t>(3));
        Matrix rows = random_rows(2, 3, 1);
        const Matrix before = rows;
        still.restore(rows);
        QVERIFY(rows.values == before.values);
    }
};

QTEST_APPLESS_MAIN(TestBasis)
#include "test_basis.moc"
