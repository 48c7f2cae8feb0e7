#include "core/codec/report.h"

namespace mcwc {

BitCount& BitCount::operator+=(const BitCount& other) {
    symbols += other.symbols;
    scales += other.scales;
    bases += other.bases;
    motion += other.motion;
    gains += other.gains;
    lossless += other.lossless;
    headers += other.headers;
    companions += other.companions;
    return *this;
}

} // namespace mcwc
