#include "widgets/charts/chart_legend.h"

#include "widgets/charts/chart_style.h"
#include "widgets/theme/colors.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace mcwc::widgets {
namespace {

class SeriesButton : public QAbstractButton {
public:
    SeriesButton(const ChartSeries& series, QWidget* parent)
        : QAbstractButton(parent)
        , series_(series) {
        setCheckable(true);
        setChecked(series.shown);
        setText(series.name);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + sign_width + 22, fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors& set = colors(palette());
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(set.accent, 1) : Qt::NoPen);
            painter.setBrush(underMouse() ? QBrush(set.hover) : Qt::NoBrush);
            painter.drawRoundedRect(box, 4, 4);
        }
        painter.setOpacity(isChecked() ? 1 : 0.3);
        draw_series_sign(painter, QRectF(6, 0, sign_width, height()), series_, set);
        painter.setOpacity(1);
        // Struck out: a pale sign alone would leave it to colour.
        QFont words = font();
        words.setStrikeOut(!isChecked());
        painter.setFont(words);
        painter.setPen(isChecked() ? set.text : set.muted);
        painter.drawText(rect().adjusted(sign_width + 12, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
    }

    void enterEvent(QEnterEvent* event) override {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    static constexpr int sign_width = 26;
    ChartSeries series_;
};

bool same_lines(const ChartContent& a, const ChartContent& b) {
    return std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(),
                      [](const ChartSeries& one, const ChartSeries& two) {
                          return one.name == two.name && one.kind == two.kind && one.style == two.style &&
                                 one.dimmed == two.dimmed;
                      });
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : FlowBox(parent) {
    setAccessibleName(tr("Legend"));
    flow()->set_spacing(4, 0);
}

void ChartLegend::set_content(const ChartContent& content) {
    if (same_lines(content, shown_)) {
        for (const Line& line : lines_) {
            const QSignalBlocker quiet(line.button);
            line.button->setChecked(content.series[static_cast<std::size_t>(line.series)].shown);
        }
        return;
    }
    for (const Line& line : lines_) {
        flow()->removeWidget(line.button);
        line.button->deleteLater();
        line.button->hide();
    }
    lines_.clear();
    shown_ = content;
    for (int i = 0; i < static_cast<int>(content.series.size()); ++i) {
        const ChartSeries& series = content.series[static_cast<std::size_t>(i)];
        if (series.dimmed) {
            continue;
        }
        auto* button = new SeriesButton(series, this);
        button->setToolTip(tr("Show or hide %1").arg(series.name));
        flow()->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, [this, i](bool shown) { Q_EMIT toggled(i, shown); });
        lines_.push_back({i, button});
        button->show();
    }
}

QAbstractButton* ChartLegend::button(int series) const {
    const auto found = std::find_if(lines_.begin(), lines_.end(),
                                    [series](const Line& line) { return line.series == series; });
    return found == lines_.end() ? nullptr : found->button;
}

} // namespace mcwc::widgets
