#include "core/alignment/assignment.h"
#include "core/alignment/permutation.h"
#include "core/alignment/similarity.h"
#include "core/base/error.h"
#include "tests/alignment/random_matrix.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stop_token>

using namespace mcwc;
using namespace mcwc::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double sum_of(const Matrix& scores, const Permutation& columns) {
    double sum = 0;
    for (std::size_t r = 0; r < columns.size(); ++r) {
        sum += static_cast<double>(scores.row(r)[columns[r]]);
    }
    return sum;
}

double brute_force(const Matrix& scores) {
    Permutation columns = identity_permutation(scores.rows);
    double best = -infinity;
    do {
        best = std::max(best, sum_of(scores, columns));
    } while (std::next_permutation(columns.begin(), columns.end()));
    return best;
}

/// The textbook's O(n^3) method with potentials, one row at a time, in long double.
double reference_optimum(const Matrix& scores) {
    const std::size_t n = scores.rows;
    std::vector<long double> u(n + 1);
    std::vector<long double> v(n + 1);
    std::vector<std::size_t> row_of(n + 1);
    std::vector<std::size_t> way(n + 1);
    for (std::size_t i = 1; i <= n; ++i) {
        std::vector<long double> slack(n + 1, std::numeric_limits<long double>::infinity());
        std::vector<bool> used(n + 1);
        std::size_t j0 = 0;
        row_of[0] = i;
        do {
            used[j0] = true;
            const std::size_t i0 = row_of[j0];
            std::size_t j1 = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                const long double reduced =
                    -static_cast<long double>(scores.row(i0 - 1)[j - 1]) - u[i0] - v[j];
                if (!used[j] && reduced < slack[j]) {
                    slack[j] = reduced;
                    way[j] = j0;
                }
                if (!used[j] && (j1 == 0 || slack[j] < slack[j1])) {
                    j1 = j;
                }
            }
            const long double delta = slack[j1];
            for (std::size_t j = 0; j <= n; ++j) {
                if (used[j]) {
                    u[row_of[j]] += delta;
                    v[j] -= delta;
                } else {
                    slack[j] -= delta;
                }
            }
            j0 = j1;
        } while (row_of[j0] != 0);
        for (; j0 != 0; j0 = way[j0]) {
            row_of[j0] = row_of[way[j0]];
        }
    }
    double sum = 0;
    for (std::size_t j = 1; j <= n; ++j) {
        sum += static_cast<double>(scores.row(row_of[j] - 1)[j - 1]);
    }
    return sum;
}

double tolerance(const Matrix& scores) {
    double largest = 0;
    for (const float score : scores.values) {
        largest = std::max(largest, std::abs(static_cast<double>(score)));
    }
    return 1e-12 * largest * static_cast<double>(scores.rows + 1);
}

/// True when the exact method finds `optimum`, proves it and says so.
bool solves(const Matrix& scores, double optimum) {
    const Assignment found = solve_assignment(scores, AlignmentMethod::Hungarian, {});
    const double allowed = tolerance(scores);
    return found.column_of_row.size() == scores.rows && is_permutation(found.column_of_row) &&
           found.score == sum_of(scores, found.column_of_row) && std::abs(found.score - optimum) <= allowed &&
           found.bound >= found.score && found.bound - found.score <= allowed;
}

/// Shapes of scores that are known to be hard for one method or another.
Matrix scores_of_kind(int kind, std::size_t n, std::uint64_t seed) {
    Matrix scores = normal_matrix(n, n, seed);
    const Matrix weights = normal_matrix(2, n, seed + 1);
    for (std::size_t r = 0; r < n; ++r) {
        for (std::size_t c = 0; c < n; ++c) {
            float& s = scores.row(r)[c];
            const auto x = static_cast<float>(r + 1);
            const auto y = static_cast<float>(c + 1);
            switch (kind) {
            case 0: // Unstructured.
                break;
            case 1: // All equal.
                s = -2.5F;
                break;
            case 2: // Many ties.
                s = std::floor(2 * s);
                break;
            case 3: // Two values.
                s = s > 1 ? 1.0F : 0.0F;
                break;
            case 4: // Products: every row ranks the columns alike.
                s = -x * y;
                break;
            case 5:
                s = -std::abs(x - y);
                break;
            case 6: // Rank one.
                s = weights.row(0)[r] * weights.row(1)[c];
                break;
            case 7: // Forty decimal orders of magnitude.
                s = std::copysign(std::pow(10.0F, 13 * std::min(std::abs(s), 2.8F)), s) * 1e-3F;
                break;
            case 8: // A large offset.
                s = 1e6F + s;
                break;
            case 9: // Dead units: rows and columns of zeros.
                s = r % 3 == 0 || c % 4 == 0 ? 0.0F : s;
                break;
            case 10: { // Equal units.
                const std::size_t cell = (r / 4) * 37 + c / 5;
                s = std::sin(static_cast<float>(cell));
                break;
            }
            case 11: // The whole range of float.
                s = s > 0 ? std::numeric_limits<float>::max() : std::numeric_limits<float>::lowest();
                break;
            default: // Its other end.
                s *= 1e-42F;
                break;
            }
        }
    }
    return scores;
}

constexpr int kinds = 13;

} // namespace

class TestAssignment : public QObject {
    Q_OBJECT

private slots:
    void namesGoBothWays() {
        for (const auto method : {AlignmentMethod::None, AlignmentMethod::Hungarian, AlignmentMethod::Greedy,
                                  AlignmentMethod::SortProj}) {
            QVERIFY(alignment_method_from_name(alignment_method_name(method)) == method);
        }
        QCOMPARE(alignment_method_name(AlignmentMethod::SortProj), std::string_view("sortproj"));
        try {
            alignment_method_from_name("Hungarian");
            QFAIL("an unknown name was accepted");
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::InvalidArgument);
            QVERIFY(error.advice().find("hungarian, greedy, sortproj or none") != std::string::npos);
        }
    }

    void smallOnesAgreeWithBruteForce() {
        QVERIFY(rc::check([] {
            const auto n = *rc::gen::inRange<std::size_t>(0, 8);
            const auto levels = *rc::gen::element(2, 5, 100, 1000000);
            Matrix scores(n, n);
            for (float& score : scores.values) {
                score = static_cast<float>(*rc::gen::inRange(-levels, levels)) / 8;
            }
            RC_ASSERT(solves(scores, brute_force(scores)));
        }));
    }

    void emptyAndSingle() {
        const Assignment none = solve_assignment(Matrix(), AlignmentMethod::Hungarian, {});
        QVERIFY(none.column_of_row.empty());
        QCOMPARE(none.score, 0.0);
        QCOMPARE(none.bound, 0.0);
        Matrix one(1, 1);
        one.values[0] = -4;
        for (const auto method :
             {AlignmentMethod::Hungarian, AlignmentMethod::Greedy, AlignmentMethod::None}) {
            const Assignment single = solve_assignment(one, method, {});
            QVERIFY(single.column_of_row == Permutation{0});
            QCOMPARE(single.score, -4.0);
            QVERIFY(single.bound >= -4.0);
        }
        QCOMPARE(solve_assignment(one, AlignmentMethod::Hungarian, {}).bound, -4.0);
        QVERIFY(solve_assignment(Matrix(), AlignmentMethod::Greedy, {}).column_of_row.empty());
        QVERIFY(solve_sort_projection(Matrix(), Matrix(), 1).column_of_row.empty());
    }

    void agreesWithTheReferenceMethod_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < kinds; ++kind) {
            QTest::addRow("kind %d", kind) << kind;
        }
    }

    void agreesWithTheReferenceMethod() {
        QFETCH(int, kind);
        for (const std::size_t n : {2U, 3U, 5U, 16U, 33U, 80U, 150U}) {
            const Matrix scores = scores_of_kind(kind, n, 100 * n + static_cast<std::size_t>(kind));
            QVERIFY2(solves(scores, reference_optimum(scores)), std::to_string(n).c_str());
        }
    }

    void equalInputsGiveEqualResults() {
        for (const int kind : {0, 2, 10}) {
            const Matrix scores = scores_of_kind(kind, 120, 7);
            TaskContext threads;
            threads.threads = 3;
            QVERIFY(solve_assignment(scores, AlignmentMethod::Hungarian, {}).column_of_row ==
                    solve_assignment(scores, AlignmentMethod::Hungarian, threads).column_of_row);
        }
    }

    void plantedPermutationsAreFound() {
        const std::size_t n = 256;
        const Matrix reference = normal_matrix(n, 128, 11);
        Permutation planted = identity_permutation(n);
        std::shuffle(planted.begin(), planted.end(), std::mt19937(12)); // NOLINT(cert-msc51-cpp)
        for (const float rho : {0.95F, 0.5F}) {
            const Matrix units = noisy_rows(reference, planted, rho, 13);
            for (const auto measure : {SimilarityMeasure::Cosine, SimilarityMeasure::BitsSaved}) {
                const Matrix scores = unit_similarity(units, reference, measure, {});
                const Assignment found = solve_assignment(scores, AlignmentMethod::Hungarian, {});
                QVERIFY(found.column_of_row == planted);
            }
        }
    }

    void heuristicsArePermutationsAndNoBetter() {
        for (int kind = 0; kind < kinds; ++kind) {
            const Matrix scores = scores_of_kind(kind, 90, 40 + static_cast<std::size_t>(kind));
            const double best = solve_assignment(scores, AlignmentMethod::Hungarian, {}).score;
            for (const auto method : {AlignmentMethod::Greedy, AlignmentMethod::None}) {
                const Assignment found = solve_assignment(scores, method, {});
                QVERIFY(is_permutation(found.column_of_row));
                QCOMPARE(found.column_of_row.size(), scores.rows);
                QCOMPARE(found.score, sum_of(scores, found.column_of_row));
                QVERIFY(found.score <= best + tolerance(scores));
                QCOMPARE(found.bound, infinity);
            }
        }
    }

    void greedyServesTheBestRowsFirst() {
        Matrix scores(3, 3);
        scores.values = {5, 4, 0, 9, 1, 2, 7, 6, 6.5F};
        const Assignment found = solve_assignment(scores, AlignmentMethod::Greedy, {});
        QVERIFY(found.column_of_row == (Permutation{1, 0, 2}));
        QCOMPARE(found.score, 4 + 9 + 6.5);
    }

    void sortProjectionFindsEqualUnits() {
        const Matrix reference = normal_matrix(200, 16, 21);
        Permutation planted = identity_permutation(200);
        std::shuffle(planted.begin(), planted.end(), std::mt19937(22)); // NOLINT(cert-msc51-cpp)
        const Matrix units = noisy_rows(reference, planted, 1, 23);
        for (const std::uint64_t seed : {0ULL, 1ULL, ~0ULL}) {
            const Assignment found = solve_sort_projection(units, reference, seed);
            QVERIFY(found.column_of_row == planted);
            QVERIFY(std::abs(found.score - 200) < 1e-6);
            QCOMPARE(found.bound, infinity);
        }
    }

    void sortProjectionIsAPermutationOfAnything() {
        Matrix units = normal_matrix(60, 5, 31);
        units.row(3)[1] = std::numeric_limits<float>::quiet_NaN();
        units.row(4)[1] = std::numeric_limits<float>::infinity();
        std::fill(units.row(5).begin(), units.row(5).end(), 0.0F);
        const Matrix reference = normal_matrix(60, 5, 32);
        const Assignment a = solve_sort_projection(units, reference, 1);
        const Assignment b = solve_sort_projection(units, reference, 2);
        QVERIFY(is_permutation(a.column_of_row));
        QVERIFY(is_permutation(b.column_of_row));
        QVERIFY(a.column_of_row != b.column_of_row);
        QVERIFY(a.column_of_row == solve_sort_projection(units, reference, 1).column_of_row);
        QVERIFY(std::isfinite(a.score));
    }

    void brokenScoresAreRefused() {
        for (const float bad :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            Matrix scores(2, 2);
            scores.values[3] = bad;
            QVERIFY_EXCEPTION_THROWN(solve_assignment(scores, AlignmentMethod::Hungarian, {}), Error);
        }
        QVERIFY_EXCEPTION_THROWN(solve_assignment(Matrix(2, 3), AlignmentMethod::Greedy, {}), Error);
        QVERIFY_EXCEPTION_THROWN(solve_assignment(Matrix(2, 2), AlignmentMethod::SortProj, {}), Error);
        QVERIFY_EXCEPTION_THROWN(solve_sort_projection(Matrix(2, 3), Matrix(3, 3), 0), Error);
    }

    void canBeCancelled() {
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        const Matrix scores = normal_matrix(20, 20, 50);
        for (const auto method : {AlignmentMethod::Hungarian, AlignmentMethod::Greedy}) {
            QVERIFY_EXCEPTION_THROWN(solve_assignment(scores, method, context), Cancelled);
        }
    }
};

QTEST_APPLESS_MAIN(TestAssignment)
#include "test_assignment.moc"
