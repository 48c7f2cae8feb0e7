#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/profile.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/shape_fit.h"
#include "core/codec/training.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

using namespace mcwc;

namespace {

/// Rounded numbers of one scale: Gaussians, one in eight of them four times as wide.
ShapeSample mixed_sample(std::size_t count, std::uint64_t seed) {
    test::Gaussian normal(seed);
    std::vector<std::int32_t> symbols(count);
    for (std::int32_t& symbol : symbols) {
        const double width = normal.random()() % 8 == 0 ? 8.0 : 2.0;
        symbol = static_cast<std::int32_t>(std::lround(width * normal()));
    }
    BlockScales scales;
    scales.base = 8; // two steps: what the narrow ones have
    return {ClassHistogram(symbols, count, scales, 0), 1.0};
}

std::shared_ptr<const Checkpoint> sample_model() {
    return Checkpoint::open(MCWC_SAMPLE);
}

StreamReport encode_sample(double qbits, unsigned learned, const std::string& profile,
                           const std::optional<std::filesystem::path>& target = std::nullopt) {
    const auto checkpoint = sample_model();
    EncoderSettings settings;
    set_effort(settings, 4);
    settings.qbits = qbits;
    settings.learned_shapes = learned;
    settings.profile = profile;
    return encode(*checkpoint, FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json()),
                  settings, target, {});
}

ErrorCode code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

} // namespace

class TestShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mixtures_are_learned() {
        std::vector<ShapeSample> samples;
        samples.push_back(mixed_sample(100000, 1));
        const std::vector<LearnedShape> shapes = fit_shapes(samples, 4, {});
        QVERIFY(!shapes.empty());
        // The code length of the mixture itself, by its own probabilities.
        const auto mass = [](double x) {
            const auto below = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
            return 0.875 * (below((x + 0.5) / 2) - below((x - 0.5) / 2)) +
                   0.125 * (below((x + 0.5) / 8) - below((x - 0.5) / 8));
        };
        double ideal = 0;
        for (int v = -60; v <= 60; ++v) {
            ideal -= 100000 * mass(v) * std::log2(mass(v));
        }
        const double builtin = best_cost(samples, {});
        const double learned = best_cost(samples, shapes);
        QVERIFY2(learned < builtin - 500, qPrintable(QString("%1 %2").arg(learned).arg(builtin)));
        QVERIFY2(learned < 1.003 * ideal, qPrintable(QString("%1 %2").arg(learned).arg(ideal)));
    }

    /// Changes of single weights: a narrow peak on a wide foot.
    void peaks_on_a_wide_foot_are_learned() {
        test::Gaussian normal(4);
        std::vector<std::int32_t> symbols(200000);
        for (std::int32_t& symbol : symbols) {
            symbol = normal.random()() % 20 == 0 ? static_cast<std::int32_t>(std::lround(6.5 * normal())) : 0;
        }
        BlockScales scales;
        scales.base = -37;
        const std::vector<ShapeSample> samples{{ClassHistogram(symbols, symbols.size(), scales, 0), 1.0}};
        std::map<std::int32_t, double> counts;
        for (const std::int32_t symbol : symbols) {
            counts[symbol] += 1;
        }
        double entropy = 0;
        for (const auto& [symbol, count] : counts) {
            entropy -= count * std::log2(count / static_cast<double>(symbols.size()));
        }
        const double learned = best_cost(samples, fit_shapes(samples, 4, {}));
        QVERIFY2(learned < 1.03 * entropy, qPrintable(QString("%1 %2").arg(learned).arg(entropy)));
        QVERIFY2(best_cost(samples, {}) > 1.2 * entropy, qPrintable(QString::number(best_cost(samples, {}))));
    }

    void shapes_that_do_not_pay_are_dropped() {
        std::vector<ShapeSample> samples;
        samples.push_back(mixed_sample(500, 2)); // saves less than a section costs
        QVERIFY(fit_shapes(samples, 4, {}).empty());
        QVERIFY(fit_shapes({}, 4, {}).empty());
        samples.front() = mixed_sample(100000, 3);
        QVERIFY(fit_shapes(samples, 0, {}).empty());
        QVERIFY(keep_paying_shapes(samples, default_profile(), 2).size() <= 2);
    }

    void learning_saves_bits_at_low_rates_and_costs_none_at_high_ones() {
        const StreamReport without = encode_sample(2, 0, "");
        const StreamReport with = encode_sample(2, 8, "");
        const double saved =
            1.0 - static_cast<double>(with.file_bytes) / static_cast<double>(without.file_bytes);
        const double lost = 10.0 * std::log10(with.nmse / without.nmse);
        // 6.02 dB are a bit per weight.
        const double bits = without.bpw_coded - with.bpw_coded - lost / 6.02;
        QVERIFY2(saved > 0.008, qPrintable(QString::number(saved)));
        QVERIFY2(bits > 0.006, qPrintable(QString::number(bits)));
        const StreamReport fine_without = encode_sample(8, 0, "");
        const StreamReport fine_with = encode_sample(8, 8, "default");
        QVERIFY(static_cast<double>(fine_with.file_bytes) <
                1.0002 * static_cast<double>(fine_without.file_bytes));
        QVERIFY(std::fabs(fine_with.nmse / fine_without.nmse - 1.0) < 0.002);
    }

    void streams_need_no_profile_to_decode() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        write_profile({{default_profile().begin(), default_profile().end()}, {}}, path / "mine.json");
        const StreamReport report = encode_sample(2, 0, path / "mine.json", path / "s.mcwc");
        std::filesystem::remove(path / "mine.json");
        const auto decoder = Decoder::open(path / "s.mcwc");
        QVERIFY(!decoder->stream().shapes().shapes.empty());
        const EncoderSettings recorded = recorded_settings(decoder->stream().settings());
        QCOMPARE(recorded.profile, (path / "mine.json").string());
        QCOMPARE(recorded.learned_shapes, 0U);
        QCOMPARE(decoder->report().bits.total(), 8 * report.file_bytes);
        QCOMPARE(decoder->report().bpw_coded, report.bpw_coded);
        const VerifyReport verified = verify(path / "s.mcwc", sample_model(), {});
        QVERIFY(std::fabs(verified.nmse / report.nmse - 1.0) < 1e-6);
    }

    void profiles_come_back_and_are_checked() {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "p.json";
        const Profile profile{{{96, {12, 9}, 30, 6}, {64, {0, 0}, 0, 0}}, {"a", "b"}};
        write_profile(profile, path);
        QVERIFY(read_profile(path).shapes == profile.shapes);
        QVERIFY(read_profile(path).trained_on == profile.trained_on);
        QVERIFY(load_profile("").empty());
        QCOMPARE(load_profile("default").size(), default_profile().size());

        const std::string text = read_text_file(path, 1U << 16);
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string other = text;
            other.replace(other.find(from), from.size(), to);
            write_file(path, std::as_bytes(std::span(other)));
            return code_of([&] { read_profile(path); });
        };
        QCOMPARE(changed("\"exponent\": 96", "\"exponent\": 97"), ErrorCode::Corrupt);
        QCOMPARE(changed("\"exponent\": 96", "\"exponent\": 3"), ErrorCode::Corrupt);
        QCOMPARE(changed("\"exponent\": 96", "\"exponent\": -1"), ErrorCode::Corrupt);
        QCOMPARE(changed("\"exponent\": 96", "\"exponent\": 1e300"), ErrorCode::Corrupt);
        QCOMPARE(changed("\"exponent\"", "\"other\""), ErrorCode::Corrupt);
        QCOMPARE(changed("\"version\": 1", "\"version\": 2"), ErrorCode::UnsupportedVersion);
        QCOMPARE(changed("mcwc-profile", "something"), ErrorCode::FormatUnknown);
        QCOMPARE(changed("{", ""), ErrorCode::FormatUnknown);
        QCOMPARE(changed("\"shapes\": [", "\"shapes\": [], \"rest\": ["), ErrorCode::LimitExceeded);
        QCOMPARE(code_of([&] { load_profile((path / "none").string()); }), ErrorCode::FileNotFound);
    }

    void default_profile_is_the_one_that_was_trained() {
        const Profile trained = read_profile(std::filesystem::path(MCWC_SAMPLE) / "../profiles/default.json");
        QVERIFY(std::vector<LearnedShape>(default_profile().begin(), default_profile().end()) ==
                trained.shapes);
        QVERIFY(trained.trained_on.size() >= 5);
    }

    void training_learns_what_its_models_have() {
        const auto checkpoint = sample_model();
        const TrainingModel model{checkpoint,
                                  FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json())};
        EncoderSettings settings;
        set_effort(settings, 4);
        const std::vector<double> rates{2.0, 4.0};
        const TrainingResult result = train_profile(std::span(&model, 1), rates, settings, {});
        QVERIFY(!result.profile.shapes.empty());
        QCOMPARE(result.figures.size(), std::size_t{2});
        QVERIFY(result.figures[0].profile_bits < 0.99 * result.figures[0].builtin_bits);
        QVERIFY(result.figures[1].profile_bits <= result.figures[1].builtin_bits);
        TaskContext stopped;
        std::stop_source stop;
        stop.request_stop();
        stopped.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(train_profile(std::span(&model, 1), rates, settings, stopped), Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestShapes)
#include "test_shapes.moc"
