"""Sub-blocks of a transformer layer in plain numpy, from the tensors of a saved file alone.

make_fixtures.py compares this with what transformers computed, so that the description stored beside the
reference activations (block_io.json) is known to be enough to repeat them.
"""

import math

import numpy as np

ERF = np.vectorize(math.erf, otypes=[np.float64])


def gelu_tanh(x):
    return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x ** 3)))


ACTIVATIONS = {
    "relu": lambda x: np.maximum(x, 0),
    "gelu": lambda x: 0.5 * x * (1 + ERF(x / math.sqrt(2))),
    "gelu_new": gelu_tanh,
    "gelu_pytorch_tanh": gelu_tanh,
    "quick_gelu": lambda x: x / (1 + np.exp(-1.702 * x)),
    "silu": lambda x: x / (1 + np.exp(-x)),
}


class Tensors:
    def __init__(self, tensors):
        self.tensors = {name: t.double().numpy() for name, t in tensors.items()}

    def linear(self, name, x, axes="out_in"):
        weight = self.tensors[name + ".weight"]
        y = x @ (weight if axes == "in_out" else weight.T)
        bias = self.tensors.get(name + ".bias")
        return y if bias is None else y + bias


def feed_forward(t, spec, x):
    activation, names, axes = ACTIVATIONS[spec["activation"]], spec["names"], spec["axes"]
    if spec["kind"] == "dense":
        return t.linear(names["down"], activation(t.linear(names["up"], x, axes)), axes)
    if spec["kind"] == "gated":
        return t.linear(names["down"], activation(t.linear(names["gate"], x)) * t.linear(names["up"], x))
    if spec["kind"] == "fused":
        gate, up = np.split(t.linear(names["gate_up"], x), 2, axis=-1)
        return t.linear(names["down"], activation(gate) * up)
    return experts(t, spec, x)


def experts(t, spec, x):
    """Router: softmax over all experts, the best `experts_per_token` kept and scaled to sum 1."""
    logits = t.linear(spec["names"]["router"], x)
    weights = np.exp(logits - logits.max(-1, keepdims=True))
    kept = np.sort(weights, axis=-1)[..., -spec["experts_per_token"]][..., None]
    weights = np.where(weights >= kept, weights, 0)
    weights /= weights.sum(-1, keepdims=True)
    y = 0
    for expert in range(spec["experts"]):
        names = {part: name.format(expert) for part, name in spec["names"].items()}
        part = feed_forward(t, {**spec, "kind": "gated", "names": names}, x)
        y = y + weights[..., expert:expert + 1] * part
    return y


def heads_of(x, heads):
    return x.reshape(x.shape[0], heads, -1).transpose(1, 0, 2)  # [tokens, h * d] -> [h, tokens, d]


def rotate(x, cos, sin):
    """The first cos.shape[-1] dimensions of every head: x * cos + (-second half, first half) * sin."""
    rotary = cos.shape[-1]
    part, rest = x[..., :rotary], x[..., rotary:]
    half = rotary // 2
    turned = np.concatenate([-part[..., half:], part[..., :half]], axis=-1)
    return np.concatenate([part * cos + turned * sin, rest], axis=-1)


def rms_norm(x, weight, eps):
    return x / np.sqrt((x ** 2).mean(-1, keepdims=True) + eps) * weight


def project(t, spec, x, kv_x):
    names, heads, kv_heads = spec["names"], spec["heads"], spec["kv_heads"]
    if spec["kind"] == "separate":
        return (heads_of(t.linear(names["q"], x), heads), heads_of(t.linear(names["k"], kv_x), kv_heads),
                heads_of(t.linear(names["v"], kv_x), kv_heads))
    qkv = t.linear(names["qkv"], x, spec["axes"])
    if spec["kind"] == "per_head":
        return np.split(heads_of(qkv, heads), 3, axis=-1)
    widths = np.cumsum([heads * spec["head_dim"], kv_heads * spec["head_dim"]])
    q, k, v = np.split(qkv, widths, axis=-1)
    return heads_of(q, heads), heads_of(k, kv_heads), heads_of(v, kv_heads)


def attention(t, spec, io):
    x = io["attn_x"]
    q, k, v = project(t, spec, x, io.get("attn_kv_x", x))
    if spec["qk_norm"]:
        norm = spec["qk_norm"]
        plus = 1.0 if norm["kind"] == "rms_plus_one" else 0.0
        q = rms_norm(q, t.tensors[norm["q"] + ".weight"] + plus, norm["eps"])
        k = rms_norm(k, t.tensors[norm["k"] + ".weight"] + plus, norm["eps"])
    if "rope_cos" in io:
        q, k = rotate(q, io["rope_cos"], io["rope_sin"]), rotate(k, io["rope_cos"], io["rope_sin"])
    group = spec["heads"] // spec["kv_heads"]
    k, v = np.repeat(k, group, axis=0), np.repeat(v, group, axis=0)
    scores = q @ k.transpose(0, 2, 1) * spec["scale"] + io["attn_bias"]
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    y = (weights @ v).transpose(1, 0, 2).reshape(x.shape[0], -1)
    return t.linear(spec["names"]["o"], y, spec["axes"])
