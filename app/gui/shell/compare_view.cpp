#include "app/gui/shell/compare_view.h"

#include "app/gui/models/comparison_models.h"
#include "app/gui/shell/compare_layout.h"
#include "app/gui/shell/dropped_path.h"
#include "core/base/file.h"
#include "widgets/common/distribution_chart.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/compare/error_map.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrow_width = 560;

} // namespace

CompareView::CompareView(Workspace& workspace, QWidget* parent)
    : View(parent)
    , workspace_(workspace)
    , session_(new ComparisonSession(workspace, this))
    , model_(new ComparisonTableModel(this))
    , sorted_(new QSortFilterProxyModel(this))
    , worst_rows_(new WorstRowsModel(this))
    , names_(new widgets::ElidedLabel(Qt::ElideMiddle, this))
    , summary_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , file_(new QPushButton(tr("Compare with a file \u2026"), this))
    , folder_(new QPushButton(tr("Compare with a folder \u2026"), this))
    , encoded_(new QPushButton(tr("Against its encoded self"), this))
    , source_(new QPushButton(tr("Against its source"), this))
    , swap_(new QPushButton(tr("Swap"), this))
    , worst_(new QPushButton(tr("Go to the worst"), this))
    , csv_(new QPushButton(tr("Export CSV \u2026"), this))
    , measure_(new QComboBox(this))
    , pages_(new QStackedWidget(this))
    , start_text_(widgets::role_label({}, "muted", this))
    , map_(new widgets::ErrorMap(this))
    , chart_(new widgets::DistributionChart(this))
    , inside_text_(new widgets::ElidedLabel(Qt::ElideLeft, this))
    , rows_(new QTableView(this))
    , table_(new QTableView(this)) {
    setAcceptDrops(true);
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(ComparisonTableModel::SortRole);
    measure_->addItems({tr("SQNR"), tr("NMSE"), tr("Largest error")});
    measure_->setAccessibleName(tr("Measure"));
    measure_->setToolTip(tr("What the colours show"));
    swap_->setToolTip(tr("Make the other one the reference"));
    pages_->addWidget(build_start());
    pages_->addWidget(build_result());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(widgets::scrolling(pages_, this), 1);
    connect_parts();
    show_state();
}

QWidget* CompareView::build_start() {
    return compare_start_page(start_text_, {file_, folder_, encoded_, source_}, this);
}

QWidget* CompareView::build_result() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(build_bar());
    sides_ = compare_result_page({.map = map_,
                                  .measure = measure_,
                                  .chart = chart_,
                                  .inside_text = inside_text_,
                                  .rows = rows_,
                                  .table = table_},
                                 page);
    column->addWidget(sides_, 1);
    table_->setModel(sorted_);
    rows_->setModel(worst_rows_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(ComparisonTableModel::Nmse, Qt::DescendingOrder);
    style_table(*table_, {176, 76, 84, 76, 70}, tr("Tensors"));
    style_table(*rows_, {44, 54, 66}, tr("Worst rows"));
    return page;
}

QWidget* CompareView::build_bar() {
    auto* again = new QPushButton(tr("Another \u2026"), this);
    again->setToolTip(tr("Compare with something else"));
    connect(again, &QPushButton::clicked, session_, &ComparisonSession::clear);
    return compare_bar(names_, summary_, {swap_, again, worst_, csv_}, this);
}

void CompareView::connect_parts() {
    connect(session_, &ComparisonSession::changed, this, &CompareView::show_state);
    connect(session_, &ComparisonSession::inside_changed, this, &CompareView::show_inside);
    connect(file_, &QPushButton::clicked, this, [this] { Q_EMIT second_wanted(false); });
    connect(folder_, &QPushButton::clicked, this, [this] { Q_EMIT second_wanted(true); });
    connect(encoded_, &QPushButton::clicked, session_, &ComparisonSession::compare_with_encoded);
    connect(source_, &QPushButton::clicked, this,
            [this] { session_->compare_with(source_->property("path").toString()); });
    connect(swap_, &QPushButton::clicked, session_, &ComparisonSession::swap);
    connect(worst_, &QPushButton::clicked, this, [this] { choose_pair(worst_pair()); });
    connect(csv_, &QPushButton::clicked, this, [this] {
        Q_EMIT csv_wanted(QFileInfo(session_->second_name()).completeBaseName() + u"-differences.csv"_s);
    });
    connect(measure_, &QComboBox::currentIndexChanged, this, &CompareView::fill_map);
    connect(map_, &widgets::ErrorMap::cell_chosen, this, [this](int row, int column) {
        choose_pair(grid_.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (!following_ && now.isValid()) {
                    choose_pair(sorted_->mapToSource(now).row());
                }
            });
    connect(rows_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                const TensorComparison* pair = pair_at(pair_);
                if (!following_ && now.isValid() && pair != nullptr) {
                    Selection selection = workspace_.selection().current();
                    selection.tensor = tensor_of(*pair);
                    selection.unit = worst_rows_->row_number(now.row());
                    Q_EMIT selection_wanted(selection);
                }
            });
}

void CompareView::show_document(const DocumentPtr& document) {
    const bool stream = document && document->stream;
    encoded_->setVisible(document && !stream);
    QString source;
    if (stream) {
        source = workspace_.source_of(QFile::decodeName(QByteArray::fromStdString(document->path.string())));
    }
    source_->setProperty("path", source);
    source_->setVisible(!source.isEmpty());
    source_->setToolTip(source);
}

void CompareView::show_figures(const ReportPtr& /*report*/, FigureState /*state*/, bool /*stale*/) {}

QString CompareView::summary() const {
    return summary_->full_text();
}

const TensorComparison* CompareView::pair_at(int pair) const {
    const auto result = session_->result();
    return result && pair >= 0 && pair < static_cast<int>(result->tensors.size())
               ? &result->tensors[static_cast<std::size_t>(pair)]
               : nullptr;
}

int CompareView::tensor_of(const TensorComparison& pair) const {
    const auto& index = session_->first() == workspace_.document() ? pair.first : pair.second;
    return index ? static_cast<int>(*index) : -1;
}

void CompareView::show_state() {
    const auto result = session_->result();
    pages_->setCurrentIndex(result ? 1 : 0);
    for (int i = 0; i < pages_->count(); ++i) { // the one that is not seen takes no room
        const auto policy = i == pages_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        pages_->widget(i)->setSizePolicy(policy, policy);
    }
    for (QPushButton* button : {file_, folder_, encoded_, source_, swap_}) {
        button->setEnabled(!session_->is_running());
    }
    start_text_->setText(
        session_->is_running() ? tr("Comparing \u2026 The bar below shows how far it is.")
        : !session_->problem().isEmpty()
            ? session_->problem() + u'\n' + session_->advice()
            : tr("Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by "
                 "name; the errors are those of the other against the reference."));
    pair_ = -1;
    following_ = true;
    model_->set_comparison(result);
    following_ = false;
    if (!result) {
        return;
    }
    names_->set_full_text(tr("%1 against %2").arg(session_->second_name(), session_->first_name()));
    const quint64 unlike = result->tensors.size() - result->count(ComparisonState::Compared);
    QStringList parts{
        tr("%1 tensors, %2 exact")
            .arg(widgets::number_text(result->tensors.size()), widgets::number_text(result->exact()))};
    if (unlike > 0) {
        parts << tr("%1 not comparable").arg(widgets::number_text(unlike));
    }
    parts << (result->identical() ? tr("identical")
              : result->nmse() == 0
                  ? tr("no difference in what was compared")
                  : tr("SQNR %1 \u00b7 NMSE %2 \u00b7 largest error %3")
                        .arg(widgets::sqnr_text(result->nmse()), widgets::nmse_text(result->nmse()),
                             error_text(result->max_abs_error())));
    summary_->set_full_text(parts.join(u" \u00b7 "_s));
    worst_->setEnabled(worst_pair() >= 0);
    fill_map();
    show_inside();
}

void CompareView::fill_map() {
    const auto result = session_->result();
    if (!result) {
        return;
    }
    grid_ = error_grid(*result, session_->first()->architecture);
    map_->set_empty_text(tr("No layers are known here: the table below has every tensor"));
    const ErrorScale scale = fill_error_map(*map_, *result, grid_, measure_->currentIndex());
    map_->set_scale_texts(scale.best, scale.worst);
    show_pair(pair_);
}

int CompareView::worst_pair() const {
    const auto result = session_->result();
    int worst = -1;
    double value = 0;
    for (std::size_t i = 0; result && i < result->tensors.size(); ++i) {
        const TensorComparison& pair = result->tensors[i];
        const double error = measure_->currentIndex() == MaxError ? pair.max_abs_error : pair.nmse();
        if (error > value) {
            value = error;
            worst = static_cast<int>(i);
        }
    }
    return worst;
}

void CompareView::choose_pair(int pair) {
    const TensorComparison* chosen = pair_at(pair);
    if (chosen == nullptr) {
        return;
    }
    show_pair(pair);
    Selection selection = workspace_.selection().current();
    const int tensor = tensor_of(*chosen);
    const auto& layers = workspace_.document()->architecture.layers;
    for (std::size_t l = 0; l < layers.size() && tensor >= 0; ++l) {
        const auto& members = layers[l].tensors;
        if (std::find(members.begin(), members.end(), static_cast<std::size_t>(tensor)) != members.end()) {
            selection = with_layer(selection, static_cast<int>(l));
        }
    }
    selection.tensor = tensor;
    selection.unit = -1;
    Q_EMIT selection_wanted(selection);
}

/// Marks a pair in map and table and looks into it.
void CompareView::show_pair(int pair) {
    const bool other = pair != pair_;
    pair_ = pair;
    following_ = true;
    std::optional<std::pair<int, int>> cell;
    for (std::size_t i = 0; i < grid_.cells.size() && pair >= 0; ++i) {
        if (grid_.cells[i] == pair) {
            const auto columns = static_cast<int>(grid_.columns.size());
            cell = std::pair(static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        }
    }
    map_->select(cell);
    const QModelIndex row = pair < 0 ? QModelIndex() : sorted_->mapFromSource(model_->index(pair, 0));
    if (row.isValid()) {
        table_->selectRow(row.row());
        table_->scrollTo(row);
    } else {
        table_->clearSelection();
    }
    following_ = false;
    if (other) {
        session_->look_inside(pair);
    }
}

void CompareView::show_inside() {
    const auto inside = session_->inside();
    const TensorComparison* pair = pair_at(pair_);
    following_ = true;
    worst_rows_->set_differences(inside, pair == nullptr ? 0 : pair->squared_error);
    following_ = false;
    if (!inside) {
        inside_text_->set_full_text(pair == nullptr ? QString() : QString::fromStdString(pair->name));
        chart_->set_empty(pair == nullptr ? tr("Select a tensor to see its differences")
                          : session_->inside_problem().isEmpty() ? tr("Comparing \u2026")
                                                                 : session_->inside_problem());
        return;
    }
    inside_text_->set_full_text(QString::fromStdString(inside->name));
    if (inside->limit == 0) {
        chart_->set_empty(tr("No difference: every element is the same"));
    } else {
        chart_->set_distribution(difference_chart(*inside));
    }
}

void CompareView::show_selection(const Selection& selection) {
    const auto result = session_->result();
    if (!result || selection.tensor < 0) {
        return;
    }
    for (std::size_t i = 0; i < result->tensors.size(); ++i) {
        if (tensor_of(result->tensors[i]) == selection.tensor) {
            show_pair(static_cast<int>(i));
            return;
        }
    }
}

void CompareView::export_csv(const QString& path) {
    const auto result = session_->result();
    if (!result || path.isEmpty()) {
        return;
    }
    const std::filesystem::path target = QFile::encodeName(path).toStdString();
    workspace_.jobs().start(
        {.title = tr("Export %1").arg(QFileInfo(path).fileName())}, this,
        [result, target](const TaskContext&) { write_file(target, as_bytes(comparison_csv(*result))); },
        [] {}, [this](const JobError& error) { Q_EMIT problem(error.message, error.advice); });
}

/// In a small window one side stands below the other.
void CompareView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    sides_->setOrientation(width() < narrow_width ? Qt::Vertical : Qt::Horizontal);
}

void CompareView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source() == nullptr && !dropped_path(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void CompareView::dropEvent(QDropEvent* event) {
    const QString path = dropped_path(*event->mimeData());
    if (!path.isEmpty()) {
        event->acceptProposedAction();
        session_->compare_with(path);
    }
}

} // namespace mcwc::gui
