#include "core/base/error.h"
#include "core/base/file.h"
#include "core/codec/rules.h"
#include "core/codec/settings.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace mcwc;

class TestSettings : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path file(const QByteArray& text) const {
        const std::filesystem::path path = folder_.filePath(QStringLiteral("settings.yaml")).toStdString();
        write_file(path, as_bytes({text.constData(), static_cast<std::size_t>(text.size())}));
        return path;
    }

private Q_SLOTS:
    void every_key_is_read() {
        const SettingsFile read = load_settings_file(file("model: org/name\nk: 6\nqbits: 3.5\nalign: greedy\n"
                                                          "order: aligned\nlossless: false\n"));
        QCOMPARE(read.model.value(), std::string("org/name"));
        QCOMPARE(read.settings.keyframe_interval, 6U);
        QCOMPARE(read.settings.qbits, 3.5);
        QCOMPARE(read.settings.alignment, AlignmentMethod::Greedy);
        QCOMPARE(read.settings.order, UnitOrder::Aligned);
        QCOMPARE(read.settings.lossless, false);
        QVERIFY(!read.note.has_value());
    }

    void configuration_of_the_reference() {
        const SettingsFile read = load_settings_file(
            file("model: gpt2\nk: 4\nqbits: 8\nalign: greedy\ncompress: zstd\nuse_sortproj: true\n"));
        QCOMPARE(read.settings.alignment, AlignmentMethod::SortProj);
        QCOMPARE(read.settings.qbits, 8.0);
        QVERIFY(read.note.value().find("compress has no effect") != std::string::npos);
    }

    void keyframes_and_rules() {
        const SettingsFile read = load_settings_file(file(
            "keyframes: [0, 5]\nrules:\n  - '*.mlp.*:qbits=3.5,intra'\n  - {pattern: 'h.*', align: none,\n"
            "     lossless: no}\n"));
        QVERIFY((read.settings.keyframes == std::vector<KeyframeList>{{"", {0, 5}}}));
        QCOMPARE(read.settings.rules.size(), std::size_t{2});
        QCOMPARE(rule_text(read.settings.rules[0]), std::string("*.mlp.*:qbits=3.5,intra"));
        QCOMPARE(rule_text(read.settings.rules[1]), std::string("h.*:lossless=no,align=none"));
        const SettingsFile stacks = load_settings_file(file("keyframes: {encoder: [0, 3], decoder: [0]}\n"));
        QVERIFY(
            (stacks.settings.keyframes == std::vector<KeyframeList>{{"encoder", {0, 3}}, {"decoder", {0}}}));
    }

    void reference_and_automatic_keyframes() {
        const SettingsFile read = load_settings_file(
            file("reference: org/base\nreference_align: true\nsteps: difference\nkeyframes: auto\nk: 9\n"));
        QCOMPARE(read.reference.value(), std::string("org/base"));
        QVERIFY(read.settings.align_reference && read.settings.automatic_keyframes);
        QCOMPARE(read.settings.step_rule, StepRule::Difference);
        QCOMPARE(read.settings.keyframe_interval, 9U);
        const SettingsFile open = load_settings_file(file("k: auto\n"));
        QVERIFY(open.settings.automatic_keyframes && !open.reference);
        QCOMPARE(open.settings.keyframe_interval, automatic_interval);
    }

    void what_the_file_leaves_out_keeps_its_default() {
        EncoderSettings defaults;
        defaults.keyframe_interval = 9;
        defaults.order = UnitOrder::Aligned;
        const SettingsFile read = load_settings_file(file("qbits: 5\n"), defaults);
        QCOMPARE(read.settings.keyframe_interval, 9U);
        QCOMPARE(read.settings.order, UnitOrder::Aligned);
        QCOMPARE(read.settings.qbits, 5.0);
        QVERIFY(!read.model.has_value());
        QCOMPARE(load_settings_file(file("# nothing\n"), defaults).settings.keyframe_interval, 9U);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message"); // part of it
        QTest::newRow("unknown key") << QByteArray("k: 4\nqbit: 8\n") << QByteArray(":2: unknown key 'qbit'");
        QTest::newRow("twice") << QByteArray("k: 4\nqbits: 8\nk: 2\n")
                               << QByteArray(":3: k is there a second");
        QTest::newRow("k zero") << QByteArray("k: 0\n") << QByteArray(":1: k is '0', but must be a whole");
        QTest::newRow("k fraction") << QByteArray("k: 1.5\n") << QByteArray("k is '1.5'");
        QTest::newRow("k negative") << QByteArray("k: -4\n") << QByteArray("k is '-4'");
        QTest::newRow("k huge") << QByteArray("k: 99999999999999999999\n") << QByteArray("whole number");
        QTest::newRow("qbits word") << QByteArray("qbits: eight\n") << QByteArray("qbits is 'eight'");
        QTest::newRow("qbits nan") << QByteArray("qbits: nan\n") << QByteArray("qbits is 'nan'");
        QTest::newRow("qbits large") << QByteArray("\n\nqbits: 17\n") << QByteArray(":3: qbits is '17'");
        QTest::newRow("qbits list") << QByteArray("qbits: [4, 8]\n") << QByteArray("must be a single value");
        QTest::newRow("align") << QByteArray("align: best\n") << QByteArray("hungarian, greedy, sortproj");
        QTest::newRow("order") << QByteArray("order: random\n") << QByteArray("original or aligned");
        QTest::newRow("bool") << QByteArray("lossless: 1\n") << QByteArray("true or false");
        QTest::newRow("compress") << QByteArray("compress: rar\n") << QByteArray("zstd or zlib");
        QTest::newRow("empty model") << QByteArray("model: ''\n") << QByteArray("a path or a model id");
        QTest::newRow("empty reference")
            << QByteArray("reference: ''\n") << QByteArray("a path or a model id");
        QTest::newRow("steps") << QByteArray("steps: coarse\n") << QByteArray("tensor, difference or common");
        QTest::newRow("keyframes word")
            << QByteArray("k: 2\nkeyframes: 4\n") << QByteArray(":2: keyframes must");
        QTest::newRow("keyframes text") << QByteArray("keyframes: [0, b]\n") << QByteArray("keyframes 'b'");
        QTest::newRow("keyframes nested") << QByteArray("keyframes: [[0]]\n") << QByteArray("single value");
        QTest::newRow("keyframes joined")
            << QByteArray("keyframes: ['0,1']\n") << QByteArray("no layer number");
        QTest::newRow("rules word") << QByteArray("rules: x\n") << QByteArray("rules must be a list");
        QTest::newRow("rule text") << QByteArray("rules:\n  - 'a:qbits=4'\n  - 'a:qbit=4'\n")
                                   << QByteArray(":3: rule 'a': there is no setting 'qbit'");
        QTest::newRow("rule key") << QByteArray("rules:\n  - {pattern: a, bits: 4}\n")
                                  << QByteArray("no setting 'bits'");
        QTest::newRow("rule twice") << QByteArray("rules:\n  - {pattern: a, qbits: 4, qbits: 5}\n")
                                    << QByteArray("qbits is there twice");
        QTest::newRow("rule without pattern")
            << QByteArray("rules: [{qbits: 4}]\n") << QByteArray("no pattern");
        QTest::newRow("rule range") << QByteArray("rules: ['a:qbits=40']\n") << QByteArray("qbits is 40");
        QTest::newRow("rule sets nothing")
            << QByteArray("rules: [{pattern: a}]\n") << QByteArray("sets nothing");
        QTest::newRow("list") << QByteArray("- k\n- 4\n") << QByteArray("'key: value' lines");
        QTest::newRow("word") << QByteArray("hello\n") << QByteArray("'key: value' lines");
        QTest::newRow("two documents") << QByteArray("k: 4\n---\nk: 5\n") << QByteArray("2 YAML documents");
        QTest::newRow("no yaml") << QByteArray("k: [4\n") << QByteArray("no valid YAML");
        QTest::newRow("unknown alias") << QByteArray("k: *four\n") << QByteArray("no valid YAML");
        QTest::newRow("binary") << QByteArray("MCWC\x01\0\0\0\xff\xfe", 10) << QByteArray("settings.yaml");
        QTest::newRow("map as key") << QByteArray("? {a: b}\n: 4\n") << QByteArray("unknown key");
        QTest::newRow("deep") << QByteArray("k: ") + QByteArray(20000, '[') << QByteArray("no valid YAML");
        QTest::newRow("deep block") << QByteArray("k: ") + QByteArray("- ").repeated(20000)
                                    << QByteArray("settings.yaml");
    }
    void refused() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        try {
            load_settings_file(file(text));
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::ConfigInvalid);
            QVERIFY2(QByteArray(error.what()).contains(message), error.what());
            QVERIFY2(QByteArray(error.what()).contains("settings.yaml"), error.what());
            QVERIFY(!error.advice().empty());
        }
    }

    void aliases_do_not_multiply() {
        QByteArray bomb = "model: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int level = 1; level < 40; ++level) {
            const QByteArray inner = "*a" + QByteArray::number(level - 1);
            bomb += "k" + QByteArray::number(level) + ": &a" + QByteArray::number(level) + " [" + inner;
            bomb += QByteArray(", " + inner).repeated(8) + "]\n";
        }
        QVERIFY_EXCEPTION_THROWN(load_settings_file(file(bomb)), Error);
    }

    void a_large_file_is_refused_before_it_is_parsed() {
        try {
            load_settings_file(file(QByteArray(1 << 20, '#')));
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::LimitExceeded);
        }
        try {
            load_settings_file("no-such-settings.yaml");
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileNotFound);
        }
    }

    void ranges() {
        EncoderSettings settings;
        validate(settings);
        const auto refuses = [](const EncoderSettings& wrong) {
            try {
                validate(wrong);
                return false;
            } catch (const Error& error) {
                return error.code() == ErrorCode::InvalidArgument && !error.advice().empty();
            }
        };
        for (const double qbits : {0.0, 0.2499, 16.01, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
            settings.qbits = qbits;
            QVERIFY(refuses(settings));
        }
        settings.qbits = 0.25;
        validate(settings);
        settings.lambda = 10.5;
        QVERIFY(refuses(settings));
        settings.lambda = 0;
        settings.trellis = 1;
        QVERIFY(refuses(settings));
        settings.trellis = 9;
        QVERIFY(refuses(settings));
        settings.trellis = 8;
        settings.basis_directions = 1025;
        QVERIFY(refuses(settings));
        settings.basis_directions = 0;
        validate(settings);
        settings.keyframe_interval = 0;
        QVERIFY(refuses(settings));
        settings.keyframe_interval = 1000001;
        QVERIFY(refuses(settings));
        settings.keyframe_interval = 1000000;
        validate(settings);
    }

    void efforts_set_trellis_and_basis() {
        EncoderSettings settings;
        QCOMPARE(effort_of(settings).value(), default_effort);
        for (unsigned effort = 1; effort <= largest_effort; ++effort) {
            set_effort(settings, effort);
            validate(settings);
            QCOMPARE(effort_of(settings).value(), effort);
        }
        QCOMPARE(settings.trellis, 8U);
        settings.trellis = 2;
        QVERIFY(!effort_of(settings).has_value());
        QVERIFY_EXCEPTION_THROWN(set_effort(settings, 0), Error);
        QVERIFY_EXCEPTION_THROWN(set_effort(settings, 10), Error);
    }

    void efforts_and_files_choose_shapes() {
        EncoderSettings settings;
        set_effort(settings, 3);
        QCOMPARE(settings.learned_shapes, 0U);
        QVERIFY(settings.profile.empty());
        set_effort(settings, 9);
        QCOMPARE(settings.learned_shapes, 16U);
        QCOMPARE(settings.profile, std::string("default"));
        settings.profile = "mine.json"; // a file is no matter of the effort
        set_effort(settings, 2);
        QCOMPARE(settings.profile, std::string("mine.json"));
        settings.learned_shapes = 17;
        QVERIFY_EXCEPTION_THROWN(validate(settings), Error);
        settings.learned_shapes = 16;
        settings.profile = std::string(5000, 'x');
        QVERIFY_EXCEPTION_THROWN(validate(settings), Error);
        QVERIFY(load_settings_file(file("profile: none\n")).settings.profile.empty());
        QCOMPARE(load_settings_file(file("effort: 2\nprofile: mine.json\n")).settings.profile,
                 std::string("mine.json"));
        QVERIFY_EXCEPTION_THROWN(load_settings_file(file("profile: ''\n")), Error);
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "test_settings.moc"
