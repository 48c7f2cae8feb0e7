#include "widgets/theme/style_sheet.h"

#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

QString surfaces() {
    return uR"(
QMainWindow, QDialog { background: @window; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame[role="panel"] { background: @surface; border: none; }
QFrame[role="bar"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[role="rule"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter[role="gap"]::handle { background: transparent; }
QSplitter::handle:hover { background: @selection; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }
QStatusBar { background: @window; color: @muted; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
)"_s;
}

QString words() {
    return uR"(
QLabel[role="title"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 15pt; font-weight: 600; }
QLabel[role="figure"] { font-size: 17pt; font-weight: 600; }
QLabel[role="value"] { font-weight: 600; }
QLabel[role="good"] { color: @good; font-weight: 600; }
QLabel[role="error"] { color: @error; }
QLabel[role="muted"] { color: @muted; }
QLabel[dimmed="true"] { color: @muted; }
)"_s;
}

QString menus_and_bars() {
    return uR"(
QMenuBar { background: @surface; color: @text; border: none; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 5px 8px;
  spacing: 6px; }
QToolBar::separator { background: @border; width: 1px; margin: 5px 6px; }
QToolBar QToolButton { padding: 5px 10px; border: 1px solid transparent; border-radius: 5px; }
QToolBar QToolButton:hover { background: @hover; }
QToolBar QToolButton:focus { border-color: @accent; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: @selection; }
QToolBar QToolButton:disabled { color: @faint; }
QToolBar QToolButton[role="primary"] { background: @accent; color: @on_accent; font-weight: 600; }
QToolBar QToolButton[role="primary"]:hover { background: @accent_hover; }
QToolBar QToolButton[role="primary"]:disabled { background: @border; color: @muted; }
QTabWidget::pane { border: none; }
QTabWidget::tab-bar { left: 0px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 9px; margin: 0px 2px 8px 0px;
  border: 1px solid transparent; border-radius: 5px; }
QTabBar::tab:hover { background: @hover; }
QTabBar::tab:selected { background: @selection; color: @text; }
QTabBar::tab:focus { border-color: @accent; }
QTabBar::tear { image: none; width: 0px; }
QTabBar QToolButton { background: @surface; border: 1px solid @border; border-radius: 4px;
  margin-bottom: 8px; }
)"_s;
}

QString inputs() {
    return uR"(
QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px;
  padding: 5px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; }
QPushButton[role="primary"] { background: @accent; color: @on_accent; border-color: @accent;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accent_hover; }
QPushButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="primary"]:disabled { background: @border; border-color: @border; color: @muted; }
QPushButton[role="menu"] { padding-right: 26px; }
QPushButton::menu-indicator { image: url(:/icons/chevron-down-grey.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QPushButton[role="row"] { text-align: left; border: 1px solid transparent; padding: 7px 8px;
  background: transparent; }
QPushButton[role="row"]:hover { background: @hover; }
QPushButton[role="row"]:focus { border-color: @accent; }
QToolButton[role="flat"] { border: 1px solid transparent; border-radius: 5px; padding: 3px;
  background: transparent; }
QToolButton[role="flat"]:hover { background: @hover; }
QToolButton[role="flat"]:focus { border-color: @accent; }
QPlainTextEdit { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px;
  padding: 4px; selection-background-color: @accent; selection-color: @on_accent; }
QPlainTextEdit:focus { border-color: @accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @surface; color: @text;
  border: 1px solid @border; border-radius: 5px; padding: 4px 7px; selection-background-color: @accent;
  selection-color: @on_accent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @faint; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-grey.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border;
  selection-background-color: @selection; selection-color: @text; outline: none; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: 0px; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 0px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 15px; height: 15px; border: 1px solid @side; border-radius: 4px;
  background: @surface; }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/icons/check-@tone.svg); }
QSlider::groove:horizontal { height: 16px; background: transparent; }
QSlider::sub-page:horizontal { margin: 6px 0px; border-radius: 2px; background: @accent; }
QSlider::add-page:horizontal { margin: 6px 0px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal:disabled { background: @side; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: 0px; border-radius: 8px;
  background: @surface; border: 2px solid @accent; }
QSlider::handle:horizontal:hover { background: @selection; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::handle:horizontal:disabled { border-color: @side; }
QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)"_s;
}

QString lists() {
    return uR"(
QTreeView, QTableView, QListView { background: @surface; color: @text; border: none; outline: none;
  alternate-background-color: @surface; selection-background-color: @selection; selection-color: @text;
  gridline-color: transparent; }
QTreeView::item, QTableView::item, QListView::item { padding: 3px 4px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @selection;
  color: @text; }
QTreeView::branch { background: @surface; }
QTreeView::branch:selected { background: @selection; }
QTreeView::branch:has-children:closed { image: url(:/icons/chevron-right-grey.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/chevron-down-grey.svg); }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none;
  border-bottom: 1px solid @border; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0px; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @side; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s;
}

} // namespace

QString style_sheet(const Colors& set) {
    const bool dark = set.window.lightness() < 128;
    QColor faint = set.muted;
    faint =
        QColor::fromRgbF((faint.redF() + set.surface.redF()) / 2, (faint.greenF() + set.surface.greenF()) / 2,
                         (faint.blueF() + set.surface.blueF()) / 2);
    // Longer names first: "@accent_hover" must not be read as "@accent" and a rest.
    const std::pair<QString, QString> values[] = {
        {u"@accent_hover"_s, (dark ? set.accent.lighter(112) : set.accent.darker(112)).name()},
        {u"@on_accent"_s, set.on_accent.name()},
        {u"@selection"_s, set.selection.name()},
        {u"@surface"_s, set.surface.name()},
        {u"@window"_s, set.window.name()},
        {u"@border"_s, set.border.name()},
        {u"@accent"_s, set.accent.name()},
        {u"@muted"_s, set.muted.name()},
        {u"@faint"_s, faint.name()},
        {u"@hover"_s, set.hover.name()},
        {u"@text"_s, set.text.name()},
        {u"@error"_s, set.error.name()},
        {u"@good"_s, set.good.name()},
        {u"@side"_s, set.side.name()},
        {u"@tone"_s, dark ? u"dark"_s : u"light"_s},
    };
    QString sheet = surfaces() + words() + menus_and_bars() + inputs() + lists();
    for (const auto& [name, value] : values) {
        sheet.replace(name, value);
    }
    return sheet;
}

} // namespace mcwc::widgets
