// What a SimilarityView is made of, and how its parts are connected.
#include "app/gui/views/export_menu.h"
#include "app/gui/views/pair_summary.h"
#include "app/gui/views/similarity_view.h"
#include "app/gui/views/unit_matrix_source.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/labels.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/motion/match_curve.h"
#include "widgets/theme/colors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

QComboBox* make_box(const QString& name, const QString& hint, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(hint);
    return box;
}

} // namespace

SimilarityView::SimilarityView(LayerAnalysis& analysis, QWidget* parent)
    : View(parent)
    , analysis_(analysis)
    , pages_(new QStackedWidget(this))
    , empty_(widgets::role_label({}, "muted", this))
    , group_(make_box(tr("Group"), tr("Which units of the layers are compared"), this))
    , measure_(make_box(tr("Measure"), tr("What a cell of the layer matrix shows"), this))
    , matching_(make_box(tr("Matching"), tr("How units are matched before they are compared"), this))
    , map_(make_box(tr("Colours"), tr("How values are coloured"), this))
    , detail_(make_box(tr("Detail"), tr("What is shown where several cells share a pixel"), this))
    , export_(new ExportButton(analysis, this))
    , panels_(nullptr)
    , layer_map_(new widgets::HeatmapView(this))
    , layer_legend_(new widgets::ColorLegend(this))
    , summary_(new PairSummary(this))
    , before_(new widgets::HeatmapView(this))
    , after_(new widgets::HeatmapView(this))
    , unit_legend_(new widgets::ColorLegend(this))
    , curve_(new widgets::MatchCurve(this))
    , read_out_(new widgets::ElidedLabel(Qt::ElideRight, this)) {
    empty_->setText(tr("No model family fits this checkpoint, so it is not known which of its tensors are "
                       "units of which layer.\nA mapping file says so: see docs/families.md."));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    panels_ = make_panels();
    // In a window that is too small for it the page scrolls.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(panels_);
    pages_->addWidget(scroll);
    auto* empty_card = new widgets::Card({}, this);
    empty_card->body()->addWidget(empty_);
    pages_->addWidget(empty_card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect_maps();
    fill_exports();
    connect(&analysis_, &LayerAnalysis::layers_changed, this, &SimilarityView::show_layers);
    connect(&analysis_, &LayerAnalysis::units_changed, this, &SimilarityView::show_units);
}

QWidget* SimilarityView::make_controls() {
    measure_->addItem(tr("matched cosine"), static_cast<int>(LayerMeasure::MatchedCosine));
    measure_->addItem(tr("net bits saved"), static_cast<int>(LayerMeasure::BitsSaved));
    measure_->addItem(tr("linear CKA"), static_cast<int>(LayerMeasure::Cka));
    matching_->addItem(tr("matching: greedy"), static_cast<int>(AlignmentMethod::Greedy));
    matching_->addItem(tr("matching: exact"), static_cast<int>(AlignmentMethod::Hungarian));
    for (const auto& [map, name] : widgets::color_maps()) {
        map_->addItem(name, static_cast<int>(map));
    }
    detail_->addItem(tr("detail: largest"), static_cast<int>(widgets::HeatmapSummary::Max));
    detail_->addItem(tr("detail: mean"), static_cast<int>(widgets::HeatmapSummary::Mean));
    auto* controls = new QWidget(this);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* boxes = new widgets::FlowBox(controls);
    boxes->flow()->set_spacing(6, 6);
    for (QComboBox* box : {group_, measure_, matching_, map_, detail_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        boxes->flow()->addWidget(box);
    }
    row->addWidget(boxes, 1);
    row->addWidget(export_, 0, Qt::AlignTop);
    for (QComboBox* box : {group_, measure_, matching_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            if (box == group_ && place() != nullptr) {
                selection_.group = QString::fromStdString(place()->label);
                selection_.unit = -1;
                Q_EMIT selection_wanted(selection_);
            }
            ask_for_layers();
        });
    }
    connect(map_, &QComboBox::currentIndexChanged, this, &SimilarityView::set_colors);
    connect(detail_, &QComboBox::currentIndexChanged, this, &SimilarityView::set_colors);
    return controls;
}

QWidget* SimilarityView::make_panels() {
    auto* page = new QWidget(this);
    page->setProperty("role", u"page"_s);
    auto* page_column = new QVBoxLayout(page);
    page_column->setContentsMargins(0, 0, 0, 0);
    page_column->setSpacing(10);
    page_column->addWidget(make_controls());
    auto* card = new widgets::Card({}, page);
    auto* both = new widgets::AdaptiveBox(18, 0, page);
    card->body()->addWidget(both, 1);
    page_column->addWidget(card, 1);
    both->add(make_layer_part(both), 12, 0);

    auto* units = new QWidget(both);
    auto* right = new QGridLayout(units);
    right->setContentsMargins(0, 0, 0, 0);
    right->setHorizontalSpacing(14);
    right->setVerticalSpacing(8);
    right->addWidget(widgets::role_label(tr("Before alignment"), "title", page), 0, 0);
    right->addWidget(widgets::role_label(tr("After alignment"), "title", page), 0, 1);
    right->addWidget(before_, 1, 0);
    right->addWidget(after_, 1, 1);
    right->addWidget(unit_legend_, 2, 0);
    right->addWidget(read_out_, 3, 0, 1, 2);
    right->addWidget(curve_, 4, 0, 1, 2);
    right->setRowStretch(1, 5);
    right->setRowStretch(4, 2);
    right->setColumnStretch(0, 1);
    right->setColumnStretch(1, 1);
    both->add(units, 30, 1);

    layer_map_->setAccessibleName(tr("Layers compared with layers"));
    layer_map_->setMinimumSize(150, 150);
    before_->setAccessibleName(tr("Units compared with units, before alignment"));
    after_->setAccessibleName(tr("Units compared with units, after alignment"));
    before_->set_quantity(tr("cosine"));
    after_->set_quantity(tr("cosine"));
    widgets::set_role(read_out_, "muted");
    return page;
}

/// The layer matrix with the figures of the chosen pair below it, or beside it where `both` is stacked.
QWidget* SimilarityView::make_layer_part(widgets::AdaptiveBox* both) {
    auto* part = new QWidget(both);
    auto* title = widgets::role_label(tr("Layers"), "title", part);
    for (QWidget* fixed : {static_cast<QWidget*>(title), static_cast<QWidget*>(layer_legend_)}) {
        fixed->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the map is as high as it can be
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(layer_map_, 1);
    column->addWidget(layer_legend_);
    auto* line = widgets::rule(part);
    auto* left = new QBoxLayout(QBoxLayout::TopToBottom, part);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(12);
    left->addLayout(column, 100);
    left->addWidget(line);
    left->addWidget(summary_);
    left->addStretch(1);
    connect(both, &widgets::AdaptiveBox::stacked_changed, this, [this, left, line](bool stacked) {
        left->setDirection(stacked ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        left->setStretch(0, stacked ? 1 : 100);
        left->setStretch(2, stacked ? 1 : 0);
        left->setStretch(3, stacked ? 0 : 1);
        left->setAlignment(summary_, stacked ? Qt::AlignTop : Qt::Alignment());
        line->setVisible(!stacked);
    });
    return part;
}

void SimilarityView::connect_maps() {
    connect(layer_map_, &widgets::HeatmapView::current_changed, this, &SimilarityView::choose_pair);
    connect(before_, &widgets::HeatmapView::window_changed, after_, &widgets::HeatmapView::set_window);
    connect(after_, &widgets::HeatmapView::window_changed, before_, &widgets::HeatmapView::set_window);
    const auto follow = [this](widgets::HeatmapView* map,
                               std::shared_ptr<UnitMatrixSource> SimilarityView::*source) {
        connect(map, &widgets::HeatmapView::current_changed, this, [this, source](int row, int col) {
            if (this->*source) {
                choose_unit(*(this->*source), row, col);
            }
        });
        connect(map, &widgets::HeatmapView::hovered, this, [this, source](int row, int col) {
            show_read_out(row >= 0 ? (this->*source).get() : nullptr, row, col);
        });
    };
    follow(before_, &SimilarityView::before_source_);
    follow(after_, &SimilarityView::after_source_);
}

QString SimilarityView::base_name() const {
    QString name = document_ ? QString::fromStdString(document_->display_name).section(u'/', -1) : u"model"_s;
    if (const GroupPlace* here = place()) {
        name += u'-' + QString::fromStdString(here->label);
    }
    return name + u"-similarity"_s;
}

void SimilarityView::fill_exports() {
    using Writer = std::function<bool(QIODevice&, const TaskContext&)>;
    const auto picture = [this] {
        // The panels as they stand, each part drawn where its widget is.
        return PictureOfView{
            [this](QPainter& painter, const QRectF&) {
                const auto area = [this](const QWidget* part) {
                    return QRectF(QPointF(part->mapTo(panels_, QPoint(0, 0))), QSizeF(part->size()));
                };
                for (const QLabel* label : panels_->findChildren<QLabel*>()) {
                    if (label->isVisibleTo(panels_) && label != read_out_) {
                        painter.setFont(label->font());
                        painter.setPen(label->palette().color(QPalette::WindowText));
                        painter.drawText(area(label),
                                         static_cast<int>(label->alignment()) |
                                             (label->wordWrap() ? Qt::TextWordWrap : 0),
                                         label->text());
                    }
                }
                painter.setFont(font());
                for (const widgets::HeatmapView* map : {layer_map_, before_, after_}) {
                    map->draw(painter, area(map));
                }
                for (const widgets::ColorLegend* legend : {layer_legend_, unit_legend_}) {
                    legend->draw(painter, area(legend));
                }
                curve_->draw(painter, area(curve_));
            },
            panels_->size(), widgets::colors(palette()).surface, tr("%1: similarity").arg(base_name())};
    };
    const auto csv = [](const std::shared_ptr<const widgets::HeatmapSource>& source,
                        const QRect& cells) -> Writer {
        if (!source) {
            return {};
        }
        return [source, cells](QIODevice& device, const TaskContext& context) {
            return widgets::write_csv(*source, cells, device, [&] { return context.stop.stop_requested(); });
        };
    };
    const auto whole = [](const widgets::HeatmapSource& source) {
        return QRect(0, 0, source.cols(), source.rows());
    };
    std::vector<ExportChoice> choices{
        {tr("Layer matrix (CSV)\u2026"), u"layers.csv"_s,
         [this, csv, whole]() -> Writer {
             const auto source = layer_map_->shared_source();
             return source ? csv(source, whole(*source)) : Writer();
         }},
        {tr("Units in sight, after alignment (CSV)\u2026"), u"units.csv"_s,
         [this, csv] { return csv(after_source_, after_->visible_cells()); }},
        {tr("All units, before alignment (CSV)\u2026"), u"units.csv"_s, [this, csv, whole]() -> Writer {
             return before_source_ ? csv(before_source_, whole(*before_source_)) : Writer();
         }}};
    for (ExportChoice& choice : picture_choices(u"similarity"_s, picture)) {
        choices.push_back(std::move(choice));
    }
    export_->set_choices(std::move(choices), picture);
}

QString SimilarityView::empty_text() const {
    return pages_->currentIndex() == 1 ? empty_->text() : QString();
}

} // namespace mcwc::gui
