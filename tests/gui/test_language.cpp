// Every text goes through tr(), and has room for longer ones: the window in a language of brackets.

#include "app/gui/session/language.h"
#include "app/gui/shell/main_window.h"
#include "app/gui/shell/mapping_panel.h"
#include "app/gui/shell/shortcut_sheet.h"
#include "app/gui/shell/work_page.h"
#include "tests/gui/fake_model.h"
#include "widgets/common/labels.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <compare>
#include <memory>
#include <set>
#include <string>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;

namespace {

/// Puts brackets around every text of the project and makes it about 40% longer.
class Brackets : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    /// What was asked for so far.
    struct Asked {
        std::string context;
        std::string source;
        std::string comment;
        bool plural = false;
        auto operator<=>(const Asked&) const = default;
    };
    mutable std::set<Asked> asked;

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override {
        if (!QByteArray(context).startsWith("mcwc::")) {
            return {};
        }
        asked.insert({context, source, disambiguation == nullptr ? "" : disambiguation, n >= 0});
        const QString text = QString::fromUtf8(source);
        return u'\u27e6' + text + QString(std::max<qsizetype>(1, text.size() * 2 / 5), u'~') + u'\u27e7';
    }
};

/// What is no text of the program: the model's own names, units, figures, languages, keys.
bool is_data(QString text) {
    static const QStringList names{
        u"/nowhere/fake-model"_s,      u"fake-model"_s, u"GPT-2"_s, u"safetensors"_s, u"F16"_s,
        u"A note about this model."_s, u"gpt2"_s,       u"MCWC"_s,  u"decoder"_s,     u"ffn"_s};
    for (const QString& name : names) {
        text.remove(name);
    }
    for (const auto& [code, name] : languages()) {
        text.remove(name);
    }
    static const QRegularExpression noise(
        uR"(\b(h|ln|mlp|c|fc|proj|wte|lm|head|weight|bias)[._]?|\d+(\.\d+)?|kB|MB|GB|dB|B|e-\d+|Ctrl|Shift|Alt|Tab|Left|Right|F\d+)"_s);
    text.remove(noise);
    static const QRegularExpression word(u"\\p{L}{3,}"_s);
    return !text.contains(word);
}

bool is_translated(const QString& text) {
    return text.contains(u'\u27e6') || is_data(text);
}

/// What a widget says: text, tool tip, names for screen readers.
QStringList texts_of(const QWidget& widget) {
    QStringList texts{widget.toolTip(), widget.accessibleName()};
    if (const auto* elided = qobject_cast<const widgets::ElidedLabel*>(&widget)) {
        texts << elided->full_text();
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        texts << label->text();
    } else if (const auto* tool = qobject_cast<const QToolButton*>(&widget)) {
        texts << (tool->defaultAction() != nullptr ? QString()
                                                   : tool->text()); // actions are looked at by themselves
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        texts << button->text();
    } else if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
        texts << field->placeholderText();
    } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i) {
            texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
        }
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts << tabs->tabText(i);
        }
    } else if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
        texts << menu->title();
    } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget);
               header != nullptr && header->model()) {
        for (int i = 0; i < header->count(); ++i) {
            texts << header->model()->headerData(i, header->orientation()).toString();
        }
    }
    return texts;
}

QStringList untranslated(const QWidget& window) {
    QStringList found;
    const auto look = [&](const QString& text, const QString& where) {
        if (!is_translated(text)) {
            found << where + u": "_s + text;
        }
    };
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : std::as_const(widgets)) {
        if (widget->objectName().startsWith(u"qt_"_s) ||
            qobject_cast<const QTabBar*>(widget->parent()) != nullptr) {
            continue; // parts that Qt makes itself
        }
        for (const QString& text : texts_of(*widget)) {
            look(text, QString::fromLatin1(widget->metaObject()->className()));
        }
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        const bool own = action->parent() == nullptr || !action->parent()->inherits("QLineEdit");
        look(own ? action->text() : QString(), u"action"_s);
        look(own ? action->toolTip() : QString(), u"action's tip"_s);
    }
    found.removeDuplicates();
    return found;
}

/// Labels and buttons with less room than their text needs.
QStringList clipped(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool fixed = label != nullptr && (label->wordWrap() || label->text().isEmpty() ||
                                                qobject_cast<const widgets::ElidedLabel*>(label) != nullptr);
        if ((label == nullptr && button == nullptr) || fixed || !widget->isVisible()) {
            continue;
        }
        const int wanted = widget->sizeHint().width();
        if (wanted > widget->width() + 1) {
            found << u"%1 has %2 of %3 pixels: %4"_s
                         .arg(QString::fromLatin1(widget->metaObject()->className()))
                         .arg(widget->width())
                         .arg(wanted)
                         .arg(label != nullptr ? label->text() : button->text());
        }
    }
    for (const QScrollArea* area : window.findChildren<QScrollArea*>()) {
        const bool fixed =
            area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() != nullptr;
        if (fixed && area->isVisible() && area->widget()->width() > area->viewport()->width()) {
            found
                << u"a page of %1 pixels in %2"_s.arg(area->widget()->width()).arg(area->viewport()->width());
        }
    }
    return found;
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void the_first_known_language_is_taken() {
        QCOMPARE(language_for({u"de-AT"_s}), u"de"_s);
        QCOMPARE(language_for({u"nl-NL"_s, u"fr-CA"_s, u"de"_s}), u"fr"_s);
        QCOMPARE(language_for({u"zh-Hans-CN"_s}), u"zh_CN"_s);
        QCOMPARE(language_for({u"zh-SG"_s}), u"zh_CN"_s);
        QCOMPARE(language_for({u"zh-Hant-TW"_s}), u"en"_s);
        QCOMPARE(language_for({u"ja"_s}), u"ja"_s);
        QCOMPARE(language_for({}), u"en"_s);
        QCOMPARE(languages().size(), std::size_t{6});
    }

    void catalogues_are_compiled_in_and_found() {
        for (const auto& [code, name] : languages()) {
            const QString path = u":/catalogues/mcwc_%1.qm"_s.arg(code);
            QCOMPARE(install_language(*QCoreApplication::instance(), code), code);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
        // English plural forms, the last of those installed being asked first.
        QCOMPARE(install_language(*QCoreApplication::instance(), u"en"_s), u"en"_s);
        QCOMPARE(QCoreApplication::translate("mcwc::widgets::RuleRow", "fits %n tensors", nullptr, 1),
                 u"fits 1 tensor"_s);
        QCOMPARE(QCoreApplication::translate("mcwc::widgets::RuleRow", "fits %n tensors", nullptr, 3),
                 u"fits 3 tensors"_s);
        QLocale::setDefault(QLocale::c());
    }

    // A context without its namespace is one that tr() never asks for.
    void contexts_of_catalogues_are_whole_names() {
        QFile file(QStringLiteral(MCWC_TEST_DATA "/../../translations/mcwc_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression name(u"<name>(.*)</name>"_s);
        auto found = name.globalMatch(QString::fromUtf8(file.readAll()));
        int contexts = 0;
        for (; found.hasNext(); ++contexts) {
            const QString context = found.next().captured(1);
            QVERIFY2(context.startsWith(u"mcwc::"_s) || context == u"main"_s, qPrintable(context));
        }
        QVERIFY(contexts > 30);
    }

    void catalogues_are_complete() {
        for (const auto& [code, name] : languages()) {
            QFile file(QStringLiteral(MCWC_TEST_DATA "/../../translations/mcwc_%1.ts").arg(code));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            static const QRegularExpression open(
                u"<source>([^<]*)</source>(?:\\s*<comment>[^<]*</comment>)?\\s*<translation( type=\"unfinished\"|></translation>)"_s);
            const auto match = open.match(text);
            QVERIFY2(!match.hasMatch(), qPrintable(code + u": "_s + match.captured(1)));
        }
    }

    void every_text_is_translated_and_has_room() {
        Brackets brackets;
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        const auto state = std::make_shared<test::FakeEngineState>();
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"settings.ini"_s));
        MainWindow window(test::fake_engine(state), preferences, nullptr);
        window.resize(1440, 900);
        window.show();
        QTest::qWait(1);
        const auto say = [](const QStringList& lines) { return lines.join(u'\n').toUtf8(); };
        QVERIFY2(clipped(window).isEmpty(), say(clipped(window)).constData());
        window.open(u"/nowhere/fake-model"_s);
        QTRY_VERIFY(window.workspace().report() && !window.workspace().figures_stale());
        TensorRule rule;
        rule.pattern = "h.*";
        rule.qbits = 3;
        window.workspace().add_rule(rule);
        window.workspace().toggle_keyframe(2);
        window.work_page()->select_layer(2);
        window.actions().mapping->trigger();
        window.actions().shortcuts->trigger();
        window.start_tour();
        QTRY_VERIFY(!window.workspace().figures_stale());
        QTest::qWait(1);
        QVERIFY2(untranslated(window).isEmpty(), say(untranslated(window)).constData());
        QVERIFY2(clipped(window).isEmpty(), say(clipped(window)).constData());
        QCoreApplication::removeTranslator(&brackets);
        // What the window asks for is what lupdate found.
        QTranslator german;
        QVERIFY(german.load(u"mcwc_de"_s, u":/catalogues"_s));
        QVERIFY(brackets.asked.size() > 200);
        for (const Brackets::Asked& text : brackets.asked) {
            QVERIFY2(!german
                          .translate(text.context.c_str(), text.source.c_str(), text.comment.c_str(),
                                     text.plural ? 2 : -1)
                          .isEmpty(),
                     (text.context + ": " + text.source).c_str());
        }
    }

    // Shows that the two checks can fail.
    void what_is_wrong_is_found() {
        QWidget window;
        auto* plain = new QLabel(u"Not translated"_s, &window);
        plain->setFixedWidth(20);
        window.show();
        QCOMPARE(untranslated(window), QStringList{u"QLabel: Not translated"_s});
        QCOMPARE(clipped(window).size(), 1);
        plain->setText(u"h.3.mlp.c_fc.weight 4.00 dB"_s);
        QVERIFY(untranslated(window).isEmpty());
    }
};

QTEST_MAIN(LanguageTest)
#include "test_language.moc"
