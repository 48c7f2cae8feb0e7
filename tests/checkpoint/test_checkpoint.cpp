#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/companions.h"
#include "core/checkpoint/problem.h"
#include "tests/checkpoint/bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace mcwc;
using namespace mcwc::test;
namespace fs = std::filesystem;

namespace {

const std::string one = safetensors_file("{" + entry("a", "U8", "[4]", 0, 4) + "}", "AAAA");
const std::string two =
    safetensors_file(R"({"__metadata__":{"format":"pt"},)" + entry("b", "U8", "[2]", 0, 2) + "," +
                         entry("c", "U8", "[1]", 2, 3) + "}",
                     "BBC");

std::string index_of(const std::string& map, const std::string& metadata = R"({"total_size":7})") {
    return R"({"metadata":)" + metadata + R"(,"weight_map":{)" + map + "}}";
}

const std::string good_map = R"("a":"one.safetensors","b":"two.safetensors","c":"two.safetensors")";

void expect(const fs::path& path, ErrorCode code, std::string_view part) {
    const auto error = error_of([&] { Checkpoint::open(path); });
    QVERIFY2(error.has_value(), "it was opened");
    QCOMPARE(QString::fromUtf8(error_code_name(error->code()).data()),
             QString::fromUtf8(error_code_name(code).data()));
    QVERIFY2(std::string_view(error->what()).find(part) != std::string_view::npos, error->what());
    QVERIFY2(!error->advice().empty(), error->what());
}

std::vector<std::string> names_of(const std::vector<CompanionFile>& files) {
    std::vector<std::string> names;
    for (const CompanionFile& file : files) {
        names.push_back(file.name);
    }
    return names;
}

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT

private slots:
    void init();
    void single_file();
    void plain_folder();
    void sharded_folder();
    void hostile_index_data();
    void hostile_index();
    void shards_that_do_not_fit();
    void what_is_opened_first();
    void no_model();
    void snapshot_names();
    void companions();
    void names_in_messages();

private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path folder_;
};

void TestCheckpoint::init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
}

void TestCheckpoint::single_file() {
    save(folder_ / "weights.safetensors", two);
    save(folder_ / "README.md", "hello");
    const auto opened = Checkpoint::open(folder_ / "weights.safetensors");
    QVERIFY(opened->format() == StorageFormat::Safetensors);
    QCOMPARE(opened->display_name(), std::string("weights.safetensors"));
    QVERIFY(!opened->has_index());
    QVERIFY(opened->companions().empty());
    QVERIFY(opened->config_json().empty());
    QCOMPARE(opened->shards().at(0).metadata.at("format"), std::string("pt"));
    QCOMPARE(to_text(opened->read(0).bytes()), std::string("BB"));
    QCOMPARE(to_text(opened->read(1).bytes()), std::string("C"));
    QCOMPARE(opened->find("c").value_or(9), std::size_t{1});
    QVERIFY(!opened->find("d"));
    const auto outside = error_of([&] { opened->read(2); });
    QVERIFY(outside && outside->code() == ErrorCode::Internal);
    save(folder_ / "config.json", "{}");
    QCOMPARE(names_of(Checkpoint::open(folder_ / "weights.safetensors")->companions()),
             (std::vector<std::string>{"README.md", "config.json"}));
}

void TestCheckpoint::plain_folder() {
    const fs::path model = folder_ / "my-model";
    save(model / "model.safetensors", one);
    save(model / "config.json", "{\"model_type\":\"gpt2\"}");
    for (const fs::path& path : {model, model / "", model / "."}) {
        const auto opened = Checkpoint::open(path);
        QCOMPARE(opened->display_name(), std::string("my-model"));
        QCOMPARE(opened->config_json(), std::string("{\"model_type\":\"gpt2\"}"));
        QCOMPARE(opened->companions().size(), std::size_t{1});
        QCOMPARE(opened->path(), path);
        QCOMPARE(opened->folder(), model);
    }
    // The data outlives the checkpoint that it came from.
    const TensorData data = Checkpoint::open(model)->read(0);
    QCOMPARE(to_text(data.bytes()), std::string("AAAA"));
}

void TestCheckpoint::sharded_folder() {
    save(folder_ / "one.safetensors", one);
    save(folder_ / "two.safetensors", two);
    save(folder_ / "stray.safetensors", one);
    save(folder_ / "model.safetensors.index.json",
         index_of(good_map, R"({ "total_size" : 7.50, "b":[1,{"x":null,"\u00fc":true}],"a":{}})"));
    for (const fs::path& path : {folder_, folder_ / "model.safetensors.index.json"}) {
        const auto opened = Checkpoint::open(path);
        QVERIFY(opened->has_index());
        QCOMPARE(opened->shards().size(), std::size_t{2});
        QCOMPARE(opened->tensors().size(), std::size_t{3});
        QCOMPARE(opened->tensors()[2].shard, std::size_t{1});
        QCOMPARE(to_text(opened->read(*opened->find("c")).bytes()), std::string("C"));
        // Order and spelling of numbers are kept.
        QCOMPARE(opened->index_metadata(),
                 std::string("{\"total_size\":7.50,\"b\":[1,{\"x\":null,\"\xc3\xbc\":true}],\"a\":{}}"));
    }
}

void TestCheckpoint::hostile_index_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& text, const char* code, const char* part) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(code)
                            << QString::fromUtf8(part);
    };
    row("empty", "", "corrupt", "broken");
    row("cut", R"({"weight_map":{"a":)", "corrupt", "broken");
    row("array", "[]", "corrupt", "array");
    row("number", "1", "corrupt", "not expected");
    row("no weight map", R"({"metadata":{}})", "corrupt", "weight_map");
    row("weight map is a list", R"({"weight_map":["a"]})", "corrupt", "weight_map");
    row("weight map twice", R"({"weight_map":{},"weight_map":{}})", "duplicate-name", "'weight_map'");
    row("file is a number", R"({"weight_map":{"a":1}})", "corrupt", "tensor 'a'");
    row("file is an object", R"({"weight_map":{"a":{}}})", "corrupt", "tensor 'a'");
    row("tensor twice", index_of(R"("a":"one.safetensors","a":"two.safetensors")"), "duplicate-name", "'a'");
    row("metadata is a list", index_of("", "[]"), "corrupt", "metadata");
    row("metadata key twice", index_of("", R"({"x":1,"x":2})"), "duplicate-name", "'x'");
    row("parent folder", index_of(R"("a":"../one.safetensors")"), "corrupt", "plain file name");
    row("absolute path", index_of(R"("a":"/etc/passwd")"), "corrupt", "'/etc/passwd'");
    row("subfolder", index_of(R"("a":"x/one.safetensors")"), "corrupt", "plain file name");
    row("backslash", index_of(R"("a":"..\\one.safetensors")"), "corrupt", "plain file name");
    row("dots", index_of(R"("a":"..")"), "corrupt", "plain file name");
    row("no name", index_of(R"("a":"")"), "corrupt", "plain file name");
    row("zero byte", index_of(R"("a":"one.safetensors\u0000x")"), "corrupt", "plain file name");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "[";
    }
    row("deep metadata", index_of("", "{\"x\":" + deep), "limit-exceeded", "nested");
    std::string many;
    for (int i = 0; i < 10'001; ++i) {
        many += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":\"" + std::to_string(i) + "\"";
    }
    row("10,001 shards", index_of(many), "limit-exceeded", "shards");
    row("shard missing", index_of(R"("z":"zero.safetensors")"), "tensor-missing", "'zero.safetensors'");
    row("tensor missing", index_of(good_map + R"(,"z":"two.safetensors")"), "tensor-missing", "'z'");
    row("tensor in another shard",
        index_of(R"("a":"one.safetensors","b":"two.safetensors","c":"one.safetensors")"), "tensor-mismatch",
        "says 'one.safetensors'");
    row("tensor not named", index_of(R"("a":"one.safetensors","b":"two.safetensors")"), "tensor-mismatch",
        "tensor 'c'");
    row("shard is damaged", index_of(R"("a":"bad.safetensors")"), "truncated", "bad.safetensors");
}

void TestCheckpoint::hostile_index() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, part);
    save(folder_ / "one.safetensors", one);
    save(folder_ / "two.safetensors", two);
    save(folder_ / "bad.safetensors", one.substr(0, one.size() - 1));
    save(folder_ / "model.safetensors.index.json", text.toStdString());
    const auto error = error_of([&] { Checkpoint::open(folder_); });
    QVERIFY2(error.has_value(), "it was opened");
    QCOMPARE(QString::fromUtf8(error_code_name(error->code()).data()), code);
    QVERIFY2(QString::fromUtf8(error->what()).contains(part), error->what());
    QVERIFY2(QString::fromUtf8(error->what()).startsWith(temporary_->path()), error->what());
}

void TestCheckpoint::shards_that_do_not_fit() {
    save(folder_ / "one.safetensors", one);
    save(folder_ / "two.safetensors", one); // the same tensor in both
    save(folder_ / "model.safetensors.index.json",
         index_of(R"("a":"one.safetensors","b":"two.safetensors")"));
    expect(folder_, ErrorCode::DuplicateName, "tensor 'a'");
}

void TestCheckpoint::what_is_opened_first() {
    const std::string bin = legacy_file(
        Pickle().raw("}").text("old").tensor("0", 1, 0, {1}, {1}).raw("s").stop(), {{"0", "oooo"}});
    save(folder_ / "pytorch_model.bin", bin);
    QCOMPARE(Checkpoint::open(folder_)->tensors().at(0).name, std::string("old"));
    save(folder_ / "two.safetensors", two);
    save(folder_ / "model.safetensors.index.json",
         index_of(R"("b":"two.safetensors","c":"two.safetensors")"));
    QCOMPARE(Checkpoint::open(folder_)->tensors().at(0).name, std::string("b"));
    QVERIFY(Checkpoint::open(folder_)->has_index());
    save(folder_ / "model.safetensors", one);
    QCOMPARE(Checkpoint::open(folder_)->tensors().at(0).name, std::string("a"));
}

void TestCheckpoint::no_model() {
    expect(folder_ / "nothing", ErrorCode::FileNotFound, "nothing");
    expect(folder_, ErrorCode::FileNotFound, "holds no weights");
    save(folder_ / "empty.bin", "");
    expect(folder_ / "empty.bin", ErrorCode::Truncated, "empty.bin");
    save(folder_ / "text.bin", "hello, this is text");
    expect(folder_ / "text.bin", ErrorCode::FormatUnknown, "text.bin");
    save(folder_ / "pointer.safetensors",
         "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n");
    expect(folder_ / "pointer.safetensors", ErrorCode::FormatUnknown, "Git LFS");
    // The content decides: a safetensors file under another name is one.
    save(folder_ / "renamed.bin", one);
    QVERIFY(Checkpoint::open(folder_ / "renamed.bin")->format() == StorageFormat::Safetensors);
}

void TestCheckpoint::snapshot_names() {
    const fs::path repository = folder_ / "models--org--name";
    save(repository / "blobs" / "123", one);
    fs::create_directories(repository / "snapshots" / "abc");
    fs::create_symlink("../../blobs/123", repository / "snapshots" / "abc" / "model.safetensors");
    QCOMPARE(Checkpoint::open(repository / "snapshots" / "abc")->display_name(), std::string("org/name"));
    QCOMPARE(Checkpoint::open(repository / "snapshots" / "abc" / "model.safetensors")->display_name(),
             std::string("org/name"));
    save(folder_ / "models--gpt2" / "snapshots" / "abc" / "model.safetensors", one);
    QCOMPARE(Checkpoint::open(folder_ / "models--gpt2" / "snapshots" / "abc")->display_name(),
             std::string("gpt2"));
}

void TestCheckpoint::companions() {
    const std::vector<std::string> kept{"LICENSE",
                                        "LICENSE.txt",
                                        "README.md",
                                        "added_tokens.json",
                                        "chat_template.jinja",
                                        "config.json",
                                        "generation_config.json",
                                        "merges.txt",
                                        "preprocessor_config.json",
                                        "special_tokens_map.json",
                                        "spiece.model",
                                        "tokenizer.json",
                                        "tokenizer.model",
                                        "vocab.json",
                                        "vocab.txt"};
    const std::vector<std::string> left{
        "model.safetensors",   "pytorch_model.bin", "optimizer.pt", "model.safetensors.index.json",
        "flax_model.msgpack",  "tf_model.h5",       "model.gguf",   ".gitattributes",
        ".hidden.json",        "train.log",         "picture.png",  "out.mcwc",
        "config.json.1-2.part"};
    for (const std::string& name : kept) {
        QVERIFY2(checkpoint::is_companion_name(name), name.c_str());
        save(folder_ / name, "x");
    }
    for (const std::string& name : left) {
        QVERIFY2(!checkpoint::is_companion_name(name), name.c_str());
        save(folder_ / name, "x");
    }
    save(folder_ / "below" / "config.json", "x");
    fs::create_directory(folder_ / "folder.json");
    save(folder_ / "huge.json", "x");
    fs::resize_file(folder_ / "huge.json", checkpoint::companion_limit + 1);
    save(folder_ / "elsewhere", "linked");
    fs::create_symlink("elsewhere", folder_ / "zz.json");
    fs::create_symlink("nowhere", folder_ / "dangling.json");
    const auto found = checkpoint::list_companions(folder_);
    std::vector<std::string> expected = kept;
    expected.emplace_back("zz.json");
    QCOMPARE(names_of(found), expected);
    QCOMPARE(found.back().size, std::uint64_t{6});
    QVERIFY(checkpoint::list_companions(folder_ / "missing").empty());
}

void TestCheckpoint::names_in_messages() {
    using checkpoint::in_quotes;
    QCOMPARE(in_quotes("plain"), std::string("'plain'"));
    QCOMPARE(in_quotes("a\n\x1b\x7f"), "'a" + std::string(3, '?') + "'");
    QCOMPARE(in_quotes("\xc3\xbc\xff\xe2\x82\xac"), std::string("'\xc3\xbc?\xe2\x82\xac'"));
    QVERIFY(in_quotes(std::string(10'000, 'x')).size() < 200);
    using checkpoint::is_utf8;
    QVERIFY(is_utf8("") && is_utf8("a\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80"));
    for (const char* bad :
         {"\x80", "\xc0\x80", "\xc3", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5"}) {
        QVERIFY(!is_utf8(bad));
    }
}

QTEST_APPLESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
