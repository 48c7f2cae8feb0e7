#include "core/base/error.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <QTest>

#include <functional>
#include <set>

using namespace mcwc;

namespace {

ErrorCode code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

} // namespace

class TestShape : public QObject {
    Q_OBJECT

private slots:
    void dtypes();
    void counts();
    void limits();
    void text();
};

void TestShape::dtypes() {
    std::set<std::string_view> names;
    for (unsigned i = 0; i < dtype_count; ++i) {
        const auto dtype = static_cast<DType>(i);
        names.insert(dtype_name(dtype));
        QVERIFY(dtype_from_name(dtype_name(dtype)) == dtype);
        QVERIFY(!dtype_is_float(dtype) || dtype_bits(dtype) % 8 == 0);
    }
    QCOMPARE(names.size(), std::size_t{dtype_count});
    QVERIFY(!dtype_from_name("f32") && !dtype_from_name(""));
    QCOMPARE(dtype_bits(DType::F4), 4U);
    QCOMPARE(dtype_bits(DType::F6_E3M2), 6U);
    QCOMPARE(dtype_bits(DType::C64), 64U);
    QVERIFY(dtype_is_float(DType::BF16) && dtype_is_float(DType::F8_E5M2FNUZ));
    QVERIFY(!dtype_is_float(DType::C64) && !dtype_is_float(DType::F8_E8M0) && !dtype_is_float(DType::U8));
}

void TestShape::counts() {
    QCOMPARE(element_count({}), std::uint64_t{1});
    QCOMPARE(element_count({3, 0, 5}), std::uint64_t{0});
    QCOMPARE(element_count({3, 4}), std::uint64_t{12});
    QCOMPARE(byte_count(DType::F4, {3, 2}), std::uint64_t{3});
    QCOMPARE(byte_count(DType::F6_E2M3, {4}), std::uint64_t{3});
    QCOMPARE(byte_count(DType::F64, {}), std::uint64_t{8});
}

void TestShape::limits() {
    QVERIFY(code_of([] { element_count({1ULL << 32, 1ULL << 32}); }) == ErrorCode::LimitExceeded);
    QVERIFY(code_of([] { byte_count(DType::U8, {1ULL << 61}); }) == ErrorCode::LimitExceeded);
    QVERIFY(code_of([] { byte_count(DType::F4, {3}); }) == ErrorCode::Corrupt);
    QVERIFY(code_of([] { byte_count(DType::F6_E2M3, {2}); }) == ErrorCode::Corrupt);
}

void TestShape::text() {
    QCOMPARE(shape_text({}), std::string("scalar"));
    QCOMPARE(shape_text({7}), std::string("7"));
    QCOMPARE(shape_text({512, 128}), std::string("512 \xc3\x97 128"));
}

QTEST_APPLESS_MAIN(TestShape)
#include "test_shape.moc"
