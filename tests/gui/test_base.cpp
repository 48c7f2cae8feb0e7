// A stream that is predicted from another checkpoint: the window asks for that, and then decodes.
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/work_page.h"
#include "core/architecture/description.h"
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/codec/encoder.h"
#include "core/codec/reference_checkpoint.h"
#include "tests/support/synthetic.h"

#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

constexpr int patience_ms = 60000; // sanitizers and busy machines

std::shared_ptr<const Checkpoint> write_model(const QString& folder, std::uint64_t seed) {
    test::SyntheticModel kind;
    kind.layers = 2;
    kind.seed = seed;
    test::write_synthetic_model(folder.toStdString(), kind);
    return Checkpoint::open(folder.toStdString());
}

} // namespace

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_base_of_a_stream_is_asked_for() {
        QTemporaryDir folder;
        const QString base_path = folder.filePath(u"base"_s);
        const QString other_path = folder.filePath(u"other"_s);
        const QString stream = folder.filePath(u"tuned.mcwc"_s);
        const auto base = write_model(base_path, 1);
        const auto tuned = write_model(folder.filePath(u"tuned"_s), 2);
        write_model(other_path, 3);
        const ReferenceCheckpoint reference(base, base->display_name());
        encode(*tuned, FamilyCatalogue::builtin().analyse(*tuned, tuned->config_json()), {},
               stream.toStdString(), {}, &reference);

        Preferences preferences(folder.filePath(u"settings.ini"_s));
        MainWindow window(core_engine(), preferences, nullptr);
        window.show();
        Workspace& workspace = window.workspace();
        SettingsPanel* panel = window.work_page()->settings_panel();
        const auto settle = [&] { QTRY_VERIFY_WITH_TIMEOUT(window.jobs().is_idle(), patience_ms); };
        window.open(stream);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.document() != nullptr, patience_ms);
        settle();
        QVERIFY(panel->base_button()->isVisible());
        QCOMPARE(panel->base_button()->menu()->actions().size(), 2);
        QVERIFY(panel->base_text().contains(QString::fromStdString(base->display_name())));
        const auto read = [&] {
            std::size_t bytes = 0;
            for (std::size_t i = 0; i < workspace.document()->tensors.size(); ++i) {
                bytes += workspace.document()->source->read(i).bytes().size();
            }
            return bytes;
        };
        QVERIFY_EXCEPTION_THROWN(read(), Error);

        QSignalSpy problem(&workspace, &Workspace::problem);
        workspace.use_base(other_path); // another checkpoint: refused, and the stream stays open
        QTRY_COMPARE_WITH_TIMEOUT(problem.count(), 1, patience_ms);
        settle();
        QVERIFY(panel->base_button()->isVisible());
        workspace.use_base(stream); // no checkpoint at all
        QTRY_COMPARE_WITH_TIMEOUT(problem.count(), 2, patience_ms);

        workspace.use_base(base_path);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.document()->stream->reference != nullptr, patience_ms);
        settle();
        QVERIFY(!panel->base_button()->isVisible());
        QVERIFY(panel->base_text().contains(QString::fromStdString(base->display_name())));
        QVERIFY(read() > 0);
        QSignalSpy decoded(&workspace, &Workspace::decoded);
        workspace.decode_to(folder.filePath(u"restored"_s));
        QTRY_COMPARE_WITH_TIMEOUT(decoded.count(), 1, patience_ms);
        QVERIFY(QFile::exists(folder.filePath(u"restored/model.safetensors"_s)));
        QCOMPARE(problem.count(), 2);
    }
};

QTEST_MAIN(BaseTest)
#include "test_base.moc"
