#include "app/gui/shell/compare_layout.h"

#include "app/gui/models/comparison_models.h"
#include "app/gui/shell/compare_view.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/compare/error_map.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

QString measure_text(const TensorComparison& pair, int measure, int decimals) {
    return measure == CompareView::Sqnr
               ? QLocale().toString(-10 * std::log10(pair.nmse()), 'f', decimals) + u"\u00a0dB"_s
           : measure == CompareView::Nmse ? widgets::nmse_text(pair.nmse())
                                          : error_text(pair.max_abs_error);
}

QString tip_of(const TensorComparison& pair) {
    QString tip = QString::fromStdString(pair.name) + u'\n' + comparison_text(pair);
    if (pair.compared() && pair.is_float && !pair.exact()) {
        tip += CompareView::tr("\nNMSE %1, largest error %2\n%3 of %4 elements differ")
                   .arg(widgets::nmse_text(pair.nmse()), error_text(pair.max_abs_error),
                        widgets::number_text(pair.different), widgets::number_text(pair.elements));
    }
    return tip;
}

/// Decimals that tell the tensors of a range of decibels apart.
int decimals_for(double range) {
    return range < 2 ? 2 : 1;
}

widgets::ErrorCell cell_of(const TensorComparison& pair, int measure, int decimals) {
    using State = widgets::ErrorCell::State;
    widgets::ErrorCell cell;
    cell.tip = tip_of(pair);
    if (pair.exact()) {
        cell.state = State::Exact;
        return cell;
    }
    const double error = measure == CompareView::MaxError ? pair.max_abs_error : pair.nmse();
    cell.state = error > 0 ? State::Measured : State::Unlike;
    if (cell.state == State::Measured) {
        cell.value = std::log10(error);
        cell.text = measure == CompareView::Sqnr ? QLocale().toString(-10 * cell.value, 'f', decimals)
                                                 : QLocale().toString(error, 'e', 1);
    }
    return cell;
}

} // namespace

QWidget* compare_start_page(QLabel* text, const QList<QPushButton*>& buttons, QWidget* parent) {
    auto* card = new widgets::Card({}, parent);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setMaximumWidth(520);
    auto* title =
        widgets::role_label(CompareView::tr("Compare with another checkpoint or stream"), "heading", card);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto* words = new QHBoxLayout; // not an alignment, for which the label would not be high enough
    words->addStretch(1);
    words->addWidget(text, 100);
    words->addStretch(1);
    auto* ways = new widgets::FlowBox(card);
    ways->flow()->set_spacing(8, 8);
    ways->flow()->set_centred(true);
    for (QPushButton* button : buttons) {
        ways->flow()->addWidget(button);
    }
    card->body()->addStretch(2);
    card->body()->addWidget(title);
    card->body()->addLayout(words);
    card->body()->addSpacing(8);
    card->body()->addWidget(ways);
    card->body()->addStretch(3);
    return card;
}

QWidget* compare_bar(widgets::ElidedLabel* names, widgets::ElidedLabel* summary,
                     const QList<QPushButton*>& buttons, QWidget* parent) {
    auto* bar = new widgets::AdaptiveBox(8, 0, parent);
    auto* words = new QWidget(bar);
    words->setMinimumWidth(240);
    auto* texts = new QVBoxLayout(words);
    texts->setContentsMargins(2, 0, 0, 0);
    texts->setSpacing(1);
    names->setProperty("role", u"value"_s);
    summary->setProperty("role", u"muted"_s);
    texts->addWidget(names);
    texts->addWidget(summary);
    auto* ways = new QWidget(bar);
    auto* row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : buttons) {
        row->addWidget(button);
    }
    bar->add(words, 1, 0);
    bar->add(ways, 0, 0);
    return bar;
}

QSplitter* compare_result_page(const CompareParts& parts, QWidget* parent) {
    auto* map_card = new widgets::Card({}, parent);
    auto* map_title = new QHBoxLayout;
    map_title->addWidget(widgets::role_label(CompareView::tr("Errors by layer and tensor"), "title", parent));
    map_title->addStretch(1);
    map_title->addWidget(parts.measure);
    map_card->body()->addLayout(map_title);
    map_card->body()->addWidget(parts.map, 1);
    auto* inside_card = new widgets::Card(CompareView::tr("Inside the tensor"), parent);
    parts.inside_text->setProperty("role", u"muted"_s);
    inside_card->body()->addWidget(parts.inside_text);
    inside_card->body()->addWidget(parts.chart, 3);
    inside_card->body()->addWidget(widgets::role_label(CompareView::tr("Worst rows"), "title", parent));
    inside_card->body()->addWidget(parts.rows, 2);
    auto* table_card = new widgets::Card(CompareView::tr("Tensors"), parent);
    table_card->body()->addWidget(parts.table, 1);
    auto* left = widgets::gap_splitter(Qt::Vertical, parent);
    left->addWidget(map_card);
    left->addWidget(table_card);
    left->setSizes({340, 160});
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    auto* both = widgets::gap_splitter(Qt::Horizontal, parent);
    both->addWidget(left);
    both->addWidget(inside_card);
    both->setSizes({480, 310});
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    return both;
}

void style_table(QTableView& table, const std::vector<int>& widths, const QString& accessible_name) {
    table.setAccessibleName(accessible_name);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(25);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTextElideMode(Qt::ElideLeft);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumSectionSize(44);
    table.horizontalHeader()->setStretchLastSection(true);
    table.setMinimumHeight(62);
    const QFontMetrics metrics(table.horizontalHeader()->font());
    constexpr int around_text = 22; // padding and the mark of a sorted column
    for (std::size_t c = 0; c < widths.size(); ++c) {
        const int column = static_cast<int>(c);
        const QString head = table.model()->headerData(column, Qt::Horizontal).toString();
        table.setColumnWidth(column, std::max(widths[c], metrics.horizontalAdvance(head) + around_text));
    }
}

ErrorScale fill_error_map(widgets::ErrorMap& map, const Comparison& comparison, const ErrorGrid& grid,
                          int measure) {
    QStringList rows;
    QStringList columns;
    for (const std::string& row : grid.rows) {
        rows << QString::fromStdString(row);
    }
    for (const std::string& column : grid.columns) {
        columns << QString::fromStdString(column);
    }
    const auto pair_of = [&](int number) -> const TensorComparison& {
        return comparison.tensors[static_cast<std::size_t>(number)];
    };
    const auto error_of = [measure](const TensorComparison& pair) {
        return measure == CompareView::MaxError ? pair.max_abs_error : pair.nmse();
    };
    const TensorComparison* best = nullptr;
    const TensorComparison* worst = nullptr;
    for (const int number : grid.cells) {
        if (number >= 0 && error_of(pair_of(number)) > 0) {
            const TensorComparison& pair = pair_of(number);
            best = best == nullptr || error_of(pair) < error_of(*best) ? &pair : best;
            worst = worst == nullptr || error_of(pair) > error_of(*worst) ? &pair : worst;
        }
    }
    const int decimals =
        best == nullptr ? 1 : decimals_for(10 * std::log10(error_of(*worst) / error_of(*best)));
    std::vector<widgets::ErrorCell> cells;
    for (const int number : grid.cells) {
        cells.push_back(number < 0 ? widgets::ErrorCell{} : cell_of(pair_of(number), measure, decimals));
    }
    map.set_cells(rows, columns, std::move(cells));
    return best == nullptr
               ? ErrorScale{}
               : ErrorScale{measure_text(*best, measure, decimals), measure_text(*worst, measure, decimals)};
}

using widgets::Distribution; // lupdate takes a qualified type before a function for its class

Distribution difference_chart(const TensorDifferences& differences) {
    Distribution shown;
    // The outer bins' middles are at the limits.
    const double step = 2 * differences.limit / static_cast<double>(differences.bins.size() - 1);
    shown.first = -differences.limit - step / 2;
    shown.bin_width = step;
    shown.bars.assign(differences.bins.begin(), differences.bins.end());
    shown.bar_name = CompareView::tr("elements");
    shown.axis_name = CompareView::tr("difference \u00b7 mean %1, deviation %2")
                          .arg(error_text(differences.mean), error_text(differences.deviation));
    shown.bin_name = [first = shown.first, step](std::size_t bin) {
        return CompareView::tr("around %1").arg(error_text(first + step * (static_cast<double>(bin) + 0.5)));
    };
    return shown;
}

} // namespace mcwc::gui
