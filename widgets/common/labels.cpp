#include "widgets/common/labels.h"

#include <QFontMetrics>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::widgets {

void set_role(QWidget* widget, const char* role) {
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* role_label(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText); // names come from files
    return label;
}

QFrame* rule(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("role", QString::fromLatin1("rule"));
    return line;
}

QString plain_text(const QString& action_text) {
    static const QRegularExpression mark(QStringLiteral("\\(&.\\)|(?<!&)&(?!&)"));
    return QString(action_text)
        .remove(mark)
        .remove(QChar(0x2026))
        .replace(QStringLiteral("&&"), QStringLiteral("&"))
        .trimmed();
}

QWidget* scrolling(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumSize(300, 160);
    content->setProperty("role", QString::fromLatin1("page"));
    area->setWidget(content);
    return area;
}

QSplitter* gap_splitter(Qt::Orientation orientation, QWidget* parent) {
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    splitter->setProperty("role", QStringLiteral("gap"));
    return splitter;
}

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent)
    , mode_(mode) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::set_full_text(const QString& text) {
    full_text_ = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(full_text_) + 4, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide() {
    const QString shown = fontMetrics().elidedText(full_text_, mode_, std::max(0, contentsRect().width()));
    if (shown != text()) {
        setText(shown);
    }
    setToolTip(shown == full_text_ ? QString() : full_text_);
}

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent) {
    setProperty("role", QString::fromLatin1("card"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    title_ = role_label(title, "title", this);
    title_->setVisible(!title.isEmpty());
    layout->addWidget(title_);
    body_ = new QVBoxLayout;
    body_->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(body_, 1);
}

void Card::set_title(const QString& title) {
    title_->setText(title);
    title_->setVisible(!title.isEmpty());
}

} // namespace mcwc::widgets
