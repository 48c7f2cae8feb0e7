#pragma once

#include "core/architecture/architecture.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace mcwc::test {

/// A synthetic checkpoint in a folder of its own.
struct SyntheticCheckpoint {
    QTemporaryDir folder;
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;

    explicit SyntheticCheckpoint(const SyntheticModel& model) {
        write_synthetic_model(path() / "model", model);
        checkpoint = Checkpoint::open(path() / "model");
        architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
    }
    std::filesystem::path path() const { return folder.path().toStdString(); }
};

} // namespace mcwc::test
