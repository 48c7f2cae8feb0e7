#include "widgets/inspector/syntax_tree_model.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;
using bitstream::TraceNode;

QString bit_offset_text(std::uint64_t bit_offset) {
    const QString bytes = u"0x"_s + QString::number(bit_offset / 8, 16).rightJustified(6, u'0');
    return bit_offset % 8 == 0
               ? bytes
               : SyntaxTreeModel::tr("%1 + %n bits", nullptr, static_cast<int>(bit_offset % 8)).arg(bytes);
}

SyntaxTreeModel::SyntaxTreeModel(QObject* parent)
    : QAbstractItemModel(parent) {}

void SyntaxTreeModel::set_trace(std::shared_ptr<const TraceNode> root) {
    beginResetModel();
    places_.clear();
    root_ = std::move(root);
    endResetModel();
}

const TraceNode* SyntaxTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const TraceNode*>(index.constInternalPointer()) : root_.get();
}

void SyntaxTreeModel::place_children(const TraceNode* node) const {
    if (node->children.empty() || places_.contains(&node->children.front())) {
        return;
    }
    int row = 0;
    for (const TraceNode& child : node->children) {
        places_.emplace(&child, Place{node, row++});
    }
}

QModelIndex SyntaxTreeModel::index_of(const TraceNode* node, int column) const {
    if (node == nullptr || node == root_.get()) {
        return {};
    }
    return createIndex(places_.at(node).row, column, node);
}

QModelIndex SyntaxTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const TraceNode* above = node(parent);
    place_children(above);
    return createIndex(row, column, &above->children[static_cast<std::size_t>(row)]);
}

QModelIndex SyntaxTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() ? index_of(places_.at(node(child)).parent) : QModelIndex();
}

int SyntaxTreeModel::rowCount(const QModelIndex& parent) const {
    if (!root_ || parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(node(parent)->children.size());
}

int SyntaxTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return ColumnCount;
}

QVariant SyntaxTreeModel::display(const TraceNode& node, int column) const {
    switch (column) {
    case Name:
        return QString::fromStdString(node.name);
    case Value:
        return QString::fromStdString(node.value);
    case Offset:
        return bit_offset_text(node.bit_offset);
    case Bits:
        return number_text(node.bits);
    case Meaning:
        return QString::fromStdString(node.meaning);
    default:
        return {};
    }
}

QVariant SyntaxTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const TraceNode& item = *node(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(item, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Offset || index.column() == Bits
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == Offset ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                        : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Meaning || index.column() == Offset
                   ? QVariant(colors(QApplication::palette()).muted)
                   : QVariant();
    case BitOffsetRole:
        return QVariant::fromValue<quint64>(item.bit_offset);
    case BitsRole:
        return QVariant::fromValue<quint64>(item.bits);
    case FrameRole:
        return QVariant::fromValue<qint64>(item.frame);
    case TensorRole:
        return QVariant::fromValue<qint64>(item.tensor);
    case KindRole:
        return static_cast<int>(item.kind);
    default:
        return {};
    }
}

QVariant SyntaxTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section == Offset || section == Bits ? Qt::AlignRight | Qt::AlignVCenter
                                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case Offset:
        return tr("Offset");
    case Bits:
        return tr("Bits");
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

QModelIndex SyntaxTreeModel::index_at_bit(std::uint64_t bit) const {
    const TraceNode* found = nullptr;
    const TraceNode* level = root_.get();
    while (level != nullptr) {
        place_children(level);
        const auto inside = [bit](const TraceNode& n) {
            return bit >= n.bit_offset && bit - n.bit_offset < n.bits;
        };
        const auto next = std::find_if(level->children.begin(), level->children.end(), inside);
        if (next == level->children.end()) {
            break;
        }
        found = &*next;
        level = found;
    }
    return index_of(found);
}

QModelIndex SyntaxTreeModel::index_of_frame(std::int64_t frame) const {
    std::vector<const TraceNode*> level{root_.get()};
    for (int depth = 0; depth < 4 && root_; ++depth) {
        std::vector<const TraceNode*> next;
        for (const TraceNode* above : level) {
            place_children(above);
            for (const TraceNode& child : above->children) {
                if (child.frame == frame) {
                    return index_of(&child);
                }
                next.push_back(&child);
            }
        }
        level = std::move(next);
    }
    return {};
}

} // namespace mcwc::widgets
