#include "widgets/inspector/byte_map.h"

#include "widgets/common/format.h"
#include "widgets/inspector/treemap.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int label_height = ByteMap::label_height;
constexpr double smallest_divided = 14;   ///< Pixels of the shorter side.
constexpr double pixels_for_a_child = 16; ///< Area that an average child must get.
constexpr int deepest = 8;

double weight_of(const bitstream::TraceNode& node) {
    return static_cast<double>(node.bits);
}

} // namespace

ByteMap::ByteMap(QWidget* parent)
    : QWidget(parent) {
    setObjectName("byte_map"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Map of the file"));
}

void ByteMap::set_tree(SyntaxTree* tree) {
    tree_ = tree;
    connect(tree_, &SyntaxTree::reset, this, [this] {
        zoomed_ = selected_ = hovered_ = nullptr;
        frame_looks_.clear();
        invalidate();
        Q_EMIT zoom_changed(nullptr);
    });
    connect(tree_, &SyntaxTree::filled, this, [this](const Node*) { invalidate(); });
    connect(tree_, &SyntaxTree::changed, this, [this](const Node*) { invalidate(); });
    connect(tree_, &SyntaxTree::integrity_changed, this, [this] { invalidate(); });
}

void ByteMap::set_frame_looks(std::vector<PartLook> looks) {
    frame_looks_ = std::move(looks);
    invalidate();
}

void ByteMap::set_layout(Layout layout) {
    layout_ = layout;
    invalidate();
}

void ByteMap::invalidate() {
    laid_out_ = false;
    cells_.clear();
    main_looks_.clear();
    picture_ = {};
    update();
}

PartLook ByteMap::symbols_look(std::int64_t frame) const {
    return frame >= 0 && frame < static_cast<std::int64_t>(frame_looks_.size())
               ? frame_looks_[static_cast<std::size_t>(frame)]
               : PartLook::KeyframeSymbols;
}

std::vector<std::pair<PartLook, std::uint64_t>> ByteMap::bytes_by_look() const {
    std::array<std::uint64_t, part_looks.size()> bits{};
    std::vector<const Node*> open;
    if (tree_ != nullptr && tree_->root() != nullptr) {
        open.push_back(tree_->root());
    }
    while (!open.empty()) {
        const Node* node = open.back();
        open.pop_back();
        const std::vector<Node>& inside = tree_->children(node);
        if (inside.empty()) {
            bits[static_cast<std::size_t>(look_of(node->kind, symbols_look(node->frame)))] += node->bits;
        }
        for (const Node& child : inside) {
            open.push_back(&child);
        }
    }
    std::vector<std::pair<PartLook, std::uint64_t>> list;
    for (const PartLook look : part_looks) {
        if (bits[static_cast<std::size_t>(look)] != 0) {
            list.emplace_back(look, bits[static_cast<std::size_t>(look)] / 8);
        }
    }
    return list;
}

void ByteMap::lay_out() {
    if (laid_out_ || tree_ == nullptr || tree_->root() == nullptr) {
        return;
    }
    laid_out_ = true;
    cells_.clear();
    const Node* top = zoomed_ != nullptr ? zoomed_ : tree_->root();
    if (layout_ == Layout::Treemap) {
        lay_out_inside(top, QRectF(rect()), 0);
        if (cells_.empty()) {
            cells_.push_back({QRectF(rect()), top, 0, false});
        }
    }
}

void ByteMap::lay_out_inside(const Node* node, const QRectF& area, int depth) {
    const std::vector<Node>& inside = tree_->children(node);
    const double pixels = area.width() * area.height();
    if (inside.empty() || depth > deepest || std::min(area.width(), area.height()) < smallest_divided ||
        pixels < pixels_for_a_child * static_cast<double>(inside.size())) {
        return;
    }
    std::vector<double> weights(inside.size());
    std::transform(inside.begin(), inside.end(), weights.begin(), weight_of);
    const std::vector<QRectF> places = treemap(weights, area);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const QRectF& place = places[i];
        if (place.isEmpty()) {
            continue;
        }
        const std::size_t mine = cells_.size();
        cells_.push_back({place, &inside[i], depth, false});
        const double margin = depth == 0 ? 2 : 1;
        QRectF within = place.adjusted(margin, margin, -margin, -margin);
        const bool labelled = depth < 2 && within.height() > 3 * label_height && within.width() > 44;
        within.setTop(within.top() + (labelled ? label_height : 0));
        lay_out_inside(&inside[i], within, depth + 1); // NOLINT(misc-no-recursion)
        cells_[mine].divided = cells_.size() > mine + 1;
    }
}

QRectF ByteMap::rect_of(const Node* node) const {
    const_cast<ByteMap*>(this)->lay_out();
    if (node == nullptr) {
        return {};
    }
    if (layout_ == Layout::Linear) {
        const std::vector<QRectF> pieces = ribbon_pieces(*node);
        return pieces.empty() ? QRectF() : pieces.front();
    }
    const auto found =
        std::find_if(cells_.begin(), cells_.end(), [node](const Cell& cell) { return cell.node == node; });
    return found == cells_.end() ? QRectF() : found->rect;
}

void ByteMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    invalidate();
}

void ByteMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        invalidate();
    }
}

const bitstream::TraceNode* ByteMap::node_at(QPointF position) const {
    const_cast<ByteMap*>(this)->lay_out();
    if (tree_ == nullptr || tree_->root() == nullptr) {
        return nullptr;
    }
    if (layout_ == Layout::Linear) {
        return node_on_ribbon(position);
    }
    const Node* found = nullptr;
    for (const Cell& cell : cells_) {
        if (cell.rect.contains(position)) {
            found = cell.node; // deeper ones come later
        }
    }
    return found;
}

QString ByteMap::node_text(const Node* node) const {
    QStringList names;
    for (const Node* at = node; at != nullptr && at != tree_->root(); at = tree_->parent(at)) {
        names.prepend(QString::fromStdString(at->name));
    }
    const QString value = tree_->value(node);
    const QString size = node->bits % 8 == 0 ? bytes_text(node->bits / 8) : bits_text(node->bits);
    QString text = names.join(u" \u203a "_s);
    text += value.isEmpty() ? QString() : u" \u00b7 "_s + value;
    return text + u" \u00b7 "_s + size + u" \u00b7 "_s +
           percent_text(static_cast<double>(node->bits), static_cast<double>(tree_->root()->bits));
}

void ByteMap::select(const Node* node) {
    selected_ = node;
    if (node != nullptr && zoomed_ != nullptr) {
        const bool inside = node->bit_offset >= zoomed_->bit_offset &&
                            node->bit_offset + node->bits <= zoomed_->bit_offset + zoomed_->bits;
        if (!inside) {
            zoom_to(nullptr);
        }
    }
    setAccessibleDescription(node == nullptr ? QString() : node_text(node));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void ByteMap::zoom_to(const Node* node) {
    if (tree_ == nullptr || tree_->root() == nullptr) {
        return;
    }
    const Node* target = node == tree_->root() ? nullptr : node;
    if (target != nullptr) {
        tree_->want_frame(target);
        if (tree_->children(target).empty() && !tree_->is_deferred(target)) {
            return; // nothing inside
        }
    }
    if (target != zoomed_) {
        zoomed_ = target;
        hovered_ = nullptr;
        invalidate();
        Q_EMIT zoom_changed(zoomed_);
    }
}

void ByteMap::choose(const Node* node) {
    if (node != nullptr) {
        select(node);
        Q_EMIT node_chosen(node);
    }
}

void ByteMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        choose(node_at(event->position()));
    } else if (event->button() == Qt::BackButton) {
        zoom_to(zoomed_ != nullptr ? tree_->parent(zoomed_) : nullptr);
    }
}

/// Zooms one level down toward the pointer.
void ByteMap::mouseDoubleClickEvent(QMouseEvent* event) {
    const Node* top = zoomed_ != nullptr ? zoomed_ : (tree_ != nullptr ? tree_->root() : nullptr);
    const Node* node = node_at(event->position());
    while (node != nullptr && node != top && tree_->parent(node) != top) {
        node = tree_->parent(node);
    }
    if (node != nullptr && node != top) {
        zoom_to(node);
    }
}

void ByteMap::mouseMoveEvent(QMouseEvent* event) {
    const Node* node = node_at(event->position());
    if (node != hovered_) {
        hovered_ = node;
        update();
        Q_EMIT node_hovered(node);
    }
}

void ByteMap::leaveEvent(QEvent* /*event*/) {
    hovered_ = nullptr;
    update();
    Q_EMIT node_hovered(nullptr);
}

/// The neighbour of the selected node in a direction: the next sibling in file order for left and right, the
/// node around it or its first child for up and down.
const bitstream::TraceNode* ByteMap::step(int key) const {
    const Node* top = zoomed_ != nullptr ? zoomed_ : tree_->root();
    const std::vector<Node>& first = tree_->children(top);
    if (selected_ == nullptr || selected_ == top) {
        return first.empty() ? nullptr : &first.front();
    }
    const Node* around = tree_->parent(selected_);
    const std::vector<Node>& row = tree_->children(around);
    const auto place = static_cast<std::size_t>(tree_->row(selected_));
    switch (key) {
    case Qt::Key_Left:
        return place > 0 ? &row[place - 1] : selected_;
    case Qt::Key_Right:
        return place + 1 < row.size() ? &row[place + 1] : selected_;
    case Qt::Key_Up:
        return around == top ? selected_ : around;
    default:
        break;
    }
    const std::vector<Node>& inside = tree_->children(selected_);
    return inside.empty() ? selected_ : &inside.front();
}

void ByteMap::keyPressEvent(QKeyEvent* event) {
    if (tree_ == nullptr || tree_->root() == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        if (selected_ != nullptr) {
            tree_->want_frame(selected_);
        }
        choose(step(event->key()));
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
        choose(step(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        zoom_to(selected_);
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        if (zoomed_ != nullptr) {
            zoom_to(tree_->parent(zoomed_));
            return;
        }
        break;
    case Qt::Key_Home:
        zoom_to(nullptr);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace mcwc::widgets
