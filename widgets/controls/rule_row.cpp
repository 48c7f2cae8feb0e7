#include "widgets/controls/rule_row.h"

#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

/// What the first list offers.
enum Coding { AsForAll, Rate, Exact };

} // namespace

RuleRow::RuleRow(const QStringList& alignments, std::vector<AlignmentMethod> methods, QWidget* parent)
    : QFrame(parent)
    , methods_(std::move(methods))
    , pattern_(new QLineEdit(this))
    , coding_(new QComboBox(this))
    , qbits_(new QDoubleSpinBox(this))
    , alignment_(new QComboBox(this))
    , intra_(new QCheckBox(tr("never predict"), this))
    , hits_(role_label({}, "muted", this))
    , remove_(new QToolButton(this)) {
    setProperty("role", u"card"_s);
    pattern_->setPlaceholderText(tr("pattern, e.g. h.*.mlp.*"));
    pattern_->setAccessibleName(tr("Pattern of tensor names"));
    pattern_->setToolTip(tr("* stands for any characters, ? for one"));
    coding_->addItems({tr("rate as for all"), tr("qbits"), tr("lossless")});
    coding_->setAccessibleName(tr("How these tensors are coded"));
    qbits_->setRange(0.25, 16);
    qbits_->setSingleStep(0.25);
    qbits_->setValue(4);
    qbits_->setAlignment(Qt::AlignRight);
    qbits_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    qbits_->setKeyboardTracking(false);
    qbits_->setAccessibleName(tr("qbits of these tensors"));
    alignment_->addItem(tr("align as for all"));
    for (const QString& name : alignments) {
        alignment_->addItem(tr("align: %1").arg(name));
    }
    alignment_->setAccessibleName(tr("Alignment of these tensors"));
    alignment_->setToolTip(tr("Holds for the whole group that one of the tensors is a part of"));
    for (QComboBox* box : {coding_, alignment_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    intra_->setToolTip(tr("Code these tensors by themselves in predicted frames too"));
    hits_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    remove_->setProperty("role", u"flat"_s);
    remove_->setToolTip(tr("Remove this rule"));
    remove_->setAccessibleName(tr("Remove this rule"));
    build();
    refresh();
    refresh_icon();
    connect(pattern_, &QLineEdit::textEdited, this, &RuleRow::typing);
    connect(pattern_, &QLineEdit::editingFinished, this, &RuleRow::announce);
    connect(coding_, &QComboBox::currentIndexChanged, this, &RuleRow::announce);
    connect(qbits_, &QDoubleSpinBox::valueChanged, this, &RuleRow::announce);
    connect(alignment_, &QComboBox::currentIndexChanged, this, &RuleRow::announce);
    connect(intra_, &QCheckBox::toggled, this, &RuleRow::announce);
    connect(remove_, &QToolButton::clicked, this, &RuleRow::remove_wanted);
}

void RuleRow::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(6);
    grid->addWidget(pattern_, 0, 0, 1, 2);
    grid->addWidget(remove_, 0, 2);
    grid->addWidget(coding_, 1, 0);
    grid->addWidget(qbits_, 1, 1, 1, 2);
    grid->addWidget(alignment_, 2, 0, 1, 3);
    grid->addWidget(intra_, 3, 0);
    grid->addWidget(hits_, 3, 1, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
}

TensorRule RuleRow::rule() const {
    TensorRule rule = shown_;
    rule.pattern = pattern_->text().trimmed().toStdString();
    rule.qbits = coding_->currentIndex() == Rate ? std::optional(qbits_->value()) : std::nullopt;
    rule.lossless = coding_->currentIndex() == Exact ? std::optional(true)
                    : shown_.lossless == false       ? shown_.lossless
                                                     : std::nullopt;
    const auto method = static_cast<std::size_t>(std::max(0, alignment_->currentIndex() - 1));
    rule.alignment = alignment_->currentIndex() > 0 ? std::optional(methods_[method]) : std::nullopt;
    rule.intra = intra_->isChecked()     ? std::optional(true)
                 : shown_.intra == false ? shown_.intra
                                         : std::nullopt;
    return rule;
}

void RuleRow::set_rule(const TensorRule& rule) {
    setting_ = true;
    shown_ = rule;
    const QString pattern = QString::fromStdString(rule.pattern);
    if (pattern_->text() != pattern) { // the cursor stays where it is
        pattern_->setText(pattern);
    }
    coding_->setCurrentIndex(rule.lossless.value_or(false) ? Exact : rule.qbits ? Rate : AsForAll);
    if (rule.qbits) {
        qbits_->setValue(*rule.qbits);
    }
    const auto found =
        rule.alignment ? std::find(methods_.begin(), methods_.end(), *rule.alignment) : methods_.end();
    alignment_->setCurrentIndex(found == methods_.end() ? 0 : static_cast<int>(found - methods_.begin()) + 1);
    intra_->setChecked(rule.intra.value_or(false));
    setting_ = false;
    refresh();
}

void RuleRow::set_hits(int hits) {
    const bool misses = hits == 0;
    set_role(hits_, misses ? "error" : "muted");
    hits_->setText(hits < 0 ? QString()
                   : misses ? u"\u26a0 "_s + tr("fits none")
                            : tr("fits %n tensors", nullptr, hits));
    hits_->setToolTip(misses ? tr("No tensor has such a name: patterns fit whole names, so one may have to "
                                  "begin with *. The rule is not applied.")
                             : QString());
    hits_->setVisible(hits >= 0);
}

QString RuleRow::hits_text() const {
    return hits_->text();
}

void RuleRow::announce() {
    if (!setting_ && rule() != shown_) {
        shown_ = rule();
        refresh();
        Q_EMIT edited();
    }
}

void RuleRow::refresh() {
    qbits_->setVisible(coding_->currentIndex() == Rate);
}

void RuleRow::refresh_icon() {
    remove_->setIcon(icon(u"close"_s, colors(palette()).muted));
}

void RuleRow::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh_icon();
    }
}

} // namespace mcwc::widgets
