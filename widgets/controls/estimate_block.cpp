#include "widgets/controls/estimate_block.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "3.487 ± 0.012", or the value alone.
QString with_doubt(const QString& value, double doubt, int decimals) {
    return doubt < 0 || !std::isfinite(doubt)
               ? value
               : value + u" \u00b1\u00a0"_s + QLocale().toString(doubt, 'f', decimals);
}

QString sqnr_with_doubt(double nmse, double doubt) {
    const QString text = sqnr_text(nmse);
    return doubt < 0 || !std::isfinite(doubt) || nmse <= 0
               ? text
               : EstimateBlock::tr("%1 \u00b1\u00a0%2", "SQNR with its unit, half an interval")
                     .arg(text, QLocale().toString(doubt, 'f', 1));
}

QString range_of(const EstimateFigures& figures) {
    const auto size = static_cast<double>(figures.file_bytes);
    return EstimateBlock::tr("%1 to %2", "range of sizes")
        .arg(bytes_text(static_cast<quint64>(std::max(0.0, size - figures.file_bytes_doubt))),
             bytes_text(static_cast<quint64>(size + figures.file_bytes_doubt)));
}

} // namespace

EstimateBlock::EstimateBlock(QWidget* parent)
    : QWidget(parent)
    , heading_(role_label(tr("Estimate"), "muted", this))
    , size_(role_label(no_figure(), "figure", this))
    , range_(role_label({}, "muted", this)) {
    size_->setAccessibleName(tr("Coded size"));
    range_->setAccessibleName(tr("Range of the estimate"));
    range_->setToolTip(tr("95 of 100 whole runs lie in this range; \"Analyse\" measures"));
    range_->hide();
    const QString names[row_count] = {tr("bits per weight, coded"),
                                      tr("bits per weight, model"),
                                      tr("bits per weight, file"),
                                      tr("of the original"),
                                      tr("SQNR"),
                                      tr("NMSE"),
                                      tr("saved by prediction")};
    const QString tips[row_count] = {
        tr("Bits spent on quantized tensors, over their elements"),
        tr("Bits spent on all tensors, over all weights; tied weights count once"),
        tr("All bits of the file, companions included, over all weights"),
        tr("File size against the tensor data of the checkpoint"),
        tr("Signal-to-quantization-noise ratio over quantized tensors"),
        tr("Squared error over the sum of squares of the quantized tensors"),
        tr("Bits per weight that predicted frames save against coding every frame by itself")};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(7);
    grid->setHorizontalSpacing(8);
    for (int row = 0; row < row_count; ++row) {
        names_[row] = role_label(names[row], "muted", this);
        values_[row] = role_label(no_figure(), row + 1 == row_count ? "good" : "value", this);
        names_[row]->setToolTip(tips[row]);
        values_[row]->setToolTip(tips[row]);
        values_[row]->setAccessibleName(names[row]);
        values_[row]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(names_[row], row, 0);
        grid->addWidget(values_[row], row, 1);
    }
    grid->setColumnStretch(0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading_);
    column->addWidget(size_);
    column->addWidget(range_);
    column->addSpacing(4);
    column->addLayout(grid);
}

void EstimateBlock::set_figures(const EstimateFigures& figures) {
    heading_->setText(figures.measured ? tr("Measured") : tr("Estimate"));
    size_->setText((figures.measured ? QString() : u"\u2248 "_s) + bytes_text(figures.file_bytes));
    const bool doubted = !figures.measured && figures.file_bytes_doubt >= 0;
    range_->setVisible(doubted);
    range_->setText(doubted ? range_of(figures) : QString());
    values_[0]->setText(with_doubt(bpw_text(figures.bpw_coded), figures.bpw_coded_doubt, 3));
    values_[1]->setText(with_doubt(bpw_text(figures.bpw_model), figures.bpw_model_doubt, 3));
    values_[2]->setText(with_doubt(bpw_text(figures.bpw_file), figures.bpw_file_doubt, 3));
    values_[3]->setText(
        percent_text(static_cast<double>(figures.file_bytes), static_cast<double>(figures.source_bytes)));
    values_[4]->setText(sqnr_with_doubt(figures.nmse, figures.sqnr_doubt));
    values_[5]->setText(nmse_text(figures.nmse));
    for (int row = 4; row < row_count; ++row) {
        const bool known = row < 6 ? figures.nmse >= 0 : figures.saved_bpw >= 0;
        names_[row]->setVisible(known);
        values_[row]->setVisible(known);
    }
    const bool saves = figures.saved_bpw >= 0.0005;
    set_role(values_[6], saves ? "good" : "value");
    values_[6]->setText(tr("%1 bpw").arg(QLocale().toString(saves ? figures.saved_bpw : 0.0, 'f', 3)));
    set_stale(false);
}

void EstimateBlock::set_stale(bool stale) {
    if (stale_ == stale) {
        return;
    }
    stale_ = stale;
    setGraphicsEffect(nullptr);
    if (stale) {
        auto* effect = new QGraphicsOpacityEffect(this);
        effect->setOpacity(0.45);
        setGraphicsEffect(effect);
    }
}

void EstimateBlock::clear() {
    size_->setText(no_figure());
    range_->hide();
    for (QLabel* value : values_) {
        value->setText(no_figure());
    }
    set_stale(false);
}

QString EstimateBlock::size_text() const {
    return size_->text();
}
QString EstimateBlock::range_text() const {
    return range_->text();
}
std::vector<std::pair<QString, QString>> EstimateBlock::facts() const {
    std::vector<std::pair<QString, QString>> lines{
        {size_->accessibleName(),
         range_->text().isEmpty() ? size_->text() : tr("%1 (%2)").arg(size_->text(), range_->text())}};
    for (int row = 0; row < row_count; ++row) {
        if (!values_[row]->isHidden() && values_[row]->text() != no_figure()) {
            lines.emplace_back(names_[row]->text(), values_[row]->text());
        }
    }
    return lines;
}
QString EstimateBlock::figure_text(int row) const {
    return values_[row]->text();
}

} // namespace mcwc::widgets
