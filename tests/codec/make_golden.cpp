// Writes golden streams and what they decode to: mcwc_make_golden FOLDER [NAME ...], all without a name. To
// be run only for a new stream or when the format changes on purpose; streams of a frozen version are never
// written again.

#include "core/architecture/architecture.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "tests/codec/golden.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>

using namespace mcwc;

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: mcwc_make_golden FOLDER [NAME ...]\n", stderr);
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        for (const test::GoldenStream& golden : test::golden_streams()) {
            const bool wanted = argc == 2 || std::find(argv + 2, argv + argc, golden.name) != argv + argc;
            if (!wanted) {
                continue;
            }
            const std::filesystem::path work =
                std::filesystem::temp_directory_path() / ("mcwc_" + golden.name);
            test::write_synthetic_model(work / "source", golden.model);
            const auto checkpoint = Checkpoint::open(work / "source");
            const std::filesystem::path stream = folder / (golden.name + ".mcwc");
            encode(*checkpoint, FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json()),
                   golden.settings, stream, {});
            decode_to_folder(stream, work / "decoded", {});
            std::filesystem::copy_file(work / "decoded/model.safetensors",
                                       folder / (golden.name + ".safetensors"),
                                       std::filesystem::copy_options::overwrite_existing);
            std::filesystem::remove_all(work);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
