#include "app/gui/models/model_tree_model.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QStringList>

#include <cstddef>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;
using widgets::bits_text;
using widgets::bpw_text;
using widgets::bytes_text;
using widgets::sqnr_text;

ModelTreeModel::ModelTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , root_(std::make_unique<ModelNode>()) {
    refresh_icons();
}

void ModelTreeModel::refresh_icons() {
    const widgets::Colors& set = widgets::colors(QApplication::palette());
    layer_icon_ = widgets::icon(u"layer"_s, set.muted);
    group_icon_ = widgets::icon(u"group"_s, set.muted);
    tensor_icon_ = widgets::icon(u"tensor"_s, set.muted);
    vector_icon_ = widgets::icon(u"vector"_s, set.muted);
    unknown_icon_ = widgets::icon(u"unknown"_s, set.warning);
    announce({});
}

void ModelTreeModel::set_document(const Document* document) {
    beginResetModel();
    root_ = document != nullptr ? build_model_tree(*document) : std::make_unique<ModelNode>();
    endResetModel();
}

void ModelTreeModel::set_report(const StreamReport* report) {
    apply_report(*root_, report);
    announce({});
}

void ModelTreeModel::announce(const QModelIndex& parent) {
    const int rows = root_ ? rowCount(parent) : 0;
    if (rows == 0) {
        return;
    }
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row) {
        announce(index(row, 0, parent));
    }
}

const ModelNode* ModelTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const ModelNode*>(index.constInternalPointer()) : root_.get();
}

QModelIndex ModelTreeModel::index_of_layer(int layer) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (root_->children[static_cast<std::size_t>(row)]->layer == layer) {
            return index(row, 0);
        }
    }
    return {};
}

QModelIndex ModelTreeModel::index_of_group(int layer, const QString& label) const {
    const QModelIndex above = index_of_layer(layer);
    for (int row = 0; above.isValid() && row < rowCount(above); ++row) {
        const QModelIndex child = index(row, 0, above);
        if (node(child)->kind == ModelNode::Kind::Group && node(child)->group == label) {
            return child;
        }
    }
    return {};
}

QModelIndex ModelTreeModel::find_tensor(int tensor, const QModelIndex& parent) const {
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        if (node(child)->kind == ModelNode::Kind::Tensor && node(child)->tensor == tensor) {
            return child;
        }
        if (const QModelIndex found = find_tensor(tensor, child); found.isValid()) {
            return found;
        }
    }
    return {};
}

QModelIndex ModelTreeModel::index_of_tensor(int tensor) const {
    return tensor < 0 ? QModelIndex() : find_tensor(tensor, {});
}

QModelIndex ModelTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, node(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ModelTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) {
        return {};
    }
    const ModelNode* above = node(child)->parent;
    return above == nullptr || above == root_.get() ? QModelIndex() : createIndex(above->row(), 0, above);
}

int ModelTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ModelTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return ColumnCount;
}

QVariant ModelTreeModel::display(const ModelNode& node, int column) const {
    const bool tied = node.kind == ModelNode::Kind::Tensor && node.bytes == 0 && !node.reason.isEmpty();
    switch (column) {
    case Name:
        return node.name;
    case Shape:
        return node.detail;
    case Type:
        return node.dtype;
    case Size:
        return tied ? tr("tied") : bytes_text(node.bytes);
    case Coded:
        return node.coded.known && !tied ? bytes_text((node.coded.bits + 7) / 8) : QString();
    case Rate:
        if (!node.coded.known || node.elements == 0) {
            return tied ? tr("tied") : QString();
        }
        return bpw_text(static_cast<double>(node.coded.bits) / static_cast<double>(node.elements));
    case Sqnr:
        return node.coded.has_error && !tied ? sqnr_text(node.coded.nmse()) : QString();
    case Mode:
        return node.reason.isEmpty() ? node.mode
               : node.mode.isEmpty() ? node.reason
                                     : tr("%1: %2").arg(node.mode, node.reason);
    default:
        return {};
    }
}

QVariant ModelTreeModel::decoration(const ModelNode& node) const {
    if (node.unknown) {
        return unknown_icon_;
    }
    switch (node.kind) {
    case ModelNode::Kind::Group:
        return group_icon_;
    case ModelNode::Kind::Tensor:
        return node.detail.contains(QChar(0xD7)) ? tensor_icon_ : vector_icon_;
    default:
        return layer_icon_;
    }
}

QString ModelTreeModel::tip(const ModelNode& node) const {
    QStringList lines{node.full_name};
    if (node.unknown) {
        lines << tr("No model family describes this tensor: it is coded by itself and never moved.");
    }
    lines << QStringList{node.detail, node.dtype, bytes_text(node.bytes)}
                 .filter(QRegularExpression(u"."_s))
                 .join(u" \u00b7 "_s);
    if (node.coded.known) {
        lines << tr("coded in %1").arg(bits_text(node.coded.bits));
    }
    const QString mode = display(node, Mode).toString();
    if (!mode.isEmpty()) {
        lines << mode;
    }
    return lines.join(u'\n');
}

QVariant ModelTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ModelNode& item = *node(index);
    const bool figure = index.column() != Name && index.column() != Mode && index.column() != Type;
    switch (role) {
    case Qt::DisplayRole:
        return display(item, index.column());
    case Qt::ToolTipRole:
        return tip(item);
    case Qt::DecorationRole:
        return index.column() == Name ? decoration(item) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(figure ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == Name || index.column() == Rate
                   ? QVariant()
                   : QVariant(widgets::colors(QApplication::palette()).muted);
    case FullNameRole:
        return item.full_name;
    case LayerRole:
        return item.layer;
    case TensorRole:
        return item.tensor;
    case UnknownRole:
        return item.unknown;
    case BitsRole:
        return QVariant::fromValue<quint64>(item.coded.bits);
    default:
        return {};
    }
}

QVariant ModelTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section != Name && section != Mode && section != Type;
        return QVariant::fromValue(figure ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == Rate) {
        return tr("Bits per weight after coding");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Name"),  tr("Shape"), tr("Type"), tr("Size"),
                              tr("Coded"), tr("bpw"),   tr("SQNR"), tr("Mode")};
    return section >= 0 && section < ColumnCount ? QVariant(titles[section]) : QVariant();
}

ModelTreeFilter::ModelTreeFilter(QObject* parent)
    : QSortFilterProxyModel(parent) {
    setFilterRole(ModelTreeModel::FullNameRole);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void ModelTreeFilter::set_pattern(const QString& pattern) {
    const bool wild = pattern.contains(u'*') || pattern.contains(u'?') || pattern.contains(u'[');
    QRegularExpression expression = wild ? QRegularExpression::fromWildcard(pattern, Qt::CaseInsensitive)
                                         : QRegularExpression(QRegularExpression::escape(pattern),
                                                              QRegularExpression::CaseInsensitiveOption);
    setFilterRegularExpression(expression.isValid() ? expression : QRegularExpression());
}

} // namespace mcwc::gui
