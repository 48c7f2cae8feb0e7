#pragma once

#include "core/analysis/unit_matching.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace mcwc::gui {

/// The figures of a pair of layers, as lines of name and value: what matching finds, saves and costs.
class PairSummary : public QWidget {
    Q_OBJECT

public:
    explicit PairSummary(QWidget* parent = nullptr);

    /// `title` names the pair. A null matching: only the title and `note`.
    void show_pair(const QString& title, const UnitMatching* matching, const QString& note);
    /// A figure by its line, from 0; empty when there is none.
    QString figure(int line) const;
    /// Names and figures that are shown.
    std::vector<std::pair<QString, QString>> facts() const;
    /// The verdict: net gain, or that there is none.
    QString verdict() const;
    QString title() const;

private:
    QLabel* title_;
    QGridLayout* grid_;
    std::vector<QLabel*> names_;
    std::vector<QLabel*> figures_;
    QLabel* verdict_;
    QLabel* note_;
};

} // namespace mcwc::gui
