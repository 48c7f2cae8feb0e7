#include "widgets/controls/rule_list.h"

#include "widgets/common/labels.h"
#include "widgets/controls/rule_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace mcwc::widgets {

RuleList::RuleList(QStringList alignments, std::vector<AlignmentMethod> methods, QWidget* parent)
    : QWidget(parent)
    , alignments_(std::move(alignments))
    , methods_(std::move(methods))
    , column_(new QVBoxLayout(this))
    , none_(role_label(tr("all tensors alike"), "muted", this)) {
    auto* title = role_label(tr("Rules"), "title", this);
    title->setToolTip(tr("Other settings for tensors by name; of several that fit, the last one counts"));
    auto* add = new QPushButton(tr("Add"), this);
    add->setToolTip(tr("A rule for some tensors; the model tree's context menu makes one too"));
    add->setAccessibleName(tr("Add a rule"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(title);
    heading->addWidget(none_, 1);
    heading->addStretch(0);
    heading->addWidget(add);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
    column_->addLayout(heading);
    connect(add, &QPushButton::clicked, this, [this] { add_rule({}); });
}

void RuleList::set_counter(std::function<int(const TensorRule&)> counter) {
    counter_ = std::move(counter);
    recount();
}

void RuleList::recount() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i]->set_hits(counter_ ? counter_(rules_[i]) : -1);
    }
}

void RuleList::set_rules(const std::vector<TensorRule>& rules) {
    rules_ = rules;
    fill();
}

void RuleList::add_rule(const QString& pattern) {
    TensorRule rule;
    rule.pattern = pattern.toStdString();
    rules_.push_back(rule);
    fill();
    rows_.back()->pattern_field()->setFocus(Qt::OtherFocusReason);
    Q_EMIT rules_changed();
}

// Rows that are there stay, so that a field keeps its focus and cursor.
void RuleList::fill() {
    while (rows_.size() > rules_.size()) {
        rows_.back()->hide();
        rows_.back()->deleteLater();
        rows_.pop_back();
    }
    while (rows_.size() < rules_.size()) {
        const std::size_t number = rows_.size();
        auto* row = new RuleRow(alignments_, methods_, this);
        column_->addWidget(row);
        rows_.push_back(row);
        connect(row, &RuleRow::edited, this, [this, row, number] { take(number, row->rule()); });
        connect(row, &RuleRow::typing, this,
                [this, row] { row->set_hits(counter_ ? counter_(row->rule()) : -1); });
        connect(row, &RuleRow::remove_wanted, this, [this, number] { remove(number); });
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i]->set_rule(rules_[i]);
    }
    none_->setVisible(rules_.empty());
    recount();
}

void RuleList::take(std::size_t number, const TensorRule& rule) {
    if (number < rules_.size() && rules_[number] != rule) {
        rules_[number] = rule;
        rows_[number]->set_hits(counter_ ? counter_(rule) : -1);
        Q_EMIT rules_changed();
    }
}

void RuleList::remove(std::size_t number) {
    rules_.erase(rules_.begin() + static_cast<std::ptrdiff_t>(number));
    fill();
    Q_EMIT rules_changed();
}

} // namespace mcwc::widgets
