#include "core/bitstream/container.h"
#include "core/codec/decoder.h"
#include "core/codec/encoder.h"
#include "core/codec/recorded_settings.h"
#include "core/entropy/permutation_coder.h"
#include "tests/support/editable_model.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// The tensors of one layer, "{}" standing for its number, and what else the family needs to be known.
struct FamilyShape {
    std::vector<std::pair<std::string, Shape>> layer;
    std::vector<std::pair<std::string, Shape>> outside;
    std::string config;
};

FamilyShape gpt2() {
    return {{{"transformer.h.{}.attn.c_attn.weight", {64, 192}},
             {"transformer.h.{}.attn.c_attn.bias", {192}},
             {"transformer.h.{}.attn.c_proj.weight", {64, 64}},
             {"transformer.h.{}.attn.c_proj.bias", {64}},
             {"transformer.h.{}.mlp.c_fc.weight", {64, 128}},
             {"transformer.h.{}.mlp.c_fc.bias", {128}},
             {"transformer.h.{}.mlp.c_proj.weight", {128, 64}},
             {"transformer.h.{}.mlp.c_proj.bias", {64}}},
            {{"transformer.wte.weight", {32, 64}}},
            R"({"model_type": "gpt2", "n_embd": 64, "n_head": 8, "n_inner": 128, "n_layer": 4})"};
}

FamilyShape opt() {
    FamilyShape shape{{},
                      {{"model.decoder.embed_tokens.weight", {32, 64}}},
                      R"({"model_type": "opt", "hidden_size": 64, "ffn_dim": 128, "num_attention_heads": 8,
                          "num_hidden_layers": 4, "word_embed_proj_dim": 64})"};
    for (const char* part : {"q_proj", "k_proj", "v_proj", "out_proj"}) {
        const std::string name = std::string("model.decoder.layers.{}.self_attn.") + part;
        shape.layer.emplace_back(name + ".weight", Shape{64, 64});
        shape.layer.emplace_back(name + ".bias", Shape{64});
    }
    shape.layer.emplace_back("model.decoder.layers.{}.fc1.weight", Shape{128, 64});
    shape.layer.emplace_back("model.decoder.layers.{}.fc1.bias", Shape{128});
    shape.layer.emplace_back("model.decoder.layers.{}.fc2.weight", Shape{64, 128});
    shape.layer.emplace_back("model.decoder.layers.{}.fc2.bias", Shape{64});
    return shape;
}

FamilyShape gpt_neox() {
    return {{{"gpt_neox.layers.{}.attention.query_key_value.weight", {192, 64}},
             {"gpt_neox.layers.{}.attention.query_key_value.bias", {192}},
             {"gpt_neox.layers.{}.attention.dense.weight", {64, 64}},
             {"gpt_neox.layers.{}.attention.dense.bias", {64}},
             {"gpt_neox.layers.{}.mlp.dense_h_to_4h.weight", {128, 64}},
             {"gpt_neox.layers.{}.mlp.dense_h_to_4h.bias", {128}},
             {"gpt_neox.layers.{}.mlp.dense_4h_to_h.weight", {64, 128}},
             {"gpt_neox.layers.{}.mlp.dense_4h_to_h.bias", {64}}},
            {{"gpt_neox.embed_in.weight", {32, 64}}, {"embed_out.weight", {32, 64}}},
            R"({"model_type": "gpt_neox", "hidden_size": 64, "intermediate_size": 128,
                "num_attention_heads": 8, "num_hidden_layers": 4})"};
}

/// Twelve query heads on six key/value heads.
FamilyShape llama() {
    return {{{"model.layers.{}.self_attn.q_proj.weight", {96, 64}},
             {"model.layers.{}.self_attn.k_proj.weight", {48, 64}},
             {"model.layers.{}.self_attn.v_proj.weight", {48, 64}},
             {"model.layers.{}.self_attn.o_proj.weight", {64, 96}},
             {"model.layers.{}.mlp.gate_proj.weight", {128, 64}},
             {"model.layers.{}.mlp.up_proj.weight", {128, 64}},
             {"model.layers.{}.mlp.down_proj.weight", {64, 128}}},
            {{"model.embed_tokens.weight", {32, 64}}, {"lm_head.weight", {32, 64}}},
            R"({"model_type": "llama", "hidden_size": 64, "intermediate_size": 128, "head_dim": 8,
                "num_attention_heads": 12, "num_key_value_heads": 6, "num_hidden_layers": 4})"};
}

FamilyShape mixtral() {
    FamilyShape shape = llama();
    shape.layer.resize(4);
    shape.layer.emplace_back("model.layers.{}.block_sparse_moe.gate.weight", Shape{3, 64});
    for (const char* expert : {"0", "1", "2"}) {
        const std::string name = std::string("model.layers.{}.block_sparse_moe.experts.") + expert;
        shape.layer.emplace_back(name + ".w1.weight", Shape{96, 64});
        shape.layer.emplace_back(name + ".w3.weight", Shape{96, 64});
        shape.layer.emplace_back(name + ".w2.weight", Shape{64, 96});
    }
    shape.config = R"({"model_type": "mixtral", "hidden_size": 64, "intermediate_size": 96, "head_dim": 8,
                       "num_attention_heads": 12, "num_key_value_heads": 6, "num_hidden_layers": 4,
                       "num_local_experts": 3})";
    return shape;
}

using Planted = std::map<std::pair<std::uint64_t, std::string>, std::vector<std::uint32_t>>;

/// Layers drawn independently, until they are made copies of each other.
struct DeepModel {
    QTemporaryDir folder;
    EditableModel model;
    Architecture architecture;
    std::shared_ptr<const Checkpoint> checkpoint;
    Gaussian normal{17};

    DeepModel(const FamilyShape& shape, std::size_t layers) {
        std::vector<std::pair<std::string, Shape>> tensors = shape.outside;
        for (std::size_t l = 0; l < layers; ++l) {
            for (auto [name, extents] : shape.layer) {
                tensors.emplace_back(name.replace(name.find("{}"), 2, std::to_string(l)), extents);
            }
        }
        model = EditableModel::draw(tensors, DType::F32, shape.config, 23);
        write();
        architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
    }

    std::filesystem::path path() const { return folder.path().toStdString(); }
    std::filesystem::path stream() const { return path() / "stream.mcwc"; }
    void write() {
        model.write(path() / "model");
        checkpoint = Checkpoint::open(path() / "model");
    }

    /// Makes groups of layer `to` noisy copies of those of layer `from`, in another order: all, or the one of
    /// this label, of the group of the other label.
    void copy(std::size_t from, std::size_t to, Planted* planted = nullptr, const std::string& label = {},
              const std::string& other_label = {}) {
        const Layer& source = architecture.layers[from];
        const Layer& target = architecture.layers[to];
        for (std::size_t g = 0; g < target.groups.size(); ++g) {
            const Group& group = target.groups[g];
            if (!label.empty() && group.label != label) {
                continue;
            }
            const auto original =
                std::find_if(source.groups.begin(), source.groups.end(), [&](const Group& candidate) {
                    return candidate.label == (other_label.empty() ? group.label : other_label);
                });
            for (std::size_t s = 0; s < group.slices.size(); ++s) {
                model.values[group.slices[s].tensor] = model.values[original->slices[s].tensor];
            }
            const std::vector<std::uint32_t> p = random_order(group.unit_count, normal);
            model.move_units(group, p);
            if (planted != nullptr) {
                (*planted)[{target.index, group.label}] = p;
            }
            std::vector<std::size_t> done;
            for (const GroupSlice& slice : group.slices) {
                if (std::find(done.begin(), done.end(), slice.tensor) == done.end()) {
                    model.add_noise(slice.tensor, 0.3, normal);
                    done.push_back(slice.tensor);
                }
            }
        }
    }

    StreamReport encode_with(const EncoderSettings& settings) {
        TaskContext context;
        context.threads = 2;
        return encode(*checkpoint, architecture, settings, stream(), context);
    }
    /// Layers' frames in order.
    std::vector<bitstream::FrameHeader> frames() const {
        const auto reader = bitstream::StreamReader::open(stream());
        std::vector<bitstream::FrameHeader> found;
        for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
            bitstream::FrameHeader header = reader.frame(f).header;
            if (header.kind != 0) {
                found.push_back(std::move(header));
            }
        }
        return found;
    }
    /// The layer that a group of a layer is predicted from; nothing for intra.
    std::optional<std::uint64_t> source_of(std::size_t layer, const std::string& label) const {
        const bitstream::FrameHeader header = frames()[layer];
        const auto reader = bitstream::StreamReader::open(stream());
        for (const bitstream::GroupSyntax& group : header.groups) {
            if (group.label == label && group.reference != 0) {
                return reader.frame(header.references[group.reference - 1]).header.layer;
            }
        }
        return std::nullopt;
    }
    std::vector<std::uint64_t> keyframes() const {
        std::vector<std::uint64_t> layers;
        for (const bitstream::FrameHeader& header : frames()) {
            if (header.kind == static_cast<std::uint64_t>(bitstream::FrameKind::Keyframe)) {
                layers.push_back(header.layer);
            }
        }
        return layers;
    }
};

EncoderSettings settings_with(unsigned k) {
    EncoderSettings settings;
    settings.qbits = 6;
    settings.keyframe_interval = k;
    return settings;
}

std::vector<std::uint32_t> motion_of(const bitstream::GroupSyntax& group) {
    if (group.motion_coding == 1) {
        return decode_motion(group.motion, group.unit_count, static_cast<std::uint32_t>(group.unit_count));
    }
    std::vector<std::uint32_t> identity(group.unit_count);
    std::iota(identity.begin(), identity.end(), 0U);
    return identity;
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
        const std::vector<FamilyShape (*)()> shapes{gpt2, opt, gpt_neox, llama, mixtral};
        DeepModel deep(shapes[static_cast<std::size_t>(family)](), layers);
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

    /// Experts change places from layer to layer: each is predicted from the one that it was, units found in
    /// it.
    void experts_are_found_where_they_went() {
        DeepModel deep(mixtral(), 3);
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
        const DeepModel deep(llama(), 2);
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
        DeepModel deep(opt(), 4);
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
        DeepModel deep(opt(), 5);
        deep.copy(1, 4, nullptr, "ffn");
        deep.copy(3, 4, nullptr, "attention");
        deep.write();
        EncoderSettings settings = settings_with(8);
        settings.reference_frames = 16;
        const StreamReport report = deep.encode_with(settings);
        QCOMPARE(deep.source_of(4, "ffn"), std::optional<std::uint64_t>(1));
        QCOMPARE(deep.source_of(4, "attention"), std::optional<std::uint64_t>(3));
        QCOMPARE(deep.frames()[4].references.size(), 2U);
        QVERIFY(verify(deep.stream(), deep.checkpoint, {}).nmse == report.nmse);
        // The layer decodes by itself, with those that it refers to.
        const auto decoder = Decoder::open(deep.stream());
        decode_to_folder(deep.stream(), deep.path() / "out", {});
        const auto out = Checkpoint::open(deep.path() / "out");
        const std::string name = "model.decoder.layers.4.fc1.weight";
        const TensorData one = decoder->read(decoder->find(name).value());
        const TensorData all = out->read(out->find(name).value());
        QVERIFY(std::equal(one.bytes().begin(), one.bytes().end(), all.bytes().begin(), all.bytes().end()));
    }

    /// References stay within the GOP, so that a keyframe is where decoding can start.
    void references_end_at_keyframes() {
        DeepModel deep(opt(), 4);
        deep.copy(0, 3);
        deep.write();
        EncoderSettings settings = settings_with(2);
        settings.reference_frames = 16;
        deep.encode_with(settings);
        QVERIFY(!deep.source_of(3, "ffn"));
    }

    void automatic_keyframe_stands_at_the_seam() {
        DeepModel deep(opt(), 8);
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
        DeepModel deep(opt(), 7);
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
        DeepModel deep(opt(), 4);
        EncoderSettings settings = settings_with(automatic_interval);
        settings.automatic_keyframes = true;
        deep.encode_with(settings);
        QCOMPARE(deep.keyframes(), (std::vector<std::uint64_t>{0, 1, 2, 3}));
    }
};

QTEST_APPLESS_MAIN(TestGop)
#include "test_gop.moc"
