#include "tests/cli/command.h"

#include <QJsonArray>
#include <QtTest>

/// What a user does with the command, on small checkpoints and on the bundled sample.
class TestRoundTrip : public QObject {
    Q_OBJECT

    static QStringList encode(const QString& model, const QString& target, const QStringList& more = {}) {
        return QStringList{QStringLiteral("encode"), model, QStringLiteral("-o"), target} + more;
    }

private Q_SLOTS:
    void sample() {
        const Folder folder;
        const QString sample = QStringLiteral(MCWC_SAMPLE);
        const QString stream = folder.path("s.mcwc");
        const CommandResult encoded = mcwc(encode(sample, stream, {"--k", "4", "--qbits", "4"}));
        QVERIFY2(encoded.code == 0, encoded.err.constData());
        QVERIFY(encoded.err.isEmpty()); // no terminal, no progress, no warnings for the sample
        for (const char* part : {"original size", "coded size", "(a)", "(b)", "(c)", "SQNR", "prediction"}) {
            QVERIFY2(encoded.out.contains(part), part);
        }
        const QString restored = folder.path("out");
        const CommandResult decoded = mcwc({"decode", stream, "-o", restored});
        QVERIFY2(decoded.code == 0, decoded.err.constData());
        QVERIFY(QFile::exists(restored + QStringLiteral("/model.safetensors")));
        for (const char* name : {"/config.json", "/tokenizer.json"}) {
            const QString suffix = QLatin1String(name);
            QCOMPARE(Folder::read(restored + suffix), Folder::read(sample + suffix));
        }
        const CommandResult verified = mcwc({"verify", stream, "--against", sample});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QVERIFY(verified.out.contains("good"));
        // The restored checkpoint is what the stream decodes to: no error at all against it.
        const CommandResult again = mcwc({"verify", stream, "--against", restored, "--json"});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json().value(QLatin1String("nmse")).toDouble(-1), 0.0);
        QCOMPARE(again.json().value(QLatin1String("source_hash_matches")).toBool(true), false);
    }

    void figures_in_json_agree_with_the_file() {
        const Folder folder;
        const QString stream = folder.path("a.mcwc");
        const CommandResult result = mcwc(encode(family_model("gpt2"), stream, {"--json", "--qbits", "5"}));
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject report = result.json().value(QLatin1String("report")).toObject();
        const qint64 size = QFileInfo(stream).size();
        QCOMPARE(qint64(report.value(QLatin1String("file_bytes")).toDouble()), size);
        const QJsonObject bits = report.value(QLatin1String("bits")).toObject();
        QCOMPARE(qint64(bits.value(QLatin1String("total")).toDouble()), 8 * size);
        const double weights = report.value(QLatin1String("weights")).toDouble();
        QVERIFY(weights > 0);
        QCOMPARE(report.value(QLatin1String("bpw")).toObject().value(QLatin1String("file")).toDouble(),
                 8.0 * double(size) / weights);
        QVERIFY(report.value(QLatin1String("nmse")).toDouble() > 0);
        QCOMPARE(result.json().value(QLatin1String("family")).toString(), QStringLiteral("gpt2"));
    }

    void dry_run_writes_nothing_and_tells_the_same() {
        const Folder folder;
        const QString stream = folder.path("a.mcwc");
        const QStringList more{"--json", "--qbits", "5"};
        const CommandResult dry = mcwc(encode(family_model("gpt2"), stream, more + QStringList{"--dry-run"}));
        QVERIFY2(dry.code == 0, dry.err.constData());
        QVERIFY(folder.entries().isEmpty());
        QVERIFY(dry.json().value(QLatin1String("target")).isNull());
        const CommandResult real = mcwc(encode(family_model("gpt2"), stream, more));
        QCOMPARE(folder.entries(), QStringList{"a.mcwc"});
        for (const char* key : {"file_bytes", "bits", "nmse", "bpw"}) {
            const QString name = QLatin1String(key);
            QCOMPARE(dry.json().value(QLatin1String("report")).toObject().value(name),
                     real.json().value(QLatin1String("report")).toObject().value(name));
        }
    }

    void threads_do_not_change_a_byte() {
        const Folder folder;
        for (const char* threads : {"1", "2", "3"}) {
            const CommandResult result =
                mcwc(encode(family_model("opt"), folder.path(threads), {"--threads", threads, "-q"}));
            QVERIFY2(result.code == 0, result.err.constData());
            QVERIFY(result.out.isEmpty());
        }
        QCOMPARE(Folder::read(folder.path("1")), Folder::read(folder.path("2")));
        QCOMPARE(Folder::read(folder.path("1")), Folder::read(folder.path("3")));
    }

    void lossless_is_exact() {
        const Folder folder;
        const QString stream = folder.path("l.mcwc");
        QCOMPARE(mcwc(encode(family_model("llama"), stream, {"--lossless"})).code, 0);
        const CommandResult verified = mcwc({"verify", stream, "--against", family_model("llama"), "--json"});
        QCOMPARE(verified.code, 0);
        const QJsonArray tensors = verified.json().value(QLatin1String("tensors")).toArray();
        QVERIFY(!tensors.isEmpty());
        for (const QJsonValue& tensor : tensors) {
            QVERIFY(tensor.toObject().value(QLatin1String("exact")).toBool());
        }
        QVERIFY(verified.json().value(QLatin1String("source_hash_matches")).toBool());
    }

    void reference() {
        const Folder folder;
        const QString sample = QStringLiteral(MCWC_SAMPLE);
        const QString base = folder.path("base");
        const QString coarse = folder.path("coarse.mcwc");
        QCOMPARE(mcwc(encode(sample, coarse, {"--qbits", "3", "--effort", "1"})).code, 0);
        QCOMPARE(mcwc({"decode", coarse, "-o", base}).code, 0); // the sample is now a change of this
        const QString stream = folder.path("s.mcwc");
        const QString plain = folder.path("plain.mcwc");
        QCOMPARE(mcwc(encode(sample, plain, {"--qbits", "6", "--effort", "1"})).code, 0);
        const CommandResult encoded =
            mcwc(encode(sample, stream, {"--qbits", "6", "--effort", "1", "--reference", base}));
        QVERIFY2(encoded.code == 0, encoded.err.constData());
        QVERIFY(encoded.out.contains("predicted from   base"));
        QVERIFY(3 * QFileInfo(stream).size() < 2 * QFileInfo(plain).size());
        const QString out = folder.path("out");
        const CommandResult missing = mcwc({"decode", stream, "-o", out, "--json"});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.out.contains("reference-missing") && missing.out.contains("--reference"));
        const CommandResult wrong = mcwc({"decode", stream, "-o", out, "--reference", sample, "--json"});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.out.contains("reference-wrong"));
        QVERIFY(!QFile::exists(out));
        // What decoding needs is never written over.
        QCOMPARE(mcwc({"decode", stream, "-o", base, "--reference", base}).code, 1);
        QCOMPARE(mcwc(encode(sample, base + "/model.safetensors", {"--reference", base})).code, 1);
        QCOMPARE(mcwc({"decode", stream, "-o", out, "--reference", base}).code, 0);
        QCOMPARE(mcwc({"verify", stream, "--against", sample, "--reference", base}).code, 0);
        const CommandResult same = mcwc({"compare", out, stream, "--reference", base, "--json"});
        QCOMPARE(same.code, 0);
        QVERIFY(same.json().value(QLatin1String("identical")).toBool());
        QCOMPARE(mcwc({"compare", out, stream}).code, 1);
        QVERIFY(mcwc({"inspect", stream}).out.contains("predicted from   checkpoint base, hash "));
    }

    void aligned_order_says_so() {
        const Folder folder;
        const QString stream = folder.path("a.mcwc");
        QCOMPARE(mcwc(encode(family_model("gpt2"), stream, {"--order", "aligned"})).code, 0);
        const CommandResult verified = mcwc({"verify", stream, "--against", family_model("gpt2")});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QVERIFY(verified.err.contains("aligned order"));
    }

    void settings_file() {
        const Folder folder;
        const QString config = folder.write("c.yaml", "model: " + family_model("gpt2").toUtf8() +
                                                          "\nk: 2\nqbits: 6\nalign: greedy\n");
        const CommandResult result =
            mcwc({"encode", "--config", config, "--qbits", "3.5", "--dry-run", "--json"});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject settings = result.json().value(QLatin1String("settings")).toObject();
        QCOMPARE(settings.value(QLatin1String("k")).toInt(), 2);
        QCOMPARE(settings.value(QLatin1String("qbits")).toDouble(), 3.5); // the option wins
        QCOMPARE(settings.value(QLatin1String("align")).toString(), QStringLiteral("greedy"));

        folder.write("c.yaml", "k: 2\nqbitz: 6\n");
        const CommandResult wrong = mcwc({"encode", family_model("gpt2"), "--config", config, "--dry-run"});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("c.yaml:2: unknown key 'qbitz'"), wrong.err.constData());
    }

    void inspect() {
        const Folder folder;
        const QString stream = folder.path("a.mcwc");
        QCOMPARE(mcwc(encode(family_model("gpt2"), stream)).code, 0);
        const CommandResult text = mcwc({"inspect", stream, "--tensors", "--trace"});
        QVERIFY2(text.code == 0, text.err.constData());
        for (const char* part :
             {"keyframe", "format version 1", "quantized weights", "wte.weight", "magic"}) {
            QVERIFY2(text.out.contains(part), part);
        }
        const CommandResult json = mcwc({"inspect", stream, "--trace", "--json"});
        const qint64 size = QFileInfo(stream).size();
        const QJsonObject trace = json.json().value(QLatin1String("trace")).toObject();
        QCOMPARE(qint64(trace.value(QLatin1String("bits")).toDouble()), 8 * size);
        QVERIFY(!json.json()
                     .value(QLatin1String("report"))
                     .toObject()
                     .value(QLatin1String("frames"))
                     .toArray()
                     .isEmpty());
        QVERIFY(!mcwc({"inspect", stream, "--json"}).json().contains(QLatin1String("trace")));
    }

    void inspect_and_decode_version_0() {
        const Folder folder;
        const QDir streams(QStringLiteral(MCWC_TEST_DATA "/reference_v0"));
        const QStringList names = streams.entryList({QStringLiteral("*.mcwc")});
        QVERIFY(!names.isEmpty());
        const QString stream = streams.filePath(names.first());
        const CommandResult json = mcwc({"inspect", stream, "--trace", "--json"});
        QVERIFY2(json.code == 0, json.err.constData());
        QCOMPARE(json.json().value(QLatin1String("version")).toInt(-1), 0);
        QVERIFY(!json.json().value(QLatin1String("tensors")).toArray().isEmpty());
        QCOMPARE(qint64(json.json().value(QLatin1String("file_bytes")).toDouble()), QFileInfo(stream).size());
        QVERIFY(mcwc({"inspect", stream}).out.contains("Python reference"));
        const CommandResult verified = mcwc({"verify", stream});
        QCOMPARE(verified.code, 1);
        QVERIFY2(verified.err.contains("holds no checksums"), verified.err.constData());
        const CommandResult decoded = mcwc({"decode", stream, "-o", folder.path("out")});
        QVERIFY2(decoded.code == 0, decoded.err.constData());
        QVERIFY(QFile::exists(folder.path("out/model.safetensors")));
    }

    void compare() {
        const Folder folder;
        const QString model = family_model("gpt2");
        const QString stream = folder.path("a.mcwc");
        QCOMPARE(mcwc(encode(model, stream)).code, 0);
        const QString csv = folder.path("a.csv");
        const CommandResult result = mcwc({"compare", model, stream, "--json", "--csv", csv});
        QVERIFY2(result.code == 0, result.err.constData());
        const QJsonObject document = result.json();
        const QJsonObject verified = mcwc({"verify", stream, "--against", model, "--json"}).json();
        QCOMPARE(document.value(QLatin1String("identical")).toBool(true), false);
        QCOMPARE(document.value(QLatin1String("nmse")).toDouble(),
                 verified.value(QLatin1String("nmse")).toDouble());
        const QJsonArray tensors = document.value(QLatin1String("tensors")).toArray();
        const QJsonArray wanted = verified.value(QLatin1String("tensors")).toArray();
        QCOMPARE(tensors.size(), wanted.size());
        for (qsizetype i = 0; i < tensors.size(); ++i) {
            for (const char* key : {"name", "exact", "squared_error", "max_abs_error"}) {
                QCOMPARE(tensors[i].toObject().value(QLatin1String(key)),
                         wanted[i].toObject().value(QLatin1String(key)));
            }
        }
        const QList<QByteArray> lines = Folder::read(csv).trimmed().split('\n');
        QCOMPARE(lines.size(), tensors.size() + 1);
        QVERIFY(lines.first().startsWith("name,state,"));
        QVERIFY(
            lines.at(1).startsWith(tensors[0].toObject().value(QLatin1String("name")).toString().toUtf8()));

        const CommandResult same = mcwc({"compare", model, model});
        QVERIFY2(same.out.contains("identical"), same.out.constData());
        const CommandResult other = mcwc({"compare", model, family_model("llama"), "--tensors"});
        QCOMPARE(other.code, 0);
        QVERIFY2(other.out.contains("only in A") && other.out.contains("only in B"), other.out.constData());
        const CommandResult missing = mcwc({"compare", model, folder.path("none.mcwc")});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains("none.mcwc"));
        QCOMPARE(mcwc({"compare", model}).code, 2);
    }

    void info() {
        const CommandResult text = mcwc({"info", family_model("llama"), "--tensors"});
        QVERIFY2(text.code == 0, text.err.constData());
        for (const char* part : {"family", "ffn", "attention", "gate", "weights", "safetensors"}) {
            QVERIFY2(text.out.contains(part), part);
        }
        const CommandResult json = mcwc({"info", family_model("gpt2"), "--json"});
        QCOMPARE(json.json().value(QLatin1String("family")).toString(), QStringLiteral("gpt2"));
        const QJsonArray layers = json.json().value(QLatin1String("layers")).toArray();
        QVERIFY(layers.size() >= 2);
        QCOMPARE(layers.first().toObject().value(QLatin1String("groups")).toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "test_round_trip.moc"
