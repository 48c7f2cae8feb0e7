#include "app/gui/shell/actions.h"

#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QKeySequence>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPalette>
#include <QToolBar>
#include <QToolButton>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::ActionTexts)
};

QAction* make(QObject* parent, const QString& text, const QKeySequence& keys, const QString& tip = {}) {
    auto* action = new QAction(text, parent);
    action->setShortcut(keys);
    QString hint = !tip.isEmpty() ? tip : widgets::plain_text(text);
    if (!keys.isEmpty()) {
        hint += u" ("_s + keys.toString(QKeySequence::NativeText) + u')';
    }
    action->setToolTip(hint);
    // On the tool bar: without dots, and with some air between drawing and words.
    action->setIconText(u' ' + widgets::plain_text(text));
    return action;
}

} // namespace

Actions::Actions(QMainWindow& window)
    : open_file(make(&window, Words::tr("&Open file \u2026"), QKeySequence::Open))
    , open_folder(make(&window, Words::tr("Open &folder \u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_O))
    , open_sample(make(&window, Words::tr("Open the &sample"), Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , open_session(make(&window, Words::tr("Open &last session"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                        Words::tr("Continue where you left off")))
    , save_session(make(&window, Words::tr("Sa&ve session \u2026"), QKeySequence::Save,
                        Words::tr("Input, settings, selection and layout in one file")))
    , restore_session(make(&window, Words::tr("Restore the session at the s&tart"), {}))
    , export_stream(make(&window, Words::tr("&Export .mcwc \u2026"), Qt::CTRL | Qt::Key_E,
                         Words::tr("Encode with these settings and save")))
    , decode(make(&window, Words::tr("&Decode to a folder \u2026"), Qt::CTRL | Qt::Key_D))
    , save_report(make(&window, Words::tr("Save re&port \u2026"), QKeySequence::Print,
                       Words::tr("Figures, tables and parameters of this session in one web page or PDF")))
    , close_document(make(&window, Words::tr("&Close"), Qt::CTRL | Qt::Key_W))
    , quit(make(&window, Words::tr("&Quit"), Qt::CTRL | Qt::Key_Q))
    , undo(make(&window, Words::tr("&Undo"), Qt::CTRL | Qt::Key_Z))
    , redo(make(&window, Words::tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
    , analyse(make(&window, Words::tr("&Analyse"), Qt::CTRL | Qt::Key_R,
                   Words::tr("Run the whole encoder without writing: every figure measured")))
    , back(make(&window, Words::tr("&Back"), Qt::ALT | Qt::Key_Left, Words::tr("What was looked at before")))
    , forward(
          make(&window, Words::tr("F&orward"), Qt::ALT | Qt::Key_Right, Words::tr("What was looked at next")))
    , find(make(&window, Words::tr("&Filter tensors"), QKeySequence::Find))
    , focus_strip(make(&window, Words::tr("Go to the frame &strip"), Qt::CTRL | Qt::Key_1))
    , focus_encoder(make(&window, Words::tr("Go to the &encoder"), Qt::CTRL | Qt::Key_2))
    , compare(make(&window, Words::tr("Compare &with \u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
                   Words::tr("Compare the open model with another checkpoint or stream")))
    , show_model(
          make(&window, Words::tr("Model &tree"), Qt::Key_F8, Words::tr("Show or hide the model tree")))
    , show_encoder(
          make(&window, Words::tr("En&coder"), Qt::Key_F9, Words::tr("Show or hide the encoder's settings")))
    , show_jobs(make(&window, Words::tr("&Jobs"), Qt::CTRL | Qt::Key_J,
                     Words::tr("Every running and finished job")))
    , next_view(make(&window, Words::tr("&Next view"), Qt::CTRL | Qt::Key_Tab))
    , theme_system(make(&window, Words::tr("As the &desktop"), Qt::CTRL | Qt::ALT | Qt::Key_0))
    , theme_light(make(&window, Words::tr("&Light"), Qt::CTRL | Qt::ALT | Qt::Key_1))
    , theme_dark(make(&window, Words::tr("Dar&k"), Qt::CTRL | Qt::ALT | Qt::Key_2))
    , reset_layout(make(&window, Words::tr("&Reset layout"), Qt::CTRL | Qt::SHIFT | Qt::Key_R))
    , mapping(make(&window, Words::tr("&Model family \u2026"), Qt::CTRL | Qt::Key_M,
                   Words::tr("Describe which tensors form layers and share units")))
    , cancel_jobs(make(&window, Words::tr("&Cancel all jobs"), Qt::CTRL | Qt::Key_Period))
    , tour(
          make(&window, Words::tr("&Tour"), Qt::CTRL | Qt::Key_F1, Words::tr("A short walk over the window")))
    , shortcuts(make(&window, Words::tr("&Shortcuts"), Qt::Key_F1))
    , about(make(&window, Words::tr("&About MCWC Workbench"), Qt::SHIFT | Qt::Key_F1)) {
    auto* themes = new QActionGroup(&window);
    for (QAction* theme : {theme_system, theme_light, theme_dark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    restore_session->setCheckable(true);
    for (QAction* panel : {show_model, show_encoder, show_jobs}) {
        panel->setCheckable(true);
    }
    show_model->setChecked(true);
    show_encoder->setChecked(true);
    build_menus(window);
    build_tool_bar(window);
    refresh_icons();
}

void Actions::build_menus(QMainWindow& window) {
    QMenu* file = window.menuBar()->addMenu(Words::tr("&File"));
    file->addActions({open_file, open_folder, open_sample});
    recent_menu = file->addMenu(Words::tr("&Recent"));
    cached_menu = file->addMenu(Words::tr("Cached &models"));
    file->addSeparator();
    file->addActions({save_session, open_session, restore_session});
    file->addSeparator();
    file->addActions({export_stream, decode, save_report, compare});
    file->addSeparator();
    file->addActions({close_document, quit});
    QMenu* edit = window.menuBar()->addMenu(Words::tr("E&dit"));
    edit->addActions({undo, redo});
    QMenu* encode = window.menuBar()->addMenu(Words::tr("&Encode"));
    encode->addActions({analyse, export_stream, mapping, cancel_jobs});
    QMenu* view = window.menuBar()->addMenu(Words::tr("&View"));
    view->addActions({back, forward});
    view->addSeparator();
    view->addActions({find, focus_strip, focus_encoder, next_view});
    view->addSeparator();
    view->addActions({show_model, show_encoder, show_jobs});
    view->addSeparator();
    view->addActions({theme_system, theme_light, theme_dark});
    language_menu = view->addMenu(Words::tr("Lan&guage"));
    view->addSeparator();
    view->addAction(reset_layout);
    QMenu* help = window.menuBar()->addMenu(Words::tr("&Help"));
    help->addActions({tour, shortcuts, about});
}

void Actions::build_tool_bar(QMainWindow& window) {
    tool_bar = window.addToolBar(Words::tr("Tools"));
    tool_bar->setObjectName("tool_bar"_L1);
    tool_bar->setMovable(false);
    tool_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    tool_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool_bar->setIconSize(QSize(17, 17));
    tool_bar->addActions({back, forward});
    tool_bar->addSeparator();
    tool_bar->addActions({open_file, open_folder, open_sample});
    auto* space = new QWidget(tool_bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    tool_bar->addWidget(space);
    tool_bar->addActions({undo, redo, analyse, decode, export_stream});
    if (auto* button = qobject_cast<QToolButton*>(tool_bar->widgetForAction(export_stream))) {
        widgets::set_role(button, "primary");
    }
    for (QAction* action : {back, forward, undo, redo}) { // their arrows say it
        qobject_cast<QToolButton*>(tool_bar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    for (QAction* action : tool_bar->actions()) {
        if (QWidget* button = tool_bar->widgetForAction(action); button != nullptr && button != space) {
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
}

void Actions::refresh_icons() {
    const widgets::Colors& set = widgets::colors(QApplication::palette());
    open_file->setIcon(widgets::icon(u"open"_s, set.muted));
    open_folder->setIcon(widgets::icon(u"folder"_s, set.muted));
    open_sample->setIcon(widgets::icon(u"sample"_s, set.muted));
    export_stream->setIcon(widgets::icon(u"export"_s, set.on_accent));
    export_stream->setIconVisibleInMenu(false); // it is drawn for the filled button
    decode->setIcon(widgets::icon(u"decode"_s, set.muted));
    analyse->setIcon(widgets::icon(u"analyse"_s, set.muted));
    back->setIcon(widgets::icon(u"back"_s, set.muted));
    forward->setIcon(widgets::icon(u"forward"_s, set.muted));
    undo->setIcon(widgets::icon(u"undo"_s, set.muted));
    redo->setIcon(widgets::icon(u"redo"_s, set.muted));
    mapping->setIcon(widgets::icon(u"mapping"_s, set.muted));
    save_session->setIcon(widgets::icon(u"session"_s, set.muted));
    tour->setIcon(widgets::icon(u"tour"_s, set.muted));
    language_menu->setIcon(widgets::icon(u"language"_s, set.muted));
    compare->setIcon(widgets::icon(u"compare"_s, set.muted));
    show_jobs->setIcon(widgets::icon(u"jobs"_s, set.muted));
    find->setIcon(widgets::icon(u"search"_s, set.muted));
    cancel_jobs->setIcon(widgets::icon(u"close"_s, set.muted));
    shortcuts->setIcon(widgets::icon(u"keyboard"_s, set.muted));
    about->setIcon(widgets::icon(u"info"_s, set.muted));
    recent_menu->setIcon(widgets::icon(u"recent"_s, set.muted));
    cached_menu->setIcon(widgets::icon(u"cache"_s, set.muted));
}

QList<QAction*> Actions::all() const {
    return {open_file,     open_folder,    open_sample,  save_session, open_session, export_stream,
            decode,        close_document, quit,         undo,         redo,         analyse,
            mapping,       cancel_jobs,    back,         forward,      find,         focus_strip,
            focus_encoder, next_view,      theme_system, theme_light,  theme_dark,   reset_layout,
            tour,          shortcuts,      about,        compare,      show_jobs,    save_report,
            show_model,    show_encoder};
}

} // namespace mcwc::gui
