#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
#include "core/entropy/scale_model.h"
#include "tests/codec/synthetic_checkpoint.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// Code and message of the error that a call throws; empty without one.
template <class Call>
std::string error_of(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        return std::string(error_code_name(error.code())) + ": " + error.what() +
               (error.advice().empty() ? " (no advice)" : "");
    }
    return {};
}

bool holds(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

const TensorReport& tensor_of(const StreamReport& report, const std::string& name) {
    return *std::find_if(report.tensors.begin(), report.tensors.end(),
                         [&](const TensorReport& tensor) { return tensor.name == name; });
}

std::string up_of(int layer) {
    return "model.decoder.layers." + std::to_string(layer) + ".fc1.weight";
}

std::string down_of(int layer) {
    return "model.decoder.layers." + std::to_string(layer) + ".fc2.weight";
}

double nmse_of(const TensorReport& tensor) {
    return tensor.squared_error / tensor.squared_sum;
}

EncoderSettings with_rules(std::initializer_list<const char*> rules) {
    EncoderSettings settings;
    settings.qbits = 4;
    set_effort(settings, 1); // quick
    for (const char* rule : rules) {
        settings.rules.push_back(parse_rule(rule));
    }
    return settings;
}

std::vector<std::string> kinds_of(const StreamReport& report) {
    std::vector<std::string> kinds;
    for (const FrameReport& frame : report.frames) {
        if (!frame.stack.empty()) {
            kinds.push_back(frame.kind);
        }
    }
    return kinds;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

    SyntheticCheckpoint model_{
        {.layers = 5, .width = 32, .ffn = 96, .heads = 2, .correlation = 0.97, .shuffled = true, .seed = 7}};

    StreamReport encoded(const EncoderSettings& settings) const {
        return encode(*model_.checkpoint, model_.architecture, settings, std::nullopt, {});
    }

private Q_SLOTS:
    void text_forms() {
        const TensorRule rule = parse_rule(" *.mlp.?:qbits = 3.5, lossless=no ,align=greedy,intra");
        QCOMPARE(rule.pattern, std::string("*.mlp.?"));
        QCOMPARE(rule.qbits.value(), 3.5);
        QCOMPARE(rule.lossless.value(), false);
        QVERIFY(rule.alignment.value() == AlignmentMethod::Greedy);
        QCOMPARE(rule.intra.value(), true);
        QCOMPARE(rule_text(rule), std::string("*.mlp.?:qbits=3.5,lossless=no,align=greedy,intra"));
        QVERIFY(parse_rule(rule_text(rule)) == rule);
        QCOMPARE(parse_rule("a:b:lossless").pattern, std::string("a:b")); // the last colon counts
        QVERIFY(!parse_rule("x:intra").qbits.has_value());
        const TensorRule coded = parse_rule("x:trellis=0,basis=no");
        QCOMPARE(coded.trellis.value(), 0U);
        QCOMPARE(coded.basis.value(), false);
        QVERIFY(parse_rule(rule_text(coded)) == coded);
        const TensorRule weighed = parse_rule("x:lambda=0.5,learn=no");
        QCOMPARE(weighed.lambda.value(), 0.5);
        QCOMPARE(weighed.learn.value(), false);
        QVERIFY(parse_rule(rule_text(weighed)) == weighed);

        QVERIFY((parse_keyframes("0,5, 9") == KeyframeList{"", {0, 5, 9}}));
        QVERIFY((parse_keyframes("encoder:3") == KeyframeList{"encoder", {3}}));
        QCOMPARE(keyframes_text({"encoder", {3, 4}}), std::string("encoder:3,4"));
    }

    void wrong_texts_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no colon") << QByteArray("*.weight") << QByteArray("colon");
        QTest::newRow("no pattern") << QByteArray(":qbits=4") << QByteArray("pattern is missing");
        QTest::newRow("no setting") << QByteArray("a:") << QByteArray("a setting is missing");
        QTest::newRow("unknown") << QByteArray("a:qbit=4") << QByteArray("no setting 'qbit'");
        QTest::newRow("no number") << QByteArray("a:qbits=four") << QByteArray("'four'");
        QTest::newRow("half a number") << QByteArray("a:qbits=4x") << QByteArray("'4x'");
        QTest::newRow("no value") << QByteArray("a:qbits=") << QByteArray("no value");
        QTest::newRow("value missing") << QByteArray("a:qbits") << QByteArray("must be a number");
        QTest::newRow("method") << QByteArray("a:align=best") << QByteArray("'best'");
        QTest::newRow("one state") << QByteArray("a:trellis=1") << QByteArray("0 or from 2 to 8");
        QTest::newRow("many states") << QByteArray("a:trellis=9") << QByteArray("0 or from 2 to 8");
        QTest::newRow("lambda") << QByteArray("a:lambda=much") << QByteArray("must be a number");
        QTest::newRow("flag") << QByteArray("a:lossless=4") << QByteArray("yes or no");
        QTest::newRow("twice") << QByteArray("a:intra,intra=no") << QByteArray("intra is there twice");
    }
    void wrong_texts() {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, message);
        const std::string error = error_of([&] { parse_rule(rule.toStdString()); });
        QVERIFY2(holds(error, "config-invalid: rule '"), error.c_str());
        QVERIFY2(holds(error, message.constData()), error.c_str());
        QVERIFY2(!holds(error, "no advice"), error.c_str());
    }

    void wrong_keyframes() {
        for (const char* text :
             {"", "a", "1,", "1,,2", "-1", ":1", "encoder:", "1.5", "99999999999999999999"}) {
            const std::string error = error_of([&] { parse_keyframes(text); });
            QVERIFY2(holds(error, "config-invalid: keyframes '"), text);
        }
    }

    void rules_file() {
        const std::filesystem::path path = model_.path() / "rules.txt";
        write_file(path, as_bytes("# for the test\n\n*.fc1.*:qbits=6\r\n  *.fc2.*:intra  \n"));
        const std::vector<TensorRule> rules = load_rules_file(path);
        QCOMPARE(rules.size(), std::size_t{2});
        QCOMPARE(rule_text(rules[0]), std::string("*.fc1.*:qbits=6"));
        QCOMPARE(rule_text(rules[1]), std::string("*.fc2.*:intra"));
        write_file(path, as_bytes("# one\n*:qbits=4\n*:qbitz=4\n"));
        const std::string error = error_of([&] { load_rules_file(path); });
        QVERIFY2(holds(error, "rules.txt:3: rule '*': there is no setting 'qbitz'"), error.c_str());
    }

    void the_last_rule_that_sets_a_key_wins() {
        const EncoderSettings settings = with_rules(
            {"*:qbits=6,intra", "*.fc1.*:qbits=3", "*.fc1.*:align=none,intra=no", "*.fc?.bias:lossless"});
        const TensorSettings up = settings_for(up_of(1), settings);
        QCOMPARE(up.qbits, 3.0);
        QCOMPARE(up.intra, false);
        QVERIFY(up.alignment == AlignmentMethod::None);
        QCOMPARE(up.lossless, false);
        const TensorSettings down = settings_for(down_of(1), settings);
        QCOMPARE(down.qbits, 6.0);
        QCOMPARE(down.intra, true);
        QVERIFY(down.alignment == AlignmentMethod::Hungarian);
        QVERIFY(settings_for("model.decoder.layers.0.fc2.bias", settings).lossless);
        QVERIFY(fitting_rules(settings, up_of(1)) == (std::vector<std::size_t>{0, 1, 2}));
    }

    void values_out_of_range_name_the_rule() {
        for (const char* rule : {"*:qbits=0.1", "*:qbits=17", "*:qbits=nan"}) {
            const std::string error = error_of([&] { validate(with_rules({"*:intra", rule})); });
            QVERIFY2(holds(error, ("invalid-argument: rule '" + std::string(rule)).c_str()), error.c_str());
        }
        EncoderSettings settings;
        settings.rules.emplace_back().pattern = "x";
        QVERIFY(holds(error_of([&] { validate(settings); }), "sets nothing"));
        settings.rules.assign(5000, parse_rule("*:intra"));
        QVERIFY(holds(error_of([&] { validate(settings); }), "5000 rules"));
        settings.rules.clear();
        settings.keyframes = {{"", {0}}, {"", {1}}};
        QVERIFY(holds(error_of([&] { validate(settings); }), "given twice"));
    }

    void what_fits_nothing_is_refused() {
        const auto refusal = [&](const EncoderSettings& settings) {
            const std::string of_encode = error_of([&] { encoded(settings); });
            const std::string of_estimate =
                error_of([&] { estimate(*model_.checkpoint, model_.architecture, settings, {}); });
            return of_encode == of_estimate ? of_encode : "encode and estimate differ";
        };
        QVERIFY(holds(refusal(with_rules({"*:intra", "*.mlp.*:qbits=4"})),
                      "invalid-argument: rule '*.mlp.*:qbits=4' fits no tensor"));
        EncoderSettings settings;
        settings.keyframes = {{"", {0, 5}}};
        QVERIFY(holds(refusal(settings), "invalid-argument: keyframe 5 is no layer"));
        settings.keyframes = {{"decoder", {4}}, {"vision", {0}}};
        QVERIFY(holds(refusal(settings), "of stack vision"));
        settings.keyframes = {{"decoder", {4}}, {"", {0}}}; // no stack is left for the second list
        QVERIFY(holds(refusal(settings), "no such layers"));
    }

    void keyframes_by_hand() {
        EncoderSettings settings;
        settings.qbits = 4;
        settings.keyframe_interval = 2;
        using Kinds = std::vector<std::string>;
        const std::string key = "keyframe";
        const std::string other = "predicted";
        QVERIFY(kinds_of(encoded(settings)) == (Kinds{key, other, key, other, key}));
        settings.keyframes = {{"", {3}}}; // the first layer needs no mention
        const StreamReport report = encoded(settings);
        QVERIFY(kinds_of(report) == (Kinds{key, other, other, key, other}));
        QVERIFY(kinds_of(estimate(*model_.checkpoint, model_.architecture, settings, {})) ==
                kinds_of(report));
        settings.keyframes = {{"decoder", {0, 1, 2, 3, 4}}};
        QVERIFY(kinds_of(encoded(settings)) == (Kinds{key, key, key, key, key}));
        QVERIFY(is_keyframe(settings, "encoder", 6, 6) && !is_keyframe(settings, "encoder", 7, 7)); // k
    }

    void qbits_change_the_tensors_that_they_name_and_no_other() {
        const StreamReport plain = encoded(with_rules({}));
        // Intra, so that what is predicted from a finer tensor is not finer itself.
        const StreamReport fine = encoded(with_rules({"*.1.fc1.weight:qbits=7"}));
        const StreamReport base = encoded(with_rules({}));
        QVERIFY(std::fabs(
                    10 * std::log10(nmse_of(tensor_of(base, up_of(1))) / nmse_of(tensor_of(fine, up_of(1)))) -
                    3 * 6.02) < 1.5);
        for (const std::string& name : {up_of(0), down_of(0), down_of(1)}) {
            QVERIFY(std::fabs(nmse_of(tensor_of(fine, name)) / nmse_of(tensor_of(plain, name)) - 1) < 0.05);
        }
        QVERIFY(fine.bpw_coded > plain.bpw_coded);
    }

    void lossless_tensors_are_exact_and_their_group_stays_predicted() {
        const StreamReport report = encoded(with_rules({"*.layers.0.fc1.weight:lossless"}));
        const TensorReport& kept = tensor_of(report, up_of(0));
        QVERIFY(!kept.quantized);
        QCOMPARE(kept.squared_error, 0.0);
        QVERIFY(!kept.reason.empty());
        QCOMPARE(tensor_of(report, up_of(1)).mode, std::string("intra")); // nothing to predict it from
        QCOMPARE(tensor_of(report, down_of(1)).mode, std::string("predicted"));
        QCOMPARE(tensor_of(report, up_of(2)).mode, std::string("predicted"));

        EncoderSettings all = with_rules({"*.fc1.weight:lossless=no"});
        all.lossless = true;
        const StreamReport other = encoded(all);
        for (const TensorReport& tensor : other.tensors) {
            QCOMPARE(tensor.quantized, tensor.name.ends_with("fc1.weight"));
        }
    }

    void intra_and_align_steer_prediction() {
        const StreamReport plain = encoded(with_rules({}));
        const StreamReport intra = encoded(with_rules({"*.fc1.weight:intra"}));
        for (int layer = 1; layer < 4; ++layer) {
            QCOMPARE(tensor_of(plain, up_of(layer)).mode, std::string("predicted"));
            QCOMPARE(tensor_of(intra, up_of(layer)).mode, std::string("intra"));
            QCOMPARE(tensor_of(intra, down_of(layer)).mode, std::string("predicted"));
        }
        // Units are shuffled: without alignment nearly nothing is found in the group. One tensor of it is
        // enough.
        const StreamReport unaligned = encoded(with_rules({"*.2.fc2.weight:align=none"}));
        const auto symbols = [](const StreamReport& report, int layer) {
            return static_cast<double>(tensor_of(report, up_of(layer)).bits.symbols);
        };
        QVERIFY(symbols(unaligned, 2) > 1.2 * symbols(plain, 2));
        QVERIFY(symbols(unaligned, 1) == symbols(plain, 1));
        QVERIFY(symbols(unaligned, 3) < 1.1 * symbols(plain, 3));
    }

    void stream_records_settings_and_reports_show_the_rules() {
        EncoderSettings settings = with_rules({"*.fc?.weight:qbits=5.125", "*.1.fc1.*:intra"});
        settings.keyframes = {{"decoder", {0, 2}}};
        settings.order = UnitOrder::Aligned;
        const std::filesystem::path stream = model_.path() / "rules.mcwc";
        const StreamReport written = encode(*model_.checkpoint, model_.architecture, settings, stream, {});
        const auto decoder = Decoder::open(stream);
        QVERIFY(recorded_settings(decoder->stream().settings()) == settings);
        const StreamReport read = decoder->report();
        const StreamReport guessed = estimate(*model_.checkpoint, model_.architecture, settings, {});
        for (const StreamReport& report : {written, read, guessed}) {
            QVERIFY(
                (report.rules == std::vector<std::string>{"*.fc?.weight:qbits=5.125", "*.1.fc1.*:intra"}));
            QVERIFY((tensor_of(report, up_of(1)).rules == std::vector<std::size_t>{0, 1}));
            QVERIFY((tensor_of(report, down_of(1)).rules == std::vector<std::size_t>{0}));
            QVERIFY(
                (tensor_of(report, "model.decoder.layers.1.fc1.bias").rules == std::vector<std::size_t>{1}));
            QVERIFY(tensor_of(report, "model.decoder.embed_tokens.weight").rules.empty());
        }
        QVERIFY(verify(stream, model_.checkpoint, {}).source_hash_matches);
    }

    /// Trellis and bases by tensor: the stream has them where the rules say, and nowhere else.
    void trellis_and_basis_steer_their_tensors() {
        SyntheticCheckpoint model(
            {.layers = 2, .width = 64, .ffn = 512, .heads = 2, .seed = 9, .shared_directions = 4});
        EncoderSettings settings =
            with_rules({"*.fc1.weight:trellis=3,basis=no", "*.0.fc2.weight:trellis=0"});
        settings.trellis = 2;
        settings.basis_directions = 16;
        const QTemporaryDir folder;
        const std::filesystem::path stream = std::filesystem::path(folder.path().toStdString()) / "s.mcwc";
        const StreamReport report = encode(*model.checkpoint, model.architecture, settings, stream, {});
        const auto reader = bitstream::StreamReader::open(stream);
        int seen = 0;
        int in_a_basis = 0;
        for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
            for (const bitstream::PlaneSyntax& plane : reader.frame(f).header.planes) {
                const std::string& name = reader.directory().tensors[plane.tensor].name;
                const bool up = name.ends_with("fc1.weight");
                if (name.find("layers") != std::string::npos) {
                    QCOMPARE(plane.trellis, up ? 3U : name == down_of(0) ? 0U : 2U);
                    QVERIFY(!up || plane.basis == 0);
                    ++seen;
                }
                in_a_basis += plane.basis != 0 ? 1 : 0;
            }
        }
        QCOMPARE(seen, 12);
        QVERIFY(in_a_basis > 0);
        // With its step fitted to the quantizer, the nominal rate gives about the same error either way.
        const double ratio = nmse_of(tensor_of(report, down_of(0))) / nmse_of(tensor_of(report, down_of(1)));
        QVERIFY2(ratio > 0.9 && ratio < 1.6, qPrintable(QString::number(ratio)));
        QVERIFY(recorded_settings(reader.settings()) == settings);
        QVERIFY(verify(stream, model.checkpoint, {}).source_hash_matches);
    }

    /// Learned shapes and the weight of rate by tensor.
    void learning_and_lambda_steer_their_tensors() {
        SyntheticModel heavy{.layers = 2, .width = 64, .ffn = 512, .heads = 2, .seed = 50};
        heavy.heavy_tails = true; // so that there is something to learn
        const SyntheticCheckpoint model(heavy);
        EncoderSettings settings = with_rules({"*.fc2.weight:learn=no", "*.0.fc1.weight:lambda=0"});
        set_effort(settings, 7);
        settings.qbits = 2.0;
        const QTemporaryDir folder;
        const std::filesystem::path stream = std::filesystem::path(folder.path().toStdString()) / "s.mcwc";
        const StreamReport report = encode(*model.checkpoint, model.architecture, settings, stream, {});
        const auto reader = bitstream::StreamReader::open(stream);
        int learned = 0;
        for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
            for (const bitstream::PlaneSyntax& plane : reader.frame(f).header.planes) {
                const bool down = reader.directory().tensors[plane.tensor].name.ends_with("fc2.weight");
                QVERIFY(!down || plane.shape < shape_count);
                learned += plane.shape >= shape_count ? 1 : 0;
            }
        }
        QVERIFY(learned > 0);
        // Plain rounding leaves the error of the step, weighing by rate more.
        const double plain = nmse_of(tensor_of(report, up_of(0)));
        const double weighed = nmse_of(tensor_of(report, up_of(1)));
        QVERIFY2(plain < 0.9 * weighed, qPrintable(QString("%1 %2").arg(plain).arg(weighed)));
        QVERIFY(recorded_settings(reader.settings()) == settings);
        QVERIFY(verify(stream, model.checkpoint, {}).source_hash_matches);

        settings.rules.back().lambda = 11;
        QVERIFY_THROWS_EXCEPTION(Error, validate(settings));
    }

    void settings_of_a_later_version_are_shown_and_not_repeated() {
        bitstream::StreamSettings settings;
        settings.rules = {{"*.w", {{"colour", "blue"}}}};
        QCOMPARE(recorded_rule_text(settings.rules[0]), std::string("*.w:colour=blue"));
        QVERIFY(holds(error_of([&] { recorded_settings(settings); }), "unsupported-version"));
    }

    void estimates_follow_the_rules() {
        for (const auto& settings : {with_rules({"*.fc1.weight:qbits=7"}), with_rules({"*.fc?.weight:intra"}),
                                     with_rules({"*.fc2.weight:lossless"}), with_rules({"*:align=none"}),
                                     with_rules({"*.fc1.weight:trellis=3"})}) {
            const StreamReport truth = encoded(settings);
            const StreamReport guess = estimate(*model_.checkpoint, model_.architecture, settings, {});
            for (std::size_t i = 0; i < truth.tensors.size(); ++i) {
                QCOMPARE(guess.tensors[i].quantized, truth.tensors[i].quantized);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
