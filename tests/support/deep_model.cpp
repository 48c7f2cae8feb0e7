#include "tests/support/deep_model.h"

#include "core/bitstream/container.h"
#include "core/entropy/permutation_coder.h"

#include <algorithm>
#include <numeric>

namespace mcwc::test {

FamilyShape gpt2_shape() {
    return {{{"transformer.h.{}.attn.c_attn.weight", {64, 192}},
             {"transformer.h.{}.attn.c_attn.bias", {192}},
             {"transformer.h.{}.attn.c_proj.weight", {64, 64}},
             {"transformer.h.{}.attn.c_proj.bias", {64}},
             {"transformer.h.{}.mlp.c_fc.weight", {64, 128}},
             {"transformer.h.{}.mlp.c_fc.bias", {128}},
             {"transformer.h.{}.mlp.c_proj.weight", {128, 64}},
             {"transformer.h.{}.mlp.c_proj.bias", {64}}},
            {{"transformer.wte.weight", {32, 64}}},
            R"({"model_type": "gpt2", "n_embd": 64, "n_head": 8, "n_inner": 128, "n_layer": 4})"};
}

FamilyShape opt_shape() {
    FamilyShape shape{{},
                      {{"model.decoder.embed_tokens.weight", {32, 64}}},
                      R"({"model_type": "opt", "hidden_size": 64, "ffn_dim": 128, "num_attention_heads": 8,
                          "num_hidden_layers": 4, "word_embed_proj_dim": 64})"};
    for (const char* part : {"q_proj", "k_proj", "v_proj", "out_proj"}) {
        const std::string name = std::string("model.decoder.layers.{}.self_attn.") + part;
        shape.layer.emplace_back(name + ".weight", Shape{64, 64});
        shape.layer.emplace_back(name + ".bias", Shape{64});
    }
    shape.layer.emplace_back("model.decoder.layers.{}.fc1.weight", Shape{128, 64});
    shape.layer.emplace_back("model.decoder.layers.{}.fc1.bias", Shape{128});
    shape.layer.emplace_back("model.decoder.layers.{}.fc2.weight", Shape{64, 128});
    shape.layer.emplace_back("model.decoder.layers.{}.fc2.bias", Shape{64});
    return shape;
}

FamilyShape gpt_neox_shape() {
    return {{{"gpt_neox.layers.{}.attention.query_key_value.weight", {192, 64}},
             {"gpt_neox.layers.{}.attention.query_key_value.bias", {192}},
             {"gpt_neox.layers.{}.attention.dense.weight", {64, 64}},
             {"gpt_neox.layers.{}.attention.dense.bias", {64}},
             {"gpt_neox.layers.{}.mlp.dense_h_to_4h.weight", {128, 64}},
             {"gpt_neox.layers.{}.mlp.dense_h_to_4h.bias", {128}},
             {"gpt_neox.layers.{}.mlp.dense_4h_to_h.weight", {64, 128}},
             {"gpt_neox.layers.{}.mlp.dense_4h_to_h.bias", {64}}},
            {{"gpt_neox.embed_in.weight", {32, 64}}, {"embed_out.weight", {32, 64}}},
            R"({"model_type": "gpt_neox", "hidden_size": 64, "intermediate_size": 128,
                "num_attention_heads": 8, "num_hidden_layers": 4})"};
}

FamilyShape llama_shape() {
    return {{{"model.layers.{}.self_attn.q_proj.weight", {96, 64}},
             {"model.layers.{}.self_attn.k_proj.weight", {48, 64}},
             {"model.layers.{}.self_attn.v_proj.weight", {48, 64}},
             {"model.layers.{}.self_attn.o_proj.weight", {64, 96}},
             {"model.layers.{}.mlp.gate_proj.weight", {128, 64}},
             {"model.layers.{}.mlp.up_proj.weight", {128, 64}},
             {"model.layers.{}.mlp.down_proj.weight", {64, 128}}},
            {{"model.embed_tokens.weight", {32, 64}}, {"lm_head.weight", {32, 64}}},
            R"({"model_type": "llama", "hidden_size": 64, "intermediate_size": 128, "head_dim": 8,
                "num_attention_heads": 12, "num_key_value_heads": 6, "num_hidden_layers": 4})"};
}

FamilyShape mixtral_shape() {
    FamilyShape shape = llama_shape();
    shape.layer.resize(4);
    shape.layer.emplace_back("model.layers.{}.block_sparse_moe.gate.weight", Shape{3, 64});
    for (const char* expert : {"0", "1", "2"}) {
        const std::string name = std::string("model.layers.{}.block_sparse_moe.experts.") + expert;
        shape.layer.emplace_back(name + ".w1.weight", Shape{96, 64});
        shape.layer.emplace_back(name + ".w3.weight", Shape{96, 64});
        shape.layer.emplace_back(name + ".w2.weight", Shape{64, 96});
    }
    shape.config = R"({"model_type": "mixtral", "hidden_size": 64, "intermediate_size": 96, "head_dim": 8,
                       "num_attention_heads": 12, "num_key_value_heads": 6, "num_hidden_layers": 4,
                       "num_local_experts": 3})";
    return shape;
}

DeepModel::DeepModel(std::filesystem::path folder, const FamilyShape& shape, std::size_t layers, DType dtype)
    : path(std::move(folder)) {
    std::vector<std::pair<std::string, Shape>> tensors = shape.outside;
    for (std::size_t l = 0; l < layers; ++l) {
        for (auto [name, extents] : shape.layer) {
            tensors.emplace_back(name.replace(name.find("{}"), 2, std::to_string(l)), extents);
        }
    }
    model = EditableModel::draw(tensors, dtype, shape.config, 23);
    write();
    architecture = FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
}

void DeepModel::write() {
    model.write(path / "model");
    checkpoint = Checkpoint::open(path / "model");
}

void DeepModel::copy(std::size_t from, std::size_t to, Planted* planted, const std::string& label,
                     const std::string& other_label) {
    const Layer& source = architecture.layers[from];
    const Layer& target = architecture.layers[to];
    for (std::size_t g = 0; g < target.groups.size(); ++g) {
        const Group& group = target.groups[g];
        if (!label.empty() && group.label != label) {
            continue;
        }
        const auto original =
            std::find_if(source.groups.begin(), source.groups.end(), [&](const Group& candidate) {
                return candidate.label == (other_label.empty() ? group.label : other_label);
            });
        for (std::size_t s = 0; s < group.slices.size(); ++s) {
            model.values[group.slices[s].tensor] = model.values[original->slices[s].tensor];
        }
        const std::vector<std::uint32_t> p = random_order(group.unit_count, normal);
        model.move_units(group, p);
        if (planted != nullptr) {
            (*planted)[{target.index, group.label}] = p;
        }
        std::vector<std::size_t> done;
        for (const GroupSlice& slice : group.slices) {
            if (std::find(done.begin(), done.end(), slice.tensor) == done.end()) {
                model.add_noise(slice.tensor, 0.3, normal);
                done.push_back(slice.tensor);
            }
        }
    }
}

StreamReport DeepModel::encode_with(const EncoderSettings& settings) const {
    TaskContext context;
    context.threads = 2;
    return encode(*checkpoint, architecture, settings, stream(), context);
}

std::vector<bitstream::FrameHeader> DeepModel::frames() const {
    const auto reader = bitstream::StreamReader::open(stream());
    std::vector<bitstream::FrameHeader> found;
    for (std::uint64_t f = 0; f < reader.frame_count(); ++f) {
        bitstream::FrameHeader header = reader.frame(f).header;
        if (header.kind != 0) {
            found.push_back(std::move(header));
        }
    }
    return found;
}

std::optional<std::uint64_t> DeepModel::source_of(std::size_t layer, const std::string& label) const {
    const bitstream::FrameHeader header = frames()[layer];
    const auto reader = bitstream::StreamReader::open(stream());
    for (const bitstream::GroupSyntax& group : header.groups) {
        if (group.label == label && group.reference != 0) {
            return reader.frame(header.references[group.reference - 1]).header.layer;
        }
    }
    return std::nullopt;
}

std::vector<std::uint64_t> DeepModel::keyframes() const {
    std::vector<std::uint64_t> layers;
    for (const bitstream::FrameHeader& header : frames()) {
        if (header.kind == static_cast<std::uint64_t>(bitstream::FrameKind::Keyframe)) {
            layers.push_back(header.layer);
        }
    }
    return layers;
}

std::vector<std::uint32_t> motion_of(const bitstream::GroupSyntax& group) {
    if (group.motion_coding == 1) {
        return decode_motion(group.motion, group.unit_count, static_cast<std::uint32_t>(group.unit_count));
    }
    std::vector<std::uint32_t> identity(group.unit_count);
    std::iota(identity.begin(), identity.end(), 0U);
    return identity;
}

} // namespace mcwc::test
