#pragma once

#include "app/gui/models/model_tree.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QSortFilterProxyModel>

#include <memory>

namespace mcwc::gui {

/// The model tree for a view: layers, groups, tensors with what is known of each.
class ModelTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Shape, Type, Size, Coded, Rate, Sqnr, Mode, ColumnCount };
    enum Role { FullNameRole = Qt::UserRole, LayerRole, TensorRole, UnknownRole, BitsRole };

    explicit ModelTreeModel(QObject* parent = nullptr);

    void set_document(const Document* document);
    /// Null takes the figures out.
    void set_report(const StreamReport* report);
    const ModelNode* node(const QModelIndex& index) const;
    QModelIndex index_of_layer(int layer) const;
    /// Of the group with that label inside a layer, or an invalid index.
    QModelIndex index_of_group(int layer, const QString& label) const;
    /// Of an index into Document::tensors, wherever it stands.
    QModelIndex index_of_tensor(int tensor) const;
    /// Drawings for the present palette; call after it changed.
    void refresh_icons();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const ModelNode& node, int column) const;
    QVariant decoration(const ModelNode& node) const;
    QString tip(const ModelNode& node) const;
    void announce(const QModelIndex& parent);
    QModelIndex find_tensor(int tensor, const QModelIndex& parent) const;

    std::unique_ptr<ModelNode> root_;
    QIcon layer_icon_;
    QIcon group_icon_;
    QIcon tensor_icon_;
    QIcon vector_icon_;
    QIcon unknown_icon_;
};

/// Keeps rows whose full name holds the text, or matches it as a wildcard pattern when it has *, ? or [; with
/// their parents and children.
class ModelTreeFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ModelTreeFilter(QObject* parent = nullptr);
    void set_pattern(const QString& pattern);
};

} // namespace mcwc::gui
