#include "app/gui/models/comparison_models.h"

#include "widgets/common/format.h"
#include "widgets/theme/colors.h"

#include <QApplication>
#include <QCoreApplication>
#include <QLocale>
#include <QPalette>

#include <limits>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;
using widgets::text_of;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::Comparison)
};

QString types_text(const TensorComparison& pair) {
    const QString first = text_of(dtype_name(pair.first_type));
    const QString second = text_of(dtype_name(pair.second_type));
    return !pair.first ? second : !pair.second ? first : first == second ? first : first + u" / "_s + second;
}

QVariant alignment(bool left) {
    return QVariant::fromValue((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

QString error_text(double error) {
    return error == 0 ? u"0"_s : QLocale().toString(error, 'e', 2);
}

QString comparison_text(const TensorComparison& pair) {
    switch (pair.state) {
    case ComparisonState::Compared:
        return pair.exact()      ? Words::tr("exact")
               : pair.nmse() < 0 ? Words::tr("%1 differ").arg(widgets::number_text(pair.different))
                                 : widgets::sqnr_text(pair.nmse());
    case ComparisonState::OnlyFirst:
        return Words::tr("only in the reference");
    case ComparisonState::OnlySecond:
        return Words::tr("only in the other");
    case ComparisonState::ShapeDiffers:
        return Words::tr("%1 against %2")
            .arg(text_of(shape_text(pair.first_shape)), text_of(shape_text(pair.second_shape)));
    case ComparisonState::TypeDiffers:
        return Words::tr("another type");
    }
    return {};
}

void ComparisonTableModel::set_comparison(std::shared_ptr<const Comparison> comparison) {
    beginResetModel();
    comparison_ = std::move(comparison);
    endResetModel();
}

int ComparisonTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !comparison_ ? 0 : static_cast<int>(comparison_->tensors.size());
}

int ComparisonTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const TensorComparison& pair = comparison_->tensors[static_cast<std::size_t>(index.row())];
    const bool measured = pair.compared() && pair.is_float;
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column() == Name || index.column() == Types);
    }
    if (role == Qt::ForegroundRole) {
        const widgets::Colors& set = widgets::colors(QApplication::palette());
        return index.column() != Sqnr ? QVariant()
               : pair.exact()         ? QVariant(set.good)
               : pair.compared()      ? QVariant()
                                      : QVariant(set.warning);
    }
    if (role == SortRole) {
        switch (index.column()) {
        case Name:
            return text_of(pair.name);
        case Types:
            return types_text(pair);
        case Sqnr: // the worst first: those that can't be compared, then by falling error
        case Nmse:
            return !pair.compared() ? std::numeric_limits<double>::max() : pair.nmse();
        case MaxError:
            return pair.max_abs_error;
        case Different:
            return pair.elements == 0
                       ? 0.0
                       : static_cast<double>(pair.different) / static_cast<double>(pair.elements);
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return text_of(pair.name);
    case Types:
        return types_text(pair);
    case Sqnr:
        return comparison_text(pair);
    case Nmse:
        return measured ? widgets::nmse_text(pair.nmse()) : QString();
    case MaxError:
        return measured ? error_text(pair.max_abs_error) : QString();
    case Different:
        return pair.compared() ? widgets::percent_text(static_cast<double>(pair.different),
                                                       static_cast<double>(pair.elements))
                               : QString();
    default:
        return {};
    }
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QString titles[] = {tr("Tensor"),  tr("SQNR"),      tr("NMSE"),
                              tr("Largest"), tr("Different"), tr("Type")};
    return role == Qt::DisplayRole         ? QVariant(titles[section])
           : role == Qt::TextAlignmentRole ? alignment(section == Name || section == Types)
                                           : QVariant();
}

void WorstRowsModel::set_differences(std::shared_ptr<const TensorDifferences> differences,
                                     double squared_error) {
    beginResetModel();
    differences_ = std::move(differences);
    squared_error_ = squared_error;
    endResetModel();
}

std::int64_t WorstRowsModel::row_number(int row) const {
    return row >= 0 && row < rowCount()
               ? static_cast<std::int64_t>(differences_->worst[static_cast<std::size_t>(row)].row)
               : -1;
}

int WorstRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !differences_ ? 0 : static_cast<int>(differences_->worst.size());
}

int WorstRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorstRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RowError& row = differences_->worst[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return alignment(false);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Row:
        return widgets::number_text(row.row);
    case Share:
        return widgets::percent_text(row.squared_error, squared_error_);
    case Sqnr:
        return widgets::sqnr_text(row.nmse());
    case MaxError:
        return error_text(row.max_abs_error);
    default:
        return {};
    }
}

QVariant WorstRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    const QString titles[] = {tr("Row"), tr("Share"), tr("SQNR"), tr("Largest")};
    return role == Qt::DisplayRole         ? QVariant(titles[section])
           : role == Qt::TextAlignmentRole ? alignment(false)
                                           : QVariant();
}

} // namespace mcwc::gui
