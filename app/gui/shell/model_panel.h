#pragma once

#include "app/gui/engine/document.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTreeView;

namespace mcwc::widgets {
class ElidedLabel;
}

namespace mcwc::gui {

class ModelTreeFilter;
class ModelTreeModel;
struct ModelNode;

/// Left side: what is open, a filter, and the model tree.
class ModelPanel : public QFrame {
    Q_OBJECT

public:
    explicit ModelPanel(QWidget* parent = nullptr);

    void show_document(const DocumentPtr& document);
    void show_figures(const ReportPtr& report, bool stale);
    void show_layer(int layer);

    ModelTreeModel* model() const { return model_; }
    QTreeView* tree() const { return tree_; }
    QLineEdit* filter_field() const { return filter_; }
    /// The selected node, or null.
    const ModelNode* selected() const;

    QByteArray header_state() const;
    void restore_header(const QByteArray& state);
    void reset_header();

Q_SIGNALS:
    void selection_changed();
    void layer_chosen(int layer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_column_menu(const QPoint& position);

    ModelTreeModel* model_;
    ModelTreeFilter* proxy_;
    widgets::ElidedLabel* name_;
    widgets::ElidedLabel* family_;
    widgets::ElidedLabel* storage_;
    QLineEdit* filter_;
    QTreeView* tree_;
    bool following_ = false;
};

} // namespace mcwc::gui
