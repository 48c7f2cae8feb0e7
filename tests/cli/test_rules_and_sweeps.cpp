#include "tests/cli/command.h"

#include <QJsonArray>
#include <QtTest>

#include <cmath>

namespace {

QJsonObject object(const QJsonObject& of, const char* key) {
    return of.value(QLatin1String(key)).toObject();
}

QJsonArray array(const QJsonObject& of, const char* key) {
    return of.value(QLatin1String(key)).toArray();
}

double number(const QJsonObject& of, const char* key) {
    return of.value(QLatin1String(key)).toDouble(-1);
}

QString text(const QJsonObject& of, const char* key) {
    return of.value(QLatin1String(key)).toString();
}

} // namespace

/// Rules, keyframes by hand and sweeps, through the real command.
class TestRulesAndSweeps : public QObject {
    Q_OBJECT

    QTemporaryDir cache_;

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", cache_.path().toUtf8()); }

    void rules_and_keyframes_reach_the_stream() {
        const Folder folder;
        const QString stream = folder.path("r.mcwc");
        const QString rules = folder.write("rules.txt", "# first\n*.mlp.*:qbits=3\n\n*.attn.*:intra\n");
        // The model stands behind a repeatable option: it is not one of its values.
        const CommandResult result =
            mcwc({"encode", "-o", stream, "--qbits", "6", "--effort", "1", "--rules", rules, "--keyframes",
                  "0,1", "--rule", "*.mlp.c_proj.weight:qbits=5", family_model("gpt2"), "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonArray expected{"*.mlp.*:qbits=3", "*.attn.*:intra", "*.mlp.c_proj.weight:qbits=5"};
        const QJsonObject settings = object(result.json(), "settings");
        QCOMPARE(array(settings, "rules"), expected);
        QCOMPARE(array(settings, "keyframes"), (QJsonArray{"0,1"}));

        const QJsonObject inspected = mcwc({"inspect", stream, "--json"}).json();
        QCOMPARE(array(object(inspected, "settings"), "keyframes"), (QJsonArray{"0,1"}));
        const QJsonObject report = object(inspected, "report");
        QCOMPARE(array(report, "rules"), expected);
        QHash<QString, QJsonArray> hits;
        for (const QJsonValue& tensor : array(report, "tensors")) {
            hits[text(tensor.toObject(), "name")] = array(tensor.toObject(), "rules");
        }
        const auto of = [&](const char* suffix) {
            for (auto hit = hits.cbegin(); hit != hits.cend(); ++hit) {
                if (hit.key().endsWith(QLatin1String(suffix))) {
                    return hit.value();
                }
            }
            return QJsonArray{-1};
        };
        QCOMPARE(of("h.1.mlp.c_proj.weight"), (QJsonArray{0, 2}));
        QCOMPARE(of("h.1.mlp.c_fc.weight"), (QJsonArray{0}));
        QCOMPARE(of("h.1.attn.c_attn.weight"), (QJsonArray{1}));
        QCOMPARE(of("wte.weight"), QJsonArray());
        QStringList kinds;
        for (const QJsonValue& frame : array(report, "frames")) {
            if (!text(frame.toObject(), "stack").isEmpty()) {
                kinds.append(text(frame.toObject(), "kind"));
            }
        }
        QCOMPARE(kinds.mid(0, 2), (QStringList{"keyframe", "keyframe"}));
        QVERIFY(!kinds.mid(2).contains(QStringLiteral("keyframe")));

        const QByteArray table = mcwc({"inspect", stream, "--tensors"}).out;
        for (const char* part :
             {"Rules", "Fits tensors", "*.mlp.c_proj.weight:qbits=5", "keyframes", "1, 3"}) {
            QVERIFY2(table.contains(part), part);
        }
        QCOMPARE(mcwc({"verify", stream, "--against", family_model("gpt2")}).code, 0);
    }

    void settings_file_and_options_add_up() {
        const Folder folder;
        const QString config =
            folder.write("c.yaml", "qbits: 6\nkeyframes: [0]\nrules:\n  - '*.mlp.*:qbits=3'\n");
        const CommandResult result = mcwc({"encode", family_model("gpt2"), "--config", config, "--effort",
                                           "1", "--rule", "*.attn.*:qbits=4", "--dry-run", "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject settings = object(result.json(), "settings");
        QCOMPARE(array(settings, "rules"), (QJsonArray{"*.mlp.*:qbits=3", "*.attn.*:qbits=4"}));
        QCOMPARE(array(settings, "keyframes"), (QJsonArray{"0"}));
    }

    void wrong_rules_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("text") << QStringList{"--rule", "*.mlp.*:qbit=3"} << 2
                              << QByteArray("no setting 'qbit'");
        QTest::newRow("range") << QStringList{"--rule", "*:qbits=99"} << 2 << QByteArray("rule '*:qbits=99'");
        QTest::newRow("no tensor") << QStringList{"--rule", "*.ffn.*:intra"} << 1
                                   << QByteArray("rule '*.ffn.*:intra' fits no tensor");
        QTest::newRow("no layer") << QStringList{"--keyframes", "0,77"} << 1
                                  << QByteArray("keyframe 77 is no layer");
        QTest::newRow("no numbers") << QStringList{"--keyframes", "first"} << 2 << QByteArray("'first'");
        QTest::newRow("no file") << QStringList{"--rules", "/no/such/rules"} << 1
                                 << QByteArray("/no/such/rules");
    }
    void wrong_rules() {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QByteArray, message);
        const CommandResult result = mcwc(QStringList{"encode", family_model("gpt2"), "--dry-run"} + options);
        QCOMPARE(result.code, code);
        QVERIFY2(result.err.contains(message), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

    void sweep_agrees_with_encode() {
        const QStringList arguments{"sweep", family_model("gpt2"), "--k", "1,2",   "--qbits",
                                    "3:5:2", "--effort",           "1",   "--json"};
        const CommandResult first = mcwc(arguments);
        QVERIFY2(first.code == 0, first.err.constData());
        const QJsonArray points = array(first.json(), "points");
        QCOMPARE(points.size(), 4);
        for (const QJsonValue& value : points) {
            const QJsonObject point = value.toObject();
            const QJsonObject settings = object(point, "settings");
            const CommandResult one = mcwc({"encode", family_model("gpt2"), "--dry-run", "--json", "--effort",
                                            "1", "--k", QString::number(int(number(settings, "k"))),
                                            "--qbits", QString::number(number(settings, "qbits"))});
            const QJsonObject report = object(one.json(), "report");
            QCOMPARE(number(point, "file_bytes"), number(report, "file_bytes"));
            QCOMPARE(number(point, "nmse"), number(report, "nmse"));
            QCOMPARE(object(point, "bpw"), object(report, "bpw"));
            QVERIFY(std::fabs(number(point, "sqnr_db") + 10 * std::log10(number(point, "nmse"))) < 1e-9);
            QVERIFY(!point.value(QLatin1String("cached")).toBool(true));
        }
        const QJsonObject bd = array(first.json(), "bd_rate").first().toObject();
        QCOMPARE(text(bd, "anchor"), QStringLiteral("k 1"));
        QVERIFY(bd.value(QLatin1String("percent")).isDouble());
        QVERIFY(number(bd, "high_db") > number(bd, "low_db"));
        QVERIFY(array(first.json(), "baselines").isEmpty());

        const QJsonArray again = array(mcwc(arguments).json(), "points");
        for (int i = 0; i < points.size(); ++i) {
            QVERIFY(again[i].toObject().value(QLatin1String("cached")).toBool());
            QCOMPARE(number(again[i].toObject(), "nmse"), number(points[i].toObject(), "nmse"));
        }
        const QJsonArray uncached = array(mcwc({"sweep", family_model("gpt2"), "--k", "1", "--qbits", "3",
                                                "--effort", "1", "--json", "--no-cache"})
                                              .json(),
                                          "points");
        QVERIFY(!uncached[0].toObject().value(QLatin1String("cached")).toBool(true));
        QVERIFY(QDir(cache_.path() + QStringLiteral("/mcwc/sweeps")).entryList(QDir::Files).size() >= 4);
    }

    void sweep_over_efforts() {
        const CommandResult result = mcwc({"sweep", family_model("gpt2"), "--k", "2", "--qbits", "3,5",
                                           "--efforts", "1,2", "--baselines", "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonArray points = array(result.json(), "points");
        QCOMPARE(points.size(), 4);
        QCOMPARE(text(points[0].toObject(), "label"), QStringLiteral("k 2, hungarian, effort 1"));
        QCOMPARE(number(object(points[3].toObject(), "settings"), "effort"), 2.0);
        QCOMPARE(text(result.json(), "source_hash").size(), 32);
        QVERIFY(text(result.json(), "program").startsWith(QLatin1String("mcwc ")));
        QCOMPARE(text(result.json(), "family"), QStringLiteral("gpt2"));
    }

    void sweep_with_baselines() {
        const Folder folder;
        const QString csv = folder.path("curves.csv");
        const CommandResult result =
            mcwc({"sweep", family_model("gpt2"), "--k", "1", "--qbits", "3,6", "--effort", "1", "--rule",
                  "*.mlp.c_proj.weight:qbits=4", "--baselines", "--csv", csv});
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(result.err.isEmpty());
        for (const char* part : {"SQNR", "RTN 4 bits", "Q8_0", "Q3_K", "zstd (lossless)", "exact", "BD-rate",
                                 "RTN + zstd", "Shannon", "2 points", "%"}) {
            QVERIFY2(result.out.contains(part), part);
        }
        QList<QByteArray> lines = Folder::read(csv).split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        const qsizetype columns = lines.first().count(',') + 1;
        QCOMPARE(lines.size(), 1 + 2 + 13);
        for (const QByteArray& line : lines) {
            QCOMPARE(line.count(',') + 1, columns);
            QVERIFY(line.endsWith('\r'));
        }
        QVERIFY(lines[1].startsWith("codec,k 1,1,,"));
        QVERIFY(lines[1].contains("*.mlp.c_proj.weight:qbits=4"));
        QVERIFY(lines.last().startsWith("baseline,zstd (lossless),"));
    }

    void profiles_are_trained_and_used() {
        const Folder folder;
        const QString profile = folder.path("mine.json");
        const CommandResult trained = mcwc(
            {"train", QStringLiteral(MCWC_SAMPLE), "-o", profile, "--qbits", "2", "--effort", "3", "--json"});
        QCOMPARE(trained.code, 0);
        QVERIFY(trained.json().value("shapes").toInt() > 0);
        const QJsonObject figure = trained.json().value("figures").toArray().at(0).toObject();
        QVERIFY(figure.value("profile_bpw").toDouble() < figure.value("builtin_bpw").toDouble());
        const auto size = [&](const QString& chosen) {
            const CommandResult result = mcwc({"encode", QStringLiteral(MCWC_SAMPLE), "--dry-run", "--json",
                                               "--qbits", "2", "--effort", "3", "--profile", chosen});
            return result.json().value("report").toObject().value("file_bytes").toDouble();
        };
        QVERIFY(size(profile) > 0);
        QVERIFY(size(profile) < size("none"));
        const CommandResult missing = mcwc(
            {"encode", QStringLiteral(MCWC_SAMPLE), "--dry-run", "--profile", folder.path("other.json")});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("other.json"));
        const QString broken = folder.write("broken.json", "{}");
        QCOMPARE(mcwc({"encode", QStringLiteral(MCWC_SAMPLE), "--dry-run", "--profile", broken}).code, 1);
        QCOMPARE(mcwc({"train", "-o", profile}).code, 2);
        QCOMPARE(mcwc({"train", "/no/such/model", "-o", profile}).code, 1);
    }

    void sweep_shows_what_parts_are_worth() {
        const CommandResult result = mcwc({"sweep", family_model("gpt2"), "--ablate", "--qbits", "3,5",
                                           "--effort", "3", "--json", "--no-cache"});
        QCOMPARE(result.code, 0);
        const QJsonArray rows = result.json().value("ablation").toArray();
        QCOMPARE(rows.at(0).toObject().value("left_out").toString(), QStringLiteral("nothing"));
        QVERIFY(!rows.at(0).toObject().contains("bits"));
        QVERIFY(rows.size() >= 5);
        const CommandResult fast = mcwc({"sweep", family_model("gpt2"), "--ablate", "--qbits", "3",
                                         "--efforts", "1,5", "--json", "--no-cache"});
        QCOMPARE(fast.code, 0);
        for (const auto& row : fast.json().value("ablation").toArray()) { // the first effort has neither
            const QString left_out = row.toObject().value("left_out").toString();
            QVERIFY(left_out != "trellis" && left_out != "bases");
        }
    }

    void sweep_says_when_nothing_is_quantized() {
        const CommandResult result =
            mcwc({"sweep", family_model("llama"), "--k", "1", "--qbits", "3", "--baselines"});
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY2(result.err.contains("No tensor of this model is quantized"), result.err.constData());
    }

    void sweep_refuses_nonsense() {
        for (const QStringList& options : {QStringList{"--qbits", "2:1:1"},
                                           {"--qbits", "2:20:1"},
                                           {"--k", "1.5"},
                                           {"--k", "0"},
                                           {"--efforts", "0:2:1"},
                                           {"--efforts", "10"},
                                           {"--align", "best"},
                                           {"--order", "random"}}) {
            const CommandResult result = mcwc(QStringList{"sweep", family_model("gpt2")} + options);
            QCOMPARE(result.code, 2);
            QVERIFY(result.out.isEmpty());
            QVERIFY(!result.err.isEmpty());
        }
        QCOMPARE(mcwc({"sweep"}).code, 2);
        QCOMPARE(mcwc({"sweep", "/no/such/model"}).code, 1);
    }
};

QTEST_GUILESS_MAIN(TestRulesAndSweeps)
#include "test_rules_and_sweeps.moc"
