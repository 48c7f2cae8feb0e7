#include "app/gui/views/pair_summary.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

QString with_bpw(double value) {
    return widgets::three_digits_text(value) + u"\u00a0bpw"_s;
}

} // namespace

PairSummary::PairSummary(QWidget* parent)
    : QWidget(parent)
    , title_(widgets::role_label({}, "title", this))
    , grid_(new QGridLayout)
    , verdict_(new QLabel(this))
    , note_(widgets::role_label({}, "muted", this)) {
    grid_->setHorizontalSpacing(10);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(0, 1);
    const std::pair<QString, QString> lines[] = {
        {tr("mean cosine"), tr("Of each unit with the unit that it is matched with")},
        {tr("largest cosine"), {}},
        {tr("saves"),
         tr("Bits for each weight when units are predicted from their matches with the best gain, at "
            "high rate: \u2212\u00bd log2(1 \u2212 cosine\u00b2)")},
        {tr("motion costs"), tr("Bits for each weight to send which unit comes from which")}};
    for (const auto& [name, hint] : lines) {
        const int row = static_cast<int>(names_.size());
        names_.push_back(widgets::role_label(name, "muted", this));
        figures_.push_back(widgets::role_label({}, "value", this));
        figures_.back()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        names_.back()->setToolTip(hint);
        figures_.back()->setToolTip(hint);
        grid_->addWidget(names_.back(), row, 0);
        grid_->addWidget(figures_.back(), row, 1);
    }
    title_->setWordWrap(true);
    verdict_->setWordWrap(true);
    note_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(title_);
    column->addLayout(grid_);
    column->addWidget(verdict_);
    column->addWidget(note_);
    show_pair({}, nullptr, {});
}

void PairSummary::show_pair(const QString& title, const UnitMatching* matching, const QString& note) {
    title_->setText(title);
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        names_[i]->setVisible(matching != nullptr);
        figures_[i]->setVisible(matching != nullptr);
        figures_[i]->clear();
    }
    verdict_->setVisible(matching != nullptr);
    if (matching == nullptr) {
        verdict_->clear();
        return;
    }
    figures_[0]->setText(widgets::three_digits_text(matching->mean_cosine()));
    figures_[1]->setText(widgets::three_digits_text(matching->max_cosine()));
    figures_[2]->setText(with_bpw(matching->saved_per_weight()));
    figures_[3]->setText(with_bpw(matching->motion_per_weight()));
    const double net = matching->saved_per_weight() - matching->motion_per_weight();
    if (net > 0) {
        verdict_->setText(tr("net gain %1").arg(with_bpw(net)));
        widgets::set_role(verdict_, "good");
    } else {
        verdict_->setText(matching->saved_per_weight() > 0
                              ? tr("no net gain: motion costs %1 more than it saves").arg(with_bpw(-net))
                              : tr("nothing to gain"));
        widgets::set_role(verdict_, "value");
    }
}

QString PairSummary::figure(int line) const {
    return figures_[static_cast<std::size_t>(line)]->text();
}

std::vector<std::pair<QString, QString>> PairSummary::facts() const {
    std::vector<std::pair<QString, QString>> lines;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        if (!figures_[i]->text().isEmpty()) {
            lines.emplace_back(names_[i]->text(), figures_[i]->text());
        }
    }
    return lines;
}

QString PairSummary::verdict() const {
    return verdict_->text();
}

QString PairSummary::title() const {
    return title_->text();
}

} // namespace mcwc::gui
