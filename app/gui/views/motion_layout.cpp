// What a MotionView is made of, and how its parts are connected.
#include "app/gui/views/export_menu.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/solver_table.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/labels.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/motion/displacement_plot.h"
#include "widgets/motion/slope_graph.h"
#include "widgets/motion/trajectory_plot.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int step_ms = 900;

QComboBox* make_box(const QString& name, const QString& hint, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(hint);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QToolButton* make_button(const QString& name, const QString& hint, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("role", u"flat"_s);
    button->setAccessibleName(name);
    button->setToolTip(hint);
    button->setIconSize({18, 18});
    return button;
}

} // namespace

MotionView::MotionView(LayerAnalysis& analysis, QWidget* parent)
    : View(parent)
    , analysis_(analysis)
    , pages_(new QStackedWidget(this))
    , empty_(widgets::role_label({}, "muted", this))
    , group_(make_box(tr("Group"), tr("Which units are followed"), this))
    , stack_(make_box(tr("Stack"), tr("Which stack of layers"), this))
    , color_by_(make_box(tr("Colour by"), tr("What matches are coloured and filtered by"), this))
    , map_(make_box(tr("Colours"), tr("How values are coloured"), this))
    , field_(make_box(tr("Field"), tr("What the height of a point in the field is"), this))
    , threshold_(new QSlider(Qt::Horizontal, this))
    , threshold_text_(widgets::role_label({}, "muted", this))
    , export_(new ExportButton(analysis, this))
    , body_(nullptr)
    , slopes_(new widgets::SlopeGraph(this))
    , displacement_(new widgets::DisplacementPlot(this))
    , trajectories_(new widgets::TrajectoryPlot(this))
    , legend_(new widgets::ColorLegend(this))
    , caption_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , read_out_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , solver_table_(new SolverTable(this))
    , back_(make_button(tr("One layer back"), tr("One layer back (,)"), this))
    , play_(make_button(tr("Play through the layers"), tr("Play through the layers (Space)"), this))
    , forward_(make_button(tr("One layer on"), tr("One layer on (.)"), this))
    , position_text_(widgets::role_label({}, "muted", this)) {
    empty_->setText(tr("No model family fits this checkpoint, so it is not known which of its tensors are "
                       "units of which layer.\nA mapping file says so: see docs/families.md."));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    // In a window that is too small for it the page scrolls.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(make_page());
    pages_->addWidget(scroll);
    auto* empty_card = new widgets::Card({}, this);
    empty_card->body()->addWidget(empty_);
    pages_->addWidget(empty_card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    playing_.setInterval(step_ms);
    connect_parts();
    fill_exports();
    refresh_icons();
}

void MotionView::make_controls(QWidget* row_widget) {
    color_by_->addItem(tr("colour: similarity"), static_cast<int>(MotionMeasure::Similarity));
    color_by_->addItem(tr("colour: bits saved"), static_cast<int>(MotionMeasure::SavedBits));
    for (const auto& [map, name] : widgets::color_maps()) {
        if (map != widgets::ColorMap::Diverging) { // matches have no sign that matters
            map_->addItem(name, static_cast<int>(map));
        }
    }
    threshold_->setRange(0, 200);
    threshold_->setFixedWidth(130);
    threshold_->setAccessibleName(tr("Weakest match shown"));
    threshold_->setToolTip(
        tr("Weaker matches are hidden. It starts where a match saves as much as it costs to send."));
    threshold_text_->setMinimumWidth(
        threshold_text_->fontMetrics().horizontalAdvance(tr("at least %1").arg(u"0.000"_s)));
    auto* boxes = new widgets::FlowBox(row_widget);
    boxes->flow()->set_spacing(6, 6);
    for (QComboBox* box : {group_, stack_, color_by_, map_}) {
        boxes->flow()->addWidget(box);
    }
    auto* least = new QWidget(boxes);
    auto* least_row = new QHBoxLayout(least);
    least_row->setContentsMargins(6, 0, 6, 0);
    least_row->setSpacing(6);
    least_row->addWidget(threshold_, 1);
    least_row->addWidget(threshold_text_);
    boxes->flow()->addWidget(least);
    auto* row = new QHBoxLayout(row_widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(boxes, 1);
    row->addWidget(export_, 0, Qt::AlignTop);
}

QWidget* MotionView::make_pair_card() {
    auto* card = new widgets::Card({}, this);
    card->body()->setSpacing(8);
    card->body()->addWidget(slopes_, 1);
    widgets::set_role(caption_, "muted");
    caption_->setAlignment(Qt::AlignCenter);
    card->body()->addWidget(caption_);
    card->body()->addWidget(legend_);
    card->body()->addWidget(widgets::rule(card));
    card->body()->addWidget(solver_table_);
    return card;
}

QWidget* MotionView::make_depth_card() {
    auto* card = new widgets::Card({}, this);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(widgets::role_label(tr("Units through depth"), "title", card));
    head->addStretch(1);
    head->addWidget(position_text_);
    head->addSpacing(6);
    head->addWidget(back_);
    head->addWidget(play_);
    head->addWidget(forward_);
    card->body()->addLayout(head);
    card->body()->addWidget(trajectories_, 1);
    return card;
}

QWidget* MotionView::make_page() {
    auto* page = new QWidget(this);
    page->setProperty("role", u"page"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* controls = new QWidget(page);
    make_controls(controls);
    column->addWidget(controls);
    auto* both = new widgets::AdaptiveBox(12, 0, page);
    body_ = both;
    both->add(make_pair_card(), 4, 1);
    auto* fields = new QWidget(both);
    auto* right = new QVBoxLayout(fields);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    auto* field_card = new widgets::Card({}, page);
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::role_label(tr("Motion field"), "title", field_card));
    head->addStretch(1);
    field_->addItem(tr("displacement"), static_cast<int>(widgets::DisplacementPlot::Field::Displacement));
    field_->addItem(tr("position"), static_cast<int>(widgets::DisplacementPlot::Field::Position));
    head->addWidget(field_);
    field_card->body()->addLayout(head);
    field_card->body()->addWidget(displacement_, 1);
    right->addWidget(field_card, 5);
    right->addWidget(make_depth_card(), 4);
    both->add(fields, 5, 1);
    column->addWidget(body_, 1);
    widgets::set_role(read_out_, "muted");
    column->addWidget(read_out_);
    return page;
}

void MotionView::connect_parts() {
    connect(&analysis_, &LayerAnalysis::motion_changed, this, &MotionView::take_motion);
    connect(&analysis_, &LayerAnalysis::solvers_changed, this, &MotionView::show_solvers);
    connect(&playing_, &QTimer::timeout, this, [this] {
        go_to(position_ + 1, false);
        if (position_ + 1 >= static_cast<int>(layers_.size())) {
            set_playing(false);
        }
    });
    for (QComboBox* box : {group_, stack_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            set_playing(false);
            unit_ = -1;
            fill_stacks();
            tell_selection();
            ask_for_motion();
        });
    }
    connect(color_by_, &QComboBox::currentIndexChanged, this, &MotionView::restyle);
    connect(map_, &QComboBox::currentIndexChanged, this, [this] {
        const double kept = style_.threshold;
        restyle();
        set_threshold(kept);
    });
    connect(field_, &QComboBox::currentIndexChanged, this, [this] {
        displacement_->set_field(
            static_cast<widgets::DisplacementPlot::Field>(field_->currentData().toInt()));
    });
    connect(threshold_, &QSlider::valueChanged, this, [this](int value) {
        const double low = std::min(0.0, style_.low);
        set_threshold(low + (style_.high - low) * value / threshold_->maximum());
    });
    for (widgets::MotionPlot* plot :
         {static_cast<widgets::MotionPlot*>(slopes_), static_cast<widgets::MotionPlot*>(displacement_)}) {
        connect(plot, &widgets::MotionPlot::unit_picked, this, &MotionView::pick);
        connect(plot, &widgets::MotionPlot::unit_hovered, this, &MotionView::show_read_out);
    }
    connect(trajectories_, &widgets::TrajectoryPlot::head_moved, this,
            [this](int position) { go_to(position, true); });
    connect(trajectories_, &widgets::TrajectoryPlot::path_picked, this, [this](int path) {
        pick(path < 0 ? -1
                      : trajectories_->paths()[static_cast<std::size_t>(path)]
                            .units[static_cast<std::size_t>(position_)]);
    });
    connect(back_, &QToolButton::clicked, this, [this] { go_to(position_ - 1, true); });
    connect(forward_, &QToolButton::clicked, this, [this] { go_to(position_ + 1, true); });
    connect(play_, &QToolButton::clicked, this, [this] { set_playing(!is_playing()); });
    connect(solver_table_, &SolverTable::wanted, this, [this] {
        const auto at = static_cast<std::size_t>(position_);
        if (motion_ && motion_->layers[at].reference) {
            analysis_.want_solvers(
                {motion_->layers[at].layer, *motion_->layers[at].reference, place()->label});
            show_solvers();
        }
    });
}

void MotionView::refresh_icons() {
    const QColor color = widgets::colors(palette()).text;
    back_->setIcon(widgets::icon(u"step-back"_s, color));
    play_->setIcon(widgets::icon(is_playing() ? u"pause"_s : u"play"_s, color));
    forward_->setIcon(widgets::icon(u"step-forward"_s, color));
}

void MotionView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        refresh_icons();
    }
    View::changeEvent(event);
}

void MotionView::fill_exports() {
    using Writer = std::function<bool(QIODevice&, const TaskContext&)>;
    const auto picture = [this] {
        return PictureOfView{[this](QPainter& painter, const QRectF&) {
                                 const auto area = [this](const QWidget* part) {
                                     return QRectF(QPointF(part->mapTo(body_, QPoint(0, 0))),
                                                   QSizeF(part->size()));
                                 };
                                 painter.setFont(font());
                                 slopes_->draw(painter, area(slopes_));
                                 displacement_->draw(painter, area(displacement_));
                                 trajectories_->draw(painter, area(trajectories_));
                                 legend_->draw(painter, area(legend_));
                                 painter.setPen(widgets::colors(palette()).muted);
                                 painter.drawText(area(caption_), Qt::AlignCenter, caption_->full_text());
                             },
                             body_->size(), widgets::colors(palette()).surface, tr("Motion of units")};
    };
    std::vector<ExportChoice> choices{
        {tr("All matches (CSV)\u2026"), u"motion.csv"_s, [this]() -> Writer {
             if (!motion_) {
                 return {};
             }
             return [motion = motion_, document = document_](QIODevice& device, const TaskContext&) {
                 return write_motion_csv(*motion, document->architecture, device);
             };
         }}};
    for (ExportChoice& choice : picture_choices(u"motion"_s, picture)) {
        choices.push_back(std::move(choice));
    }
    export_->set_choices(std::move(choices), picture);
}

QString MotionView::empty_text() const {
    return pages_->currentIndex() == 1 ? empty_->text() : QString();
}

} // namespace mcwc::gui
