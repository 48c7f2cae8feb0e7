#include "core/base/checked.h"

#include <QTest>

#include <functional>
#include <limits>
#include <set>

using namespace mcwc;

namespace {

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

bool refused(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code() == ErrorCode::LimitExceeded && std::string(error.what()).starts_with("size: ");
    }
    return false;
}

} // namespace

class TestChecked : public QObject {
    Q_OBJECT

private slots:
    void sums();
    void products();
    void casts();
    void names_of_errors();
};

void TestChecked::sums() {
    QCOMPARE(checked_add(2, 3, "size"), std::uint64_t{5});
    QCOMPARE(checked_add(largest, 0, "size"), largest);
    QVERIFY(refused([] { checked_add(largest, 1, "size"); }));
    QVERIFY(refused([] { checked_add(1ULL << 63, 1ULL << 63, "size"); }));
}

void TestChecked::products() {
    QCOMPARE(checked_mul(6, 7, "size"), std::uint64_t{42});
    QCOMPARE(checked_mul(largest, 1, "size"), largest);
    QCOMPARE(checked_mul(0, largest, "size"), std::uint64_t{0});
    QVERIFY(refused([] { checked_mul(1ULL << 32, 1ULL << 32, "size"); }));
    QVERIFY(refused([] { checked_mul(largest, 2, "size"); }));
}

void TestChecked::casts() {
    QCOMPARE(checked_cast<std::uint8_t>(255, "size"), std::uint8_t{255});
    QCOMPARE(checked_cast<std::int8_t>(-128, "size"), std::int8_t{-128});
    QVERIFY(refused([] { checked_cast<std::uint8_t>(256, "size"); }));
    QVERIFY(refused([] { checked_cast<std::uint64_t>(-1, "size"); }));
    QVERIFY(refused([] { checked_cast<std::int64_t>(largest, "size"); }));
}

void TestChecked::names_of_errors() {
    std::set<std::string_view> names;
    const int count = static_cast<int>(ErrorCode::Internal) + 1;
    for (int code = 0; code < count; ++code) {
        names.insert(error_code_name(static_cast<ErrorCode>(code)));
    }
    QCOMPARE(names.size(), static_cast<std::size_t>(count));
    QVERIFY(names.contains("file-not-found"));
    const Error error(ErrorCode::Corrupt, "what", "do");
    QCOMPARE(error.advice(), std::string("do"));
}

QTEST_APPLESS_MAIN(TestChecked)
#include "test_checked.moc"
