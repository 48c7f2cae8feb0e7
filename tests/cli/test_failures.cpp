#include "tests/cli/command.h"

#include <QRandomGenerator>
#include <QtTest>

#include <csignal>

/// Bad input, bad targets, interruption: exit code, message, and nothing half-written.
class TestFailures : public QObject {
    Q_OBJECT

    Folder shared_;
    QString stream_;

    /// A safetensors file with `count` F32 matrices of noise: enough work to be interrupted in.
    static QByteArray noise(int count, int rows, int columns) {
        const qint64 bytes = qint64(rows) * columns * 4;
        QByteArray header = "{";
        for (int i = 0; i < count; ++i) {
            header += QByteArray(i ? "," : "") + "\"noise." + QByteArray::number(i) +
                      ".weight\":{\"dtype\":\"F32\",\"shape\":[" + QByteArray::number(rows) + "," +
                      QByteArray::number(columns) + "],\"data_offsets\":[" + QByteArray::number(i * bytes) +
                      "," + QByteArray::number((i + 1) * bytes) + "]}";
        }
        header += "}";
        header += QByteArray((8 - header.size() % 8) % 8, ' ');
        QByteArray file(8, '\0');
        qToLittleEndian<quint64>(quint64(header.size()), file.data());
        file += header;
        QRandomGenerator random(1);
        QByteArray values(count * bytes, Qt::Uninitialized);
        auto* floats = reinterpret_cast<float*>(values.data());
        for (qint64 i = 0; i < values.size() / 4; ++i) {
            floats[i] = float(random.generateDouble() - 0.5);
        }
        return file + values;
    }

    static void is_failure(const CommandResult& result, const QByteArray& part) {
        QVERIFY2(result.code == 1, result.err.constData());
        QVERIFY2(result.err.startsWith("mcwc: "), result.err.constData());
        QVERIFY2(result.err.contains(part), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }

private Q_SLOTS:
    void initTestCase() {
        stream_ = shared_.path("good.mcwc");
        QCOMPARE(mcwc({"encode", family_model("gpt2"), "-o", stream_}).code, 0);
    }

    void absent_input() {
        const Folder folder;
        is_failure(mcwc({"encode", "no/such/model", "-o", folder.path("a.mcwc")}), "no/such/model");
        is_failure(mcwc({"info", "/no/such/model"}), "/no/such/model");
        is_failure(mcwc({"inspect", "/no/such.mcwc"}), "/no/such.mcwc");
        is_failure(mcwc({"decode", "/no/such.mcwc", "-o", folder.path("out")}), "/no/such.mcwc");
        QVERIFY(folder.entries().isEmpty());
    }

    void errors_in_json() {
        const CommandResult result = mcwc({"info", "/no/such/model", "--json"});
        QCOMPARE(result.code, 1);
        const QJsonObject error = result.json().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("file-not-found"));
        QVERIFY(error.value(QLatin1String("message")).toString().contains(QLatin1String("/no/such/model")));
        QVERIFY(error.contains(QLatin1String("advice")));
    }

    void wrong_kind_of_file() {
        const Folder folder;
        const QString text = folder.write("text.mcwc", "hello, I am no stream");
        is_failure(mcwc({"inspect", text}), "text.mcwc is no .mcwc stream");
        is_failure(mcwc({"inspect", folder.write("empty.mcwc", {})}), "empty.mcwc is empty");
        is_failure(mcwc({"verify", folder.path()}), "is a folder");
        is_failure(mcwc({"encode", stream_, "-o", folder.path("a.mcwc")}), "compressed stream");
        is_failure(mcwc({"info", text}), "text.mcwc");
        is_failure(mcwc({"info", folder.write("bad.safetensors", "short")}), "bad.safetensors");
    }

    void corrupt_streams() {
        const Folder folder;
        const QByteArray good = Folder::read(stream_);
        QVERIFY(good.size() > 1000);
        for (const qsizetype length : {qsizetype(4), qsizetype(40), good.size() / 2, good.size() - 1}) {
            const QString cut = folder.write("cut.mcwc", good.left(length));
            is_failure(mcwc({"verify", cut}), "cut.mcwc");
            is_failure(mcwc({"decode", cut, "-o", folder.path("out")}), "cut.mcwc");
        }
        // Every byte is under some checksum: whatever is flipped is noticed.
        for (int part = 1; part < 16; ++part) {
            QByteArray flipped = good;
            const qsizetype at = flipped.size() * part / 16;
            flipped[at] = char(flipped[at] ^ 0x10);
            const QString path = folder.write("flipped.mcwc", flipped);
            is_failure(mcwc({"verify", path}), "flipped.mcwc");
            is_failure(mcwc({"decode", path, "-o", folder.path("out")}), "flipped.mcwc");
        }
        QVERIFY(!QFile::exists(folder.path("out/model.safetensors")));
    }

    void another_checkpoint_is_no_match() {
        const CommandResult result = mcwc({"verify", stream_, "--against", family_model("opt")});
        QCOMPARE(result.code, 1);
    }

    void unwritable_targets_leave_what_is_there() {
        const Folder folder;
        is_failure(mcwc({"encode", family_model("gpt2"), "-o", folder.path("absent/a.mcwc")}),
                   "absent/a.mcwc");
        is_failure(mcwc({"encode", family_model("gpt2"), "-o", folder.path()}), "is a folder");
        const QString file = folder.write("plain", "a file");
        is_failure(mcwc({"decode", stream_, "-o", file}), "plain");
        QCOMPARE(Folder::read(file), QByteArray("a file"));

        // A file size limit stands for a full disk: it ends in the same error.
        const QString earlier = folder.write("earlier.mcwc", "earlier");
        const CommandResult full =
            run_program(QStringLiteral("/bin/sh"), {"-c", "ulimit -f 2; exec \"$0\" \"$@\"", mcwc_program(),
                                                    "encode", family_model("gpt2"), "-o", earlier});
        is_failure(full, "earlier.mcwc");
        QCOMPARE(Folder::read(earlier), QByteArray("earlier"));
        QCOMPARE(folder.entries(), (QStringList{"earlier.mcwc", "plain"}));
    }

    void own_input_is_never_overwritten() {
        const Folder folder;
        QVERIFY(QFile::copy(family_model("gpt2") + QStringLiteral("/model.safetensors"),
                            folder.path("model.safetensors")));
        QVERIFY(
            QFile::copy(family_model("gpt2") + QStringLiteral("/config.json"), folder.path("config.json")));
        const QByteArray before = Folder::read(folder.path("model.safetensors"));
        for (const char* name : {"model.safetensors", "config.json", "./model.safetensors"}) {
            const QString target = folder.path(name);
            is_failure(mcwc({"encode", folder.path(), "-o", target}), QByteArray());
        }
        QCOMPARE(Folder::read(folder.path("model.safetensors")), before);
    }

    void interruption_leaves_nothing_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }
    void interruption_leaves_nothing() {
        QFETCH(int, signal);
        const Folder input;
        const Folder output;
        const QString model = input.write("model.safetensors", noise(12, 1024, 1024));
        const QString earlier = output.write("a.mcwc", "earlier");
        QProcess process;
        process.start(mcwc_program(),
                      {"encode", model, "-o", earlier, "--qbits", "8", "--threads", "1", "--json"});
        QVERIFY(process.waitForStarted());
        // The unfinished file shows that the work has begun.
        QTRY_VERIFY_WITH_TIMEOUT(output.entries().size() > 1 || process.state() == QProcess::NotRunning,
                                 30000);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(output.entries(), QStringList{"a.mcwc"});
        QCOMPARE(Folder::read(earlier), QByteArray("earlier"));
        const QJsonObject document = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(document.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
                 QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestFailures)
#include "test_failures.moc"
