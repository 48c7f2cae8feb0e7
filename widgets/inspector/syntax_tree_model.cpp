#include "widgets/inspector/syntax_tree_model.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

#include <cstddef>

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
    : QAbstractItemModel(parent) {
    set_tree(new SyntaxTree(this));
}

void SyntaxTreeModel::set_tree(SyntaxTree* tree) {
    beginResetModel();
    if (tree_ != nullptr) {
        tree_->disconnect(this);
    }
    tree_ = tree;
    connect(tree_, &SyntaxTree::reset, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(tree_, &SyntaxTree::about_to_fill, this, [this](const TraceNode* node, int count) {
        inserting_ = count > 0;
        if (inserting_) {
            beginInsertRows(index_of(node), 0, count - 1);
        }
    });
    connect(tree_, &SyntaxTree::filled, this, [this](const TraceNode* node) {
        if (inserting_) {
            endInsertRows();
        }
        Q_EMIT dataChanged(index_of(node), index_of(node, ColumnCount - 1));
    });
    connect(tree_, &SyntaxTree::changed, this, [this](const TraceNode* node) {
        Q_EMIT dataChanged(index_of(node), index_of(node, ColumnCount - 1));
    });
    // Which rows show another sign depends on what is unfolded; views only paint what is in sight.
    connect(tree_, &SyntaxTree::integrity_changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DecorationRole});
        }
    });
    endResetModel();
}

const TraceNode* SyntaxTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const TraceNode*>(index.constInternalPointer()) : tree_->root();
}

QModelIndex SyntaxTreeModel::index_of(const TraceNode* node, int column) const {
    if (node == nullptr || node == tree_->root()) {
        return {};
    }
    return createIndex(tree_->row(node), column, node);
}

QModelIndex SyntaxTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, &tree_->children(node(parent))[static_cast<std::size_t>(row)]);
}

QModelIndex SyntaxTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() ? index_of(tree_->parent(node(child))) : QModelIndex();
}

int SyntaxTreeModel::rowCount(const QModelIndex& parent) const {
    if (tree_->root() == nullptr || parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(tree_->children(node(parent)).size());
}

bool SyntaxTreeModel::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool SyntaxTreeModel::canFetchMore(const QModelIndex& parent) const {
    return parent.isValid() && parent.column() == 0 && tree_->is_deferred(node(parent));
}

void SyntaxTreeModel::fetchMore(const QModelIndex& parent) {
    tree_->want_frame(node(parent));
}

int SyntaxTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return ColumnCount;
}

QVariant SyntaxTreeModel::display(const TraceNode& node, int column) const {
    switch (column) {
    case Name:
        return QString::fromStdString(node.name);
    case Value:
        return tree_->value(&node);
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

/// The sign of a checked part: a tick or a cross, in colour.
QVariant SyntaxTreeModel::decoration(const TraceNode& node) const {
    const Colors& set = colors(QApplication::palette());
    switch (tree_->integrity(&node)) {
    case bitstream::Integrity::Good:
        return icon(u"good"_s, set.good);
    case bitstream::Integrity::Damaged:
        return icon(u"damaged"_s, set.error);
    case bitstream::Integrity::Unchecked:
        break;
    }
    return tree_->has_integrity() ? QVariant(icon(u"unchecked"_s, set.side)) : QVariant();
}

QVariant SyntaxTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const TraceNode& item = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(item, index.column());
    case Qt::ToolTipRole: {
        const QString damage = tree_->damage(&item);
        return damage.isEmpty() ? display(item, index.column()) : QVariant(damage);
    }
    case Qt::DecorationRole:
        return index.column() == Name ? decoration(item) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Offset || index.column() == Bits
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return index.column() == Offset ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                                        : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Value && tree_->is_damaged(&item)) {
            return colors(QApplication::palette()).error;
        }
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
    case IntegrityRole:
        return static_cast<int>(tree_->integrity(&item));
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

} // namespace mcwc::widgets
