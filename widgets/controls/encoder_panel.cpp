#include "widgets/controls/encoder_panel.h"

#include "widgets/common/labels.h"
#include "widgets/controls/rule_list.h"
#include "widgets/controls/target_row.h"
#include "widgets/controls/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

void fill(QComboBox* box, const QStringList& names, const QStringList& hints) {
    box->addItems(names);
    for (int i = 0; i < hints.size() && i < box->count(); ++i) {
        box->setItemData(i, hints[i], Qt::ToolTipRole);
    }
}

} // namespace

EncoderPanel::EncoderPanel(const Lists& lists, QWidget* parent)
    : QWidget(parent)
    , keyframe_(new ValueSlider(tr("Keyframe every k layers"),
                                {.lowest = 1, .highest = 1000000, .slider_lowest = 1, .slider_highest = 16},
                                this))
    , qbits_(new ValueSlider(tr("qbits"),
                             {.lowest = 0.25,
                              .highest = 16,
                              .slider_lowest = 1,
                              .slider_highest = 12,
                              .step = 0.25,
                              .decimals = 2},
                             this))
    , effort_(new ValueSlider(
          tr("Effort"),
          {.lowest = 1, .highest = largest_effort, .slider_lowest = 1, .slider_highest = largest_effort},
          this))
    , target_(new TargetRow(this))
    , rules_(new RuleList(lists.alignments, lists.methods, this))
    , estimate_(new EstimateBlock(this)) {
    keyframe_->setToolTip(
        tr("1 codes every layer by itself; larger values predict more layers from earlier ones"));
    qbits_->setToolTip(tr("Nominal rate in bits per weight; the true rate stands below"));
    effort_->set_value(default_effort);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(role_label(tr("Encoder"), "title", this));
    column->addWidget(keyframe_);
    column->addWidget(qbits_);
    column->addWidget(target_);
    column->addWidget(effort_);
    column->addWidget(choice_rows(lists));
    column->addWidget(rules_);
    column->addWidget(rule(this));
    column->addWidget(estimate_);

    connect(keyframe_, &ValueSlider::value_changed, this, &EncoderPanel::announce);
    connect(qbits_, &ValueSlider::value_changed, this, &EncoderPanel::announce);
    connect(effort_, &ValueSlider::value_changed, this, [this] {
        effort_by_hand_ = effort_by_hand_ && setting_;
        announce();
    });
    connect(target_, &TargetRow::target_changed, this, &EncoderPanel::announce);
    connect(steps_, &QComboBox::currentIndexChanged, this, &EncoderPanel::announce);
    connect(alignment_, &QComboBox::currentIndexChanged, this, &EncoderPanel::announce);
    connect(order_, &QComboBox::currentIndexChanged, this, &EncoderPanel::announce);
    connect(lossless_, &QCheckBox::toggled, this, &EncoderPanel::announce);
    connect(rules_, &RuleList::rules_changed, this, &EncoderPanel::choices_changed);
    EncoderChoices first;
    first.effort = static_cast<int>(default_effort);
    set_choices(first);
    refresh();
}

QWidget* EncoderPanel::choice_rows(const Lists& lists) {
    auto* rows = new QWidget(this);
    alignment_ = new QComboBox(rows);
    order_ = new QComboBox(rows);
    steps_ = new QComboBox(rows);
    lossless_ = new QCheckBox(tr("Lossless: keep every tensor exactly"), rows);
    fill(steps_, lists.steps, lists.step_hints);
    fill(alignment_, lists.alignments, lists.alignment_hints);
    fill(order_, lists.orders, lists.order_hints);
    steps_->setAccessibleName(tr("Steps"));
    alignment_->setAccessibleName(tr("Alignment"));
    order_->setAccessibleName(tr("Unit order after decoding"));
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(14);
    auto* steps_label = new QLabel(tr("Steps"), rows);
    steps_label->setBuddy(steps_);
    auto* alignment_label = new QLabel(tr("Alignment"), rows);
    alignment_label->setBuddy(alignment_);
    auto* order_label = new QLabel(tr("Unit order"), rows);
    order_label->setBuddy(order_);
    grid->addWidget(steps_label, 0, 0);
    grid->addWidget(steps_, 0, 1);
    grid->addWidget(alignment_label, 1, 0);
    grid->addWidget(alignment_, 1, 1);
    grid->addWidget(order_label, 2, 0);
    grid->addWidget(order_, 2, 1);
    grid->addWidget(lossless_, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    return rows;
}

EncoderChoices EncoderPanel::choices() const {
    return {.keyframe_interval = static_cast<int>(std::lround(keyframe_->value())),
            .qbits = qbits_->value(),
            .steps = steps_->currentIndex(),
            .alignment = alignment_->currentIndex(),
            .order = order_->currentIndex(),
            .lossless = lossless_->isChecked(),
            .effort = effort_by_hand_ ? 0 : static_cast<int>(std::lround(effort_->value())),
            .target = target_->target()};
}

void EncoderPanel::set_choices(const EncoderChoices& choices) {
    setting_ = true;
    keyframe_->set_value(choices.keyframe_interval);
    qbits_->set_value(choices.qbits);
    steps_->setCurrentIndex(choices.steps);
    alignment_->setCurrentIndex(choices.alignment);
    order_->setCurrentIndex(choices.order);
    lossless_->setChecked(choices.lossless);
    effort_by_hand_ = choices.effort == 0;
    if (!effort_by_hand_) {
        effort_->set_value(choices.effort);
    }
    target_->set_target(choices.target);
    setting_ = false;
    announce();
}

quint64 EncoderPanel::gesture() const {
    return keyframe_->gesture() + qbits_->gesture() +
           effort_->gesture(); // they only grow, so the sum is never the same again
}

void EncoderPanel::announce() {
    if (setting_) {
        return;
    }
    refresh();
    const EncoderChoices now = choices();
    if (now != announced_) {
        announced_ = now;
        Q_EMIT choices_changed();
    }
}

void EncoderPanel::refresh() {
    const bool lossy = !lossless_->isChecked();
    keyframe_->setEnabled(lossy);
    qbits_->setEnabled(lossy && !target_->target());
    effort_->setEnabled(lossy);
    effort_->setToolTip(effort_by_hand_
                            ? tr("Trellis and bases are set by hand; moving the slider sets them anew")
                            : tr("1 is the fastest, 9 gives the smallest streams: more states of the "
                                 "quantizer, shared bases"));
    target_->setEnabled(lossy);
    rules_->setEnabled(lossy);
    steps_->setEnabled(lossy);
    alignment_->setEnabled(lossy && keyframe_->value() > 1);
    order_->setEnabled(lossy && keyframe_->value() > 1);
    steps_->setToolTip(steps_->currentData(Qt::ToolTipRole).toString());
    alignment_->setToolTip(alignment_->currentData(Qt::ToolTipRole).toString());
    order_->setToolTip(order_->currentData(Qt::ToolTipRole).toString());
}

} // namespace mcwc::widgets
