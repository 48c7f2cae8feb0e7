#include "core/base/error.h"
#include "core/base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <functional>
#include <memory>
#include <thread>

using namespace mcwc;
namespace fs = std::filesystem;

namespace {

ErrorCode code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

std::size_t count_files(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class TestFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void written_and_read();
    void earlier_file_stays();
    void moved_files();
    void parallel_writes();
    void refused_targets();
    void full_disk();
    void mapped();
    void unreadable();
    void limits();

private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path folder_;
};

void TestFile::init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
}

void TestFile::written_and_read() {
    AtomicFile file(folder_ / "a");
    file.reserve(6);
    QCOMPARE(file.append(as_bytes("abc")), std::uint64_t{0});
    QCOMPARE(file.append(as_bytes("def")), std::uint64_t{3});
    file.write_at(1, as_bytes("X"));
    QVERIFY(!fs::exists(folder_ / "a"));
    file.flush();
    QVERIFY(!fs::exists(folder_ / "a"));
    file.commit();
    QCOMPARE(read_text_file(folder_ / "a", 6), std::string("aXcdef"));
    QCOMPARE(count_files(folder_), std::size_t{1});
}

void TestFile::earlier_file_stays() {
    write_file(folder_ / "a", as_bytes("earlier"));
    {
        AtomicFile file(folder_ / "a");
        file.append(as_bytes("later"));
    }
    QCOMPARE(read_text_file(folder_ / "a", 100), std::string("earlier"));
    QCOMPARE(count_files(folder_), std::size_t{1});
    write_file(folder_ / "a", as_bytes("later"));
    QCOMPARE(read_text_file(folder_ / "a", 100), std::string("later"));
}

void TestFile::moved_files() {
    AtomicFile first(folder_ / "a");
    first.append(as_bytes("a"));
    AtomicFile second(folder_ / "b");
    second.append(as_bytes("b"));
    second = std::move(first); // what b had is given up
    AtomicFile third(std::move(second));
    third.append(as_bytes("c"));
    third.commit();
    QCOMPARE(read_text_file(folder_ / "a", 100), std::string("ac"));
    QCOMPARE(count_files(folder_), std::size_t{1});
}

void TestFile::parallel_writes() {
    AtomicFile file(folder_ / "a");
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&file, t] {
                for (std::size_t i = t; i < 400; i += 4) {
                    const std::string text(10, static_cast<char>('a' + i % 26));
                    file.write_at(i * 10, as_bytes(text));
                }
            });
        }
    }
    file.commit();
    const std::string text = read_text_file(folder_ / "a", 4'000);
    QCOMPARE(text.size(), std::size_t{4'000});
    for (std::size_t i = 0; i < text.size(); ++i) {
        QCOMPARE(text[i], static_cast<char>('a' + i / 10 % 26));
    }
}

void TestFile::refused_targets() {
    write_file(folder_ / "file", as_bytes("earlier"));
    QVERIFY(code_of([&] { AtomicFile(folder_ / "file" / "below"); }) == ErrorCode::FileUnwritable);
    QVERIFY(code_of([&] { AtomicFile(folder_ / "missing" / "a"); }) == ErrorCode::FileUnwritable);
    QVERIFY(code_of([&] { AtomicFile file(folder_); }) == ErrorCode::FileUnwritable);
    AtomicFile file(folder_ / "a");
    fs::create_directory(folder_ / "a"); // something comes between
    fs::create_directory(folder_ / "a" / "b");
    QVERIFY(code_of([&] { file.commit(); }) == ErrorCode::FileUnwritable);
    QVERIFY(fs::exists(folder_ / "a" / "b"));
    QCOMPARE(read_text_file(folder_ / "file", 100), std::string("earlier"));
}

void TestFile::full_disk() {
    write_file(folder_ / "a", as_bytes("earlier"));
    auto* const previous_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit previous{};
    ::getrlimit(RLIMIT_FSIZE, &previous);
    const rlimit limit{100, previous.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string large(1'000, 'x');
    const ErrorCode written = code_of([&] { write_file(folder_ / "a", as_bytes(large)); });
    const ErrorCode reserved = code_of([&] { AtomicFile(folder_ / "a").reserve(1'000); });
    ::setrlimit(RLIMIT_FSIZE, &previous);
    std::signal(SIGXFSZ, previous_handler);
    QVERIFY(written == ErrorCode::DiskFull);
    QVERIFY(reserved == ErrorCode::DiskFull);
    QCOMPARE(read_text_file(folder_ / "a", 100), std::string("earlier"));
    QCOMPARE(count_files(folder_), std::size_t{1});
}

void TestFile::mapped() {
    write_file(folder_ / "a", as_bytes("abc"));
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;
    {
        const MappedFile file = MappedFile::open(folder_ / "a");
        QCOMPARE(file.size(), std::uint64_t{3});
        bytes = file.bytes();
        owner = file.owner();
    }
    fs::remove(folder_ / "a");
    QVERIFY(bytes[2] == std::byte{'c'}); // the owner keeps the mapping
    write_file(folder_ / "empty", {});
    QCOMPARE(MappedFile::open(folder_ / "empty").size(), std::uint64_t{0});
}

void TestFile::unreadable() {
    QVERIFY(code_of([&] { MappedFile::open(folder_ / "a"); }) == ErrorCode::FileNotFound);
    write_file(folder_ / "a", as_bytes("abc"));
    QVERIFY(code_of([&] { MappedFile::open(folder_ / "a" / "b"); }) == ErrorCode::FileNotFound);
    QVERIFY(code_of([&] { MappedFile::open(folder_); }) == ErrorCode::FileUnreadable);
    QCOMPARE(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
    QVERIFY(code_of([&] { MappedFile::open(folder_ / "pipe"); }) == ErrorCode::FileUnreadable);
}

void TestFile::limits() {
    write_file(folder_ / "a", as_bytes("abc"));
    QCOMPARE(read_file(folder_ / "a", 3).size(), std::size_t{3});
    QVERIFY(code_of([&] { read_file(folder_ / "a", 2); }) == ErrorCode::LimitExceeded);
}

QTEST_APPLESS_MAIN(TestFile)
#include "test_file.moc"
