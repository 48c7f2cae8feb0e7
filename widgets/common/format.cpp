#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>
#include <cstddef>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QChar no_break_space(0xA0);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::widgets::Format)
};

QString with_unit(const QString& number, const QString& unit) {
    return number + no_break_space + unit;
}

/// Three significant digits of value / 1000^power.
QString scaled(double value, const char* const* units, std::size_t unit_count) {
    std::size_t power = 0;
    while (value >= 999.5 && power + 1 < unit_count) {
        value /= 1000;
        ++power;
    }
    const int decimals = power == 0 ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    const QString number = QLocale().toString(value, 'f', decimals);
    const QString unit = QString::fromLatin1(units[power]);
    return unit.isEmpty() ? number : with_unit(number, unit);
}

} // namespace

QString no_figure() {
    return u"\u2013"_s;
}

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString bytes_text(quint64 bytes) {
    static constexpr std::array<const char*, 6> units{"B", "kB", "MB", "GB", "TB", "PB"};
    return scaled(static_cast<double>(bytes), units.data(), units.size());
}

QString number_text(quint64 number) {
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale would leave out the grouping
    return locale.toString(number);
}

QString bits_text(quint64 bits) {
    return with_unit(number_text(bits), Words::tr("bits"));
}

QString count_text(quint64 count) {
    static constexpr std::array<const char*, 5> units{"", "k", "M", "G", "T"};
    return scaled(static_cast<double>(count), units.data(), units.size());
}

QString percent_text(double part, double whole) {
    if (!(whole > 0) || !std::isfinite(part)) {
        return {};
    }
    return with_percent_sign(QLocale().toString(100 * part / whole, 'f', 1));
}

QString with_percent_sign(const QString& number) {
    return Words::tr("%1%", "a percentage: with the space that the language puts before the sign")
        .arg(number);
}

QString bpw_text(double bits_per_weight) {
    return std::isfinite(bits_per_weight) && bits_per_weight >= 0
               ? QLocale().toString(bits_per_weight, 'f', 3)
               : no_figure();
}

QString three_digits_text(double value) {
    return QLocale().toString(value, 'f', 3).replace(u'-', QChar(0x2212));
}

QString sqnr_text(double nmse) {
    if (!std::isfinite(nmse) || nmse < 0) {
        return no_figure();
    }
    if (nmse == 0) {
        return Words::tr("exact");
    }
    return with_unit(QLocale().toString(-10 * std::log10(nmse), 'f', 1), u"dB"_s);
}

QString nmse_text(double nmse) {
    if (!std::isfinite(nmse) || nmse < 0) {
        return no_figure();
    }
    return nmse == 0 ? u"0"_s : QLocale().toString(nmse, 'e', 2);
}

QString duration_text(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) {
        return no_figure();
    }
    if (seconds < 9.95) {
        return with_unit(QLocale().toString(seconds, 'f', 1), Words::tr("s"));
    }
    const auto whole = static_cast<quint64>(std::llround(seconds));
    const QString second = Words::tr("s");
    const QString minute = Words::tr("min");
    const QString hour = Words::tr("h");
    if (whole < 60) {
        return with_unit(QString::number(whole), second);
    }
    if (whole < 3600) {
        return with_unit(QString::number(whole / 60), minute) + u' ' +
               with_unit(QString::number(whole % 60), second);
    }
    return with_unit(QString::number(whole / 3600), hour) + u' ' +
           with_unit(QString::number(whole / 60 % 60), minute);
}

} // namespace mcwc::widgets
