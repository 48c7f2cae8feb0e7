#include "widgets/inspector/find_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Nodes looked at between two turns of the event loop: well below a millisecond.
constexpr std::size_t nodes_a_turn = 4000;

} // namespace

FindBar::FindBar(SyntaxTree* tree, QWidget* parent)
    : QWidget(parent)
    , tree_(tree)
    , field_(new QLineEdit(this))
    , count_(role_label({}, "muted", this))
    , previous_(new QToolButton(this))
    , next_(new QToolButton(this))
    , read_(new QPushButton(this)) {
    field_->setPlaceholderText(tr("Find a name, value or meaning"));
    field_->setAccessibleName(tr("Find in the syntax tree"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    const std::pair<QToolButton*, QString> buttons[] = {{previous_, tr("Previous hit (Shift+Enter)")},
                                                        {next_, tr("Next hit (Enter)")}};
    for (const auto& [button, tip] : buttons) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setProperty("role", u"flat"_s);
        button->setEnabled(false);
    }
    read_->hide();
    refresh_icons();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(field_, 1);
    row->addWidget(count_);
    row->addWidget(previous_);
    row->addWidget(next_);
    row->addWidget(read_);
    timer_.setInterval(0);
    connect(&timer_, &QTimer::timeout, this, &FindBar::go_on);
    connect(field_, &QLineEdit::textChanged, this, &FindBar::start);
    connect(previous_, &QToolButton::clicked, this, [this] { find_next(true); });
    connect(next_, &QToolButton::clicked, this, [this] { find_next(false); });
    connect(read_, &QPushButton::clicked, tree_, &SyntaxTree::want_all_frames);
    connect(tree_, &SyntaxTree::reset, this, &FindBar::start);
    connect(tree_, &SyntaxTree::filled, this, [this](const bitstream::TraceNode*) {
        if (!field_->text().trimmed().isEmpty()) {
            start();
        }
    });
    connect(tree_, &SyntaxTree::changed, this, [this](const bitstream::TraceNode*) { show_count(); });
}

void FindBar::refresh_icons() {
    const Colors& set = colors(palette());
    previous_->setIcon(icon(u"up"_s, set.muted));
    next_->setIcon(icon(u"down"_s, set.muted));
}

void FindBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh_icons();
    }
}

void FindBar::start() {
    search_.start(tree_, field_->text());
    current_ = -1;
    if (search_.finished()) {
        timer_.stop();
    } else {
        timer_.start();
    }
    show_count();
}

void FindBar::go_on() {
    const bool none = search_.found().empty();
    if (!search_.step(nodes_a_turn)) {
        timer_.stop();
    }
    if (none && !search_.found().empty() && field_->hasFocus()) {
        current_ = 0;
        Q_EMIT node_found(search_.found().front());
    }
    show_count();
}

void FindBar::find_next(bool backwards) {
    const auto count = static_cast<std::int64_t>(search_.found().size());
    if (count == 0) {
        return;
    }
    current_ = backwards ? (current_ <= 0 ? count - 1 : current_ - 1) : (current_ + 1) % count;
    Q_EMIT node_found(search_.found()[static_cast<std::size_t>(current_)]);
    show_count();
}

void FindBar::show_count() {
    const bool active = !field_->text().trimmed().isEmpty();
    const auto count = static_cast<quint64>(search_.found().size());
    previous_->setEnabled(count > 0);
    next_->setEnabled(count > 0);
    count_->setText(
        !active                           ? QString()
        : count == 0 && timer_.isActive() ? tr("looking \u2026")
        : count == 0                      ? tr("none")
        : current_ >= 0
            ? tr("%1 of %2").arg(number_text(static_cast<quint64>(current_) + 1), number_text(count))
            : number_text(count));
    const std::size_t deferred = active ? tree_->deferred_frames() : 0;
    read_->setVisible(deferred > 0);
    read_->setText(tr("Read %n more frames", nullptr, static_cast<int>(deferred)));
    read_->setToolTip(tr("Frames are read when they are unfolded; only what was read is searched."));
}

QString FindBar::count_text() const {
    return count_->text();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3) {
            find_next((key->modifiers() & Qt::ShiftModifier) != 0);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !field_->text().isEmpty()) {
            field_->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mcwc::widgets
