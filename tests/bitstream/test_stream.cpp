#include "core/base/error.h"
#include "core/bitstream/container.h"
#include "core/bitstream/syntax.h"
#include "tests/bitstream/forge.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace mcwc;
using namespace mcwc::bitstream;
using namespace mcwc::bitstream::test;

namespace {

template <class Structure>
Bytes bytes_of(const Structure& structure) {
    Bytes bytes;
    write(structure, bytes);
    return bytes;
}

/// Reads everything there is to read and checks every checksum.
void read_everything(const StreamReader& reader) {
    reader.check_coverage();
    for (std::size_t i = 0; i < reader.companion_count(); ++i) {
        reader.companion(i);
    }
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        const FrameView view = reader.frame(f);
        std::size_t next = 0;
        for (const PlaneSyntax& plane : view.header.planes) {
            for (const SliceEntry& slice : plane.slices) {
                reader.check_slice(f, slice, view.slices[next++], "tensor");
            }
        }
        for (const LosslessSyntax& entry : view.header.lossless) {
            for (const SliceEntry& block : entry.blocks) {
                reader.check_slice(f, block, view.slices[next++], "tensor");
            }
        }
    }
}

/// Everything that a user of the reader can see, as text: equal digests mean equal content.
Bytes digest(const StreamReader& reader) {
    Bytes all = bytes_of(reader.settings());
    const auto append = [&all](std::span<const std::byte> bytes) {
        all.insert(all.end(), bytes.begin(), bytes.end());
    };
    append(bytes_of(reader.directory()));
    for (std::size_t i = 0; i < reader.companion_count(); ++i) {
        append(bytes_of(reader.companion(i)));
    }
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        const FrameView view = reader.frame(f);
        append(bytes_of(view.header));
        for (const auto slice : view.slices) {
            append(slice);
        }
    }
    return all;
}

} // namespace

class TestStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writer_and_reader_agree() {
        const Forge forge = valid_forge();
        const TemporaryFolder folder;
        StreamWriter writer(folder / "a.mcwc");
        write_with_stream_writer(forge, writer);
        QVERIFY2(!std::filesystem::exists(folder / "a.mcwc"), "nothing appears before finish()");
        const std::uint64_t size = writer.finish();
        QCOMPARE(std::filesystem::file_size(folder / "a.mcwc"), size);

        const StreamReader reader = StreamReader::open(folder / "a.mcwc");
        QCOMPARE(reader.file_size(), size);
        QCOMPARE(reader.path(), folder / "a.mcwc");
        QVERIFY(bytes_of(reader.settings()) == bytes_of(forge.settings));
        QVERIFY(bytes_of(reader.directory()) == bytes_of(forge.directory));
        QCOMPARE(reader.companion_count(), std::size_t{2});
        QCOMPARE(reader.companion_name(1), std::string("tokenizer/vocab.json"));
        QVERIFY(reader.companion(0).data == forge.companions[0].data);
        QVERIFY(reader.companion(1).data == Bytes(500, std::byte{'v'}));
        QCOMPARE(reader.frame_count(), std::size_t{3});
        for (std::uint64_t f = 0; f < 3; ++f) {
            const FrameView view = reader.frame(f);
            QVERIFY(bytes_of(view.header) == bytes_of(forge.frames[f].header));
            QCOMPARE(view.slices.size(), forge.frames[f].slices.size());
            for (std::size_t i = 0; i < view.slices.size(); ++i) {
                QVERIFY(std::ranges::equal(view.slices[i], forge.frames[f].slices[i]));
            }
        }
        QCOMPARE(reader.index().frames[2].references, std::vector<std::uint64_t>{1});
        QCOMPARE(reader.index().frames[0].tensors, (std::vector<std::uint64_t>{2, 4, 5}));
        read_everything(reader);
    }

    void slices_are_found_by_plane_and_entry() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        const FrameView outside = reader.frame(0);
        QCOMPARE(outside.first_block_of_lossless, std::vector<std::size_t>{0});
        const FrameView key = reader.frame(1);
        QCOMPARE(key.first_slice_of_plane, std::vector<std::size_t>{0});
        QCOMPARE(key.slices.size(), std::size_t{2});
    }

    void a_dry_run_counts_the_same_bytes() {
        const Forge forge = valid_forge();
        const TemporaryFolder folder;
        StreamWriter real(folder / "a.mcwc");
        StreamWriter dry;
        write_with_stream_writer(forge, real);
        write_with_stream_writer(forge, dry);
        QCOMPARE(dry.finish(), real.finish());
    }

    void an_abandoned_stream_leaves_nothing() {
        const TemporaryFolder folder;
        folder.store("a.mcwc", bytes_of(SliceEntry{}));
        {
            StreamWriter writer(folder / "a.mcwc");
            write_with_stream_writer(valid_forge(), writer);
        }
        QCOMPARE(std::filesystem::file_size(folder / "a.mcwc"), std::uintmax_t{6});
        QCOMPARE(std::distance(std::filesystem::directory_iterator(folder / ""), {}), std::ptrdiff_t{1});
    }

    void the_writer_refuses_what_the_reader_would() {
        const auto refused = [](const std::function<void(Forge&)>& change) {
            Forge forge = valid_forge();
            change(forge);
            StreamWriter writer;
            try {
                write_with_stream_writer(forge, writer);
                writer.finish();
            } catch (const Error& error) {
                return error.code() == ErrorCode::Internal;
            }
            return false;
        };
        QVERIFY(refused([](Forge& f) { f.frames[1].slices[0][0] = std::byte{0xFF}; }));
        QVERIFY(refused([](Forge& f) { f.frames[1].slices.push_back({}); }));
        QVERIFY(refused([](Forge& f) { f.frames.pop_back(); }));
        QVERIFY(refused([](Forge& f) { f.frames[2].header.references = {2}; }));
        QVERIFY(refused([](Forge& f) { f.frames[1].header.planes[0].unit_count = 9; }));
        QVERIFY(refused([](Forge& f) { f.companions[0].name = "../config.json"; }));
        StreamWriter empty;
        QVERIFY_EXCEPTION_THROWN(empty.finish(), Error);
        StreamWriter unordered;
        QVERIFY_EXCEPTION_THROWN(unordered.add_frame(FrameHeader{}, {}), Error);
    }

    void constant_companions_are_stored_so_that_they_can_be_read() {
        const TemporaryFolder folder;
        StreamWriter writer(folder / "a.mcwc");
        writer.add_settings({});
        writer.add_directory({});
        const Bytes zeros(std::size_t{4} << 20);
        writer.add_companion("zeros.bin", zeros);
        writer.add_companion("empty.bin", {});
        writer.finish();
        const auto reader = StreamReader::open(folder / "a.mcwc");
        QVERIFY(reader.companion(0).data == zeros);
        QVERIFY(reader.companion(1).data.empty());
    }

    void every_truncation_is_an_error() {
        const Bytes whole = valid_forge().build();
        const TemporaryFolder folder;
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto path = folder.store("cut.mcwc", std::span(whole).first(length));
            try {
                StreamReader::open(path);
                QFAIL(qPrintable(QString("a stream of %1 bytes opens").arg(length)));
            } catch (const Error& error) {
                QVERIFY2(length == 0 ? error.code() == ErrorCode::FormatUnknown
                                     : error.code() == ErrorCode::Truncated,
                         error.what());
                QVERIFY2(std::string(error.what()).starts_with(path.string()), error.what());
            }
        }
    }

    void every_flipped_bit_is_detected() {
        const Bytes whole = valid_forge().build();
        const TemporaryFolder folder;
        const Bytes expected = digest(StreamReader::open(folder.store("whole.mcwc", whole)));
        std::size_t undetected = 0;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            Bytes flipped = whole;
            flipped[at] ^= static_cast<std::byte>(1U << (at % 8));
            const auto path = folder.store("flipped.mcwc", flipped);
            try {
                const auto reader = StreamReader::open(path);
                read_everything(reader);
                QVERIFY2(digest(reader) == expected, qPrintable(QString("byte %1").arg(at)));
                ++undetected;
            } catch (const Error& error) {
                QVERIFY(!std::string(error.what()).empty());
            }
        }
        QCOMPARE(undetected, std::size_t{0});
    }

    void unknown_sections_are_skipped() {
        Forge forge = valid_forge();
        const TemporaryFolder folder;
        const Bytes expected = digest(StreamReader::open(folder.store("a.mcwc", forge.build())));
        forge.unknown = {{section_type("NEXT"), Bytes(77)}, {0, {}}};
        const auto reader = StreamReader::open(folder.store("b.mcwc", forge.build()));
        read_everything(reader);
        QVERIFY(digest(reader) == expected);
    }

    void damage_in_one_frame_leaves_the_others_readable() {
        Forge forge = valid_forge();
        Bytes bytes = forge.build();
        const TemporaryFolder folder;
        const auto whole = StreamReader::open(folder.store("a.mcwc", bytes));
        const IndexFrame& key = whole.index().frames[1];
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(key.offset) + 24,
                    static_cast<std::ptrdiff_t>(key.length) - 24, std::byte{0xAA});
        const auto damaged = StreamReader::open(folder.store("b.mcwc", bytes));
        QVERIFY_EXCEPTION_THROWN(damaged.frame(1), Error);
        QCOMPARE(damaged.frame(2).slices.size(), std::size_t{1});
        QCOMPARE(damaged.frame(0).slices.size(), std::size_t{1});
    }

    void check_slice_names_frame_and_tensor() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        const FrameView view = reader.frame(2);
        const SliceEntry& entry = view.header.planes[0].slices[0];
        reader.check_slice(2, entry, view.slices[0], "layer.1.down");
        Bytes changed(view.slices[0].begin(), view.slices[0].end());
        changed.back() ^= std::byte{1};
        try {
            reader.check_slice(2, entry, changed, "layer.1.down");
            QFAIL("a changed slice passes");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Corrupt);
            QVERIFY(std::string(error.what()).find("frame 2") != std::string::npos);
            QVERIFY(std::string(error.what()).find("'layer.1.down'") != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestStream)
#include "test_stream.moc"
