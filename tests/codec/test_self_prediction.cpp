#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/parent_search.h"
#include "core/codec/rules.h"
#include "core/entropy/parents.h"
#include "tests/codec/synthetic_checkpoint.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>

using namespace mcwc;
using namespace mcwc::test;

namespace {

const char* const embedding = "model.decoder.embed_tokens.weight";

const TensorReport& tensor_of(const StreamReport& report, const std::string& name) {
    return *std::find_if(report.tensors.begin(), report.tensors.end(),
                         [&](const TensorReport& tensor) { return tensor.name == name; });
}

/// A small model with a large vocabulary.
struct Words {
    SyntheticCheckpoint model;
    EncoderSettings settings;

    explicit Words(double kindred, double qbits = 5)
        : model({.layers = 1,
                 .width = 64,
                 .ffn = 64,
                 .heads = 2,
                 .seed = 11,
                 .vocabulary = 2048,
                 .kindred = kindred}) {
        settings.qbits = qbits;
        settings.basis_directions = 0;
    }
    std::filesystem::path stream() const { return model.path() / "stream.mcwc"; }
    StreamReport encode() const {
        return mcwc::encode(*model.checkpoint, model.architecture, settings, stream(), {});
    }
    StreamReport encode_with_rule(const char* rule) const {
        EncoderSettings other = settings;
        other.rules = {parse_rule(rule)};
        return mcwc::encode(*model.checkpoint, model.architecture, other, stream(), {});
    }
};

/// Planes that are predicted from their own units.
std::vector<bitstream::PlaneSyntax> own_planes(const std::filesystem::path& path) {
    const auto stream = bitstream::StreamReader::open(path);
    std::vector<bitstream::PlaneSyntax> planes;
    for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
        for (const bitstream::PlaneSyntax& plane : stream.frame(f).header.planes) {
            if (plane.from_itself()) {
                planes.push_back(plane);
            }
        }
    }
    return planes;
}

} // namespace

class TestSelfPrediction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Three of four rows are predicted, which saves nearly what theory promises, parents and gains paid.
    void kindred_rows_are_predicted() {
        const Words words(0.95);
        const StreamReport plain = words.encode_with_rule("*embed*:intra");
        QVERIFY(own_planes(words.stream()).empty());
        const StreamReport report = words.encode();
        const auto planes = own_planes(words.stream());
        QCOMPARE(planes.size(), std::size_t{1});
        const auto parents = decode_parents(planes.front().parents, planes.front().unit_count);
        const auto children = static_cast<double>(
            parents.size() - static_cast<std::size_t>(std::count(parents.begin(), parents.end(), unmatched)));
        QVERIFY2(children > 0.7 * 2048 && children <= 0.76 * 2048, qPrintable(QString::number(children)));

        const TensorReport& before = tensor_of(plain, embedding);
        const TensorReport& after = tensor_of(report, embedding);
        QCOMPARE(QString::fromStdString(after.mode), QString("predicted"));
        QVERIFY(after.bits.motion > 0);
        QVERIFY(std::fabs(after.squared_error / before.squared_error - 1.0) < 0.02);
        const double theory =
            children * (-32.0 * std::log2(1.0 - 0.95 * 0.95) - 12.0); // 11 bits for a parent
        const auto saved = static_cast<double>(before.bits.total()) - static_cast<double>(after.bits.total());
        QVERIFY2(saved > 0.85 * theory, qPrintable(QString("%1 of %2").arg(saved).arg(theory)));

        const VerifyReport verified = verify(words.stream(), words.model.checkpoint, {});
        QVERIFY(verified.source_hash_matches);
        QCOMPARE(Decoder::open(words.stream())->report().bpw_coded, report.bpw_coded);
    }

    void rows_that_are_not_alike_cost_nothing() {
        const Words words(0);
        const StreamReport plain = words.encode_with_rule("*embed*:intra");
        const StreamReport report = words.encode();
        QVERIFY(own_planes(words.stream()).empty());
        QCOMPARE(tensor_of(report, embedding).bits.total(), tensor_of(plain, embedding).bits.total());
    }

    /// Each quantizer, with its own step at low rates, and rates that are searched for.
    void every_quantizer_decodes_to_what_was_encoded() {
        Words words(0.97);
        for (const auto& [qbits, trellis] : {std::pair{1.0, 4U}, {3.0, 0U}, {4.0, 3U}}) {
            words.settings.qbits = qbits;
            words.settings.trellis = trellis;
            const StreamReport report = words.encode();
            QCOMPARE(own_planes(words.stream()).size(), std::size_t{1});
            const VerifyReport verified = verify(words.stream(), words.model.checkpoint, {});
            QVERIFY(verified.source_hash_matches);
            QVERIFY(std::fabs(verified.nmse / report.nmse - 1.0) < 1e-6);
        }
        words.settings.target = RateTarget{RateTarget::Kind::BitsPerWeight, 3.0};
        const StreamReport report = words.encode();
        QVERIFY2(std::fabs(report.bpw_coded / 3.0 - 1.0) < 0.01,
                 qPrintable(QString::number(report.bpw_coded)));
    }

    void the_search_makes_no_circles_and_few_generations() {
        Matrix rows(600, 48);
        Gaussian normal(3);
        for (std::size_t r = 0; r < rows.rows; ++r) { // 20 families
            for (std::size_t c = 0; c < rows.cols; ++c) {
                const double mine = normal();
                rows.row(r)[c] = static_cast<float>(
                    r < 20 ? mine : 0.9 * static_cast<double>(rows.row(r % 20)[c]) + 0.3 * mine);
            }
        }
        ParentSearch search;
        search.price = 14;
        const std::vector<std::uint32_t> parents = find_parents(rows, search, {});
        const Generations generations = generations_of(parents);
        QVERIFY(generations.starts.size() <= 6);
        const auto roots = std::count(parents.begin(), parents.end(), unmatched);
        QVERIFY2(roots >= 20 && roots <= 60, qPrintable(QString::number(roots)));
        for (std::size_t r = 0; r < parents.size(); ++r) {
            QVERIFY(parents[r] == unmatched || parents[r] % 20 == r % 20);
        }
        TaskContext one;
        one.threads = 1;
        QVERIFY(find_parents(rows, search, one) == parents);
        QVERIFY(sampled_parent_saving(rows, search, {}) > 20);
    }

    /// As padding rows are: each from another, whatever their number.
    void equal_rows_are_found_in_parts() {
        Matrix rows(5000, 32);
        Gaussian normal(4);
        for (std::size_t r = 0; r < rows.rows; ++r) {
            for (std::size_t c = 0; c < rows.cols; ++c) {
                rows.row(r)[c] = r % 10 == 0 ? static_cast<float>(normal()) : rows.row(0)[c];
            }
        }
        ParentSearch search;
        search.price = 17;
        const std::vector<std::uint32_t> parents = find_parents(rows, search, {});
        QVERIFY(generations_of(parents).starts.size() <= search.deepest + 2);
        const auto roots = std::count(parents.begin(), parents.end(), unmatched);
        QVERIFY2(roots >= 490 && roots <= 510, qPrintable(QString::number(roots))); // others have no kin
    }

    void a_slice_of_two_generations_is_refused() {
        const Words words(0.95);
        words.encode();
        const auto stream = bitstream::StreamReader::open(words.stream());
        // The same planes, the first two slices' units moved by one from one to the other: sums stay right.
        const std::filesystem::path forged = words.model.path() / "forged.mcwc";
        bitstream::StreamWriter writer(forged);
        writer.add_settings(stream.settings());
        writer.add_directory(stream.directory());
        writer.add_shapes(stream.shapes());
        bool changed = false;
        for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
            const bitstream::FrameView view = stream.frame(f);
            bitstream::FrameHeader header = view.header;
            for (bitstream::PlaneSyntax& plane : header.planes) {
                if (plane.from_itself()) {
                    QVERIFY(plane.slices.size() > 1);
                    plane.slices.front().units += 1;
                    plane.slices.back().units -= 1;
                    changed = true;
                }
            }
            std::vector<bitstream::Bytes> slices;
            for (const auto slice : view.slices) {
                slices.emplace_back(slice.begin(), slice.end());
            }
            writer.add_frame(header, slices);
        }
        writer.finish();
        QVERIFY(changed);
        try {
            decode_to_folder(forged, words.model.path() / "out", {}, nullptr);
            QFAIL("it was decoded");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Corrupt);
            QVERIFY2(QString(error.what()).contains(embedding), error.what());
        }
    }
};

QTEST_APPLESS_MAIN(TestSelfPrediction)
#include "test_self_prediction.moc"
