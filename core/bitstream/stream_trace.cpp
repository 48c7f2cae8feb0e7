#include "core/bitstream/stream_state.h"
#include "core/bitstream/syntax.h"
#include "core/bitstream/visitors.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <utility>

namespace mcwc::bitstream {
namespace {

/// A trace of the whole file keeps its frames complete up to about this many nodes.
constexpr std::uint64_t most_nodes = 200'000;
/// Nodes that a slice brings with it: its entry in the head, its header fields and its parts.
constexpr std::uint64_t nodes_of_slice = 16;
constexpr std::uint64_t nodes_of_block = 6;
constexpr std::uint64_t nodes_of_plane = 20;
constexpr std::uint64_t nodes_of_group = 9;
/// Directory and index are kept complete up to this many bytes; an entry takes about one node a byte.
constexpr std::uint64_t longest_complete_section = std::uint64_t{1} << 18;
constexpr std::uint64_t lane_state_bytes = 4;
constexpr const char* frame_meaning = "a layer of the network, or what belongs to none";

/// Where a part of the stream belongs; handed down to all parts inside it.
struct Owner {
    std::int64_t frame = -1;
    std::int64_t tensor = -1;
};

TraceNode make_part(std::string name, std::uint64_t offset, std::uint64_t length, PartKind kind,
                    Owner owner = {}) {
    TraceNode node;
    node.name = std::move(name);
    node.bit_offset = 8 * offset;
    node.bits = 8 * length;
    node.kind = kind;
    node.frame = owner.frame;
    node.tensor = owner.tensor;
    return node;
}

PartKind kind_of_field(const std::string& name) {
    if (name == "checksum") {
        return PartKind::Checksum;
    }
    if (name == "motion" || name == "parents") {
        return PartKind::Motion;
    }
    if (name == "reflectors") {
        return PartKind::Bases;
    }
    if (name == "column_scales" || name == "step" || name == "scale_step" || name == "base_scale" ||
        name == "scales" || name == "exponent" || name.starts_with("dead_zone") ||
        name.starts_with("second_")) {
        return PartKind::Scales;
    }
    return name == "gain" ? PartKind::Gains : PartKind::Header;
}

/// Sets kinds and owners of a traced structure's fields.
void assign(TraceNode& node, Owner owner) { // NOLINT(misc-no-recursion): as deep as the syntax nests
    node.kind = kind_of_field(node.name);
    node.frame = owner.frame;
    node.tensor = owner.tensor;
    for (TraceNode& child : node.children) {
        assign(child, owner);
    }
}

/// The child of that name; the traced structures always have the ones that are asked for.
TraceNode* child_of(TraceNode& node, std::string_view name) {
    for (TraceNode& child : node.children) {
        if (child.name == name) {
            return &child;
        }
    }
    return nullptr;
}

/// Appends a leaf unless it is empty, and moves `at` behind it.
void add_leaf(TraceNode& node, std::string name, std::string meaning, std::uint64_t& at, std::uint64_t length,
              PartKind kind) {
    if (length == 0) {
        return;
    }
    TraceNode leaf =
        make_part(std::move(name), at, length, kind, {.frame = node.frame, .tensor = node.tensor});
    leaf.value = fmt::format("{} bytes", length);
    leaf.meaning = std::move(meaning);
    node.children.push_back(std::move(leaf));
    at += length;
}

/// Takes a plane's slice apart into header fields and coded parts; a slice whose header does not add up stays
/// one leaf.
void trace_slice(TraceNode& node, std::span<const std::byte> bytes, std::uint64_t offset) {
    SliceHeader header;
    TraceNode fields = make_part("header", offset, 0, PartKind::Header);
    std::uint64_t head = 0;
    try {
        head = read(bytes, header, "slice", &fields, offset);
    } catch (const Error& error) {
        node.value = error.what();
        return;
    }
    // Each length is at most limits::slice_bytes: the sum fits.
    if (head + header.row_scales_length + header.gains_length + header.symbols_length +
            header.raw_bits_length !=
        bytes.size()) {
        node.value = "the lengths of its parts do not add up";
        return;
    }
    fields.bits = 8 * head;
    assign(fields, {.frame = node.frame, .tensor = node.tensor});
    node.children.push_back(std::move(fields));
    std::uint64_t at = offset + head;
    add_leaf(node, "row scales", "scale of each row", at, header.row_scales_length, PartKind::Scales);
    add_leaf(node, "gains", "prediction gain of each unit", at, header.gains_length, PartKind::Gains);
    const std::uint64_t states = lane_state_bytes << header.lanes_log2;
    if (header.symbols_length >= states) {
        add_leaf(node, "lane states", "initial states of the coder's lanes", at, states, PartKind::Symbols);
        add_leaf(node, "symbols", "renormalisation words", at, header.symbols_length - states,
                 PartKind::Symbols);
    } else {
        add_leaf(node, "symbols", "coded symbols", at, header.symbols_length, PartKind::Symbols);
    }
    add_leaf(node, "raw bits", "uncoded low bits and escapes", at, header.raw_bits_length, PartKind::Symbols);
}

/// Builds the trees of one stream's sections.
class StreamTracer {
public:
    explicit StreamTracer(const StreamReader::State& state)
        : state_(state) {}

    TraceNode file_header() const;
    TraceNode section(const Section& section) const;
    TraceNode frame(std::uint64_t number, bool complete) const;
    TraceNode frame_outline(std::uint64_t number) const;
    bool frames_fit() const;

private:
    TraceNode section_node(const Section& section, std::string name, std::int64_t frame) const;
    template <class Structure>
    void add_payload(TraceNode& node, const Section& section, const std::string& what) const;
    void add_companion(TraceNode& node, const Section& section) const;
    void add_slices(TraceNode& node, const FrameHeader& header, std::uint64_t at, bool complete) const;
    TraceNode plane(const PlaneSyntax& plane, std::size_t number, std::int64_t frame, std::uint64_t& at,
                    bool complete) const;
    TraceNode lossless(const LosslessSyntax& entry, std::size_t number, std::int64_t frame, std::uint64_t& at,
                       bool complete) const;
    std::string tensor_name(std::uint64_t tensor) const { return state_.directory.tensors[tensor].name; }

    const StreamReader::State& state_;
};

TraceNode StreamTracer::file_header() const {
    TraceNode node = make_part("file header", 0, file_header_bytes, PartKind::Header);
    FileHeader header;
    read(state_.bytes(0, file_header_bytes), header, state_.where, &node, 0);
    assign(node, {});
    return node;
}

TraceNode StreamTracer::section_node(const Section& section, std::string name, std::int64_t frame) const {
    TraceNode node = make_part(std::move(name), section.offset, section_header_bytes + section.header.length,
                               PartKind::Header, {.frame = frame});
    TraceNode header = make_part("section header", section.offset, section_header_bytes, PartKind::Header);
    SectionHeader fields;
    read(state_.bytes(section.offset, section_header_bytes), fields, state_.where, &header, section.offset);
    assign(header, {.frame = frame});
    node.children.push_back(std::move(header));
    return node;
}

template <class Structure>
void StreamTracer::add_payload(TraceNode& node, const Section& section, const std::string& what) const {
    if (section.header.length > longest_complete_section) {
        std::uint64_t at = section.payload();
        add_leaf(node, what, "too long to be shown field by field", at, section.header.length,
                 PartKind::Header);
        return;
    }
    TraceNode payload = make_part(what, section.payload(), section.header.length, PartKind::Header);
    Structure structure;
    read(state_.bytes(section.payload(), section.header.length), structure, state_.where + ": " + what,
         &payload, section.payload());
    assign(payload, {});
    node.children.push_back(std::move(payload));
}

/// A companion's content stays where it is: fields are traced one by one.
void StreamTracer::add_companion(TraceNode& node, const Section& section) const {
    const std::string label = state_.where + ": companion";
    Reader reader(state_.bytes(section.payload(), section.header.length), label, section.payload());
    TraceNode fields;
    Tracer tracer(reader, fields);
    CompanionSyntax companion;
    tracer.text("name", companion.name, limits::name_length, "path relative to the model's folder");
    tracer.varint("size", companion.size, limits::companion_bytes, "bytes when decoded");
    tracer.varint("method", companion.method, 1, "0 stored, 1 zstd");
    std::uint64_t length = 0;
    tracer.varint("length", length, limits::companion_bytes, "bytes of data");
    for (TraceNode& field : fields.children) {
        field.kind = PartKind::Header;
        node.children.push_back(std::move(field));
    }
    std::uint64_t at = reader.offset();
    add_leaf(node, "data", "the file's content", at, section.end() - at, PartKind::Companion);
}

TraceNode StreamTracer::plane(const PlaneSyntax& plane, std::size_t number, std::int64_t frame,
                              std::uint64_t& at, bool complete) const {
    TraceNode node = make_part(fmt::format("plane {}", number), at, 0, PartKind::Symbols,
                               {.frame = frame, .tensor = static_cast<std::int64_t>(plane.tensor)});
    node.value = fmt::format("{} ({})", tensor_name(plane.tensor), plane.role);
    node.meaning = "slices of a quantized plane";
    for (std::size_t i = 0; i < plane.slices.size(); ++i) {
        const SliceEntry& slice = plane.slices[i];
        if (complete) {
            TraceNode part = make_part(fmt::format("slice {}", i), at, slice.length, PartKind::Symbols,
                                       {.frame = frame, .tensor = node.tensor});
            part.value = fmt::format("{} units", slice.units);
            trace_slice(part, state_.bytes(at, slice.length), at);
            node.children.push_back(std::move(part));
        }
        node.bits += 8 * slice.length;
        at += slice.length;
    }
    return node;
}

TraceNode StreamTracer::lossless(const LosslessSyntax& entry, std::size_t number, std::int64_t frame,
                                 std::uint64_t& at, bool complete) const {
    TraceNode node =
        make_part(fmt::format("lossless {}", number), at, 0, PartKind::Lossless, {.frame = frame});
    if (entry.tensors.size() == 1) {
        node.tensor = static_cast<std::int64_t>(entry.tensors.front());
    }
    node.value = entry.tensors.size() == 1 ? tensor_name(entry.tensors.front())
                                           : fmt::format("{} tensors", entry.tensors.size());
    node.meaning = "tensors kept exactly";
    for (std::size_t i = 0; i < entry.blocks.size(); ++i) {
        const std::uint64_t length = entry.blocks[i].length;
        node.bits += 8 * length;
        if (complete) {
            add_leaf(node, fmt::format("block {}", i), "exactly kept bytes", at, length, PartKind::Lossless);
        } else {
            at += length;
        }
    }
    return node;
}

void StreamTracer::add_slices(TraceNode& node, const FrameHeader& header, std::uint64_t at,
                              bool complete) const {
    for (std::size_t i = 0; i < header.planes.size(); ++i) {
        node.children.push_back(plane(header.planes[i], i, node.frame, at, complete));
    }
    for (std::size_t i = 0; i < header.lossless.size(); ++i) {
        TraceNode entry = lossless(header.lossless[i], i, node.frame, at, complete);
        if (entry.bits != 0) { // tensors without elements have no blocks
            node.children.push_back(std::move(entry));
        }
    }
}

TraceNode StreamTracer::frame(std::uint64_t number, bool complete) const {
    const Section& section = state_.section_at(state_.index.frames[number].offset, sections::frame, "frame");
    const auto frame_number = static_cast<std::int64_t>(number);
    TraceNode node = section_node(section, fmt::format("frame {}", number), frame_number);
    TraceNode head = make_part("head", section.payload(), section.header.head_length, PartKind::Header,
                               {.frame = frame_number});
    const FrameHeader header = state_.frame_header(number, complete ? &head : nullptr);
    static constexpr std::array<const char*, 3> kinds{"outside the layers", "keyframe", "predicted"};
    node.value = header.kind == 0
                     ? kinds[0]
                     : fmt::format("{} layer {}, {}", header.stack, header.layer, kinds[header.kind]);
    node.meaning = frame_meaning;
    if (complete) {
        assign(head, {.frame = frame_number});
        TraceNode* planes = child_of(head, "planes");
        for (std::size_t i = 0; planes != nullptr && i < header.planes.size(); ++i) {
            assign(planes->children[i + 1], // behind the count
                   {.frame = frame_number, .tensor = static_cast<std::int64_t>(header.planes[i].tensor)});
        }
        TraceNode* entries = child_of(head, "lossless");
        for (std::size_t i = 0; entries != nullptr && i < header.lossless.size(); ++i) {
            if (header.lossless[i].tensors.size() == 1) {
                const auto tensor = static_cast<std::int64_t>(header.lossless[i].tensors.front());
                assign(entries->children[i + 1], {.frame = frame_number, .tensor = tensor});
            }
        }
    }
    node.children.push_back(std::move(head));
    add_slices(node, header, section.payload() + section.header.head_length, complete);
    return node;
}

TraceNode StreamTracer::frame_outline(std::uint64_t number) const {
    const IndexFrame& entry = state_.index.frames[number];
    TraceNode node = make_part(fmt::format("frame {}", number), entry.offset, entry.length, PartKind::Symbols,
                               {.frame = static_cast<std::int64_t>(number)});
    static constexpr std::array<const char*, 3> kinds{"outside the layers", "keyframe", "predicted"};
    node.value = fmt::format("{}, {} tensors", kinds[entry.kind], entry.tensors.size());
    node.meaning = frame_meaning;
    node.deferred = true;
    return node;
}

TraceNode StreamTracer::section(const Section& section) const {
    switch (section.header.type) {
    case sections::settings: {
        TraceNode node = section_node(section, "settings", -1);
        add_payload<StreamSettings>(node, section, "settings");
        return node;
    }
    case sections::tensors: {
        TraceNode node = section_node(section, "tensor directory", -1);
        add_payload<TensorDirectory>(node, section, "tensor directory");
        return node;
    }
    case sections::bases: {
        TraceNode node = section_node(section, "bases", -1);
        add_payload<BasisList>(node, section, "bases");
        assign(node, {});
        return node;
    }
    case sections::shapes: {
        TraceNode node = section_node(section, "shapes", -1);
        add_payload<ShapeList>(node, section, "shapes");
        assign(node, {});
        return node;
    }
    case sections::further: {
        TraceNode node = section_node(section, "further settings", -1);
        add_payload<FurtherSettings>(node, section, "further settings");
        assign(node, {});
        return node;
    }
    case sections::reference: {
        TraceNode node = section_node(section, "reference checkpoint", -1);
        add_payload<ReferenceSyntax>(node, section, "reference checkpoint");
        assign(node, {});
        return node;
    }
    case sections::companion: {
        TraceNode node = section_node(section, "companion", -1);
        add_companion(node, section);
        node.value = node.children[1].value;
        return node;
    }
    case sections::index: {
        TraceNode node = section_node(section, "index", -1);
        add_payload<StreamIndex>(node, section, "index");
        return node;
    }
    default: {
        TraceNode node = section_node(section, "unknown section", -1);
        node.value = node.children.front().children.front().value;
        std::uint64_t at = section.payload();
        add_leaf(node, "payload", "of a type that this version does not know", at, section.header.length,
                 PartKind::Header);
        return node;
    }
    }
}

/// Counts nodes without making them; a damaged frame becomes one.
bool StreamTracer::frames_fit() const {
    std::uint64_t nodes = 0;
    for (std::uint64_t i = 0; i < state_.index.frames.size() && nodes <= most_nodes; ++i) {
        try {
            const FrameHeader header = state_.frame_header(i, nullptr);
            nodes += (header.groups.size() + header.checkpoint_motions.size()) * nodes_of_group +
                     header.planes.size() * nodes_of_plane + header.references.size();
            for (const PlaneSyntax& plane : header.planes) {
                nodes += plane.slices.size() * nodes_of_slice;
            }
            for (const LosslessSyntax& entry : header.lossless) {
                nodes += nodes_of_group + entry.tensors.size() + entry.blocks.size() * nodes_of_block;
            }
        } catch (const Error&) {
            ++nodes;
        }
    }
    return nodes <= most_nodes;
}

} // namespace

namespace {

/// All sections in file order, frames by `trace_frame`; what throws becomes one leaf that says why.
template <class TraceFrame>
TraceNode trace_file(const StreamReader::State& state, const TraceFrame& trace_frame) {
    const StreamTracer tracer(state);
    TraceNode root = make_part(state.file.path().filename().string(), 0, state.file.size(), PartKind::Header);
    root.children.push_back(tracer.file_header());
    std::int64_t frames = 0; // they stand in the order of their numbers
    for (const Section& section : state.sections) {
        const bool is_frame = section.header.type == sections::frame;
        const std::int64_t number = is_frame ? frames++ : -1;
        try {
            root.children.push_back(is_frame ? trace_frame(tracer, static_cast<std::uint64_t>(number))
                                             : tracer.section(section));
        } catch (const Error& error) {
            TraceNode node = make_part("damaged section", section.offset, section.end() - section.offset,
                                       PartKind::Header, {.frame = number});
            node.value = error.what();
            root.children.push_back(std::move(node));
        }
    }
    assert(leaf_bits(root) == root.bits);
    return root;
}

} // namespace

TraceNode StreamReader::trace() const {
    const bool complete = StreamTracer(*state_).frames_fit();
    return trace_file(*state_, [complete](const StreamTracer& tracer, std::uint64_t number) {
        return tracer.frame(number, complete);
    });
}

TraceNode StreamReader::outline() const {
    return trace_file(*state_, [](const StreamTracer& tracer, std::uint64_t number) {
        return tracer.frame_outline(number);
    });
}

TraceNode StreamReader::trace_frame(std::uint64_t frame) const {
    if (frame >= frame_count()) {
        throw Error(ErrorCode::InvalidArgument, path().string() + " has no frame " + std::to_string(frame));
    }
    TraceNode node = StreamTracer(*state_).frame(frame, true);
    assert(leaf_bits(node) == node.bits);
    return node;
}

} // namespace mcwc::bitstream
