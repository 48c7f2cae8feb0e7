#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors.h"
#include "tests/checkpoint/bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

Q_DECLARE_METATYPE(mcwc::ErrorCode)

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// The message must name the file, and the tensor where one is given.
void expect_error(const std::string& file, ErrorCode code, const QString& part) {
    const auto error =
        error_of([&] { checkpoint::parse_safetensors(as_bytes(file), "weights.safetensors"); });
    QVERIFY2(error.has_value(), "the file was accepted");
    QCOMPARE(QString::fromUtf8(error_code_name(error->code()).data()),
             QString::fromUtf8(error_code_name(code).data()));
    const QString message = QString::fromUtf8(error->what());
    QVERIFY2(message.startsWith("weights.safetensors: "), qPrintable(message));
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(!error->advice().empty(), qPrintable(message));
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private slots:
    void hostile_data();
    void hostile();
    void legal_oddities();
    void every_dtype();
    void unusual_file();
    void any_layout_is_read_back();
    void any_damage_is_an_error_or_harmless();
};

void TestSafetensors::hostile_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& file, ErrorCode code, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(file) << code << QString::fromUtf8(part);
    };
    const auto header = [&](const char* name, const std::string& text, const std::string& data,
                            ErrorCode code,
                            const char* part) { row(name, safetensors_file(text, data), code, part); };
    const std::string four(4, 'x');

    row("empty", "", ErrorCode::Truncated, "8 bytes");
    row("seven bytes", std::string(7, '\0'), ErrorCode::Truncated, "8 bytes");
    row("header past the end", little_endian(100, 8) + "{}", ErrorCode::Truncated, "100");
    row("header of 100,000,001 bytes", little_endian(100'000'001, 8) + "{}", ErrorCode::LimitExceeded,
        "100000001");
    row("header of 2^64-1 bytes", std::string(8, '\xff') + "{}", ErrorCode::LimitExceeded, "allowed");
    row("header of no bytes", little_endian(0, 8), ErrorCode::Corrupt, "'{'");
    header("leading space", " {}", "", ErrorCode::Corrupt, "'{'");
    header("array", "[]", "", ErrorCode::Corrupt, "'{'");
    header("unfinished", "{\"a\":", "", ErrorCode::Corrupt, "broken");
    header("text behind", "{}x", "", ErrorCode::Corrupt, "broken");
    header("text behind a zero byte", std::string("{}\0,\"a\":1", 9), "", ErrorCode::Corrupt, "broken");
    header("zero byte behind", std::string("{}\0", 3), "", ErrorCode::Corrupt, "broken");
    header("invalid UTF-8", "{\"\xff\":1}", "", ErrorCode::Corrupt, "broken");
    header("lone surrogate", "{\"\\ud800\":1}", "", ErrorCode::Corrupt, "broken");
    header("number for a tensor", "{\"a\":1}", "", ErrorCode::Corrupt, "'a'");
    header("array for a tensor", "{\"a\":[]}", "", ErrorCode::Corrupt, "'a'");
    header("null for a tensor", "{\"a\":null}", "", ErrorCode::Corrupt, "'a'");
    header("empty tensor description", "{\"a\":{}}", "", ErrorCode::Corrupt, "missing");
    header("no shape", R"({"a":{"dtype":"U8","data_offsets":[0,4]}})", four, ErrorCode::Corrupt, "missing");
    header("unknown dtype", "{" + entry("a", "F128", "[4]", 0, 4) + "}", four, ErrorCode::UnsupportedType,
           "'F128'");
    header("lower-case dtype", "{" + entry("a", "f32", "[1]", 0, 4) + "}", four, ErrorCode::UnsupportedType,
           "tensor 'a'");
    header("dtype is a number", R"({"a":{"dtype":1,"shape":[],"data_offsets":[0,4]}})", four,
           ErrorCode::Corrupt, "'a'");
    header("unknown key", R"({"a":{"dtype":"U8","shape":[4],"strides":[1],"data_offsets":[0,4]}})", four,
           ErrorCode::UnsupportedType, "'strides'");
    header("negative extent", "{" + entry("a", "U8", "[-4]", 0, 4) + "}", four, ErrorCode::Corrupt, "'a'");
    header("fractional extent", "{" + entry("a", "U8", "[4.0]", 0, 4) + "}", four, ErrorCode::Corrupt, "4.0");
    header("extent beyond 64 bits", "{" + entry("a", "U8", "[18446744073709551616]", 0, 4) + "}", four,
           ErrorCode::LimitExceeded, "64 bits");
    header("nested shape", "{" + entry("a", "U8", "[[4]]", 0, 4) + "}", four, ErrorCode::LimitExceeded,
           "nested");
    header("shape product overflows", "{" + entry("a", "U8", "[4294967296,4294967296,4]", 0, 4) + "}", four,
           ErrorCode::LimitExceeded, "tensor 'a'");
    header("size in bits overflows", "{" + entry("a", "F64", "[2305843009213693952]", 0, 4) + "}", four,
           ErrorCode::LimitExceeded, "tensor 'a'");
    std::string deep = "[1";
    for (int i = 0; i < 64; ++i) {
        deep += ",1";
    }
    header("65 axes", "{" + entry("a", "U8", deep + "]", 0, 1) + "}", "x", ErrorCode::LimitExceeded,
           "64 axes");
    header("half a byte", "{" + entry("a", "F4", "[3]", 0, 1) + "}", "x", ErrorCode::Corrupt, "whole bytes");
    header("size contradicts shape", "{" + entry("a", "F32", "[2]", 0, 4) + "}", four, ErrorCode::Corrupt,
           "needs 8 bytes");
    header("end before begin", "{" + entry("a", "U8", "[0]", 4, 0) + "}", four, ErrorCode::Corrupt,
           "before it begins");
    header("one offset", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0]}})", four, ErrorCode::Corrupt,
           "two numbers");
    header("three offsets", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4,4]}})", four,
           ErrorCode::Corrupt, "'a'");
    header("hole at the start", "{" + entry("a", "U8", "[3]", 1, 4) + "}", four, ErrorCode::Corrupt, "hole");
    header("hole between", "{" + entry("a", "U8", "[1]", 0, 1) + "," + entry("b", "U8", "[2]", 2, 4) + "}",
           four, ErrorCode::Corrupt, "tensor 'b'");
    header("overlap", "{" + entry("a", "U8", "[3]", 0, 3) + "," + entry("b", "U8", "[2]", 2, 4) + "}", four,
           ErrorCode::Corrupt, "overlaps");
    header("same range twice",
           "{" + entry("a", "U8", "[4]", 0, 4) + "," + entry("b", "U8", "[4]", 0, 4) + "}", four,
           ErrorCode::Corrupt, "overlaps");
    header("data missing", "{" + entry("a", "U8", "[5]", 0, 5) + "}", four, ErrorCode::Truncated, "'a'");
    header("bytes left over", "{" + entry("a", "U8", "[3]", 0, 3) + "}", four, ErrorCode::Corrupt,
           "belong to no tensor");
    header("tensor twice", "{" + entry("a", "U8", "[4]", 0, 4) + "," + entry("a", "U8", "[4]", 0, 4) + "}",
           four, ErrorCode::DuplicateName, "tensor 'a'");
    header("key twice", R"({"a":{"dtype":"U8","dtype":"I8","shape":[4],"data_offsets":[0,4]}})", four,
           ErrorCode::DuplicateName, "'dtype'");
    header("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", "", ErrorCode::DuplicateName,
           "__metadata__");
    header("metadata key twice", R"({"__metadata__":{"k":"1","k":"2"}})", "", ErrorCode::DuplicateName,
           "'k'");
    header("metadata value is a number", R"({"__metadata__":{"k":1}})", "", ErrorCode::Corrupt,
           "__metadata__");
    header("metadata value is an object", R"({"__metadata__":{"k":{}}})", "", ErrorCode::Corrupt,
           "__metadata__");
    header("metadata is text", R"({"__metadata__":"k"})", "", ErrorCode::Corrupt, "__metadata__");
    const std::string nested = "{\"a\":{\"shape\":" + std::string(100'000, '[');
    header("nested 100,000 deep", nested, "", ErrorCode::LimitExceeded, "nested");
}

void TestSafetensors::hostile() {
    QFETCH(QByteArray, file);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    expect_error(file.toStdString(), code, part);
}

void TestSafetensors::legal_oddities() {
    // Scalars, empty tensors, order of text unlike order of data, padding, escapes, an empty name, metadata.
    const std::string file = safetensors_file(
        "{" + entry("later", "I16", "[1,2]", 4, 8) + "," + entry("scalar", "F32", "[]", 0, 4) + "," +
            entry("empty", "F64", "[0,7]", 8, 8) + "," + entry("at the start", "F8_E8M0", "[0]", 0, 0) + "," +
            entry("\\u00fcn\\\"i\xe2\x82\xac", "F4", "[2]", 8, 9) + "," + entry("", "BOOL", "[1]", 9, 10) +
            R"(,"__metadata__":{"format":"pt","":"\u0000"}}   )",
        "0123456789");
    const auto header = checkpoint::parse_safetensors(as_bytes(file), "odd");
    QCOMPARE(header.entries.size(), std::size_t{6});
    QCOMPARE(header.entries[0].name, std::string("later"));
    QCOMPARE(header.entries[0].begin, std::uint64_t{4});
    QVERIFY(header.entries[1].shape.empty());
    QCOMPARE(header.entries[2].shape, (Shape{0, 7}));
    QCOMPARE(header.entries[4].name, std::string("\xc3\xbcn\"i\xe2\x82\xac"));
    QVERIFY(header.entries[5].name.empty());
    QCOMPARE(header.metadata.at("format"), std::string("pt"));
    QCOMPARE(header.metadata.at(""), std::string(1, '\0'));
    QCOMPARE(to_text(as_bytes(file).subspan(header.data_offset)), std::string("0123456789"));
    QVERIFY(checkpoint::parse_safetensors(as_bytes(safetensors_file("{}")), "none").entries.empty());
}

void TestSafetensors::every_dtype() {
    // Made by the safetensors library: the data is 0, 1, 2 ... but for the booleans.
    const auto opened = Checkpoint::open(MCWC_TEST_DATA "/formats/every_dtype.safetensors");
    QCOMPARE(opened->tensors().size(), std::size_t{dtype_count});
    std::vector<bool> seen(dtype_count, false);
    for (std::size_t i = 0; i < opened->tensors().size(); ++i) {
        const TensorInfo& tensor = opened->tensors()[i];
        QVERIFY(!seen[static_cast<std::size_t>(tensor.dtype)]);
        seen[static_cast<std::size_t>(tensor.dtype)] = true;
        QCOMPARE(tensor.shape, (Shape{2, 4}));
        QCOMPARE(tensor.byte_size, std::uint64_t{dtype_bits(tensor.dtype)});
        const TensorData data = opened->read(i);
        QCOMPARE(data.bytes().size(), std::size_t{dtype_bits(tensor.dtype)});
        for (std::size_t b = 1; b < data.bytes().size() && tensor.dtype != DType::BOOL; ++b) {
            QCOMPARE(std::to_integer<int>(data.bytes()[b]),
                     (std::to_integer<int>(data.bytes()[b - 1]) + 1) % 256);
        }
    }
}

void TestSafetensors::unusual_file() {
    const auto opened = Checkpoint::open(MCWC_TEST_DATA "/formats/unusual.safetensors");
    QVERIFY(opened->tensors().size() >= 3);
    QVERIFY(!opened->shards().at(0).metadata.empty());
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < opened->tensors().size(); ++i) {
        QCOMPARE(opened->read(i).bytes().size(), std::size_t{opened->tensors()[i].byte_size});
        total += opened->tensors()[i].byte_size;
    }
    QVERIFY(total > 0);
}

void TestSafetensors::any_layout_is_read_back() {
    const bool passed = rc::check("any set of tensors in any order of text and data is read back", [] {
        struct Made {
            std::string name;
            DType dtype;
            Shape shape;
            std::uint64_t begin;
        };
        const auto count = *rc::gen::inRange<std::size_t>(0, 12);
        std::vector<Made> made(count);
        for (std::size_t i = 0; i < count; ++i) {
            made[i].name = "t" + std::to_string(i);
            made[i].dtype = static_cast<DType>(*rc::gen::inRange(0, 19)); // those of whole bytes
            made[i].shape =
                *rc::gen::resize(3, rc::gen::container<Shape>(rc::gen::inRange<std::uint64_t>(0, 5)));
        }
        std::vector<std::size_t> data_order(count);
        std::iota(data_order.begin(), data_order.end(), 0);
        const auto keys = *rc::gen::container<std::vector<int>>(count, rc::gen::arbitrary<int>());
        std::stable_sort(data_order.begin(), data_order.end(),
                         [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        std::string data;
        for (const std::size_t i : data_order) {
            made[i].begin = data.size();
            data.append(byte_count(made[i].dtype, made[i].shape), static_cast<char>('a' + i));
        }
        std::string text;
        for (const Made& tensor : made) {
            std::string shape;
            for (const std::uint64_t extent : tensor.shape) {
                shape += (shape.empty() ? "" : ", ") + std::to_string(extent);
            }
            text += (text.empty() ? "" : ",") + entry(tensor.name, std::string(dtype_name(tensor.dtype)),
                                                      "[" + shape + "]", tensor.begin,
                                                      tensor.begin + byte_count(tensor.dtype, tensor.shape));
        }
        const auto header =
            checkpoint::parse_safetensors(as_bytes(safetensors_file("{" + text + "}", data)), "m");
        RC_ASSERT(header.entries.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            RC_ASSERT(header.entries[i].name == made[i].name);
            RC_ASSERT(header.entries[i].dtype == made[i].dtype);
            RC_ASSERT(header.entries[i].shape == made[i].shape);
            RC_ASSERT(header.entries[i].begin == made[i].begin);
        }
    });
    QVERIFY(passed);
}

void TestSafetensors::any_damage_is_an_error_or_harmless() {
    const std::string file =
        safetensors_file("{" + entry("a", "U8", "[2,2]", 0, 4) + "," + entry("b", "F32", "[1]", 4, 8) +
                             R"(,"__metadata__":{"format":"pt"}})",
                         "01234567");
    const bool passed = rc::check("a changed, cut or lengthened file is refused or consistent", [&] {
        std::string damaged = file;
        const auto position = *rc::gen::inRange<std::size_t>(0, file.size());
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            damaged[position] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            damaged.resize(position);
            break;
        default:
            damaged.insert(position, *rc::gen::arbitrary<std::string>());
        }
        try {
            const auto header = checkpoint::parse_safetensors(as_bytes(damaged), "m");
            std::uint64_t total = header.data_offset;
            for (const auto& tensor : header.entries) {
                RC_ASSERT(tensor.end - tensor.begin == byte_count(tensor.dtype, tensor.shape));
                total += tensor.end - tensor.begin;
            }
            RC_ASSERT(total == damaged.size());
        } catch (const Error& error) {
            RC_ASSERT(error.code() != ErrorCode::Internal);
        }
    });
    QVERIFY(passed);
}

QTEST_APPLESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
