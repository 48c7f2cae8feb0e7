#pragma once

#include "core/analysis/unit_matching.h"

#include <QString>
#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QPushButton;

namespace mcwc::gui {

/// The solvers side by side on one pair of layers: what each saves, how much of the best that is, how long
/// it takes; and a button that asks for it.
class SolverTable : public QWidget {
    Q_OBJECT

public:
    explicit SolverTable(QWidget* parent = nullptr);

    /// `weights` is how many weights the bits are shared by. No results: dashes.
    void show_results(const std::vector<SolverResult>& results, double weights);
    void set_busy(bool busy);
    void set_possible(bool possible);
    /// Lines of name, saved, share and time; none where the solvers were not compared.
    std::vector<QStringList> lines_shown() const;
    /// A figure: line from 0 (exact, greedy, sorted projection, none), column from 0 (saved, share, time).
    QString figure(int line, int column) const;
    QPushButton* button() const { return button_; }

Q_SIGNALS:
    void wanted();

private:
    std::array<QLabel*, 4> names_;
    std::array<std::array<QLabel*, 3>, 4> figures_;
    QPushButton* button_;
};

} // namespace mcwc::gui
