#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/bitstream/syntax.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/reference_checkpoint.h"
#include "core/codec/rules.h"
#include "core/entropy/permutation_coder.h"
#include "tests/support/difference.h"
#include "tests/support/editable_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>

using namespace mcwc;
using namespace mcwc::test;

namespace {

using Reference = std::shared_ptr<const ReferenceCheckpoint>;

/// A base, what was made of it, and a place for streams.
struct Pair {
    QTemporaryDir folder;
    std::shared_ptr<const Checkpoint> base;
    std::shared_ptr<const Checkpoint> tuned;
    Architecture architecture;
    Reference reference;

    template <class Edit>
    Pair(const SyntheticModel& description, const Edit& edit) {
        write_synthetic_model(path() / "base", description);
        base = Checkpoint::open(path() / "base");
        architecture = FamilyCatalogue::builtin().analyse(*base, base->config_json());
        EditableModel model = EditableModel::read(*base);
        edit(model, architecture);
        model.write(path() / "tuned");
        tuned = Checkpoint::open(path() / "tuned");
        reference = std::make_shared<const ReferenceCheckpoint>(base, "the base");
    }
    std::filesystem::path path() const { return folder.path().toStdString(); }
    std::filesystem::path stream() const { return path() / "stream.mcwc"; }
    StreamReport encode_to(const std::filesystem::path& target, const EncoderSettings& settings,
                           const ReferenceCheckpoint* from) const {
        TaskContext context;
        context.threads = 2;
        return encode(*tuned, architecture, settings, target, context, from);
    }
};

void perturb(EditableModel& model, double share) {
    Gaussian normal(7);
    for (std::size_t t = 0; t < model.values.size(); ++t) {
        model.add_noise(t, share, normal);
    }
}

SyntheticModel sized(DType dtype = DType::F32) {
    return {.layers = 3, .width = 64, .ffn = 192, .heads = 4, .dtype = dtype};
}

EncoderSettings settings_with(double qbits) {
    EncoderSettings settings;
    settings.qbits = qbits;
    return settings;
}

template <class Call>
std::pair<ErrorCode, std::string> error_of(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        return {error.code(), std::string(error.what()) + " " + error.advice()};
    }
    return {ErrorCode::Internal, "no error"};
}

std::uint64_t predicted_planes(const std::filesystem::path& stream, bool from_checkpoint) {
    const auto reader = bitstream::StreamReader::open(stream);
    std::uint64_t count = 0;
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        for (const bitstream::PlaneSyntax& plane : reader.frame(f).header.planes) {
            count += from_checkpoint ? plane.from_checkpoint() : plane.from_frame();
        }
    }
    return count;
}

/// Motion from the reference checkpoint of one group of one layer.
std::vector<std::uint32_t> checkpoint_motion(const std::filesystem::path& stream, const std::string& stack,
                                             std::uint64_t layer, const std::string& label) {
    const auto reader = bitstream::StreamReader::open(stream);
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        const bitstream::FrameHeader header = reader.frame(f).header;
        for (const bitstream::CheckpointMotionSyntax& motion : header.checkpoint_motions) {
            const bitstream::GroupSyntax& group = header.groups[motion.group];
            if (header.stack == stack && header.layer == layer && group.label == label) {
                return decode_motion(motion.motion, group.unit_count,
                                     static_cast<std::uint32_t>(group.unit_count));
            }
        }
    }
    return {};
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decoded_weights_are_the_encoders_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<double>("share");
        QTest::addColumn<bool>("difference");
        for (const DType dtype : {DType::F32, DType::F16, DType::BF16, DType::F64}) {
            for (const double share : {0.02, 0.3}) {
                for (const bool difference : {false, true}) {
                    QTest::addRow("%s %g %d", std::string(dtype_name(dtype)).c_str(), share, int(difference))
                        << int(dtype) << share << difference;
                }
            }
        }
    }

    void decoded_weights_are_the_encoders() {
        QFETCH(int, dtype);
        QFETCH(double, share);
        QFETCH(bool, difference);
        const Pair pair(sized(static_cast<DType>(dtype)),
                        [&](EditableModel& model, const Architecture&) { perturb(model, share); });
        EncoderSettings settings = settings_with(5);
        settings.step_rule = difference ? StepRule::Difference : StepRule::Tensor;
        const StreamReport report = pair.encode_to(pair.stream(), settings, pair.reference.get());
        QVERIFY(predicted_planes(pair.stream(), true) > 0);
        const VerifyReport verified = verify(pair.stream(), pair.tuned, {}, pair.reference);
        QVERIFY(verified.source_hash_matches);
        for (std::size_t i = 0; i < report.tensors.size(); ++i) {
            if (report.tensors[i].quantized) {
                QVERIFY(std::fabs(verified.differences[i].squared_error - report.tensors[i].squared_error) <=
                        1e-12 * report.tensors[i].squared_error);
            } else {
                QVERIFY(verified.differences[i].exact);
            }
        }
        QCOMPARE(report.bits.total(), 8 * report.file_bytes);
        QCOMPARE(Decoder::open(pair.stream())->report().bits.total(), report.bits.total());
        QCOMPARE(bitstream::leaf_bits(bitstream::StreamReader::open(pair.stream()).trace()),
                 8 * report.file_bytes);
        const auto recorded = recorded_settings(bitstream::StreamReader::open(pair.stream()).settings());
        QVERIFY(recorded == settings);
    }

    /// Tensors and frames decode by themselves, whatever else is there.
    void random_access_gives_the_same() {
        const Pair pair(sized(DType::F16),
                        [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        pair.encode_to(pair.stream(), settings_with(5), pair.reference.get());
        decode_to_folder(pair.stream(), pair.path() / "out", {}, pair.reference);
        const auto out = Checkpoint::open(pair.path() / "out");
        const auto decoder = Decoder::open(pair.stream(), pair.reference);
        for (std::size_t t = 0; t < out->tensors().size(); ++t) {
            const std::size_t there = out->find(decoder->tensors()[t].name).value();
            const TensorData one = decoder->read(t);
            const TensorData all = out->read(there);
            QVERIFY(
                std::equal(one.bytes().begin(), one.bytes().end(), all.bytes().begin(), all.bytes().end()));
        }
    }

    void rate_is_near_the_entropy_of_the_difference_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("qbits");
        QTest::newRow("0.03") << 0.03 << 8.0;
        QTest::newRow("0.1") << 0.1 << 6.0;
        QTest::newRow("0.3") << 0.3 << 5.0;
    }

    /// With plain rounding to the steps of a scalar quantizer, so that both quantize alike. The synthetic
    /// model is small: its plane heads weigh much, so they are left out.
    void rate_is_near_the_entropy_of_the_difference() {
        QFETCH(double, share);
        QFETCH(double, qbits);
        const Pair pair(SyntheticModel{.layers = 2, .width = 128, .ffn = 512, .heads = 4},
                        [&](EditableModel& model, const Architecture&) { perturb(model, share); });
        EncoderSettings settings = settings_with(qbits);
        settings.trellis = 0;
        settings.lambda = 0;
        const StreamReport report = pair.encode_to(pair.stream(), settings, pair.reference.get());
        const double entropy = entropy_of_difference(*pair.tuned, *pair.base, report, qbits);
        const auto spent = static_cast<double>(report.bits.symbols + report.bits.scales + report.bits.gains +
                                               report.bits.motion + report.bits.bases);
        QVERIFY2(spent < 1.1 * entropy, qPrintable(QString::number(spent / entropy)));
    }

    /// What did not change costs its heads and no more, and comes back exactly.
    void equal_tensors_cost_next_to_nothing() {
        const Pair pair(sized(), [](EditableModel&, const Architecture&) {});
        const StreamReport report = pair.encode_to(pair.stream(), settings_with(6), pair.reference.get());
        QCOMPARE(report.nmse, 0.0);
        for (const TensorReport& tensor : report.tensors) {
            if (tensor.quantized) {
                QVERIFY2(tensor.bits.total() < 8 * 100, tensor.name.c_str());
                QVERIFY(tensor.bits.symbols == 0);
            }
        }
        const VerifyReport verified = verify(pair.stream(), pair.tuned, {}, pair.reference);
        QCOMPARE(verified.nmse, 0.0);
    }

    void only_changed_tensors_cost_bits() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) {
            Gaussian normal(3);
            for (std::size_t t = 0; t < model.values.size(); ++t) {
                if (model.layout.tensors[t].name.find("1.fc1.weight") != std::string::npos) {
                    model.add_noise(t, 0.1, normal);
                }
            }
        });
        const StreamReport report = pair.encode_to(pair.stream(), settings_with(6), pair.reference.get());
        std::uint64_t changed = 0;
        for (const TensorReport& tensor : report.tensors) {
            const bool is_changed = tensor.name.find("1.fc1.weight") != std::string::npos;
            changed += is_changed;
            QVERIFY2((tensor.bits.symbols > 0) == (is_changed && tensor.quantized), tensor.name.c_str());
        }
        QCOMPARE(changed, 1U);
    }

    void steps_may_follow_the_difference() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.01); });
        EncoderSettings settings = settings_with(3);
        const StreamReport of_tensor = pair.encode_to(pair.stream(), settings, pair.reference.get());
        settings.step_rule = StepRule::Difference;
        const StreamReport of_difference = pair.encode_to(pair.stream(), settings, pair.reference.get());
        // Below the tensor's steps nothing of the difference is left; by its own steps it is coded as a
        // tensor of its size would be.
        QVERIFY(of_tensor.bits.symbols == 0);
        QVERIFY(of_difference.bpw_coded > 2.5 && of_difference.bpw_coded < 3.5);
        QVERIFY(of_difference.nmse < 0.1 * of_tensor.nmse);
    }

    /// One weight in ten changed: a narrow peak with a wide foot, which no built-in shape has.
    void shapes_are_learned_for_the_difference() {
        const Pair pair(SyntheticModel{.layers = 3, .width = 128, .ffn = 512, .heads = 4},
                        [](EditableModel& model, const Architecture&) {
                            Gaussian normal(7);
                            for (std::vector<float>& values : model.values) {
                                for (float& value : values) {
                                    if (normal.random()() % 10 == 0) {
                                        value += static_cast<float>(0.002 * normal());
                                    }
                                }
                            }
                        });
        EncoderSettings settings = settings_with(3);
        settings.step_rule = StepRule::Difference;
        const StreamReport learned = pair.encode_to(pair.stream(), settings, pair.reference.get());
        const auto stream = bitstream::StreamReader::open(pair.stream());
        QVERIFY(stream.reference().has_value());
        QVERIFY(!stream.shapes().shapes.empty());
        QVERIFY(recorded_settings(stream.settings()) == settings);
        QCOMPARE(Decoder::open(pair.stream())->report().bits.total(), learned.bits.total());
        QCOMPARE(bitstream::leaf_bits(stream.trace()), 8 * learned.file_bytes);
        QVERIFY(verify(pair.stream(), pair.tuned, {}, pair.reference).source_hash_matches);
        settings.learned_shapes = 0;
        settings.profile.clear();
        const StreamReport plain = pair.encode_to(pair.stream(), settings, pair.reference.get());
        QVERIFY(bitstream::StreamReader::open(pair.stream()).shapes().shapes.empty());
        QVERIFY(recorded_settings(bitstream::StreamReader::open(pair.stream()).settings()) == settings);
        // At equal error: a bit for each 6.02 dB.
        const double gain = plain.bpw_coded - learned.bpw_coded + 0.5 * std::log2(plain.nmse / learned.nmse);
        QVERIFY2(gain > 0.001, qPrintable(QString::number(gain)));
    }

    void unrelated_base_costs_nothing() {
        for (const bool align : {false, true}) {
            const Pair pair(SyntheticModel{.layers = 3, .width = 128, .ffn = 512, .heads = 4},
                            [](EditableModel& model, const Architecture&) {
                                Gaussian normal(99);
                                for (std::vector<float>& values : model.values) {
                                    for (float& value : values) {
                                        value = static_cast<float>(0.02 * normal());
                                    }
                                }
                            });
            EncoderSettings settings = settings_with(4);
            const StreamReport without = pair.encode_to(pair.stream(), settings, nullptr);
            settings.align_reference = align;
            const StreamReport with = pair.encode_to(pair.stream(), settings, pair.reference.get());
            QVERIFY2(
                static_cast<double>(with.file_bytes) <= 1.001 * static_cast<double>(without.file_bytes),
                qPrintable(QString::number(with.file_bytes) + " " + QString::number(without.file_bytes)));
        }
    }

    void permuted_fine_tune_is_found() {
        std::map<std::pair<std::uint64_t, std::string>, std::vector<std::uint32_t>> planted;
        const Pair pair(sized(DType::F16), [&](EditableModel& model, const Architecture& architecture) {
            Gaussian normal(5);
            for (const Layer& layer : architecture.layers) {
                for (const Group& group : layer.groups) {
                    auto& p = planted[{layer.index, group.label}];
                    p = random_order(group.unit_count, normal);
                    model.move_units(group, p);
                }
            }
            perturb(model, 0.1);
        });
        EncoderSettings settings = settings_with(5);
        const StreamReport in_order = pair.encode_to(pair.stream(), settings, pair.reference.get());
        settings.align_reference = true;
        const StreamReport aligned = pair.encode_to(pair.stream(), settings, pair.reference.get());
        QVERIFY(aligned.file_bytes < 3 * in_order.file_bytes / 4);
        QCOMPARE(aligned.bits.bases, 0U);
        QVERIFY(!planted.empty());
        for (const auto& [place, p] : planted) {
            QVERIFY2(checkpoint_motion(pair.stream(), "decoder", place.first, place.second) == p,
                     place.second.c_str());
        }
        QVERIFY(verify(pair.stream(), pair.tuned, {}, pair.reference).source_hash_matches);
    }

    void lossless_takes_the_difference() {
        const Pair pair(sized(DType::BF16),
                        [](EditableModel& model, const Architecture&) { perturb(model, 0.01); });
        EncoderSettings settings;
        settings.lossless = true;
        const StreamReport without = pair.encode_to(pair.stream(), settings, nullptr);
        const StreamReport with = pair.encode_to(pair.stream(), settings, pair.reference.get());
        QVERIFY(with.file_bytes < 3 * without.file_bytes / 4);
        const VerifyReport verified = verify(pair.stream(), pair.tuned, {}, pair.reference);
        QVERIFY(std::all_of(verified.differences.begin(), verified.differences.end(),
                            [](const TensorDifference& tensor) { return tensor.exact; }));
    }

    void threads_do_not_change_a_bit() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        EncoderSettings settings = settings_with(4);
        settings.align_reference = true;
        pair.encode_to(pair.stream(), settings, pair.reference.get());
        TaskContext one;
        one.threads = 1;
        encode(*pair.tuned, pair.architecture, settings, pair.path() / "one.mcwc", one, pair.reference.get());
        const auto limit = std::numeric_limits<std::uint64_t>::max();
        QVERIFY(read_file(pair.stream(), limit) == read_file(pair.path() / "one.mcwc", limit));
    }

    void missing_base_is_named() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        pair.encode_to(pair.stream(), settings_with(4), pair.reference.get());
        const auto decoder = Decoder::open(pair.stream()); // for looking at it
        QVERIFY(decoder->stream().reference().has_value());
        const std::string hash = hash_text(decoder->stream().reference()->hash);
        const auto check = [&](const auto& call) {
            const auto [code, text] = error_of(call);
            QCOMPARE(code, ErrorCode::ReferenceMissing);
            QVERIFY2(text.find("the base") != std::string::npos && text.find(hash) != std::string::npos &&
                         text.find("--reference") != std::string::npos,
                     text.c_str());
        };
        check([&] { decode_to_folder(pair.stream(), pair.path() / "out", {}); });
        check([&] { verify(pair.stream(), nullptr, {}); });
        check([&] { (void)decoder->read(decoder->find("model.decoder.layers.1.fc1.weight").value()); });
        QVERIFY(!std::filesystem::exists(pair.path() / "out"));
    }

    void wrong_base_is_refused() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        pair.encode_to(pair.stream(), settings_with(4), pair.reference.get());
        const auto wrong = std::make_shared<const ReferenceCheckpoint>(pair.tuned, "another");
        const auto [code, text] =
            error_of([&] { decode_to_folder(pair.stream(), pair.path() / "out", {}, wrong); });
        QCOMPARE(code, ErrorCode::ReferenceWrong);
        const std::string needed = hash_text(reference_syntax(*pair.reference, {}).hash);
        const std::string given = hash_text(reference_syntax(*wrong, {}).hash);
        QVERIFY(needed != given);
        QVERIFY2(text.find(needed) != std::string::npos && text.find(given) != std::string::npos,
                 text.c_str());
    }

    /// Hashes can be forged: the shapes are looked at again where they are used.
    void forged_hash_does_not_help() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        pair.encode_to(pair.stream(), settings_with(4), pair.reference.get());
        write_synthetic_model(pair.path() / "small", {.layers = 3, .width = 32, .ffn = 96, .heads = 4});
        const auto small = std::make_shared<const ReferenceCheckpoint>(
            Checkpoint::open(pair.path() / "small"), "the small one");
        auto bytes = read_file(pair.stream(), std::numeric_limits<std::uint64_t>::max());
        bitstream::ReferenceSyntax forged = reference_syntax(*small, {});
        forged.name = "the base"; // of the same length
        const auto bytes_of = [](const auto& syntax) {
            bitstream::Bytes out;
            bitstream::write(syntax, out);
            return out;
        };
        const auto old = bytes_of(reference_syntax(*pair.reference, {}));
        const auto fresh = bytes_of(forged);
        const auto at = std::search(bytes.begin(), bytes.end(), old.begin(), old.end());
        QVERIFY(at != bytes.end());
        std::copy(fresh.begin(), fresh.end(), at);
        const std::uint64_t checksum = bitstream::checksum64(fresh);
        std::memcpy(&*(at - 8), &checksum, 8); // the section header's last field
        write_file(pair.path() / "forged.mcwc", bytes);
        const auto [code, text] = error_of([&] { verify(pair.path() / "forged.mcwc", nullptr, {}, small); });
        QCOMPARE(code, ErrorCode::ReferenceWrong);
        QVERIFY2(text.find("another shape") != std::string::npos, text.c_str());
    }

    void aligned_order_is_refused() {
        const Pair pair(sized(), [](EditableModel&, const Architecture&) {});
        EncoderSettings settings;
        settings.order = UnitOrder::Aligned;
        QCOMPARE(error_of([&] { pair.encode_to(pair.stream(), settings, pair.reference.get()); }).first,
                 ErrorCode::InvalidArgument);
    }

    void a_base_without_a_common_tensor_is_said() {
        const Pair pair(sized(), [](EditableModel&, const Architecture&) {});
        write_synthetic_model(pair.path() / "small", {.layers = 3, .width = 32, .ffn = 96, .heads = 4});
        const ReferenceCheckpoint small(Checkpoint::open(pair.path() / "small"), "the small one");
        const StreamReport report = pair.encode_to(pair.stream(), settings_with(4), &small);
        QVERIFY(std::any_of(report.warnings.begin(), report.warnings.end(), [](const std::string& text) {
            return text.find("nothing is predicted") != std::string::npos;
        }));
    }

    void intra_rules_hold() {
        const Pair pair(sized(), [](EditableModel& model, const Architecture&) { perturb(model, 0.1); });
        EncoderSettings settings = settings_with(4);
        settings.rules.push_back(parse_rule("*:intra"));
        pair.encode_to(pair.stream(), settings, pair.reference.get());
        QCOMPARE(predicted_planes(pair.stream(), true) + predicted_planes(pair.stream(), false), 0U);
    }
};

QTEST_APPLESS_MAIN(TestReference)
#include "test_reference.moc"
