#include "core/bitstream/container.h"
#include "core/bitstream/trace.h"
#include "tests/bitstream/forge.h"

#include <QtTest/QtTest>

#include <map>

using namespace mcwc::bitstream;
using namespace mcwc::bitstream::test;

namespace {

/// Leaves in file order; each must start where the one before it ends.
void collect_leaves(const TraceNode& node, std::vector<const TraceNode*>& leaves) {
    if (node.children.empty()) {
        leaves.push_back(&node);
    }
    for (const TraceNode& child : node.children) {
        collect_leaves(child, leaves);
    }
}

/// Every inner node spans exactly its children.
bool nests(const TraceNode& node) {
    std::uint64_t at = node.bit_offset;
    for (const TraceNode& child : node.children) {
        if (child.bit_offset != at || !nests(child)) {
            return false;
        }
        at += child.bits;
    }
    return node.children.empty() || at == node.bit_offset + node.bits;
}

const TraceNode* find(const TraceNode& node, std::initializer_list<std::string_view> path) {
    const TraceNode* at = &node;
    for (const std::string_view name : path) {
        const auto found = std::find_if(at->children.begin(), at->children.end(),
                                        [&](const TraceNode& child) { return child.name == name; });
        if (found == at->children.end()) {
            return nullptr;
        }
        at = &*found;
    }
    return at;
}

std::map<PartKind, std::uint64_t> bytes_by_kind(const TraceNode& root) {
    std::vector<const TraceNode*> leaves;
    collect_leaves(root, leaves);
    std::map<PartKind, std::uint64_t> sums;
    for (const TraceNode* leaf : leaves) {
        sums[leaf->kind] += leaf->bits / 8;
    }
    return sums;
}

void verify_covers(const TraceNode& root, std::uint64_t file_size) {
    std::vector<const TraceNode*> leaves;
    collect_leaves(root, leaves);
    std::uint64_t at = 0;
    for (const TraceNode* leaf : leaves) {
        QCOMPARE(leaf->bit_offset, at);
        QVERIFY(leaf->bits > 0);
        at += leaf->bits;
    }
    QCOMPARE(at, 8 * file_size);
    QCOMPARE(leaf_bits(root), 8 * file_size);
    QVERIFY(nests(root));
}

} // namespace

class TestTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaves_cover_the_file() {
        const TemporaryFolder folder;
        Forge forge = valid_forge();
        forge.unknown = {{section_type("NEXT"), Bytes(9)}, {section_type("VOID"), {}}};
        const auto reader = StreamReader::open(folder.store("a.mcwc", forge.build()));
        const TraceNode root = reader.trace();
        verify_covers(root, reader.file_size());
        // File header, 2 + 2 + 3 sections, 2 unknown ones, index.
        QCOMPARE(root.children.size(), std::size_t{11});
        QCOMPARE(root.name, "a.mcwc");
        const TraceNode* unknown = find(root, {"unknown section"});
        QVERIFY(unknown != nullptr);
        QCOMPARE(unknown->value, "NEXT");
    }

    void parts_have_kinds_tensors_and_frames() {
        const TemporaryFolder folder;
        const auto reader = StreamReader::open(folder.store("a.mcwc", valid_forge().build()));
        const TraceNode frame = reader.trace_frame(2);
        QCOMPARE(leaf_bits(frame), 8 * reader.index().frames[2].length);
        QVERIFY(nests(frame));
        const TraceNode* slice = find(frame, {"plane 0", "slice 0"});
        QVERIFY(slice != nullptr);
        QCOMPARE(slice->tensor, 1);
        const struct {
            const char* name;
            std::uint64_t bytes;
            PartKind kind;
        } parts[] = {{"header", 5, PartKind::Header},    {"row scales", 4, PartKind::Scales},
                     {"gains", 8, PartKind::Gains},      {"lane states", 8, PartKind::Symbols},
                     {"symbols", 12, PartKind::Symbols}, {"raw bits", 1, PartKind::Symbols}};
        QCOMPARE(slice->children.size(), std::size(parts));
        for (std::size_t i = 0; i < std::size(parts); ++i) {
            QCOMPARE(slice->children[i].name, parts[i].name);
            QCOMPARE(slice->children[i].bits, 8 * parts[i].bytes);
            QCOMPARE(slice->children[i].kind, parts[i].kind);
            QCOMPARE(slice->children[i].tensor, 1);
            QCOMPARE(slice->children[i].frame, 2);
        }
        const TraceNode* motion = find(frame, {"head", "groups", "groups[0]", "motion"});
        QVERIFY(motion != nullptr);
        QCOMPARE(motion->kind, PartKind::Motion);
        const TraceNode* gain = find(frame, {"head", "planes", "planes[0]", "gain"});
        QVERIFY(gain != nullptr);
        QCOMPARE(gain->kind, PartKind::Gains);
        QCOMPARE(gain->value, "-61");
        QCOMPARE(gain->tensor, 1);
        const TraceNode* step = find(frame, {"head", "planes", "planes[0]", "step"});
        QCOMPARE(step->value, "0.125");
        QCOMPARE(step->kind, PartKind::Scales);
    }

    void sums_by_kind_are_those_of_the_content() {
        const TemporaryFolder folder;
        const Forge forge = valid_forge();
        const auto reader = StreamReader::open(folder.store("a.mcwc", forge.build()));
        auto sums = bytes_by_kind(reader.trace());
        QCOMPARE(sums[PartKind::Lossless], std::uint64_t{32});
        QCOMPARE(sums[PartKind::Symbols], std::uint64_t{40 + 3 + 4 + 20 + 1});
        // Motion counts with its length byte.
        QCOMPARE(sums[PartKind::Motion], std::uint64_t{7});
        QCOMPARE(sums[PartKind::Companion],
                 std::uint64_t{forge.companions[0].data.size() + forge.companions[1].data.size()});
        // File header, 8 section headers (8 bytes each), 3 slices and 1 block (4 bytes each).
        QCOMPARE(sums[PartKind::Checksum], std::uint64_t{8 + 8 * 8 + 4 * 4});
    }

    void a_slice_that_does_not_add_up_stays_one_leaf() {
        const TemporaryFolder folder;
        Forge forge = valid_forge();
        ForgedFrame& frame = forge.frames[1];
        frame.slices[0].push_back({});
        frame.header.planes[0].slices[0] = entry_of(frame.slices[0], 5);
        frame.slices[1] = Bytes(3, std::byte{0xFF});
        frame.header.planes[0].slices[1] = entry_of(frame.slices[1], 3);
        const auto reader = StreamReader::open(folder.store("a.mcwc", forge.build()));
        const TraceNode node = reader.trace_frame(1);
        QCOMPARE(find(node, {"plane 0", "slice 0"})->value, "the lengths of its parts do not add up");
        QVERIFY(find(node, {"plane 0", "slice 1"})->children.empty());
        verify_covers(reader.trace(), reader.file_size());
    }

    void damaged_sections_become_one_leaf_that_says_why() {
        const TemporaryFolder folder;
        Forge forge = valid_forge();
        forge.frames[1].trailing = Bytes(2);
        const auto reader = StreamReader::open(folder.store("a.mcwc", forge.build()));
        const TraceNode root = reader.trace();
        verify_covers(root, reader.file_size());
        const TraceNode* damaged = find(root, {"damaged section"});
        QVERIFY(damaged != nullptr);
        QVERIFY(damaged->value.find("left over") != std::string::npos);
        QCOMPARE(damaged->frame, 1);
    }

    void long_streams_keep_one_leaf_for_each_plane() {
        // 20,000 slices of one unit: too many nodes for the whole tree.
        const TemporaryFolder folder;
        Forge forge = valid_forge();
        constexpr std::uint64_t units = 20'000;
        forge.directory.tensors[0].shape = forge.directory.tensors[3].shape = {units, 4};
        ForgedFrame& frame = forge.frames[1];
        frame.header.groups[0].unit_count = units;
        frame.header.planes[0].unit_count = units;
        frame.slices.assign(units, make_slice(0, 1, 0, 4, 0));
        frame.header.planes[0].slices.assign(units, entry_of(frame.slices[0], 1));
        const auto reader = StreamReader::open(folder.store("a.mcwc", forge.build()));
        const TraceNode root = reader.trace();
        verify_covers(root, reader.file_size());
        QVERIFY(find(root, {"frame 1", "plane 0"})->children.empty());
        QVERIFY(find(root, {"frame 1", "head"})->children.empty());
        const TraceNode complete = reader.trace_frame(1);
        QCOMPARE(find(complete, {"plane 0"})->children.size(), std::size_t{units});
        QCOMPARE(leaf_bits(complete), find(root, {"frame 1"})->bits);
    }
};

QTEST_APPLESS_MAIN(TestTrace)
#include "test_trace.moc"
