#include "core/base/error.h"
#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/bitstream/integrity.h"
#include "core/bitstream/syntax.h"
#include "core/bitstream/version0.h"
#include "tests/bitstream/forge.h"

#include <QtTest/QtTest>

#include <cstring>
#include <filesystem>
#include <fstream>

using namespace mcwc::bitstream;
using namespace mcwc::bitstream::test;

namespace {

void flip(Bytes& bytes, std::uint64_t at) {
    bytes[static_cast<std::size_t>(at)] ^= std::byte{0x40};
}

const TraceNode& only_frame(const TraceNode& root, std::int64_t frame) {
    for (const TraceNode& child : root.children) {
        if (child.frame == frame) {
            return child;
        }
    }
    qFatal("no frame");
}

} // namespace

class TestIntegrity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_good_stream_is_good_everywhere() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        const IntegrityReport report = check_integrity(reader, {});
        QCOMPARE(report.count(Integrity::Good), std::uint64_t{report.parts.size()});
        std::uint64_t end = 0;
        std::uint64_t covered = 0;
        for (const CheckedPart& part : report.parts) {
            QVERIFY(part.offset >= end);
            end = part.offset + part.length;
            covered += part.length;
        }
        QCOMPARE(end, reader.file_size());
        // All but the eight section headers.
        QCOMPARE(covered, reader.file_size() - 8 * 24);
        QCOMPARE(report.state_of(0, reader.file_size()), Integrity::Good);
        QCOMPARE(IntegrityReport{}.state_of(0, 10), Integrity::Unchecked);
    }

    void one_flipped_bit_is_found_where_it_is() {
        const TemporaryFolder folder;
        const Bytes good = valid_forge().build();
        const auto reader = StreamReader::open(folder.store("a.mcwc", good));
        const IntegrityReport parts = check_integrity(reader, {});
        std::uint64_t slices = 0;
        for (const CheckedPart& part : parts.parts) {
            if (part.tensor < 0) {
                continue;
            }
            ++slices;
            Bytes bytes = good;
            flip(bytes, part.offset + part.length - 1);
            const auto damaged = StreamReader::open(folder.store("b.mcwc", bytes));
            const IntegrityReport report = check_integrity(damaged, {});
            QCOMPARE(report.count(Integrity::Damaged), std::uint64_t{1});
            const CheckedPart* found = report.first_damage(0, damaged.file_size());
            QCOMPARE(found->offset, part.offset);
            QCOMPARE(found->frame, part.frame);
            QVERIFY2(found->message.find("checksum") != std::string::npos, found->message.c_str());
            QCOMPARE(report.state_of(part.offset, 1), Integrity::Damaged);
            QCOMPARE(report.state_of(0, 64), Integrity::Good);
        }
        QCOMPARE(slices, std::uint64_t{4}); // three slices and a block
    }

    void a_damaged_head_takes_its_frame_along() {
        const TemporaryFolder folder;
        Bytes bytes = valid_forge().build();
        const auto good = StreamReader::open(folder.store("a.mcwc", bytes));
        const IndexFrame frame = good.index().frames[1];
        flip(bytes, frame.offset + 24);
        const auto reader = StreamReader::open(folder.store("a.mcwc", bytes));
        const IntegrityReport report = check_integrity(reader, {});
        QCOMPARE(report.count(Integrity::Damaged), std::uint64_t{1});
        const CheckedPart* damage = report.first_damage(frame.offset, frame.length);
        QCOMPARE(damage->offset + damage->length, frame.offset + frame.length);
        QCOMPARE(report.state_of(good.index().frames[2].offset, good.index().frames[2].length),
                 Integrity::Good);
    }

    void companions_are_checked() {
        const TemporaryFolder folder;
        Bytes bytes = valid_forge().build();
        const auto good = StreamReader::open(folder.store("a.mcwc", bytes));
        const std::uint64_t companion = good.index().companion_offsets[1];
        // The last byte of the companion's section: the next one starts behind it.
        flip(bytes, good.index().frames[0].offset - 1);
        const auto reader = StreamReader::open(folder.store("a.mcwc", bytes));
        const IntegrityReport report = check_integrity(reader, {});
        QCOMPARE(report.count(Integrity::Damaged), std::uint64_t{1});
        QVERIFY(report.first_damage(companion, 100) != nullptr);
    }

    void outlines_touch_no_frame() {
        // The heads of all frames are damaged, and a hole of 10 GiB stands between frames and index: whatever
        // read a frame would say so, and nothing may read the hole.
        const TemporaryFolder folder;
        const Forge forge = valid_forge();
        const Bytes small = forge.build();
        const auto plain = StreamReader::open(folder.store("a.mcwc", small));
        Bytes bytes = small;
        for (const IndexFrame& frame : plain.index().frames) {
            flip(bytes, frame.offset + 24);
        }
        constexpr std::uint64_t hole = std::uint64_t{10} << 30;
        const auto path = make_hole(folder, bytes, plain, hole);
        const auto reader = StreamReader::open(path);
        QCOMPARE(reader.file_size(), small.size() + 24 + hole);
        const TraceNode root = reader.outline();
        QCOMPARE(leaf_bits(root), 8 * reader.file_size());
        for (std::int64_t frame = 0; frame < 3; ++frame) {
            const TraceNode& node = only_frame(root, frame);
            QVERIFY(node.deferred);
            QCOMPARE(node.bits, 8 * plain.index().frames[static_cast<std::size_t>(frame)].length);
            QVERIFY(node.value.find("damaged") == std::string::npos);
            QVERIFY_EXCEPTION_THROWN(reader.trace_frame(static_cast<std::uint64_t>(frame)), mcwc::Error);
        }
        QCOMPARE(only_frame(root, 1).value,
                 "keyframe, " + std::to_string(plain.index().frames[1].tensors.size()) + " tensors");
    }

    void outline_and_trace_agree_outside_frames() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        const TraceNode whole = reader.trace();
        const TraceNode outline = reader.outline();
        QCOMPARE(outline.children.size(), whole.children.size());
        for (std::size_t i = 0; i < whole.children.size(); ++i) {
            QCOMPARE(outline.children[i].bit_offset, whole.children[i].bit_offset);
            QCOMPARE(outline.children[i].bits, whole.children[i].bits);
            QCOMPARE(outline.children[i].name, whole.children[i].name);
            QCOMPARE(outline.children[i].deferred, whole.children[i].frame >= 0);
            QCOMPARE(outline.children[i].children.empty(), whole.children[i].frame >= 0);
        }
    }

    void version0_blobs_are_decoded() {
        const TemporaryFolder folder;
        const std::filesystem::path path = MCWC_TEST_DATA "/reference_v0/gpt2_k2_zlib_hungarian.mcwc";
        const auto good = Version0Stream::open(path);
        const IntegrityReport report = check_integrity(*good, {});
        QVERIFY(report.parts.size() >= good->tensors().size());
        QCOMPARE(report.count(Integrity::Good), std::uint64_t{report.parts.size()});
        std::ifstream file(path, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        Bytes bytes(text.size());
        std::memcpy(bytes.data(), text.data(), text.size());
        const CheckedPart& last = report.parts.back();
        flip(bytes, last.offset + last.length - 1); // of zlib's Adler-32
        const auto damaged = Version0Stream::open(folder.store("b.mcwc", bytes));
        const IntegrityReport found = check_integrity(*damaged, {});
        QCOMPARE(found.state_of(last.offset, last.length), Integrity::Damaged);
        QVERIFY(!found.first_damage(last.offset, last.length)->message.empty());
    }

    void cancels() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        std::stop_source stop;
        stop.request_stop();
        mcwc::TaskContext context;
        context.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(check_integrity(reader, context), mcwc::Cancelled);
    }

private:
    /// The stream with an unknown section of `hole` bytes, never written, before its index.
    static std::filesystem::path make_hole(const TemporaryFolder& folder, const Bytes& bytes,
                                           const StreamReader& plain, std::uint64_t hole) {
        const IndexFrame& last = plain.index().frames.back();
        const std::uint64_t index_offset = last.offset + last.length;
        SectionHeader section;
        section.type = section_type("HOLE");
        section.length = hole;
        section.checksum = checksum64({});
        Bytes head;
        write(section, head);
        FileHeader header;
        header.file_size = bytes.size() + head.size() + hole;
        header.index_offset = index_offset + head.size() + hole;
        Bytes start;
        write(header, start);
        header.checksum = checksum64(std::span(start).first(56));
        start.clear();
        write(header, start);
        const auto path = folder / "hole.mcwc";
        std::ofstream file(path, std::ios::binary);
        const auto put = [&file](std::span<const std::byte> part) {
            file.write(reinterpret_cast<const char*>(part.data()), static_cast<std::streamsize>(part.size()));
        };
        put(start);
        put(std::span(bytes).subspan(64, index_offset - 64));
        put(head);
        file.seekp(static_cast<std::streamoff>(header.index_offset));
        put(std::span(bytes).subspan(index_offset));
        return path;
    }
};

QTEST_APPLESS_MAIN(TestIntegrity)
#include "test_integrity.moc"
