#include "widgets/inspector/stream_inspector.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/inspector/find_bar.h"
#include "widgets/inspector/hex_view.h"
#include "widgets/inspector/map_panel.h"
#include "widgets/inspector/symbol_panel.h"
#include "widgets/inspector/syntax_tree_model.h"
#include "widgets/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <charconv>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The number behind a word, as in "plane 3"; negative when the name is another.
std::int64_t number_behind(const std::string& name, std::string_view word) {
    std::int64_t number = -1;
    if (name.starts_with(word)) {
        std::from_chars(name.data() + word.size(), name.data() + name.size(), number);
    }
    return number;
}

SymbolPlace place_of(const SyntaxTree& tree, const bitstream::TraceNode* node) {
    SymbolPlace place;
    for (; node != nullptr && node != tree.root(); node = tree.parent(node)) {
        if (const std::int64_t slice = number_behind(node->name, "slice "); slice >= 0) {
            place.slice = slice;
        } else if (const std::int64_t plane = number_behind(node->name, "plane "); plane >= 0) {
            place.plane = plane;
            place.frame = node->frame;
            return place;
        }
    }
    return {};
}

} // namespace

StreamInspector::StreamInspector(QWidget* parent)
    : QWidget(parent)
    , syntax_(new SyntaxTree(this))
    , model_(new SyntaxTreeModel(this))
    , tree_(new QTreeView(this))
    , hex_(new HexView(this))
    , map_(new MapPanel(syntax_, this))
    , find_(new FindBar(syntax_, this))
    , symbols_(new SymbolPanel(this))
    , selected_(new ElidedLabel(Qt::ElideRight, this))
    , summary_(new ElidedLabel(Qt::ElideRight, this))
    , integrity_icon_(new QLabel(this))
    , integrity_(new ElidedLabel(Qt::ElideRight, this))
    , check_(new QPushButton(tr("Check integrity"), this)) {
    model_->set_tree(syntax_);
    summary_->setProperty("role", u"muted"_s);
    auto* map_card = new Card({}, this);
    map_card->body()->addWidget(map_, 1);
    auto* symbol_card = new Card(tr("Symbols and model"), this);
    symbol_card->body()->addWidget(symbols_, 1);
    auto* left = gap_splitter(Qt::Vertical, this);
    left->addWidget(map_card);
    left->addWidget(symbol_card);
    left->setSizes({340, 190});
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    auto* right = gap_splitter(Qt::Vertical, this);
    right->addWidget(build_tree_card());
    right->addWidget(build_hex_card());
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* both = gap_splitter(Qt::Horizontal, this);
    both->addWidget(left);
    both->addWidget(right);
    both->setSizes({350, 420});
    both->setStretchFactor(0, 4);
    both->setStretchFactor(1, 5);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(summary_, 5);
    bottom->addWidget(integrity_icon_);
    bottom->addWidget(integrity_, 2);
    bottom->addWidget(check_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(both, 1);
    column->addLayout(bottom);

    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StreamInspector::follow_tree);
    connect(hex_, &HexView::byte_chosen, this, &StreamInspector::follow_byte);
    connect(map_->map(), &ByteMap::node_chosen, this, &StreamInspector::select);
    connect(find_, &FindBar::node_found, this, &StreamInspector::select);
    connect(syntax_, &SyntaxTree::frame_wanted, this, &StreamInspector::frame_wanted);
    connect(check_, &QPushButton::clicked, this, &StreamInspector::check_wanted);
    set_integrity(nullptr, false);
}

QWidget* StreamInspector::build_tree_card() {
    tree_->setObjectName("syntax_tree"_L1);
    tree_->setModel(model_);
    tree_->setUniformRowHeights(true);
    tree_->setAccessibleName(tr("Syntax tree"));
    tree_->setIndentation(14);
    tree_->setIconSize(QSize(13, 13));
    tree_->header()->setStretchLastSection(true);
    tree_->header()->setSectionsMovable(true);
    tree_->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {140, 100, 76, 66};
    for (int column = 0; column < 4; ++column) {
        tree_->setColumnWidth(column, widths[column]);
    }
    auto* card = new Card(tr("Syntax"), this);
    card->body()->addWidget(find_);
    card->body()->addWidget(tree_, 1);
    return card;
}

QWidget* StreamInspector::build_hex_card() {
    auto* card = new Card(tr("Hex"), this);
    selected_->setProperty("role", u"muted"_s);
    card->body()->addWidget(selected_);
    card->body()->addWidget(hex_, 1);
    return card;
}

void StreamInspector::set_stream(std::shared_ptr<const bitstream::TraceNode> outline,
                                 std::span<const std::byte> bytes, std::shared_ptr<const void> owner) {
    selected_node_ = nullptr;
    place_ = {};
    syntax_->set_outline(std::move(outline));
    hex_->set_bytes(bytes, std::move(owner));
    symbols_->show_text({});
    set_integrity(nullptr, false);
    selected_->set_full_text(tr("Select a part of the stream to see its bytes"));
}

void StreamInspector::set_frame_looks(std::vector<PartLook> looks) {
    map_->map()->set_frame_looks(std::move(looks));
    map_->legend()->set_parts(map_->map()->bytes_by_look());
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

void StreamInspector::select(const bitstream::TraceNode* node) {
    const QModelIndex index = model_->index_of(node);
    if (index.isValid()) {
        tree_->setCurrentIndex(index);
        tree_->scrollTo(index);
    }
}

void StreamInspector::show_bytes(const bitstream::TraceNode& node) {
    const ByteSpan bytes = bytes_of(node);
    hex_->set_range(bytes.offset, bytes.length);
    const QString damage = syntax_->damage(&node);
    const QString tail = !damage.isEmpty()      ? damage
                         : node.meaning.empty() ? QString()
                                                : QString::fromStdString(node.meaning);
    selected_->set_full_text(tr("%1: %2 at %3%4")
                                 .arg(QString::fromStdString(node.name), bits_text(node.bits),
                                      bit_offset_text(node.bit_offset),
                                      tail.isEmpty() ? QString() : u" \u00b7 "_s + tail));
}

void StreamInspector::follow_tree() {
    const QModelIndex index = tree_->currentIndex();
    if (!index.isValid()) {
        return;
    }
    selected_node_ = model_->node(index);
    show_bytes(*selected_node_);
    map_->map()->select(selected_node_);
    want_histogram(selected_node_);
    following_ = true;
    Q_EMIT frame_chosen(selected_node_->frame);
    following_ = false;
}

void StreamInspector::follow_byte(quint64 offset) {
    if (const bitstream::TraceNode* node = syntax_->at_bit(offset * 8)) {
        syntax_->want_frame(node); // the next byte that is pointed at finds its part
        select(node);
    }
}

void StreamInspector::want_histogram(const bitstream::TraceNode* node) {
    const SymbolPlace place = place_of(*syntax_, node);
    if (place == place_) {
        return;
    }
    place_ = place;
    if (!no_histograms_.isEmpty()) {
        symbols_->show_text(no_histograms_);
    } else if (place.plane < 0) {
        symbols_->show_text({});
    } else {
        symbols_->show_text(tr("Decoding the symbols \u2026"));
        Q_EMIT histogram_wanted(place);
    }
}

void StreamInspector::set_histogram(const SymbolPlace& place, const SymbolHistogram& histogram) {
    if (place == place_ && selected_node_ != nullptr) {
        const QString plane = tr("frame %1, plane %2").arg(place.frame).arg(place.plane);
        symbols_->show_histogram(place.slice < 0 ? plane : tr("%1, slice %2").arg(plane).arg(place.slice),
                                 histogram);
    }
}

void StreamInspector::set_histogram_problem(const SymbolPlace& place, const QString& text) {
    if (place == place_) {
        symbols_->show_text(text);
    }
}

void StreamInspector::set_integrity(std::shared_ptr<const bitstream::IntegrityReport> report, bool running) {
    report_ = std::move(report);
    checking_ = running;
    syntax_->set_integrity(report_);
    show_integrity();
    if (selected_node_ != nullptr) {
        show_bytes(*selected_node_);
    }
}

void StreamInspector::show_integrity() {
    const Colors& set = colors(palette());
    check_->setEnabled(!checking_ && syntax_->root() != nullptr);
    const quint64 bad = report_ ? report_->count(bitstream::Integrity::Damaged) : 0;
    const quint64 all = report_ ? report_->parts.size() : 0;
    QString name = u"unchecked"_s;
    QColor color = set.side;
    if (checking_) {
        integrity_->set_full_text(tr("checking \u2026"));
    } else if (!report_) {
        integrity_->set_full_text(tr("checksums not checked yet"));
    } else if (bad == 0) {
        name = u"good"_s;
        color = set.good;
        integrity_->set_full_text(tr("all %1 checksums good").arg(number_text(all)));
    } else {
        name = u"damaged"_s;
        color = set.error;
        integrity_->set_full_text(
            tr("%1 of %2 parts damaged: %3")
                .arg(number_text(bad), number_text(all),
                     syntax_->root() == nullptr ? QString() : syntax_->damage(syntax_->root())));
    }
    integrity_icon_->setPixmap(icon(name, color).pixmap(QSize(15, 15), devicePixelRatioF()));
}

QString StreamInspector::integrity_text() const {
    return integrity_->full_text();
}

void StreamInspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        show_integrity();
    }
}

} // namespace mcwc::widgets
