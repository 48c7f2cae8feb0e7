#pragma once

#include "core/codec/settings.h"

#include <QFrame>
#include <QStringList>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace mcwc::widgets {

/// One rule of a RuleList: a pattern of tensor names, what holds for them, and how many there are.
class RuleRow : public QFrame {
    Q_OBJECT

public:
    RuleRow(const QStringList& alignments, std::vector<AlignmentMethod> methods, QWidget* parent = nullptr);

    TensorRule rule() const;
    /// Emits nothing.
    void set_rule(const TensorRule& rule);
    /// Number of the tensors that it fits; negative: nothing is open. 0 is shown as an error.
    void set_hits(int hits);
    QString hits_text() const;

    QLineEdit* pattern_field() const { return pattern_; }
    QComboBox* coding_box() const { return coding_; }
    QDoubleSpinBox* qbits_field() const { return qbits_; }
    QToolButton* remove_button() const { return remove_; }

Q_SIGNALS:
    /// Another value, or a pattern typed to its end.
    void edited();
    /// The pattern while it is being typed.
    void typing();
    void remove_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();
    void refresh_icon();
    void announce();

    std::vector<AlignmentMethod> methods_;
    QLineEdit* pattern_;
    QComboBox* coding_;
    QDoubleSpinBox* qbits_;
    QComboBox* alignment_;
    QCheckBox* intra_;
    QLabel* hits_;
    QToolButton* remove_;
    TensorRule shown_;
    bool setting_ = false;
};

} // namespace mcwc::widgets
