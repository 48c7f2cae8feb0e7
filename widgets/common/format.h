#pragma once

#include <QString>

#include <string_view>

namespace mcwc::widgets {

/// Figures for people, in the user's locale. Units follow the number after a no-break space.

/// Decimal units: "812 B", "3.27 MB".
QString bytes_text(quint64 bytes);
/// Grouped, with the unit: "412,816 bits".
QString bits_text(quint64 bits);
/// Grouped digits without a unit.
QString number_text(quint64 number);
/// Short count: "1.64 M", "512".
QString count_text(quint64 count);
/// `part` of `whole` with one digit: "22.6%"; empty when the whole is 0.
QString percent_text(double part, double whole);
/// The number with a percent sign, as the language writes it: "22.6%", German "22,6 %".
QString with_percent_sign(const QString& number);
/// Three digits after the point, "3.612"; a dash when not finite or negative.
QString bpw_text(double bits_per_weight);
/// Three digits after the point, with a true minus sign.
QString three_digits_text(double value);
/// Signal-to-quantization-noise ratio of a normalised error: "22.9 dB"; "exact" for 0, a dash when unknown
/// (negative or not finite).
QString sqnr_text(double nmse);
/// Normalised error itself: "5.1e-03"; "0" for 0.
QString nmse_text(double nmse);
/// "0.4 s", "12 s", "3 min 5 s", "2 h 4 min".
QString duration_text(double seconds);
/// What stands where there is no figure.
QString no_figure();
/// A text of the library, which is UTF-8.
QString text_of(std::string_view text);

} // namespace mcwc::widgets
