// Writes golden streams and what they decode to: mcwc_make_golden FOLDER [NAME...]. To be run only when the
// format changes on purpose, or for new streams alone; streams of a frozen version are never written again.

#include "core/architecture/architecture.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "tests/codec/golden.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>

using namespace mcwc;

namespace {

/// Writes the checkpoint to encode; what it is to be predicted from, if anything.
std::shared_ptr<const ReferenceCheckpoint> make_source(const test::GoldenStream& golden,
                                                       const std::filesystem::path& folder,
                                                       const std::filesystem::path& work) {
    if (golden.experts) {
        test::write_experts(work);
        std::filesystem::rename(work / "model", work / "source");
        return nullptr;
    }
    test::write_synthetic_model(work / "source", golden.model);
    if (golden.reference.empty()) {
        return nullptr;
    }
    const auto shape = Checkpoint::open(work / "source"); // for its config.json
    const auto base = Checkpoint::open(folder / (golden.reference + ".safetensors"));
    test::EditableModel model = test::EditableModel::read(*base);
    model.config = shape->config_json();
    model.layout.shards.front().file_name = "model.safetensors";
    test::change_reference(golden, model, FamilyCatalogue::builtin().analyse(*base, model.config));
    model.write(work / "source");
    return std::make_shared<const ReferenceCheckpoint>(base, golden.reference);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: mcwc_make_golden FOLDER [NAME...]\n", stderr);
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        for (const test::GoldenStream& golden : test::golden_streams()) {
            const std::filesystem::path work =
                std::filesystem::temp_directory_path() / ("mcwc_" + golden.name);
            if (argc > 2 && std::find(argv + 2, argv + argc, golden.name) == argv + argc) {
                continue;
            }
            const auto reference = make_source(golden, folder, work);
            const auto checkpoint = Checkpoint::open(work / "source");
            const std::filesystem::path stream = folder / (golden.name + ".mcwc");
            encode(*checkpoint, FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json()),
                   golden.settings, stream, {}, reference.get());
            decode_to_folder(stream, work / "decoded", {}, reference);
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
