#include "core/base/file.h"
#include "core/codec/decoder.h"
#include "core/codec/recorded_settings.h"
#include "core/entropy/parents.h"
#include "tests/codec/golden.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace mcwc;
using namespace mcwc::test;

/// Streams that were written once decode to the same bits in every build, on every machine.
class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stream_decodes_to_the_same_bits_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reference");
        for (const GoldenStream& golden : golden_streams()) {
            QTest::newRow(golden.name.c_str())
                << QString::fromStdString(golden.name) << QString::fromStdString(golden.reference);
        }
    }

    void stream_decodes_to_the_same_bits() {
        QFETCH(QString, name);
        QFETCH(QString, reference);
        const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
        const QTemporaryDir folder;
        const std::filesystem::path out = std::filesystem::path(folder.path().toStdString()) / "out";
        const auto base = reference.isEmpty()
                              ? nullptr
                              : std::make_shared<const ReferenceCheckpoint>(
                                    Checkpoint::open(data / (reference.toStdString() + ".safetensors")),
                                    reference.toStdString());
        decode_to_folder(data / (name.toStdString() + ".mcwc"), out, {}, base);
        const auto actual = read_file(out / "model.safetensors", 1U << 24);
        const auto expected = read_file(data / (name.toStdString() + ".safetensors"), 1U << 24);
        QVERIFY(!expected.empty());
        QVERIFY(actual == expected);
    }

    void settings_are_those_that_were_recorded() {
        for (const GoldenStream& golden : golden_streams()) {
            const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
            const auto decoder = Decoder::open(data / (golden.name + ".mcwc"));
            QVERIFY2(recorded_settings(decoder->stream().settings()) == golden.settings, golden.name.c_str());
        }
    }

    /// Both predictors, with and without motion, silent slices and differences of exact tensors.
    void tuned_streams_use_their_reference() {
        const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
        for (const char* name : {"tuned_f16", "moved_f16"}) {
            const auto stream = bitstream::StreamReader::open(data / (std::string(name) + ".mcwc"));
            bool predicted = false;
            bool differences = false;
            bool moved = false;
            for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
                const bitstream::FrameHeader header = stream.frame(f).header;
                for (const auto& plane : header.planes) {
                    predicted = predicted || plane.from_checkpoint();
                }
                for (const auto& entry : header.lossless) {
                    differences = differences || entry.method == 4;
                }
                moved = moved || !header.checkpoint_motions.empty();
            }
            QVERIFY(predicted);
            QCOMPARE(differences, std::string(name) == "tuned_f16");
            QCOMPARE(moved, std::string(name) == "moved_f16");
        }
    }

    /// One frame with two references, and groups that are predicted from groups of other numbers.
    void experts_changed_places() {
        const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
        const auto stream = bitstream::StreamReader::open(data / "experts_f8.mcwc");
        bool two_references = false;
        bool other_number = false;
        for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
            const bitstream::FrameHeader header = stream.frame(f).header;
            two_references = two_references || header.references.size() > 1;
            for (std::size_t g = 0; g < header.groups.size(); ++g) {
                const bitstream::GroupSyntax& group = header.groups[g];
                other_number = other_number || (group.reference != 0 && group.reference_group != g);
            }
        }
        QVERIFY(two_references);
        QVERIFY(other_number);
    }

    /// Rows of the embedding are predicted from others, over several generations.
    void embeddings_are_predicted_from_themselves() {
        const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
        const auto stream = bitstream::StreamReader::open(data / "kindred_bf16.mcwc");
        std::size_t generations = 0;
        for (const bitstream::PlaneSyntax& plane : stream.frame(0).header.planes) {
            if (plane.from_itself()) {
                generations =
                    generations_of(decode_parents(plane.parents, plane.unit_count)).starts.size() - 1;
            }
        }
        QVERIFY(generations > 2);
    }

    void predicted_streams_use_prediction() {
        const std::filesystem::path data = std::filesystem::path(MCWC_TEST_DATA) / "golden_v1";
        for (const char* name : {"predicted_f16", "fine_bf16", "aligned_f16"}) {
            const auto report = Decoder::open(data / (std::string(name) + ".mcwc"))->report();
            QVERIFY(report.frames.back().kind == "predicted");
            QVERIFY(!report.frames.back().references.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "test_golden.moc"
