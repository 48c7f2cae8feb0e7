#include "app/gui/shell/work_page.h"

#include "app/gui/shell/bitstream_view.h"
#include "app/gui/shell/compare_view.h"
#include "app/gui/shell/model_panel.h"
#include "app/gui/shell/overview_view.h"
#include "app/gui/shell/settings_panel.h"
#include "app/gui/shell/strip_frames.h"
#include "app/gui/views/motion_view.h"
#include "app/gui/views/rate_view.h"
#include "app/gui/views/similarity_view.h"
#include "widgets/common/labels.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/frames/frame_strip.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int model_width = 330;
constexpr int narrow_width =
    1200; ///< Windows narrower than this give the views all that the sides can spare.

} // namespace

WorkPage::WorkPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , workspace_(workspace)
    , model_panel_(new ModelPanel(this))
    , settings_panel_(new SettingsPanel(this))
    , strip_(new widgets::FrameStrip(this))
    , no_family_(make_no_family())
    , tabs_(new QTabWidget(this))
    , overview_(new OverviewView(this))
    , similarity_(new SimilarityView(workspace.analysis(), this))
    , motion_(new MotionView(workspace.analysis(), this))
    , rate_(new RateView(workspace, this))
    , bitstream_(new BitstreamView(workspace, this))
    , compare_(new CompareView(workspace, this))
    , splitter_(new QSplitter(Qt::Horizontal, this)) {
    auto* strip_card = new widgets::Card({}, this);
    strip_card->layout()->setContentsMargins(8, 4, 8, 4);
    strip_card->body()->addWidget(strip_);
    strip_card->body()->addWidget(no_family_);
    strip_card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->tabBar()->setExpanding(false);
    tabs_->setUsesScrollButtons(false); // where it is narrow all stay in sight, the names shortened
    tabs_->setElideMode(Qt::ElideRight);

    auto* centre = new QWidget(this);
    auto* centre_column = new QVBoxLayout(centre);
    centre_column->setContentsMargins(12, 12, 12, 12);
    centre_column->setSpacing(10);
    centre_column->addWidget(strip_card);
    centre_column->addWidget(tabs_, 1);
    centre->setMinimumWidth(420);
    model_panel_->setMinimumWidth(250);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(model_panel_);
    splitter_->addWidget(centre);
    splitter_->addWidget(settings_panel_);
    splitter_->setCollapsible(1, false);
    splitter_->setStretchFactor(1, 1);
    connect(splitter_, &QSplitter::splitterMoved, this, &WorkPage::sides_changed);
    reset_layout();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter_);

    add_view(overview_);
    add_view(similarity_);
    add_view(motion_);
    add_view(rate_);
    add_view(compare_);
    add_view(bitstream_);

    connect(&workspace_.selection(), &SelectionStore::changed, this, &WorkPage::show_selection);
    connect(model_panel_, &ModelPanel::selection_wanted, this,
            [this](const Selection& selection) { workspace_.selection().select(selection, model_panel_); });
    connect(model_panel_, &ModelPanel::selection_changed, this,
            [this] { settings_panel_->show_selected(model_panel_->selected()); });
    connect(strip_, &widgets::FrameStrip::frame_selected, this, [this](int layer) {
        workspace_.selection().select(with_layer(workspace_.selection().current(), layer), strip_);
    });
    connect(settings_panel_, &SettingsPanel::settings_changed, this, [this] {
        workspace_.set_settings(settings_panel_->settings(), settings_panel_->encoder()->gesture());
    });
    connect(&workspace_, &Workspace::settings_changed, this, [this] {
        settings_panel_->set_settings(workspace_.settings());
        model_panel_->show_rules(workspace_.settings());
        fill_strip();
    });
    connect(model_panel_, &ModelPanel::rule_wanted, &workspace_, &Workspace::add_rule);
    connect(strip_, &widgets::FrameStrip::keyframe_toggle_wanted, &workspace_, &Workspace::toggle_keyframe);
    connect(&workspace_, &Workspace::document_changed, this, &WorkPage::show_document);
    connect(&workspace_, &Workspace::figures_changed, this, &WorkPage::show_figures);
    settings_panel_->set_settings(workspace_.settings());
}

QWidget* WorkPage::make_no_family() {
    auto* box = new QWidget(this);
    auto* title = widgets::role_label(tr("No model family fits: there are no layers to show"), "title", box);
    auto* words =
        widgets::role_label(tr("Every tensor is coded by itself, nothing is aligned or predicted. Describe "
                               "the family to see layers as frames."),
                            "muted", box);
    words->setWordWrap(true);
    auto* button = new QPushButton(tr("Describe the family \u2026"), box);
    button->setObjectName("describe_family"_L1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 14, 12, 14);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(4);
    column->addWidget(button, 0, Qt::AlignLeft);
    box->setMinimumHeight(strip_->sizeHint().height());
    box->hide();
    connect(button, &QPushButton::clicked, this, &WorkPage::mapping_wanted);
    return box;
}

void WorkPage::add_view(View* view) {
    views_.push_back(view);
    tabs_->setTabToolTip(tabs_->addTab(view, view->title()), view->title());
    connect(view, &View::selection_wanted, this,
            [this, view](const Selection& selection) { workspace_.selection().select(selection, view); });
    connect(view, &View::layer_chosen, this, [this, view](int layer) {
        workspace_.selection().select(with_layer(workspace_.selection().current(), layer), view);
    });
}

void WorkPage::reset_layout() {
    splitter_->setSizes({model_width, 790, SettingsPanel::usual_width});
    model_panel_->reset_header();
    Q_EMIT sides_changed();
}

void WorkPage::restore_layout(const QByteArray& state) {
    splitter_->restoreState(state);
    Q_EMIT sides_changed();
}

bool WorkPage::side_shown(Side side) const {
    return splitter_->sizes().value(side) > 0;
}

void WorkPage::set_side_shown(Side side, bool shown) {
    if (side_shown(side) == shown) {
        return;
    }
    QList<int> sizes = splitter_->sizes();
    const int width = side_width(side);
    sizes[1] += shown ? -width : sizes[side];
    sizes[side] = shown ? width : 0;
    splitter_->setSizes(sizes);
    Q_EMIT sides_changed();
}

void WorkPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool was_narrow = event->oldSize().width() < narrow_width;
    const bool is_narrow = event->size().width() < narrow_width;
    if (was_narrow == is_narrow || event->oldSize().width() <= 0) {
        return;
    }
    QList<int> sizes = splitter_->sizes();
    for (const Side side : {ModelSide, EncoderSide}) {
        if (sizes[side] > 0) {
            const int width = side_width(side);
            sizes[1] += sizes[side] - width;
            sizes[side] = width;
        }
    }
    splitter_->setSizes(sizes);
}

int WorkPage::side_width(Side side) const {
    if (width() < narrow_width) {
        return splitter_->widget(side)->minimumWidth();
    }
    return side == ModelSide ? model_width : SettingsPanel::usual_width;
}

void WorkPage::show_document() {
    const DocumentPtr document = workspace_.document();
    model_panel_->show_document(document);
    settings_panel_->show_document(document);
    for (int i = 0; i < static_cast<int>(views_.size()); ++i) {
        View* view = views_[static_cast<std::size_t>(i)];
        const bool shown = document && view->applies_to(*document);
        tabs_->setTabVisible(i, shown);
        view->show_document(document);
        view->show_selection(workspace_.selection().current());
    }
    tabs_->setCurrentWidget(document && document->stream ? static_cast<View*>(bitstream_) : overview_);
    strip_->select(std::nullopt);
    fill_strip();
}

void WorkPage::fill_strip() {
    const DocumentPtr document = workspace_.document();
    const bool unknown = document && document->architecture.layers.empty();
    strip_->set_empty_text(tr("This stream has no layers to show: every tensor was coded by itself."));
    strip_->setVisible(!unknown || document->stream);
    no_family_->setVisible(unknown && !document->stream);
    strip_->set_frames(document ? strip_frames(*document, workspace_.report().get(), workspace_.settings(),
                                               workspace_.hand_keyframes())
                                : std::vector<widgets::FrameBar>{});
}

void WorkPage::show_figures() {
    const ReportPtr report = workspace_.report();
    const bool stale = workspace_.figures_stale();
    strip_->set_stale(stale && report);
    fill_strip();
    model_panel_->show_figures(report, stale);
    settings_panel_->show_figures(report, workspace_.figure_state(), stale);
    for (View* view : views_) {
        view->show_figures(report, workspace_.figure_state(), stale);
        view->show_selection(workspace_.selection().current()); // its tables may have been filled anew
    }
}

void WorkPage::select_layer(int layer) {
    workspace_.selection().select(with_layer(workspace_.selection().current(), layer));
}

void WorkPage::show_selection(const Selection& selection, const QObject* origin) {
    if (origin != strip_) {
        strip_->select(selection.layer >= 0 ? std::optional(selection.layer) : std::nullopt);
    }
    if (origin != model_panel_) {
        model_panel_->show_selection(selection);
    }
    for (View* view : views_) {
        if (origin != view) {
            view->show_selection(selection);
        }
    }
}

QString WorkPage::current_view() const {
    const auto* view = qobject_cast<const View*>(tabs_->currentWidget());
    return view == nullptr ? QString() : view->id();
}

bool WorkPage::begin_find() {
    auto* view = qobject_cast<View*>(tabs_->currentWidget());
    return view != nullptr && view->begin_find();
}

void WorkPage::show_view(const QString& id) {
    for (int i = 0; i < static_cast<int>(views_.size()); ++i) {
        if (views_[static_cast<std::size_t>(i)]->id() == id && tabs_->isTabVisible(i)) {
            tabs_->setCurrentIndex(i);
        }
    }
}

} // namespace mcwc::gui
