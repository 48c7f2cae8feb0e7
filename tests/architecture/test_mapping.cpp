#include "core/architecture/architecture.h"
#include "core/architecture/expression.h"
#include "core/architecture/name_pattern.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "tests/support/memory_source.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace mcwc;
using namespace mcwc::test;

namespace {

const char* const small_family = R"({
  "family": "tiny", "values": {"heads": {"config": ["h"]}, "width": {"default": "heads * 2"}},
  "stacks": [{"stack": "decoder", "layer": "b.{layer}.", "fixed": ["n"],
    "groups": [{"label": "ffn", "kind": "ffn_units", "units": "width",
      "slices": [{"role": "up", "tensor": "u", "axis": 0}, {"role": "down", "tensor": "d", "axis": 1}]}]}]})";

/// The small family with a change: a JSON merge patch, or a value set at a JSON pointer.
std::string changed(const char* pointer, const char* value) {
    auto document = nlohmann::json::parse(small_family);
    document[nlohmann::json::json_pointer(pointer)] = nlohmann::json::parse(value);
    return document.dump();
}

MemorySource tiny_source() {
    MemorySource source;
    for (const char* layer : {"b.0.", "b.1."}) {
        source.add(std::string(layer) + "u", {8, 3});
        source.add(std::string(layer) + "d", {3, 8});
        source.add(std::string(layer) + "n", {3});
    }
    return source;
}

std::vector<std::string> json_blocks(const std::string& markdown) {
    std::vector<std::string> blocks;
    const std::string open = "```json\n";
    for (std::size_t at = markdown.find(open); at != std::string::npos; at = markdown.find(open, at)) {
        at += open.size();
        blocks.push_back(markdown.substr(at, markdown.find("```", at) - at));
    }
    return blocks;
}

} // namespace

class TestMapping : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path write(const std::string& text) {
        const std::filesystem::path path =
            std::filesystem::path(folder_.path().toStdString()) / "mapping.json";
        write_file(path, as_bytes(text));
        return path;
    }
    FamilyCatalogue load(const std::string& text) { return FamilyCatalogue::with_mapping(write(text)); }

private Q_SLOTS:
    void builtinFamiliesInOrder() {
        std::vector<std::string> ids;
        for (const auto& [id, name] : FamilyCatalogue::builtin().families()) {
            ids.push_back(id);
            QVERIFY(!name.empty());
        }
        const std::vector<std::string> expected{
            "gpt2",    "opt", "gpt_neox", "llama",   "mistral",    "qwen2", "qwen3",   "gemma3", "phi3",
            "mixtral", "vit", "bert",     "roberta", "distilbert", "t5",    "whisper", "clip"};
        QCOMPARE(ids, expected);
    }

    void mappingIsTriedFirst() {
        const FamilyCatalogue catalogue = load(small_family);
        QCOMPARE(catalogue.families().size(), FamilyCatalogue::builtin().families().size() + 1);
        QCOMPARE(catalogue.families().front().first, std::string("tiny"));
        const Architecture result = catalogue.analyse(tiny_source(), R"({"model_type": "whatever", "h": 4})");
        QCOMPARE(result.family, std::string("tiny"));
        QCOMPARE(result.layers.size(), std::size_t{2});
        QCOMPARE(result.layers[1].groups.at(0).unit_count, std::uint64_t{8});
        QVERIFY(result.layers[1].groups.at(0).movable);
        QVERIFY(result.notes.empty());
    }

    void mappingThatDoesNotFitLeavesTheShippedOnes() {
        const MemorySource source =
            load_safetensors(std::filesystem::path(MCWC_TEST_DATA) / "families/gpt2/model.safetensors");
        const Architecture result =
            load(small_family).analyse(source, R"({"model_type": "gpt2", "n_head": 4})");
        QCOMPARE(result.family, std::string("gpt2"));
        QCOMPARE(result.layers.at(0).groups.size(), std::size_t{2});
    }

    void likeAnotherFamily() {
        const MemorySource source =
            load_safetensors(std::filesystem::path(MCWC_TEST_DATA) / "families/llama/model.safetensors");
        const std::string config =
            R"({"model_type": "mine", "num_attention_heads": 4, "num_key_value_heads": 2})";
        QVERIFY(!FamilyCatalogue::builtin().analyse(source, config).layers.at(0).groups.at(0).movable);
        const FamilyCatalogue catalogue = load(R"({"families": [
            {"family": "base", "like": "llama", "model_types": ["none"], "name": "Base"},
            {"family": "mine", "like": "base", "model_types": ["mine"]}]})");
        const Architecture result = catalogue.analyse(source, config);
        QCOMPARE(result.family, std::string("mine"));
        QCOMPARE(result.display_name, std::string("mine"));
        QCOMPARE(result.layers.at(0).groups.size(), std::size_t{2});
        QVERIFY(result.layers.at(0).groups.at(0).movable);
    }

    /// A family of the same name stands in for the shipped one and may build on it.
    void replacesAShippedFamily() {
        const MemorySource source =
            load_safetensors(std::filesystem::path(MCWC_TEST_DATA) / "families/gpt2/model.safetensors");
        const FamilyCatalogue catalogue = load(
            R"({"family": "gpt2", "name": "Other", "like": "gpt2", "values": {"heads": {"config": ["n"]}}})");
        const Architecture result =
            catalogue.analyse(source, R"({"model_type": "gpt2", "n": 2, "n_head": 4})");
        QCOMPARE(result.display_name, std::string("Other"));
        QCOMPARE(result.layers.at(0).groups.at(1).unit_count, std::uint64_t{2});
    }

    void partsAndSkip() {
        MemorySource source;
        source.add("b.0.u", {3, 2 + 3 * 4 + 5 + 3 * 2});
        source.add("b.0.d", {3, 3});
        const std::string text = changed("/stacks/0/groups/0", R"({"label": "x", "kind": "heads", "slices": [
            {"tensor": "u", "axis": 1, "parts": [{"skip": "1 + 1"}, {"role": "a", "unit_size": "heads"}, {"skip": 5},
                                                 {"role": "b", "unit_size": "(heads - 2) * 2 / 2"}]},
            {"tensor": "d", "axis": 1, "role": "c"}]})");
        const Architecture result = load(text).analyse(source, R"({"h": 4})");
        const auto& group = result.layers.at(0).groups.at(0);
        QCOMPARE(group.unit_count, std::uint64_t{3});
        QCOMPARE(group.slices.at(0).offset, std::uint64_t{2});
        QCOMPARE(group.slices.at(0).unit_size, std::uint64_t{4});
        QCOMPARE(group.slices.at(1).offset, std::uint64_t{19});
        QCOMPARE(group.slices.at(1).unit_size, std::uint64_t{2});
    }

    /// Two groups that claim the same indices: only the first is kept.
    void overlappingGroups() {
        auto document = nlohmann::json::parse(small_family);
        auto& groups = document["stacks"][0]["groups"];
        groups.push_back(groups[0]);
        groups[1]["label"] = "again";
        const Architecture result = load(document.dump()).analyse(tiny_source(), "");
        QCOMPARE(result.layers.at(0).groups.size(), std::size_t{1});
        QVERIFY(result.notes.at(0).find("overlap") != std::string::npos);
    }

    void examplesOfTheDocumentation() {
        const auto blocks = json_blocks(load_text(std::filesystem::path(MCWC_DOCS) / "families.md"));
        QCOMPARE(blocks.size(), std::size_t{2});
        QCOMPARE(load(blocks[0]).families().front().first, std::string("my_llama"));
        MemorySource source;
        for (const char* part : {"q", "k", "v", "out"}) {
            source.add(std::string("transformer.h.0.attn.") + part + "_proj.weight", {12, 12});
        }
        source.add("transformer.h.0.mlp.fc_in.weight", {48, 12});
        source.add("transformer.h.0.mlp.fc_in.bias", {48});
        source.add("transformer.h.0.mlp.fc_out.weight", {12, 48});
        source.add("transformer.h.0.mlp.fc_out.bias", {12});
        source.add("transformer.h.0.ln_1.weight", {12});
        const Architecture result =
            load(blocks[1]).analyse(source, R"({"model_type": "gptj", "n_head": 3, "n_inner": null})");
        QCOMPARE(result.display_name, std::string("GPT-J"));
        QCOMPARE(result.layers.at(0).groups.size(), std::size_t{2});
        QVERIFY(result.layers.at(0).groups.at(0).movable && result.notes.empty());
    }

    void badMappings_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("named"); // what the message has to name
        const auto row = [](const char* title, const std::string& text, const char* named) {
            QTest::newRow(title) << QByteArray::fromStdString(text) << QByteArray(named);
        };
        row("empty", "", "no JSON");
        row("not json", "{", "no JSON");
        row("not utf-8", "{\"family\": \"\xff\"}", "no JSON");
        row("array", "[]", "an object { } is expected");
        row("number", "3", "an object { } is expected");
        row("no family", "{}", "\"family\" is missing");
        row("no families", R"({"families": []})", "no family");
        row("families is no array", R"({"families": {}})", "\"families\": an array");
        row("key twice", R"({"family": "a", "family": "b"})", "\"family\" is there twice");
        row("deep", std::string(5000, '[') + std::string(5000, ']'), "too deeply");
        row(
            "deep objects",
            [] {
                std::string text;
                for (int i = 0; i < 5000; ++i) {
                    text += "{\"like\":";
                }
                return text;
            }(),
            "too deeply");
        row("in the second of two",
            std::string(R"({"families": [)") + small_family + R"(, {"family": "x", "stacks": 1}]})",
            "families[1].stacks");
        row("unknown key", changed("/stacks/0/groups/0/slices/0/axes", "1"),
            "stacks[0].groups[0].slices[0]\": the key \"axes\"");
        row("axis text", changed("/stacks/0/groups/0/slices/0/axis", "\"0\""), "slices[0].axis");
        row("axis negative", changed("/stacks/0/groups/0/slices/0/axis", "-1"), "slices[0].axis");
        row("axis large", changed("/stacks/0/groups/0/slices/0/axis", "18446744073709551615"),
            "slices[0].axis");
        row("no axis", changed("/stacks/0/groups/0/slices/0", R"({"role": "up", "tensor": "u"})"),
            "\"axis\" is missing");
        row("kind", changed("/stacks/0/groups/0/kind", "\"rows\""), "groups[0].kind");
        row("empty text", changed("/family", "\"\""), "\"family\"");
        row("long text", changed("/family", ("\"" + std::string(10000, 'x') + "\"").c_str()), "\"family\"");
        row("no placeholder", changed("/stacks/0/layer", "\"b.0.\""), "stacks[0].layer");
        row("two placeholders", changed("/stacks/0/layer", "\"{layer}.{layer}.\""), "stacks[0].layer");
        row("no stacks", changed("/stacks", "[]"), "\"stacks\"");
        row("prefix number", changed("/stacks/0/prefixes", "[1]"), "prefixes[0]");
        row("undeclared value", changed("/stacks/0/groups/0/units", "\"no_such\""), "no_such");
        row("undeclared in a value", changed("/values/width/default", "\"no_such\""), "no_such");
        row("circle", changed("/values/heads", R"({"default": "width"})"), "depends on itself");
        row("expression", changed("/values/width/default", "\"heads *\""), "values.width.default");
        row("expression parentheses",
            changed("/values/width/default", ("\"" + std::string(150, '(') + "\"").c_str()),
            "values.width.default");
        row("expression overflow", changed("/values/width/default", "\"99999999999999999999\""),
            "values.width.default");
        row("shape without axis", changed("/values/width", R"({"shape": {"tensor": "u"}})"),
            "values.width.shape");
        row("all optional",
            changed("/stacks/0/groups/0/slices",
                    R"([{"role": "a", "tensor": "u", "axis": 0, "optional": true}])"),
            "not optional");
        row("tensor twice",
            changed("/stacks/0/groups/0/slices/1", R"({"role": "a", "tensor": "u", "axis": 0})"),
            "listed twice");
        row("expert without label", changed("/stacks/0/groups/0/slices/1/tensor", "\"e.{expert}.u\""),
            "{expert}");
        row("only skip",
            changed("/stacks/0/groups/0/slices/1", R"({"tensor": "d", "axis": 0, "parts": [{"skip": 1}]})"),
            "parts");
        row("skip with role",
            changed("/stacks/0/groups/0/slices/1",
                    R"({"tensor": "d", "axis": 0, "parts": [{"skip": 1, "role": "x"}]})"),
            "parts[0]");
        row("parts and role", changed("/stacks/0/groups/0/slices/1/parts", R"([{"role": "x"}])"),
            "slices[1]");
        row("condition object",
            changed("/stacks/0/groups/0/not_movable_when", R"([{"config": "a", "is": {}}])"),
            "not_movable_when[0].is");
        row("movable text", changed("/stacks/0/groups/0/movable", "\"no\""), "groups[0].movable");
        row("like nobody", changed("/like", "\"nobody\""), "\"like\": there is no family \"nobody\"");
        row("like itself", changed("/like", "\"tiny\""), "\"like\": there is no family \"tiny\"");
        row("like number", changed("/like", "3"), "\"like\"");
    }
    void badMappings() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, named);
        try {
            load(text.toStdString());
            QFAIL("was accepted");
        } catch (const Error& error) {
            const std::string what = error.what();
            QCOMPARE(error.code(), ErrorCode::ConfigInvalid);
            QVERIFY2(what.find("mapping.json") != std::string::npos, what.c_str());
            QVERIFY2(what.find(named.toStdString()) != std::string::npos, what.c_str());
            QVERIFY2(what.size() < 1500, what.c_str());
        }
    }

    void mappingThatIsNotThere() {
        try {
            FamilyCatalogue::with_mapping(folder_.filePath("missing.json").toStdString());
            QFAIL("was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileNotFound);
        }
    }

    void expressions() {
        const auto lookup = [](std::string_view name) {
            return name == "a" ? std::optional<std::uint64_t>(6) : std::nullopt;
        };
        const auto value = [&](const char* text) { return Expression(text).evaluate(lookup); };
        QCOMPARE(value("2 + 3 * a"), std::optional<std::uint64_t>(20));
        QCOMPARE(value("(2 + 3) * a / 5"), std::optional<std::uint64_t>(6));
        QCOMPARE(value("a - 2 - 1"), std::optional<std::uint64_t>(3));
        QCOMPARE(value("24 / a / 2"), std::optional<std::uint64_t>(2));
        for (const char* text : {"a / 4", "a / 0", "5 - a", "b", "a + b", "18446744073709551615 + 1",
                                 "18446744073709551615 * 2"}) {
            QVERIFY2(!value(text), text);
        }
    }

    void wildcards() {
        QVERIFY(wildcard_match("a*c", "abc") && wildcard_match("*", "") && wildcard_match("a.*", "a.b.c"));
        QVERIFY(wildcard_match("*a*b", "xaayab") && wildcard_match("abc", "abc"));
        QVERIFY(!wildcard_match("a*c", "abd") && !wildcard_match("", "a") && !wildcard_match("a", ""));
        QVERIFY(!wildcard_match("*ab", "abc"));
        QVERIFY(wildcard_match("h.?.w", "h.3.w") && wildcard_match("?*b", "ab") && wildcard_match("*?", "x"));
        QVERIFY(!wildcard_match("h.?.w", "h.12.w") && !wildcard_match("?", "") && !wildcard_match("a?", "a"));
    }
};

QTEST_APPLESS_MAIN(TestMapping)
#include "test_mapping.moc"
