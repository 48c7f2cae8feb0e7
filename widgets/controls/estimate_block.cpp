#include "widgets/controls/estimate_block.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

EstimateBlock::EstimateBlock(QWidget* parent)
    : QWidget(parent)
    , heading_(role_label(tr("Estimate"), "muted", this))
    , size_(role_label(no_figure(), "figure", this)) {
    size_->setAccessibleName(tr("Coded size"));
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
        tr("Squared error over squared sum of the quantized tensors"),
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
    column->addSpacing(4);
    column->addLayout(grid);
}

void EstimateBlock::set_figures(const EstimateFigures& figures) {
    heading_->setText(figures.measured ? tr("Measured") : tr("Estimate"));
    size_->setText((figures.measured ? QString() : u"\u2248 "_s) + bytes_text(figures.file_bytes));
    values_[0]->setText(bpw_text(figures.bpw_coded));
    values_[1]->setText(bpw_text(figures.bpw_model));
    values_[2]->setText(bpw_text(figures.bpw_file));
    values_[3]->setText(
        percent_text(static_cast<double>(figures.file_bytes), static_cast<double>(figures.source_bytes)));
    values_[4]->setText(sqnr_text(figures.nmse));
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
    for (QLabel* value : values_) {
        value->setText(no_figure());
    }
    set_stale(false);
}

QString EstimateBlock::size_text() const {
    return size_->text();
}
QString EstimateBlock::figure_text(int row) const {
    return values_[row]->text();
}

} // namespace mcwc::widgets
