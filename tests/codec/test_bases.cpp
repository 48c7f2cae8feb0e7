#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "tests/support/editable_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <filesystem>
#include <map>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// Tensors outside any layer whose rows have most of their energy in four directions of their own.
struct Outside {
    QTemporaryDir folder;
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;

    Outside() {
        EditableModel model = EditableModel::draw(
            {{"long.weight", {4096, 64}}, {"other.weight", {2048, 64}}, {"short.weight", {128, 64}}},
            DType::F32, "{}", 5);
        Gaussian normal(6);
        constexpr std::size_t cols = 64;
        for (std::vector<float>& values : model.values) {
            for (int direction = 0; direction < 4; ++direction) {
                std::vector<double> axis(cols);
                double squares = 0;
                for (double& part : axis) {
                    part = normal();
                    squares += part * part;
                }
                for (std::size_t row = 0; row < values.size() / cols; ++row) {
                    const double along = 0.08 * normal() / std::sqrt(squares);
                    for (std::size_t c = 0; c < cols; ++c) {
                        values[row * cols + c] += static_cast<float>(along * axis[c]);
                    }
                }
            }
        }
        model.write(path() / "model");
        checkpoint = Checkpoint::open(path() / "model");
        architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
    }
    std::filesystem::path path() const { return folder.path().toStdString(); }
    std::filesystem::path stream() const { return path() / "stream.mcwc"; }
    StreamReport encode_with(unsigned directions) const {
        EncoderSettings settings;
        settings.qbits = 4;
        settings.basis_directions = directions;
        settings.own_rows = false; // without a basis it finds a part of the same
        return encode(*checkpoint, architecture, settings, stream(), {});
    }
};

} // namespace

class TestBases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A basis of its own for each tensor with many rows for a column; none for a short one.
    void long_tensors_have_bases_of_their_own() {
        const Outside model;
        const StreamReport without = model.encode_with(0);
        QCOMPARE(without.bits.bases, 0U);
        const StreamReport with = model.encode_with(32);
        const auto stream = bitstream::StreamReader::open(model.stream());
        QCOMPARE(stream.bases().bases.size(), std::size_t{2});
        std::map<std::string, std::uint64_t> basis;
        for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
            for (const bitstream::PlaneSyntax& plane : stream.frame(f).header.planes) {
                basis[stream.directory().tensors[plane.tensor].name] = plane.basis;
            }
        }
        QCOMPARE(basis.size(), std::size_t{3});
        QVERIFY(basis["long.weight"] != 0 && basis["other.weight"] != 0);
        QVERIFY(basis["long.weight"] != basis["other.weight"]);
        QCOMPARE(basis["short.weight"], 0U);
        // Four of 64 directions have 17 times the energy of the others: 1/2 log2(2) - 1/2 (4/64) log2(17)
        // bits.
        const double elements = 6144.0 * 64;
        const double gain =
            (without.bpw_coded - with.bpw_coded) * static_cast<double>(with.coded_elements) / elements +
            0.5 * std::log2(without.nmse / with.nmse);
        const double theory = 0.5 - 0.5 * (4.0 / 64) * std::log2(17.0);
        QVERIFY2(gain > 0.85 * theory && gain < 1.05 * theory, qPrintable(QString::number(gain / theory)));
        QVERIFY(verify(model.stream(), model.checkpoint, {}).source_hash_matches);
    }
};

QTEST_APPLESS_MAIN(TestBases)
#include "test_bases.moc"
