#pragma once

#include <string_view>
#include <vector>

namespace mcwc {

/// A description that ships with the program: resources/families/<file>, compiled in by CMakeLists.txt.
struct BuiltinFamily {
    std::string_view file;
    std::string_view json;
};

/// In the order in which they are tried.
std::vector<BuiltinFamily> builtin_families();

} // namespace mcwc
