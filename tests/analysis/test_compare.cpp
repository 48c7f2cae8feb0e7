#include "core/analysis/compare.h"
#include "core/analysis/model_source.h"
#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "tests/support/memory_source.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace mcwc;
using namespace mcwc::test;

namespace {

template <class T>
std::vector<std::byte> bytes_of(const std::vector<T>& values) {
    std::vector<std::byte> bytes(values.size() * sizeof(T));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

const TensorComparison& named(const Comparison& comparison, const std::string& name) {
    for (const TensorComparison& pair : comparison.tensors) {
        if (pair.name == name) {
            return pair;
        }
    }
    qFatal("no tensor %s", name.c_str());
}

/// Two sources of three layers with a planted difference in each state.
struct Planted {
    MemorySource first;
    MemorySource second;

    Planted() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> values{1, 2, 3, 4, 5, 6};
        first.add("h.0.up", {3, 2}, DType::F32, bytes_of(values));
        second.add("h.0.up", {3, 2}, DType::F32, bytes_of(std::vector<float>{1, 2, 3, 4.5F, 5, 4}));
        first.add("h.1.up", {3, 2}, DType::F32, bytes_of(values));
        second.add("h.1.up", {3, 2}, DType::F16,
                   bytes_of(std::vector<std::uint16_t>{0x3C00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600}));
        first.add("h.1.norm", {2}, DType::F32, bytes_of(std::vector<float>{nan, 1}));
        second.add("h.1.norm", {2}, DType::F32, bytes_of(std::vector<float>{nan, 3}));
        first.add("h.2.up", {3, 2}, DType::F32, bytes_of(values));
        second.add("h.2.up", {2, 3}, DType::F32, bytes_of(values));
        first.add("position", {3}, DType::I32, bytes_of(std::vector<std::int32_t>{1, 2, 3}));
        second.add("position", {3}, DType::I32, bytes_of(std::vector<std::int32_t>{1, 2, 4}));
        first.add("mask", {2}, DType::I32);
        second.add("mask", {2}, DType::F32);
        first.add("gone", {1});
        second.add("new", {1});
    }
};

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planted_differences_have_their_values() {
        const Planted planted;
        const Comparison result = compare(planted.first, planted.second, {});
        QCOMPARE(result.tensors.size(), std::size_t{8});
        const TensorComparison& up = named(result, "h.0.up");
        QCOMPARE(up.state, ComparisonState::Compared);
        QCOMPARE(up.elements, std::uint64_t{6});
        QCOMPARE(up.different, std::uint64_t{2});
        QCOMPARE(up.squared_error, 0.25 + 4);
        QCOMPARE(up.squared_sum, 91.0);
        QCOMPARE(up.max_abs_error, 2.0);
        QCOMPARE(up.nmse(), 4.25 / 91);
        QVERIFY(!up.exact());
        const TensorComparison& other_type = named(result, "h.1.up");
        QVERIFY(other_type.exact());
        QCOMPARE(other_type.second_type, DType::F16);
        const TensorComparison& norm = named(result, "h.1.norm");
        QCOMPARE(norm.different, std::uint64_t{1}); // NaN equals NaN
        QCOMPARE(norm.non_finite, std::uint64_t{1});
        QCOMPARE(norm.squared_error, 4.0);
        QCOMPARE(named(result, "h.2.up").state, ComparisonState::ShapeDiffers);
        QCOMPARE(named(result, "h.2.up").nmse(), -1.0);
        QCOMPARE(named(result, "position").different, std::uint64_t{1});
        QCOMPARE(named(result, "position").nmse(), -1.0);
        QCOMPARE(named(result, "mask").state, ComparisonState::TypeDiffers);
        QCOMPARE(named(result, "gone").state, ComparisonState::OnlyFirst);
        QCOMPARE(named(result, "new").state, ComparisonState::OnlySecond);
        QCOMPARE(result.count(ComparisonState::Compared), std::uint64_t{4});
        QCOMPARE(result.exact(), std::uint64_t{1});
        QCOMPARE(result.nmse(), 8.25 / (91 + 1));
        QCOMPARE(result.max_abs_error(), 2.0);
        QVERIFY(!result.identical());
        QVERIFY(compare(planted.first, planted.first, {}).identical());
    }

    void tied_tensors_count_once() {
        MemorySource first;
        MemorySource second;
        for (MemorySource* source : {&first, &second}) {
            source->add("a", {2}, DType::F32, bytes_of(std::vector<float>{3, 4}));
            source->add("b", {2}, DType::F32, bytes_of(std::vector<float>{3, 4}));
            source->tie("b", "a");
        }
        second.data(0) = second.data(1) = bytes_of(std::vector<float>{3, 5});
        const Comparison result = compare(first, second, {});
        QCOMPARE(named(result, "b").squared_error, 1.0);
        QCOMPARE(result.nmse(), 1.0 / 25);
    }

    void inside_a_tensor() {
        const Planted planted;
        const Comparison result = compare(planted.first, planted.second, {});
        const TensorDifferences inside =
            compare_tensor(planted.first, planted.second, named(result, "h.0.up"), 8, 10, {});
        QCOMPARE(inside.limit, 2.0);
        QCOMPARE(inside.bins.size(), std::size_t{9});
        // Differences 0.5 (bin 5 of 0..8: from 0.25 to 0.75) and -2 (bin 0); four are zero.
        QCOMPARE(inside.bins, (std::vector<std::uint64_t>{1, 0, 0, 0, 4, 1, 0, 0, 0}));
        QCOMPARE(inside.exact, std::uint64_t{4});
        QCOMPARE(inside.rows, std::uint64_t{3});
        QCOMPARE(inside.worst.size(), std::size_t{2});
        QCOMPARE(inside.worst[0].row, std::uint64_t{2});
        QCOMPARE(inside.worst[0].squared_error, 4.0);
        QCOMPARE(inside.worst[0].nmse(), 4.0 / 61);
        QCOMPARE(inside.worst[1].row, std::uint64_t{1});
        QCOMPARE(inside.worst[1].max_abs_error, 0.5);
        QCOMPARE(inside.mean, -0.25);
        QVERIFY(std::fabs(inside.deviation - std::sqrt(4.25 / 6 - 0.0625)) < 1e-12);
        QCOMPARE(
            compare_tensor(planted.first, planted.second, named(result, "h.0.up"), 8, 1, {}).worst.size(),
            std::size_t{1});
        const TensorDifferences same =
            compare_tensor(planted.first, planted.first, named(result, "h.0.up"), 3, 10, {});
        QCOMPARE(same.limit, 0.0);
        QCOMPARE(same.bins, (std::vector<std::uint64_t>{0, 6, 0}));
        QVERIFY(same.worst.empty());
        QVERIFY_EXCEPTION_THROWN(
            compare_tensor(planted.first, planted.second, named(result, "position"), 9, 10, {}), Error);
    }

    void grid_has_layers_and_places() {
        const Planted planted;
        const Comparison result = compare(planted.first, planted.second, {});
        Architecture architecture;
        for (std::uint64_t i = 0; i < 3; ++i) {
            Layer layer;
            layer.stack = "decoder";
            layer.index = i;
            for (std::size_t t = 0; t < planted.first.tensors().size(); ++t) {
                if (planted.first.tensors()[t].name.starts_with("h." + std::to_string(i) + ".")) {
                    layer.tensors.push_back(t);
                }
            }
            architecture.layers.push_back(layer);
        }
        const ErrorGrid grid = error_grid(result, architecture);
        QCOMPARE(grid.rows, (std::vector<std::string>{"0", "1", "2"}));
        QCOMPARE(grid.columns, (std::vector<std::string>{"up", "norm"}));
        QCOMPARE(grid.cells, (std::vector<int>{0, -1, 1, 2, 3, -1}));
        architecture.layers[2].stack = "encoder";
        QCOMPARE(error_grid(result, architecture).rows[2], std::string("encoder 2"));
    }

    void csv_has_a_line_for_each_tensor() {
        MemorySource first;
        MemorySource second;
        first.add("a,\"b\"", {2}, DType::F32, bytes_of(std::vector<float>{1, 2}));
        second.add("a,\"b\"", {2}, DType::F32, bytes_of(std::vector<float>{1, 1.75F}));
        second.add("c", {2, 3}, DType::F16);
        QCOMPARE(
            comparison_csv(compare(first, second, {})),
            std::string("name,state,first_dtype,second_dtype,first_shape,second_shape,elements,different,"
                        "non_finite,squared_error,squared_sum,nmse,max_abs_error\n"
                        "\"a,\"\"b\"\"\",compared,F32,F32,2,2,2,1,0,0.0625,5,0.0125,0.25\n"
                        "c,only-second,,F16,,2x3,,,,,,,\n"));
    }

    void a_stream_against_its_source() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        SyntheticModel model;
        model.correlation = 0.9;
        write_synthetic_model(path / "model", model);
        const ModelSource source = open_model_source((path / "model").string());
        QVERIFY(!source.is_stream);
        EncoderSettings settings;
        settings.qbits = 4;
        settings.keyframe_interval = 3;
        const auto checkpoint = Checkpoint::open(path / "model");
        encode(*checkpoint, source.architecture, settings, path / "a.mcwc", {});
        const ModelSource stream = open_model_source((path / "a.mcwc").string());
        QVERIFY(stream.is_stream);
        QCOMPARE(stream.architecture.layers.size(), source.architecture.layers.size());
        const Comparison result = compare(*source.tensors, *stream.tensors, {});
        const VerifyReport verified = verify(path / "a.mcwc", checkpoint, {});
        QCOMPARE(result.tensors.size(), verified.differences.size());
        for (std::size_t i = 0; i < result.tensors.size(); ++i) {
            QCOMPARE(result.tensors[i].name, verified.differences[i].name);
            QCOMPARE(result.tensors[i].squared_error, verified.differences[i].squared_error);
            QCOMPARE(result.tensors[i].squared_sum, verified.differences[i].squared_sum);
            QCOMPARE(result.tensors[i].max_abs_error, verified.differences[i].max_abs_error);
        }
        QVERIFY(result.nmse() > 0.001 && result.nmse() < 0.02); // about 22.5 dB at qbits 4
        TaskContext one;
        one.threads = 1;
        QCOMPARE(compare(*stream.tensors, *source.tensors, one).max_abs_error(), result.max_abs_error());
        QVERIFY(compare(*stream.tensors, *stream.tensors, {}).identical());
    }

    void cancels() {
        const Planted planted;
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(compare(planted.first, planted.second, context), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
