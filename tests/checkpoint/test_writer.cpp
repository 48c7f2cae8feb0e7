#include "core/base/task.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/checkpoint/writer.h"
#include "tests/checkpoint/bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <map>
#include <memory>

using namespace mcwc;
using namespace mcwc::test;
namespace fs = std::filesystem;

namespace {

TensorInfo tensor(const std::string& name, DType dtype, const Shape& shape, std::size_t shard = 0) {
    TensorInfo info;
    info.name = name;
    info.dtype = dtype;
    info.shape = shape;
    info.byte_size = byte_count(dtype, shape);
    info.shard = shard;
    return info;
}

CheckpointLayout small_layout() {
    CheckpointLayout layout;
    layout.tensors = {tensor("a", DType::U8, {4}), tensor("b", DType::F16, {2, 1})};
    layout.shards = {{.file_name = "model.safetensors", .metadata = {{"format", "pt"}}}};
    return layout;
}

std::map<std::string, std::string> files_of(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), folder).string()] = read_text_file(entry.path(), 100'000'000);
        }
    }
    return files;
}

void copy_tensors(const TensorSource& source, CheckpointWriter& writer) {
    for (std::size_t i = 0; i < source.tensors().size(); ++i) {
        writer.write(i, source.read(i).bytes());
    }
}

/// Writes a decoded copy of a checkpoint, as the decoder does.
void restore(const Checkpoint& source, const fs::path& folder) {
    CheckpointWriter writer(folder, layout_of(source));
    copy_tensors(source, writer);
    for (const CompanionFile& file : source.companions()) {
        writer.write_companion(file.name, read_file(file.path, file.size));
    }
    writer.commit();
}

ErrorCode code_of(const std::function<void()>& action) {
    const auto error = error_of(action);
    return error ? error->code() : ErrorCode::Internal;
}

/// Lets no file grow beyond `bytes` while it lives, which is how a full disk is played.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        previous_handler_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &previous_);
        const rlimit limit{bytes, previous_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &previous_);
        std::signal(SIGXFSZ, previous_handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit previous_{};
    void (*previous_handler_)(int) = nullptr;
};

} // namespace

class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void header_as_the_library_writes_it();
    void copies_are_byte_equal_data();
    void copies_are_byte_equal();
    void pytorch_becomes_safetensors();
    void any_tensors_in_any_order();
    void parts_from_several_threads();
    void nothing_without_commit();
    void refused_layouts();
    void refused_companions();
    void incomplete();
    void earlier_weights_that_would_win();
    void unwritable_target();
    void full_disk();

private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path folder_;
};

void TestWriter::init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
}

void TestWriter::header_as_the_library_writes_it() {
    CheckpointWriter writer(folder_, small_layout());
    writer.write(0, as_bytes("AAAA"));
    writer.write(1, as_bytes("BBBB"));
    writer.commit();
    std::string header = R"({"__metadata__":{"format":"pt"},)" + entry("a", "U8", "[4]", 0, 4) + "," +
                         entry("b", "F16", "[2,1]", 4, 8) + "}";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    QCOMPARE(files_of(folder_).at("model.safetensors"), safetensors_file(header, "AAAABBBB"));
}

void TestWriter::copies_are_byte_equal_data() {
    QTest::addColumn<QString>("folder");
    for (const char* family : {"gpt2", "opt", "gpt_neox", "vit", "llama", "whisper", "bert"}) {
        QTest::newRow(family) << QString(MCWC_TEST_DATA "/families/") + family;
    }
    QTest::newRow("sharded") << QString(MCWC_TEST_DATA "/formats/sharded_safetensors");
}

void TestWriter::copies_are_byte_equal() {
    QFETCH(QString, folder);
    const auto source = Checkpoint::open(folder.toStdString());
    QVERIFY(!source->tensors().empty());
    restore(*source, folder_ / "copy");
    const auto written = files_of(folder_ / "copy");
    std::size_t expected =
        source->shards().size() + source->companions().size() + (source->has_index() ? 1 : 0);
    QCOMPARE(written.size(), expected);
    for (const auto& [name, content] : written) {
        QVERIFY2(content == read_text_file(source->folder() / name, 100'000'000), name.c_str());
    }
}

void TestWriter::pytorch_becomes_safetensors() {
    const fs::path formats = MCWC_TEST_DATA "/formats";
    for (const fs::path& path : {formats / "pytorch_model.bin", formats / "sharded_bin"}) {
        const auto source = Checkpoint::open(path);
        const fs::path target = folder_ / path.filename();
        restore(*source, target);
        const auto copy = Checkpoint::open(target);
        QVERIFY(copy->format() == StorageFormat::Safetensors);
        QCOMPARE(copy->shards().size(), source->shards().size());
        QCOMPARE(copy->has_index(), source->has_index());
        QCOMPARE(copy->shards()[0].metadata.at("format"), std::string("pt"));
        QCOMPARE(copy->tensors().size(), source->tensors().size());
        for (std::size_t i = 0; i < source->tensors().size(); ++i) {
            const TensorInfo& info = source->tensors()[i];
            QCOMPARE(copy->tensors()[i].name, info.name);
            QVERIFY(copy->tensors()[i].dtype == info.dtype && copy->tensors()[i].shape == info.shape);
            QCOMPARE(to_text(copy->read(i).bytes()), to_text(source->read(i).bytes()));
        }
    }
    QVERIFY(fs::exists(folder_ / "sharded_bin" / "model-00002-of-00003.safetensors"));
    QVERIFY(fs::exists(folder_ / "pytorch_model.bin" / "model.safetensors"));
}

void TestWriter::any_tensors_in_any_order() {
    const fs::path target = folder_ / "any";
    const bool passed = rc::check("what was written is read", [&] {
        CheckpointLayout layout;
        const auto shards = *rc::gen::inRange<std::size_t>(1, 4);
        for (std::size_t s = 0; s < shards; ++s) {
            layout.shards.push_back(
                {.file_name = "part-" + std::to_string(s) + ".safetensors", .metadata = {}});
        }
        layout.has_index = true;
        layout.index_metadata = R"({"total_size":12})";
        const auto names = *rc::gen::unique<std::vector<std::string>>(rc::gen::element<std::string>(
            "a", "b.weight", "\xc3\xbc", "quo\"te", "back\\slash", "new\nline", "", " ", "\xf0\x9f\x98\x80"));
        std::vector<std::string> data;
        for (const std::string& name : names) {
            const auto dtype = static_cast<DType>(*rc::gen::inRange(0, 19));
            const auto shape =
                *rc::gen::resize(3, rc::gen::container<Shape>(rc::gen::inRange<std::uint64_t>(0, 5)));
            layout.tensors.push_back(tensor(name, dtype, shape, *rc::gen::inRange<std::size_t>(0, shards)));
            data.push_back(*rc::gen::container<std::string>(layout.tensors.back().byte_size,
                                                            rc::gen::arbitrary<char>()));
        }
        fs::remove_all(target);
        CheckpointWriter writer(target, layout);
        for (std::size_t i = names.size(); i-- > 0;) {
            writer.write(i, as_bytes(data[i]));
        }
        writer.commit();
        RC_PRE(!names.empty()); // an index of nothing opens nothing
        const auto opened = Checkpoint::open(target);
        RC_ASSERT(opened->tensors().size() == names.size());
        RC_ASSERT(opened->index_metadata() == layout.index_metadata);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto found = opened->find(names[i]);
            RC_ASSERT(found.has_value());
            const TensorInfo& info = opened->tensors()[*found];
            RC_ASSERT(info.dtype == layout.tensors[i].dtype);
            RC_ASSERT(info.shape == layout.tensors[i].shape);
            RC_ASSERT(to_text(opened->read(*found).bytes()) == data[i]);
        }
    });
    QVERIFY(passed);
}

void TestWriter::parts_from_several_threads() {
    CheckpointLayout layout;
    layout.tensors = {tensor("big", DType::U8, {100, 100}), tensor("tied", DType::U8, {100, 100})};
    layout.tensors[1].alias_of = 0;
    layout.shards = {{.file_name = "model.safetensors", .metadata = {}}};
    CheckpointWriter writer(folder_, layout);
    TaskContext context;
    context.threads = 4;
    parallel_for(context, 100, [&](std::size_t row) {
        const std::string part(100, static_cast<char>(row));
        writer.write_part(0, row * 100, as_bytes(part));
    });
    writer.commit();
    const auto opened = Checkpoint::open(folder_);
    for (std::size_t t = 0; t < 2; ++t) {
        const std::string data = to_text(opened->read(t).bytes());
        for (std::size_t i = 0; i < data.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(data[i]), i / 100);
        }
    }
}

void TestWriter::nothing_without_commit() {
    save(folder_ / "model.safetensors", "earlier");
    {
        CheckpointWriter writer(folder_, small_layout());
        writer.write(0, as_bytes("AAAA"));
        writer.write_companion("sub/config.json", as_bytes("{}"));
    }
    QCOMPARE(files_of(folder_), (std::map<std::string, std::string>{{"model.safetensors", "earlier"}}));
    QVERIFY(!fs::exists(folder_ / "sub"));
    { const CheckpointWriter writer(folder_ / "new" / "deeper", small_layout()); }
    QVERIFY(!fs::exists(folder_ / "new"));
}

void TestWriter::refused_layouts() {
    const auto code = [&](const std::function<void(CheckpointLayout&)>& change) {
        CheckpointLayout layout = small_layout();
        change(layout);
        const ErrorCode result = code_of([&] { const CheckpointWriter writer(folder_ / "x", layout); });
        return fs::exists(folder_ / "x") ? ErrorCode::Internal : result;
    };
    for (const char* name : {"../out.safetensors", "/tmp/out.safetensors", "sub/out.safetensors", "", ".."}) {
        QVERIFY2(code([&](auto& layout) { layout.shards[0].file_name = name; }) == ErrorCode::InvalidArgument,
                 name);
    }
    QVERIFY(code([](auto& layout) { layout.tensors[1].name = "a"; }) == ErrorCode::DuplicateName);
    QVERIFY(code([](auto& layout) { layout.shards.push_back(layout.shards[0]); }) ==
            ErrorCode::DuplicateName);
    QVERIFY(code([](auto& layout) { layout.tensors[1].shard = 1; }) == ErrorCode::InvalidArgument);
    QVERIFY(code([](auto& layout) { layout.tensors[1].byte_size = 5; }) == ErrorCode::InvalidArgument);
    QVERIFY(code([](auto& layout) { layout.tensors[0].alias_of = 1; }) == ErrorCode::InvalidArgument);
    QVERIFY(code([](auto& layout) { layout.tensors[0].name = "\xff"; }) == ErrorCode::InvalidArgument);
    QVERIFY(code([](auto& layout) { layout.tensors[0].name = "__metadata__"; }) ==
            ErrorCode::InvalidArgument);
}

void TestWriter::refused_companions() {
    const fs::path outside = folder_ / "outside";
    const fs::path target = folder_ / "target";
    fs::create_directories(outside);
    fs::create_directories(target);
    fs::create_directory_symlink(outside, target / "link");
    CheckpointWriter writer(target, small_layout());
    const auto code = [&](const std::string& name) {
        return code_of([&] { writer.write_companion(name, as_bytes("x")); });
    };
    for (const char* name :
         {"", "..", "../x", "/etc/x", "a/../../x", "a//b", "./x", "a/", "a\\b", "link/x"}) {
        QVERIFY2(code(name) == ErrorCode::InvalidArgument, name);
    }
    QVERIFY(code("model.safetensors") == ErrorCode::DuplicateName);
    QVERIFY(code("model.safetensors.index.json") == ErrorCode::DuplicateName);
    writer.write_companion("a/b.json", as_bytes("x"));
    QVERIFY(code("a/b.json") == ErrorCode::DuplicateName);
    QVERIFY(fs::is_empty(outside));
}

void TestWriter::incomplete() {
    CheckpointWriter writer(folder_, small_layout());
    writer.write(0, as_bytes("AAAA"));
    const auto missing = error_of([&] { writer.commit(); });
    QVERIFY(missing && std::string_view(missing->what()).find("'b'") != std::string_view::npos);
    QVERIFY(error_of([&] { writer.write(0, as_bytes("AAAAA")); }).has_value());
    QVERIFY(error_of([&] { writer.write_part(0, 4, as_bytes("A")); }).has_value());
    QVERIFY(error_of([&] { writer.write_part(0, ~std::uint64_t{0}, as_bytes("AA")); }).has_value());
    QVERIFY(error_of([&] { writer.write(7, as_bytes("A")); }).has_value());
    writer.write(1, as_bytes("BBBB"));
    writer.commit();
    QVERIFY(error_of([&] { writer.write(0, as_bytes("AAAA")); }).has_value());
    QCOMPARE(files_of(folder_).size(), std::size_t{1});
}

void TestWriter::earlier_weights_that_would_win() {
    save(folder_ / "model.safetensors", "earlier");
    CheckpointLayout layout = small_layout();
    layout.shards[0].file_name = "model-00001-of-00001.safetensors";
    layout.has_index = true;
    QVERIFY(code_of([&] { const CheckpointWriter writer(folder_, layout); }) == ErrorCode::FileUnwritable);
    QCOMPARE(files_of(folder_).size(), std::size_t{1});
}

void TestWriter::unwritable_target() {
    save(folder_ / "file", "earlier");
    QVERIFY(code_of([&] { const CheckpointWriter writer(folder_ / "file", small_layout()); }) ==
            ErrorCode::FileUnwritable);
    QVERIFY(code_of([&] { const CheckpointWriter writer(folder_ / "file" / "below", small_layout()); }) ==
            ErrorCode::FileUnwritable);
    fs::create_directory(folder_ / "model.safetensors");
    QVERIFY(code_of([&] { const CheckpointWriter writer(folder_, small_layout()); }) ==
            ErrorCode::FileUnwritable);
    QCOMPARE(files_of(folder_), (std::map<std::string, std::string>{{"file", "earlier"}}));
}

void TestWriter::full_disk() {
    const fs::path target = folder_ / "target";
    save(target / "model.safetensors", "earlier");
    CheckpointLayout layout = small_layout();
    layout.tensors.push_back(tensor("large", DType::F32, {1 << 20}));
    {
        const FileSizeLimit limit(1 << 20);
        QVERIFY(code_of([&] { const CheckpointWriter writer(target, layout); }) == ErrorCode::DiskFull);
        QVERIFY(code_of([&] { const CheckpointWriter writer(folder_ / "new", layout); }) ==
                ErrorCode::DiskFull);
        CheckpointWriter writer(target, small_layout());
        const std::string companion(2 << 20, 'x');
        QVERIFY(code_of([&] { writer.write_companion("tokenizer.json", as_bytes(companion)); }) ==
                ErrorCode::DiskFull);
    }
    QVERIFY(!fs::exists(folder_ / "new"));
    QCOMPARE(files_of(target), (std::map<std::string, std::string>{{"model.safetensors", "earlier"}}));
}

QTEST_APPLESS_MAIN(TestWriter)
#include "test_writer.moc"
