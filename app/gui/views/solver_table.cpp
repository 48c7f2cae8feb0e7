#include "app/gui/views/solver_table.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array lines{AlignmentMethod::Hungarian, AlignmentMethod::Greedy, AlignmentMethod::SortProj,
                           AlignmentMethod::None};

QString short_time(double seconds) {
    return seconds < 1 ? QLocale().toString(1000 * seconds, 'f', seconds < 0.01 ? 1 : 0) + u"\u00a0ms"_s
                       : widgets::duration_text(seconds);
}

} // namespace

SolverTable::SolverTable(QWidget* parent)
    : QWidget(parent)
    , names_{}
    , figures_{}
    , button_(new QPushButton(tr("Compare"), this)) {
    const std::array<QString, 4> names{tr("exact"), tr("greedy"), tr("sorted projection"), tr("none")};
    const std::array<QString, 3> columns{tr("saves"), tr("of exact"), tr("time")};
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    button_->setAccessibleName(tr("Compare the solvers on these two layers"));
    button_->setToolTip(tr("Runs every solver on these two layers; the exact one may take a while"));
    grid->addWidget(widgets::role_label(tr("Solvers"), "title", this), 0, 0);
    grid->addWidget(button_, 0, 1, 1, 3, Qt::AlignRight);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        auto* head = widgets::role_label(columns[c], "muted", this);
        grid->addWidget(head, 1, static_cast<int>(c) + 1, Qt::AlignRight);
    }
    for (std::size_t l = 0; l < lines.size(); ++l) {
        names_[l] = widgets::role_label(names[l], "muted", this);
        grid->addWidget(names_[l], static_cast<int>(l) + 2, 0);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            figures_[l][c] = widgets::role_label(widgets::no_figure(), c == 0 ? "value" : "muted", this);
            figures_[l][c]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(figures_[l][c], static_cast<int>(l) + 2, static_cast<int>(c) + 1);
        }
    }
    connect(button_, &QPushButton::clicked, this, &SolverTable::wanted);
}

void SolverTable::show_results(const std::vector<SolverResult>& results, double weights) {
    for (auto& line : figures_) {
        for (QLabel* label : line) {
            label->setText(widgets::no_figure());
        }
    }
    for (const SolverResult& result : results) {
        for (std::size_t l = 0; l < lines.size(); ++l) {
            if (lines[l] == result.method) {
                figures_[l][0]->setText(widgets::bpw_text(result.saved_bits / std::max(1.0, weights)) +
                                        u"\u00a0bpw"_s);
                figures_[l][1]->setText(widgets::percent_text(result.share_of_exact, 1));
                figures_[l][2]->setText(short_time(result.seconds));
            }
        }
    }
}

void SolverTable::set_busy(bool busy) {
    button_->setText(busy ? tr("Comparing\u2026") : tr("Compare"));
    button_->setDisabled(busy);
}

void SolverTable::set_possible(bool possible) {
    button_->setEnabled(possible);
}

std::vector<QStringList> SolverTable::lines_shown() const {
    std::vector<QStringList> shown;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        if (figures_[l][0]->text() != widgets::no_figure()) {
            shown.push_back(
                {names_[l]->text(), figures_[l][0]->text(), figures_[l][1]->text(), figures_[l][2]->text()});
        }
    }
    return shown;
}

QString SolverTable::figure(int line, int column) const {
    return figures_[static_cast<std::size_t>(line)][static_cast<std::size_t>(column)]->text();
}

} // namespace mcwc::gui
