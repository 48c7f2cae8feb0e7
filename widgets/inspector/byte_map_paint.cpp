// How the byte map draws its cells, and where the ribbon's pieces are.

#include "widgets/inspector/byte_map.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace mcwc::widgets {
namespace {

constexpr int label_height = ByteMap::label_height;
constexpr double row_height = 17;
constexpr double row_gap = 4;

} // namespace

/// What most bytes inside are spent on.
PartLook ByteMap::main_look(const Node* node) const {
    if (const auto known = main_looks_.find(node); known != main_looks_.end()) {
        return known->second;
    }
    PartLook look = look_of(node->kind, symbols_look(node->frame));
    const std::vector<Node>& inside = tree_->children(node);
    if (!inside.empty()) {
        std::array<std::uint64_t, part_looks.size()> bits{};
        for (const Node& child : inside) {
            // Nested at most as deep as the syntax.
            bits[static_cast<std::size_t>(main_look(&child))] += child.bits; // NOLINT(misc-no-recursion)
        }
        look =
            part_looks[static_cast<std::size_t>(std::max_element(bits.begin(), bits.end()) - bits.begin())];
    }
    main_looks_.emplace(node, look);
    return look;
}

void ByteMap::draw_cell(QPainter& painter, const Cell& cell) const {
    const Colors& set = colors(palette());
    const double gap = cell.depth == 0 ? 1.5 : 0.5;
    const QRectF body = cell.rect.width() > 4 && cell.rect.height() > 4
                            ? cell.rect.adjusted(gap, gap, -gap, -gap)
                            : cell.rect;
    const PartLook look = main_look(cell.node);
    if (cell.divided) {
        QColor frame = look_color(look, set);
        frame.setAlphaF(0.22F);
        painter.fillRect(body, frame);
    } else {
        fill_look(painter, body, look, set);
    }
    if (tree_->integrity(cell.node) == bitstream::Integrity::Damaged) {
        painter.setPen(QPen(set.error, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(body.adjusted(1, 1, -1, -1));
        painter.drawLine(body.topLeft(), body.bottomRight());
    }
    const double room = body.height();
    if (cell.depth > 2 || body.width() < 34 || room < label_height - 1) {
        return;
    }
    const QString name = QString::fromStdString(cell.node->name);
    const bool plane = cell.node->tensor >= 0 && !cell.node->value.empty() && cell.depth > 0;
    const QString text = plane ? QString::fromStdString(cell.node->value) : name;
    const double height = cell.divided ? label_height : std::min(room, label_height + 2.0);
    painter.setPen(cell.divided ? set.text : set.surface);
    painter.drawText(QRectF(body.left() + 5, body.top(), body.width() - 8, height),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text, plane ? Qt::ElideLeft : Qt::ElideRight,
                                              static_cast<int>(body.width()) - 8));
}

void ByteMap::draw_treemap(QPainter& painter) const {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    painter.setFont(small);
    for (const Cell& cell : cells_) {
        draw_cell(painter, cell);
    }
}

int ByteMap::ribbon_rows() const {
    return std::max(1, static_cast<int>((height() + row_gap) / (row_height + row_gap)));
}

QRectF ByteMap::ribbon_row(int row) const {
    return {0, row * (row_height + row_gap), static_cast<double>(width()), row_height};
}

PartLook ByteMap::look_at(std::uint64_t bit) const {
    const Node* node = tree_->at_bit(bit);
    return node == nullptr ? PartLook::Header : main_look(node);
}

/// Every pixel shows what the byte in its middle is; runs of one look are drawn at once.
void ByteMap::draw_linear(QPainter& painter) const {
    const Node* top = zoomed_ != nullptr ? zoomed_ : tree_->root();
    const Colors& set = colors(palette());
    const int rows = ribbon_rows();
    const double bits_per_pixel = static_cast<double>(top->bits) / (static_cast<double>(rows) * width());
    for (int row = 0; row < rows; ++row) {
        const QRectF band = ribbon_row(row);
        int begin = 0;
        PartLook look = PartLook::Header;
        for (int x = 0; x <= width(); ++x) {
            const double place = (static_cast<double>(row) * width() + x + 0.5) * bits_per_pixel;
            const PartLook here =
                x == width()
                    ? look
                    : look_at(top->bit_offset +
                              std::min(top->bits - 1, static_cast<std::uint64_t>(std::max(0.0, place))));
            if (x == 0) {
                look = here;
            } else if (here != look || x == width()) {
                fill_look(painter, QRectF(begin, band.top(), x - begin, band.height()), look, set);
                begin = x;
                look = here;
            }
        }
    }
    // Where frames and sections begin.
    painter.setPen(QPen(set.surface, 2));
    for (const Node& child : tree_->children(top)) {
        const std::vector<QRectF> pieces = ribbon_pieces(child);
        if (!pieces.empty() && child.bits > 3 * static_cast<std::uint64_t>(bits_per_pixel)) {
            painter.drawLine(QLineF(pieces.front().topLeft(), pieces.front().bottomLeft()));
        }
    }
}

std::vector<QRectF> ByteMap::ribbon_pieces(const Node& node) const {
    const Node* top = zoomed_ != nullptr ? zoomed_ : tree_->root();
    if (node.bit_offset < top->bit_offset || node.bit_offset + node.bits > top->bit_offset + top->bits ||
        top->bits == 0 || width() <= 0) {
        return {};
    }
    const double scale = static_cast<double>(ribbon_rows()) * width() / static_cast<double>(top->bits);
    const double begin = static_cast<double>(node.bit_offset - top->bit_offset) * scale;
    const double end = begin + std::max(1.0, static_cast<double>(node.bits) * scale);
    std::vector<QRectF> pieces;
    for (int row = static_cast<int>(begin / width());
         row < ribbon_rows() && row * static_cast<double>(width()) < end; ++row) {
        const double left = std::max(begin - row * static_cast<double>(width()), 0.0);
        const double right = std::min(end - row * static_cast<double>(width()), static_cast<double>(width()));
        if (right > left) {
            pieces.emplace_back(left, ribbon_row(row).top(), right - left, row_height);
        }
    }
    return pieces;
}

void ByteMap::draw_selection(QPainter& painter) const {
    const Colors& set = colors(palette());
    const auto outline = [&](const Node* node, const QColor& color, double width) {
        // A node too small to be drawn is marked by the one around it.
        const Node* drawn = node;
        while (drawn != nullptr && rect_of(drawn).isEmpty() && drawn != zoomed_ && drawn != tree_->root()) {
            drawn = tree_->parent(drawn);
        }
        if (drawn == nullptr) {
            return;
        }
        std::vector<QRectF> pieces{rect_of(drawn)};
        if (layout_ == Layout::Linear) {
            pieces = ribbon_pieces(*drawn);
        }
        painter.setBrush(Qt::NoBrush);
        for (const QRectF& piece : pieces) {
            if (piece.isEmpty()) {
                continue;
            }
            painter.setPen(QPen(set.surface, width + 2));
            painter.drawRect(piece.adjusted(1, 1, -1, -1));
            painter.setPen(QPen(color, width));
            painter.drawRect(piece.adjusted(1, 1, -1, -1));
        }
    };
    if (hovered_ != nullptr && hovered_ != selected_) {
        outline(hovered_, set.muted, 1);
    }
    if (selected_ != nullptr) {
        outline(selected_, hasFocus() ? set.accent : set.text, 2);
    } else if (hasFocus()) {
        painter.setPen(QPen(set.accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ByteMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (tree_ == nullptr || tree_->root() == nullptr) {
        painter.setPen(colors(palette()).muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Open a .mcwc to see its bytes"));
        return;
    }
    lay_out();
    const double ratio = devicePixelRatioF();
    if (picture_.isNull()) {
        picture_ = QPixmap((QSizeF(size()) * ratio).toSize());
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(Qt::transparent);
        QPainter onto(&picture_);
        onto.setRenderHint(QPainter::TextAntialiasing);
        onto.setFont(font());
        layout_ == Layout::Treemap ? draw_treemap(onto) : draw_linear(onto);
    }
    painter.drawPixmap(0, 0, picture_);
    draw_selection(painter);
}

const bitstream::TraceNode* ByteMap::node_on_ribbon(QPointF position) const {
    const Node* top = zoomed_ != nullptr ? zoomed_ : tree_->root();
    const int row = static_cast<int>(position.y() / (row_height + row_gap));
    if (row < 0 || row >= ribbon_rows() || !ribbon_row(row).contains(position)) {
        return nullptr;
    }
    const double part =
        (static_cast<double>(row) * width() + position.x()) / (static_cast<double>(ribbon_rows()) * width());
    const auto bit = static_cast<std::uint64_t>(part * static_cast<double>(top->bits));
    return tree_->at_bit(top->bit_offset + std::min(top->bits - 1, bit));
}

} // namespace mcwc::widgets
