#pragma once

namespace mcwc {

/// exp and log built from IEEE double additions, multiplications and divisions in a fixed order only, so that
/// every machine gets the same bits: probability tables, and with them the decoder, depend on these results.
/// The C library's functions differ between platforms and versions.

/// e^x for |x| <= 700, relative error below 1e-15; 0 for smaller x. No larger x is asked for.
double portable_exp(double x) noexcept;
/// ln x for finite x > 0, absolute error below 1e-15 * (1 + |ln x|).
double portable_log(double x) noexcept;

} // namespace mcwc
