#include "widgets/common/share_table.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int bar_height = 14;
constexpr int bar_gap = 10;

} // namespace

ShareTable::ShareTable(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareTable::set_shares(std::vector<Share> shares, quint64 weights) {
    std::erase_if(shares, [](const Share& share) { return share.bits == 0; });
    shares_ = std::move(shares);
    weights_ = weights;
    QStringList lines;
    for (const Share& share : shares_) {
        lines << tr("%1: %2, %3")
                     .arg(share.name, bytes_text((share.bits + 7) / 8),
                          percent_text(static_cast<double>(share.bits), static_cast<double>(total())));
    }
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

void ShareTable::set_stale(bool stale) {
    stale_ = stale;
    update();
}

quint64 ShareTable::total() const {
    return std::accumulate(shares_.begin(), shares_.end(), quint64{0},
                           [](quint64 sum, const Share& share) { return sum + share.bits; });
}

int ShareTable::line_height() const {
    return fontMetrics().height() + 9;
}

QSize ShareTable::sizeHint() const {
    const int lines = static_cast<int>(shares_.size()) + (shares_.empty() ? 0 : 1);
    return {330, bar_height + bar_gap + line_height() * std::max(1, lines)};
}

QSize ShareTable::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

void ShareTable::paintEvent(QPaintEvent* /*event*/) {
    const Colors& set = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(stale_ ? 0.45 : 1.0);
    const quint64 whole = total();
    if (whole == 0) {
        painter.setPen(set.muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, tr("No figures yet"));
        return;
    }
    QPainterPath outline;
    outline.addRoundedRect(QRectF(0, 0, width(), bar_height), 4, 4);
    painter.save();
    painter.setClipPath(outline);
    double left = 0;
    for (const Share& share : shares_) {
        const double part = width() * static_cast<double>(share.bits) / static_cast<double>(whole);
        painter.fillRect(QRectF(left, 0, part, bar_height), share.color);
        left += part;
    }
    painter.restore();

    const auto widest = [this](const QString& sample) {
        return fontMetrics().horizontalAdvance(sample) + 14;
    };
    const auto line = [&](int y, const QString& name, quint64 bits, const QColor* color) {
        const int height = line_height();
        if (color != nullptr) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(*color);
            painter.drawRoundedRect(QRectF(0, y + height / 2.0 - 5, 10, 10), 3, 3);
        }
        // Where it is narrow the names matter more.
        const bool with_bpw = weights_ > 0 && width() >= 330;
        const int bpw_width = with_bpw ? widest(u"00.000\u00a0bpw"_s) : 0;
        const int percent_width = widest(percent_text(1, 1));
        const int size_width = widest(u"0.00\u00a0MB"_s);
        int right = width();
        const auto figure = [&](int column, const QString& text) {
            painter.drawText(QRect(right - column, y, column, height), Qt::AlignRight | Qt::AlignVCenter,
                             text);
            right -= column;
        };
        painter.setPen(set.muted);
        if (weights_ > 0) {
            figure(bpw_width,
                   tr("%1\u00a0" // one literal would be misread by lupdate
                      "bpw")
                       .arg(bpw_text(static_cast<double>(bits) / static_cast<double>(weights_))));
        }
        figure(percent_width, percent_text(static_cast<double>(bits), static_cast<double>(whole)));
        painter.setPen(set.text);
        figure(size_width, bytes_text((bits + 7) / 8));
        painter.drawText(QRect(18, y, right - 18, height), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(name, Qt::ElideRight, right - 22));
    };
    int y = bar_height + bar_gap;
    for (const Share& share : shares_) {
        line(y, share.name, share.bits, &share.color);
        y += line_height();
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    line(y, tr("File"), whole, nullptr);
}

} // namespace mcwc::widgets
