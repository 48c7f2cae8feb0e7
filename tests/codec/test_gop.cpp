#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/recorded_settings.h"
#include "core/codec/rules.h"
#include "tests/support/deep_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// A deep model in a folder of its own.
struct TemporaryModel {
    QTemporaryDir folder;
    DeepModel deep;

    TemporaryModel(const FamilyShape& shape, std::size_t layers)
        : deep(folder.path().toStdString(), shape, layers) {}
};

EncoderSettings settings_with(unsigned k) {
    EncoderSettings settings;
    settings.qbits = 6;
    settings.keyframe_interval = k;
    return settings;
}

} // namespace

class TestGop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planted_permutations_are_found_data() {
        QTest::addColumn<int>("family");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("gpt2") << 0 << QStringList{"ffn", "attention"};
        QTest::newRow("opt") << 1 << QStringList{"ffn", "attention"};
        QTest::newRow("gpt_neox") << 2 << QStringList{"ffn", "attention"};
        QTest::newRow("llama, grouped queries") << 3 << QStringList{"ffn", "attention"};
        QTest::newRow("mixtral, units of experts")
            << 4 << QStringList{"attention", "experts.0", "experts.1", "experts.2"};
    }

    /// Each layer is a noisy copy of the one before, its heads and units in another order.
    void planted_permutations_are_found() {
        QFETCH(int, family);
        QFETCH(QStringList, labels);
        constexpr std::size_t layers = 4;
        const std::vector<FamilyShape (*)()> shapes{gpt2_shape, opt_shape, gpt_neox_shape, llama_shape,
                                                    mixtral_shape};
        TemporaryModel model(shapes[static_cast<std::size_t>(family)](), layers);
        DeepModel& deep = model.deep;
        QCOMPARE(deep.architecture.layers.size(), layers);
        Planted planted;
        for (std::size_t l = 1; l < layers; ++l) {
            deep.copy(l - 1, l, &planted);
        }
        deep.write();
        deep.encode_with(settings_with(layers));
        QCOMPARE(planted.size(), (layers - 1) * static_cast<std::size_t>(labels.size()));
        const auto frames = deep.frames();
        for (std::size_t l = 1; l < layers; ++l) {
            for (const QString& label : labels) {
                QCOMPARE(deep.source_of(l, label.toStdString()), std::optional<std::uint64_t>(l - 1));
                const auto group = std::find_if(
                    frames[l].groups.begin(), frames[l].groups.end(),
                    [&](const bitstream::GroupSyntax& g) { return g.label == label.toStdString(); });
                QVERIFY(group != frames[l].groups.end());
                QVERIFY2(motion_of(*group) == planted.at({l, label.toStdString()}), qPrintable(label));
            }
        }
        QVERIFY(verify(deep.stream(), deep.checkpoint, {}).source_hash_matches);
    }

    /// One step for all, but for what a rule gives a rate: tensors of small weights get fewer bits, and the
    /// sum of squared errors is smaller than with a step for each at the same rate.
    void tensors_may_share_a_step() {
        TemporaryModel model(opt_shape(), 3);
        DeepModel& deep = model.deep;
        for (std::size_t t = 0; t < deep.model.values.size(); ++t) {
            for (float& value : deep.model.values[t]) {
                value *= t % 3 == 0 ? 4.0F : 1.0F;
            }
        }
        deep.write();
        EncoderSettings settings = settings_with(1);
        settings.qbits = 4;
        settings.rules = {parse_rule("*.2.fc1.weight:qbits=6")};
        const StreamReport each = deep.encode_with(settings);
        settings.step_rule = StepRule::Common;
        settings.target = RateTarget{RateTarget::Kind::BitsPerWeight, each.bpw_coded};
        const StreamReport common = deep.encode_with(settings);
        QVERIFY(std::fabs(common.bpw_coded / each.bpw_coded - 1) <= 0.01);
        QVERIFY2(common.nmse < 0.8 * each.nmse, qPrintable(QString::number(common.nmse / each.nmse)));
        std::vector<double> steps;
        for (const bitstream::FrameHeader& header : deep.frames()) {
            for (const bitstream::PlaneSyntax& plane : header.planes) {
                const bool by_rule = common.tensors[plane.tensor].name.find("2.fc1") != std::string::npos;
                if (!by_rule && plane.trellis != 0) {
                    steps.push_back(static_cast<double>(plane.step));
                }
            }
        }
        QVERIFY(steps.size() > 10);
        const auto [least, largest] = std::minmax_element(steps.begin(), steps.end());
        QVERIFY2(*largest < 1.03 * *least, qPrintable(QString::number(*largest / *least)));
        QVERIFY(recorded_settings(bitstream::StreamReader::open(deep.stream()).settings()).step_rule ==
                StepRule::Common);
    }

    /// Experts change places from layer to layer: each is predicted from the one that it was, units found in
    /// it.
    void experts_are_found_where_they_went() {
        TemporaryModel model(mixtral_shape(), 3);
        DeepModel& deep = model.deep;
        const std::map<std::string, std::string> came_from{
            {"experts.0", "experts.2"}, {"experts.1", "experts.0"}, {"experts.2", "experts.1"}};
        Planted planted;
        for (std::size_t l = 1; l < 3; ++l) {
            for (const auto& [to, from] : came_from) {
                deep.copy(l - 1, l, &planted, to, from);
            }
        }
        deep.write();
        deep.encode_with(settings_with(3));
        const auto frames = deep.frames();
        for (std::size_t l = 1; l < 3; ++l) {
            for (const bitstream::GroupSyntax& group : frames[l].groups) {
                if (const auto place = came_from.find(group.label); place != came_from.end()) {
                    QCOMPARE(deep.source_of(l, group.label), std::optional<std::uint64_t>(l - 1));
                    QCOMPARE(frames[l - 1].groups[group.reference_group].label, place->second);
                    QVERIFY2(motion_of(group) == planted.at({l, group.label}), group.label.c_str());
                }
            }
        }
        QVERIFY(verify(deep.stream(), deep.checkpoint, {}).source_hash_matches);
    }

    /// A key/value head takes its query heads along: the four slices of a unit are one motion.
    void query_heads_move_with_their_key() {
        const TemporaryModel model(llama_shape(), 2);
        const DeepModel& deep = model.deep;
        const Group& attention = deep.architecture.layers[0].groups.back();
        QCOMPARE(attention.label, std::string("attention"));
        QCOMPARE(attention.unit_count, 6U);
        std::map<std::string, std::uint64_t> sizes;
        for (const GroupSlice& slice : attention.slices) {
            sizes[slice.role] = slice.unit_size;
        }
        QCOMPARE(sizes.at("query"), 16U);
        QCOMPARE(sizes.at("key"), 8U);
        QCOMPARE(sizes.at("output"), 16U);
    }

    void keyframe_may_be_chosen_over_the_previous_layer() {
        TemporaryModel model(opt_shape(), 4);
        DeepModel& deep = model.deep;
        deep.copy(0, 2); // layer 1 is like no other
        deep.write();
        EncoderSettings settings = settings_with(4);
        settings.reference_frames = 1;
        const StreamReport previous = deep.encode_with(settings);
        QVERIFY(!deep.source_of(2, "ffn"));
        settings.reference_frames = 2;
        const StreamReport both = deep.encode_with(settings);
        QCOMPARE(deep.source_of(2, "ffn"), std::optional<std::uint64_t>(0));
        QCOMPARE(deep.source_of(2, "attention"), std::optional<std::uint64_t>(0));
        QVERIFY(static_cast<double>(both.file_bytes) < 0.95 * static_cast<double>(previous.file_bytes));
        QVERIFY(verify(deep.stream(), deep.checkpoint, {}).source_hash_matches);
        QVERIFY(recorded_settings(bitstream::StreamReader::open(deep.stream()).settings()) == settings);
    }

    void groups_of_one_layer_choose_for_themselves() {
        TemporaryModel model(opt_shape(), 5);
        DeepModel& deep = model.deep;
        deep.copy(1, 4, nullptr, "ffn");
        deep.copy(3, 4, nullptr, "attention");
        deep.write();
        EncoderSettings settings = settings_with(8);
        settings.reference_frames = 16;
        const StreamReport report = deep.encode_with(settings);
        QCOMPARE(deep.source_of(4, "ffn"), std::optional<std::uint64_t>(1));
        QCOMPARE(deep.source_of(4, "attention"), std::optional<std::uint64_t>(3));
        QCOMPARE(deep.frames()[4].references.size(), 2U);
        // Sums of the same errors, in another order.
        QVERIFY(std::fabs(verify(deep.stream(), deep.checkpoint, {}).nmse / report.nmse - 1) < 1e-12);
        // The layer decodes by itself, with those that it refers to.
        const auto decoder = Decoder::open(deep.stream());
        decode_to_folder(deep.stream(), deep.path / "out", {});
        const auto out = Checkpoint::open(deep.path / "out");
        const std::string name = "model.decoder.layers.4.fc1.weight";
        const TensorData one = decoder->read(decoder->find(name).value());
        const TensorData all = out->read(out->find(name).value());
        QVERIFY(std::equal(one.bytes().begin(), one.bytes().end(), all.bytes().begin(), all.bytes().end()));
    }

    /// References stay within the GOP, so that a keyframe is where decoding can start.
    void references_end_at_keyframes() {
        TemporaryModel model(opt_shape(), 4);
        DeepModel& deep = model.deep;
        deep.copy(0, 3);
        deep.write();
        EncoderSettings settings = settings_with(2);
        settings.reference_frames = 16;
        deep.encode_with(settings);
        QVERIFY(!deep.source_of(3, "ffn"));
    }

    void automatic_keyframe_stands_at_the_seam() {
        TemporaryModel model(opt_shape(), 8);
        DeepModel& deep = model.deep;
        for (const std::size_t l : {1, 2, 3, 5, 6, 7}) { // two halves that have nothing in common
            deep.copy(l - 1, l);
        }
        deep.write();
        EncoderSettings settings = settings_with(automatic_interval);
        settings.automatic_keyframes = true;
        const StreamReport automatic = deep.encode_with(settings);
        QCOMPARE(deep.keyframes(), (std::vector<std::uint64_t>{0, 4}));
        QVERIFY(verify(deep.stream(), deep.checkpoint, {}).source_hash_matches);
        QVERIFY(recorded_settings(bitstream::StreamReader::open(deep.stream()).settings()) == settings);
        settings.automatic_keyframes = false;
        const StreamReport none = deep.encode_with(settings);
        QVERIFY(static_cast<double>(automatic.file_bytes) < 1.002 * static_cast<double>(none.file_bytes));
    }

    void automatic_keyframes_keep_the_bound() {
        TemporaryModel model(opt_shape(), 7);
        DeepModel& deep = model.deep;
        for (std::size_t l = 1; l < 7; ++l) {
            deep.copy(l - 1, l);
        }
        deep.write();
        EncoderSettings settings = settings_with(3);
        settings.automatic_keyframes = true;
        deep.encode_with(settings);
        QCOMPARE(deep.keyframes(), (std::vector<std::uint64_t>{0, 3, 6}));
        settings.keyframes = {{"", {0, 5}}}; // by hand: nothing is left to choose
        deep.encode_with(settings);
        QCOMPARE(deep.keyframes(), (std::vector<std::uint64_t>{0, 5}));
    }

    void unrelated_layers_are_all_keyframes() {
        TemporaryModel model(opt_shape(), 4);
        DeepModel& deep = model.deep;
        EncoderSettings settings = settings_with(automatic_interval);
        settings.automatic_keyframes = true;
        deep.encode_with(settings);
        QCOMPARE(deep.keyframes(), (std::vector<std::uint64_t>{0, 1, 2, 3}));
    }
};

QTEST_APPLESS_MAIN(TestGop)
#include "test_gop.moc"
