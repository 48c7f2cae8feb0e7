#include "core/base/error.h"
#include "core/bitstream/syntax.h"
#include "core/bitstream/utf8.h"
#include "core/bitstream/visitors.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <limits>
#include <type_traits>

using namespace mcwc;
using namespace mcwc::bitstream;

namespace {

/// Fills every field with a value that the format allows, as the description states it.
class Filler {
public:
    void u32(std::string_view, std::uint32_t& value, std::string_view) {
        value = *rc::gen::arbitrary<std::uint32_t>();
    }
    void u64(std::string_view, std::uint64_t& value, std::string_view) {
        value = *rc::gen::arbitrary<std::uint64_t>();
    }
    void f32(std::string_view, float& value, std::string_view) { value = *rc::gen::arbitrary<float>(); }
    void f64(std::string_view, double& value, std::string_view) { value = *rc::gen::arbitrary<double>(); }
    void fourcc(std::string_view name, std::uint32_t& value, std::string_view meaning) {
        u32(name, value, meaning);
    }
    void fixed_text(std::string_view, std::span<char> value, std::string_view) {
        for (char& letter : value) {
            letter = *rc::gen::arbitrary<char>();
        }
    }
    void varint(std::string_view, std::uint64_t& value, std::uint64_t max, std::string_view) {
        const auto shift = *rc::gen::inRange(0, 64);
        value = *rc::gen::arbitrary<std::uint64_t>() >> shift;
        value = *rc::gen::inRange(0, 10) == 0 ? max : std::min(value, max);
    }
    void svarint(std::string_view, std::int64_t& value, std::string_view) {
        value = *rc::gen::element<std::int64_t>(0, -1, 1, -64, 64, std::numeric_limits<std::int64_t>::min(),
                                                std::numeric_limits<std::int64_t>::max(),
                                                *rc::gen::arbitrary<std::int64_t>());
    }
    void text(std::string_view, std::string& value, std::uint64_t, std::string_view) {
        static const std::vector<std::string> characters{"a", "/", "é", "漢", "🂡", std::string(1, '\0'), "."};
        const auto length = *rc::gen::inRange(0, 300);
        value.clear();
        for (int i = 0; i < length % 23; ++i) {
            value += *rc::gen::elementOf(characters);
        }
        if (length > 250) {
            value += std::string(300, 'x');
        }
    }
    void bytes(std::string_view, Bytes& value, std::uint64_t, std::string_view) {
        value.clear();
        for (const std::uint8_t byte : *rc::gen::arbitrary<std::vector<std::uint8_t>>()) {
            value.push_back(static_cast<std::byte>(byte));
        }
    }
    template <class T, class Element>
    void list(std::string_view, std::vector<T>& values, std::uint64_t, std::uint64_t, Element element) {
        values.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 4)));
        for (T& value : values) {
            element(*this, value);
        }
    }
};

/// write() of the two is equal: with the check that write() is injective on fields, x == y.
template <class Structure>
bool round_trip() {
    return rc::check([] {
        Structure original;
        Filler filler;
        describe(filler, original);
        Bytes bytes;
        write(original, bytes);
        RC_ASSERT(bytes.size() == size(original));

        bytes.push_back(std::byte{0x55}); // what follows belongs to somebody else
        Structure copy;
        RC_ASSERT(read(bytes, copy, "test") == bytes.size() - 1);
        bytes.pop_back();
        Bytes again;
        write(copy, again);
        RC_ASSERT(again == bytes);

        TraceNode root;
        Structure traced;
        RC_ASSERT(read(bytes, traced, "test", &root, 1000) == bytes.size());
        RC_ASSERT(leaf_bits(root) == 8 * bytes.size());
        RC_ASSERT(root.children.empty() || root.children.front().bit_offset == 8000);

        for (std::size_t length = 0; length < bytes.size(); ++length) {
            Structure cut;
            RC_ASSERT_THROWS_AS(read(std::span(bytes).first(length), cut, "test"), Error);
        }
    });
}

Bytes raw(std::initializer_list<unsigned> values) {
    Bytes bytes;
    for (const unsigned value : values) {
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

/// The error that reading gives, as "code: message"; empty without one.
template <class Structure>
std::string error_of(const Bytes& bytes) {
    Structure structure;
    try {
        read(bytes, structure, "file: place", nullptr, 100);
    } catch (const Error& error) {
        return std::string(error_code_name(error.code())) + ": " + error.what();
    }
    return {};
}

/// Smallest structure there is in the stream: what lists call min_element_bytes must not be more.
template <class Structure>
std::uint64_t smallest() {
    return size(Structure{});
}

} // namespace

class TestSyntax : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) {
            qputenv("RC_PARAMS", "seed=20260501 max_success=60");
        }
    }

    void round_trips_of_every_structure() {
        QVERIFY(round_trip<FileHeader>());
        QVERIFY(round_trip<SectionHeader>());
        QVERIFY(round_trip<KeyframesSyntax>());
        QVERIFY(round_trip<RuleSyntax>());
        QVERIFY(round_trip<StreamSettings>());
        QVERIFY(round_trip<ShapeList>());
        QVERIFY(round_trip<ShardSyntax>());
        QVERIFY(round_trip<TensorSyntax>());
        QVERIFY(round_trip<TensorDirectory>());
        QVERIFY(round_trip<CompanionSyntax>());
        QVERIFY(round_trip<FurtherSettings>());
        QVERIFY(round_trip<ReferenceSyntax>());
        QVERIFY(round_trip<CheckpointMotionSyntax>());
        QVERIFY(round_trip<GroupSyntax>());
        QVERIFY(round_trip<SliceEntry>());
        QVERIFY(round_trip<PlaneSyntax>());
        QVERIFY(round_trip<LosslessSyntax>());
        QVERIFY(round_trip<FrameHeader>());
        QVERIFY(round_trip<IndexFrame>());
        QVERIFY(round_trip<StreamIndex>());
        QVERIFY(round_trip<SliceHeader>());
        QVERIFY(round_trip<ModelledBlockHeader>());
    }

    void fixed_sizes_are_those_of_the_specification() {
        QCOMPARE(size(FileHeader{}), std::uint64_t{64});
        QCOMPARE(size(SectionHeader{}), std::uint64_t{24});
    }

    void list_minimums_do_not_refuse_valid_lists() {
        QCOMPARE(smallest<TensorSyntax>(), std::uint64_t{6});
        QVERIFY(smallest<ShardSyntax>() >= 2);
        QVERIFY(smallest<GroupSyntax>() >= 4);
        QVERIFY(smallest<PlaneSyntax>() >= 16);
        QVERIFY(smallest<SliceEntry>() >= 6);
        QVERIFY(smallest<LosslessSyntax>() >= 4);
        QVERIFY(smallest<IndexFrame>() >= 5);
    }

    void bytes_are_those_of_the_specification() {
        SliceEntry entry{.units = 300, .length = 5, .checksum = 0x01020304};
        Bytes bytes;
        write(entry, bytes);
        QVERIFY(bytes == raw({0xAC, 0x02, 0x05, 0x04, 0x03, 0x02, 0x01}));

        FrameHeader frame;
        frame.kind = 1;
        frame.stack = "é";
        bytes.clear();
        write(frame, bytes);
        QVERIFY(bytes == raw({1, 2, 0xC3, 0xA9, 0, 0, 0, 0, 0}));
    }

    void zigzag_is_its_own_inverse_at_the_ends() {
        using Limits = std::numeric_limits<std::int64_t>;
        QCOMPARE(zigzag(0), std::uint64_t{0});
        QCOMPARE(zigzag(-1), std::uint64_t{1});
        QCOMPARE(zigzag(1), std::uint64_t{2});
        QCOMPARE(zigzag(Limits::min()), ~std::uint64_t{0});
        for (const std::int64_t value : {Limits::min(), Limits::max(), std::int64_t{-5}, std::int64_t{77}}) {
            QCOMPARE(unzigzag(zigzag(value)), value);
        }
    }

    void errors_name_file_field_and_byte() {
        // SliceEntry: units in a form that is longer than needed.
        QCOMPARE(error_of<SliceEntry>(raw({0x80, 0x00, 1, 0, 0, 0, 0})),
                 "corrupt: file: place.units at byte 100: a number is not in its shortest form");
        // Ten bytes with more than 64 bits.
        QCOMPARE(error_of<SliceEntry>(
                     raw({0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02, 0, 0, 0, 0, 0})),
                 "corrupt: file: place.units at byte 100: a number has more than 64 bits");
        // Over limits::units.
        QCOMPARE(error_of<SliceEntry>(raw({0x81, 0x80, 0x80, 0x80, 0x01, 0, 0, 0, 0, 0})),
                 "limit-exceeded: file: place.units at byte 100: 268435457 is over the limit of 268435456");
        QCOMPARE(error_of<SliceEntry>(raw({0x01, 0x01, 0, 0})),
                 "truncated: file: place.checksum at byte 102: needs 4 bytes, 2 are left");
        QCOMPARE(error_of<GroupSyntax>(raw({2, 0xC3, 0x28, 0, 0, 0})),
                 "corrupt: file: place.label at byte 101: the text is not UTF-8");
        QCOMPARE(error_of<GroupSyntax>(raw({0x81, 0x20, 'x'})),
                 "limit-exceeded: file: place.label at byte 100: a length of 4097 is over the limit of 4096");
        // Second slice of the first plane of a frame.
        FrameHeader frame;
        frame.planes.resize(1);
        frame.planes[0].slices.resize(2);
        Bytes bytes;
        write(frame, bytes);
        bytes[bytes.size() - 7] = std::byte{0xFF}; // units of the last slice
        bytes[bytes.size() - 6] = std::byte{0x00};
        const std::string error = error_of<FrameHeader>(bytes);
        QVERIFY2(error.starts_with("corrupt: file: place.planes[0].slices[1].units at byte 1"),
                 error.c_str());
    }

    void counts_are_checked_before_anything_is_allocated() {
        // A frame that claims 2^20 planes in ten bytes.
        const std::string planes = error_of<FrameHeader>(raw({0, 0, 0, 0, 0, 0x80, 0x80, 0x40, 0, 0}));
        QCOMPARE(planes, "truncated: file: place.planes at byte 105: 1048576 elements can't fit into the 2 "
                         "bytes that are left");
        const std::string over = error_of<FrameHeader>(raw({0, 0, 0, 0, 0, 0x81, 0x80, 0x40, 0, 0}));
        QCOMPARE(over, "limit-exceeded: file: place.planes at byte 105: a count of 1048577 is over the limit "
                       "of 1048576");
        // 64 MB of text in four bytes: within the limit of no file that short.
        const std::string text = error_of<TensorDirectory>(raw({0, 0, 0xFF, 0xFF, 0xFF, 0x07, 0}));
        QCOMPARE(text, "truncated: file: place.index_metadata at byte 106: needs 16777215 bytes, 1 are left");
    }

    void reading_resets_what_the_stream_leaves_out() {
        GroupSyntax group;
        group.reference = 3;
        group.motion_coding = 1;
        group.motion = raw({1, 2, 3});
        read(raw({0, 0, 8, 0}), group, "test");
        QCOMPARE(group.unit_count, std::uint64_t{8});
        QCOMPARE(group.motion_coding, std::uint64_t{0});
        QVERIFY(group.motion.empty());
    }

    void writing_refuses_what_reading_would() {
        Bytes bytes;
        SliceEntry entry;
        entry.units = limits::units + 1;
        QVERIFY_EXCEPTION_THROWN(write(entry, bytes), Error);
        GroupSyntax group;
        group.label = "\xC3";
        QVERIFY_EXCEPTION_THROWN(write(group, bytes), Error);
        group.label = std::string(limits::name_length + 1, 'x');
        QVERIFY_EXCEPTION_THROWN(write(group, bytes), Error);
    }

    void utf8_is_checked_strictly() {
        for (const char* good :
             {"", "abc", "é", "漢字", "🂡", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
            QVERIFY2(is_utf8(good), good);
        }
        for (const char* bad : {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",
                                "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xE6\xBC"}) {
            QVERIFY2(!is_utf8(bad), bad);
        }
        QCOMPARE(utf8_prefix("aé漢", 1), std::string_view("a"));
        QCOMPARE(utf8_prefix("aé漢", 2), std::string_view("a"));
        QCOMPARE(utf8_prefix("aé漢", 3), std::string_view("aé"));
        QCOMPARE(utf8_prefix("aé漢", 5), std::string_view("aé"));
        QCOMPARE(utf8_prefix("aé漢", 6), std::string_view("aé漢"));
    }

    void trace_shows_values_and_hoists_single_fields() {
        IndexFrame frame;
        frame.references = {7, 300};
        Bytes bytes;
        write(frame, bytes);
        TraceNode root;
        read(bytes, frame, "test", &root, 10);
        QCOMPARE(root.children.size(), std::size_t{5});
        const TraceNode& references = root.children[3];
        QCOMPARE(references.name, "references");
        QCOMPARE(references.value, "2");
        QCOMPARE(references.bit_offset, std::uint64_t{8 * 13});
        QCOMPARE(references.bits, std::uint64_t{8 * 4});
        QCOMPARE(references.children.size(), std::size_t{3});
        QCOMPARE(references.children[0].name, "count");
        QCOMPARE(references.children[2].name, "references[1]");
        QCOMPARE(references.children[2].value, "300");
        QCOMPARE(references.children[2].bits, std::uint64_t{16});
        QVERIFY(references.children[2].children.empty());
    }
};

QTEST_APPLESS_MAIN(TestSyntax)
#include "test_syntax.moc"
