#include "tests/support/block_forward.h"

#include "core/tensor/convert.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace mcwc::test {
namespace {

Array zeros(std::uint64_t rows, std::uint64_t cols) {
    return {{rows, cols}, std::vector<double>(rows * cols)};
}

double& at(Array& a, std::uint64_t row, std::uint64_t col) {
    return a.values.at(row * a.shape[1] + col);
}

double at(const Array& a, std::uint64_t row, std::uint64_t col) {
    return a.values.at(row * a.shape[1] + col);
}

double activate(const std::string& name, double x) {
    if (name == "relu") {
        return std::max(x, 0.0);
    }
    if (name == "gelu") {
        return 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
    }
    if (name == "gelu_new" || name == "gelu_pytorch_tanh") {
        return 0.5 * x * (1 + std::tanh(std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x)));
    }
    if (name == "silu") {
        return x / (1 + std::exp(-x));
    }
    if (name == "quick_gelu") {
        return x / (1 + std::exp(-1.702 * x));
    }
    throw std::runtime_error("unknown activation " + name);
}

/// x W' + b with W [out, in], or x W + b with W [in, out] for "in_out".
Array linear(const Arrays& weights, const std::string& name, const Array& x, const std::string& axes) {
    const Array& weight = weights.at(name + ".weight");
    const bool in_out = axes == "in_out";
    const std::uint64_t outputs = weight.shape.at(in_out ? 1 : 0);
    const auto bias = weights.find(name + ".bias");
    Array y = zeros(x.shape[0], outputs);
    for (std::uint64_t t = 0; t < x.shape[0]; ++t) {
        for (std::uint64_t o = 0; o < outputs; ++o) {
            double sum = bias == weights.end() ? 0.0 : bias->second.values.at(o);
            for (std::uint64_t i = 0; i < x.shape[1]; ++i) {
                sum += at(x, t, i) * (in_out ? at(weight, i, o) : at(weight, o, i));
            }
            at(y, t, o) = sum;
        }
    }
    return y;
}

Array columns(const Array& a, std::uint64_t begin, std::uint64_t count) {
    Array part = zeros(a.shape[0], count);
    for (std::uint64_t t = 0; t < a.shape[0]; ++t) {
        for (std::uint64_t c = 0; c < count; ++c) {
            at(part, t, c) = at(a, t, begin + c);
        }
    }
    return part;
}

std::string name_of(const nlohmann::json& block, const char* part) {
    return block["names"][part].get<std::string>();
}

Array gated(const std::string& activation, const Array& gate, Array up) {
    for (std::size_t i = 0; i < up.values.size(); ++i) {
        up.values[i] *= activate(activation, gate.values.at(i));
    }
    return up;
}

/// Softmax over the router's logits; the best `kept` experts of each token, scaled to sum 1.
Array route(Array logits, std::uint64_t kept) {
    for (std::uint64_t t = 0; t < logits.shape[0]; ++t) {
        double* row = &at(logits, t, 0);
        std::vector<double> sorted(row, row + logits.shape[1]);
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        double sum = 0;
        for (std::uint64_t e = 0; e < logits.shape[1]; ++e) {
            row[e] = row[e] >= sorted.at(kept - 1) ? std::exp(row[e] - sorted[0]) : 0.0;
            sum += row[e];
        }
        for (std::uint64_t e = 0; e < logits.shape[1]; ++e) {
            row[e] /= sum;
        }
    }
    return logits;
}

Array experts(const Arrays& weights, const nlohmann::json& block, const Array& x) {
    const Array share = route(linear(weights, name_of(block, "router"), x, "out_in"),
                              block["experts_per_token"].get<std::uint64_t>());
    Array y = zeros(x.shape[0], x.shape[1]);
    for (std::uint64_t e = 0; e < block["experts"].get<std::uint64_t>(); ++e) {
        nlohmann::json one = block;
        one["kind"] = "gated";
        for (const char* part : {"gate", "up", "down"}) {
            std::string name = name_of(block, part);
            one["names"][part] = name.replace(name.find("{}"), 2, std::to_string(e));
        }
        const Array part = feed_forward(weights, one, x);
        for (std::uint64_t t = 0; t < x.shape[0]; ++t) {
            for (std::uint64_t c = 0; c < x.shape[1]; ++c) {
                at(y, t, c) += at(share, t, e) * at(part, t, c);
            }
        }
    }
    return y;
}

/// Queries, keys and values: [tokens, heads * head_dim] each.
struct Projections {
    Array query;
    Array key;
    Array value;
};

Projections project(const Arrays& weights, const nlohmann::json& block, const Array& x, const Array& kv_x) {
    const auto kind = block["kind"].get<std::string>();
    const auto axes = block["axes"].get<std::string>();
    const auto size = block["head_dim"].get<std::uint64_t>();
    const auto heads = block["heads"].get<std::uint64_t>();
    const auto kv_heads = block["kv_heads"].get<std::uint64_t>();
    if (kind == "separate") {
        return {linear(weights, name_of(block, "q"), x, axes),
                linear(weights, name_of(block, "k"), kv_x, axes),
                linear(weights, name_of(block, "v"), kv_x, axes)};
    }
    const Array all = linear(weights, name_of(block, "qkv"), x, axes);
    if (kind == "fused") {
        return {columns(all, 0, heads * size), columns(all, heads * size, kv_heads * size),
                columns(all, (heads + kv_heads) * size, kv_heads * size)};
    }
    Projections result{zeros(x.shape[0], heads * size), zeros(x.shape[0], heads * size),
                       zeros(x.shape[0], heads * size)};
    for (std::uint64_t t = 0; t < x.shape[0]; ++t) {
        for (std::uint64_t h = 0; h < heads; ++h) {
            for (std::uint64_t c = 0; c < size; ++c) {
                at(result.query, t, h * size + c) = at(all, t, 3 * h * size + c);
                at(result.key, t, h * size + c) = at(all, t, (3 * h + 1) * size + c);
                at(result.value, t, h * size + c) = at(all, t, (3 * h + 2) * size + c);
            }
        }
    }
    return result;
}

/// Root-mean-square norm inside each head.
void normalise(Array& a, std::uint64_t size, const Array& weight, double plus, double eps) {
    for (std::size_t begin = 0; begin < a.values.size(); begin += size) {
        double sum = 0;
        for (std::size_t c = 0; c < size; ++c) {
            sum += a.values[begin + c] * a.values[begin + c];
        }
        const double scale = 1 / std::sqrt(sum / static_cast<double>(size) + eps);
        for (std::size_t c = 0; c < size; ++c) {
            a.values[begin + c] *= scale * (weight.values.at(c) + plus);
        }
    }
}

/// The first dimensions of every head become x * cos + (-second half, first half) * sin.
void rotate(Array& a, std::uint64_t size, const Array& cosine, const Array& sine) {
    const std::uint64_t rotary = cosine.shape[1];
    const std::uint64_t half = rotary / 2;
    const Array source = a;
    for (std::uint64_t t = 0; t < a.shape[0]; ++t) {
        for (std::uint64_t begin = 0; begin < a.shape[1]; begin += size) {
            for (std::uint64_t c = 0; c < rotary; ++c) {
                const double turned =
                    c < half ? -at(source, t, begin + c + half) : at(source, t, begin + c - half);
                at(a, t, begin + c) = at(source, t, begin + c) * at(cosine, t, c) + turned * at(sine, t, c);
            }
        }
    }
}

/// Softmax of the scaled scores of one query of one head.
std::vector<double> attend(const Projections& p, const nlohmann::json& block, const Array& bias,
                           std::uint64_t head, std::uint64_t token) {
    const auto size = block["head_dim"].get<std::uint64_t>();
    const std::uint64_t repeated =
        block["heads"].get<std::uint64_t>() / block["kv_heads"].get<std::uint64_t>();
    const std::uint64_t keys = p.key.shape[0];
    const std::uint64_t queries = p.query.shape[0];
    std::vector<double> weights(keys);
    for (std::uint64_t k = 0; k < keys; ++k) {
        double score = 0;
        for (std::uint64_t c = 0; c < size; ++c) {
            score += at(p.query, token, head * size + c) * at(p.key, k, head / repeated * size + c);
        }
        weights[k] =
            score * block["scale"].get<double>() + bias.values.at((head * queries + token) * keys + k);
    }
    const double highest = *std::max_element(weights.begin(), weights.end());
    double sum = 0;
    for (double& w : weights) {
        w = std::exp(w - highest);
        sum += w;
    }
    for (double& w : weights) {
        w /= sum;
    }
    return weights;
}

} // namespace

Arrays load_arrays(const TensorSource& source) {
    Arrays arrays;
    for (std::size_t i = 0; i < source.tensors().size(); ++i) {
        const TensorInfo& info = source.tensors()[i];
        if (dtype_is_float(info.dtype)) {
            std::vector<float> values(element_count(info.shape));
            convert_to_f32(info.dtype, source.read(i).bytes(), values);
            arrays[info.name] = {info.shape, {values.begin(), values.end()}};
        }
    }
    return arrays;
}

Array feed_forward(const Arrays& weights, const nlohmann::json& block, const Array& x) {
    const auto kind = block["kind"].get<std::string>();
    const auto axes = block["axes"].get<std::string>();
    const auto activation = block["activation"].get<std::string>();
    if (kind == "experts") {
        return experts(weights, block, x);
    }
    Array hidden;
    if (kind == "dense") {
        hidden = linear(weights, name_of(block, "up"), x, axes);
        for (double& value : hidden.values) {
            value = activate(activation, value);
        }
    } else if (kind == "gated") {
        hidden = gated(activation, linear(weights, name_of(block, "gate"), x, axes),
                       linear(weights, name_of(block, "up"), x, axes));
    } else {
        const Array both = linear(weights, name_of(block, "gate_up"), x, axes);
        const std::uint64_t units = both.shape[1] / 2;
        hidden = gated(activation, columns(both, 0, units), columns(both, units, units));
    }
    return linear(weights, name_of(block, "down"), hidden, axes);
}

Array attention(const Arrays& weights, const nlohmann::json& block, const Arrays& io) {
    const Array& x = io.at("attn_x");
    const auto size = block["head_dim"].get<std::uint64_t>();
    const auto heads = block["heads"].get<std::uint64_t>();
    const std::uint64_t repeated = heads / block["kv_heads"].get<std::uint64_t>();
    Projections p = project(weights, block, x, io.contains("attn_kv_x") ? io.at("attn_kv_x") : x);
    if (const auto& norm = block["qk_norm"]; !norm.is_null()) {
        const double plus = norm["kind"] == "rms_plus_one" ? 1.0 : 0.0;
        const auto eps = norm["eps"].get<double>();
        normalise(p.query, size, weights.at(norm["q"].get<std::string>() + ".weight"), plus, eps);
        normalise(p.key, size, weights.at(norm["k"].get<std::string>() + ".weight"), plus, eps);
    }
    if (io.contains("rope_cos")) {
        rotate(p.query, size, io.at("rope_cos"), io.at("rope_sin"));
        rotate(p.key, size, io.at("rope_cos"), io.at("rope_sin"));
    }
    Array mixed = zeros(x.shape[0], heads * size);
    for (std::uint64_t head = 0; head < heads; ++head) {
        for (std::uint64_t t = 0; t < x.shape[0]; ++t) {
            const auto shares = attend(p, block, io.at("attn_bias"), head, t);
            for (std::uint64_t c = 0; c < size; ++c) {
                for (std::uint64_t k = 0; k < shares.size(); ++k) {
                    at(mixed, t, head * size + c) += shares[k] * at(p.value, k, head / repeated * size + c);
                }
            }
        }
    }
    return linear(weights, name_of(block, "o"), mixed, block["axes"].get<std::string>());
}

double relative_difference(const Array& a, const Array& b) {
    if (a.shape != b.shape) {
        return std::numeric_limits<double>::infinity();
    }
    double difference = 0;
    double largest = std::numeric_limits<double>::min();
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        difference = std::max(difference, std::abs(a.values[i] - b.values[i]));
        largest = std::max(largest, std::abs(b.values[i]));
    }
    return difference / largest;
}

} // namespace mcwc::test
