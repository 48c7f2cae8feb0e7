#include "widgets/inspector/map_panel.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/theme/icon.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int legend_line = 17;
constexpr int swatch = 10;
constexpr int legend_gap = 11;

QString legend_text(const std::pair<PartLook, std::uint64_t>& part) {
    return u"%1\u00a0%2"_s.arg(look_name(part.first), bytes_text(part.second));
}

} // namespace

MapLegend::MapLegend(QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    setFont(small);
}

void MapLegend::set_parts(std::vector<std::pair<PartLook, std::uint64_t>> parts) {
    parts_ = std::move(parts);
    setAccessibleDescription(texts().join(u'\n'));
    updateGeometry();
    update();
}

QStringList MapLegend::texts() const {
    QStringList list;
    for (const auto& part : parts_) {
        list << legend_text(part);
    }
    return list;
}

std::vector<QRectF> MapLegend::places(int width) const {
    std::vector<QRectF> list;
    double x = 0;
    double y = 0;
    for (const auto& part : parts_) {
        const double wide = swatch + 6 + fontMetrics().horizontalAdvance(legend_text(part));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += legend_line;
        }
        list.emplace_back(x, y, wide, legend_line);
        x += wide + legend_gap;
    }
    return list;
}

int MapLegend::heightForWidth(int width) const {
    const std::vector<QRectF> list = places(width);
    return list.empty() ? 0 : static_cast<int>(list.back().bottom());
}

void MapLegend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colors& set = colors(palette());
    const std::vector<QRectF> list = places(width());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        fill_look(painter, QRectF(list[i].left(), list[i].center().y() - swatch / 2.0, swatch, swatch),
                  parts_[i].first, set);
        painter.setPen(set.muted);
        painter.drawText(list[i].adjusted(swatch + 6, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         legend_text(parts_[i]));
    }
}

MapPanel::MapPanel(SyntaxTree* tree, QWidget* parent)
    : QWidget(parent)
    , tree_(tree)
    , map_(new ByteMap(this))
    , legend_(new MapLegend(this))
    , text_(new ElidedLabel(Qt::ElideLeft, this))
    , crumbs_(new QHBoxLayout)
    , as_treemap_(new QToolButton(this))
    , as_ribbon_(new QToolButton(this)) {
    map_->set_tree(tree);
    text_->setProperty("role", u"muted"_s);
    auto* kinds = new QButtonGroup(this);
    const std::pair<QToolButton*, QString> buttons[] = {
        {as_treemap_, tr("Treemap: area is bytes, nested as the syntax")},
        {as_ribbon_, tr("Ribbon: bytes in the order of the file")}};
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    crumbs_->setSpacing(0);
    top->addWidget(role_label(tr("Bytes"), "title", this));
    top->addSpacing(8);
    top->addLayout(crumbs_);
    top->addStretch(1);
    for (const auto& [button, tip] : buttons) {
        button->setCheckable(true);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setIconSize(QSize(16, 16));
        button->setProperty("role", u"flat"_s);
        kinds->addButton(button);
        top->addWidget(button);
    }
    as_treemap_->setChecked(true);
    refresh_icons();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addLayout(top);
    column->addWidget(map_, 1);
    column->addWidget(text_);
    column->addWidget(legend_);
    connect(as_treemap_, &QToolButton::clicked, this, [this] { map_->set_layout(ByteMap::Layout::Treemap); });
    connect(as_ribbon_, &QToolButton::clicked, this, [this] { map_->set_layout(ByteMap::Layout::Linear); });
    connect(map_, &ByteMap::zoom_changed, this, &MapPanel::show_crumbs);
    connect(map_, &ByteMap::node_hovered, this, [this](const bitstream::TraceNode* node) {
        show_text(node != nullptr ? node : map_->selected());
    });
    connect(map_, &ByteMap::node_chosen, this, &MapPanel::show_text);
    const auto refresh = [this] {
        legend_->set_parts(map_->bytes_by_look());
        show_text(map_->selected());
    };
    connect(tree_, &SyntaxTree::filled, this, refresh);
    connect(tree_, &SyntaxTree::reset, this, refresh);
    show_crumbs();
}

QToolButton* MapPanel::layout_button(ByteMap::Layout layout) const {
    return layout == ByteMap::Layout::Treemap ? as_treemap_ : as_ribbon_;
}

void MapPanel::refresh_icons() {
    const Colors& set = colors(palette());
    as_treemap_->setIcon(icon(u"treemap"_s, set.muted));
    as_ribbon_->setIcon(icon(u"linear"_s, set.muted));
}

void MapPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh_icons();
    }
}

void MapPanel::show_text(const bitstream::TraceNode* node) {
    text_->set_full_text(node != nullptr            ? map_->node_text(node)
                         : tree_->root() == nullptr ? QString()
                                                    : tr("Double-click or Enter zooms in, Backspace out"));
}

QString MapPanel::read_out() const {
    return text_->full_text();
}

QStringList MapPanel::crumbs() const {
    QStringList names;
    for (int i = 0; i < crumbs_->count(); ++i) {
        if (const auto* button = qobject_cast<QToolButton*>(crumbs_->itemAt(i)->widget())) {
            names << button->text();
        }
    }
    return names;
}

void MapPanel::show_crumbs() {
    while (QLayoutItem* item = crumbs_->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    std::vector<const bitstream::TraceNode*> way;
    for (const bitstream::TraceNode* node = map_->zoomed(); node != nullptr && node != tree_->root();
         node = tree_->parent(node)) {
        way.insert(way.begin(), node);
    }
    way.insert(way.begin(), nullptr);
    for (const bitstream::TraceNode* node : way) {
        if (node != nullptr) {
            crumbs_->addWidget(role_label(u"\u203a"_s, "muted", this));
        }
        auto* button = new QToolButton(this);
        button->setProperty("role", u"flat"_s);
        button->setText(node == nullptr ? tr("File") : QString::fromStdString(node->name));
        button->setAccessibleName(tr("Zoom to %1").arg(button->text()));
        connect(button, &QToolButton::clicked, this, [this, node] { map_->zoom_to(node); });
        crumbs_->addWidget(button);
    }
    legend_->set_parts(map_->bytes_by_look());
    show_text(map_->selected());
}

} // namespace mcwc::widgets
