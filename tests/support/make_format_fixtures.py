#!/usr/bin/env python3
"""Write tests/data/formats: files in every checkpoint format, good and hostile. README.md there lists them.

    make_format_fixtures.py [--out tests/data/formats]
"""

import argparse
import json
import shutil
import struct
from collections import OrderedDict
from pathlib import Path

import torch
from hostile_pickles import write_hostile
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from transformers import GPT2Config, GPT2LMHeadModel

SEED = 7


def normal(*shape, dtype=torch.float32):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(SEED + sum(shape))).to(dtype)


def state_dict():
    """An ordinary state dict with everything that a reader of PyTorch archives meets."""
    embedding, line = normal(8, 4), torch.arange(24, dtype=torch.float32)
    state = OrderedDict([
        ("transformer.wte.weight", embedding),
        ("transposed", normal(3, 4).T),
        ("part.first", line[:6].view(2, 3)),
        ("part.last", line[12:].view(3, 4)[:, 1:3]),
        ("expanded", normal(1, 3).expand(4, 3)),
        ("parameter", torch.nn.Parameter(normal(2, 2))),
        ("half", normal(5, dtype=torch.float16)),
        ("bfloat", normal(2, 3, dtype=torch.bfloat16)),
        ("double", normal(3, dtype=torch.float64)),
        ("complex", torch.complex(normal(2), normal(2) * 2)),
        ("int64", torch.tensor([-(2 ** 63), -1, 0, 2 ** 53 + 1, 2 ** 63 - 1])),
        ("int32", torch.tensor([-(2 ** 31), 7], dtype=torch.int32)),
        ("int16", torch.tensor([-32768, 32767], dtype=torch.int16)),
        ("int8", torch.tensor([-128, 127], dtype=torch.int8)),
        ("uint8", torch.tensor([0, 255], dtype=torch.uint8)),
        ("bool", torch.tensor([[True, False], [False, True]])),
        ("scalar", torch.tensor(-2.5)),
        ("empty", torch.zeros(0, 3)),
        ("special", torch.tensor([float("nan"), float("inf"), float("-inf"), -0.0, 1e-45])),
        ("name with spaces / ünïcode", normal(2)),
        ("lm_head.weight", embedding),
    ])
    state._metadata = OrderedDict([("", {"version": 1}), ("transformer", {"version": 1})])
    return state


def newer_dtypes():
    """Dtypes without a storage class of their own: written through UntypedStorage."""
    codes = torch.arange(16, dtype=torch.uint8)
    return OrderedDict([
        ("f8_e4m3", codes.view(torch.float8_e4m3fn).view(4, 4)),
        ("f8_e5m2", codes.view(torch.float8_e5m2)),
        ("f8_e8m0", codes.view(torch.float8_e8m0fnu)),
        ("uint16", torch.tensor([0, 65535], dtype=torch.uint16)),
        ("uint32", torch.tensor([0, 2 ** 32 - 1], dtype=torch.uint32)),
        ("uint64", torch.tensor([0, 2 ** 63], dtype=torch.uint64)),
    ])


def standalone(state):
    return {name: tensor.detach().clone().contiguous() for name, tensor in state.items()}


def write_archives(out):
    state = state_dict()
    torch.save(state, out / "pytorch_model.bin")
    torch.save(state, out / "pytorch_model_old.bin", _use_new_zipfile_serialization=False)
    save_file(standalone(state), out / "expected.safetensors", metadata={"format": "pt"})
    torch.save(newer_dtypes(), out / "newer_dtypes.bin")
    save_file(standalone(newer_dtypes()), out / "newer_dtypes_expected.safetensors", metadata={"format": "pt"})
    for name in ("pytorch_model.bin", "pytorch_model_old.bin"):
        again = torch.load(out / name, weights_only=True)
        assert list(again) == list(state)
        assert all(torch.equal(a.nan_to_num(), b.nan_to_num()) if a.is_floating_point() else torch.equal(a, b)
                   for a, b in zip(again.values(), state.values()))


def shard_groups(names, shards):
    """A new shard starts in the middle of a layer, as it does in big checkpoints."""
    size = -(-len(names) // shards)
    return [names[i:i + size] for i in range(0, len(names), size)]


def write_sharded(out):
    folder = out / "sharded_safetensors"
    shutil.rmtree(folder, ignore_errors=True)
    torch.manual_seed(SEED)
    model = GPT2LMHeadModel(GPT2Config(vocab_size=32, n_positions=16, n_embd=16, n_layer=2, n_head=4,
                                       bos_token_id=1, eos_token_id=2))
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    model.save_pretrained(folder, max_shard_size="12KB")
    index = json.loads((folder / "model.safetensors.index.json").read_text())
    assert len(set(index["weight_map"].values())) >= 3
    # No part of the checkpoint, for the index does not name it: a reader that takes all files is wrong.
    save_file({"transformer.wte.weight": torch.zeros(32, 16), "stray": torch.ones(3)},
              folder / "model-00099-of-00099.safetensors", metadata={"format": "pt"})

    bins = out / "sharded_bin"
    shutil.rmtree(bins, ignore_errors=True)
    bins.mkdir()
    shutil.copy(folder / "config.json", bins)
    state = OrderedDict()
    for shard in sorted(set(index["weight_map"].values())):
        state.update(load_file(folder / shard))
    groups, weight_map = shard_groups(list(state), 3), {}
    for number, names in enumerate(groups, 1):
        shard = f"pytorch_model-{number:05}-of-{len(groups):05}.bin"
        torch.save(OrderedDict((name, state[name]) for name in names), bins / shard)
        weight_map.update({name: shard for name in names})
    total = sum(t.numel() * t.element_size() for t in state.values())
    (bins / "pytorch_model.bin.index.json").write_text(
        json.dumps({"metadata": {"total_size": total}, "weight_map": weight_map}, indent=2) + "\n")


def write_raw_safetensors(path, tensors, metadata=None, order=None, pad=True):
    """`tensors`: name -> (dtype, shape, bytes) in the order of the data; `order`: of the header."""
    entries, offset = {}, 0
    for name, (dtype, shape, data) in tensors.items():
        entries[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
        offset += len(data)
    header = {"__metadata__": metadata} if metadata else {}
    header.update({name: entries[name] for name in (order or entries)})
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8 if pad else 0)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(data for _, _, data in tensors.values()))


def write_every_dtype(out):
    """Eight elements of each dtype, with the bytes 0x00, 0x01, ... through the whole file."""
    bits = {"F64": 64, "I64": 64, "U64": 64, "C64": 64, "F32": 32, "I32": 32, "U32": 32, "F16": 16, "BF16": 16,
            "I16": 16, "U16": 16, "I8": 8, "U8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
            "F8_E5M2FNUZ": 8, "F6_E2M3": 6, "F6_E3M2": 6, "F4": 4}
    tensors, at = {"bool": ("BOOL", [2, 4], bytes([0, 1, 1, 0, 1, 0, 0, 1]))}, 0
    for dtype, width in bits.items():
        size = width  # bytes: eight elements
        tensors[dtype.lower()] = (dtype, [2, 4], bytes((at + i) % 256 for i in range(size)))
        at += size
    write_raw_safetensors(out / "every_dtype.safetensors", tensors, {"format": "pt"})
    with safe_open(out / "every_dtype.safetensors", "np") as file:
        assert {file.get_slice(k).get_dtype() for k in file.keys()} == {"BOOL", *bits}


def write_unusual(out):
    """Legal, though no current writer makes it: header order is not data order, the data starts at an odd
    address, and there are an empty and a 0-rank tensor and metadata that is not ASCII."""
    numbers = struct.pack("<6f", 1, 2, 3, 4, 5, 6)
    tensors = {"z": ("U8", [1], b"\x07"), "b": ("F32", [2, 3], numbers), "nothing": ("F32", [0, 5], b""),
               "scalar": ("F64", [], struct.pack("<d", 0.5)), "a": ("F16", [2], struct.pack("<2e", -1, 65504))}
    for spaces in range(8):
        write_raw_safetensors(out / "unusual.safetensors", tensors,
                              {"format": "pt", "note": "Grüße" + "." * spaces, "empty": ""},
                              ["scalar", "a", "nothing", "b", "z"], pad=False)
        if (out / "unusual.safetensors").stat().st_size % 2 == 0:  # 8 + header + 37 bytes of data
            break
    with safe_open(out / "unusual.safetensors", "np") as file:
        assert sorted(file.keys()) == sorted(tensors)


def small_float(code, exponent_bits, mantissa_bits):
    """Value of an OCP microscaling element (F4, F6): no infinities, no NaN."""
    sign = -1.0 if code >> (exponent_bits + mantissa_bits) & 1 else 1.0
    exponent, mantissa = code >> mantissa_bits & ((1 << exponent_bits) - 1), code & ((1 << mantissa_bits) - 1)
    bias = (1 << (exponent_bits - 1)) - 1
    fraction = mantissa / (1 << mantissa_bits)
    return sign * (2.0 ** (1 - bias) * fraction if exponent == 0 else 2.0 ** (exponent - bias) * (1 + fraction))


def write_conversions(out):
    """dtype_values: value of every code. rounding: F32 numbers and what torch rounds them to."""
    codes = torch.arange(256, dtype=torch.int32).to(torch.uint8)
    eight = {"F8_E4M3": torch.float8_e4m3fn, "F8_E5M2": torch.float8_e5m2, "F8_E8M0": torch.float8_e8m0fnu,
             "F8_E4M3FNUZ": torch.float8_e4m3fnuz, "F8_E5M2FNUZ": torch.float8_e5m2fnuz}
    values = {name: codes.view(dtype).float() for name, dtype in eight.items()}
    for name, bits in {"F4": (2, 1), "F6_E2M3": (2, 3), "F6_E3M2": (3, 2)}.items():
        values[name] = torch.tensor([small_float(c, *bits) for c in range(2 << sum(bits))])
    save_file(values, out / "dtype_values.safetensors")

    generator = torch.Generator().manual_seed(SEED)
    patterns = torch.randint(-(2 ** 31), 2 ** 31, (1024,), generator=generator).to(torch.int32).view(torch.float32)
    near = torch.randn(1024, generator=generator) * 10 ** (torch.rand(1024, generator=generator) * 10 - 6)
    halves = torch.arange(0, 1024, dtype=torch.int32) * 61  # every kind of F16 and BF16 number ...
    f16 = halves.to(torch.int16).view(torch.float16).float()
    bf16 = halves.to(torch.int16).view(torch.bfloat16).float()
    f16_ties = (f16.view(torch.int32) + (1 << 12)).view(torch.float32)  # ... and points half way to the next
    bf16_ties = (bf16.view(torch.int32) + (1 << 15)).view(torch.float32)
    inputs = torch.cat([patterns, near, f16, bf16, f16_ties, bf16_ties,
                        torch.tensor([0.0, -0.0, float("inf"), float("-inf"), 65504, 65519.99, 65520, 448, 464, 465,
                                      57344, 61440, 3.4028235e38, 2 ** -24, 2 ** -25, 1e-45])])
    inputs = inputs[~inputs.isnan()]
    results = {"F16": torch.float16, "BF16": torch.bfloat16, "F8_E4M3": torch.float8_e4m3fn,
               "F8_E5M2": torch.float8_e5m2}
    save_file({"F32": inputs, **{name: inputs.to(dtype) for name, dtype in results.items()}},
              out / "rounding.safetensors")


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=here.parent / "data" / "formats")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    write_archives(out)
    write_sharded(out)
    write_every_dtype(out)
    write_unusual(out)
    write_conversions(out)
    write_hostile(out / "hostile", out / "pytorch_model.bin", out / "pytorch_model_old.bin")


if __name__ == "__main__":
    main()
