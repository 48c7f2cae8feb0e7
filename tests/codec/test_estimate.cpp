#include "core/base/error.h"
#include "core/codec/encoder.h"
#include "core/codec/rules.h"
#include "tests/codec/synthetic_checkpoint.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace mcwc;
using namespace mcwc::test;

namespace {

bool holds(const Interval& interval, double value) {
    return interval.low <= value && value <= interval.high;
}

double half_width(const Interval& interval) {
    return (interval.high - interval.low) / (interval.high + interval.low);
}

QByteArray miss(const char* figure, const Interval& interval, double value) {
    return QByteArray(figure) + ": " + QByteArray::number(value, 'g', 8) + " is not in " +
           QByteArray::number(interval.low, 'g', 8) + " to " + QByteArray::number(interval.high, 'g', 8);
}

SyntheticModel model_of(std::size_t layers, std::size_t width, std::size_t ffn, double correlation,
                        DType dtype, std::uint64_t seed) {
    return {.layers = layers,
            .width = width,
            .ffn = ffn,
            .heads = 4,
            .correlation = correlation,
            .shuffled = true,
            .dtype = dtype,
            .seed = seed};
}

/// With little effort, so that the test is quick; some rows set more.
EncoderSettings with(double qbits, unsigned k) {
    EncoderSettings settings;
    set_effort(settings, 2);
    settings.qbits = qbits;
    settings.keyframe_interval = k;
    return settings;
}

} // namespace

/// Estimates against whole runs.
class TestEstimate : public QObject {
    Q_OBJECT

    std::map<std::string, std::unique_ptr<SyntheticCheckpoint>> models_;

    void add(const char* name, const SyntheticModel& model) {
        models_[name] = std::make_unique<SyntheticCheckpoint>(model);
    }

private Q_SLOTS:
    void initTestCase() {
        add("small", model_of(4, 32, 128, 0.95, DType::F32, 101));
        add("related", model_of(4, 64, 256, 0.9, DType::F16, 102));
        add("weak", model_of(3, 96, 320, 0.5, DType::F32, 103));
        add("independent", model_of(2, 128, 384, 0, DType::BF16, 104));
    }

    void whole_runs_fall_into_the_intervals_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("qbits");
        QTest::addColumn<unsigned>("k");
        for (const auto& [name, model] : models_) {
            for (const double qbits : {1.5, 4.5}) {
                for (const unsigned k : {1U, 3U}) {
                    QTest::newRow((name + " " + std::to_string(qbits) + " k" + std::to_string(k)).c_str())
                        << QString::fromStdString(name) << qbits << k;
                }
            }
        }
    }
    void whole_runs_fall_into_the_intervals() {
        QFETCH(QString, model);
        QFETCH(double, qbits);
        QFETCH(unsigned, k);
        compare(*models_.at(model.toStdString()), with(qbits, k),
                (k == 1 ? 0.02 : 0.12) + (qbits < 2 ? 0.05 : 0));
    }

    void other_settings_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < 9; ++i) {
            QTest::newRow(std::to_string(i).c_str()) << i;
        }
    }
    void other_settings() {
        QFETCH(int, number);
        EncoderSettings settings = with(4, 4);
        const std::vector<std::function<void()>> changes{
            [&] { settings.alignment = AlignmentMethod::None; },
            [&] { settings.alignment = AlignmentMethod::SortProj; },
            [&] { settings.alignment = AlignmentMethod::Greedy; },
            [&] { settings.order = UnitOrder::Aligned; },
            [&] { settings.lossless = true; },
            [&] {
                settings.keyframes = {{"", {2}}};
            },
            [&] { set_effort(settings, default_effort); },
            [&] { set_effort(settings, 1); },
            [&] {
                settings.rules = {parse_rule("*.fc1.weight:qbits=6"), parse_rule("*.1.fc2.weight:lossless"),
                                  parse_rule("*.2.self_attn*:intra"), parse_rule("*.3.*:align=none")};
            }};
        changes.at(static_cast<std::size_t>(number))();
        compare(*models_.at("related"), settings, 0.12);
    }

    void targets_are_searched_as_by_a_whole_run_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::newRow("bits per weight") << static_cast<int>(RateTarget::Kind::BitsPerWeight) << 3.0;
        QTest::newRow("bytes") << static_cast<int>(RateTarget::Kind::FileBytes) << 60000.0;
        QTest::newRow("error") << static_cast<int>(RateTarget::Kind::Error) << 0.01;
        QTest::newRow("error of each") << static_cast<int>(RateTarget::Kind::ErrorOfEach) << 0.01;
    }
    void targets_are_searched_as_by_a_whole_run() {
        QFETCH(int, kind);
        QFETCH(double, value);
        EncoderSettings settings = with(6, 4);
        settings.target = RateTarget{static_cast<RateTarget::Kind>(kind), value};
        const SyntheticCheckpoint& model = *models_.at("related");
        const StreamReport guess = estimate(*model.checkpoint, model.architecture, settings, {});
        const double reached = settings.target->kind == RateTarget::Kind::BitsPerWeight ? guess.bpw_coded
                               : settings.target->kind == RateTarget::Kind::FileBytes
                                   ? static_cast<double>(guess.file_bytes)
                                   : guess.nmse;
        const double tolerance = kind == static_cast<int>(RateTarget::Kind::ErrorOfEach) ? 0.05 : 0.011;
        QVERIFY2(std::fabs(reached / value - 1) <= tolerance, std::to_string(reached).c_str());
        const StreamReport truth = encode(*model.checkpoint, model.architecture, settings, std::nullopt, {});
        QVERIFY2(std::fabs(guess.bpw_coded / truth.bpw_coded - 1) < 0.05,
                 (std::to_string(guess.bpw_coded) + " " + std::to_string(truth.bpw_coded)).c_str());
    }

    void targets_out_of_reach_are_refused() {
        EncoderSettings settings = with(4, 4);
        settings.target = RateTarget{RateTarget::Kind::FileBytes, 100};
        const SyntheticCheckpoint& model = *models_.at("small");
        QVERIFY_EXCEPTION_THROWN(estimate(*model.checkpoint, model.architecture, settings, {}), Error);
    }

    void sample_checkpoint() {
        const auto checkpoint = Checkpoint::open(MCWC_SAMPLE);
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
        EncoderSettings settings = with(4, 4);
        set_effort(settings, 1);
        compare(*checkpoint, architecture, settings, 0.06);
        settings.rules = {parse_rule("*.wte.*:intra")}; // how much kindred words save is known less well
        compare(*checkpoint, architecture, settings, 0.03);
    }

    void only_estimates_have_intervals() {
        const SyntheticCheckpoint& model = *models_.at("small");
        QVERIFY(!encode(*model.checkpoint, model.architecture, with(4, 4), std::nullopt, {}).intervals);
    }

    void parts_add_up_and_agree_frame_by_frame() {
        const SyntheticCheckpoint& model = *models_.at("related");
        const StreamReport guess = estimate(*model.checkpoint, model.architecture, with(4, 4), {});
        const StreamReport truth =
            encode(*model.checkpoint, model.architecture, with(4, 4), std::nullopt, {});
        QCOMPARE(guess.bits.total(), 8 * guess.file_bytes);
        QCOMPARE(guess.frames.size(), truth.frames.size());
        for (std::size_t f = 0; f < truth.frames.size(); ++f) {
            QCOMPARE(guess.frames[f].kind, truth.frames[f].kind);
            QCOMPARE(guess.frames[f].elements, truth.frames[f].elements);
            QCOMPARE(guess.frames[f].predicted_units, truth.frames[f].predicted_units);
            const auto bits = static_cast<double>(truth.frames[f].bits.total());
            QVERIFY(std::fabs(static_cast<double>(guess.frames[f].bits.total()) - bits) < 0.03 * bits + 512);
        }
        for (std::size_t t = 0; t < truth.tensors.size(); ++t) {
            QCOMPARE(guess.tensors[t].quantized, truth.tensors[t].quantized);
            QCOMPARE(guess.tensors[t].mode, truth.tensors[t].mode);
            QCOMPARE(guess.tensors[t].reason, truth.tensors[t].reason);
        }
    }

    void threads_change_nothing() {
        const SyntheticCheckpoint& model = *models_.at("related");
        TaskContext one;
        one.threads = 1;
        TaskContext three;
        three.threads = 3;
        const StreamReport a = estimate(*model.checkpoint, model.architecture, with(3, 4), one);
        const StreamReport b = estimate(*model.checkpoint, model.architecture, with(3, 4), three);
        QCOMPARE(a.file_bytes, b.file_bytes);
        QCOMPARE(a.nmse, b.nmse);
        QCOMPARE(a.intervals->nmse.high, b.intervals->nmse.high);
        QCOMPARE(a.intervals->file_bytes.low, b.intervals->file_bytes.low);
    }

    void a_stop_is_obeyed() {
        const SyntheticCheckpoint& model = *models_.at("small");
        std::stop_source source;
        source.request_stop();
        TaskContext context;
        context.stop = source.get_token();
        QVERIFY_EXCEPTION_THROWN(estimate(*model.checkpoint, model.architecture, with(4, 4), context),
                                 Cancelled);
    }

private:
    void compare(const SyntheticCheckpoint& model, const EncoderSettings& settings, double widest) {
        compare(*model.checkpoint, model.architecture, settings, widest);
    }
    void compare(const Checkpoint& checkpoint, const Architecture& architecture,
                 const EncoderSettings& settings, double widest) {
        const StreamReport guess = estimate(checkpoint, architecture, settings, {});
        const StreamReport truth = encode(checkpoint, architecture, settings, std::nullopt, {});
        QVERIFY(guess.intervals.has_value());
        const EstimateIntervals& in = *guess.intervals;
        const auto check = [&](const char* figure, const Interval& interval, double value) {
            QVERIFY2(holds(interval, value), miss(figure, interval, value).constData());
            QVERIFY2(value == 0 || half_width(interval) < widest,
                     qPrintable(QString("%1: %2").arg(figure).arg(half_width(interval))));
        };
        check("file", in.file_bytes, static_cast<double>(truth.file_bytes));
        check("coded", in.bpw_coded, truth.bpw_coded);
        check("model", in.bpw_model, truth.bpw_model);
        check("file bpw", in.bpw_file, truth.bpw_file);
        check("nmse", in.nmse, truth.nmse);
        QVERIFY(holds(in.file_bytes, static_cast<double>(guess.file_bytes)));
    }
};

QTEST_APPLESS_MAIN(TestEstimate)
#include "test_estimate.moc"
