#pragma once

#include "app/gui/engine/document.h"
#include "app/gui/session/selection.h"
#include "core/codec/settings.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QMenu;
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
    /// Marks the tensors that rules fit; the column that says how takes the place of the
    /// shapes while there are rules.
    void show_rules(const EncoderSettings& settings);
    /// What can be done with a node; the caller deletes it.
    QMenu* make_menu(const ModelNode& node);

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
    void rule_wanted(const mcwc::TensorRule& rule);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_column_menu(const QPoint& position);
    void show_menu(const QPoint& position);
    void add_rule_menu(QMenu& menu, const QString& title, const QString& pattern);
    QModelIndex index_of(const Selection& selection) const;

    ModelTreeModel* model_;
    ModelTreeFilter* proxy_;
    widgets::ElidedLabel* name_;
    widgets::ElidedLabel* family_;
    widgets::ElidedLabel* storage_;
    QLineEdit* filter_;
    QTreeView* tree_;
    Selection shown_;
    DocumentPtr document_;
    EncoderSettings settings_;
    bool following_ = false;
    bool shapes_make_room_ = false; ///< The column of shapes is hidden for want of width alone.
};

} // namespace mcwc::gui
