#include "core/evaluation/module.h"

#include "core/evaluation/module_abi.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace mcwc {
namespace {

constexpr std::string_view install_advice = "Install LibTorch (Debian: apt-get install libtorch-dev "
                                            "libopenblas0-pthread) and build again; everything "
                                            "but evaluation works without it.";

/// The loader's own words for the last failure. dlerror keeps its state per thread.
std::string loader_message() {
    const char* message = ::dlerror(); // NOLINT(concurrency-mt-unsafe)
    return message != nullptr ? message : "unknown reason";
}

template <class Function>
Function find_function(void* handle, const char* name) {
    return reinterpret_cast<Function>(::dlsym(handle, name));
}

EvaluationStatus unavailable(std::string missing, std::string_view advice) {
    EvaluationStatus status;
    status.missing = std::move(missing);
    status.advice = advice;
    return status;
}

} // namespace

EvaluationStatus load_evaluation_module(const std::filesystem::path& file) {
    const std::string name = file.string();
    // The handle is never closed: LibTorch registers things that must outlive everything.
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        return unavailable("The evaluation module can't be loaded: " + loader_message(), install_advice);
    }
    const auto abi = find_function<evaluation::AbiVersionFunction>(handle, "mcwc_evaluation_abi_version");
    const auto torch_version =
        find_function<evaluation::TorchVersionFunction>(handle, "mcwc_evaluation_torch_version");
    const auto self_check =
        find_function<evaluation::SelfCheckFunction>(handle, "mcwc_evaluation_self_check");
    if (abi == nullptr || torch_version == nullptr || self_check == nullptr) {
        return unavailable(name + " is no evaluation module.",
                           "Reinstall mcwc-evaluation, or unset MCWC_EVALUATION_MODULE.");
    }
    if (const int found = abi(); found != evaluation::abi_version) {
        return unavailable(name + " belongs to another version of this program (module interface " +
                               std::to_string(found) + ", needed " + std::to_string(evaluation::abi_version) +
                               ").",
                           "Install mcwc and mcwc-evaluation of the same version.");
    }
    std::array<char, 512> message{};
    if (self_check(message.data(), message.size()) != 0) {
        return unavailable("LibTorch " + std::string(torch_version()) +
                               " is there but does not compute: " + std::string(message.data()),
                           "Reinstall LibTorch and its BLAS.");
    }
    EvaluationStatus status;
    status.available = true;
    status.torch_version = torch_version();
    status.module = file;
    return status;
}

std::vector<std::filesystem::path> evaluation_module_candidates() {
    // Read once per call and copied at once; the program itself never changes its environment.
    const char* chosen = std::getenv("MCWC_EVALUATION_MODULE"); // NOLINT(concurrency-mt-unsafe)
    if (chosen != nullptr && *chosen != '\0') {
        return {std::filesystem::path(chosen)};
    }
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) {
        return {};
    }
    return {program.parent_path().parent_path() / "lib" / "mcwc" / "mcwc-evaluation.so"};
}

const EvaluationStatus& evaluation_status() {
    static const EvaluationStatus status = [] {
        const auto candidates = evaluation_module_candidates();
        std::error_code ignored;
        for (const auto& file : candidates) {
            if (std::filesystem::exists(file, ignored)) {
                return load_evaluation_module(file);
            }
        }
        return unavailable("The evaluation module was not built or not installed" +
                               (candidates.empty() ? std::string(".")
                                                   : ": there is no " + candidates.front().string() + "."),
                           install_advice);
    }();
    return status;
}

} // namespace mcwc
