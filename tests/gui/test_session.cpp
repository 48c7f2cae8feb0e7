// What the window remembers: the selection and where one has been.

#include "app/gui/session/history.h"
#include "app/gui/session/keyframes.h"
#include "app/gui/session/rules.h"
#include "app/gui/session/selection.h"
#include "app/gui/session/session_file.h"
#include "app/gui/session/settings_change.h"
#include "core/base/error.h"
#include "tests/gui/fake_model.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc::gui;
using mcwc::AlignmentMethod;
using mcwc::Architecture;
using mcwc::EncoderSettings;

namespace {

/// An encoder of three layers, numbered from 0, and a decoder of five, numbered from 10.
Architecture two_stacks() {
    Architecture architecture;
    for (std::uint64_t i = 0; i < 3; ++i) {
        architecture.layers.push_back({"encoder", i, {}, {}});
    }
    for (std::uint64_t i = 10; i < 15; ++i) {
        architecture.layers.push_back({"decoder", i, {}, {}});
    }
    return architecture;
}

EncoderSettings every(std::uint32_t interval) {
    EncoderSettings settings;
    settings.keyframe_interval = interval;
    return settings;
}

mcwc::TensorRule rule_for(const std::string& pattern) {
    mcwc::TensorRule rule;
    rule.pattern = pattern;
    return rule;
}

} // namespace

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

    void back_and_forward_walk_over_the_places() {
        History history;
        const auto place = [](int layer) { return Place{u"OverviewView"_s, with_layer({}, layer)}; };
        QVERIFY(!history.back());
        for (const int layer : {0, 1, 1, 2}) {
            history.visit(place(layer));
        }
        QVERIFY(!history.can_go_forward());
        QCOMPARE(history.back()->selection.layer, 1); // 1 was visited twice in a row: one place
        QCOMPARE(history.back()->selection.layer, 0);
        QVERIFY(!history.back());
        QCOMPARE(history.forward()->selection.layer, 1);
        history.visit(place(7)); // forgets 2
        QVERIFY(!history.forward());
        QCOMPARE(history.back()->selection.layer, 1);
        history.clear();
        QVERIFY(!history.can_go_back() && !history.can_go_forward());
    }

    void the_history_forgets_its_oldest_places() {
        History history;
        for (int layer = 0; layer < 250; ++layer) {
            history.visit({u"OverviewView"_s, with_layer({}, layer)});
        }
        int oldest = 249;
        while (const auto place = history.back()) {
            oldest = place->selection.layer;
        }
        QCOMPARE(oldest, 250 - static_cast<int>(History::longest));
    }

    void the_interval_counts_in_each_stack() {
        const std::vector<bool> flags = keyframe_flags(two_stacks(), every(2));
        QCOMPARE(flags, (std::vector<bool>{true, false, true, true, false, true, false, true}));
        EncoderSettings lossless = every(4);
        lossless.lossless = true;
        QCOMPARE(keyframe_flags(two_stacks(), lossless), std::vector<bool>(8, true));
    }

    void keyframes_by_hand_become_a_list_for_their_stack_alone() {
        const Architecture architecture = two_stacks();
        const auto lists = keyframe_lists(architecture, 2, {{4, true}, {5, false}});
        QCOMPARE(lists.size(), std::size_t{1});
        QCOMPARE(lists[0].stack, std::string("decoder"));
        QCOMPARE(lists[0].layers, (std::vector<std::uint64_t>{10, 11, 14}));
        EncoderSettings settings = every(2);
        settings.keyframes = lists;
        QCOMPARE(keyframe_flags(architecture, settings),
                 (std::vector<bool>{true, false, true, true, true, false, false, true}));
        QCOMPARE(hand_keyframes(architecture, settings), (HandKeyframes{{4, true}, {5, false}}));
        QVERIFY(keyframe_lists(architecture, 2, {}).empty());
        QVERIFY(keyframe_lists(architecture, 2, {{3, false}}).empty()); // a stack's first layer
        QVERIFY(!may_be_predicted(architecture, 0));
        QVERIFY(!may_be_predicted(architecture, 3));
        QVERIFY(may_be_predicted(architecture, 4));
    }

    void a_list_without_a_stack_is_for_all_that_have_none() {
        EncoderSettings settings = every(1);
        settings.keyframes = {{"", {2, 12}}, {"decoder", {13}}};
        QCOMPARE(keyframe_flags(two_stacks(), settings),
                 (std::vector<bool>{true, false, true, true, false, false, true, false}));
    }

    void changes_are_named() {
        const Architecture architecture = two_stacks();
        SettingsState before;
        before.settings.qbits = 4;
        const auto text = [&](const std::function<void(SettingsState&)>& change) {
            SettingsState after = before;
            change(after);
            return change_text(before, after, &architecture);
        };
        QCOMPARE(text([](SettingsState& s) { s.settings.qbits = 3.5; }), u"qbits 4 \u2192 3.5"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.keyframe_interval = 2; }),
                 u"keyframe interval 4 \u2192 2"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.alignment = AlignmentMethod::Greedy; }),
                 u"alignment exact \u2192 greedy"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.lossless = true; }), u"lossless"_s);
        QCOMPARE(text([](SettingsState& s) { mcwc::set_effort(s.settings, 7); }), u"effort 5 \u2192 7"_s);
        QCOMPARE(text([](SettingsState& s) {
                     s.settings.target = mcwc::RateTarget{mcwc::RateTarget::Kind::Error, 0.01};
                 }),
                 u"aim nominal rate \u2192 20.0\u00a0dB"_s);
        QCOMPARE(text([](SettingsState& s) { s.by_hand[4] = true; }), u"keyframe at layer 11"_s);
        QCOMPARE(text([](SettingsState& s) { s.by_hand[5] = false; }), u"predicted layer 12"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.rules.push_back(rule_for("h.*")); }),
                 u"new rule for h.*"_s);
        QCOMPARE(text([](SettingsState&) {}), QString());
        before.by_hand[4] = true;
        before.settings.rules = {rule_for("a"), rule_for("b")};
        QCOMPARE(text([](SettingsState& s) { s.by_hand.clear(); }), u"layer 11 as by the interval"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.rules.erase(s.settings.rules.begin()); }),
                 u"no rule for a"_s);
        QCOMPARE(text([](SettingsState& s) { s.settings.rules[1].qbits = 6; }), u"rule for b"_s);
    }

    void a_rule_fits_tensors_with_data_of_their_own() {
        const DocumentPtr document = mcwc::test::fake_checkpoint(4);
        QCOMPARE(rule_hits(*document, rule_for("h.*.mlp.*")), 8);
        QCOMPARE(rule_hits(*document, rule_for("h.?.ln_1.weight")), 4);
        QCOMPARE(rule_hits(*document, rule_for("lm_head.weight")), 0); // tied
        QCOMPARE(rule_hits(*document, rule_for("mlp")), 0);            // a pattern fits whole names
        EncoderSettings settings;
        mcwc::TensorRule good = rule_for("h.*");
        good.intra = true;
        mcwc::TensorRule missing = rule_for("x.*");
        missing.lossless = true;
        settings.rules = {rule_for(""), rule_for("h.*"), good, missing};
        QCOMPARE(without_unfinished_rules(settings).rules, (std::vector<mcwc::TensorRule>{good, missing}));
        QCOMPARE(with_fitting_rules(settings, *document).rules, (std::vector<mcwc::TensorRule>{good}));
    }

    void a_rule_is_laid_over_the_one_of_its_pattern() {
        std::vector<mcwc::TensorRule> rules{rule_for("a"), rule_for("b")};
        rules[0].qbits = 6;
        rules[0].intra = true;
        mcwc::TensorRule exact = rule_for("a");
        exact.lossless = true;
        merge_rule(rules, exact);
        QCOMPARE(rules.size(), std::size_t{2});
        QVERIFY(!rules[0].qbits);
        QCOMPARE(rules[0].lossless, std::optional(true));
        QCOMPARE(rules[0].intra, std::optional(true));
        merge_rule(rules, rule_for("c"));
        QCOMPARE(rules.size(), std::size_t{3});
    }

    void a_session_comes_back_from_its_text() {
        SessionContent session;
        session.input = {u"/models/caf\u00e9 #1"_s, u"0123abcd"_s, 123456789012345ULL};
        session.mapping = u"{\"family\": \"x\"}"_s;
        session.settings.keyframe_interval = 6;
        session.settings.qbits = 3.5;
        session.settings.alignment = AlignmentMethod::SortProj;
        session.settings.order = mcwc::UnitOrder::Aligned;
        session.settings.step_rule = mcwc::StepRule::Common;
        session.settings.lambda = 0.125;
        mcwc::set_effort(session.settings, 8);
        session.settings.target = mcwc::RateTarget{mcwc::RateTarget::Kind::ErrorOfEach, 0.0123456789};
        mcwc::TensorRule rule = rule_for("h.*.mlp.*");
        rule.qbits = 6;
        rule.intra = true;
        rule.alignment = AlignmentMethod::None;
        session.settings.rules = {rule};
        session.by_hand = {{5, true}, {9, false}};
        session.selection = with_layer({}, 4);
        session.selection.other_layer = 3;
        session.selection.group = u"ffn"_s;
        session.selection.unit = 317;
        session.selection.tensor = 12;
        session.selection.bytes = ByteRange{1000, 24};
        session.selection.rate_point = RatePoint{u"k = 4"_s, 3};
        session.sweep.intervals = u"2:8:2"_s;
        session.sweep.alignments = {AlignmentMethod::Greedy};
        session.sweep.baselines = false;
        session.sweep.rate = RateFigure::Model;
        session.view = u"BitstreamView"_s;
        session.geometry = QByteArray("\0\1\xff", 3);
        session.splitter = "splitter";
        QVERIFY(read_session(session_text(session), u"a"_s) == session);
        session.settings.rules.push_back(rule_for("unfinished"));
        QCOMPARE(read_session(session_text(session), u"a"_s).settings.rules.size(), std::size_t{1});
        session.settings.rules.pop_back();
        session.settings.learned_shapes = 3;
        session.settings.profile = "/profiles/mine.json";
        session.settings.reference_frames = 5;
        QVERIFY(read_session(session_text(session), u"a"_s) == session);
        session.settings.profile.clear();
        QVERIFY(read_session(session_text(session), u"a"_s) == session);
    }

    /// Sessions of before learned shapes and choices of references know levels alone.
    void levels_of_older_sessions_are_whole() {
        for (const unsigned level : {1U, 4U, 5U, 9U}) {
            SessionContent session;
            session.input.path = u"/models/a"_s;
            mcwc::set_effort(session.settings, level);
            QJsonObject document = QJsonDocument::fromJson(session_text(session)).object();
            QJsonObject settings = document[u"settings"_s].toObject();
            QVERIFY(settings.contains(u"profile"_s));
            for (const QString& key : {u"learned_shapes"_s, u"profile"_s, u"references"_s}) {
                settings.remove(key);
            }
            document[u"settings"_s] = settings;
            const SessionContent read = read_session(QJsonDocument(document).toJson(), u"a"_s);
            QVERIFY(read.settings == session.settings);
        }
    }

    void a_damaged_session_is_refused_with_its_name() {
        const auto problem = [](const QByteArray& text) {
            try {
                read_session(text, u"x.mcwc-session"_s);
            } catch (const mcwc::Error& error) {
                return QString::fromUtf8(error.what());
            }
            return QString();
        };
        QVERIFY(problem("{").startsWith(u"x.mcwc-session: no JSON"_s));
        QVERIFY(problem("{}").endsWith(u"this is no session file"_s));
        QVERIFY(problem("[1]").endsWith(u"this is no session file"_s));
        QVERIFY(problem("{\"mcwc_session\": 2}").contains(u"newer"_s));
        QVERIFY(problem("{\"mcwc_session\": 1}").endsWith(u"names no input"_s));
        const QByteArray start = "{\"mcwc_session\": 1, \"inputs\": [{\"path\": \"/a\"}], \"settings\": ";
        QCOMPARE(problem(start + "{}}"), QString()); // defaults
        QVERIFY(problem(start + "{\"qbits\": 99}}").contains(u"qbits"_s));
        QVERIFY(problem(start + "{\"k\": -1}}").startsWith(u"x.mcwc-session"_s));
        QVERIFY(problem(start + "{\"trellis\": -4}}").contains(u"trellis"_s));
        QVERIFY(problem(start + "{\"target\": {\"kind\": \"bpw\", \"value\": -1}}}").contains(u"target"_s));
        QVERIFY(problem(start + "{\"align\": \"magic\"}}").contains(u"magic"_s));
        QVERIFY(problem(start + "{\"rules\": [\"nonsense\"]}}").contains(u"nonsense"_s));
    }

    void one_drag_is_one_change() {
        SettingsState now;
        now.settings.qbits = 4;
        QUndoStack stack;
        const auto set = [&](double qbits, std::uint32_t interval, quint64 gesture) {
            SettingsState next = now;
            next.settings.qbits = qbits;
            next.settings.keyframe_interval = interval;
            stack.push(new SettingsChange(now, next, gesture, nullptr,
                                          [&](const SettingsState& state) { now = state; }));
        };
        for (const double qbits : {3.75, 3.5, 3.25}) {
            set(qbits, 4, 7);
        }
        QCOMPARE(stack.count(), 1);
        QCOMPARE(stack.undoText(), u"qbits 4 \u2192 3.25"_s);
        set(3, 4, 8); // the next drag
        QCOMPARE(stack.count(), 2);
        set(3, 5, 8); // another slider
        QCOMPARE(stack.count(), 3);
        set(2.5, 5, 0);
        set(2.25, 5, 0); // belong to no drag
        QCOMPARE(stack.count(), 5);
        for (int i = 0; i < 4; ++i) {
            stack.undo();
        }
        QCOMPARE(now.settings.qbits, 3.25);
        stack.undo();
        QCOMPARE(now.settings.qbits, 4.0);
        stack.redo();
        QCOMPARE(now.settings.qbits, 3.25);
        set(3, 4, 9);
        set(3.25, 4, 9); // back where the drag began: nothing to undo
        QCOMPARE(stack.count(), 1);
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
