#include "tests/support/synthetic.h"

#include "core/base/file.h"
#include "core/checkpoint/writer.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string>

namespace mcwc::test {

double Gaussian::uniform() {
    return (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53;
}

double Gaussian::operator()() {
    return std::sqrt(-2.0 * std::log(uniform())) * std::cos(2.0 * std::numbers::pi * uniform());
}

double Gaussian::laplacian() {
    const double u = uniform() - 0.5;
    return (u < 0 ? 1.0 : -1.0) * std::log(1.0 - 2.0 * std::fabs(u));
}

namespace {

constexpr double deviation = 0.02;

/// Units as rows: features of all slices of a group side by side.
using Units = std::vector<std::vector<float>>;

Units fresh_units(std::size_t count, std::size_t width, Gaussian& normal) {
    Units units(count, std::vector<float>(width));
    for (auto& unit : units) {
        std::generate(unit.begin(), unit.end(), [&] { return static_cast<float>(deviation * normal()); });
    }
    return units;
}

void make_heavy(Units& units, Gaussian& normal) {
    for (auto& unit : units) {
        for (float& value : unit) {
            value *= normal.random()() % 8 == 0 ? 8.0F : 1.0F;
        }
    }
}

std::vector<std::uint32_t> order_of(std::size_t count, bool shuffled, Gaussian& normal) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = count; shuffled && i > 1; --i) {
        std::swap(order[i - 1], order[normal.random()() % i]);
    }
    return order;
}

Units next_units(const Units& before, double correlation, const std::vector<std::uint32_t>& order,
                 Gaussian& normal) {
    Units units(before.size(), std::vector<float>(before.front().size()));
    const double noise = deviation * std::sqrt(1.0 - correlation * correlation);
    for (std::size_t u = 0; u < units.size(); ++u) {
        for (std::size_t i = 0; i < units[u].size(); ++i) {
            units[u][i] =
                static_cast<float>(correlation * static_cast<double>(before[order[u]][i]) + noise * normal());
        }
    }
    return units;
}

/// Collects tensors, then writes them in one go.
class ModelWriter {
public:
    explicit ModelWriter(DType dtype)
        : dtype_(dtype) {}

    void add(const std::string& name, Shape shape, std::vector<float> values) {
        TensorInfo info;
        info.name = name;
        info.dtype = dtype_;
        info.shape = std::move(shape);
        info.byte_size = byte_count(info.dtype, info.shape);
        layout_.tensors.push_back(std::move(info));
        values_.push_back(std::move(values));
    }

    void write(const std::filesystem::path& folder, const std::string& config) {
        layout_.shards.push_back({"model.safetensors", {{"format", "pt"}}});
        CheckpointWriter writer(folder, layout_);
        for (std::size_t i = 0; i < values_.size(); ++i) {
            std::vector<std::byte> bytes(layout_.tensors[i].byte_size);
            convert_from_f32(dtype_, values_[i], bytes);
            writer.write(i, bytes);
        }
        writer.write_companion("config.json", as_bytes(config));
        writer.commit();
    }

private:
    DType dtype_;
    CheckpointLayout layout_;
    std::vector<std::vector<float>> values_;
};

/// A part of each unit as rows [units * rows_of_unit, cols].
std::vector<float> rows_of(const Units& units, std::size_t part, std::size_t size) {
    std::vector<float> values;
    for (const auto& unit : units) {
        const auto begin = unit.begin() + static_cast<std::ptrdiff_t>(part);
        values.insert(values.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
    }
    return values;
}

/// Rows of `width` with four times their part along some random directions, the same for all layers.
std::vector<float> along_directions(std::vector<float> rows, const SyntheticModel& model) {
    Gaussian normal(4711);
    const std::size_t d = model.width;
    for (std::size_t k = 0; k < model.shared_directions; ++k) {
        std::vector<double> direction(d);
        std::generate(direction.begin(), direction.end(), [&] { return normal(); });
        double squares = 0;
        for (const double value : direction) {
            squares += value * value;
        }
        for (std::size_t begin = 0; begin < rows.size(); begin += d) {
            double dot = 0;
            for (std::size_t j = 0; j < d; ++j) {
                dot += direction[j] * static_cast<double>(rows[begin + j]);
            }
            for (std::size_t j = 0; j < d; ++j) {
                rows[begin + j] += static_cast<float>(3 * dot / squares * direction[j]);
            }
        }
    }
    return rows;
}

std::vector<float> transposed(const std::vector<float>& values, std::size_t cols) {
    const std::size_t rows = values.size() / cols;
    std::vector<float> result(values.size());
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < cols; ++c) {
            result[c * rows + r] = values[r * cols + c];
        }
    }
    return result;
}

/// Laplacian rows of lognormal scales in place of what is there.
std::vector<float> scaled_rows(std::vector<float> values, std::size_t cols, const SyntheticModel& model,
                               Gaussian& normal) {
    for (std::size_t begin = 0; model.row_spread > 0 && begin < values.size(); begin += cols) {
        const double scale = deviation * std::exp(model.row_spread * normal());
        for (std::size_t i = begin; i < begin + cols; ++i) {
            values[i] = static_cast<float>(scale * normal.laplacian());
        }
    }
    return values;
}

void add_layer(ModelWriter& writer, const SyntheticModel& model, std::size_t layer, const Units& ffn,
               const Units& heads) {
    const std::string prefix = "model.decoder.layers." + std::to_string(layer) + ".";
    const std::size_t d = model.width;
    const auto vector = [&](const std::string& name, std::size_t size, float value) {
        writer.add(prefix + name, {size}, std::vector<float>(size, value));
    };
    const std::size_t part = d / model.heads * d;
    Gaussian normal(model.seed + 1000 * (layer + 1));
    const auto matrix = [&](const std::string& name, Shape shape, std::vector<float> values) {
        const std::size_t cols = shape[1];
        writer.add(prefix + name, std::move(shape), scaled_rows(std::move(values), cols, model, normal));
    };
    const auto rows = [&](const Units& units, std::size_t begin, std::size_t size) {
        return along_directions(rows_of(units, begin, size), model);
    };
    const char* const readers[] = {"q_proj", "k_proj", "v_proj"};
    for (std::size_t i = 0; i < 3; ++i) {
        matrix(std::string("self_attn.") + readers[i] + ".weight", {d, d}, rows(heads, i * part, part));
        vector(std::string("self_attn.") + readers[i] + ".bias", d, 0.0F);
    }
    matrix("self_attn.out_proj.weight", {d, d}, transposed(rows(heads, 3 * part, part), d));
    vector("self_attn.out_proj.bias", d, 0.0F);
    vector("self_attn_layer_norm.weight", d, 1.0F);
    vector("self_attn_layer_norm.bias", d, 0.0F);
    matrix("fc1.weight", {model.ffn, d}, rows(ffn, 0, d));
    vector("fc1.bias", model.ffn, 0.0F);
    matrix("fc2.weight", {d, model.ffn}, transposed(rows(ffn, d, d), d));
    vector("fc2.bias", d, 0.0F);
    vector("final_layer_norm.weight", d, 1.0F);
    vector("final_layer_norm.bias", d, 0.0F);
}

/// Three of four units become like one of those before them.
void make_kindred(Units& units, double correlation, Gaussian& normal) {
    const double rest = std::sqrt(1.0 - correlation * correlation);
    for (std::size_t u = 1; u < units.size() && correlation > 0; ++u) {
        const auto& parent = units[normal.random()() % u];
        for (std::size_t i = 0; i < units[u].size() && u % 4 != 0; ++i) {
            units[u][i] = static_cast<float>(correlation * static_cast<double>(parent[i]) +
                                             rest * static_cast<double>(units[u][i]));
        }
    }
}

std::string config_of(const SyntheticModel& model) {
    const auto number = [](std::size_t value) { return std::to_string(value); };
    return "{\"model_type\": \"opt\", \"architectures\": [\"OPTForCausalLM\"], \"hidden_size\": " +
           number(model.width) + ", \"ffn_dim\": " + number(model.ffn) +
           ", \"num_attention_heads\": " + number(model.heads) +
           ", \"num_hidden_layers\": " + number(model.layers) +
           ", \"word_embed_proj_dim\": " + number(model.width) +
           ", \"do_layer_norm_before\": true, \"vocab_size\": " + number(model.vocabulary) +
           ", \"max_position_embeddings\": 16}\n";
}

} // namespace

PlantedMotion write_synthetic_model(const std::filesystem::path& folder, const SyntheticModel& model) {
    Gaussian normal(model.seed);
    ModelWriter writer(model.dtype);
    Units embedding = fresh_units(model.vocabulary, model.width, normal);
    make_kindred(embedding, model.kindred, normal);
    writer.add("model.decoder.embed_tokens.weight", {model.vocabulary, model.width},
               rows_of(embedding, 0, model.width));
    PlantedMotion motion;
    Units ffn;
    Units heads;
    for (std::size_t layer = 0; layer < model.layers; ++layer) {
        const std::size_t head_width = 4 * (model.width / model.heads) * model.width;
        if (layer == 0 || model.correlation == 0) {
            ffn = fresh_units(model.ffn, 2 * model.width, normal);
            heads = fresh_units(model.heads, head_width, normal);
            if (model.heavy_tails) {
                make_heavy(ffn, normal);
                make_heavy(heads, normal);
            }
            motion.ffn.emplace_back();
            motion.heads.emplace_back();
        } else {
            motion.ffn.push_back(order_of(model.ffn, model.shuffled, normal));
            motion.heads.push_back(order_of(model.heads, model.shuffled, normal));
            ffn = next_units(ffn, model.correlation, motion.ffn.back(), normal);
            heads = next_units(heads, model.correlation, motion.heads.back(), normal);
        }
        add_layer(writer, model, layer, ffn, heads);
    }
    writer.write(folder, config_of(model));
    return motion;
}

} // namespace mcwc::test
