#pragma once

#include "core/checkpoint/checkpoint.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace mcwc::test {

/// A tensor in double.
struct Array {
    Shape shape;
    std::vector<double> values;
};
using Arrays = std::map<std::string, Array>;

/// All floating-point tensors of a source.
Arrays load_arrays(const TensorSource& source);

/// The output of a feed-forward block for the input x [tokens, d]: the down projection with its bias, before
/// residual and norm. `block` is the "ffn" object of a fixture's block_io.json.
Array feed_forward(const Arrays& weights, const nlohmann::json& block, const Array& x);

/// The output of an attention block: the output projection with its bias. `block` is the "attention" object;
/// `io` holds attn_x, attn_bias and, where the family has them, attn_kv_x, rope_cos and rope_sin.
Array attention(const Arrays& weights, const nlohmann::json& block, const Arrays& io);

/// max |a - b| / max |b|; infinity when the shapes differ.
double relative_difference(const Array& a, const Array& b);

} // namespace mcwc::test
