#include "app/gui/models/rate_models.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::RatePointModel)
};

QVariant alignment(bool left) {
    return QVariant::fromValue((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QString signed_number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals).replace(u'-', u'\u2212');
}

/// "+1.25", "\u22120.90"; "0.00" where it rounds to that.
QString with_sign(double value, int decimals) {
    const double half = 0.5 * std::pow(10.0, -decimals);
    const QString number = signed_number(std::abs(value) < half ? 0.0 : value, decimals);
    return value >= half ? u'+' + number : number;
}

/// With its sign: "+1.25%", "\u22120.90%"; "0.00%" where it rounds to that.
QString percent_difference(double percent) {
    return widgets::with_percent_sign(with_sign(percent, 2));
}

QString display(const RateRow& row, int column) {
    switch (column) {
    case RatePointModel::Curve:
        return row.curve_name;
    case RatePointModel::Setting:
        return row.setting;
    case RatePointModel::Coded:
    case RatePointModel::Model:
    case RatePointModel::File:
        return widgets::bpw_text(row.bpw[static_cast<std::size_t>(column - RatePointModel::Coded)]);
    case RatePointModel::Bytes:
        return widgets::number_text(row.bytes);
    case RatePointModel::Sqnr:
        return decibel_text(row.sqnr_db);
    case RatePointModel::Nmse:
        return widgets::nmse_text(row.nmse);
    case RatePointModel::Saved:
        return saved_text(row.saved_bpw);
    case RatePointModel::Pareto:
        return row.pareto ? u"\u25cf"_s : QString();
    case RatePointModel::Seconds:
        return row.cached ? Words::tr("cached") : widgets::duration_text(row.seconds);
    default:
        return {};
    }
}

/// Numbers, so that 10 comes behind 9; what is not there comes first.
QVariant sorted_by(const RateRow& row, int column) {
    const auto known = [](double value) {
        return std::isnan(value) ? std::numeric_limits<double>::lowest() : value;
    };
    switch (column) {
    case RatePointModel::Curve:
        return row.curve;
    case RatePointModel::Setting:
        return row.settings ? row.settings->qbits : row.bpw[0];
    case RatePointModel::Coded:
    case RatePointModel::Model:
    case RatePointModel::File:
        return known(row.bpw[static_cast<std::size_t>(column - RatePointModel::Coded)]);
    case RatePointModel::Bytes:
        return row.bytes;
    case RatePointModel::Sqnr:
        return row.sqnr_db;
    case RatePointModel::Nmse:
        return row.nmse;
    case RatePointModel::Saved:
        return known(row.saved_bpw);
    case RatePointModel::Pareto:
        return row.pareto;
    case RatePointModel::Seconds:
        return row.seconds;
    default:
        return {};
    }
}

QVariant tool_tip(const RateRow& row, int column) {
    if (column == RatePointModel::Curve && row.fallen_back > 0) {
        return Words::tr("%1 of the weights are stored in another format: their rows do not fit the blocks")
            .arg(widgets::percent_text(row.fallen_back, 1));
    }
    return column == RatePointModel::Seconds   ? seconds_text(row)
           : column <= RatePointModel::Setting ? QVariant(display(row, column))
                                               : QVariant();
}

bool same_point(const RateRow& a, const RateRow& b) {
    return a.id == b.id && a.curve_name == b.curve_name && a.bytes == b.bytes && a.nmse == b.nmse &&
           a.settings == b.settings;
}

} // namespace

QString decibel_text(double sqnr_db) {
    return std::isfinite(sqnr_db) ? signed_number(sqnr_db, 2) + u"\u00a0dB"_s : Words::tr("exact");
}

QString seconds_text(const RateRow& row) {
    const QString time = widgets::duration_text(row.seconds);
    return row.cached ? Words::tr("cached (%1)").arg(time) : time;
}

QString saved_text(double bits_per_weight) {
    return std::isnan(bits_per_weight) ? QString() : signed_number(bits_per_weight, 3);
}

void RatePointModel::set_rows(std::vector<RateRow> rows) {
    const bool grows =
        rows.size() >= rows_.size() && std::equal(rows_.begin(), rows_.end(), rows.begin(), same_point);
    if (!grows || rows_.empty()) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    const int before = static_cast<int>(rows_.size());
    std::move(rows.begin(), rows.begin() + before, rows_.begin()); // Pareto marks may have gone
    Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
    if (static_cast<int>(rows.size()) > before) {
        beginInsertRows({}, before, static_cast<int>(rows.size()) - 1);
        rows_.insert(rows_.end(), std::make_move_iterator(rows.begin() + before),
                     std::make_move_iterator(rows.end()));
        endInsertRows();
    }
}

int RatePointModel::row_of(const RatePoint& point) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const RateRow& row) { return row.id == point; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int RatePointModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RatePointModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RatePointModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RateRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case SortRole:
        return sorted_by(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Pareto ? QVariant::fromValue(Qt::Alignment(Qt::AlignCenter))
                                        : alignment(index.column() <= Setting);
    case Qt::AccessibleTextRole:
        return index.column() == Pareto && row.pareto ? QVariant(tr("no other point is better in both"))
                                                      : QVariant();
    case Qt::ToolTipRole:
        return tool_tip(row, index.column());
    case Qt::ForegroundRole:
        return row.settings ? QVariant() : QVariant(widgets::colors(QApplication::palette()).muted);
    default:
        return {};
    }
}

QVariant RatePointModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QString titles[] = {tr("Curve"), tr("Setting"), tr("bpw (a)"), tr("(b)"),    tr("(c)"), tr("Bytes"),
                              tr("SQNR"),  tr("NMSE"),    tr("Saved"),   tr("Pareto"), tr("Time")};
    const QString hints[] = {{},
                             {},
                             tr("Bits per weight of the quantized tensors, with all side information"),
                             tr("Bits per weight of the whole model, with tensors that are kept exactly"),
                             tr("Bits per weight of the file, companion files included"),
                             tr("Of the file; for baselines of the quantized tensors"),
                             {},
                             {},
                             tr("What prediction saves, in bits per weight, motion paid"),
                             tr("No other point is better in both rate and error"),
                             tr("That the encoder took, also when the point comes from the cache")};
    switch (role) {
    case Qt::DisplayRole:
        return titles[section];
    case Qt::ToolTipRole:
        return hints[section];
    case Qt::TextAlignmentRole:
        return section == Pareto ? QVariant::fromValue(Qt::Alignment(Qt::AlignCenter))
                                 : alignment(section <= Setting);
    default:
        return {};
    }
}

void BdRateModel::set_rows(std::vector<BdRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int BdRateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BdRateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BdRateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const BdRow& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column() == Curve);
    }
    if (role == Qt::ForegroundRole && index.column() == Rate && row.rate) {
        const widgets::Colors& set = widgets::colors(QApplication::palette());
        return row.rate->percent <= -0.005 ? set.good : set.text;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Curve:
        return row.curve_name;
    case Rate:
        return row.rate ? percent_difference(row.rate->percent) : widgets::no_figure();
    case Bits:
        return row.rate ? with_sign(row.rate->bits, 4) : widgets::no_figure();
    case Range:
        return row.rate ? tr("%1 to %2 dB")
                              .arg(signed_number(row.rate->low_db, 1), signed_number(row.rate->high_db, 1))
                        : tr("no range in common");
    default:
        return {};
    }
}

QVariant BdRateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QString titles[] = {tr("Curve"), tr("BD-rate"), tr("bpw"), tr("Over SQNR")};
    const QString hints[] = {
        {},
        tr("Mean difference of rate at equal SQNR; negative: fewer bits than the anchor"),
        tr("The same in bits per weight"),
        tr("The range that both curves cover")};
    return role == Qt::DisplayRole         ? QVariant(titles[section])
           : role == Qt::TextAlignmentRole ? alignment(section == Curve)
           : role == Qt::ToolTipRole       ? QVariant(hints[section])
                                           : QVariant();
}

} // namespace mcwc::gui
