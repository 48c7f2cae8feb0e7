#pragma once

#include "app/gui/engine/document.h"
#include "app/gui/session/selection.h"

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
    void show_selection(const Selection& selection);

    ModelTreeModel* model() const { return model_; }
    QTreeView* tree() const { return tree_; }
    QLineEdit* filter_field() const { return filter_; }
    /// The selected node, or null.
    const ModelNode* selected() const;

    QByteArray header_state() const;
    void restore_header(const QByteArray& state);
    void reset_header();

Q_SIGNALS:
    /// The selected node is another one, or has new figures.
    void selection_changed();
    /// The user chose a node.
    void selection_wanted(const mcwc::gui::Selection& selection);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_column_menu(const QPoint& position);
    QModelIndex index_of(const Selection& selection) const;

    ModelTreeModel* model_;
    ModelTreeFilter* proxy_;
    widgets::ElidedLabel* name_;
    widgets::ElidedLabel* family_;
    widgets::ElidedLabel* storage_;
    QLineEdit* filter_;
    QTreeView* tree_;
    Selection shown_;
    bool following_ = false;
};

} // namespace mcwc::gui
