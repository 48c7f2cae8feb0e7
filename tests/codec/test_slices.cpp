#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/bitstream/integrity.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/plane.h"
#include "core/codec/plane_coder.h"
#include "core/codec/slice_decoder.h"
#include "core/prediction/basis.h"
#include "tests/codec/synthetic_checkpoint.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

using namespace mcwc;
using namespace mcwc::test;

namespace {

struct Kind {
    const char* name;
    std::size_t rows;
    std::size_t cols;
    unsigned trellis;
    float step; ///< Of weights whose deviation is about 1; with small ones there are raw bits.
    bool predicted;
    bool in_basis;
};

constexpr Kind kinds[] = {
    {"trellis", 700, 256, 3, 0.3F, false, false},       {"short", 280, 128, 3, 0.3F, false, false},
    {"other trellis", 512, 130, 8, 0.2F, false, false}, {"scalar", 300, 256, 0, 0.3F, false, false},
    {"raw bits", 300, 256, 3, 0.01F, false, false},     {"predicted", 400, 192, 3, 0.3F, true, false},
    {"basis", 350, 200, 3, 0.3F, false, true},          {"all", 330, 256, 3, 0.02F, true, true},
};

/// A plane whose rows differ in scale, with some weights far out, and its slices.
struct CodedPlane {
    std::optional<PlanePrediction> prediction;
    HouseholderBasis basis;
    std::vector<bitstream::Bytes> slices;
    bitstream::PlaneSyntax syntax;
    std::vector<std::int32_t> col_scales;
    bool in_basis;
    Matrix expected;

    explicit CodedPlane(const Kind& kind)
        : in_basis(kind.in_basis) {
        constexpr std::size_t unit_size = 2;
        Gaussian normal(kind.rows + kind.cols);
        Matrix source(kind.rows, kind.cols);
        Matrix reference(kind.rows, kind.cols);
        for (std::size_t i = 0; i < source.values.size(); ++i) {
            const double scale = std::exp2(static_cast<double>(i / kind.cols % 5) / 2.0 - 1.0);
            const double value = scale * normal() * (i % 1009 == 0 ? 30 : 1);
            source.values[i] = static_cast<float>(value);
            reference.values[i] = static_cast<float>(value + 0.3 * scale * normal());
        }
        const PlaneTask task{.source = &source,
                             .unit_size = unit_size,
                             .step = kind.step,
                             .lambda = 1,
                             .trellis = kind.trellis};
        if (kind.predicted) {
            std::vector<bool> matched(kind.rows / unit_size, true);
            matched[3] = false;
            std::fill_n(reference.row(3 * unit_size).begin(), unit_size * kind.cols, 0.0F);
            prediction = PlanePrediction{std::move(reference), std::move(matched)};
        }
        PlaneCandidate candidate = prediction ? quantize_predicted(task, *prediction) : quantize_intra(task);
        if (kind.in_basis) { // whatever the symbols mean in it
            make_basis(kind.cols);
            candidate.basis = &basis;
            candidate.syntax.basis = 1;
        }
        slices = code_plane(candidate, kind.cols, prediction ? prediction->matched : std::vector<bool>(), {});
        expected =
            reconstruct_candidate(candidate, unit_size, kind.cols, prediction ? &*prediction : nullptr, {});
        syntax = candidate.syntax;
        col_scales = decode_column_scales(syntax, kind.cols);
    }

    void make_basis(std::size_t dimension) {
        constexpr std::size_t count = 3;
        std::vector<std::int32_t> components(HouseholderBasis::component_count(dimension, count));
        for (std::size_t i = 0; i < components.size(); ++i) {
            components[i] = static_cast<std::int32_t>(i * 7919 % 201) - 100;
        }
        basis = HouseholderBasis(dimension, count, components);
    }
};

/// A slice of a plane and where its values go.
struct Decoding {
    Matrix values;
    std::size_t first_row = 0;
    const CodedPlane& plane;
    std::unique_ptr<SliceDecoder> decoder;

    Decoding(const CodedPlane& of, std::size_t number, const bitstream::Bytes& bytes)
        : plane(of) {
        std::size_t first_unit = 0;
        for (std::size_t s = 0; s < number; ++s) {
            first_unit += plane.syntax.slices[s].units;
        }
        first_row = first_unit * plane.syntax.unit_size;
        const std::size_t rows = plane.syntax.slices[number].units * plane.syntax.unit_size;
        values = Matrix(rows, plane.expected.cols);
        decoder = std::make_unique<SliceDecoder>(
            CodedSlice{&plane.syntax, rows, plane.expected.cols, plane.col_scales, bytes, nullptr},
            SliceReferences{plane.prediction ? &*plane.prediction : nullptr, first_unit,
                            plane.in_basis ? &plane.basis : nullptr},
            1, [this](std::size_t row, const Matrix& block) {
                std::copy(block.values.begin(), block.values.end(),
                          values.values.begin() + static_cast<std::ptrdiff_t>(row * block.cols));
            });
    }
    bool is_right() const {
        return std::equal(values.values.begin(), values.values.end(),
                          plane.expected.values.begin() +
                              static_cast<std::ptrdiff_t>(first_row * plane.expected.cols));
    }
};

/// How often both went on together.
int decode_both(SliceDecoder& first, SliceDecoder& second) {
    int turns = 0;
    while (!first.done() && !second.done() && SliceDecoder::decode_in_turns(first, second)) {
        first.go_on();
        second.go_on();
        ++turns;
    }
    first.decode();
    second.decode();
    return turns;
}

/// The stream again, with one bit of a slice flipped and checksums that fit.
void copy_damaged(const bitstream::StreamReader& stream, std::uint64_t frame, std::size_t slice,
                  std::size_t byte, const std::filesystem::path& target) {
    bitstream::StreamWriter writer(target);
    writer.add_settings(stream.settings());
    writer.add_directory(stream.directory());
    for (std::uint64_t f = 0; f < stream.frame_count(); ++f) {
        bitstream::FrameView view = stream.frame(f);
        std::vector<bitstream::Bytes> slices;
        for (const auto& bytes : view.slices) {
            slices.emplace_back(bytes.begin(), bytes.end());
        }
        if (f == frame) {
            slices[slice][byte] ^= std::byte{1};
            const auto plane =
                std::upper_bound(view.first_slice_of_plane.begin(), view.first_slice_of_plane.end(), slice) -
                view.first_slice_of_plane.begin() - 1;
            view.header.planes[static_cast<std::size_t>(plane)]
                .slices[slice - view.first_slice_of_plane[static_cast<std::size_t>(plane)]]
                .checksum = bitstream::checksum32(slices[slice]);
        }
        writer.add_frame(view.header, slices);
    }
    writer.finish();
}

} // namespace

class TestSlices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By itself and in turns with every other, each slice gives what its encoder reconstructs.
    void every_pair_gives_what_the_encoder_has() {
        std::vector<std::unique_ptr<CodedPlane>> planes;
        for (const Kind& kind : kinds) {
            planes.push_back(std::make_unique<CodedPlane>(kind));
            for (std::size_t s = 0; s < planes.back()->slices.size(); ++s) {
                Decoding alone(*planes.back(), s, planes.back()->slices[s]);
                alone.decoder->decode();
                QVERIFY2(alone.is_right(), kind.name);
            }
        }
        QVERIFY(planes.front()->slices.size() == 2);
        int turns = 0;
        for (const auto& first : planes) {
            for (const auto& second : planes) {
                Decoding a(*first, first->slices.size() - 1, first->slices.back());
                Decoding b(*second, 0, second->slices.front());
                turns += decode_both(*a.decoder, *b.decoder);
                QVERIFY(a.is_right() && b.is_right());
            }
        }
        const bool loops = available_symbol_kernels().front()->decode != nullptr;
        QVERIFY(!loops || turns > 100);
    }

    /// Planes along any axis, elements of any size, and no multiple of anything.
    void rows_are_scattered_to_their_places() {
        for (const Shape& shape : {Shape{53, 41}, Shape{7, 53, 5}, Shape{75, 53}, Shape{5, 7, 53}}) {
            for (std::uint64_t axis = 0; axis < shape.size(); ++axis) {
                const PlaneGeometry plane = plane_geometry(shape, axis, 1, shape[axis] - 2);
                for (const std::size_t size : {1U, 2U, 4U, 8U}) {
                    constexpr std::size_t first = 2;
                    const std::size_t count = plane.rows - first;
                    std::vector<std::byte> rows(count * plane.cols() * size);
                    for (std::size_t i = 0; i < rows.size(); ++i) {
                        rows[i] = static_cast<std::byte>(i * 37 % 251 + 1);
                    }
                    std::vector<std::byte> wanted(element_count(shape) * size);
                    for (std::size_t i = 0; i < rows.size(); ++i) {
                        const std::size_t row = plane.offset + first + i / size / plane.cols();
                        const std::size_t col = i / size % plane.cols();
                        const std::size_t element =
                            (col / plane.inner * plane.extent + row) * plane.inner + col % plane.inner;
                        wanted[element * size + i % size] = rows[i];
                    }
                    std::vector<std::byte> tensor(wanted.size());
                    scatter_rows(rows, size, plane, first, tensor);
                    QVERIFY(tensor == wanted);
                }
            }
        }
    }

    void damage_to_one_of_two_leaves_the_other() {
        const CodedPlane plane(kinds[0]);
        bitstream::Bytes damaged = plane.slices[1];
        damaged[damaged.size() / 2] ^= std::byte{4};
        for (const bool swapped : {false, true}) {
            Decoding good(plane, 0, plane.slices[0]);
            Decoding bad(plane, 1, damaged);
            SliceDecoder& first = swapped ? *bad.decoder : *good.decoder;
            SliceDecoder& second = swapped ? *good.decoder : *bad.decoder;
            QVERIFY_EXCEPTION_THROWN(decode_both(first, second), Error);
            good.decoder->decode();
            QVERIFY(good.is_right() && !bad.is_right());
        }
    }

    /// A frame's slices are decoded two at a time; whichever is damaged, the error names its tensor.
    void damage_is_reported_where_it_is() {
        const SyntheticCheckpoint model(SyntheticModel{.layers = 1, .width = 128, .ffn = 512});
        EncoderSettings settings;
        settings.qbits = 4;
        settings.basis_directions = 0;
        settings.learned_shapes = 0;
        const auto path = model.path() / "stream.mcwc";
        encode(*model.checkpoint, model.architecture, settings, path, {});
        const auto stream = bitstream::StreamReader::open(path);
        TaskContext one;
        one.threads = 1;
        int damaged = 0;
        for (std::uint64_t frame = 0; frame < stream.frame_count(); ++frame) {
            const bitstream::FrameView view = stream.frame(frame);
            for (std::size_t p = 0; p < view.header.planes.size(); ++p) {
                const std::size_t slice = view.first_slice_of_plane[p];
                const auto bad = model.path() / "bad.mcwc";
                copy_damaged(stream, frame, slice, view.slices[slice].size() * 3 / 4, bad);
                const std::string& name = stream.directory().tensors[view.header.planes[p].tensor].name;
                try {
                    (void)Decoder::open(bad)->read_frame(frame, one);
                    QFAIL("damage was not noticed");
                } catch (const Error& error) {
                    QCOMPARE(error.code(), ErrorCode::Corrupt);
                    QVERIFY2(std::string(error.what()).find("tensor " + name + ":") != std::string::npos,
                             error.what());
                    ++damaged;
                }
            }
        }
        QVERIFY(damaged >= 6);
    }
};

QTEST_APPLESS_MAIN(TestSlices)
#include "test_slices.moc"
