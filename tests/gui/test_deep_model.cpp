// The views that other tests drive on the bundled sample, on a checkpoint of 24 layers with 4,096 units each:
// tree, strip, rate-distortion, bitstream, comparison and jobs, by value, under the real engine.
#include "app/gui/models/model_tree_model.h"
#include "app/gui/session/comparison.h"
#include "app/gui/session/rate_sweep.h"
#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/work_page.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/sweep_panel.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "tests/support/synthetic.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 120000; // busy machines
constexpr std::size_t layers = 24;

/// The checkpoint, a stream of it, and what the library says of that.
struct Deep {
    QTemporaryDir folder;
    EncoderSettings settings;
    std::shared_ptr<const Checkpoint> checkpoint;
    StreamReport report;

    Deep() {
        test::write_synthetic_model(model().toStdString(), test::many_units());
        checkpoint = Checkpoint::open(model().toStdString());
        set_effort(settings, 1);
        settings.qbits = 5;
        settings.keyframe_interval = 8;
        report =
            encode(*checkpoint, FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json()),
                   settings, stream().toStdString(), {});
    }
    QString model() const { return folder.filePath(u"deep"_s); }
    QString stream() const { return folder.filePath(u"deep.mcwc"_s); }
};

struct Bench {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{core_engine(), preferences, nullptr};

    Bench() {
        window.resize(1440, 900);
        window.show();
    }
    ~Bench() { window.jobs().cancel_all(); }
    void open(const QString& path) {
        window.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().document() && window.jobs().is_idle(), patience_ms);
    }
    WorkPage* page() { return window.work_page(); }
    const std::vector<widgets::FrameBar>& bars() { return page()->strip()->frames(); }
};

} // namespace

class DeepModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Deep> deep_;
    QTemporaryDir cache_;

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
        deep_ = std::make_unique<Deep>();
    }

    void tree_and_strip_have_every_layer() {
        Bench bench;
        bench.open(deep_->model());
        QAbstractItemModel* tree = bench.page()->model_panel()->model();
        const QAbstractItemModelTester tester(tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree->rowCount(), static_cast<int>(layers) + 1); // and the other tensors
        QCOMPARE(bench.bars().size(), layers);
        QCOMPARE(bench.bars().back().label, u"23"_s);
        const int parts = tree->rowCount(tree->index(0, 0));
        QVERIFY(parts > 2); // units, heads, norms
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const QModelIndex place = tree->index(static_cast<int>(layer), 0);
            QCOMPARE(place.data().toString(), u"Layer %1"_s.arg(layer));
            QCOMPARE(tree->rowCount(place), parts);
        }
    }

    /// The window's sweep finds what the library's encoder writes.
    void sweep_points_are_the_encoders() {
        Bench bench;
        bench.open(deep_->model());
        RateView* view = bench.page()->rate();
        bench.page()->tabs()->setCurrentWidget(view);
        EncoderSettings settings = bench.window.workspace().settings();
        set_effort(settings, 1);
        bench.window.workspace().set_settings(settings);
        view->panel()->interval_field()->setText(u"8"_s);
        view->panel()->qbits_field()->setText(u"5"_s);
        view->start();
        QTRY_VERIFY_WITH_TIMEOUT(!view->sweep()->is_running(), patience_ms);
        bool found = false;
        for (const auto& row : view->rows()) {
            if (row.bytes == deep_->report.file_bytes) {
                found = true;
                QCOMPARE(row.nmse, deep_->report.nmse);
                QCOMPARE(row.rate(RateFigure::Coded), deep_->report.bpw_coded);
            }
        }
        QVERIFY(found);
    }

    /// Bits of the strip, of the syntax tree and of the file agree.
    void bitstream_accounts_for_every_bit() {
        Bench bench;
        bench.open(deep_->stream());
        QCOMPARE(bench.bars().size(), layers);
        std::size_t keyframes = 0;
        std::size_t at = 0;
        for (const FrameReport& frame : deep_->report.frames) {
            if (frame.kind == "outside") {
                continue;
            }
            const widgets::FrameBar& bar = bench.bars()[at++];
            QCOMPARE(bar.kind == widgets::FrameKind::Keyframe, frame.kind == "keyframe");
            QCOMPARE(bar.motion_bits, quint64{frame.bits.motion});
            keyframes += bar.kind == widgets::FrameKind::Keyframe ? 1U : 0U;
        }
        QCOMPARE(keyframes, std::size_t{3}); // 0, 8, 16
        widgets::StreamInspector* inspector = bench.page()->bitstream()->inspector();
        bench.page()->tabs()->setCurrentWidget(bench.page()->bitstream());
        const QAbstractItemModelTester tester(inspector->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(inspector->model()->rowCount() > static_cast<int>(layers));
        inspector->check_button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(inspector->integrity_text().contains(u"good"_s), patience_ms);
        inspector->show_frame(static_cast<std::int64_t>(deep_->report.frames.size()) - 1);
        QVERIFY(inspector->selected() != nullptr);
        const std::uint64_t end = inspector->selected()->bit_offset + inspector->selected()->bits;
        QVERIFY(end <= 8 * deep_->report.file_bytes && end > 4 * deep_->report.file_bytes);
    }

    void comparison_has_the_reports_error() {
        Bench bench;
        bench.open(deep_->model());
        CompareView* view = bench.page()->compare();
        bench.page()->tabs()->setCurrentWidget(view);
        view->session()->compare_with(deep_->stream());
        QTRY_VERIFY_WITH_TIMEOUT(view->session()->result() != nullptr, patience_ms);
        const auto result = view->session()->result();
        QCOMPARE(result->tensors.size(), deep_->checkpoint->tensors().size());
        QCOMPARE(view->table()->model()->rowCount(), static_cast<int>(result->tensors.size()));
        double error = 0;
        for (const TensorReport& tensor : deep_->report.tensors) {
            error += tensor.quantized ? tensor.squared_error : 0;
        }
        double compared = 0;
        for (const TensorComparison& pair : result->tensors) {
            compared += pair.squared_error;
        }
        QVERIFY2(std::fabs(compared / error - 1) < 1e-6, qPrintable(QString::number(compared / error)));
    }
};

QTEST_MAIN(DeepModelTest)
#include "test_deep_model.moc"
