#include "core/base/error.h"
#include "core/bitstream/compression.h"
#include "core/bitstream/container.h"
#include "tests/bitstream/forge.h"

#include <QtTest/QtTest>

#include <limits>

using namespace mcwc;
using namespace mcwc::bitstream;
using namespace mcwc::bitstream::test;

namespace {

/// One way to be wrong and the answer to it.
struct Case {
    const char* name;
    ErrorCode code;
    const char* message; ///< A part of it.
    std::function<void(Forge&)> change;
};

PlaneSyntax& plane(Forge& forge) {
    return forge.frames[1].header.planes[0];
}

const std::vector<Case>& header_cases() {
    static const std::vector<Case> cases{
        {"later version", ErrorCode::UnsupportedVersion, "format version 2",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.version = 2; }; }},
        {"version 0", ErrorCode::FormatUnknown, "version 0",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.version = 0; }; }},
        {"other magic", ErrorCode::FormatUnknown, "no MCWC stream",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.file_magic[3] = 'D'; }; }},
        {"flags", ErrorCode::UnsupportedVersion, "features",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.flags = known_flags + 1; }; }},
        {"reserved", ErrorCode::UnsupportedVersion, "features",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.reserved[2] = 1; }; }},
        {"shorter than promised", ErrorCode::Truncated, "the header promises",
         [](Forge& f) { f.change_header = [](FileHeader& h) { ++h.file_size; }; }},
        {"longer than promised", ErrorCode::Corrupt, "the header promises",
         [](Forge& f) { f.change_header = [](FileHeader& h) { --h.file_size; }; }},
        {"index offset beyond the file", ErrorCode::Corrupt, "no index section",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.index_offset = ~0ULL; }; }},
        {"index offset at another section", ErrorCode::Corrupt, "no index section",
         [](Forge& f) { f.change_header = [](FileHeader& h) { h.index_offset = 64; }; }},
        {"section longer than the file", ErrorCode::Truncated, "beyond the end",
         [](Forge& f) { f.change_section = [](SectionHeader& h) { h.length = ~0ULL; }; }},
        {"head longer than its section", ErrorCode::Corrupt, "head of the wrong length",
         [](Forge& f) {
             f.change_section = [](SectionHeader& h) {
                 if (h.type == sections::frame) {
                     h.head_length = static_cast<std::uint32_t>(h.length + 1);
                 }
             };
         }},
        {"settings not wholly checked", ErrorCode::Corrupt, "head of the wrong length",
         [](Forge& f) {
             f.change_section = [](SectionHeader& h) {
                 if (h.type == sections::settings) {
                     --h.head_length;
                 }
             };
         }},
        {"wrong section checksum", ErrorCode::Corrupt, "checksum of the settings section",
         [](Forge& f) {
             f.change_section = [](SectionHeader& h) {
                 if (h.type == sections::settings) {
                     ++h.checksum;
                 }
             };
         }},
        {"a second directory", ErrorCode::Corrupt, "does not list every section",
         [](Forge& f) {
             f.unknown = {{sections::tensors, Bytes(3)}};
         }},
        {"settings not finite", ErrorCode::Corrupt, "finite",
         [](Forge& f) { f.settings.qbits = std::numeric_limits<double>::quiet_NaN(); }},
        {"two lists of keyframes", ErrorCode::Corrupt, "two lists",
         [](Forge& f) {
             f.settings.keyframes = {{"decoder", {0}}, {"decoder", {1}}};
         }},
    };
    return cases;
}

const std::vector<Case>& index_cases() {
    static const std::vector<Case> cases{
        {"frame that starts nowhere", ErrorCode::Corrupt, "no frame section",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { ++i.frames[1].offset; }; }},
        {"frame that is a companion", ErrorCode::Corrupt, "no frame section",
         [](Forge& f) {
             f.change_index = [](StreamIndex& i) { i.frames[1].offset = i.companion_offsets[0]; };
         }},
        {"frame length", ErrorCode::Corrupt, "index entry of frame 2",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.frames[2].length = ~0ULL; }; }},
        {"one frame twice", ErrorCode::Corrupt, "index entry of frame 2",
         [](Forge& f) {
             f.change_index = [](StreamIndex& i) {
                 i.frames[2].offset = i.frames[1].offset;
                 i.frames[2].length = i.frames[1].length;
             };
         }},
        {"frame left out", ErrorCode::Corrupt, "does not list every section",
         [](Forge& f) {
             f.directory.tensors[1].alias = 1;
             f.change_index = [](StreamIndex& i) { i.frames.pop_back(); };
             f.directory.tensors[1].shape = {8, 4};
         }},
        {"companion left out", ErrorCode::Corrupt, "does not list every section",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.companion_offsets.pop_back(); }; }},
        {"companion twice", ErrorCode::Corrupt, "twice or out of order",
         [](Forge& f) {
             f.change_index = [](StreamIndex& i) { i.companion_offsets[1] = i.companion_offsets[0]; };
         }},
        {"reference to itself", ErrorCode::Corrupt, "refers to frame 2",
         [](Forge& f) { f.frames[2].header.references = {2}; }},
        {"reference to a later frame", ErrorCode::Corrupt, "refers to frame 2",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.frames[1].references = {2}; }; }},
        {"reference twice", ErrorCode::Corrupt, "refers to frame 1",
         [](Forge& f) {
             f.frames[2].header.references = {1, 1};
         }},
        {"tensor in no frame", ErrorCode::TensorMissing, "'norm' is in no frame",
         [](Forge& f) { f.change_index = [](StreamIndex& i) {
                            i.frames[0].tensors = {4, 5};
                        }; }},
        {"tensor that does not exist", ErrorCode::Corrupt, "lists tensor 6",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.frames[0].tensors.push_back(6); }; }},
        {"data of an alias", ErrorCode::Corrupt, "lists tensor 3",
         [](Forge& f) { f.change_index = [](StreamIndex& i) {
                            i.frames[0].tensors = {2, 3, 4, 5};
                        }; }},
        {"settings elsewhere", ErrorCode::Corrupt, "no settings section",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.settings_offset = i.tensors_offset; }; }},
    };
    return cases;
}

const std::vector<Case>& directory_cases() {
    static const std::vector<Case> cases{
        {"same name twice", ErrorCode::DuplicateName, "two tensors are called 'norm'",
         [](Forge& f) { f.directory.tensors[5].name = "norm"; }},
        {"same shard twice", ErrorCode::DuplicateName, "two shards",
         [](Forge& f) { f.directory.shards.push_back(f.directory.shards[0]); }},
        {"same metadata key twice", ErrorCode::DuplicateName, "two metadata entries 'format'",
         [](Forge& f) { f.directory.shards[0].metadata.emplace_back("format", "tf"); }},
        {"shard that does not exist", ErrorCode::Corrupt, "names shard 1 of 1",
         [](Forge& f) { f.directory.tensors[0].shard = 1; }},
        {"shard outside the folder", ErrorCode::Corrupt, "leave the model's folder",
         [](Forge& f) { f.directory.shards[0].file_name = "../evil.safetensors"; }},
        {"shard in a folder", ErrorCode::Corrupt, "holds a folder",
         [](Forge& f) { f.directory.shards[0].file_name = "sub/model.safetensors"; }},
        {"alias of itself", ErrorCode::Corrupt, "not before it",
         [](Forge& f) { f.directory.tensors[3].alias = 4; }},
        {"alias of an alias", ErrorCode::Corrupt, "not before it",
         [](Forge& f) {
             f.directory.tensors[5] = f.directory.tensors[3];
             f.directory.tensors[5].name = "again";
             f.directory.tensors[5].alias = 4;
         }},
        {"alias of another size", ErrorCode::Corrupt, "differs in type or size",
         [](Forge& f) {
             f.directory.tensors[3].shape = {8, 5};
         }},
        {"shape that overflows", ErrorCode::LimitExceeded, "tensor 'norm'",
         [](Forge& f) {
             f.directory.tensors[2].shape = {1ULL << 40, 1ULL << 40};
         }},
        {"huge tensor in a small file", ErrorCode::LimitExceeded, "more than a stream of",
         [](Forge& f) { f.directory.tensors[0].shape = f.directory.tensors[3].shape = {1ULL << 40}; }},
        {"companion outside the folder", ErrorCode::Corrupt, "leave the model's folder",
         [](Forge& f) { f.companions[0].name = "a/../../b"; }},
        {"absolute companion", ErrorCode::Corrupt, "not a relative path",
         [](Forge& f) { f.companions[0].name = "/etc/passwd"; }},
        {"companion with a backslash", ErrorCode::Corrupt, "must not have",
         [](Forge& f) { f.companions[0].name = "..\\b"; }},
        {"companion with NUL", ErrorCode::Corrupt, "must not have",
         [](Forge& f) { f.companions[0].name = std::string("a\0b", 3); }},
        {"companion without name", ErrorCode::Corrupt, "not a relative path",
         [](Forge& f) { f.companions[0].name.clear(); }},
        {"companion with an empty part", ErrorCode::Corrupt, "empty part",
         [](Forge& f) { f.companions[0].name = "a//b"; }},
        {"companion in place of the weights", ErrorCode::DuplicateName, "two files are called",
         [](Forge& f) { f.companions[0].name = "model.safetensors"; }},
        {"two companions of one name", ErrorCode::DuplicateName, "two files are called",
         [](Forge& f) { f.companions[1].name = f.companions[0].name; }},
    };
    return cases;
}

const std::vector<Case>& plane_cases() {
    static const std::vector<Case> cases{
        {"axis", ErrorCode::Corrupt, "axis", [](Forge& f) { plane(f).axis = 2; }},
        {"type", ErrorCode::Corrupt, "type",
         [](Forge& f) {
             f.directory.tensors[0].dtype = f.directory.tensors[3].dtype =
                 static_cast<std::uint64_t>(DType::I16);
         }},
        {"beyond the axis", ErrorCode::Corrupt, "more than the 8", [](Forge& f) { plane(f).offset = 1; }},
        {"offset that overflows", ErrorCode::LimitExceeded, "rows",
         [](Forge& f) { plane(f).offset = ~0ULL; }},
        {"unit size zero", ErrorCode::Corrupt, "no rows", [](Forge& f) { plane(f).unit_size = 0; }},
        {"step that is no number", ErrorCode::Corrupt, "step",
         [](Forge& f) { plane(f).step = std::numeric_limits<float>::quiet_NaN(); }},
        {"negative step", ErrorCode::Corrupt, "step", [](Forge& f) { plane(f).step = -1; }},
        {"no such tensor", ErrorCode::Corrupt, "names tensor 6 of 6",
         [](Forge& f) {
             plane(f).tensor = 6;
             f.change_index = [](StreamIndex& i) { i.frames[1].tensors = {0}; };
         }},
        {"no such group", ErrorCode::Corrupt, "belongs to group 1 of 1",
         [](Forge& f) { plane(f).group = 2; }},
        {"units unlike the group's", ErrorCode::Corrupt, "as many units as its group",
         [](Forge& f) { f.frames[1].header.groups[0].unit_count = 9; }},
        {"predicted without reference", ErrorCode::Corrupt, "its group has no reference",
         [](Forge& f) { plane(f).predictor = 1; }},
        {"predicted from a checkpoint without a name", ErrorCode::Corrupt, "does not name",
         [](Forge& f) { plane(f).predictor = 3; }},
        {"predicted from its own units in a group", ErrorCode::Corrupt, "its group or the file's flags",
         [](Forge& f) {
             f.change_header = [](FileHeader& h) { h.flags = flag_own_units; };
             plane(f).predictor = from_own_units;
         }},
        {"predicted from its own units without the flag", ErrorCode::Corrupt, "its group or the file's flags",
         [](Forge& f) {
             plane(f).group = 0;
             plane(f).predictor = from_own_units;
         }},
        {"differences from a checkpoint without a name", ErrorCode::Corrupt, "does not name",
         [](Forge& f) { f.frames[0].header.lossless[0].method = 4; }},
        {"motion of a group that is not there", ErrorCode::Corrupt, "which is not there",
         [](Forge& f) {
             f.unknown = {{sections::reference, Bytes(17)}};
             plane(f).predictor = 4;
             f.frames[1].header.checkpoint_motions = {{7, {}}};
         }},
        {"motion of a group twice", ErrorCode::Corrupt, "or twice",
         [](Forge& f) {
             f.unknown = {{sections::reference, Bytes(17)}};
             plane(f).predictor = 4;
             f.frames[1].header.checkpoint_motions = {{0, {}}, {0, {}}};
         }},
        {"too few units in slices", ErrorCode::Corrupt, "different number of units",
         [](Forge& f) { plane(f).slices[1].units = 2; }},
        {"too many units in slices", ErrorCode::Corrupt, "different number of units",
         [](Forge& f) { plane(f).slices[1].units = limits::units; }},
        {"empty slice", ErrorCode::Corrupt, "empty slice", [](Forge& f) { plane(f).slices[0].units = 0; }},
        {"slices shorter than the section", ErrorCode::Corrupt, "follow the head",
         [](Forge& f) { --plane(f).slices[0].length; }},
        {"slices longer than the section", ErrorCode::Corrupt, "follow the head",
         [](Forge& f) { plane(f).slices[0].length = limits::slice_bytes; }},
        {"too many weights in a slice", ErrorCode::LimitExceeded, "has a slice of 524288 weights",
         [](Forge& f) {
             f.directory.tensors[0].shape = f.directory.tensors[3].shape = {8, 1U << 16};
             plane(f).slices[0].units = 8;
         }},
        {"group without units", ErrorCode::Corrupt, "has no units",
         [](Forge& f) { f.frames[1].header.groups[0].unit_count = 0; }},
        {"group with a reference that is not listed", ErrorCode::Corrupt, "does not list",
         [](Forge& f) { f.frames[2].header.groups[0].reference = 2; }},
        {"keyframe with references", ErrorCode::Corrupt, "only predicted frames",
         [](Forge& f) { f.frames[1].header.references = {0}; }},
        {"kind unlike the index", ErrorCode::Corrupt, "differ from the index",
         [](Forge& f) { f.change_index = [](StreamIndex& i) { i.frames[1].kind = 2; }; }},
        {"tensors unlike the index", ErrorCode::Corrupt, "differ from those that the index lists",
         [](Forge& f) { f.change_index = [](StreamIndex& i) {
                            i.frames[2].tensors = {0, 1};
                        }; }},
        {"bytes behind the head's syntax", ErrorCode::Corrupt, "left over",
         [](Forge& f) { f.frames[1].trailing = Bytes(1); }},
    };
    return cases;
}

const std::vector<Case>& content_cases() {
    static const std::vector<Case> cases{
        {"lossless blocks too short", ErrorCode::Corrupt, "its tensors have 32",
         [](Forge& f) {
             f.frames[0].slices[0].pop_back();
             f.frames[0].header.lossless[0].blocks = {entry_of(f.frames[0].slices[0], 31)};
         }},
        {"stored block of another length", ErrorCode::Corrupt, "stored block",
         [](Forge& f) {
             f.frames[0].slices[0].pop_back();
             f.frames[0].header.lossless[0].blocks = {entry_of(f.frames[0].slices[0], 32)};
         }},
        {"block over the limit", ErrorCode::LimitExceeded, "4194304 are allowed",
         [](Forge& f) { f.frames[0].header.lossless[0].blocks[0].units = limits::lossless_block + 1; }},
        {"lossless without tensors", ErrorCode::Corrupt, "no tensors",
         [](Forge& f) { f.frames[2].header.lossless.emplace_back(); }},
        {"element size zero", ErrorCode::Corrupt, "element size",
         [](Forge& f) { f.frames[0].header.lossless[0].element_size = 0; }},
        {"plane twice", ErrorCode::Corrupt, "'layer.0.up' has planes that overlap",
         [](Forge& f) {
             ForgedFrame& frame = f.frames[1];
             frame.header.planes.push_back(frame.header.planes[0]);
             frame.slices.insert(frame.slices.end(), {frame.slices[0], frame.slices[1]});
         }},
        {"rows without a plane", ErrorCode::Corrupt, "overlap or leave gaps",
         [](Forge& f) {
             f.directory.tensors[0].shape = f.directory.tensors[3].shape = {9, 4};
             plane(f).offset = 1;
         }},
        {"plane that ends early", ErrorCode::Corrupt, "not covered to its end",
         [](Forge& f) {
             f.directory.tensors[0].shape = f.directory.tensors[3].shape = {9, 4};
         }},
        {"quantized and exact", ErrorCode::Corrupt, "given more than once",
         [](Forge& f) {
             LosslessSyntax entry;
             entry.tensors = {0};
             f.frames[2].slices.emplace_back(64);
             entry.blocks = {entry_of(f.frames[2].slices.back(), 64)};
             f.frames[2].header.lossless = {entry};
         }},
        {"stored companion of another size", ErrorCode::Corrupt, "the size that is recorded",
         [](Forge& f) { ++f.companions[0].size; }},
        {"compressed companion of another size", ErrorCode::Corrupt, "does not hold 501 bytes",
         [](Forge& f) { ++f.companions[1].size; }},
        {"damaged companion", ErrorCode::Corrupt, "damaged",
         [](Forge& f) { f.companions[1].data[f.companions[1].data.size() - 2] ^= std::byte{0xFF}; }},
        {"companion with bytes behind its frame", ErrorCode::Corrupt, "not one whole zstd frame",
         [](Forge& f) { f.companions[1].data.push_back({}); }},
        {"companion that is a bomb", ErrorCode::LimitExceeded, "decompresses to more than",
         [](Forge& f) {
             // zstd reaches about 1:32,000 on zeros; three bytes fewer than that in a skippable world.
             f.companions[1].size = 1ULL << 31;
             f.companions[1].data = {std::byte{0x28}, std::byte{0xB5}, std::byte{0x2F}, std::byte{0xFD},
                                     std::byte{0xA0}, std::byte{0},    std::byte{0},    std::byte{0},
                                     std::byte{0x80}, std::byte{0x02}, std::byte{0x80}, std::byte{0x00},
                                     std::byte{0x2A}, std::byte{0x03}, std::byte{0x80}, std::byte{0},
                                     std::byte{0x2A}};
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

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valid_stream_passes() {
        const TemporaryFolder folder;
        open_all(folder.store("a.mcwc", valid_forge().build()));
    }

    void header_data() { add_rows(header_cases()); }
    void header() { check(); }
    void index_data() { add_rows(index_cases()); }
    void index() { check(); }
    void directory_data() { add_rows(directory_cases()); }
    void directory() { check(); }
    void planes_data() { add_rows(plane_cases()); }
    void planes() { check(); }
    void content_data() { add_rows(content_cases()); }
    void content() { check(); }

    void other_files() {
        const TemporaryFolder folder;
        QCOMPARE(code_of([&] { StreamReader::open(folder / "missing.mcwc"); }), ErrorCode::FileNotFound);
        QCOMPARE(code_of([&] { StreamReader::open(folder / ""); }), ErrorCode::FileUnreadable);
        const Bytes zip{std::byte{'P'}, std::byte{'K'}, std::byte{3}, std::byte{4}};
        QCOMPARE(code_of([&] { StreamReader::open(folder.store("a.zip", zip)); }), ErrorCode::FormatUnknown);
    }

    void numbers_out_of_range() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        QCOMPARE(code_of([&] { reader.frame(3); }), ErrorCode::InvalidArgument);
        QCOMPARE(code_of([&] { reader.trace_frame(3); }), ErrorCode::InvalidArgument);
        QCOMPARE(code_of([&] { reader.companion(2); }), ErrorCode::InvalidArgument);
    }

    void decompression_stops_at_its_limit() {
        const Bytes zeros(1U << 20);
        const Bytes packed = zstd_compress(zeros, 3);
        QVERIFY(zstd_decompress_up_to(packed, zeros.size(), "test") == zeros);
        QCOMPARE(code_of([&] { zstd_decompress_up_to(packed, zeros.size() - 1, "test"); }),
                 ErrorCode::LimitExceeded);
        QCOMPARE(code_of([&] { zstd_decompress_up_to(packed, 0, "test"); }), ErrorCode::LimitExceeded);
        QCOMPARE(code_of([&] {
                     zstd_decompress_up_to(std::span(packed).first(packed.size() - 1), 1U << 21, "test");
                 }),
                 ErrorCode::Corrupt);
        QCOMPARE(code_of([&] { zstd_decompress_up_to({}, 10, "test"); }), ErrorCode::Corrupt);
        Bytes longer = packed;
        longer.push_back({});
        QCOMPARE(code_of([&] { zstd_decompress_up_to(longer, zeros.size(), "test"); }), ErrorCode::Corrupt);
    }

private:
    static ErrorCode code_of(const std::function<void()>& action) {
        try {
            action();
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal; // no test expects this one
    }

    static void open_all(const std::filesystem::path& path) {
        const auto reader = StreamReader::open(path);
        for (std::uint64_t i = 0; i < reader.frame_count(); ++i) {
            reader.frame(i);
        }
        reader.check_coverage();
        for (std::size_t i = 0; i < reader.companion_count(); ++i) {
            reader.companion(i);
        }
    }

    static void check() {
        QFETCH(const Case*, wrong);
        Forge forge = valid_forge();
        wrong->change(forge);
        const TemporaryFolder folder;
        const auto path = folder.store("hostile.mcwc", forge.build());
        try {
            open_all(path);
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

QTEST_APPLESS_MAIN(TestHostile)
#include "test_hostile.moc"
