#include "app/gui/shell/model_panel.h"

#include "app/gui/models/model_tree_model.h"
#include "app/gui/models/rule_patterns.h"
#include "core/tensor/dtype.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QResizeEvent>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shapes_width = 300; ///< In less than this, the column of shapes is left out.

} // namespace

ModelPanel::ModelPanel(QWidget* parent)
    : QFrame(parent)
    , model_(new ModelTreeModel(this))
    , proxy_(new ModelTreeFilter(this))
    , name_(new widgets::ElidedLabel(Qt::ElideMiddle, this))
    , family_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , storage_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , filter_(new QLineEdit(this))
    , tree_(new QTreeView(this)) {
    setProperty("role", u"panel"_s);
    name_->setProperty("role", u"title"_s);
    family_->setProperty("role", u"muted"_s);
    storage_->setProperty("role", u"muted"_s);
    filter_->setPlaceholderText(tr("Filter tensors: text or h.*.mlp.*"));
    filter_->setClearButtonEnabled(true);
    filter_->setAccessibleName(tr("Filter tensors by name"));
    proxy_->setSourceModel(model_);
    tree_->setObjectName("model_tree"_L1);
    tree_->setModel(proxy_);
    tree_->setUniformRowHeights(true);
    tree_->setIndentation(14);
    tree_->setTextElideMode(Qt::ElideMiddle);
    tree_->setAccessibleName(tr("Model tree"));
    tree_->setIconSize(QSize(15, 15));
    tree_->header()->setStretchLastSection(false);
    tree_->header()->setSectionsMovable(true);
    tree_->header()->setContextMenuPolicy(Qt::CustomContextMenu);
    reset_header();

    auto* words = new QVBoxLayout;
    words->setContentsMargins(4, 0, 4, 0);
    words->setSpacing(1);
    words->addWidget(name_);
    words->addWidget(family_);
    words->addWidget(storage_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 8, 8);
    column->setSpacing(10);
    column->addLayout(words);
    column->addWidget(filter_);
    column->addWidget(tree_, 1);

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        proxy_->set_pattern(text);
        if (!text.isEmpty()) {
            tree_->expandAll();
        }
    });
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree_, &QWidget::customContextMenuRequested, this, &ModelPanel::show_menu);
    connect(tree_->header(), &QWidget::customContextMenuRequested, this, &ModelPanel::show_column_menu);
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        Q_EMIT selection_changed();
        const ModelNode* node = selected();
        if (!following_ && node != nullptr) {
            shown_ = with_layer(shown_, node->layer);
            shown_.tensor = node->tensor;
            if (!node->group.isEmpty()) {
                shown_.group = node->group;
            }
            Q_EMIT selection_wanted(shown_);
        }
    });
}

void ModelPanel::reset_header() {
    for (int column = 0; column < ModelTreeModel::ColumnCount; ++column) {
        const bool shown = column == ModelTreeModel::Name || column == ModelTreeModel::Shape ||
                           column == ModelTreeModel::Rate ||
                           (column == ModelTreeModel::Rule && !settings_.rules.empty());
        tree_->setColumnHidden(column, !shown);
        tree_->header()->moveSection(tree_->header()->visualIndex(column), column);
        tree_->header()->setSectionResizeMode(column, QHeaderView::Interactive);
        tree_->setColumnWidth(column, column == ModelTreeModel::Mode ? 200 : 84);
    }
    tree_->header()->setSectionResizeMode(ModelTreeModel::Name, QHeaderView::Stretch);
    tree_->setColumnWidth(ModelTreeModel::Shape, 84);
    tree_->setColumnWidth(ModelTreeModel::Rate, 56);
    tree_->header()->setMinimumSectionSize(48);
}

QByteArray ModelPanel::header_state() const {
    tree_->setColumnHidden(ModelTreeModel::Shape,
                           tree_->isColumnHidden(ModelTreeModel::Shape) && !shapes_make_room_);
    QByteArray state = tree_->header()->saveState();
    if (shapes_make_room_) {
        tree_->setColumnHidden(ModelTreeModel::Shape, true);
    }
    return state;
}

void ModelPanel::restore_header(const QByteArray& state) {
    if (!state.isEmpty()) {
        tree_->header()->restoreState(state);
    }
}

void ModelPanel::show_column_menu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = ModelTreeModel::Shape; column < ModelTreeModel::ColumnCount; ++column) {
        QAction* action = menu->addAction(model_->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!tree_->isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { tree_->setColumnHidden(column, !shown); });
    }
    menu->popup(tree_->header()->mapToGlobal(position));
}

void ModelPanel::show_document(const DocumentPtr& document) {
    document_ = document;
    filter_->clear();
    model_->set_document(document.get());
    if (!document) {
        return;
    }
    const QString family = document->architecture.layers.empty()
                               ? tr("unknown family")
                               : QString::fromStdString(document->architecture.display_name);
    name_->set_full_text(QString::fromStdString(document->display_name));
    family_->set_full_text(tr("%1 \u00b7 %n layers \u00b7 %2 weights", nullptr,
                              static_cast<int>(document->architecture.layers.size()))
                               .arg(family, widgets::count_text(document->weight_count())));
    const auto dtypes = document->bytes_by_dtype();
    const QString dtype =
        dtypes.empty() ? QString() : QString::fromStdString(std::string(dtype_name(dtypes.front().first)));
    QString storage = tr("%1 \u00b7 %2 of tensors").arg(dtype, widgets::bytes_text(document->tensor_bytes()));
    if (document->tied_count() > 0) {
        storage = tr("%1 \u00b7 tied head").arg(storage);
    }
    storage_->set_full_text(storage);
    if (document->architecture.layers.empty() && model_->rowCount() > 0) {
        tree_->expandToDepth(0);
    }
}

void ModelPanel::show_figures(const ReportPtr& report, bool stale) {
    if (!stale || !report) {
        model_->set_report(report.get());
        Q_EMIT selection_changed();
    }
}

// A group is followed through the layers that are unfolded; nothing unfolds just because the strip moves on.
QModelIndex ModelPanel::index_of(const Selection& selection) const {
    if (selection.tensor >= 0) {
        return proxy_->mapFromSource(model_->index_of_tensor(selection.tensor));
    }
    const QModelIndex layer = proxy_->mapFromSource(model_->index_of_layer(selection.layer));
    const QModelIndex group = proxy_->mapFromSource(model_->index_of_group(selection.layer, selection.group));
    return group.isValid() && tree_->isExpanded(layer) ? group : layer;
}

void ModelPanel::show_selection(const Selection& selection) {
    shown_ = selection;
    const QModelIndex index =
        selection.layer < 0 && selection.tensor < 0 ? QModelIndex() : index_of(selection);
    following_ = true;
    if (index.isValid()) {
        tree_->setCurrentIndex(index);
        tree_->scrollTo(index);
    } else {
        tree_->selectionModel()->clear();
    }
    following_ = false;
}

/// Shapes make room where names would have none.
void ModelPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    const bool narrow = width() < shapes_width;
    if (narrow && !tree_->isColumnHidden(ModelTreeModel::Shape)) {
        tree_->setColumnHidden(ModelTreeModel::Shape, true);
        shapes_make_room_ = true;
    } else if (!narrow && shapes_make_room_) {
        tree_->setColumnHidden(ModelTreeModel::Shape, false);
        shapes_make_room_ = false;
    }
}

void ModelPanel::show_rules(const EncoderSettings& settings) {
    if (settings.rules.empty() != settings_.rules.empty()) {
        tree_->setColumnHidden(ModelTreeModel::Rule, settings.rules.empty());
        tree_->setColumnHidden(ModelTreeModel::Shape, !settings.rules.empty()); // the names need the room
        shapes_make_room_ = false;
    }
    settings_ = settings;
    model_->set_rules(settings.rules);
}

void ModelPanel::show_menu(const QPoint& position) {
    const QModelIndex index = proxy_->mapToSource(tree_->indexAt(position));
    if (index.isValid()) {
        QMenu* menu = make_menu(*model_->node(index));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(tree_->viewport()->mapToGlobal(position));
    }
}

QMenu* ModelPanel::make_menu(const ModelNode& node) {
    auto* menu = new QMenu(this);
    if (document_ && !document_->stream) {
        const QString here = pattern_of(node);
        add_rule_menu(*menu, tr("Rule for %1").arg(here), here);
        if (node.layer >= 0) {
            const Layer& layer = document_->architecture.layers[static_cast<std::size_t>(node.layer)];
            const QString everywhere = every_layer_pattern(node, layer.index);
            if (!everywhere.isEmpty()) {
                add_rule_menu(*menu, tr("Rule for %1, every layer").arg(everywhere), everywhere);
            }
        }
        menu->addSeparator();
    }
    menu->addAction(tr("Copy the name"), this,
                    [name = node.full_name] { QGuiApplication::clipboard()->setText(name); });
    return menu;
}

void ModelPanel::add_rule_menu(QMenu& menu, const QString& title, const QString& pattern) {
    QMenu* choices = menu.addMenu(widgets::icon(u"rule"_s, widgets::colors(palette()).muted), title);
    const auto add = [&](const QString& text, const std::function<void(TensorRule&)>& say) {
        TensorRule rule;
        rule.pattern = pattern.toStdString();
        say(rule);
        choices->addAction(text, this, [this, rule] { Q_EMIT rule_wanted(rule); });
    };
    const auto rate = [&](const QString& text, double qbits) {
        add(text.arg(QLocale().toString(qbits, 'g', 4)), [qbits](TensorRule& rule) { rule.qbits = qbits; });
    };
    rate(tr("Finer: qbits %1"), std::min(16.0, settings_.qbits + 1));
    rate(tr("Coarser: qbits %1"), std::max(0.25, settings_.qbits - 1));
    add(tr("Lossless"), [](TensorRule& rule) { rule.lossless = true; });
    add(tr("Never predict"), [](TensorRule& rule) { rule.intra = true; });
    choices->addSeparator();
    const std::pair<AlignmentMethod, QString> methods[] = {
        {AlignmentMethod::Hungarian, ModelPanel::tr("Align: exact")},
        {AlignmentMethod::Greedy, ModelPanel::tr("Align: greedy")},
        {AlignmentMethod::SortProj, ModelPanel::tr("Align: sorted projection")},
        {AlignmentMethod::None, ModelPanel::tr("Do not align")}};
    for (const auto& [method, name] : methods) {
        add(name, [chosen = method](TensorRule& rule) { rule.alignment = chosen; });
    }
}

const ModelNode* ModelPanel::selected() const {
    const QModelIndexList rows = tree_->selectionModel()->selectedRows();
    const QModelIndex index = proxy_->mapToSource(rows.value(0));
    return index.isValid() ? model_->node(index) : nullptr;
}

void ModelPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        model_->refresh_icons();
    }
}

} // namespace mcwc::gui
