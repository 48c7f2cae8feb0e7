#include "tests/gui/fake_model.h"

#include "core/analysis/ablation.h"
#include "core/base/error.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <thread>

namespace mcwc::test {
namespace {

using bitstream::PartKind;
using bitstream::TraceNode;

std::size_t add_tensor(gui::Document& document, const std::string& name, Shape shape) {
    TensorInfo tensor;
    tensor.name = name;
    tensor.dtype = DType::F16;
    tensor.shape = std::move(shape);
    tensor.byte_size = byte_count(tensor.dtype, tensor.shape);
    document.tensors.push_back(tensor);
    return document.tensors.size() - 1;
}

TraceNode leaf(const std::string& name, std::uint64_t byte, std::uint64_t bytes, PartKind kind) {
    TraceNode node;
    node.name = name;
    node.value = "value of " + name;
    node.meaning = "meaning of " + name;
    node.bit_offset = byte * 8;
    node.bits = bytes * 8;
    node.kind = kind;
    return node;
}

void wait_briefly() {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

} // namespace

gui::DocumentPtr fake_checkpoint(unsigned layers) {
    auto document = std::make_shared<gui::Document>();
    document->path = "/nowhere/fake-model";
    document->display_name = "fake-model";
    document->format = "safetensors";
    document->files = {"model.safetensors", "config.json"};
    document->shard_count = 1;
    Architecture& architecture = document->architecture;
    architecture.family = "gpt2";
    architecture.display_name = "GPT-2";
    architecture.outside.push_back(add_tensor(*document, "wte.weight", {50, 8}));
    for (unsigned i = 0; i < layers; ++i) {
        const std::string prefix = "h." + std::to_string(i) + ".";
        const std::size_t norm = add_tensor(*document, prefix + "ln_1.weight", {8});
        const std::size_t up = add_tensor(*document, prefix + "mlp.c_fc.weight", {8, 32});
        const std::size_t down = add_tensor(*document, prefix + "mlp.c_proj.weight", {32, 8});
        Group group;
        group.label = "ffn";
        group.unit_count = 32;
        group.slices = {{up, "up", 1, 0, 1}, {down, "down", 0, 0, 1}};
        architecture.layers.push_back({"decoder", i, {group}, {norm, up, down}});
    }
    architecture.outside.push_back(add_tensor(*document, "lm_head.weight", {50, 8}));
    document->tensors.back().alias_of = 0;
    document->notes = {"A note about this model."};
    return document;
}

StreamReport fake_report(const gui::Document& document, const EncoderSettings& settings) {
    StreamReport report;
    for (const TensorInfo& tensor : document.tensors) {
        TensorReport item;
        item.name = tensor.name;
        item.dtype = tensor.dtype;
        item.shape = tensor.shape;
        item.elements = element_count(tensor.shape);
        item.source_bytes = tensor.byte_size;
        item.quantized = tensor.shape.size() == 2 && !tensor.alias_of;
        item.mode = tensor.alias_of ? "alias" : item.quantized ? "intra" : "exact";
        item.reason = tensor.shape.size() == 1 ? "one-dimensional" : "";
        item.bits.symbols = item.quantized ? 500 : 0;
        item.bits.lossless = item.quantized || tensor.alias_of ? 0 : 128;
        item.squared_sum = item.quantized ? 100 : 0;
        item.squared_error = item.quantized ? 1 : 0;
        report.tensors.push_back(item);
    }
    for (std::size_t i = 0; i < document.architecture.layers.size(); ++i) {
        FrameReport frame;
        frame.frame = i;
        frame.stack = "decoder";
        frame.layer = i;
        frame.kind = i % settings.keyframe_interval == 0 ? "keyframe" : "predicted";
        if (frame.kind == "predicted") {
            frame.references = {i - 1};
            frame.predicted_units = 20;
            frame.units = 32;
            frame.saved_bits = 52;
            frame.bits.motion = 40;
        }
        frame.bits.symbols = 1000 + 10 * i;
        frame.bits.scales = 30;
        frame.bits.headers = 24;
        frame.elements = 520;
        frame.squared_sum = 200;
        frame.squared_error = 2;
        report.bits += frame.bits;
        report.frames.push_back(frame);
    }
    report.file_bytes = report.bits.total() / 8;
    report.source_bytes = document.tensor_bytes();
    report.weight_elements = document.weight_count();
    report.coded_elements = report.weight_elements;
    report.bpw_coded = settings.qbits;
    report.bpw_model = settings.qbits + 0.25;
    report.bpw_file = settings.qbits + 0.5;
    report.nmse = 0.01;
    return report;
}

std::shared_ptr<const TraceNode> fake_trace() {
    TraceNode root = leaf("file", 0, 64, PartKind::Header);
    root.children.push_back(leaf("header", 0, 8, PartKind::Header));
    for (int i = 0; i < 3; ++i) {
        const auto start = static_cast<std::uint64_t>(8 + 16 * i);
        TraceNode frame = leaf("frame " + std::to_string(i), start, 16, PartKind::Header);
        frame.children.push_back(leaf("kind", start, 1, PartKind::Header));
        frame.children.push_back(leaf("symbols", start + 1, 15, PartKind::Symbols));
        frame.frame = i;
        for (TraceNode& child : frame.children) {
            child.frame = i;
        }
        frame.children.back().tensor = i;
        root.children.push_back(frame);
    }
    root.children.push_back(leaf("checksum", 56, 8, PartKind::Checksum));
    return std::make_shared<const TraceNode>(std::move(root));
}

SweepPoint fake_point(const EncoderSettings& settings) {
    SweepPoint point;
    point.settings = settings;
    point.bpw_coded = settings.qbits - 0.5 - (settings.keyframe_interval > 1 ? 0.125 : 0);
    point.bpw_model = point.bpw_coded + 0.25;
    point.bpw_file = point.bpw_coded + 0.5;
    point.file_bytes = static_cast<std::uint64_t>(1000 * point.bpw_file);
    point.sqnr_db = 6 * settings.qbits;
    point.nmse = std::pow(10.0, -0.1 * point.sqnr_db);
    point.saved_bits = settings.keyframe_interval > 1 ? 1000 : 0;
    point.seconds = 1.5;
    return point;
}

BaselineReport fake_baseline(const Baseline& baseline) {
    BaselineReport report;
    report.baseline = baseline;
    const double bits = baseline.method == BaselineMethod::RoundToNearest ? baseline.bits
                        : baseline.method == BaselineMethod::Zstd         ? 15
                                                                          : 4.5;
    report.bpw_coded = bits;
    report.bpw_model = bits + 0.25;
    report.coded_bytes = static_cast<std::uint64_t>(1000 * bits);
    report.coded_elements = 8000;
    report.sqnr_db =
        baseline.method == BaselineMethod::Zstd ? std::numeric_limits<double>::infinity() : 5 * bits;
    report.nmse = baseline.method == BaselineMethod::Zstd ? 0 : std::pow(10.0, -0.1 * report.sqnr_db);
    report.fallen_back = baseline.method == BaselineMethod::Q4_K ? 2000 : 0;
    return report;
}

namespace {

SweepResult fake_sweep(FakeEngineState& state, const gui::Document& document, const SweepOrder& order,
                       const SweepWatcher& watcher, const TaskContext& context) {
    ++state.sweeps_started;
    SweepResult result;
    result.program = "mcwc test";
    result.model = document.display_name;
    result.family = document.architecture.family;
    result.source_hash = "0123456789abcdef0123456789abcdef";
    result.gaussians = {{1000, 1, 1000}};
    if (order.ablate) {
        for (const Ablation& ablation : ablations(ablation_base(order.grid))) {
            result.left_out.push_back(ablation.left_out);
        }
    }
    watcher.on_source(result);
    for (const SweepPoint& planned : sweep_points(order)) {
        while (static_cast<int>(result.points.size()) >= state.sweep_points) {
            if (!state.deaf_sweeps) {
                context.check();
            }
            wait_briefly();
        }
        SweepPoint point = fake_point(planned.settings);
        point.curve = planned.curve;
        point.number = planned.number;
        result.points.push_back(point);
        watcher.on_point(point);
        context.report({"sweeping", {}, result.points.size(), 1000});
    }
    for (const Baseline& baseline : order.baselines) {
        result.baselines.push_back(fake_baseline(baseline));
        watcher.on_baseline(result.baselines.back());
    }
    mark_pareto(result);
    return result;
}

} // namespace

gui::Engine fake_engine(const std::shared_ptr<FakeEngineState>& state) {
    gui::Engine engine;
    engine.open = [](const std::filesystem::path& path, const TaskContext& context) -> gui::DocumentPtr {
        context.check();
        if (path.string().find("corrupt") != std::string::npos) {
            throw Error(ErrorCode::Corrupt, path.string() + ": the header is damaged.", "Download it again.");
        }
        auto document = std::make_shared<gui::Document>(*fake_checkpoint(8));
        document->path = path;
        return document;
    };
    engine.remap = [](const gui::Document& document, const std::string& mapping,
                      const TaskContext& context) -> gui::DocumentPtr {
        context.check();
        if (mapping.find("broken") != std::string::npos) {
            throw Error(ErrorCode::ConfigInvalid, "mapping: \"stacks\" is missing", "Add it.");
        }
        auto mapped = std::make_shared<gui::Document>(document);
        mapped->mapping = mapping;
        mapped->mapping_used = mapping.find("fits") != std::string::npos;
        return mapped;
    };
    engine.estimate = [state](const gui::Document& document, const EncoderSettings& settings,
                              const TaskContext&) {
        ++state->estimates_started;
        while (state->hold_estimates) {
            wait_briefly(); // on purpose deaf to stop requests: its result arrives late
        }
        return fake_report(document, settings);
    };
    engine.encode = [state](const gui::Document& document, const EncoderSettings& settings,
                            const std::optional<std::filesystem::path>& target, const TaskContext& context) {
        ++state->encodes_started;
        std::unique_ptr<AtomicFile> file;
        if (target) {
            file = std::make_unique<AtomicFile>(*target);
            file->append(as_bytes("half"));
        }
        for (std::uint64_t step = 0; step < 10 || state->hold_encodes; ++step) {
            context.check();
            context.report({"coding", "h." + std::to_string(step), step < 9 ? step : 9, 10});
            wait_briefly();
        }
        if (file) {
            file->append(as_bytes("whole"));
            file->commit();
        }
        return fake_report(document, settings);
    };
    engine.sweep = [state](const gui::Document& document, const SweepOrder& order,
                           const SweepWatcher& watcher, const TaskContext& context) {
        return fake_sweep(*state, document, order, watcher, context);
    };
    engine.hash = [state](const gui::Document&, const TaskContext&) {
        return state->hash.load() == 0 ? "abc" : "def";
    };
    engine.decode = [](const gui::Document&, const std::filesystem::path&, const TaskContext&) {
        return std::size_t{0};
    };
    engine.cached_models = [] {
        return std::vector<CachedModel>{{"gpt2", "607a30d", "/nowhere/gpt2", 548'000'000},
                                        {"facebook/opt-125m", "27dcfa7", "/nowhere/opt", 251'000'000}};
    };
    return engine;
}

} // namespace mcwc::test
