#include "core/base/error.h"
#include "core/bitstream/compression.h"
#include "core/bitstream/container.h"
#include "core/bitstream/version0.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/bitstream/forge.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <functional>

using namespace mcwc;
using namespace mcwc::bitstream;
using namespace mcwc::bitstream::test;
using nlohmann::json;

namespace {

void append_integer(Bytes& out, std::uint64_t value, std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) {
        out.push_back(static_cast<std::byte>(value >> (8 * i)));
    }
}

void append(Bytes& out, const std::vector<std::uint8_t>& bytes) {
    for (const std::uint8_t byte : bytes) {
        out.push_back(static_cast<std::byte>(byte));
    }
}

/// An array as the reference packs it, before compression.
template <class T>
Bytes pack_array(const std::string& dtype, const json& shape, const std::vector<T>& values) {
    Bytes raw;
    const auto header = json::to_msgpack({{"dtype", dtype}, {"shape", shape}});
    append_integer(raw, header.size(), 4);
    append(raw, header);
    for (const T value : values) {
        append_integer(raw, static_cast<std::uint64_t>(value), sizeof(T));
    }
    return raw;
}

Bytes zlib_compress(const Bytes& data) {
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    Bytes out(size);
    compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
             static_cast<uLong>(data.size()));
    out.resize(size);
    return out;
}

json record(const std::string& name, const json& shape, int blob, const std::string& group) {
    return {{"name", name}, {"shape", shape}, {"dtype", "torch.float32"}, {"role", "keyframe"},
            {"layer", 0},   {"group", group}, {"perm_blob", nullptr},     {"data_blob", blob},
            {"scale", 0.5}, {"zero", 0.0}};
}

/// Two OPT layers of two units: the second is predicted and swaps them.
struct OldStream {
    json header;
    std::vector<Bytes> blobs;
    std::uint32_t version = 0;
    Bytes trailing;

    OldStream() {
        json up0 = record("model.decoder.layers.0.fc1.weight", {2, 2}, 0, "ffn_up");
        json up1 = record("model.decoder.layers.1.fc1.weight", {2, 2}, 1, "ffn_up");
        up1.update(
            {{"role", "residual"}, {"perm_blob", 2}, {"pred_a", 2.0}, {"pred_b", 1.0}, {"family", "opt"}});
        const json down1 = record("model.decoder.layers.1.fc2.weight", {1, 2}, 3, "ffn_down");
        json norm = record("norm", json::array(), 4, "other");
        norm["dtype"] = "torch.int64";
        header = {{"model_id", "tiny"},
                  {"config_json", "{}"},
                  {"codec", {{"k", 4}, {"align", "greedy"}}},
                  {"tensors", {up0, up1, down1, norm}},
                  {"blob_methods", {"zstd", "zlib", "zlib", "zstd", "zstd"}}};
        blobs = {zstd_compress(pack_array<std::int16_t>("int16", {2, 2}, {1, 2, 3, 4}), 3),
                 zlib_compress(pack_array<std::int16_t>("int16", {2, 2}, {0, -2, 0, 2})),
                 zlib_compress(pack_array<std::int32_t>("int32", {2}, {1, 0})),
                 zstd_compress(pack_array<std::int16_t>("int16", {1, 2}, {10, 20}), 3),
                 zstd_compress(pack_array<std::int16_t>("int16", {1}, {-5}), 3)};
    }
    json& tensor(std::size_t number) { return header["tensors"][number]; }

    Bytes build() const {
        Bytes out;
        for (const char letter : magic) {
            out.push_back(static_cast<std::byte>(letter));
        }
        append_integer(out, version, 4);
        const auto packed = json::to_msgpack(header);
        append_integer(out, packed.size(), 4);
        append(out, packed);
        append_integer(out, blobs.size(), 4);
        for (const Bytes& blob : blobs) {
            append_integer(out, blob.size(), 8);
            out.insert(out.end(), blob.begin(), blob.end());
        }
        out.insert(out.end(), trailing.begin(), trailing.end());
        return out;
    }
};

std::vector<float> floats(const TensorData& data) {
    std::vector<float> values(data.bytes().size() / sizeof(float));
    std::memcpy(values.data(), data.bytes().data(), data.bytes().size());
    return values;
}

struct Case {
    const char* name;
    ErrorCode code;
    const char* message;
    std::function<void(OldStream&)> change;
};

const std::vector<Case>& open_cases() {
    static const std::vector<Case> cases{
        {"version 1", ErrorCode::UnsupportedVersion, "version 1", [](OldStream& s) { s.version = 1; }},
        {"bytes at the end", ErrorCode::Corrupt, "follow the last blob",
         [](OldStream& s) { s.trailing = Bytes(3); }},
        {"header that is no map", ErrorCode::Corrupt, "not a map", [](OldStream& s) { s.header = 5; }},
        {"header that nests", ErrorCode::LimitExceeded, "nested more than",
         [](OldStream& s) {
             json deep = 1;
             for (int i = 0; i < 1000; ++i) {
                 deep = json::array({deep});
             }
             s.header["deep"] = deep;
         }},
        {"no records", ErrorCode::Corrupt, "'tensors' is missing",
         [](OldStream& s) { s.header.erase("tensors"); }},
        {"record that is no map", ErrorCode::Corrupt, "not a map", [](OldStream& s) { s.tensor(3) = 1; }},
        {"name of another type", ErrorCode::Corrupt, "'name' is not a text",
         [](OldStream& s) { s.tensor(3)["name"] = 1; }},
        {"same name twice", ErrorCode::DuplicateName, "'norm'",
         [](OldStream& s) { s.header["tensors"].push_back(s.tensor(3)); }},
        {"unknown dtype", ErrorCode::UnsupportedType, "'torch.complex64'",
         [](OldStream& s) { s.tensor(3)["dtype"] = "torch.complex64"; }},
        {"unknown role", ErrorCode::Corrupt, "role", [](OldStream& s) { s.tensor(3)["role"] = "delta"; }},
        {"unknown method", ErrorCode::UnsupportedType, "compression method",
         [](OldStream& s) { s.header["blob_methods"][0] = "lzma"; }},
        {"too few methods", ErrorCode::UnsupportedType, "blob 4",
         [](OldStream& s) { s.header["blob_methods"].erase(4); }},
        {"no such blob", ErrorCode::Corrupt, "'data_blob'",
         [](OldStream& s) { s.tensor(3)["data_blob"] = 5; }},
        {"negative blob", ErrorCode::Corrupt, "'data_blob'",
         [](OldStream& s) { s.tensor(3)["data_blob"] = -1; }},
        {"predicted without permutation", ErrorCode::Corrupt, "'perm_blob'",
         [](OldStream& s) { s.tensor(1)["perm_blob"] = nullptr; }},
        {"predicted from nothing", ErrorCode::Corrupt, "predicted from a layer",
         [](OldStream& s) { s.header["tensors"].erase(0); }},
        {"predicted from another shape", ErrorCode::Corrupt, "another shape",
         [](OldStream& s) {
             s.tensor(0)["shape"] = {4, 1};
         }},
        {"predicted norm", ErrorCode::Corrupt, "no FFN up tensor",
         [](OldStream& s) { s.tensor(1)["group"] = "other"; }},
        {"unknown family", ErrorCode::Corrupt, "is no FFN up tensor",
         [](OldStream& s) { s.tensor(1)["name"] = "layers.1.fc1.weight"; }},
        {"up that is no matrix", ErrorCode::Corrupt, "not a matrix",
         [](OldStream& s) { s.tensor(0)["shape"] = {4}; }},
        {"down with other units", ErrorCode::Corrupt, "has not the units",
         [](OldStream& s) {
             s.tensor(2)["shape"] = {2, 1};
         }},
        {"negative extent", ErrorCode::Corrupt, "'shape'", [](OldStream& s) { s.tensor(3)["shape"] = {-1}; }},
        {"rank", ErrorCode::Corrupt, "'shape'",
         [](OldStream& s) { s.tensor(3)["shape"] = std::vector<int>(17, 1); }},
        {"size that overflows", ErrorCode::LimitExceeded, "does not fit",
         [](OldStream& s) {
             s.tensor(3)["shape"] = {1ULL << 40, 1ULL << 40};
         }},
        {"huge tensor in a small file", ErrorCode::LimitExceeded, "can hold",
         [](OldStream& s) { s.tensor(3)["shape"] = {1ULL << 40}; }},
        {"scale of another type", ErrorCode::Corrupt, "'scale'",
         [](OldStream& s) { s.tensor(3)["scale"] = "1"; }},
    };
    return cases;
}

const std::vector<Case>& blob_cases() {
    static const std::vector<Case> cases{
        {"wrong method", ErrorCode::Corrupt, "zlib data is damaged",
         [](OldStream& s) { s.header["blob_methods"][0] = "zlib"; }},
        {"truncated zlib", ErrorCode::Corrupt, "ends too early", [](OldStream& s) { s.blobs[1].resize(20); }},
        {"bytes behind zlib", ErrorCode::Corrupt, "follow the zlib data",
         [](OldStream& s) { s.blobs[1].push_back({}); }},
        {"empty blob", ErrorCode::Corrupt, "too early", [](OldStream& s) { s.blobs[0].clear(); }},
        {"zlib bomb", ErrorCode::LimitExceeded, "decompresses to more",
         [](OldStream& s) { s.blobs[1] = zlib_compress(Bytes(1U << 22)); }},
        {"zstd bomb", ErrorCode::LimitExceeded, "decompresses to more",
         [](OldStream& s) { s.blobs[0] = zstd_compress(Bytes(1U << 22), 1); }},
        {"no array", ErrorCode::Truncated, "header length",
         [](OldStream& s) { s.blobs[0] = zstd_compress(Bytes(2), 1); }},
        {"array header beyond the blob", ErrorCode::Truncated, "array's header",
         [](OldStream& s) { s.blobs[0] = zstd_compress(Bytes(12, std::byte{0x7F}), 1); }},
        {"too few codes", ErrorCode::Corrupt, "has not the 4 elements",
         [](OldStream& s) {
             s.blobs[0] = zstd_compress(pack_array<std::int16_t>("int16", {3}, {1, 2, 3}), 1);
         }},
        {"shape unlike its codes", ErrorCode::Corrupt, "has not the 4 elements",
         [](OldStream& s) {
             s.blobs[0] = zstd_compress(pack_array<std::int16_t>("int16", {4}, {1, 2, 3}), 1);
         }},
        {"codes of another type", ErrorCode::UnsupportedType, "'float64'",
         [](OldStream& s) {
             s.blobs[0] = zstd_compress(pack_array<std::int64_t>("float64", {4}, {1, 2, 3, 4}), 1);
         }},
        {"unit twice", ErrorCode::Corrupt, "permutation is none",
         [](OldStream& s) {
             s.blobs[2] = zlib_compress(pack_array<std::int32_t>("int32", {2}, {1, 1}));
         }},
        {"unit out of range", ErrorCode::Corrupt, "permutation is none",
         [](OldStream& s) {
             s.blobs[2] = zlib_compress(pack_array<std::int32_t>("int32", {2}, {-1, 0}));
         }},
    };
    return cases;
}

void add_rows(const std::vector<Case>& cases) {
    QTest::addColumn<const Case*>("wrong");
    for (const Case& wrong : cases) {
        QTest::newRow(wrong.name) << &wrong;
    }
}

} // namespace

class TestVersion0 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streams_of_the_reference_decode_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : std::filesystem::directory_iterator(folder_of_streams())) {
            if (entry.path().extension() == ".mcwc") {
                const std::string stem = entry.path().stem().string();
                QTest::newRow(stem.c_str()) << QString::fromStdString(stem);
            }
        }
    }

    /// Bit for bit what the fixture's independent decoder gives.
    void streams_of_the_reference_decode() {
        QFETCH(QString, name);
        const auto folder = folder_of_streams();
        const auto stream = Version0Stream::open(folder / (name.toStdString() + ".mcwc"));
        const auto expected = Checkpoint::open(folder / ("expected_" + name.toStdString() + ".safetensors"));
        QCOMPARE(stream->tensors().size(), expected->tensors().size());
        QVERIFY(stream->tensors().size() >= 10);
        for (std::size_t i = stream->tensors().size(); i-- > 0;) { // backwards: each starts its chain anew
            const TensorInfo& info = stream->tensors()[i];
            const auto found = expected->find(info.name);
            QVERIFY2(found.has_value(), info.name.c_str());
            QCOMPARE(info.dtype, expected->tensors()[*found].dtype);
            QCOMPARE(info.shape, expected->tensors()[*found].shape);
            const TensorData got = stream->read(i);
            QCOMPARE(got.bytes().size(), info.byte_size);
            QVERIFY2(std::ranges::equal(got.bytes(), expected->read(*found).bytes()), info.name.c_str());
        }
        const auto& metadata = expected->shards().front().metadata;
        const auto aligned = metadata.find("aligned_order");
        const bool some_aligned = aligned != metadata.end() && !aligned->second.empty();
        QCOMPARE(stream->notes().empty(), !some_aligned);
        QCOMPARE(leaf_bits(stream->trace()),
                 8 * std::filesystem::file_size(folder / (name.toStdString() + ".mcwc")));
    }

    void notes_name_family_and_layers() {
        const auto stream = Version0Stream::open(folder_of_streams() / "gpt2_k2_zlib_hungarian.mcwc");
        QCOMPARE(stream->notes().size(), std::size_t{2});
        QVERIFY2(stream->notes()[0].find("gpt2 layer(s) 2, 4 ") != std::string::npos,
                 stream->notes()[0].c_str());
        QVERIFY(stream->notes()[1].find("biases") != std::string::npos);
        QCOMPARE(stream->model_id(), std::string("tiny/gpt2"));
        QCOMPARE(stream->config_json(), std::string("{\"model_type\": \"gpt2\"}"));
        QVERIFY(std::ranges::find(stream->settings(), std::pair<std::string, std::string>("k", "2")) !=
                stream->settings().end());
    }

    void prediction_and_order_are_restored() {
        const TemporaryFolder folder;
        const auto stream = Version0Stream::open(folder.store("a.mcwc", OldStream().build()));
        // Layer 0: {0.5, 1, 1.5, 2}. Layer 1, aligned: 2 * that + 1 + {0, -1, 0, 1} = {2, 2, 4, 6}; swapped.
        QCOMPARE(floats(stream->read(1)), (std::vector<float>{4, 6, 2, 2}));
        QCOMPARE(floats(stream->read(0)), (std::vector<float>{0.5F, 1, 1.5F, 2}));
        QCOMPARE(floats(stream->read(2)), (std::vector<float>{10, 5}));
        // -2.5 rounds to the even integer.
        std::int64_t norm = 0;
        const TensorData data = stream->read(3);
        QCOMPARE(data.bytes().size(), sizeof(norm));
        std::memcpy(&norm, data.bytes().data(), sizeof(norm));
        QCOMPARE(norm, std::int64_t{-2});
        QVERIFY(stream->notes().empty());
    }

    void every_truncation_is_an_error() {
        const Bytes whole = OldStream().build();
        const TemporaryFolder folder;
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto path = folder.store("cut.mcwc", std::span(whole).first(length));
            try {
                Version0Stream::open(path);
                QFAIL(qPrintable(QString("a stream of %1 bytes opens").arg(length)));
            } catch (const Error& error) {
                QVERIFY2(std::string(error.what()).starts_with(path.string()), error.what());
            }
        }
    }

    void no_flipped_bit_crashes() {
        const Bytes whole = OldStream().build();
        const TemporaryFolder folder;
        std::size_t refused = 0;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Bytes flipped = whole;
            flipped[at] ^= static_cast<std::byte>(1U << (at % 8));
            try {
                const auto stream = Version0Stream::open(folder.store("flipped.mcwc", flipped));
                QCOMPARE(leaf_bits(stream->trace()), 8 * flipped.size());
                for (std::size_t i = 0; i < stream->tensors().size(); ++i) {
                    stream->read(i);
                }
            } catch (const Error& error) {
                QVERIFY(error.code() != ErrorCode::Internal);
                ++refused;
            }
        }
        QVERIFY(refused > whole.size() / 4);
    }

    void hostile_headers_data() { add_rows(open_cases()); }
    void hostile_headers() { check(); }
    void hostile_blobs_data() { add_rows(blob_cases()); }
    void hostile_blobs() { check(); }

    void texts_must_be_utf8() {
        const TemporaryFolder folder;
        Bytes bytes = OldStream().build();
        const std::string_view norm = "norm";
        const auto at = std::search(bytes.begin(), bytes.end(), norm.begin(), norm.end(),
                                    [](std::byte a, char b) { return a == static_cast<std::byte>(b); });
        QVERIFY(at != bytes.end());
        *at = std::byte{0xFF};
        QCOMPARE(code_of([&] { Version0Stream::open(folder.store("a.mcwc", bytes)); }), ErrorCode::Corrupt);
    }

    void other_readers_point_here() {
        const TemporaryFolder folder;
        const auto path = folder.store("a.mcwc", OldStream().build());
        QCOMPARE(code_of([&] { StreamReader::open(path); }), ErrorCode::FormatUnknown);
        QCOMPARE(stream_version(OldStream().build()), std::optional<std::uint32_t>(0));
        const auto stream = Version0Stream::open(path);
        QCOMPARE(code_of([&] { stream->read(4); }), ErrorCode::InvalidArgument);
    }

private:
    static std::filesystem::path folder_of_streams() {
        return std::filesystem::path(MCWC_TEST_DATA) / "reference_v0";
    }
    static ErrorCode code_of(const std::function<void()>& action) {
        try {
            action();
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal; // no test expects this one
    }
    static void check() {
        QFETCH(const Case*, wrong);
        OldStream old;
        wrong->change(old);
        const TemporaryFolder folder;
        const auto path = folder.store("hostile.mcwc", old.build());
        try {
            const auto stream = Version0Stream::open(path);
            for (std::size_t i = 0; i < stream->tensors().size(); ++i) {
                stream->read(i);
            }
            QFAIL("no error");
        } catch (const Error& error) {
            const std::string message = error.what();
            QVERIFY2(error.code() == wrong->code,
                     (std::string(error_code_name(error.code())) + ": " + message).c_str());
            QVERIFY2(message.find(wrong->message) != std::string::npos, message.c_str());
            QVERIFY2(message.starts_with(path.string()), message.c_str());
            QVERIFY(!error.advice().empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestVersion0)
#include "test_version0.moc"
