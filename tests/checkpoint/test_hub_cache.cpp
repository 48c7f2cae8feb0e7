#include "core/checkpoint/hub_cache.h"
#include "tests/checkpoint/bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace mcwc;
using namespace mcwc::test;
namespace fs = std::filesystem;

namespace {

const std::string weights = safetensors_file("{" + entry("a", "U8", "[4]", 0, 4) + "}", "AAAA");
const std::string commit = "0123456789abcdef0123456789abcdef01234567";
const std::string other = "fedcba9876543210fedcba9876543210fedcba98";

} // namespace

class TestHubCache : public QObject {
    Q_OBJECT

private slots:
    void init();
    void folder_from_environment();
    void models();
    void revisions();
    void names_that_climb();
    void what_a_user_types();

private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path cache_;
};

void TestHubCache::init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    cache_ = temporary_->path().toStdString();
    for (const char* name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"}) {
        qunsetenv(name);
    }
    qputenv("HOME", "/home/somebody");
}

void TestHubCache::folder_from_environment() {
    QCOMPARE(hub_cache_folder(), fs::path("/home/somebody/.cache/huggingface/hub"));
    qputenv("XDG_CACHE_HOME", "/xdg");
    QCOMPARE(hub_cache_folder(), fs::path("/xdg/huggingface/hub"));
    qputenv("HF_HOME", "~/hf");
    QCOMPARE(hub_cache_folder(), fs::path("/home/somebody/hf/hub"));
    qputenv("HUGGINGFACE_HUB_CACHE", "/old");
    QCOMPARE(hub_cache_folder(), fs::path("/old"));
    qputenv("HF_HUB_CACHE", "/new");
    QCOMPARE(hub_cache_folder(), fs::path("/new"));
    qputenv("HF_HUB_CACHE", "");
    QCOMPARE(hub_cache_folder(), fs::path("/old"));
}

void TestHubCache::models() {
    const auto add = [&](const std::string& folder) {
        save(cache_ / folder / "refs" / "main", commit);
        save(cache_ / folder / "snapshots" / commit / "model.safetensors", weights);
    };
    add("models--org--name");
    add("models--gpt2");
    add("datasets--org--data");
    save(cache_ / "models--no--ref" / "snapshots" / commit / "model.safetensors", weights);
    save(cache_ / "models--no--weights" / "refs" / "main", commit);
    save(cache_ / "models--no--weights" / "snapshots" / commit / "config.json", "{}");
    save(cache_ / "models--half--fetched" / "refs" / "main", commit);
    const std::string index = R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})";
    save(cache_ / "models--half--fetched" / "snapshots" / commit / "model.safetensors.index.json", index);
    save(cache_ / "models--half--fetched" / "snapshots" / commit / "one.safetensors", weights);
    auto models = list_cached_models(cache_);
    QCOMPARE(models.size(), std::size_t{2});
    QCOMPARE(models[0].id, std::string("gpt2"));
    QCOMPARE(models[1].id, std::string("org/name"));
    QCOMPARE(models[1].revision, commit);
    QCOMPARE(models[1].weight_bytes, std::uint64_t{weights.size()});
    QCOMPARE(models[1].snapshot, cache_ / "models--org--name" / "snapshots" / commit);
    save(cache_ / "models--half--fetched" / "snapshots" / commit / "two.safetensors", weights);
    models = list_cached_models(cache_);
    QCOMPARE(models.size(), std::size_t{3});
    QCOMPARE(models[1].id, std::string("half/fetched"));
    QCOMPARE(models[1].weight_bytes, std::uint64_t{2 * weights.size()});
    QVERIFY(list_cached_models(cache_ / "missing").empty());
}

void TestHubCache::revisions() {
    const fs::path repository = cache_ / "models--org--name";
    fs::create_directories(repository / "snapshots" / commit);
    fs::create_directories(repository / "snapshots" / other);
    QVERIFY(!find_cached_model("org/name", cache_));
    save(repository / "refs" / "pr" / "1", other + "\n");
    QCOMPARE(find_cached_model("org/name", cache_).value_or(""), repository / "snapshots" / other);
    save(repository / "refs" / "main", commit + "\n");
    QCOMPARE(find_cached_model("org/name", cache_).value_or(""), repository / "snapshots" / commit);
    QCOMPARE(find_cached_model("org/name@pr/1", cache_).value_or(""), repository / "snapshots" / other);
    QCOMPARE(find_cached_model("org/name@" + other, cache_).value_or(""), repository / "snapshots" / other);
    QCOMPARE(find_cached_model("org/name@fedcba9", cache_).value_or(""), repository / "snapshots" / other);
    QVERIFY(!find_cached_model("org/name@fedc", cache_));
    QVERIFY(!find_cached_model("org/name@v2", cache_));
    QVERIFY(!find_cached_model("org/other", cache_));
    // A ref to a snapshot that is gone, then one that climbs.
    save(repository / "refs" / "main", "1111111111111111111111111111111111111111");
    QCOMPARE(find_cached_model("org/name", cache_).value_or(""), repository / "snapshots" / other);
    save(repository / "refs" / "main", "../../..");
    QCOMPARE(find_cached_model("org/name", cache_).value_or(""), repository / "snapshots" / other);
}

void TestHubCache::names_that_climb() {
    save(cache_ / "models--x" / "refs" / "main", commit);
    fs::create_directories(cache_ / "models--x" / "snapshots" / commit);
    QVERIFY(find_cached_model("x", cache_).has_value());
    for (const char* id :
         {"", "/", "../x", "x/", "a/b/c", "x@", "x@../main", "x@/etc", "x y", "x@..", "x\n"}) {
        QVERIFY2(!find_cached_model(id, cache_), id);
    }
}

void TestHubCache::what_a_user_types() {
    qputenv("HF_HUB_CACHE", QByteArray::fromStdString(cache_.string()));
    save(cache_ / "models--org--name" / "refs" / "main", commit);
    save(cache_ / "models--org--name" / "snapshots" / commit / "model.safetensors", weights);
    QCOMPARE(resolve_model("org/name"), cache_ / "models--org--name" / "snapshots" / commit);
    QCOMPARE(resolve_model(cache_.string()), cache_);
    const auto error = error_of([] { resolve_model("org/absent"); });
    QVERIFY(error && error->code() == ErrorCode::FileNotFound);
    QVERIFY2(std::string(error->what()).find("'org/absent'") != std::string::npos, error->what());
    QVERIFY2(std::string(error->what()).find(cache_.string()) != std::string::npos, error->what());
    QVERIFY(error_of([] { resolve_model(""); }).has_value());
}

QTEST_APPLESS_MAIN(TestHubCache)
#include "test_hub_cache.moc"
