// Small windows: what stands side by side goes below each other, and nothing has to be scrolled sideways.
#include "app/gui/models/model_tree_model.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/flow_layout.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

struct Bench {
    std::shared_ptr<test::FakeEngineState> state = std::make_shared<test::FakeEngineState>();
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"settings.ini"_s)};
    MainWindow window{test::fake_engine(state), preferences, nullptr};

    Bench() {
        window.show();
        window.open(u"/nowhere/model"_s);
        QTest::qWait(20);
    }
    void resize(int width) {
        window.resize(width, 700);
        QTRY_COMPARE(window.width(), width);
        QTest::qWait(20); // layouts follow
    }
};

QWidget* box(int width, QWidget* parent) {
    auto* widget = new QWidget(parent);
    widget->setMinimumSize(width, 20);
    return widget;
}

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxes_stack_where_they_have_no_room() {
        QWidget page;
        widgets::AdaptiveBox both(10, 0, &page);
        QWidget* first = box(100, &both);
        QWidget* second = box(200, &both);
        both.add(first, 1, 0);
        both.add(second, 2, 1);
        QSignalSpy changed(&both, &widgets::AdaptiveBox::stacked_changed);
        both.resize(310, 200);
        page.show();
        QTRY_COMPARE(second->x(), first->geometry().right() + 11);
        QVERIFY(!both.is_stacked());
        QCOMPARE(both.minimumSizeHint().width(), 200);
        both.resize(309, 200);
        QTRY_VERIFY(second->y() > first->y());
        QVERIFY(both.is_stacked());
        QCOMPARE(first->x(), second->x());
        both.resize(400, 200);
        QTRY_COMPARE(first->y(), second->y());
        second->setMinimumWidth(320); // of itself
        QTRY_VERIFY(both.is_stacked());
        QCOMPARE(changed.count(), 3);
    }

    void boxes_know_what_is_comfortable() {
        QWidget page;
        widgets::AdaptiveBox both(10, 500, &page);
        both.add(box(10, &both), 1, 0);
        both.add(box(10, &both), 1, 0);
        both.resize(499, 100);
        page.show();
        QTRY_VERIFY(both.is_stacked());
        both.resize(500, 100);
        QTRY_VERIFY(!both.is_stacked());
    }

    void rows_can_be_centred() {
        widgets::FlowBox flow;
        flow.flow()->set_spacing(10, 5);
        flow.flow()->set_centred(true);
        QWidget* first = box(100, &flow);
        QWidget* second = box(100, &flow);
        for (QWidget* widget : {first, second}) {
            widget->setFixedSize(100, 20);
            flow.flow()->addWidget(widget);
        }
        flow.resize(310, 50);
        flow.show();
        QTRY_COMPARE(first->x(), 50);
        QCOMPARE(second->x(), 160);
        flow.resize(150, 50);
        QTRY_COMPARE(second->y(), 25);
        QCOMPARE(first->x(), 25);
        QCOMPARE(second->x(), 25);
    }

    void nothing_scrolls_sideways_in_a_small_window() {
        Bench bench;
        QTRY_VERIFY(bench.window.workspace().document() && bench.window.jobs().is_idle());
        bench.resize(1000);
        QTabWidget* tabs = bench.window.work_page()->tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i)) {
                continue;
            }
            tabs->setCurrentIndex(i);
            QTest::qWait(20);
            for (const QScrollArea* area : tabs->widget(i)->findChildren<QScrollArea*>()) {
                if (area->isVisible()) {
                    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                             qPrintable(u"%1: %2 of %3"_s.arg(tabs->tabText(i))
                                            .arg(area->viewport()->width())
                                            .arg(area->widget()->width())));
                }
            }
        }
    }

    void names_in_the_tree_have_room() {
        Bench bench;
        QTRY_VERIFY(bench.window.workspace().document() && bench.window.jobs().is_idle());
        ModelPanel* panel = bench.window.work_page()->model_panel();
        bench.resize(1400);
        QVERIFY(!panel->tree()->isColumnHidden(ModelTreeModel::Shape));
        bench.resize(1000);
        QVERIFY(panel->tree()->isColumnHidden(ModelTreeModel::Shape));
        panel->restore_header(panel->header_state()); // what is kept is what the user chose
        QVERIFY(!panel->tree()->isColumnHidden(ModelTreeModel::Shape));
        bench.resize(1400);
        QVERIFY(!panel->tree()->isColumnHidden(ModelTreeModel::Shape));
        panel->tree()->setColumnHidden(ModelTreeModel::Shape, true); // by hand: stays
        bench.resize(1000);
        bench.resize(1400);
        QVERIFY(panel->tree()->isColumnHidden(ModelTreeModel::Shape));
    }
};

QTEST_MAIN(LayoutTest)
#include "test_layout.moc"
