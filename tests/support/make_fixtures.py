#!/usr/bin/env python3
"""Write tests/data/families: tiny seeded checkpoints of every model family, made by transformers.

    make_fixtures.py [NAME...] [--out tests/data/families]

Each folder holds what save_pretrained writes, and the activations of layer 0's sub-blocks for tests by
function (README.md in that folder explains them). Every parameter is drawn at random, biases and norms
included, so that a transform which forgets one of them is seen.
"""

import argparse
import dataclasses
import json
import shutil
import zlib
from pathlib import Path

import numpy as np
import torch
from fixture_families import families
from fixture_reference import Tensors, attention, feed_forward
from safetensors.torch import load_file, save_file

SEED = 20240229
MASKED = -1e30
TOLERANCE = 2e-5


def seed_of(name):
    return SEED + zlib.crc32(name.encode())


def randomise(model, generator, zero_centred_norms):
    """Matrices with a gain near one, norm weights about one, biases large enough to matter."""
    for name, parameter in sorted(model.named_parameters()):
        noise = torch.randn(parameter.shape, generator=generator)
        if parameter.dim() >= 2:
            value = noise * (1.0 if "embed" in name or "wte" in name else parameter[0].numel() ** -0.5)
        elif parameter.dim() == 1 and name.endswith("weight"):
            value = 0.3 * noise + (0.0 if zero_centred_norms else 1.0)
        else:
            value = 0.5 * noise
        parameter.data = value


def first(output):
    return output[0] if isinstance(output, tuple) else output


class Recorder:
    """Catches what goes into and out of chosen modules during one forward pass."""

    def __init__(self, model):
        self.modules, self.inputs, self.arguments, self.outputs = dict(model.named_modules()), {}, {}, {}

    def watch(self, path):
        def before(_, arguments, keywords):
            self.arguments[path] = keywords
            self.inputs[path] = arguments[0] if arguments else keywords.get("hidden_states")

        def after(_, __, output):
            self.outputs[path] = first(output)

        self.modules[path].register_forward_pre_hook(before, with_kwargs=True)
        self.modules[path].register_forward_hook(after)


def watch_blocks(recorder, blocks):
    for block in blocks:
        recorder.watch(block.layer)
        paths = [block.attention.module, *block.attention.modules.values()]
        if block.feed_forward:
            paths += [block.feed_forward.enter, block.feed_forward.leave]
        for path in set(paths) - {block.layer}:
            recorder.watch(path)


def additive_bias(recorder, spec, queries, keys):
    """[heads, queries, keys]: the causal mask and the relative position bias, added to scaled scores."""
    bias = torch.zeros(spec.heads, queries, keys)
    if spec.relative_bias:
        bias += recorder.modules[spec.module].compute_bias(queries, keys)[0].detach()
    if spec.causal:
        bias = bias.masked_fill(~torch.ones(queries, keys).tril().bool(), MASKED)
    return bias


def block_io(recorder, block):
    """Everything the numpy reference needs, without the leading batch axis."""
    spec, io = block.attention, {}
    enter = spec.modules.get("q", spec.modules.get("qkv"))
    io["x"] = recorder.inputs[block.layer][0]
    io["attn_x"] = recorder.inputs[enter][0]
    io["attn_y"] = recorder.outputs[spec.modules["o"]][0]
    if "k" in spec.modules and recorder.inputs[spec.modules["k"]] is not recorder.inputs[enter]:
        kv_x = recorder.inputs[spec.modules["k"]][0]
        if kv_x.shape != io["attn_x"].shape or not torch.equal(kv_x, io["attn_x"]):
            io["attn_kv_x"] = kv_x
    keys = io.get("attn_kv_x", io["attn_x"]).shape[0]
    io["attn_bias"] = additive_bias(recorder, spec, io["attn_x"].shape[0], keys)
    rotary = recorder.arguments[spec.module].get("position_embeddings")
    if rotary is not None:
        io["rope_cos"], io["rope_sin"] = rotary[0][0], rotary[1][0]
    if block.feed_forward:
        io["ffn_x"] = recorder.inputs[block.feed_forward.enter].reshape(-1, io["attn_x"].shape[-1])
        io["ffn_y"] = recorder.outputs[block.feed_forward.leave].reshape(-1, io["attn_x"].shape[-1])
    return {name: tensor.detach().float().contiguous().clone() for name, tensor in io.items()}


def describe(block):
    spec = dataclasses.asdict(block.attention)
    for runtime_only in ("module", "modules", "relative_bias"):
        del spec[runtime_only]
    spec["scale"] = spec["scale"] or spec["head_dim"] ** -0.5
    description = {"prefix": block.prefix, "attention": spec}
    if block.feed_forward:
        description["ffn"] = dataclasses.asdict(block.feed_forward)
        for runtime_only in ("enter", "leave"):
            del description["ffn"][runtime_only]
        if description["ffn"]["kind"] != "experts":
            del description["ffn"]["experts"], description["ffn"]["experts_per_token"]
    return description


def relative_error(found, expected):
    return float(np.abs(found - expected).max() / np.abs(expected).max())


def check(name, tensors, description, io):
    """The description and the saved tensors alone give the recorded outputs."""
    numbers = {key: value.double().numpy() for key, value in io.items()}
    errors = {"attention": relative_error(attention(tensors, description["attention"], numbers), numbers["attn_y"])}
    if "ffn" in description:
        errors["ffn"] = relative_error(feed_forward(tensors, description["ffn"], numbers["ffn_x"]), numbers["ffn_y"])
    for part, error in errors.items():
        if not error < TOLERANCE:
            raise SystemExit(f"{name} {description['prefix']}{part}: relative error {error:.2e}")
    return max(errors.values())


def finish_checkpoint(folder, family, config):
    """What hub checkpoints of the family have and save_pretrained no longer writes."""
    path = folder / "model.safetensors"
    tensors = load_file(path)
    for old, new in family.rename.items():
        tensors = {name.replace(old, new): tensor for name, tensor in tensors.items()}
    if family.buffers:
        tensors.update(family.buffers(config))
    if family.rename or family.buffers:
        save_file(tensors, path, metadata={"format": "pt"})
    return tensors


def make(name, family, folder):
    shutil.rmtree(folder, ignore_errors=True)
    generator = torch.Generator().manual_seed(seed_of(name))
    model = family.build().eval()
    model.set_attn_implementation("eager")
    randomise(model, generator, family.zero_centred_norms)
    model.to(family.dtype).save_pretrained(folder)
    model.float()  # the values are those of the file, the arithmetic is F32

    recorder = Recorder(model)
    watch_blocks(recorder, family.blocks)
    with torch.no_grad():
        model(**family.feed(generator))
    tensors = finish_checkpoint(folder, family, model.config)

    descriptions, stored, worst = [], {}, 0.0
    for block in family.blocks:
        io, description = block_io(recorder, block), describe(block)
        worst = max(worst, check(name, Tensors(tensors), description, io))
        descriptions.append(description)
        stored.update({block.prefix + key: tensor for key, tensor in io.items()})
    save_file(stored, folder / "block_io.safetensors")
    (folder / "block_io.json").write_text(json.dumps({"family": name, "blocks": descriptions}, indent=1) + "\n")
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{name:<16}{len(tensors):>4} tensors {size:>8} bytes, description repeats within {worst:.1e}")


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="families to write (default: all)")
    parser.add_argument("--out", type=Path, default=here.parent / "data" / "families")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    known = families()
    for name in arguments.names or known:
        make(name, known[name], arguments.out / name)


if __name__ == "__main__":
    main()
