// What the window remembers: the selection and where one has been.

#include "app/gui/session/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc::gui;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosing_a_layer_drops_what_was_inside_the_old_one() {
        Selection selection;
        selection.layer = 3;
        selection.other_layer = 2;
        selection.group = u"attention"_s;
        selection.unit = 7;
        selection.tensor = 41;
        selection.bytes = ByteRange{100, 20};
        selection.rate_point = RatePoint{u"k = 4"_s, 2};
        const Selection next = with_layer(selection, 5);
        QCOMPARE(next.layer, 5);
        QCOMPARE(next.other_layer, -1);
        QCOMPARE(next.group, u"attention"_s);
        QCOMPARE(next.unit, std::int64_t{-1});
        QCOMPARE(next.tensor, -1);
        QVERIFY(!next.bytes);
        QCOMPARE(next.rate_point->point, 2);
    }

    void the_store_names_the_origin_and_keeps_quiet_without_a_change() {
        SelectionStore store;
        QSignalSpy changed(&store, &SelectionStore::changed);
        Selection selection;
        selection.layer = 1;
        store.select(selection, this);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(1).value<const QObject*>(), this);
        store.select(selection);
        QCOMPARE(changed.count(), 1);
    }

    void a_follower_that_answers_changes_nothing() {
        SelectionStore store;
        QSignalSpy changed(&store, &SelectionStore::changed);
        connect(&store, &SelectionStore::changed, this,
                [&](const Selection& now) { store.select(with_layer(now, now.layer + 1)); });
        store.select(with_layer({}, 6));
        QCOMPARE(store.current().layer, 6);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_MAIN(SessionTest)
#include "test_session.moc"
