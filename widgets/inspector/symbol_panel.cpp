#include "widgets/inspector/symbol_panel.h"

#include "widgets/common/distribution_chart.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace mcwc::widgets {

using namespace Qt::Literals::StringLiterals;

SymbolPanel::SymbolPanel(QWidget* parent)
    : QWidget(parent)
    , title_(new ElidedLabel(Qt::ElideLeft, this))
    , figures_(new ElidedLabel(Qt::ElideRight, this))
    , logarithmic_(new QCheckBox(tr("log"), this))
    , chart_(new DistributionChart(this)) {
    title_->setProperty("role", u"muted"_s);
    figures_->setProperty("role", u"muted"_s);
    logarithmic_->setToolTip(tr("Logarithmic counts: shows the tails"));
    logarithmic_->setAccessibleName(tr("Logarithmic counts"));
    chart_->setAccessibleName(tr("Symbols against the model"));
    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(logarithmic_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(chart_, 1);
    column->addWidget(figures_);
    connect(logarithmic_, &QCheckBox::toggled, chart_, &DistributionChart::set_logarithmic);
    show_text({});
}

void SymbolPanel::show_histogram(const QString& title, const SymbolHistogram& histogram) {
    Distribution shown;
    // The middle of a bin of one symbol is the symbol.
    shown.first = static_cast<double>(histogram.first) - (histogram.bin_width == 1 ? 0.5 : 0.0);
    shown.bin_width = static_cast<double>(histogram.bin_width);
    shown.bars.assign(histogram.count.begin(), histogram.count.end());
    shown.line = histogram.expected;
    shown.bar_name = tr("found");
    shown.line_name = tr("model");
    shown.axis_name = tr("symbol, in steps");
    shown.bin_name = [first = histogram.first, width = histogram.bin_width](std::size_t bin) {
        const std::int64_t low = first + static_cast<std::int64_t>(bin) * width;
        return width == 1 ? tr("symbol %1").arg(low) : tr("symbols %1 to %2").arg(low).arg(low + width - 1);
    };
    chart_->set_distribution(std::move(shown));
    title_->set_full_text(title);
    const auto rate = [&](double bits) {
        return bpw_text(histogram.symbols == 0 ? 0 : bits / static_cast<double>(histogram.symbols));
    };
    figures_->set_full_text(
        tr("in the file %1 \u00b7 model %2 \u00b7 without scales %3 bits a symbol \u00b7 %4 symbols")
            .arg(rate(static_cast<double>(histogram.coded_bits)), rate(histogram.model_bits),
                 rate(histogram.entropy_bits), number_text(histogram.symbols)));
    logarithmic_->setEnabled(true);
}

void SymbolPanel::show_text(const QString& text) {
    chart_->set_empty(text.isEmpty() ? tr("Select a plane or a slice to see its symbols against the model")
                                     : text);
    title_->set_full_text({});
    figures_->set_full_text({});
    logarithmic_->setEnabled(false);
}

QString SymbolPanel::figures() const {
    return figures_->full_text();
}

} // namespace mcwc::widgets
