#include "widgets/inspector/hex_view.h"

#include "widgets/theme/colors.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int margin = 10;
constexpr int offset_digits = 10;

QChar shown(std::byte value) {
    const auto code = static_cast<ushort>(value);
    return code >= 0x20 && code < 0x7f ? QChar(code) : QChar(0xB7);
}

QString two_digits(std::byte value) {
    return QString::number(static_cast<unsigned>(value), 16).rightJustified(2, u'0');
}

} // namespace

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setObjectName("hex_view"_L1);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes"));
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
}

void HexView::set_bytes(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    bytes_ = bytes;
    owner_ = std::move(owner);
    range_offset_ = range_length_ = cursor_ = 0;
    layout_rows();
    verticalScrollBar()->setValue(0);
    viewport()->update();
}

void HexView::set_range(std::uint64_t offset, std::uint64_t length) {
    range_offset_ = std::min<std::uint64_t>(offset, bytes_.size());
    range_length_ = std::min<std::uint64_t>(length, bytes_.size() - range_offset_);
    cursor_ = range_offset_;
    const std::uint64_t row = range_offset_ / per_row_;
    const auto visible = static_cast<std::uint64_t>(std::max(1, viewport()->height() / row_height()));
    if (row < first_row() || row >= first_row() + visible) {
        const std::uint64_t top = row > visible / 4 ? row - visible / 4 : 0;
        verticalScrollBar()->setValue(
            static_cast<int>(std::min<std::uint64_t>(top, std::numeric_limits<int>::max())));
    }
    viewport()->update();
}

std::uint64_t HexView::rows() const {
    return (bytes_.size() + per_row_ - 1) / per_row_;
}
std::uint64_t HexView::first_row() const {
    return static_cast<std::uint64_t>(verticalScrollBar()->value());
}
int HexView::row_height() const {
    return fontMetrics().height() + 3;
}
double HexView::cell() const {
    return fontMetrics().horizontalAdvance(u'0');
}

double HexView::hex_left(unsigned column) const {
    return margin + cell() * (offset_digits + 2 + 3.0 * column + (column >= 8 ? 1 : 0));
}

double HexView::text_left(unsigned column) const {
    return hex_left(per_row_) + cell() * (1.0 + column);
}

void HexView::layout_rows() {
    const double needed = margin * 2 + cell() * (offset_digits + 2 + 16 * 4 + 3);
    per_row_ = viewport()->width() >= needed ? 16 : 8;
    const auto visible = static_cast<std::uint64_t>(std::max(1, viewport()->height() / row_height()));
    const std::uint64_t hidden = rows() > visible ? rows() - visible : 0;
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::min<std::uint64_t>(hidden, std::numeric_limits<int>::max())));
    verticalScrollBar()->setPageStep(static_cast<int>(visible));
}

QString HexView::row_text(std::uint64_t row) const {
    QString text = QString::number(row * per_row_, 16).rightJustified(offset_digits, u'0') + u"  "_s;
    QString characters;
    const std::uint64_t end = std::min<std::uint64_t>((row + 1) * per_row_, bytes_.size());
    for (std::uint64_t at = row * per_row_; at < end; ++at) {
        text += two_digits(bytes_[at]) + u' ';
        characters += shown(bytes_[at]);
    }
    return text + u' ' + characters;
}

void HexView::draw_row(QPainter& painter, std::uint64_t row, int y) const {
    const Colors& set = colors(palette());
    const int height = row_height();
    painter.setPen(set.muted);
    painter.drawText(QRectF(margin, y, cell() * (offset_digits + 1), height),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     QString::number(row * per_row_, 16).rightJustified(offset_digits, u'0'));
    const std::uint64_t begin = row * per_row_;
    const std::uint64_t end = std::min<std::uint64_t>(begin + per_row_, bytes_.size());
    for (std::uint64_t at = begin; at < end; ++at) {
        const auto column = static_cast<unsigned>(at - begin);
        const bool inside = at >= range_offset_ && at - range_offset_ < range_length_;
        const QRectF hex(hex_left(column), y, cell() * 2, height);
        const QRectF character(text_left(column), y, cell(), height);
        if (inside) {
            const bool joined = column + 1 < per_row_ && at + 1 - range_offset_ < range_length_;
            painter.fillRect(
                hex.adjusted(-cell() * 0.25, 0, joined ? cell() * (column == 7 ? 2 : 1) : cell() * 0.25, 0),
                set.selection);
            painter.fillRect(character, set.selection);
        }
        painter.setPen(inside ? set.text : bytes_[at] == std::byte{0} ? set.side : set.text);
        painter.drawText(hex, Qt::AlignVCenter | Qt::AlignLeft, two_digits(bytes_[at]));
        painter.setPen(inside ? set.text : set.muted);
        painter.drawText(character, Qt::AlignVCenter | Qt::AlignLeft, QString(shown(bytes_[at])));
        if (at == cursor_ && hasFocus()) {
            painter.setPen(set.accent);
            painter.drawRect(hex.adjusted(-2, 1, 1, -2));
        }
    }
}

void HexView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    painter.setFont(font());
    const std::uint64_t last = rows();
    int y = 4;
    for (std::uint64_t row = first_row(); row < last && y < viewport()->height(); ++row) {
        draw_row(painter, row, y);
        y += row_height();
    }
}

void HexView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const std::uint64_t top = first_row() * per_row_;
    layout_rows();
    verticalScrollBar()->setValue(static_cast<int>(top / per_row_));
}

void HexView::mousePressEvent(QMouseEvent* event) {
    const std::uint64_t row =
        first_row() + static_cast<std::uint64_t>(std::max(0, (event->pos().y() - 4) / row_height()));
    for (unsigned column = 0; column < per_row_; ++column) {
        const double x = event->pos().x();
        const bool on_hex = x >= hex_left(column) - cell() / 2 && x < hex_left(column) + cell() * 2.5;
        const bool on_text = x >= text_left(column) && x < text_left(column) + cell();
        const std::uint64_t at = row * per_row_ + column;
        if ((on_hex || on_text) && at < bytes_.size()) {
            cursor_ = at;
            viewport()->update();
            Q_EMIT byte_chosen(at);
            return;
        }
    }
}

void HexView::keyPressEvent(QKeyEvent* event) {
    if (bytes_.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    std::uint64_t at = cursor_;
    switch (event->key()) {
    case Qt::Key_Left:
        at -= at > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        at += 1;
        break;
    case Qt::Key_Up:
        at -= at >= per_row_ ? per_row_ : 0;
        break;
    case Qt::Key_Down:
        at += per_row_;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    at = std::min<std::uint64_t>(at, bytes_.size() - 1);
    Q_EMIT byte_chosen(at);
    cursor_ = at;
    viewport()->update();
}

QSize HexView::sizeHint() const {
    return {static_cast<int>(margin * 2 + cell() * (offset_digits + 2 + 16 * 4 + 3)) + 12, row_height() * 10};
}

} // namespace mcwc::widgets
