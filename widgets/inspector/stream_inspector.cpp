#include "widgets/inspector/stream_inspector.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/inspector/hex_view.h"
#include "widgets/inspector/syntax_tree_model.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

StreamInspector::StreamInspector(QWidget* parent)
    : QWidget(parent)
    , model_(new SyntaxTreeModel(this))
    , tree_(new QTreeView(this))
    , hex_(new HexView(this))
    , selected_(new ElidedLabel(Qt::ElideRight, this))
    , summary_(new ElidedLabel(Qt::ElideRight, this)) {
    summary_->setProperty("role", u"muted"_s);
    tree_->setObjectName("syntax_tree"_L1);
    tree_->setModel(model_);
    tree_->setUniformRowHeights(true);
    tree_->setAccessibleName(tr("Syntax tree"));
    tree_->setIndentation(16);
    tree_->header()->setStretchLastSection(true);
    tree_->header()->setSectionsMovable(false);
    tree_->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {180, 250, 92, 84};
    for (int column = 0; column < 4; ++column) {
        tree_->setColumnWidth(column, widths[column]);
    }

    auto* tree_card = new Card(tr("Syntax"), this);
    tree_card->body()->addWidget(tree_);
    auto* hex_card = new Card(tr("Bytes"), this);
    selected_->setProperty("role", u"muted"_s);
    selected_->set_full_text(tr("Select a part of the stream to see its bytes"));
    hex_card->body()->addWidget(selected_);
    hex_card->body()->addWidget(hex_, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(10);
    splitter->setProperty("role", u"gap"_s);
    splitter->addWidget(tree_card);
    splitter->addWidget(hex_card);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter, 1);
    column->addWidget(summary_);

    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StreamInspector::follow_tree);
    connect(hex_, &HexView::byte_chosen, this, &StreamInspector::follow_byte);
}

void StreamInspector::set_stream(std::shared_ptr<const bitstream::TraceNode> trace,
                                 std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    model_->set_trace(std::move(trace));
    hex_->set_bytes(bytes, std::move(owner));
    selected_->set_full_text(tr("Select a part of the stream to see its bytes"));
}

void StreamInspector::set_summary(const QString& summary) {
    summary_->set_full_text(summary);
}

void StreamInspector::show_frame(std::int64_t frame) {
    const QModelIndex index = model_->index_of_frame(frame);
    if (index.isValid() && !following_) {
        tree_->setCurrentIndex(index);
        tree_->scrollTo(index, QAbstractItemView::PositionAtTop);
    }
}

void StreamInspector::follow_tree() {
    const QModelIndex index = tree_->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const bitstream::TraceNode& node = *model_->node(index);
    const std::uint64_t first = node.bit_offset / 8;
    const std::uint64_t end = (node.bit_offset + node.bits + 7) / 8;
    hex_->set_range(first, end - first);
    selected_->set_full_text(
        tr("%1: %2 at %3%4")
            .arg(QString::fromStdString(node.name), bits_text(node.bits), bit_offset_text(node.bit_offset),
                 node.meaning.empty() ? QString() : u" \u00b7 "_s + QString::fromStdString(node.meaning)));
    following_ = true;
    Q_EMIT frame_chosen(node.frame);
    following_ = false;
}

void StreamInspector::follow_byte(quint64 offset) {
    const QModelIndex index = model_->index_at_bit(offset * 8);
    if (index.isValid()) {
        tree_->setCurrentIndex(index);
        tree_->scrollTo(index);
    }
}

} // namespace mcwc::widgets
