// Similarity and motion on checkpoints whose motion is known, and against plain formulas.
#include "core/alignment/permutation.h"
#include "core/analysis/layer_similarity.h"
#include "core/analysis/motion_field.h"
#include "core/analysis/unit_matrix.h"
#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "tests/alignment/random_matrix.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// A checkpoint of five layers with shuffled units, each correlated by 0.95 with the layer before.
struct Planted {
    QTemporaryDir folder;
    PlantedMotion motion;
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;

    explicit Planted(
        SyntheticModel model = {
            .layers = 5, .width = 32, .ffn = 96, .heads = 4, .correlation = 0.95, .shuffled = true}) {
        const std::string path = folder.filePath(QStringLiteral("model")).toStdString();
        motion = write_synthetic_model(path, model);
        checkpoint = Checkpoint::open(path);
        architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
    }
    UnitFeatures features(std::size_t layer, const std::string& label) const {
        return read_unit_features(*checkpoint, *find_group(architecture.layers[layer], label), {});
    }
};

using Cells = std::map<std::pair<std::size_t, std::size_t>, LayerPair>;

Cells cells_of(const Planted& planted, const LayerSimilarityRequest& request, unsigned threads = 2) {
    Cells cells;
    TaskContext context;
    context.threads = threads;
    layer_similarity(
        *planted.checkpoint, planted.architecture, request,
        [&](const LayerPair& pair) {
            cells[{pair.layer, pair.reference}] = pair;
        },
        context);
    return cells;
}

/// The permutation that takes units of `layer` to the units of `reference` that they were copied from.
std::vector<std::uint32_t> planted_between(const PlantedMotion& motion, std::size_t layer,
                                           std::size_t reference) {
    std::vector<std::uint32_t> match = motion.ffn[layer];
    for (std::size_t l = layer - 1; l > reference; --l) {
        for (std::uint32_t& unit : match) {
            unit = motion.ffn[l][unit];
        }
    }
    return match;
}

/// CKA by its definition with Gram matrices of the features.
double naive_cka(const Matrix& x, const Matrix& y) {
    const std::size_t d = x.cols;
    const auto centred = [d](const Matrix& units) {
        std::vector<std::vector<double>> rows;
        for (std::size_t r = 0; r < units.rows; ++r) {
            std::vector<double> row(units.row(r).begin(), units.row(r).end());
            const double mean = std::accumulate(row.begin(), row.end(), 0.0) / static_cast<double>(d);
            for (double& value : row) {
                value -= mean;
            }
            rows.push_back(row);
        }
        return rows;
    };
    const auto gram = [d](const std::vector<std::vector<double>>& rows) {
        std::vector<double> result(d * d);
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < d; ++i) {
                for (std::size_t j = 0; j < d; ++j) {
                    result[i * d + j] += row[i] * row[j];
                }
            }
        }
        return result;
    };
    const auto k = gram(centred(x));
    const auto l = gram(centred(y));
    const auto inner = [](const auto& a, const auto& b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    return inner(k, l) / std::sqrt(inner(k, k) * inner(l, l));
}

Matrix rotated(const Matrix& units, std::uint64_t seed) {
    // Givens rotations of random pairs of units: an orthogonal map of the units' space.
    std::mt19937_64 random(seed);
    Matrix result = units;
    for (std::size_t step = 0; step < 4 * units.rows && units.rows > 1; ++step) {
        const std::size_t a = random() % units.rows;
        const std::size_t b = (a + 1 + random() % (units.rows - 1)) % units.rows;
        const double angle = static_cast<double>(random() % 1000) / 1000 * 6.28;
        for (std::size_t k = 0; k < units.cols; ++k) {
            const double x = result.row(a)[k];
            const double y = result.row(b)[k];
            result.row(a)[k] = static_cast<float>(std::cos(angle) * x - std::sin(angle) * y);
            result.row(b)[k] = static_cast<float>(std::sin(angle) * x + std::cos(angle) * y);
        }
    }
    return result;
}

} // namespace

class TestLayerSimilarity : public QObject {
    Q_OBJECT

private slots:
    void placesListEveryGroupOnce() {
        const Planted planted;
        const auto places = group_places(planted.architecture);
        QCOMPARE(places.size(), std::size_t{2});
        const auto ffn = std::find_if(places.begin(), places.end(),
                                      [](const GroupPlace& place) { return place.label == "ffn"; });
        QVERIFY(ffn != places.end());
        QCOMPARE(ffn->unit_count, std::uint64_t{96});
        QCOMPARE(ffn->layers, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
        QVERIFY(find_group(planted.architecture.layers[0], "no such group") == nullptr);
    }

    void featuresAreTheWeightsInStandardDeviations() {
        const Planted planted;
        const UnitFeatures ffn = planted.features(1, "ffn");
        QCOMPARE(ffn.units(), std::size_t{96});
        QCOMPARE(ffn.values.cols, std::size_t{64}); // up and down; the bias has rank 1
        const auto up = planted.checkpoint->find("model.decoder.layers.1.fc1.weight");
        const auto bytes = planted.checkpoint->read(*up);
        const auto* weights = reinterpret_cast<const float*>(bytes.bytes().data());
        double sum = 0;
        double squares = 0;
        for (std::size_t i = 0; i < 96 * 32; ++i) {
            sum += weights[i];
            squares += static_cast<double>(weights[i]) * weights[i];
        }
        const double n = 96 * 32;
        const double deviation = std::sqrt(squares / n - sum / n * sum / n);
        const auto part = std::find_if(ffn.parts.begin(), ffn.parts.end(),
                                       [](const FeaturePart& p) { return p.role == "up"; });
        QVERIFY(part != ffn.parts.end());
        const std::size_t at = part == ffn.parts.begin() ? 0 : ffn.parts.front().width;
        for (const std::size_t unit : {0U, 17U, 95U}) {
            QVERIFY(std::abs(ffn.values.row(unit)[at + 3] - weights[unit * 32 + 3] / deviation) < 1e-4);
        }
        const UnitFeatures heads = planted.features(1, "attention");
        QCOMPARE(heads.units(), std::size_t{4});
        QCOMPARE(heads.values.cols, std::size_t{4 * 8 * 32});
    }

    void everyLayerPairIsComparedOnceAndNearOnesAreMostAlike() {
        const Planted planted;
        const Cells cells = cells_of(planted, {.label = "ffn"});
        QCOMPARE(cells.size(), std::size_t{10});
        for (const auto& [at, pair] : cells) {
            QVERIFY(at.first > at.second);
            const double expected = std::pow(0.95, static_cast<double>(at.first - at.second));
            QVERIFY2(std::abs(pair.mean_cosine - expected) < 0.02,
                     qPrintable(QString::number(pair.mean_cosine)));
            QVERIFY(pair.max_cosine >= pair.mean_cosine && pair.max_cosine <= 1);
            // A unit costs log2(96!) / 96 bits to place, its 64 weights share them.
            const double motion = std::lgamma(97.0) / std::log(2.0) / (96 * 64);
            QVERIFY(std::abs(pair.motion_per_weight - motion) < 0.01);
            QVERIFY(std::isnan(pair.cka));
        }
    }

    void savedBitsFollowFromTheCosine() {
        const Planted planted;
        const Cells cells = cells_of(planted, {.label = "ffn", .measure = LayerMeasure::BitsSaved});
        const LayerPair& near = cells.at({1, 0});
        const double expected = -0.5 * std::log2(1 - 0.95 * 0.95);
        QVERIFY(std::abs(near.saved_per_weight - expected) < 0.05 * expected);
        QCOMPARE(near.value(LayerMeasure::BitsSaved), near.saved_per_weight - near.motion_per_weight);
    }

    void resultsDoNotDependOnThreadsOrTheFeatureBudget() {
        const Planted planted;
        const LayerSimilarityRequest request{.label = "ffn", .method = AlignmentMethod::Hungarian};
        const Cells one = cells_of(planted, request, 1);
        const Cells three = cells_of(planted, request, 3);
        Cells frugal;
        layer_similarity(
            *planted.checkpoint, planted.architecture, request,
            [&](const LayerPair& pair) {
                frugal[{pair.layer, pair.reference}] = pair;
            },
            {}, 1);
        for (const auto& [at, pair] : one) {
            QCOMPARE(three.at(at).mean_cosine, pair.mean_cosine);
            QCOMPARE(frugal.at(at).mean_cosine, pair.mean_cosine);
        }
    }

    void unknownGroupsAndStopsAreReported() {
        const Planted planted;
        try {
            layer_similarity(*planted.checkpoint, planted.architecture, {.label = "nonsense"},
                             [](const LayerPair&) {}, {});
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::ArchitectureUnknown);
            QVERIFY(std::string(error.what()).find("nonsense") != std::string::npos);
        }
        std::stop_source stop;
        TaskContext context;
        context.stop = stop.get_token();
        context.threads = 1;
        int cells = 0;
        QVERIFY_EXCEPTION_THROWN(layer_similarity(
                                     *planted.checkpoint, planted.architecture, {.label = "ffn"},
                                     [&](const LayerPair&) {
                                         ++cells;
                                         stop.request_stop();
                                     },
                                     context),
                                 Cancelled);
        QCOMPARE(cells, 1);
    }

    void ckaAgreesWithItsDefinition() {
        QVERIFY(rc::check([] {
            const auto n = *rc::gen::inRange<std::size_t>(1, 20);
            const auto m = *rc::gen::inRange<std::size_t>(1, 20);
            const auto d = *rc::gen::inRange<std::size_t>(2, 30);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const Matrix x = normal_matrix(n, d, seed);
            const Matrix y = normal_matrix(m, d, seed + 1);
            RC_ASSERT(std::abs(linear_cka(x, y, {}) - naive_cka(x, y)) < 1e-5);
        }));
    }

    void ckaOfASetWithItselfIsOneWhateverTheBasis() {
        QVERIFY(rc::check([] {
            const auto n = *rc::gen::inRange<std::size_t>(2, 40);
            const auto d = *rc::gen::inRange<std::size_t>(2, 40);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const Matrix x = normal_matrix(n, d, seed);
            const Matrix y = normal_matrix(n, d, seed + 1);
            RC_ASSERT(std::abs(linear_cka(x, x, {}) - 1) < 1e-6);
            RC_ASSERT(std::abs(linear_cka(x, rotated(x, seed), {}) - 1) < 1e-4);
            RC_ASSERT(std::abs(linear_cka(x, rotated(y, seed), {}) - linear_cka(x, y, {})) < 1e-4);
            std::vector<std::uint32_t> order = identity_permutation(n);
            std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
            const Matrix shuffled = noisy_rows(x, order, 1, seed);
            RC_ASSERT(std::abs(linear_cka(x, shuffled, {}) - 1) < 1e-6);
        }));
        QCOMPARE(linear_cka(Matrix(3, 4), normal_matrix(3, 4, 1), {}), 0.0);
    }

    void ckaCellsAreFoundForALayerMatrix() {
        const Planted planted;
        const Cells cells = cells_of(planted, {.label = "ffn", .measure = LayerMeasure::Cka});
        QCOMPARE(cells.size(), std::size_t{10});
        QVERIFY(cells.at({1, 0}).cka > cells.at({4, 0}).cka);
        QVERIFY(std::abs(cells.at({2, 1}).cka - linear_cka(planted.features(2, "ffn").values,
                                                           planted.features(1, "ffn").values, {})) < 1e-9);
        QVERIFY(std::isnan(cells.at({1, 0}).mean_cosine));
    }

    void unitMatrixHasThePlantedDiagonalAfterAlignment() {
        const Planted planted;
        for (const AlignmentMethod method : {AlignmentMethod::Greedy, AlignmentMethod::Hungarian}) {
            for (const SimilarityMeasure score : {SimilarityMeasure::Cosine, SimilarityMeasure::BitsSaved}) {
                const UnitMatrix matrix =
                    unit_matrix(*planted.checkpoint, planted.architecture,
                                {.layer = 3, .reference = 1, .label = "ffn", .options = {method, score}}, {});
                const std::vector<std::uint32_t> expected = planted_between(planted.motion, 3, 1);
                QCOMPARE(matrix.matching.match, expected);
                for (std::size_t u = 0; u < 96; ++u) {
                    const float cosine = matrix.matching.cosine[u];
                    QVERIFY(std::abs(matrix.before.cell(u, expected[u]) - cosine) < 1e-4F);
                    QVERIFY(std::abs(matrix.after.cell(expected[u], expected[u]) - cosine) < 1e-4F);
                    // The diagonal stands out: nothing else in its row comes near.
                    for (std::size_t c = 0; c < 96; ++c) {
                        QVERIFY(c == u || matrix.after.cell(u, c) < matrix.after.cell(u, u));
                    }
                }
            }
        }
    }

    void cellsAreCosines() {
        const Matrix units = normal_matrix(700, 24, 1); // more rows than a block
        const Matrix reference = normal_matrix(30, 24, 2);
        const FixedCells cells = unit_cells(units, reference, {});
        const Matrix expected = unit_similarity(units, reference, SimilarityMeasure::Cosine, {});
        QCOMPARE(cells.values.size(), std::size_t{700 * 30});
        for (std::size_t i = 0; i < cells.values.size(); ++i) {
            QVERIFY(std::abs(cells.values[i] / FixedCells::scale - expected.values[i]) < 2e-5F);
        }
    }

    void greedyOnCellsAgreesWithGreedyOnScores() {
        QVERIFY(rc::check([] {
            const auto n = *rc::gen::inRange<std::size_t>(1, 60);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const FixedCells cells = unit_cells(normal_matrix(n, 9, seed), normal_matrix(n, 9, seed + 1), {});
            for (const bool absolute : {false, true}) {
                Matrix scores(n, n);
                std::transform(cells.values.begin(), cells.values.end(), scores.values.begin(),
                               [&](std::int16_t value) {
                                   const auto score = static_cast<float>(value);
                                   return absolute ? std::abs(score) : score;
                               });
                RC_ASSERT(match_cells_greedily(
                              cells, absolute ? SimilarityMeasure::BitsSaved : SimilarityMeasure::Cosine,
                              {}) == solve_assignment(scores, AlignmentMethod::Greedy, {}).column_of_row);
            }
        }));
    }

    void layersThatDifferAreNamed() {
        const Planted planted;
        try {
            unit_matrix(*planted.checkpoint, planted.architecture,
                        {.layer = 2, .reference = 1, .label = "moe", .options = {}}, {});
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::TensorMismatch);
            QVERIFY(std::string(error.what()).find("layer 2") != std::string::npos);
        }
    }

    void motionIsThePlantedOne() {
        const Planted planted;
        const auto& stack = planted.architecture.layers.front().stack;
        for (const auto& [label, expected] :
             {std::pair{"ffn", planted.motion.ffn}, std::pair{"attention", planted.motion.heads}}) {
            std::vector<std::size_t> seen;
            const MotionField field = motion_through(
                *planted.checkpoint, planted.architecture, {.stack = stack, .label = label, .options = {}},
                [&](const LayerMotion& motion) { seen.push_back(motion.layer); }, {});
            QCOMPARE(seen, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
            QVERIFY(!field.layers[0].reference.has_value());
            for (std::size_t l = 1; l < 5; ++l) {
                QCOMPARE(field.layers[l].reference, std::optional(l - 1));
                QCOMPARE(field.layers[l].matching.match, expected[l]);
                QVERIFY(std::abs(field.layers[l].matching.mean_cosine() - 0.95) < 0.02);
            }
        }
    }

    void trajectoriesFollowThePlantedUnits() {
        const Planted planted;
        const MotionField field = motion_through(
            *planted.checkpoint, planted.architecture,
            {.stack = planted.architecture.layers.front().stack, .label = "ffn", .options = {}}, {}, {});
        for (std::uint32_t last = 0; last < 96; last += 5) {
            const auto points = trajectory_of(field, 4, last);
            QCOMPARE(points.size(), std::size_t{5});
            QCOMPARE(points[4].unit, last);
            QCOMPARE(points[1].unit, planted_between(planted.motion, 4, 1)[last]);
            QCOMPARE(points[3].unit, planted.motion.ffn[4][last]);
            QCOMPARE(points[3].cosine, field.layers[3].matching.cosine[points[3].unit]);
            // The same way from any of its points.
            QCOMPARE(trajectory_of(field, 2, points[2].unit), points);
            QCOMPARE(trajectory_of(field, 0, points[0].unit), points);
        }
        QVERIFY_EXCEPTION_THROWN(trajectory_of(field, 5, 0), Error);
        QVERIFY_EXCEPTION_THROWN(trajectory_of(field, 2, 96), Error);
    }

    void solversAreComparedByWhatTheySave() {
        const Planted planted;
        std::vector<AlignmentMethod> order;
        const auto results =
            compare_solvers(planted.features(2, "ffn"), planted.features(1, "ffn"),
                            [&](const SolverResult& result) { order.push_back(result.method); }, {});
        QCOMPARE(order, (std::vector{AlignmentMethod::Hungarian, AlignmentMethod::Greedy,
                                     AlignmentMethod::SortProj, AlignmentMethod::None}));
        QCOMPARE(results[0].share_of_exact, 1.0);
        QCOMPARE(results[0].match, planted.motion.ffn[2]);
        QCOMPARE(results[1].match, planted.motion.ffn[2]);
        QCOMPARE(results[1].share_of_exact, 1.0);
        QVERIFY(results[2].share_of_exact < 1 && results[2].share_of_exact > results[3].share_of_exact);
        QCOMPARE(results[3].match, identity_permutation(96));
    }

    void unmovedUnitsCostNoMotion() {
        const Planted planted({.layers = 2, .width = 32, .ffn = 64, .heads = 4, .correlation = 0.9});
        const UnitMatching matching =
            match_features(planted.features(1, "ffn"), planted.features(0, "ffn"), {}, {});
        QCOMPARE(matching.match, identity_permutation(64));
        QCOMPARE(matching.motion_bits, 0.0);
        QVERIFY(matching.saved_per_weight() > 0.9);
    }
};

QTEST_APPLESS_MAIN(TestLayerSimilarity)
#include "test_similarity.moc"
