#include "app/gui/shell/shortcut_sheet.h"

#include "widgets/common/labels.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(7);
    QList<std::pair<QString, QString>> rows;
    for (const QAction* action : actions) {
        rows.emplaceBack(widgets::plain_text(action->text()),
                         action->shortcut().toString(QKeySequence::NativeText));
    }
    rows.emplaceBack(tr("Frame strip: select a layer"), tr("Left, Right, Home, End"));
    rows.emplaceBack(tr("Frame strip: toggle a keyframe"), tr("K, double click"));
    rows.emplaceBack(tr("Frame strip: zoom, fit"), tr("+, \u2212, 0"));
    rows.emplaceBack(tr("Back, forward"), tr("the mouse's side buttons"));
    rows.emplaceBack(tr("Bytes: move"), tr("arrow keys"));
    rows.emplaceBack(tr("Heat map: move, ten cells, pan"), tr("arrow keys, with Shift, with Ctrl"));
    rows.emplaceBack(tr("Heat map: zoom, show all"), tr("+, \u2212, 0"));
    rows.emplaceBack(tr("Motion: play, step through layers"), tr("Space, comma, full stop"));
    rows.emplaceBack(tr("Tour: next, back, skip"), tr("Return, Left, Esc"));
    rows.emplaceBack(tr("Close a message"), tr("Esc"));
    const qsizetype half = (rows.size() + 1) / 2;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int column = i < half ? 0 : 2;
        const int row = static_cast<int>(i % half);
        grid->addWidget(new QLabel(rows[i].first, this), row, column);
        grid->addWidget(widgets::role_label(rows[i].second, "muted", this), row, column + 1);
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(14);
    column->addWidget(widgets::role_label(tr("Shortcuts"), "heading", this));
    column->addLayout(grid);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace mcwc::gui
