#include "app/gui/views/similarity_view.h"

#include "app/gui/views/export_menu.h"
#include "app/gui/views/group_names.h"
#include "app/gui/views/pair_summary.h"
#include "app/gui/views/unit_matrix_source.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/heatmap/color_legend.h"
#include "widgets/heatmap/heatmap_view.h"
#include "widgets/motion/match_curve.h"

#include <QComboBox>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Both ends moved outwards to round numbers; around 0 where the map is centred on it.
std::pair<double, double> rounded_range(double low, double high, bool centred) {
    if (!(high > low)) {
        low -= 0.05;
        high += 0.05;
    }
    if (centred) {
        high = std::max(std::abs(low), std::abs(high));
        low = -high;
    }
    const double step = std::pow(10.0, std::floor(std::log10(high - low)) - 1);
    return {std::floor(low / step) * step, std::ceil(high / step) * step};
}

/// From where most cells are to where the good matches are: single cells beyond either end would leave all
/// others in one colour.
std::pair<double, double> telling_range(const UnitMatrix& matrix) {
    const std::size_t rows = matrix.before.rows();
    const std::size_t cols = matrix.before.cols();
    std::vector<float> cells; // every so many-th
    for (std::size_t i = 0; i < 4096; ++i) {
        cells.push_back(matrix.before.cell(i * 2654435761U % rows, i * 40503U % cols));
    }
    std::vector<float> matched = matrix.matching.cosine;
    const auto quantile = [](std::vector<float>& values, double share) {
        const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), values.begin() + at, values.end());
        return static_cast<double>(values[static_cast<std::size_t>(at)]);
    };
    const double low = quantile(cells, 0.05);
    return {low, std::max({quantile(cells, 0.99), quantile(matched, 0.97), low + 0.05})};
}

} // namespace

bool SimilarityView::applies_to(const Document& document) const {
    return document.source != nullptr;
}

void SimilarityView::show_document(const DocumentPtr& document) {
    document_ = document;
    selection_ = {};
    places_ = document ? group_places(document->architecture) : std::vector<GroupPlace>{};
    std::erase_if(places_, [](const GroupPlace& one) { return one.layers.size() < 2; });
    fill_groups();
    pages_->setCurrentIndex(places_.empty() ? 1 : 0);
    show_layers();
    show_units();
    out_of_date_ = true;
    if (isVisible()) {
        ask_for_layers();
    }
}

void SimilarityView::show_figures(const ReportPtr& /*report*/, FigureState /*state*/, bool /*stale*/) {}

void SimilarityView::fill_groups() {
    const QSignalBlocker quiet(group_);
    group_->clear();
    for (const GroupPlace& one : places_) {
        group_->addItem(place_name(one));
    }
}

const GroupPlace* SimilarityView::place() const {
    const int index = group_->currentIndex();
    return index >= 0 && index < static_cast<int>(places_.size()) ? &places_[static_cast<std::size_t>(index)]
                                                                  : nullptr;
}

LayerSimilarityRequest SimilarityView::layer_request() const {
    return {.label = place()->label,
            .measure = static_cast<LayerMeasure>(measure_->currentData().toInt()),
            .method = static_cast<AlignmentMethod>(matching_->currentData().toInt())};
}

/// The cell that is open: the selected layer with its partner, else with the layer before it; else the first
/// two.
std::optional<std::pair<std::size_t, std::size_t>> SimilarityView::chosen_pair() const {
    const GroupPlace* here = place();
    if (here == nullptr) {
        return std::nullopt;
    }
    const auto& layers = here->layers;
    const auto has = [&](int layer) {
        return layer >= 0 &&
               std::find(layers.begin(), layers.end(), static_cast<std::size_t>(layer)) != layers.end();
    };
    if (!has(selection_.layer)) {
        return std::pair{layers[1], layers[0]};
    }
    const auto layer = static_cast<std::size_t>(selection_.layer);
    if (has(selection_.other_layer) && selection_.other_layer != selection_.layer) {
        return std::pair{layer, static_cast<std::size_t>(selection_.other_layer)};
    }
    const auto at = std::find(layers.begin(), layers.end(), layer);
    return std::pair{layer, at == layers.begin() ? layers[1] : *(at - 1)};
}

void SimilarityView::ask_for_layers() {
    if (!document_ || places_.empty()) {
        return;
    }
    out_of_date_ = false;
    analysis_.want_layers(layer_request());
    show_layers();
    ask_for_units();
}

void SimilarityView::ask_for_units() {
    const auto pair = chosen_pair();
    if (!pair || !isVisible()) {
        out_of_date_ = true;
        return;
    }
    analysis_.want_units({.layer = pair->first,
                          .reference = pair->second,
                          .label = place()->label,
                          .options = match_options(layer_request())});
    show_units();
}

void SimilarityView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (out_of_date_) {
        ask_for_layers();
    }
}

void SimilarityView::show_layers() {
    const GroupPlace* here = place();
    if (!document_ || here == nullptr) {
        layer_map_->set_source(nullptr);
        return;
    }
    const auto& slot = analysis_.layers();
    const LayerMeasure measure = layer_request().measure;
    const int n = static_cast<int>(here->layers.size());
    auto cells = std::make_shared<widgets::DenseSource>(n, n);
    std::vector<QString> names;
    std::vector<int> row_of(document_->architecture.layers.size(), -1);
    for (int i = 0; i < n; ++i) {
        const std::size_t layer = here->layers[static_cast<std::size_t>(i)];
        names.push_back(short_layer_name(document_->architecture, layer));
        row_of[layer] = i;
        if (measure != LayerMeasure::BitsSaved) {
            cells->set_value(i, i, 1.0F);
        }
    }
    cells->set_names(names, names);
    double low = INFINITY;
    double high = -INFINITY;
    if (slot.wanted == layer_request() && slot.result) {
        for (const LayerPair& pair : slot.result->pairs) {
            const double value = pair.value(measure);
            cells->set_value(row_of[pair.layer], row_of[pair.reference], static_cast<float>(value));
            cells->set_value(row_of[pair.reference], row_of[pair.layer], static_cast<float>(value));
            low = std::isnan(value) ? low : std::min(low, value);
            high = std::isnan(value) ? high : std::max(high, value);
        }
    }
    const bool same = layer_map_->source() != nullptr && layer_map_->source()->rows() == n;
    const QRectF window = layer_map_->window();
    layer_map_->set_source(cells);
    if (same) {
        layer_map_->set_window(window);
    }
    const bool known = low <= high;
    const auto [from, to] =
        known ? rounded_range(low, high, layer_map_->color_map() == widgets::ColorMap::Diverging)
              : std::pair(0.0, 1.0);
    layer_map_->set_range(from, to);
    layer_legend_->set_scale(
        from, to, measure == LayerMeasure::BitsSaved ? tr("bpw saved, net") : measure_->currentText());
    layer_legend_->setVisible(known);
    if (const auto pair = chosen_pair()) {
        layer_map_->set_current(QPoint(row_of[pair->second], row_of[pair->first]));
    }
    show_pair_figures();
}

void SimilarityView::show_units() {
    const auto& slot = analysis_.units();
    if (slot.result != shown_units_ || !slot.result) {
        shown_units_ = slot.result;
        before_source_.reset();
        after_source_.reset();
        if (shown_units_) {
            before_source_ = std::make_shared<UnitMatrixSource>(shown_units_, false);
            after_source_ = std::make_shared<UnitMatrixSource>(shown_units_, true);
        }
        before_->set_source(before_source_);
        after_->set_source(after_source_);
    }
    const QString waiting = slot.busy()             ? tr("Comparing units\u2026")
                            : !slot.error.isEmpty() ? slot.error
                                                    : tr("Choose a cell of the layer matrix.");
    before_->set_empty_text(waiting);
    after_->set_empty_text(slot.busy() ? waiting : QString());
    curve_->set_values({}, 0, {});
    if (shown_units_) {
        const Architecture& architecture = document_->architecture;
        const QString rows = tr("unit of %1").arg(layer_name(architecture, shown_units_->layer));
        const QString cols = tr("unit of %1").arg(layer_name(architecture, shown_units_->reference));
        before_->set_axis_titles(rows, cols);
        after_->set_axis_titles(tr("%1, reordered").arg(rows), cols);
        const UnitMatching& matching = shown_units_->matching;
        curve_->set_values(matching.cosine, paying_cosine(matching.match.size(), matching.weights_per_unit),
                           tr("Cosine"));
        mark_unit(static_cast<int>(selection_.unit), -1);
    }
    set_colors();
    show_pair_figures();
    show_read_out(nullptr, -1, -1);
}

void SimilarityView::show_pair_figures() {
    const auto pair = chosen_pair();
    if (!pair || !document_) {
        summary_->show_pair({}, nullptr, {});
        return;
    }
    QString name = tr("%1 from %2")
                       .arg(layer_name(document_->architecture, pair->first),
                            layer_name(document_->architecture, pair->second));
    name = name.left(1).toUpper() + name.mid(1);
    const bool there =
        shown_units_ && shown_units_->layer == pair->first && shown_units_->reference == pair->second;
    const auto& layers = analysis_.layers();
    QString note = layers.error;
    if (layers.result && layers.busy()) {
        const std::size_t n = place()->layers.size();
        note = tr("%1 of %2 pairs of layers compared")
                   .arg(widgets::number_text(layers.result->pairs.size()),
                        widgets::number_text(n * (n - 1) / 2));
    }
    summary_->show_pair(name, there ? &shown_units_->matching : nullptr, note);
}

void SimilarityView::set_colors() {
    const auto map = static_cast<widgets::ColorMap>(map_->currentData().toInt());
    const auto detail = static_cast<widgets::HeatmapSummary>(detail_->currentData().toInt());
    const bool centred = map == widgets::ColorMap::Diverging;
    layer_legend_->set_map(map);
    unit_legend_->set_map(map);
    if (layer_map_->color_map() != map) {
        layer_map_->set_color_map(map);
        show_layers();
    }
    double low = -1;
    double high = 1;
    if (shown_units_ && shown_units_->before.rows() > 0) {
        std::tie(low, high) = telling_range(*shown_units_);
        std::tie(low, high) = rounded_range(low, high, centred);
    }
    for (widgets::HeatmapView* map_view : {before_, after_}) {
        map_view->set_color_map(map);
        map_view->set_summary(detail);
        map_view->set_range(std::max(-1.0, low), std::min(1.0, high));
    }
    unit_legend_->set_scale(before_->low(), before_->high(), tr("cosine"));
    unit_legend_->setVisible(shown_units_ != nullptr);
}

void SimilarityView::choose_pair(int row, int col) {
    const GroupPlace* here = place();
    if (here == nullptr || row == col) {
        show_layers(); // the marker goes back: a layer is no partner of itself
        return;
    }
    selection_.layer = static_cast<int>(here->layers[static_cast<std::size_t>(row)]);
    selection_.other_layer = static_cast<int>(here->layers[static_cast<std::size_t>(col)]);
    selection_.group = QString::fromStdString(here->label);
    selection_.unit = -1;
    Q_EMIT selection_wanted(selection_);
    ask_for_units();
    show_pair_figures();
}

void SimilarityView::choose_unit(const UnitMatrixSource& source, int row, int col) {
    const int unit = source.unit_of_row(row);
    mark_unit(unit, col);
    show_read_out(&source, row, col);
    selection_.layer = static_cast<int>(shown_units_->layer);
    selection_.other_layer = static_cast<int>(shown_units_->reference);
    selection_.group = QString::fromStdString(place()->label);
    selection_.unit = unit;
    Q_EMIT selection_wanted(selection_);
}

/// Marks a unit in both panels; `reference` -1: the unit that it is matched with.
void SimilarityView::mark_unit(int unit, int reference) {
    const bool known = shown_units_ && unit >= 0 && unit < before_source_->rows();
    if (!known) {
        before_->set_current(std::nullopt);
        after_->set_current(std::nullopt);
        curve_->mark(std::nanf(""));
        return;
    }
    const auto at = static_cast<std::size_t>(unit);
    const int col = reference >= 0 ? reference : static_cast<int>(shown_units_->matching.match[at]);
    before_->set_current(QPoint(col, unit));
    after_->set_current(QPoint(col, after_source_->row_of_unit(unit)));
    curve_->mark(shown_units_->matching.cosine[at]);
}

void SimilarityView::show_read_out(const UnitMatrixSource* source, int row, int col) {
    if (!shown_units_) {
        read_out_->set_full_text({});
        return;
    }
    const auto current = before_->current();
    if (source == nullptr && current) {
        source = before_source_.get();
        row = current->y();
        col = current->x();
    }
    if (source == nullptr) {
        read_out_->set_full_text(tr("Wheel zooms both, drag pans, arrow keys step, double click shows all"));
        return;
    }
    const int unit = source->unit_of_row(row);
    const UnitMatching& matching = shown_units_->matching;
    const auto at = static_cast<std::size_t>(unit);
    QString text = tr("unit %1 \u2192 %2: cosine %3")
                       .arg(QString::number(unit), QString::number(col),
                            widgets::three_digits_text(static_cast<double>(source->value(row, col))));
    if (static_cast<int>(matching.match[at]) == col) {
        text += tr(" \u00b7 matched, saves %1 in %2 weights")
                    .arg(widgets::bits_text(static_cast<quint64>(std::lround(matching.saved_bits[at]))),
                         widgets::number_text(matching.weights_per_unit));
    } else {
        text += tr(" \u00b7 unit %1 is matched with %2, cosine %3")
                    .arg(QString::number(unit), QString::number(matching.match[at]),
                         widgets::three_digits_text(static_cast<double>(matching.cosine[at])));
    }
    read_out_->set_full_text(text);
}

void SimilarityView::show_selection(const Selection& selection) {
    const auto before = chosen_pair();
    const GroupPlace* old_place = place();
    const auto wanted = std::find_if(places_.begin(), places_.end(), [&](const GroupPlace& one) {
        return QString::fromStdString(one.label) == selection.group;
    });
    const bool other_unit = selection.unit != selection_.unit;
    selection_ = selection;
    if (wanted != places_.end() && &*wanted != old_place) {
        const QSignalBlocker quiet(group_);
        group_->setCurrentIndex(static_cast<int>(wanted - places_.begin()));
        out_of_date_ = true;
        if (isVisible()) {
            ask_for_layers();
        }
    } else if (chosen_pair() != before) {
        show_layers();
        ask_for_units();
    } else if (other_unit && shown_units_) {
        mark_unit(static_cast<int>(selection_.unit), -1);
        show_read_out(nullptr, -1, -1);
    }
}

QString SimilarityView::read_out() const {
    return read_out_->full_text();
}

} // namespace mcwc::gui
