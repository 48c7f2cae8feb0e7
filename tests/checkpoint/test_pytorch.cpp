#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/zip_archive.h"
#include "tests/checkpoint/bytes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

#include <map>

using namespace mcwc;
using namespace mcwc::test;
namespace fs = std::filesystem;

namespace {

const fs::path formats = MCWC_TEST_DATA "/formats";

/// Every tensor of `expected` must be in `actual` with the same type, shape and bytes, and nothing else.
void compare(const Checkpoint& actual, const Checkpoint& expected) {
    QCOMPARE(actual.tensors().size(), expected.tensors().size());
    for (std::size_t i = 0; i < expected.tensors().size(); ++i) {
        const TensorInfo& wanted = expected.tensors()[i];
        const auto found = actual.find(wanted.name);
        QVERIFY2(found.has_value(), wanted.name.c_str());
        const TensorInfo& tensor = actual.tensors()[*found];
        QVERIFY2(tensor.dtype == wanted.dtype, wanted.name.c_str());
        QVERIFY2(tensor.shape == wanted.shape, wanted.name.c_str());
        QVERIFY2(to_text(actual.read(*found).bytes()) == to_text(expected.read(i).bytes()),
                 wanted.name.c_str());
    }
}

void add_entry(zip_t* archive, const std::string& name, const std::string& data, bool deflate) {
    zip_source_t* source = zip_source_buffer(archive, data.data(), data.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    QVERIFY(index >= 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
}

void write_zip(const fs::path& path, const std::map<std::string, std::string>& entries, bool deflate) {
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    QVERIFY(archive != nullptr);
    for (const auto& [name, data] : entries) {
        add_entry(archive, name, data, deflate);
    }
    QCOMPARE(zip_close(archive), 0);
}

std::string two_tensors() {
    Pickle pickle;
    pickle.raw("}(").text("w").tensor("0", 6, 0, {3, 2}, {1, 3}).text("v").tensor("0", 6, 4, {2}, {1});
    return pickle.raw("u").stop();
}

} // namespace

class TestPyTorch : public QObject {
    Q_OBJECT

private slots:
    void files_of_torch();
    void tied_tensors_of_torch();
    void newer_dtypes_of_torch();
    void sharded_by_transformers();
    void hostile_files();
    void compressed_entries();
    void legacy_layout();
    void truncated_legacy();
    void damaged_archives();
    void cut_anywhere();
};

void TestPyTorch::files_of_torch() {
    const auto expected = Checkpoint::open(formats / "expected.safetensors");
    const auto zip = Checkpoint::open(formats / "pytorch_model.bin");
    QVERIFY(zip->format() == StorageFormat::PyTorchZip);
    compare(*zip, *expected);
    const auto legacy = Checkpoint::open(formats / "pytorch_model_old.bin");
    QVERIFY(legacy->format() == StorageFormat::PyTorchLegacy);
    compare(*legacy, *expected);
}

void TestPyTorch::tied_tensors_of_torch() {
    for (const char* name : {"pytorch_model.bin", "pytorch_model_old.bin"}) {
        const auto opened = Checkpoint::open(formats / name);
        std::size_t aliases = 0;
        for (std::size_t i = 0; i < opened->tensors().size(); ++i) {
            if (const auto original = opened->tensors()[i].alias_of) {
                ++aliases;
                QVERIFY(*original < i);
                QVERIFY(opened->tensors()[*original].shape == opened->tensors()[i].shape);
                QCOMPARE(to_text(opened->read(*original).bytes()), to_text(opened->read(i).bytes()));
            }
        }
        QCOMPARE(aliases, std::size_t{1});
    }
}

void TestPyTorch::newer_dtypes_of_torch() {
    compare(*Checkpoint::open(formats / "newer_dtypes.bin"),
            *Checkpoint::open(formats / "newer_dtypes_expected.safetensors"));
}

void TestPyTorch::sharded_by_transformers() {
    const auto bin = Checkpoint::open(formats / "sharded_bin");
    const auto safetensors = Checkpoint::open(formats / "sharded_safetensors");
    QVERIFY(bin->has_index());
    QCOMPARE(bin->shards().size(), std::size_t{3});
    QCOMPARE(safetensors->shards().size(), std::size_t{3});
    for (const TensorInfo& tensor : safetensors->tensors()) {
        QVERIFY2(bin->find(tensor.name).has_value(), tensor.name.c_str());
    }
    for (std::size_t i = 0; i < bin->tensors().size(); ++i) {
        if (const auto other = safetensors->find(bin->tensors()[i].name)) {
            QCOMPARE(to_text(bin->read(i).bytes()), to_text(safetensors->read(*other).bytes()));
        }
    }
}

void TestPyTorch::hostile_files() {
    std::size_t count = 0;
    for (const auto& file : fs::directory_iterator(formats / "hostile")) {
        ++count;
        const auto error = error_of([&] { Checkpoint::open(file.path()); });
        const std::string name = file.path().filename().string();
        QVERIFY2(error.has_value(), name.c_str());
        QVERIFY2(std::string_view(error->what()).find(name) != std::string_view::npos, error->what());
        QVERIFY2(error->code() != ErrorCode::Internal, error->what());
        if (name.starts_with("calls_")) {
            QVERIFY2(error->code() == ErrorCode::UnsupportedType || error->code() == ErrorCode::FormatUnknown,
                     error->what());
        }
        if (name.starts_with("truncated")) {
            QVERIFY2(error->code() == ErrorCode::Truncated, error->what());
        }
    }
    QVERIFY(count >= 40);
    QVERIFY(!QDir::current().exists("mcwc-was-here"));
}

void TestPyTorch::compressed_entries() {
    const QTemporaryDir folder;
    const std::string data = "aaaabbbbccccddddeeeeffff";
    for (const bool deflate : {false, true}) {
        const fs::path path =
            fs::path(folder.path().toStdString()) / (deflate ? "deflated.bin" : "stored.bin");
        write_zip(path, {{"m/data.pkl", two_tensors()}, {"m/data/0", data}, {"m/byteorder", "little"}},
                  deflate);
        const auto listed = checkpoint::list_zip(as_bytes(read_text_file(path, 1'000'000)), "m");
        QCOMPARE(listed.size(), std::size_t{3});
        const auto opened = Checkpoint::open(path);
        QCOMPARE(to_text(opened->read(0).bytes()), std::string("aaaaddddbbbbeeeeccccffff"));
        QCOMPARE(to_text(opened->read(1).bytes()), std::string("eeeeffff"));
    }
}

void TestPyTorch::legacy_layout() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "model.pt";
    Pickle pickle;
    // The storages are not in the order of the tensors, and one belongs to an optimizer.
    pickle.raw("}(").text("optimizer").raw("}").text("m").tensor("6", 1, 0, {1}, {1}).raw("s").text("model");
    pickle.raw("}(").text("a").tensor("5", 1, 0, {1}, {1}).text("b").tensor("7", 2, 1, {1}, {1}).raw("uu");
    save(path, legacy_file(pickle.stop(), {{"7", "bbbbBBBB"}, {"6", "mmmm"}, {"5", "aaaa"}}));
    const auto opened = Checkpoint::open(path);
    QVERIFY(opened->format() == StorageFormat::PyTorchLegacy);
    QCOMPARE(opened->tensors().size(), std::size_t{2});
    QCOMPARE(to_text(opened->read(0).bytes()), std::string("aaaa"));
    QCOMPARE(to_text(opened->read(1).bytes()), std::string("BBBB"));
}

void TestPyTorch::truncated_legacy() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "model.pt";
    const std::string data = "aaaabbbbccccddddeeeeffff";
    const std::string file = legacy_file(two_tensors(), {{"0", data}});
    save(path, file);
    QCOMPARE(Checkpoint::open(path)->tensors().size(), std::size_t{2});
    for (std::size_t size = 15; size < file.size(); ++size) {
        save(path, file.substr(0, size));
        const auto error = error_of([&] { Checkpoint::open(path); });
        QVERIFY(error && error->code() == ErrorCode::Truncated);
    }
    save(path, legacy_file(two_tensors(), {}));
    const auto missing = error_of([&] { Checkpoint::open(path); });
    QVERIFY(missing && missing->code() == ErrorCode::TensorMissing);
    save(path, legacy_file(two_tensors(), {{"0", data + "gggg"}}));
    const auto other_size = error_of([&] { Checkpoint::open(path); });
    QVERIFY(other_size && other_size->code() == ErrorCode::Corrupt);
}

void TestPyTorch::damaged_archives() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "model.bin";
    const std::string data(24, 'x');
    const auto code_of = [&](const std::map<std::string, std::string>& entries) {
        write_zip(path, entries, false);
        const auto error = error_of([&] { Checkpoint::open(path); });
        return error ? error->code() : ErrorCode::Internal;
    };
    QVERIFY(code_of({{"m/other", "x"}}) == ErrorCode::FormatUnknown);
    QVERIFY(code_of({{"m/data.pkl", two_tensors()}}) == ErrorCode::TensorMissing);
    QVERIFY(code_of({{"m/data.pkl", two_tensors()}, {"m/data/0", "short"}}) == ErrorCode::Corrupt);
    QVERIFY(code_of({{"m/data.pkl", two_tensors()}, {"m/data/0", data}, {"m/byteorder", "big"}}) ==
            ErrorCode::UnsupportedType);
    QVERIFY(code_of({{"m/data.pkl", two_tensors()}, {"m/data/0", data}, {"m/constants.pkl", "x"}}) ==
            ErrorCode::UnsupportedType);
    // A changed byte of the pickle fails its CRC.
    write_zip(path, {{"m/data.pkl", two_tensors()}, {"m/data/0", data}}, false);
    std::string file = read_text_file(path, 1'000'000);
    file[file.find("storage")] = 'S';
    save(path, file);
    const auto error = error_of([&] { Checkpoint::open(path); });
    QVERIFY(error && error->code() == ErrorCode::Corrupt);
    QVERIFY(std::string_view(error->what()).find("CRC") != std::string_view::npos);
}

void TestPyTorch::cut_anywhere() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "model.bin";
    write_zip(path, {{"m/data.pkl", two_tensors()}, {"m/data/0", std::string(24, 'x')}}, false);
    const std::string file = read_text_file(path, 1'000'000);
    for (std::size_t size = 0; size < file.size(); ++size) {
        save(path, file.substr(0, size));
        QVERIFY(error_of([&] { Checkpoint::open(path); }).has_value());
    }
}

QTEST_APPLESS_MAIN(TestPyTorch)
#include "test_pytorch.moc"
