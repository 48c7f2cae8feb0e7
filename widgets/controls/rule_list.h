#pragma once

#include "core/codec/settings.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace mcwc::widgets {

class RuleRow;

/// The encoder's rules for tensors by name, in order, each with how many tensors it fits. Rules are added,
/// edited and removed here.
class RuleList : public QWidget {
    Q_OBJECT

public:
    /// `alignments` names what AlignmentMethod `methods` stand for, in the same order.
    RuleList(QStringList alignments, std::vector<AlignmentMethod> methods, QWidget* parent = nullptr);

    const std::vector<TensorRule>& rules() const { return rules_; }
    /// Shows them without announcing a change.
    void set_rules(const std::vector<TensorRule>& rules);
    /// How many tensors of what is open a rule fits; asked again with every letter of a pattern.
    void set_counter(std::function<int(const TensorRule&)> counter);
    /// Counts anew: something else is open.
    void recount();
    /// Appends a rule with that pattern and goes to its field.
    void add_rule(const QString& pattern);
    RuleRow* row(std::size_t number) const { return rows_[number]; }

Q_SIGNALS:
    void rules_changed();

private:
    void fill();
    void take(std::size_t number, const TensorRule& rule);
    void remove(std::size_t number);

    QStringList alignments_;
    std::vector<AlignmentMethod> methods_;
    std::function<int(const TensorRule&)> counter_;
    std::vector<TensorRule> rules_;
    std::vector<RuleRow*> rows_;
    QVBoxLayout* column_;
    QLabel* none_;
};

} // namespace mcwc::widgets
