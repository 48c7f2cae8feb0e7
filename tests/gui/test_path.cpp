// The whole path on real files: drop, look, encode, cancel, export, open again, decode.

#include "app/gui/models/model_tree_model.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/mapping_panel.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/work_page.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/writer.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUrl>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 60000; // sanitizers and busy machines

/// A checkpoint of two feed-forward layers under names that no shipped family has.
void write_unknown_model(const std::filesystem::path& folder) {
    CheckpointLayout layout;
    layout.shards.push_back({"model.safetensors", {}});
    for (const std::string layer : {"net.0.", "net.1."}) {
        for (const auto& [name, shape] : {std::pair<std::string, Shape>{"a.weight", {64, 32}},
                                          std::pair<std::string, Shape>{"b.weight", {32, 64}}}) {
            TensorInfo tensor;
            tensor.name = layer + name;
            tensor.dtype = DType::F32;
            tensor.shape = shape;
            tensor.byte_size = byte_count(tensor.dtype, tensor.shape);
            layout.tensors.push_back(tensor);
        }
    }
    CheckpointWriter writer(folder, layout);
    for (std::size_t i = 0; i < layout.tensors.size(); ++i) {
        writer.write(i, std::vector<std::byte>(layout.tensors[i].byte_size));
    }
    writer.commit();
}

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{core_engine(), preferences, nullptr};

    Bench() { window.show(); }
    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &event);
        QVERIFY(event.isAccepted());
    }
    bool settled() { return window.workspace().report() && !window.workspace().figures_stale(); }
    Workspace& workspace() { return window.workspace(); }
};

QString sample() {
    return QStringLiteral(MCWC_SAMPLE);
}

QStringList all_files(const QString& folder) {
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files << walk.next();
    }
    files.sort();
    return files;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_unknown_model_gets_layers_by_a_mapping() {
        Bench bench;
        const QString folder = bench.folder.filePath(u"unknown"_s);
        write_unknown_model(folder.toStdString());
        bench.window.open(folder);
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        auto* describe = bench.window.work_page()->findChild<QPushButton*>(u"describe_family"_s);
        QVERIFY(describe->isVisible());
        QVERIFY(!bench.window.work_page()->strip()->isVisible());
        describe->click();
        MappingPanel* panel = bench.window.mapping_panel();
        QTRY_VERIFY_WITH_TIMEOUT(panel->use_button()->isEnabled(), patience_ms); // the draft fits
        panel->use_button()->click();
        QCOMPARE(bench.workspace().document()->architecture.family, std::string("my_model"));
        QCOMPARE(bench.window.work_page()->strip()->frames().size(), std::size_t{2});
        QVERIFY(bench.window.work_page()->strip()->isVisible());
        QVERIFY(!describe->isVisible());
        panel->editor()->setPlainText(u"{\"family\": 3}"_s);
        QTRY_VERIFY_WITH_TIMEOUT(panel->headline().contains(u"family"_s), patience_ms);
        QVERIFY(!panel->use_button()->isEnabled());
        panel->editor()->setPlainText(u"{\"family\": \"x\", \"like\": \"gpt2\"}"_s);
        QTRY_VERIFY_WITH_TIMEOUT(panel->headline().contains(u"does not fit"_s), patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void dropped_sample_shows_tree_strip_and_estimate() {
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window.shows_start_page(), patience_ms);
        const DocumentPtr document = bench.workspace().document();
        QCOMPARE(QString::fromStdString(document->architecture.family), u"gpt2"_s);
        QVERIFY(document->architecture.layers.size() >= 8);
        ModelTreeModel* model = bench.window.work_page()->model_panel()->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->index(0, 0).data().toString(), u"Layer 0"_s);
        QCOMPARE(bench.window.work_page()->strip()->frames().size(), document->architecture.layers.size());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        const ReportPtr report = bench.workspace().report();
        QVERIFY(report->bpw_coded > 3 && report->bpw_coded < 5); // qbits 4
        QVERIFY(bench.window.work_page()->strip()->frames()[1].bits() > 0);
        QVERIFY(model->index(0, 0).data(ModelTreeModel::BitsRole).toULongLong() > 0);
    }

    void settings_move_the_estimate() {
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        const double at_four = bench.workspace().report()->bpw_coded;
        widgets::EncoderPanel* encoder = bench.window.work_page()->settings_panel()->encoder();
        encoder->qbits_slider()->field()->setValue(2);
        QVERIFY(!bench.settled());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        QVERIFY(bench.workspace().report()->bpw_coded < at_four - 1);
        encoder->keyframe_slider()->field()->setValue(1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        for (const widgets::FrameBar& bar : bench.window.work_page()->strip()->frames()) {
            QCOMPARE(bar.kind, widgets::FrameKind::Keyframe);
        }
    }

    void export_open_and_decode() {
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        const DocumentPtr source = bench.workspace().document();
        QSignalSpy exported(&bench.workspace(), &Workspace::exported);
        const QString path = bench.folder.filePath(u"s.mcwc"_s);
        bench.workspace().export_to(path);
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, patience_ms);
        QCOMPARE(exported.first().at(1).toULongLong(), static_cast<quint64>(QFile(path).size()));
        QVERIFY(QFile(path).size() < 4'000'000);
        QCOMPARE(bench.workspace().figure_state(), FigureState::Measured);
        const ReportPtr measured = bench.workspace().report();

        bench.drop(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().document()->stream.has_value(), patience_ms);
        const StreamDetails& stream = *bench.workspace().document()->stream;
        QCOMPARE(stream.version, 1U);
        QCOMPARE(bitstream::leaf_bits(*stream.trace), static_cast<std::uint64_t>(QFile(path).size()) * 8);
        QCOMPARE(stream.report.bits.total(), measured->bits.total());
        WorkPage* page = bench.window.work_page();
        QCOMPARE(page->tabs()->currentWidget(), page->bitstream());
        QCOMPARE(page->strip()->frames().size(), source->architecture.layers.size());
        QVERIFY(page->strip()->frames()[0].bits() > 0);
        const QAbstractItemModelTester tester(page->bitstream()->inspector()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        page->strip()->select(2);
        const QModelIndex current = page->bitstream()->inspector()->tree()->currentIndex();
        QVERIFY(current.isValid());
        QVERIFY(current.data(widgets::SyntaxTreeModel::FrameRole).toLongLong() >= 0);

        QSignalSpy decoded(&bench.workspace(), &Workspace::decoded);
        const QString folder = bench.folder.filePath(u"decoded"_s);
        bench.workspace().decode_to(folder);
        QTRY_COMPARE_WITH_TIMEOUT(decoded.count(), 1, patience_ms);
        const auto restored = Checkpoint::open(folder.toStdString());
        QCOMPARE(restored->tensors().size(), source->tensors.size());
        for (const TensorInfo& tensor : source->tensors) {
            const auto index = restored->find(tensor.name);
            QVERIFY(index.has_value());
            QCOMPARE(restored->tensors()[*index].dtype, tensor.dtype);
            QCOMPARE(restored->tensors()[*index].shape, tensor.shape);
        }
        QCOMPARE(contents(folder + u"/config.json"_s), contents(sample() + u"/config.json"_s));
    }

    void cancelled_run_leaves_no_file() {
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        const QStringList before = all_files(bench.folder.path());
        QSignalSpy exported(&bench.workspace(), &Workspace::exported);
        bool running = false;
        // As soon as the encoder reports its first step, it is told to stop.
        const auto watch = connect(&bench.window.jobs(), &JobManager::job_changed, this, [&](JobId id) {
            const JobStatus status = bench.window.jobs().status(id);
            if (!running && status.title.startsWith(u"Export"_s) && status.state == JobState::Running) {
                running = true;
                bench.window.jobs().cancel(id);
            }
        });
        bench.workspace().export_to(bench.folder.filePath(u"cancelled.mcwc"_s));
        QTRY_VERIFY_WITH_TIMEOUT(running, patience_ms);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.jobs().is_idle(), patience_ms);
        disconnect(watch);
        QCOMPARE(exported.count(), 0);
        QCOMPARE(all_files(bench.folder.path()), before);
    }

    void closing_while_encoding_is_clean() {
        QTemporaryDir target;
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        QSignalSpy finished(&bench.window, &MainWindow::finished);
        bench.workspace().export_to(target.filePath(u"closed.mcwc"_s));
        bench.window.close();
        QVERIFY(!bench.window.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience_ms);
        QVERIFY(all_files(target.path()).isEmpty());
    }

    void corrupt_files_are_named_inline() {
        Bench bench;
        const QString path = bench.folder.filePath(u"broken.mcwc"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("MCWC\x01\x00\x00\x00 and then nothing that makes sense", 45);
        file.close();
        bench.drop(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.message_bar()->isVisible(), patience_ms);
        QVERIFY2(bench.window.message_bar()->text().contains(u"broken.mcwc"_s),
                 qPrintable(bench.window.message_bar()->text()));
        QVERIFY(bench.window.shows_start_page());
    }

    void unwritable_target_is_an_inline_error() {
        Bench bench;
        bench.drop(sample());
        QTRY_VERIFY_WITH_TIMEOUT(bench.settled(), patience_ms);
        bench.workspace().export_to(bench.folder.filePath(u"no/such/folder/a.mcwc"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window.message_bar()->isVisible(), patience_ms);
        QVERIFY2(bench.window.message_bar()->text().contains(u"a.mcwc"_s),
                 qPrintable(bench.window.message_bar()->text()));
    }

    void streams_of_the_reference_open_and_decode() {
        QDirIterator walk(QStringLiteral(MCWC_TEST_DATA) + u"/reference_v0"_s, {u"*.mcwc"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY(walk.hasNext());
        const QString path = walk.next();
        Bench bench;
        bench.drop(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.workspace().document() != nullptr, patience_ms);
        const StreamDetails& stream = *bench.workspace().document()->stream;
        QCOMPARE(stream.version, 0U);
        QCOMPARE(bitstream::leaf_bits(*stream.trace), static_cast<std::uint64_t>(QFile(path).size()) * 8);
        QVERIFY(bench.window.work_page()->bitstream()->inspector()->model()->rowCount() > 0);
        QSignalSpy decoded(&bench.workspace(), &Workspace::decoded);
        bench.workspace().decode_to(bench.folder.filePath(u"v0"_s));
        QTRY_COMPARE_WITH_TIMEOUT(decoded.count(), 1, patience_ms);
    }
};

QTEST_MAIN(PathTest)
#include "test_path.moc"
