#include "core/architecture/architecture.h"
#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/checkpoint/writer.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/entropy/permutation_coder.h"
#include "core/tensor/convert.h"
#include "tests/support/synthetic.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// A synthetic checkpoint in a folder of its own.
struct Model {
    QTemporaryDir folder;
    PlantedMotion motion;
    std::shared_ptr<const Checkpoint> checkpoint;
    Architecture architecture;

    explicit Model(const SyntheticModel& description) {
        motion = write_synthetic_model(path() / "model", description);
        open(path() / "model");
    }
    explicit Model(const std::filesystem::path& existing) { open(existing); }

    void open(const std::filesystem::path& model) {
        checkpoint = Checkpoint::open(model);
        architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
    }
    std::filesystem::path path() const { return folder.path().toStdString(); }
    std::filesystem::path stream() const { return path() / "stream.mcwc"; }

    StreamReport encode_to(const std::filesystem::path& target, const EncoderSettings& settings,
                           unsigned threads = 2) const {
        TaskContext context;
        context.threads = threads;
        return encode(*checkpoint, architecture, settings, target, context);
    }
};

EncoderSettings settings_with(double qbits, unsigned k) {
    EncoderSettings settings;
    settings.qbits = qbits;
    settings.keyframe_interval = k;
    return settings;
}

std::vector<std::byte> whole_file(const std::filesystem::path& path) {
    return read_file(path, std::numeric_limits<std::uint64_t>::max());
}

std::vector<float> values_of(const TensorSource& source, const std::string& name) {
    const std::size_t index = source.find(name).value();
    const TensorInfo& info = source.tensors()[index];
    std::vector<float> values(element_count(info.shape));
    convert_to_f32(info.dtype, source.read(index).bytes(), values);
    return values;
}

double stddev_error(const StreamReport& report) {
    double error = 0;
    double count = 0;
    for (const TensorReport& tensor : report.tensors) {
        if (tensor.quantized) {
            error += tensor.squared_error;
            count += static_cast<double>(tensor.elements);
        }
    }
    return std::sqrt(error / count);
}

/// Bits spent on predicted frames' quantized weights, everything that prediction needs included.
double predicted_frame_bits(const StreamReport& report) {
    double bits = 0;
    for (const FrameReport& frame : report.frames) {
        if (frame.kind == "predicted") {
            bits += static_cast<double>(frame.bits.total() - frame.bits.lossless);
        }
    }
    return bits;
}

double predicted_frame_weights(const StreamReport& report, const Model& model) {
    double weights = 0;
    for (const Layer& layer : model.architecture.layers) {
        for (const std::size_t tensor : layer.tensors) {
            const bool predicted =
                std::any_of(report.frames.begin(), report.frames.end(), [&](const FrameReport& f) {
                    return f.kind == "predicted" && f.layer == layer.index && f.stack == layer.stack;
                });
            weights += predicted && report.tensors[tensor].quantized
                           ? static_cast<double>(report.tensors[tensor].elements)
                           : 0.0;
        }
    }
    return weights;
}

std::vector<std::uint32_t> motion_of(const std::filesystem::path& stream, std::uint64_t layer,
                                     const std::string& label) {
    const auto reader = bitstream::StreamReader::open(stream);
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        const bitstream::FrameHeader header = reader.frame(f).header;
        if (header.kind == 0 || header.layer != layer) {
            continue;
        }
        for (const bitstream::GroupSyntax& group : header.groups) {
            if (group.label == label && group.motion_coding == 1) {
                return decode_motion(group.motion, group.unit_count,
                                     static_cast<std::uint32_t>(group.unit_count));
            }
        }
    }
    return {};
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decoded_weights_are_the_encoders_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<double>("qbits");
        for (const DType dtype : {DType::F32, DType::F16, DType::BF16, DType::F64, DType::F8_E4M3}) {
            for (const double qbits : {0.5, 3.0, 9.5}) {
                QTest::addRow("%s %g", std::string(dtype_name(dtype)).c_str(), qbits) << int(dtype) << qbits;
            }
        }
    }

    /// The error that the encoder reports, from its own reconstruction, is the decoder's to the last bit; and
    /// it is what the step promises.
    void decoded_weights_are_the_encoders() {
        QFETCH(int, dtype);
        QFETCH(double, qbits);
        SyntheticModel description;
        description.dtype = static_cast<DType>(dtype);
        description.correlation = 0.9;
        description.shuffled = true;
        const Model model(description);
        const StreamReport report = model.encode_to(model.stream(), settings_with(qbits, 4));
        QVERIFY(report.coded_elements > 0);
        const VerifyReport verified = verify(model.stream(), model.checkpoint, {});
        QVERIFY(verified.source_hash_matches);
        QCOMPARE(verified.differences.size(), report.tensors.size());
        for (std::size_t i = 0; i < report.tensors.size(); ++i) {
            const TensorReport& tensor = report.tensors[i];
            QCOMPARE(verified.differences[i].name, tensor.name);
            if (tensor.quantized) {
                QVERIFY(std::fabs(verified.differences[i].squared_error - tensor.squared_error) <=
                        1e-12 * tensor.squared_error);
            } else {
                QVERIFY(verified.differences[i].exact);
            }
        }
        QCOMPARE(verified.companions_different, 0U);
    }

    void report_accounts_for_every_bit() {
        const Model model(SyntheticModel{.correlation = 0.8, .shuffled = true});
        const StreamReport report = model.encode_to(model.stream(), settings_with(4, 2));
        QCOMPARE(report.file_bytes, std::uint64_t(std::filesystem::file_size(model.stream())));
        QCOMPARE(report.bits.total(), 8 * report.file_bytes);
        BitCount frames;
        for (const FrameReport& frame : report.frames) {
            frames += frame.bits;
        }
        QCOMPARE(frames.symbols, report.bits.symbols);
        QCOMPARE(frames.motion, report.bits.motion);
        QVERIFY(report.bits.motion > 0 && report.bits.symbols > 0 && report.bits.lossless > 0);
        const StreamReport read = Decoder::open(model.stream())->report();
        QCOMPARE(read.bits.total(), report.bits.total());
        QCOMPARE(read.bits.symbols, report.bits.symbols);
        QCOMPARE(read.bits.scales, report.bits.scales);
        QCOMPARE(read.bits.headers, report.bits.headers);
        QCOMPARE(read.bpw_coded, report.bpw_coded);
        QCOMPARE(bitstream::leaf_bits(bitstream::StreamReader::open(model.stream()).trace()),
                 8 * report.file_bytes);
    }

    void dry_run_reports_the_same() {
        const Model model(SyntheticModel{.correlation = 0.8});
        const StreamReport real = model.encode_to(model.stream(), settings_with(5, 4));
        const StreamReport dry =
            encode(*model.checkpoint, model.architecture, settings_with(5, 4), std::nullopt, {});
        QCOMPARE(dry.file_bytes, real.file_bytes);
        QCOMPARE(dry.nmse, real.nmse);
        QCOMPARE(dry.bits.symbols, real.bits.symbols);
    }

    void threads_do_not_change_a_bit() {
        const Model model(SyntheticModel{.correlation = 0.9, .shuffled = true, .dtype = DType::F16});
        model.encode_to(model.stream(), settings_with(4, 4), 1);
        model.encode_to(model.path() / "two.mcwc", settings_with(4, 4), 3);
        QVERIFY(whole_file(model.stream()) == whole_file(model.path() / "two.mcwc"));
        TaskContext one;
        one.threads = 1;
        TaskContext three;
        three.threads = 3;
        decode_to_folder(model.stream(), model.path() / "a", one);
        decode_to_folder(model.stream(), model.path() / "b", three);
        QVERIFY(whole_file(model.path() / "a/model.safetensors") ==
                whole_file(model.path() / "b/model.safetensors"));
        QVERIFY(whole_file(model.path() / "a/config.json") == whole_file(model.path() / "model/config.json"));
    }

    void single_tensors_decode_alone() {
        const Model model(SyntheticModel{.correlation = 0.9, .shuffled = true});
        model.encode_to(model.stream(), settings_with(4, 4));
        decode_to_folder(model.stream(), model.path() / "out", {});
        const auto whole = Checkpoint::open(model.path() / "out");
        const auto decoder = Decoder::open(model.stream());
        QCOMPARE(decoder->tensors().size(), whole->tensors().size());
        for (std::size_t i = 0; i < decoder->tensors().size(); ++i) {
            const auto other = whole->find(decoder->tensors()[i].name);
            QVERIFY(other.has_value());
            const TensorData a = decoder->read(i);
            const TensorData b = whole->read(*other);
            QVERIFY(std::equal(a.bytes().begin(), a.bytes().end(), b.bytes().begin(), b.bytes().end()));
        }
    }

    void nominal_rate_is_met_on_gaussian_weights_data() {
        QTest::addColumn<double>("qbits");
        for (const double qbits : {1.0, 2.0, 4.0, 6.5, 8.0}) {
            QTest::addRow("%g", qbits) << qbits;
        }
    }

    /// The figure (a) is close to what was asked for, and rate and error lie a quarter bit above Shannon's
    /// bound.
    void nominal_rate_is_met_on_gaussian_weights() {
        QFETCH(double, qbits);
        const Model model(SyntheticModel{.layers = 2, .width = 128, .ffn = 1024});
        const StreamReport report = model.encode_to(model.stream(), settings_with(qbits, 1));
        // Optimised rounding saves bits where they are few; side information costs some.
        const double less = qbits < 2 ? 0.35 : 0.2;
        QVERIFY2(report.bpw_coded > qbits - less && report.bpw_coded < qbits + 0.1,
                 qPrintable(QString::number(report.bpw_coded)));
        const double bound = -0.5 * std::log2(report.nmse);
        QVERIFY2(report.bpw_coded - bound < 0.31, qPrintable(QString::number(report.bpw_coded - bound)));
    }

    void planted_motion_is_found() {
        const Model model(SyntheticModel{.layers = 4,
                                         .width = 128,
                                         .ffn = 512,
                                         .heads = 8,
                                         .correlation = 0.95,
                                         .shuffled = true,
                                         .seed = 5});
        model.encode_to(model.stream(), settings_with(5, 4));
        for (std::uint64_t layer = 1; layer < 4; ++layer) {
            QVERIFY(motion_of(model.stream(), layer, "ffn") == model.motion.ffn[layer]);
            QVERIFY(motion_of(model.stream(), layer, "attention") == model.motion.heads[layer]);
        }
    }

    /// At least 90% of half log2(1 / (1 - rho^2)), permutations and all side information paid, at equal
    /// error.
    void prediction_saves_what_theory_says() {
        const double rho = 0.95;
        const Model model(SyntheticModel{.layers = 4,
                                         .width = 192,
                                         .ffn = 768,
                                         .heads = 6,
                                         .correlation = rho,
                                         .shuffled = true,
                                         .seed = 6});
        const StreamReport predicted = model.encode_to(model.stream(), settings_with(6, 4));
        const StreamReport intra = model.encode_to(model.path() / "intra.mcwc", settings_with(6, 1));
        double intra_bits = 0;
        for (std::size_t f = 0; f < intra.frames.size(); ++f) {
            intra_bits +=
                predicted.frames[f].kind == "predicted"
                    ? static_cast<double>(intra.frames[f].bits.total() - intra.frames[f].bits.lossless)
                    : 0.0;
        }
        const double weights = predicted_frame_weights(predicted, model);
        // Both use the same steps; what little their errors differ is worth log2 of the ratio.
        const double saved = (intra_bits - predicted_frame_bits(predicted)) / weights -
                             std::log2(stddev_error(predicted) / stddev_error(intra));
        const double theory = 0.5 * std::log2(1.0 / (1.0 - rho * rho));
        QVERIFY2(saved >= 0.9 * theory, qPrintable(QString("%1 of %2").arg(saved).arg(theory)));
        QVERIFY2(saved <= 1.02 * theory, qPrintable(QString("%1 of %2").arg(saved).arg(theory)));
    }

    void independent_layers_lose_nothing() {
        for (const double qbits : {2.0, 4.0}) {
            const Model model(SyntheticModel{.layers = 4, .width = 96, .ffn = 384});
            const StreamReport predicted = model.encode_to(model.stream(), settings_with(qbits, 4));
            const StreamReport intra = model.encode_to(model.path() / "intra.mcwc", settings_with(qbits, 1));
            const double rate =
                static_cast<double>(predicted.file_bytes) / static_cast<double>(intra.file_bytes);
            QVERIFY2(rate <= 1.001, qPrintable(QString::number(rate)));
            QVERIFY(std::fabs(predicted.nmse / intra.nmse - 1.0) < 0.01);
        }
    }

    void every_solver_gives_a_stream_that_decodes_data() {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("order");
        for (const auto method : {AlignmentMethod::None, AlignmentMethod::Hungarian, AlignmentMethod::Greedy,
                                  AlignmentMethod::SortProj}) {
            for (const auto order : {UnitOrder::Original, UnitOrder::Aligned}) {
                QTest::addRow("%s %d", std::string(alignment_method_name(method)).c_str(), int(order))
                    << int(method) << int(order);
            }
        }
    }

    void every_solver_gives_a_stream_that_decodes() {
        QFETCH(int, method);
        QFETCH(int, order);
        const Model model(SyntheticModel{.correlation = 0.95, .shuffled = true});
        EncoderSettings settings = settings_with(5, 4);
        settings.alignment = static_cast<AlignmentMethod>(method);
        settings.order = static_cast<UnitOrder>(order);
        const StreamReport report = model.encode_to(model.stream(), settings);
        const VerifyReport verified = verify(model.stream(), model.checkpoint, {});
        QVERIFY(verified.tensors_decoded == report.tensors.size());
        const bool moved =
            settings.order == UnitOrder::Aligned && settings.alignment != AlignmentMethod::None;
        QCOMPARE(report.bits.motion == 0,
                 settings.order == UnitOrder::Aligned || settings.alignment == AlignmentMethod::None ||
                     (settings.alignment == AlignmentMethod::SortProj && report.bits.motion == 0));
        QCOMPARE(verified.nmse > 0.1, moved); // units stand elsewhere
    }

    /// In aligned order the decoded units are the source's, each somewhere else, the same place in every
    /// tensor.
    void aligned_order_moves_units_together() {
        const Model model(SyntheticModel{.layers = 3, .correlation = 0.95, .shuffled = true, .seed = 9});
        EncoderSettings settings = settings_with(8, 3);
        settings.order = UnitOrder::Aligned;
        model.encode_to(model.stream(), settings);
        const auto decoder = Decoder::open(model.stream());
        const std::size_t d = 64;
        const std::size_t n = 256;
        std::vector<std::uint32_t> place(n); // of each source unit of the layer before, in its aligned order
        for (std::size_t u = 0; u < n; ++u) {
            place[u] = static_cast<std::uint32_t>(u);
        }
        for (const std::string layer : {"1", "2"}) {
            const std::string prefix = "model.decoder.layers." + layer + ".";
            const auto up = values_of(*model.checkpoint, prefix + "fc1.weight");
            const auto down = values_of(*model.checkpoint, prefix + "fc2.weight");
            const auto moved_up = values_of(*decoder, prefix + "fc1.weight");
            const auto moved_down = values_of(*decoder, prefix + "fc2.weight");
            const auto& planted = model.motion.ffn[layer == "1" ? 1 : 2];
            std::vector<std::uint32_t> next(n);
            for (std::size_t u = 0; u < n; ++u) {
                next[u] = place[planted[u]];
                for (std::size_t i = 0; i < d; ++i) {
                    QVERIFY(std::fabs(up[u * d + i] - moved_up[next[u] * d + i]) < 0.002F);
                    QVERIFY(std::fabs(down[i * n + u] - moved_down[i * n + next[u]]) < 0.002F);
                }
            }
            place = next;
        }
    }

    void lossless_mode_is_exact() {
        const Model model(SyntheticModel{.dtype = DType::BF16});
        EncoderSettings settings;
        settings.lossless = true;
        const StreamReport report = model.encode_to(model.stream(), settings);
        QCOMPARE(report.coded_elements, 0U);
        QVERIFY(report.file_bytes < report.source_bytes);
        const VerifyReport verified = verify(model.stream(), model.checkpoint, {});
        QVERIFY(std::all_of(verified.differences.begin(), verified.differences.end(),
                            [](const TensorDifference& d) { return d.exact; }));
    }

    void odd_tensors_are_kept_exactly() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        CheckpointLayout layout;
        layout.shards.push_back({"model.safetensors", {}});
        const auto add = [&](const std::string& name, DType dtype, Shape shape) {
            TensorInfo info;
            info.name = name;
            info.dtype = dtype;
            info.shape = std::move(shape);
            info.byte_size = byte_count(dtype, info.shape);
            layout.tensors.push_back(info);
        };
        add("nan", DType::F32, {64, 64});
        add("infinite", DType::F16, {64, 64});
        add("zeros", DType::F32, {64, 64});
        add("constant", DType::F32, {64, 64});
        add("integers", DType::I64, {64, 64});
        add("empty", DType::F32, {0, 64});
        add("scalar", DType::F32, {});
        add("outlier", DType::F32, {64, 64});
        add("nibbles", DType::F4, {64, 64});
        add("plain", DType::F32, {64, 64});
        CheckpointWriter writer(path / "model", layout);
        for (std::size_t i = 0; i < layout.tensors.size(); ++i) {
            std::vector<std::byte> bytes(layout.tensors[i].byte_size);
            if (layout.tensors[i].dtype == DType::F32 && layout.tensors[i].name != "zeros" &&
                !bytes.empty()) {
                std::vector<float> values(bytes.size() / 4);
                Gaussian normal(i);
                std::generate(values.begin(), values.end(), [&] { return static_cast<float>(normal()); });
                if (layout.tensors[i].name == "nan") {
                    values[77] = std::numeric_limits<float>::quiet_NaN();
                } else if (layout.tensors[i].name == "constant") {
                    std::fill(values.begin(), values.end(), 0.25F);
                } else if (layout.tensors[i].name == "outlier") {
                    values[3] = 3e30F;
                }
                std::memcpy(bytes.data(), values.data(), bytes.size());
            } else if (layout.tensors[i].name == "infinite") {
                bytes[1] = std::byte{0x7C};
            }
            writer.write(i, bytes);
        }
        writer.commit();
        const Model model(path / "model");
        const StreamReport report = model.encode_to(path / "s.mcwc", settings_with(4, 4));
        const VerifyReport verified = verify(path / "s.mcwc", model.checkpoint, {});
        for (std::size_t i = 0; i < report.tensors.size(); ++i) {
            const bool expected = report.tensors[i].name == "plain" || report.tensors[i].name == "outlier";
            QVERIFY2(report.tensors[i].quantized == expected || report.tensors[i].name == "outlier",
                     report.tensors[i].name.c_str());
            QVERIFY(verified.differences[i].exact == !report.tensors[i].quantized);
        }
        QCOMPARE(report.tensors[0].non_finite, 1U);
        QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(), [](const std::string& w) {
            return w.find("nan has 1 NaN") != std::string::npos;
        }));
    }

    void cancelling_leaves_nothing() {
        const Model model(SyntheticModel{.layers = 6});
        std::stop_source stop;
        TaskContext context;
        context.stop = stop.get_token();
        context.threads = 2;
        context.progress = [&](const Progress& progress) {
            if (progress.stage == "encoding" && progress.done > progress.total / 2) {
                stop.request_stop();
            }
        };
        QVERIFY_EXCEPTION_THROWN(
            encode(*model.checkpoint, model.architecture, settings_with(4, 4), model.stream(), context),
            Cancelled);
        std::size_t entries = 0;
        for (const auto& entry : std::filesystem::directory_iterator(model.path())) {
            QCOMPARE(entry.path().filename().string(), std::string("model"));
            ++entries;
        }
        QCOMPARE(entries, std::size_t(1));
    }

    void damaged_slices_are_named() {
        const Model model(SyntheticModel{});
        model.encode_to(model.stream(), settings_with(4, 4));
        auto bytes = whole_file(model.stream());
        const auto reader = bitstream::StreamReader::open(model.stream());
        const auto last = reader.index().frames.back();
        bytes[last.offset + last.length - last.length / 3] ^= std::byte{0x10};
        write_file(model.path() / "bad.mcwc", bytes);
        try {
            verify(model.path() / "bad.mcwc", nullptr, {});
            QFAIL("damage was not noticed");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Corrupt);
            QVERIFY(std::string(error.what()).find("bad.mcwc") != std::string::npos);
        }
    }

    void estimate_is_near_the_truth() {
        for (const double rho : {0.0, 0.95}) {
            const Model model(SyntheticModel{
                .layers = 4, .width = 128, .ffn = 512, .heads = 8, .correlation = rho, .shuffled = true});
            const StreamReport truth =
                encode(*model.checkpoint, model.architecture, settings_with(4, 4), std::nullopt, {});
            const StreamReport guess =
                estimate(*model.checkpoint, model.architecture, settings_with(4, 4), {});
            QCOMPARE(guess.frames.size(), truth.frames.size());
            const double ratio =
                static_cast<double>(guess.file_bytes) / static_cast<double>(truth.file_bytes);
            QVERIFY2(std::fabs(ratio - 1.0) < 0.05, qPrintable(QString::number(ratio)));
            QVERIFY2(std::fabs(guess.nmse / truth.nmse - 1.0) < 0.1,
                     qPrintable(QString::number(guess.nmse / truth.nmse)));
        }
    }

    void targets_are_met_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::newRow("bits per weight") << int(RateTarget::Kind::BitsPerWeight) << 3.3;
        QTest::newRow("few bits per weight") << int(RateTarget::Kind::BitsPerWeight) << 1.1;
        QTest::newRow("size") << int(RateTarget::Kind::FileBytes) << 100000.0;
        QTest::newRow("error") << int(RateTarget::Kind::Error) << 0.01;
        QTest::newRow("error of each") << int(RateTarget::Kind::ErrorOfEach) << 0.003;
    }

    /// To within a hundredth, by the figures of the stream that is written.
    void targets_are_met() {
        QFETCH(int, kind);
        QFETCH(double, value);
        const Model model(SyntheticModel{.correlation = 0.9, .shuffled = true});
        EncoderSettings settings = settings_with(6, 4);
        settings.target = RateTarget{static_cast<RateTarget::Kind>(kind), value};
        const StreamReport report = model.encode_to(model.stream(), settings);
        const auto near = [value](double reached) { return std::fabs(reached / value - 1.0) <= 0.01; };
        switch (settings.target->kind) {
        case RateTarget::Kind::BitsPerWeight:
            QVERIFY2(near(report.bpw_coded), qPrintable(QString::number(report.bpw_coded)));
            break;
        case RateTarget::Kind::FileBytes: {
            const auto size = static_cast<double>(std::filesystem::file_size(model.stream()));
            QVERIFY2(near(size) && size <= value, qPrintable(QString::number(size)));
            break;
        }
        case RateTarget::Kind::Error:
            QVERIFY2(near(report.nmse), qPrintable(QString::number(report.nmse)));
            break;
        case RateTarget::Kind::ErrorOfEach:
            for (const TensorReport& tensor : report.tensors) {
                QVERIFY2(!tensor.quantized || near(tensor.squared_error / tensor.squared_sum),
                         tensor.name.c_str());
            }
        }
        QVERIFY(report.qbits > 0);
        QVERIFY(std::fabs(verify(model.stream(), model.checkpoint, {}).nmse / report.nmse - 1.0) < 1e-9);
    }

    void targets_out_of_reach_are_refused() {
        const Model model(SyntheticModel{});
        EncoderSettings settings;
        settings.target = RateTarget{RateTarget::Kind::FileBytes, 500};
        try {
            model.encode_to(model.stream(), settings);
            QFAIL("500 bytes were enough");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidArgument);
            QVERIFY(std::string(error.what()).find("bytes were reached") != std::string::npos);
        }
        QVERIFY(!std::filesystem::exists(model.stream()));
    }

    /// Directions that all layers share are found and paid for; without any, nothing is lost.
    void shared_directions_save_bits() {
        for (const std::size_t directions : {0, 4}) {
            const Model model(SyntheticModel{
                .layers = 4, .width = 64, .ffn = 256, .heads = 4, .shared_directions = directions});
            EncoderSettings settings = settings_with(4, 1);
            const StreamReport with = model.encode_to(model.stream(), settings);
            settings.basis_directions = 0;
            const StreamReport without = model.encode_to(model.path() / "axis.mcwc", settings);
            const double saved =
                without.bpw_coded - with.bpw_coded + 0.5 * std::log2(without.nmse / with.nmse);
            // 4 of 64 directions have 16 times the energy: the coding gain of a basis that knows them.
            const double theory = 0.5 * std::log2((4.0 * 16 + 60) / 64) - 0.5 * 4.0 / 64 * std::log2(16.0);
            if (directions == 0) {
                QCOMPARE(with.bits.bases, 0U);
                QVERIFY(std::fabs(saved) < 0.002);
            } else {
                QVERIFY(with.bits.bases > 0);
                QVERIFY2(saved > 0.8 * theory && saved < 1.1 * theory,
                         qPrintable(QString("%1 of %2").arg(saved).arg(theory)));
                QVERIFY(verify(model.stream(), model.checkpoint, {}).source_hash_matches);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "test_codec.moc"
