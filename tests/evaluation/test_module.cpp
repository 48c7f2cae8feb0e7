#include "core/evaluation/module.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace mcwc;

namespace {

bool torch_is_loaded() {
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libtorch");
}

} // namespace

class TestModule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("MCWC_EVALUATION_MODULE"); }

    void nothing_is_loaded_before_it_is_asked_for() { QVERIFY(!torch_is_loaded()); }

    void what_is_no_module_is_named() {
        const EvaluationStatus absent = load_evaluation_module("/no/such/module.so");
        QVERIFY(!absent.available);
        QVERIFY(absent.missing.find("/no/such/module.so") != std::string::npos);
        QVERIFY(!absent.advice.empty());

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("text.so"));
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no library") > 0);
        text.close();
        const EvaluationStatus wrong = load_evaluation_module(path.toStdString());
        QVERIFY(!wrong.available);
        QVERIFY(wrong.missing.find("text.so") != std::string::npos);

        // A shared library that is something else.
        const EvaluationStatus other = load_evaluation_module("libz.so.1");
        QVERIFY(!other.available);
        QVERIFY(other.missing.find("no evaluation module") != std::string::npos);
    }

    void the_environment_chooses_the_file() {
        qputenv("MCWC_EVALUATION_MODULE", "/chosen/by/hand.so");
        const auto chosen = evaluation_module_candidates();
        qunsetenv("MCWC_EVALUATION_MODULE");
        QCOMPARE(chosen.size(), std::size_t(1));
        QCOMPARE(chosen.front().string(), std::string("/chosen/by/hand.so"));
        QCOMPARE(evaluation_module_candidates().front().filename().string(),
                 std::string("mcwc-evaluation.so"));
    }

    void status_tells_what_is_there() {
        const EvaluationStatus& status = evaluation_status();
        QVERIFY2(status.available == (MCWC_EVALUATION_BUILT != 0), status.missing.c_str());
        if (status.available) {
            QVERIFY(status.torch_version.size() >= 3);
            QVERIFY(status.missing.empty());
            QVERIFY(torch_is_loaded());
        } else {
            QVERIFY(!status.missing.empty());
            QVERIFY(status.advice.find("LibTorch") != std::string::npos);
        }
        QCOMPARE(&evaluation_status(), &status);
    }
};

QTEST_APPLESS_MAIN(TestModule)
#include "test_module.moc"
