#include "widgets/common/message_bar.h"

#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

const QColor& message_color(MessageKind kind, const Colors& set) {
    switch (kind) {
    case MessageKind::Warning:
        return set.warning;
    case MessageKind::Error:
        return set.error;
    case MessageKind::Information:
        break;
    }
    return set.accent;
}

QString message_icon(MessageKind kind) {
    switch (kind) {
    case MessageKind::Warning:
        return u"warning"_s;
    case MessageKind::Error:
        return u"error"_s;
    case MessageKind::Information:
        break;
    }
    return u"info"_s;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , icon_(new QLabel(this))
    , text_(role_label({}, "value", this))
    , advice_(role_label({}, "muted", this))
    , action_(new QPushButton(this))
    , close_(new QToolButton(this)) {
    setObjectName("message_bar"_L1);
    text_->setWordWrap(true);
    advice_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    advice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    action_->setObjectName("message_action"_L1);
    close_->setProperty("role", u"flat"_s);
    close_->setAccessibleName(tr("Close this message"));
    close_->setToolTip(tr("Close this message"));

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(text_);
    words->addWidget(advice_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 10, 10);
    row->setSpacing(12);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(action_, 0, Qt::AlignVCenter);
    row->addWidget(close_, 0, Qt::AlignTop);

    connect(close_, &QToolButton::clicked, this, [this] { clear(); });
    connect(action_, &QPushButton::clicked, this, &MessageBar::action_chosen);
    hide();
}

void MessageBar::show_message(MessageKind kind, const QString& text, const QString& advice,
                              const QString& action) {
    kind_ = kind;
    text_->setText(text);
    advice_->setText(advice);
    advice_->setVisible(!advice.isEmpty());
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setAccessibleDescription(advice);
    refresh_icon();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear() {
    text_->clear();
    advice_->clear();
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::text() const {
    return text_->text();
}
QString MessageBar::advice() const {
    return advice_->text();
}

void MessageBar::refresh_icon() {
    const Colors& set = colors(palette());
    icon_->setPixmap(
        icon(message_icon(kind_), message_color(kind_, set)).pixmap(QSize(20, 20), devicePixelRatioF()));
    close_->setIcon(icon(u"close"_s, set.muted));
    update();
}

void MessageBar::paintEvent(QPaintEvent* /*event*/) {
    const Colors& set = colors(palette());
    const QColor& line = message_color(kind_, set);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = line;
    fill.setAlphaF(0.10F);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(set.surface);
    painter.drawRoundedRect(box, 6, 6);
    painter.setBrush(fill);
    painter.setPen(line);
    painter.drawRoundedRect(box, 6, 6);
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh_icon();
    }
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        clear();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace mcwc::widgets
