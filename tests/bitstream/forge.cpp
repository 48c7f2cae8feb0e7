#include "tests/bitstream/forge.h"

#include "core/base/file.h"
#include "core/bitstream/checks.h"
#include "core/bitstream/compression.h"
#include "core/bitstream/syntax.h"

#include <unistd.h>

#include <atomic>
#include <fstream>

namespace mcwc::bitstream::test {
namespace {

Bytes counter(std::size_t length) {
    Bytes bytes(length);
    for (std::size_t i = 0; i < length; ++i) {
        bytes[i] = static_cast<std::byte>(i * 37 + 11);
    }
    return bytes;
}

TensorSyntax make_tensor(std::string name, DType dtype, std::vector<std::uint64_t> shape) {
    TensorSyntax tensor;
    tensor.name = std::move(name);
    tensor.dtype = static_cast<std::uint64_t>(dtype);
    tensor.shape = std::move(shape);
    return tensor;
}

PlaneSyntax make_plane(std::uint64_t tensor, std::string role, std::uint64_t axis) {
    PlaneSyntax plane;
    plane.tensor = tensor;
    plane.role = std::move(role);
    plane.axis = axis;
    plane.unit_count = 8;
    plane.group = 1;
    plane.step = 0.125F;
    plane.scales = 1;
    return plane;
}

TensorDirectory valid_directory() {
    TensorDirectory directory;
    directory.shards.push_back({.file_name = "model.safetensors", .metadata = {{"format", "pt"}}});
    directory.tensors = {
        make_tensor("layer.0.up", DType::F16, {8, 4}), make_tensor("layer.1.down", DType::F16, {4, 8}),
        make_tensor("norm", DType::F32, {4}),          make_tensor("tied", DType::F16, {8, 4}),
        make_tensor("empty", DType::F32, {0, 3}),      make_tensor("mask", DType::BOOL, {16})};
    directory.tensors[3].alias = 1;
    directory.tensors[5].buffer = 1;
    return directory;
}

ForgedFrame outside_frame() {
    ForgedFrame frame;
    LosslessSyntax entry;
    entry.tensors = {2, 4, 5};
    entry.element_size = 4;
    frame.slices = {counter(32)};
    entry.blocks = {entry_of(frame.slices[0], 32)};
    frame.header.lossless = {entry};
    return frame;
}

ForgedFrame key_frame() {
    ForgedFrame frame;
    frame.header.kind = static_cast<std::uint64_t>(FrameKind::Keyframe);
    frame.header.stack = "decoder";
    GroupSyntax group;
    group.label = "ffn";
    group.unit_count = 8;
    frame.header.groups = {group};
    PlaneSyntax plane = make_plane(0, "up", 0);
    plane.scales = 3;
    plane.column_scales = counter(3);
    frame.slices = {make_slice(2, 5, 0, 40, 3), make_slice(0, 3, 0, 4, 0)};
    plane.slices = {entry_of(frame.slices[0], 5), entry_of(frame.slices[1], 3)};
    frame.header.planes = {plane};
    return frame;
}

ForgedFrame predicted_frame() {
    ForgedFrame frame;
    frame.header.kind = static_cast<std::uint64_t>(FrameKind::Predicted);
    frame.header.stack = "decoder";
    frame.header.layer = 1;
    frame.header.references = {1};
    GroupSyntax group;
    group.label = "ffn";
    group.unit_count = 8;
    group.reference = 1;
    group.motion_coding = 1;
    group.motion = counter(6);
    frame.header.groups = {group};
    PlaneSyntax plane = make_plane(1, "down", 1);
    plane.predictor = 2;
    plane.gain = -61;
    frame.slices = {make_slice(1, 4, 8, 20, 1)};
    plane.slices = {entry_of(frame.slices[0], 8)};
    frame.header.planes = {plane};
    return frame;
}

CompanionSyntax make_companion(std::string name, std::string_view text, bool compressed) {
    CompanionSyntax companion;
    companion.name = std::move(name);
    companion.size = text.size();
    companion.method = compressed ? 1 : 0;
    const auto bytes = as_bytes(text);
    companion.data = compressed ? zstd_compress(bytes, 3) : Bytes(bytes.begin(), bytes.end());
    return companion;
}

} // namespace

Bytes make_slice(std::uint64_t lanes_log2, std::uint64_t scales, std::uint64_t gains, std::uint64_t symbols,
                 std::uint64_t raw_bits) {
    const SliceHeader header{.lanes_log2 = lanes_log2,
                             .row_scales_length = scales,
                             .gains_length = gains,
                             .symbols_length = symbols,
                             .raw_bits_length = raw_bits};
    Bytes bytes;
    write(header, bytes);
    const Bytes parts = counter(static_cast<std::size_t>(scales + gains + symbols + raw_bits));
    bytes.insert(bytes.end(), parts.begin(), parts.end());
    return bytes;
}

SliceEntry entry_of(const Bytes& slice, std::uint64_t units) {
    return {.units = units, .length = slice.size(), .checksum = checksum32(slice)};
}

Forge valid_forge() {
    Forge forge;
    forge.settings.tool = "test 1";
    forge.settings.source_name = "modèle";
    forge.settings.family = "gpt2";
    forge.settings.source_hash = {1, 2};
    forge.settings.keyframe_interval = 4;
    forge.settings.qbits = 4.5;
    forge.settings.lambda = 0.07;
    forge.settings.keyframes = {{"decoder", {0, 5}}};
    forge.settings.rules = {{"*.weight", {{"qbits", "6"}, {"intra", "yes"}}}};
    forge.directory = valid_directory();
    forge.companions = {make_companion("config.json", "{\"model_type\": \"gpt2\"}", false),
                        make_companion("tokenizer/vocab.json", std::string(500, 'v'), true)};
    forge.frames = {outside_frame(), key_frame(), predicted_frame()};
    return forge;
}

Bytes Forge::build() const {
    Bytes out(64);
    StreamIndex index;
    const auto section = [&](std::uint32_t type, const Bytes& head, const std::vector<Bytes>& slices) {
        SectionHeader header;
        header.type = type;
        header.head_length = static_cast<std::uint32_t>(head.size());
        header.length = head.size();
        for (const Bytes& slice : slices) {
            header.length += slice.size();
        }
        header.checksum = checksum64(head);
        change_section(header);
        const std::uint64_t offset = out.size();
        write(header, out);
        out.insert(out.end(), head.begin(), head.end());
        for (const Bytes& slice : slices) {
            out.insert(out.end(), slice.begin(), slice.end());
        }
        return offset;
    };
    const auto bytes_of = [](const auto& structure) {
        Bytes bytes;
        write(structure, bytes);
        return bytes;
    };
    index.settings_offset = section(sections::settings, bytes_of(settings), {});
    index.tensors_offset = section(sections::tensors, bytes_of(directory), {});
    for (const CompanionSyntax& companion : companions) {
        index.companion_offsets.push_back(section(sections::companion, bytes_of(companion), {}));
    }
    for (const ForgedFrame& frame : frames) {
        IndexFrame entry;
        entry.kind = frame.header.kind;
        entry.references = frame.header.references;
        entry.tensors = tensors_of(frame.header);
        Bytes head = bytes_of(frame.header);
        head.insert(head.end(), frame.trailing.begin(), frame.trailing.end());
        entry.offset = section(sections::frame, head, frame.slices);
        entry.length = out.size() - entry.offset;
        index.frames.push_back(entry);
    }
    for (const auto& [type, payload] : unknown) {
        section(type, payload, {});
    }
    change_index(index);
    FileHeader header;
    header.index_offset = section(sections::index, bytes_of(index), {});
    header.file_size = out.size();
    change_header(header);
    Bytes raw = bytes_of(header);
    header.checksum = checksum64(std::span(raw).first(56));
    raw = bytes_of(header);
    std::copy(raw.begin(), raw.end(), out.begin());
    return out;
}

void write_with_stream_writer(const Forge& forge, StreamWriter& writer) {
    writer.add_settings(forge.settings);
    writer.add_directory(forge.directory);
    for (const CompanionSyntax& companion : forge.companions) {
        const Bytes data = companion.method == 0
                               ? companion.data
                               : zstd_decompress(companion.data, companion.size, "companion");
        writer.add_companion(companion.name, data);
    }
    for (const ForgedFrame& frame : forge.frames) {
        writer.add_frame(frame.header, frame.slices);
    }
}

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> serial = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("mcwc-bitstream-" + std::to_string(::getpid()) + "-" + std::to_string(serial++));
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::store(const std::string& name,
                                             std::span<const std::byte> bytes) const {
    const std::filesystem::path path = path_ / name;
    // Not through write_file(): flushing thousands of small files to disk takes long.
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return path;
}

} // namespace mcwc::bitstream::test
