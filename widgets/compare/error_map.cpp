#include "widgets/compare/error_map.h"

#include "widgets/theme/colors.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int scale_height = 22;
constexpr int most_label_height = 92;
constexpr double tallest_cell = 44;

/// A sequential scale that gets evenly darker (lighter on dark), safe for colour-blind eyes: yellow over
/// orange to violet.
QColor scale_color(double part, bool dark) {
    static constexpr std::array<std::array<int, 3>, 5> light{
        {{253, 243, 205}, {250, 203, 118}, {236, 138, 84}, {190, 73, 104}, {108, 36, 116}}};
    static constexpr std::array<std::array<int, 3>, 5> night{
        {{44, 38, 66}, {103, 46, 110}, {176, 70, 104}, {230, 126, 84}, {250, 205, 128}}};
    const auto& stops = dark ? night : light;
    const double place = std::clamp(part, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto low = std::min<std::size_t>(static_cast<std::size_t>(place), stops.size() - 2);
    const double rest = place - static_cast<double>(low);
    const auto mix = [&](std::size_t channel) {
        return static_cast<int>(
            std::lround(stops[low][channel] * (1 - rest) + stops[low + 1][channel] * rest));
    };
    return QColor(mix(0), mix(1), mix(2));
}

} // namespace

ErrorMap::ErrorMap(QWidget* parent)
    : QWidget(parent) {
    setObjectName("error_map"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Errors by layer and tensor"));
}

void ErrorMap::set_cells(QStringList rows, QStringList columns, std::vector<ErrorCell> cells) {
    rows_ = std::move(rows);
    columns_ = std::move(columns);
    cells_ = std::move(cells);
    selected_.reset();
    hovered_.reset();
    smallest_ = largest_ = 0;
    bool any = false;
    for (const ErrorCell& cell : cells_) {
        if (cell.state == ErrorCell::State::Measured) {
            smallest_ = any ? std::min(smallest_, cell.value) : cell.value;
            largest_ = any ? std::max(largest_, cell.value) : cell.value;
            any = true;
        }
    }
    setAccessibleDescription({});
    invalidate();
}

void ErrorMap::set_empty_text(const QString& text) {
    empty_text_ = text;
    update();
}

void ErrorMap::set_scale_texts(const QString& best, const QString& worst) {
    best_ = best;
    worst_ = worst;
    invalidate();
}

void ErrorMap::invalidate() {
    picture_ = {};
    update();
}

const ErrorCell& ErrorMap::cell(int row, int column) const {
    return cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_.size()) +
                  static_cast<std::size_t>(column)];
}

void ErrorMap::select(std::optional<std::pair<int, int>> chosen) {
    if (chosen && (chosen->first < 0 || chosen->first >= rows_.size() || chosen->second < 0 ||
                   chosen->second >= columns_.size())) {
        chosen.reset();
    }
    selected_ = chosen;
    setAccessibleDescription(selected_ ? cell(selected_->first, selected_->second).tip : QString());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

QRectF ErrorMap::grid() const {
    int left = 0;
    for (const QString& row : rows_) {
        left = std::max(left, fontMetrics().horizontalAdvance(row));
    }
    int top = 0;
    for (const QString& column : columns_) {
        top = std::max(top, fontMetrics().horizontalAdvance(column));
    }
    QRectF area =
        QRectF(rect()).adjusted(left + 10, std::min(top, most_label_height) + 8, -2, -scale_height - 6);
    area.setHeight(std::min(area.height(), tallest_cell * static_cast<double>(rows_.size())));
    return area;
}

QRectF ErrorMap::cell_rect(int row, int column) const {
    if (rows_.isEmpty() || columns_.isEmpty()) {
        return {};
    }
    const QRectF area = grid();
    const double width = area.width() / static_cast<double>(columns_.size());
    const double height = area.height() / static_cast<double>(rows_.size());
    return {area.left() + width * column, area.top() + height * row, width, height};
}

std::optional<std::pair<int, int>> ErrorMap::cell_at(QPointF position) const {
    const QRectF area = grid();
    if (cells_.empty() || !area.contains(position)) {
        return std::nullopt;
    }
    const int row =
        static_cast<int>((position.y() - area.top()) / area.height() * static_cast<double>(rows_.size()));
    const int column =
        static_cast<int>((position.x() - area.left()) / area.width() * static_cast<double>(columns_.size()));
    return std::pair(std::min(row, static_cast<int>(rows_.size()) - 1),
                     std::min(column, static_cast<int>(columns_.size()) - 1));
}

QColor ErrorMap::color_of(const ErrorCell& item) const {
    const Colors& set = colors(palette());
    switch (item.state) {
    case ErrorCell::State::Absent:
        return set.surface;
    case ErrorCell::State::Unlike:
    case ErrorCell::State::Exact:
        return set.hover;
    case ErrorCell::State::Measured:
        break;
    }
    const double part = largest_ > smallest_ ? (item.value - smallest_) / (largest_ - smallest_) : 0.5;
    return scale_color(part, is_dark(palette()));
}

void ErrorMap::draw_cell(QPainter& painter, int row, int column) const {
    const Colors& set = colors(palette());
    const ErrorCell& item = cell(row, column);
    const QRectF whole = cell_rect(row, column);
    const double gap = std::min(whole.width(), whole.height()) > 6 ? 1 : 0;
    const QRectF body = whole.adjusted(gap, gap, -gap, -gap);
    const QColor color = color_of(item);
    painter.fillRect(body, color);
    if (item.state == ErrorCell::State::Absent) {
        return;
    }
    painter.setPen(color.lightnessF() > 0.55 ? light_colors().text : QColor(Qt::white));
    QString text = item.text;
    if (item.state == ErrorCell::State::Exact) {
        text = u"\u2713"_s;
        painter.setPen(set.good);
    } else if (item.state == ErrorCell::State::Unlike) {
        text = u"\u2717"_s;
        painter.setPen(set.error);
    }
    if (painter.fontMetrics().horizontalAdvance(text) + 2 <= body.width() &&
        painter.fontMetrics().height() <= body.height() + 4) {
        painter.drawText(body, Qt::AlignCenter, text);
    }
}

void ErrorMap::draw_labels(QPainter& painter) const {
    const Colors& set = colors(palette());
    const QRectF area = grid();
    painter.setPen(set.muted);
    const double height = area.height() / static_cast<double>(rows_.size());
    const int every =
        std::max(1, static_cast<int>(std::ceil(fontMetrics().height() / std::max(1.0, height))));
    for (int row = 0; row < rows_.size(); row += every) {
        painter.drawText(QRectF(0, cell_rect(row, 0).center().y() - 10, area.left() - 6, 20),
                         Qt::AlignRight | Qt::AlignVCenter, rows_[row]);
    }
    const double width = area.width() / static_cast<double>(columns_.size());
    if (width < fontMetrics().height() * 0.8) {
        return;
    }
    for (int column = 0; column < columns_.size(); ++column) {
        painter.save();
        painter.translate(cell_rect(0, column).center().x(), area.top() - 5);
        painter.rotate(-90);
        const int room = static_cast<int>(area.top()) - 5;
        painter.drawText(QRectF(0, -10, room, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(columns_[column], Qt::ElideLeft, room));
        painter.restore();
    }
}

void ErrorMap::draw_scale(QPainter& painter) const {
    if (best_.isEmpty()) {
        return;
    }
    const Colors& set = colors(palette());
    const QRectF area = grid();
    const double top = area.bottom() + 8;
    const double width = std::min(110.0, area.width() / 4);
    const int left_text = fontMetrics().horizontalAdvance(best_) + 8;
    for (int x = 0; x < static_cast<int>(width); ++x) {
        painter.fillRect(QRectF(area.left() + left_text + x, top + 4, 1.5, 9),
                         scale_color(x / width, is_dark(palette())));
    }
    painter.setPen(set.muted);
    painter.drawText(QRectF(area.left(), top - 1, left_text, 18), Qt::AlignLeft | Qt::AlignVCenter, best_);
    painter.drawText(QRectF(area.left() + left_text + width + 8, top - 1, area.width(), 18),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1   \u2713 exact   \u2717 not comparable").arg(worst_));
}

void ErrorMap::draw(QPainter& painter) const {
    painter.setFont(font());
    draw_labels(painter);
    draw_scale(painter);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (int row = 0; row < rows_.size(); ++row) {
        for (int column = 0; column < columns_.size(); ++column) {
            draw_cell(painter, row, column);
        }
    }
}

void ErrorMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colors& set = colors(palette());
    if (cells_.empty()) {
        painter.setPen(set.muted);
        painter.drawText(rect().adjusted(16, 0, -16, 0), Qt::AlignCenter | Qt::TextWordWrap, empty_text_);
        return;
    }
    if (picture_.isNull()) {
        const double ratio = devicePixelRatioF();
        picture_ = QPixmap((QSizeF(size()) * ratio).toSize());
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(Qt::transparent);
        QPainter onto(&picture_);
        draw(onto);
    }
    painter.drawPixmap(0, 0, picture_);
    painter.setBrush(Qt::NoBrush);
    if (hovered_ && hovered_ != selected_) {
        painter.setPen(QPen(set.muted, 1));
        painter.drawRect(cell_rect(hovered_->first, hovered_->second).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (selected_) {
        painter.setPen(QPen(hasFocus() ? set.accent : set.text, 2));
        painter.drawRect(cell_rect(selected_->first, selected_->second).adjusted(1, 1, -1, -1));
    }
}

void ErrorMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    invalidate();
}

void ErrorMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        invalidate();
    }
}

void ErrorMap::choose(int row, int column) {
    select(std::pair(row, column));
    if (selected_) {
        Q_EMIT cell_chosen(row, column);
    }
}

void ErrorMap::mousePressEvent(QMouseEvent* event) {
    const auto place = cell_at(event->position());
    if (place && event->button() == Qt::LeftButton) {
        choose(place->first, place->second);
    }
}

void ErrorMap::mouseMoveEvent(QMouseEvent* event) {
    const auto place = cell_at(event->position());
    if (place != hovered_) {
        hovered_ = place;
        update();
    }
}

void ErrorMap::leaveEvent(QEvent* /*event*/) {
    hovered_.reset();
    update();
}

void ErrorMap::keyPressEvent(QKeyEvent* event) {
    if (cells_.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last_row = static_cast<int>(rows_.size()) - 1;
    const int last_column = static_cast<int>(columns_.size()) - 1;
    const auto [row, column] = selected_.value_or(std::pair(0, 0));
    switch (event->key()) {
    case Qt::Key_Left:
        choose(row, std::max(0, column - 1));
        return;
    case Qt::Key_Right:
        choose(row, std::min(last_column, column + 1));
        return;
    case Qt::Key_Up:
        choose(std::max(0, row - 1), column);
        return;
    case Qt::Key_Down:
        choose(std::min(last_row, row + 1), column);
        return;
    case Qt::Key_Home:
        choose(row, 0);
        return;
    case Qt::Key_End:
        choose(row, last_column);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ErrorMap::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto place = cell_at(help->pos());
        if (place) {
            QToolTip::showText(help->globalPos(), cell(place->first, place->second).tip, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace mcwc::widgets
