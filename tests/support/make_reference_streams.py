#!/usr/bin/env python3
"""Write tests/data/reference_v0: streams of the Python reference codec, and what they hold.

    make_reference_streams.py --reference DIR [--out tests/data/reference_v0]

DIR is a checkout of Ism-ail11/MCWC. Only its output is stored. Layers are noisy, shuffled copies of each
other, so that prediction does something and a wrong predictor is seen.
"""

import argparse
import sys
from collections import OrderedDict
from pathlib import Path

import numpy as np
import torch
from reference_stream import decode, family_of, read_stream
from safetensors.torch import save_file

WIDTH, UNITS = 12, 20
SHARED = 0.95  # correlation of a layer's units with the layer before

# name: family, layers, dtype, settings of the reference
STREAMS = {
    "gpt2_k1_zstd_greedy": ("gpt2", 3, torch.float32, dict(k=1, qbits=8, align="greedy", compress="zstd")),
    "gpt2_k2_zlib_hungarian": ("gpt2", 5, torch.float32, dict(k=2, qbits=8, align="hungarian", compress="zlib")),
    "gpt2_k4_zstd_greedy_q4": ("gpt2", 6, torch.float16, dict(k=4, qbits=4, align="greedy", compress="zstd")),
    "opt_k1_zlib_hungarian": ("opt", 3, torch.float32, dict(k=1, qbits=6, align="hungarian", compress="zlib")),
    "opt_k2_zstd_greedy": ("opt", 5, torch.float32, dict(k=2, qbits=8, align="greedy", compress="zstd")),
    "opt_k9_zstd_hungarian_q16": ("opt", 4, torch.float32, dict(k=9, qbits=16, align="hungarian", compress="zstd")),
    "opt_k3_zlib_sortproj": ("opt", 4, torch.bfloat16, dict(k=3, qbits=5, align="greedy", compress="zlib",
                                                           use_sortproj=True, sortproj_seed=3)),
    "gpt_neox_k4_zstd_greedy": ("gpt_neox", 3, torch.float32, dict(k=4, qbits=8, align="greedy", compress="zstd")),
    "vit_k4_zstd_hungarian": ("vit", 3, torch.float32, dict(k=4, qbits=8, align="hungarian", compress="zstd")),
}

LAYOUT = {  # up, its bias, down, and whether weights are [in, out]
    "gpt2": ("transformer.h.{}.mlp.c_fc", "transformer.h.{}.mlp.c_proj", True),
    "opt": ("model.decoder.layers.{}.fc1", "model.decoder.layers.{}.fc2", False),
    "gpt_neox": ("gpt_neox.layers.{}.mlp.dense_h_to_4h", "gpt_neox.layers.{}.mlp.dense_4h_to_h", False),
    "vit": ("vit.encoder.layer.{}.intermediate.dense", "vit.encoder.layer.{}.output.dense", False),
}


def state_dict(family, layers, dtype, seed):
    generator = torch.Generator().manual_seed(seed)

    def normal(*shape):
        return torch.randn(*shape, generator=generator)

    up_name, down_name, conv1d = LAYOUT[family]
    state, up, down = OrderedDict(), normal(UNITS, WIDTH), normal(UNITS, WIDTH)
    state["embedding.weight"] = normal(10, WIDTH)
    for layer in range(layers):
        order = torch.randperm(UNITS, generator=generator)
        fresh = (1 - SHARED ** 2) ** 0.5
        up = (SHARED * up + fresh * normal(UNITS, WIDTH))[order] + 0.02
        down = (SHARED * down + fresh * normal(UNITS, WIDTH))[order]
        state[up_name.format(layer) + ".weight"] = (up.T if conv1d else up).contiguous()
        state[up_name.format(layer) + ".bias"] = normal(UNITS)
        state[down_name.format(layer) + ".weight"] = (down if conv1d else down.T).contiguous()
        state[down_name.format(layer) + ".bias"] = normal(WIDTH)
    state = OrderedDict((name, tensor.to(dtype)) for name, tensor in state.items())
    state["scalar"] = torch.tensor(0.75)
    state["zeros"] = torch.zeros(3, 2)
    state["position_ids"] = torch.arange(7)[None]
    state["mask"] = torch.ones(4, 4, dtype=torch.bool).tril()
    state["lm_head.weight"] = state["embedding.weight"]  # tied: the reference codes it twice
    return state


class Model:
    def __init__(self, state):
        self.state = state

    def state_dict(self):
        return self.state


def check(path, original, decoded, aligned, qbits):
    """What is restored is within the error of its codes; what is not, holds the original's units."""
    header, _ = read_stream(path)
    assert list(decoded) == [record["name"] for record in header["tensors"]]
    assert set(decoded) == set(original)
    scales = {record["name"]: record["scale"] for record in header["tensors"]}
    for name, tensor in decoded.items():
        assert tensor.dtype == original[name].dtype and tensor.shape == original[name].shape
        worst = (tensor.double() - original[name].double()).abs().max().item()
        limit = 0.5 * scales[name] + original[name].double().abs().max().item() * 2.0 ** -7
        limit += 2 * max(scales.values())  # errors of the reference layers, carried on by the predictor
        if name in aligned:
            same_units(name, original[name].float().numpy(), tensor.float().numpy(), 0.5 * scales[name] + 0.02)
        elif not tensor.dtype.is_floating_point:
            assert worst <= max(1.0, scales[name]), name
        else:
            assert worst <= limit, (name, worst, limit)


def same_units(name, original, found, tolerance):
    axis = 1 if "c_fc" in name else 0 if "c_proj" in name or "fc1" in name else 1
    a, b = (original, found) if axis == 0 else (original.T, found.T)
    nearest = np.abs(a[None] - b[:, None]).max(-1).argmin(1)
    assert sorted(nearest) == list(range(len(a))) and np.abs(a[nearest] - b).max() <= tolerance, name


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reference", type=Path, required=True, help="checkout of the Python reference")
    parser.add_argument("--out", type=Path, default=here.parent / "data" / "reference_v0")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.reference))
    sys.dont_write_bytecode = True
    from mcwc.codec.mcwc_codec import MCWCCodec, MCWCConfig

    torch.set_num_threads(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for number, (name, (family, layers, dtype, settings)) in enumerate(STREAMS.items()):
        original, path = state_dict(family, layers, dtype, 100 + number), arguments.out / f"{name}.mcwc"
        MCWCCodec(MCWCConfig(**settings)).encode(Model(original), model_id=f"tiny/{family}", out_path=str(path),
                                                 store_config_json='{"model_type": "%s"}' % family)
        decoded, aligned = decode(path)
        check(path, original, decoded, aligned, settings["qbits"])
        save_file({n: t.contiguous().clone() for n, t in decoded.items()},
                  arguments.out / f"expected_{name}.safetensors", {"aligned_order": ",".join(aligned)})
        residuals = [r for r in read_stream(path)[0]["tensors"] if r["role"] == "residual"]
        gains = " ".join(f"{r['pred_a']:.2f}" for r in residuals)
        print(f"{name:<28}{path.stat().st_size:>7} bytes, gains [{gains}], aligned order: {len(aligned)} tensors")
        assert all(family_of(r["name"])[0] == family for r in residuals)


if __name__ == "__main__":
    main()
