#include "core/architecture/architecture.h"
#include "core/base/file.h"
#include "tests/support/architecture_text.h"
#include "tests/support/memory_source.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace mcwc;
using namespace mcwc::test;

namespace {

const std::filesystem::path fixtures = std::filesystem::path(MCWC_TEST_DATA) / "families";

MemorySource fixture(const std::string& name) {
    return load_safetensors(fixtures / name / "model.safetensors");
}

std::string config_of(const std::string& name) {
    return load_text(fixtures / name / "config.json");
}

Architecture analyse(const TensorSource& source, std::string_view config) {
    return FamilyCatalogue::builtin().analyse(source, config);
}

/// The fixture's tensors with one change: `edit` gets each name and shape and may alter them.
template <typename Edit>
MemorySource edited(const std::string& name, Edit edit) {
    MemorySource result;
    const MemorySource original = fixture(name);
    for (const TensorInfo& info : original.tensors()) {
        TensorInfo copy = info;
        if (edit(copy)) {
            result.add(copy.name, copy.shape, copy.dtype);
        }
    }
    return result;
}

const Group* group_of(const Architecture& architecture, std::size_t layer, const std::string& label) {
    for (const Group& group : architecture.layers.at(layer).groups) {
        if (group.label == label) {
            return &group;
        }
    }
    return nullptr;
}

bool mentions(const Architecture& architecture, const std::string& text) {
    return std::any_of(architecture.notes.begin(), architecture.notes.end(),
                       [&](const std::string& note) { return note.find(text) != std::string::npos; });
}

bool anything_movable(const Architecture& architecture) {
    for (const Layer& layer : architecture.layers) {
        for (const Group& group : layer.groups) {
            if (group.movable) {
                return true;
            }
        }
    }
    return false;
}

/// A Gemma 3 with its image tower, as the published multimodal checkpoints name it.
MemorySource gemma3_with_vision(const std::string& language, const std::string& vision) {
    MemorySource source;
    const MemorySource text = fixture("gemma3");
    for (const TensorInfo& info : text.tensors()) {
        source.add(language + info.name.substr(std::string("model.").size()), info.shape);
    }
    const std::string layer = vision + "encoder.layers.0.";
    for (const char* part : {"q", "k", "v", "out"}) {
        source.add(layer + "self_attn." + part + "_proj.weight", {12, 12});
        source.add(layer + "self_attn." + part + "_proj.bias", {12});
    }
    source.add(layer + "layer_norm1.weight", {12});
    source.add(layer + "mlp.fc1.weight", {20, 12});
    source.add(layer + "mlp.fc1.bias", {20});
    source.add(layer + "mlp.fc2.weight", {12, 20});
    source.add(layer + "mlp.fc2.bias", {12});
    return source;
}

} // namespace

class TestFamilies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The whole result of every fixture against tests/architecture/expected; a difference leaves the actual
    /// text beside it as <name>.actual.
    void fixturesAsExpected_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : std::filesystem::directory_iterator(fixtures)) {
            if (entry.is_directory()) {
                const std::string name = entry.path().filename().string();
                QTest::newRow(name.c_str()) << QString::fromStdString(name);
            }
        }
    }
    void fixturesAsExpected() {
        QFETCH(QString, name);
        const std::string folder = name.toStdString();
        const MemorySource source = fixture(folder);
        const Architecture result = analyse(source, config_of(folder));
        QCOMPARE(contract_violation(source, result), std::string());
        QVERIFY(result.notes.empty());
        const std::string actual = architecture_text(source, result);
        const std::filesystem::path expected = std::filesystem::path(MCWC_EXPECTED) / (folder + ".txt");
        if (!std::filesystem::exists(expected) || load_text(expected) != actual) {
            write_file(std::filesystem::path(expected).replace_extension(".actual"), as_bytes(actual));
            QFAIL("differs from the expected text; see the .actual file");
        }
    }

    void foundWithoutConfig_data() { fixturesAsExpected_data(); }
    /// The names alone lead to the same feed-forward groups, and to a family with the same layers.
    void foundWithoutConfig() {
        QFETCH(QString, name);
        const std::string folder = name.toStdString();
        const MemorySource source = fixture(folder);
        const Architecture with = analyse(source, config_of(folder));
        const Architecture without = analyse(source, "");
        QCOMPARE(contract_violation(source, without), std::string());
        QCOMPARE(without.layers.size(), with.layers.size());
        // These differ from Llama only in their configuration.
        const bool llama_like = folder == "mistral" || folder == "qwen2";
        QCOMPARE(without.family, llama_like ? std::string("llama") : with.family);
        for (std::size_t i = 0; i < with.layers.size(); ++i) {
            const std::string ffn = folder == "mixtral" ? "experts.2" : "ffn";
            const Group* group = group_of(without, i, ffn);
            QVERIFY(group != nullptr && group->movable);
            QCOMPARE(group->unit_count, group_of(with, i, ffn)->unit_count);
        }
    }

    void headsUnknownWithoutConfig() {
        const Architecture result = analyse(fixture("gpt2"), "");
        QVERIFY(group_of(result, 0, "attention") == nullptr);
        QCOMPARE(result.notes.size(), std::size_t{1});
        QVERIFY(mentions(result, "decoder, layers 0-2: the group \"attention\" is left out"));
        QVERIFY(mentions(result, "\"n_head\" in config.json"));
    }

    void headsFromShapesWhereTheyAreThere() {
        for (const char* name : {"qwen3", "gemma3", "t5", "t5_v1_0"}) {
            const MemorySource source = fixture(name);
            const Architecture with = analyse(source, config_of(name));
            const Architecture without = analyse(source, "");
            for (std::size_t i = 0; i < with.layers.size(); ++i) {
                QVERIFY(group_of(without, i, "attention") != nullptr);
                QCOMPARE(group_of(without, i, "attention")->unit_count,
                         group_of(with, i, "attention")->unit_count);
                QCOMPARE(group_of(without, i, "attention")->slices[0].unit_size,
                         group_of(with, i, "attention")->slices[0].unit_size);
            }
        }
    }

    void unreadableConfigIsNoted() {
        for (const char* config :
             {"{", "[1]", "{\"model_type\": 3}", "{\"n_head\": \"four\"}", "{\"n_head\": -4}"}) {
            const Architecture result = analyse(fixture("gpt2"), config);
            QCOMPARE(result.family, std::string("gpt2"));
            QVERIFY(group_of(result, 0, "attention") == nullptr);
            QVERIFY(group_of(result, 0, "ffn") != nullptr);
        }
        QVERIFY(mentions(analyse(fixture("gpt2"), "{"), "config.json is no JSON object"));
    }

    void headCountThatDoesNotFit() {
        const Architecture result =
            analyse(fixture("llama"), R"({"model_type": "llama", "num_attention_heads": 3})");
        QVERIFY(group_of(result, 0, "attention") == nullptr);
        QVERIFY(group_of(result, 0, "ffn") != nullptr);
        QVERIFY(mentions(result, "does not come out even") || mentions(result, "what it needs is not known"));
    }

    void unitCountThatTheConfigDenies() {
        const Architecture result = analyse(
            fixture("llama"), R"({"model_type": "llama", "num_attention_heads": 4, "num_key_value_heads": 2,
                                          "intermediate_size": 44})");
        QVERIFY(group_of(result, 0, "ffn") == nullptr);
        QVERIFY(mentions(result, "the shapes give 40 units, the configuration 44"));
    }

    void missingPartnerLeavesTheGroupOut() {
        const MemorySource source =
            edited("gpt2", [](TensorInfo& info) { return info.name != "transformer.h.1.mlp.c_proj.weight"; });
        const Architecture result = analyse(source, config_of("gpt2"));
        QVERIFY(group_of(result, 0, "ffn") != nullptr);
        QVERIFY(group_of(result, 1, "ffn") == nullptr);
        QVERIFY(group_of(result, 1, "attention")->movable);
        QVERIFY(mentions(result, "decoder, layer 1: the group \"ffn\" is left out: the tensor "
                                 "\"mlp.c_proj.weight\" is missing"));
    }

    void shapeThatDisagreesLeavesTheGroupOut() {
        const MemorySource source = edited("opt", [](TensorInfo& info) {
            if (info.name == "model.decoder.layers.1.fc1.bias") {
                info.shape = {39};
            }
            return true;
        });
        const Architecture result = analyse(source, config_of("opt"));
        QVERIFY(group_of(result, 0, "ffn") != nullptr);
        QVERIFY(group_of(result, 1, "ffn") == nullptr);
        QVERIFY(mentions(result, "\"fc1.bias\" has 39 indices, enough for 39 units"));
    }

    void quantizedWeightsDoNotMove() {
        const MemorySource source = edited("llama", [](TensorInfo& info) {
            if (info.name == "model.layers.0.mlp.up_proj.weight") {
                info.dtype = DType::I8;
            }
            return true;
        });
        const Architecture result = analyse(source, config_of("llama"));
        QVERIFY(group_of(result, 0, "ffn") == nullptr);
        QVERIFY(mentions(result, "of type I8"));
    }

    void sharedStorageDoesNotMove() {
        MemorySource source = fixture("llama");
        source.tie("model.layers.1.mlp.up_proj.weight", "model.layers.0.mlp.up_proj.weight");
        const Architecture result = analyse(source, config_of("llama"));
        QVERIFY(group_of(result, 0, "ffn") == nullptr);
        QVERIFY(group_of(result, 1, "ffn") == nullptr);
        QVERIFY(group_of(result, 0, "attention") != nullptr);
        QVERIFY(mentions(result, "shares its storage"));
    }

    void undescribedTensorHoldsItsLayer() {
        MemorySource source = fixture("qwen3");
        source.add("model.layers.1.self_attn.q_proj.weight_scale_inv", {1, 1});
        const Architecture result = analyse(source, config_of("qwen3"));
        QCOMPARE(contract_violation(source, result), std::string());
        const auto& tensors = result.layers.at(1).tensors;
        QVERIFY(std::find(tensors.begin(), tensors.end(), source.tensors().size() - 1) != tensors.end());
        QVERIFY(group_of(result, 0, "attention")->movable && group_of(result, 0, "ffn")->movable);
        QVERIFY(!group_of(result, 1, "attention")->movable && !group_of(result, 1, "ffn")->movable);
        QVERIFY(mentions(result, "self_attn.q_proj.weight_scale_inv"));
    }

    void unnamedModelTypeDoesNotMove() {
        const Architecture result =
            analyse(fixture("llama"),
                    R"({"model_type": "other", "num_attention_heads": 4, "num_key_value_heads": 2})");
        QCOMPARE(result.family, std::string("llama"));
        QVERIFY(group_of(result, 0, "attention") != nullptr);
        QVERIFY(!anything_movable(result));
        QVERIFY(mentions(result, "\"other\""));
    }

    void classNameStandsInForTheModelType() {
        const Architecture result =
            analyse(fixture("mistral"), R"({"architectures": ["MistralForCausalLM"], "num_attention_heads": 4,
                                            "num_key_value_heads": 2})");
        QCOMPARE(result.family, std::string("mistral"));
        QVERIFY(group_of(result, 0, "attention")->movable);
    }

    void alibiHoldsHeads() {
        std::string config = config_of("bert");
        config.insert(config.find('{') + 1, "\"position_embedding_type\": \"alibi\",");
        const Architecture result = analyse(fixture("bert"), config);
        QVERIFY(!group_of(result, 0, "attention")->movable);
        QVERIFY(group_of(result, 0, "ffn")->movable);
    }

    void multimodalGemma() {
        const std::string config = R"({"model_type": "gemma3", "text_config": {"intermediate_size": 40},
            "vision_config": {"num_attention_heads": 3, "hidden_size": 12, "intermediate_size": 20}})";
        for (const auto& [language, vision] :
             {std::pair("language_model.model.", "vision_tower.vision_model."),
              std::pair("model.language_model.", "model.vision_tower.vision_model.")}) {
            const MemorySource source = gemma3_with_vision(language, vision);
            const Architecture result = analyse(source, config);
            QCOMPARE(contract_violation(source, result), std::string());
            QCOMPARE(result.layers.front().stack, std::string("decoder"));
            QCOMPARE(group_of(result, 0, "attention")->unit_count, std::uint64_t{2});
            const std::size_t last = result.layers.size() - 1;
            QCOMPARE(result.layers[last].stack, std::string("vision"));
            QCOMPARE(group_of(result, last, "attention")->unit_count, std::uint64_t{3});
            QCOMPARE(group_of(result, last, "attention")->slices.front().unit_size, std::uint64_t{4});
            QCOMPARE(group_of(result, last, "ffn")->unit_count, std::uint64_t{20});
        }
    }

    void unknownNamesStayOutside() {
        MemorySource source;
        source.add("a.b", {3, 4});
        source.add("", {});
        source.add("layers..weight", {2});
        const Architecture result = analyse(source, R"({"model_type": "llama"})");
        QCOMPARE(result.family, std::string("unknown"));
        QCOMPARE(contract_violation(source, result), std::string());
        QCOMPARE(result.outside.size(), std::size_t{3});
        QCOMPARE(result.notes.size(), std::size_t{1});
    }

    void sparseAndOddLayerNumbers() {
        MemorySource source;
        for (const char* number : {"10", "2", "007", "1234567890", "x"}) {
            source.add("transformer.h." + std::string(number) + ".mlp.c_fc.weight", {2, 8});
            source.add("transformer.h." + std::string(number) + ".mlp.c_proj.weight", {8, 2});
        }
        const Architecture result = analyse(source, R"({"model_type": "gpt2"})");
        QCOMPARE(contract_violation(source, result), std::string());
        QCOMPARE(result.layers.size(), std::size_t{2});
        QCOMPARE(result.layers[0].index, std::uint64_t{2});
        QCOMPARE(result.layers[1].index, std::uint64_t{10});
        QCOMPARE(result.outside.size(), std::size_t{6});
    }
};

QTEST_APPLESS_MAIN(TestFamilies)
#include "test_families.moc"
