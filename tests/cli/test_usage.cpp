#include "tests/cli/command.h"

#include <QtTest>

/// Help, wrong usage, versions: nothing here opens a model.
class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void help_data() {
        QTest::addColumn<QString>("command");
        for (const char* command : {"encode", "decode", "inspect", "verify", "sweep", "info"}) {
            QTest::newRow(command) << QString::fromLatin1(command);
        }
    }
    void help() {
        QFETCH(QString, command);
        const CommandResult result = mcwc({command, QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        QVERIFY(result.err.isEmpty());
        QVERIFY(result.out.contains("Examples:"));
        QVERIFY(result.out.contains("mcwc " + command.toLatin1()));
        for (const char* option : {"--json", "--threads", "--help"}) {
            QVERIFY2(result.out.contains(option), option);
        }
    }

    void general_help_lists_the_commands() {
        const CommandResult result = mcwc({QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        for (const char* command : {"encode", "decode", "inspect", "verify", "sweep", "info", "Exit codes"}) {
            QVERIFY2(result.out.contains(command), command);
        }
    }

    void versions() {
        QVERIFY(mcwc({QStringLiteral("--version")}).out.startsWith("mcwc "));
        const CommandResult plain = mcwc({QStringLiteral("version"), QStringLiteral("--json")});
        QCOMPARE(plain.code, 0);
        QCOMPARE(plain.json().value(QLatin1String("format_version")).toInt(), 1);
        QVERIFY(!plain.json().contains(QLatin1String("evaluation")));
        const CommandResult verbose =
            mcwc({QStringLiteral("version"), QStringLiteral("--verbose"), QStringLiteral("--json")});
        QCOMPARE(verbose.code, 0);
        const QJsonObject evaluation = verbose.json().value(QLatin1String("evaluation")).toObject();
        const bool available = evaluation.value(QLatin1String("available")).toBool();
        QCOMPARE(evaluation.value(QLatin1String("missing")).toString().isEmpty(), available);
        QCOMPARE(evaluation.value(QLatin1String("torch_version")).toString().isEmpty(), !available);
    }

    void wrong_usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message"); // part of the standard error
        const auto row = [](const char* name, const char* arguments, const char* message) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QByteArray(message);
        };
        row("nothing", "", "--help");
        row("unknown command", "compress", "compress");
        row("unknown option", "encode model -o x.mcwc --bits 4", "--bits");
        row("no model", "encode -o x.mcwc", "MODEL is missing");
        row("no target", "encode model", "-o OUT.mcwc is missing");
        row("k is a word", "encode model -o x.mcwc --k four", "--k");
        row("k is 0", "encode model -o x.mcwc --k 0", "k is 0, but must be from 1");
        row("k is negative", "encode model -o x.mcwc --k -4", "--k");
        row("qbits is 0", "encode model -o x.mcwc --qbits 0", "qbits is 0, but must be from 0.25");
        row("qbits is nan", "encode model -o x.mcwc --qbits nan", "qbits is nan");
        row("alignment", "encode model -o x.mcwc --align best", "hungarian");
        row("order", "encode model -o x.mcwc --order random", "original");
        row("threads", "encode model -o x.mcwc --threads -1", "--threads");
        row("decode without a folder", "decode in.mcwc", "--output");
        row("decode without a stream", "decode -o folder", "IN.mcwc");
        row("inspect without a stream", "inspect", "IN.mcwc");
        row("two streams", "inspect a.mcwc b.mcwc", "b.mcwc");
    }
    void wrong_usage() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const CommandResult result = mcwc(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.startsWith("mcwc: "), result.err.constData());
        QVERIFY2(result.err.contains(message), result.err.constData());
        QVERIFY2(result.err.contains("--help"), result.err.constData());
    }

    void wrong_usage_in_json() {
        const CommandResult result = mcwc({QStringLiteral("encode"), QStringLiteral("model"),
                                           QStringLiteral("--json"), QStringLiteral("--bits")});
        QCOMPARE(result.code, 2);
        const QJsonObject error = result.json().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("usage"));
        QVERIFY(error.value(QLatin1String("message")).toString().contains(QLatin1String("--bits")));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
