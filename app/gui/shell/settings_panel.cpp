#include "app/gui/shell/settings_panel.h"

#include "app/gui/models/model_tree.h"
#include "app/gui/session/rules.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/rule_list.h"
#include "widgets/controls/target_row.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The order of the panel's list.
constexpr std::array alignment_methods{AlignmentMethod::Hungarian, AlignmentMethod::Greedy,
                                       AlignmentMethod::SortProj, AlignmentMethod::None};

widgets::EncoderPanel::Lists encoder_lists() {
    return {.steps = {QCoreApplication::translate("mcwc::gui::SettingsPanel", "for each tensor"),
                      QCoreApplication::translate("mcwc::gui::SettingsPanel", "one for all")},
            .step_hints = {QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                       "All tensors have about the same relative error"),
                           QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                       "The least squared error in all for a size")},
            .alignments = {QCoreApplication::translate("mcwc::gui::SettingsPanel", "exact (hungarian)"),
                           QCoreApplication::translate("mcwc::gui::SettingsPanel", "greedy"),
                           QCoreApplication::translate("mcwc::gui::SettingsPanel", "sorted projection"),
                           QCoreApplication::translate("mcwc::gui::SettingsPanel", "none")},
            .alignment_hints = {QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                            "The best match of all units"),
                                QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                            "Best pairs first: faster, some score lost"),
                                QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                            "Units sorted along one projection: fastest"),
                                QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                            "Unit 0 with unit 0, and so on")},
            .orders = {QCoreApplication::translate("mcwc::gui::SettingsPanel", "original"),
                       QCoreApplication::translate("mcwc::gui::SettingsPanel", "aligned")},
            .order_hints = {QCoreApplication::translate("mcwc::gui::SettingsPanel",
                                                        "Decoded units stand as in the source"),
                            QCoreApplication::translate(
                                "mcwc::gui::SettingsPanel",
                                "Decoded units stay aligned: the same function, no permutation is sent")},
            .methods = {alignment_methods.begin(), alignment_methods.end()}};
}

widgets::EstimateFigures figures_of(const StreamReport& report, bool measured) {
    double saved = 0;
    for (const FrameReport& frame : report.frames) {
        saved += frame.saved_bits;
    }
    widgets::EstimateFigures figures{
        .file_bytes = report.file_bytes,
        .source_bytes = report.source_bytes,
        .bpw_coded = report.bpw_coded,
        .bpw_model = report.bpw_model,
        .bpw_file = report.bpw_file,
        .nmse = report.nmse,
        .saved_bpw = report.weight_elements == 0 ? 0 : saved / static_cast<double>(report.weight_elements),
        .measured = measured};
    if (report.intervals) {
        const EstimateIntervals& in = *report.intervals;
        const auto half = [](const Interval& interval) { return 0.5 * (interval.high - interval.low); };
        figures.file_bytes_doubt = half(in.file_bytes);
        figures.bpw_coded_doubt = half(in.bpw_coded);
        figures.bpw_model_doubt = half(in.bpw_model);
        figures.bpw_file_doubt = half(in.bpw_file);
        figures.sqnr_doubt = in.nmse.low > 0 ? 5 * std::log10(in.nmse.high / in.nmse.low) : -1;
    }
    return figures;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QFrame(parent)
    , encoder_(new widgets::EncoderPanel(encoder_lists(), this))
    , drag_(new widgets::DragHandle(this))
    , stream_figures_(new widgets::EstimateBlock(this))
    , scroll_(new QScrollArea(this))
    , encoder_footer_(make_encoder_footer())
    , base_text_(widgets::role_label({}, "muted", this))
    , base_button_(new QPushButton(tr("Choose the base"), this))
    , base_box_(make_base_box())
    , stream_page_(make_stream_page())
    , selected_title_(new widgets::ElidedLabel(Qt::ElideLeft, this))
    , selected_grid_(new QGridLayout)
    , selected_box_(make_selected_box()) {
    setProperty("role", u"panel"_s);
    setMinimumWidth(usual_width);
    stream_page_->hide();
    auto* body = new QWidget(this);
    body->setProperty("role", u"page"_s);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(14);
    column->addWidget(encoder_);
    column->addWidget(stream_page_);
    column->addWidget(selected_box_);
    column->addStretch(1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(body);
    body->installEventFilter(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll_, 1);
    outer->addWidget(encoder_footer_); // in sight in a low window too

    connect(encoder_, &widgets::EncoderPanel::choices_changed, this, &SettingsPanel::settings_changed);
}

/// As wide as the texts of a language ask for: it scrolls up and down only.
bool SettingsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && watched == scroll_->widget()) {
        setMinimumWidth(std::max(usual_width, scroll_->widget()->minimumSizeHint().width() +
                                                  scroll_->verticalScrollBar()->sizeHint().width()));
    }
    return QFrame::eventFilter(watched, event);
}

QWidget* SettingsPanel::make_selected_box() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(widgets::rule(box));
    column->addSpacing(4);
    column->addWidget(widgets::role_label(tr("Selected"), "muted", box));
    selected_title_->setProperty("role", u"value"_s);
    column->addWidget(selected_title_);
    selected_grid_->setHorizontalSpacing(10);
    selected_grid_->setVerticalSpacing(6);
    selected_grid_->setColumnStretch(1, 1);
    column->addLayout(selected_grid_);
    box->hide();
    return box;
}

QWidget* SettingsPanel::make_encoder_footer() {
    auto* footer = new QWidget(this);
    auto* analyse = new QPushButton(tr("Analyse"), footer);
    analyse->setToolTip(tr("Run the whole encoder without writing: every figure measured"));
    auto* write = new QPushButton(tr("Export .mcwc"), footer);
    write->setProperty("role", u"primary"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(analyse, 1);
    buttons->addWidget(write, 1);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(14, 10, 14, 12);
    body->setSpacing(10);
    body->addLayout(buttons);
    body->addWidget(drag_);
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(widgets::rule(footer));
    column->addLayout(body);
    connect(analyse, &QPushButton::clicked, this, &SettingsPanel::analyse_wanted);
    connect(write, &QPushButton::clicked, this, &SettingsPanel::export_wanted);
    return footer;
}

QWidget* SettingsPanel::make_base_box() {
    auto* box = new QWidget(this);
    base_text_->setWordWrap(true);
    base_button_->setProperty("role", u"menu"_s);
    base_button_->setToolTip(tr("The checkpoint that this stream was encoded with"));
    auto* menu = new QMenu(base_button_);
    menu->addAction(tr("File \u2026"), this, [this] { Q_EMIT base_wanted(false); });
    menu->addAction(tr("Folder \u2026"), this, [this] { Q_EMIT base_wanted(true); });
    base_button_->setMenu(menu);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(base_text_);
    column->addWidget(base_button_);
    return box;
}

QWidget* SettingsPanel::make_stream_page() {
    auto* page = new QWidget(this);
    auto* decode = new QPushButton(tr("Decode to a folder \u2026"), page);
    decode->setProperty("role", u"primary"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(widgets::role_label(tr("Stream"), "title", page));
    column->addWidget(stream_figures_);
    column->addWidget(base_box_);
    column->addWidget(decode);
    connect(decode, &QPushButton::clicked, this, &SettingsPanel::decode_wanted);
    return page;
}

void SettingsPanel::show_document(const DocumentPtr& document) {
    encoder_->setVisible(!document || !document->stream);
    encoder_footer_->setVisible(!document || !document->stream);
    stream_page_->setVisible(document && document->stream);
    show_base(document.get());
    drag_->set_idle();
    if (document) {
        encoder_->rules()->set_counter(
            [document](const TensorRule& rule) { return rule_hits(*document, rule); });
    } else {
        encoder_->rules()->set_counter({});
    }
    show_selected(nullptr);
}

void SettingsPanel::show_base(const Document* document) {
    const StreamDetails* stream = document != nullptr && document->stream ? &*document->stream : nullptr;
    base_box_->setVisible(stream != nullptr && !stream->base.empty());
    if (stream == nullptr) {
        return;
    }
    const QString base = widgets::text_of(stream->base);
    const bool missing = stream->reference == nullptr;
    base_text_->setText(missing
                            ? tr("This stream is predicted from the checkpoint %1. Its weights can be looked "
                                 "at and decoded once that is chosen.")
                                  .arg(base)
                            : tr("Predicted from the checkpoint %1").arg(base));
    base_button_->setVisible(missing);
}

QString SettingsPanel::base_text() const {
    return base_text_->text();
}

void SettingsPanel::show_figures(const ReportPtr& report, FigureState state, bool stale) {
    const bool stream = stream_page_->isVisibleTo(this);
    widgets::EstimateBlock* block = stream ? stream_figures_ : encoder_->estimate();
    if (stale) {
        block->set_stale(true);
        drag_->set_idle();
    } else if (report) {
        widgets::EstimateFigures figures = figures_of(*report, state == FigureState::Measured);
        if (stream) {
            figures.saved_bpw = -1; // only its encoder knew
        }
        block->set_figures(figures);
        encoder_->target_row()->set_present(figures.bpw_coded, static_cast<double>(figures.file_bytes),
                                            figures.nmse);
    } else {
        block->clear();
    }
}

EncoderSettings SettingsPanel::settings() const {
    const widgets::EncoderChoices choices = encoder_->choices();
    EncoderSettings settings = shown_;
    settings.keyframe_interval = static_cast<std::uint32_t>(choices.keyframe_interval);
    settings.qbits = choices.qbits;
    settings.alignment = alignment_methods.at(static_cast<std::size_t>(choices.alignment));
    settings.order = choices.order == 1 ? UnitOrder::Aligned : UnitOrder::Original;
    if (choices.steps == 1) {
        settings.step_rule = StepRule::Common;
    } else if (settings.step_rule == StepRule::Common) {
        settings.step_rule = StepRule::Tensor;
    }
    settings.lossless = choices.lossless;
    settings.target = choices.target;
    // A profile that was chosen elsewhere stays until the effort is moved.
    if (choices.effort > 0 && static_cast<unsigned>(choices.effort) != effort_of(shown_).value_or(0)) {
        set_effort(settings, static_cast<unsigned>(choices.effort));
    }
    settings.rules = encoder_->rules()->rules();
    return settings;
}

void SettingsPanel::set_settings(const EncoderSettings& settings) {
    shown_ = settings;
    widgets::EncoderChoices choices;
    choices.keyframe_interval = static_cast<int>(settings.keyframe_interval);
    choices.qbits = settings.qbits;
    for (std::size_t i = 0; i < alignment_methods.size(); ++i) {
        if (alignment_methods.at(i) == settings.alignment) {
            choices.alignment = static_cast<int>(i);
        }
    }
    choices.steps = settings.step_rule == StepRule::Common ? 1 : 0;
    choices.order = settings.order == UnitOrder::Aligned ? 1 : 0;
    choices.lossless = settings.lossless;
    choices.effort = static_cast<int>(effort_of(settings).value_or(0));
    choices.target = settings.target;
    encoder_->rules()->set_rules(settings.rules);
    encoder_->set_choices(choices);
}

void SettingsPanel::show_selected(const ModelNode* node) {
    while (QLayoutItem* item = selected_grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    selected_box_->setVisible(node != nullptr);
    if (node == nullptr) {
        return;
    }
    QString where;
    for (const ModelNode* above = node->parent; above != nullptr && !above->name.isEmpty();
         above = above->parent) {
        where = above->name + u" \u00b7 "_s + where;
    }
    selected_title_->set_full_text(where + node->name);
    std::vector<std::pair<QString, QString>> rows;
    rows.emplace_back(node->kind == ModelNode::Kind::Tensor ? tr("shape") : tr("units"), node->detail);
    rows.emplace_back(tr("type"), node->dtype);
    rows.emplace_back(tr("size"), node->bytes > 0 ? widgets::bytes_text(node->bytes) : QString());
    if (node->coded.known) {
        rows.emplace_back(tr("coded"),
                          node->coded.bits > 0 ? widgets::bits_text(node->coded.bits) : QString());
        rows.emplace_back(tr("bits per weight"),
                          node->elements > 0 ? widgets::bpw_text(static_cast<double>(node->coded.bits) /
                                                                 static_cast<double>(node->elements))
                                             : QString());
        rows.emplace_back(tr("SQNR"), node->coded.has_error && node->coded.bits > 0
                                          ? widgets::sqnr_text(node->coded.nmse())
                                          : QString());
    }
    rows.emplace_back(tr("mode"), node->mode);
    rows.emplace_back(tr("rule"), node->rule);
    rows.emplace_back(tr("why"), node->reason);
    int row = 0;
    for (const auto& [name, value] : rows) {
        if (value.isEmpty()) {
            continue;
        }
        auto* label = new widgets::ElidedLabel(Qt::ElideMiddle, selected_box_);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->set_full_text(value);
        selected_grid_->addWidget(widgets::role_label(name, "muted", selected_box_), row, 0);
        selected_grid_->addWidget(label, row++, 1);
    }
}

} // namespace mcwc::gui
