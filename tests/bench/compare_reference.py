#!/usr/bin/env python3
"""Bits of `mcwc` against bits of the Python reference codec at equal error, on one checkpoint.

    compare_reference.py --reference DIR --mcwc build/release/bin/mcwc [MODEL]

README.md in this folder says what is compared and how. Exit code 0: every target met (or only the reference
measured); 1: a target missed or a program failed; 2: usage.
"""

import argparse
import json
import math
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file

TARGETS = {4.0: 0.75, 8.0: 0.80}  # qbits of the reference: largest ratio of bits allowed
LONGEST_RUN = 600  # seconds
CLOSE_ENOUGH = 0.002  # of the error, on the safe side


class Failure(Exception):
    pass


@dataclass
class Measurement:
    size: int  # bytes of the file
    errors: dict  # tensor name: sum of squared errors

    @property
    def error(self):
        return sum(self.errors.values())


def load_checkpoint(folder):
    """name -> tensor as stored, tied tensors once; a single file or shards by index."""
    index = folder / "model.safetensors.index.json"
    if index.exists():
        files = sorted(set(json.loads(index.read_text())["weight_map"].values()))
    else:
        files = ["model.safetensors"]
    state = {}
    for file in files:
        if not (folder / file).exists():
            raise Failure(f"{folder / file} is missing")
        state.update(load_file(folder / file))
    return state


class Model:
    def __init__(self, state):
        self.state = state

    def state_dict(self):
        return self.state


def run_reference(checkout, original, qbits, work):
    """Encodes with the reference's defaults (k = 4, greedy, zstd). The error of a tensor is the error of its
    own codes, taken inside the encoder: its decoder is broken, and what is quantized of a predicted tensor
    is the residual, so this is the error that a right predictor leaves."""
    sys.path.insert(0, str(checkout))
    sys.dont_write_bytecode = True
    try:
        from mcwc.codec import bitstream, mcwc_codec
    except ImportError as error:
        raise Failure(f"{checkout} is no working checkout of the reference: {error}") from error

    errors = []
    quantize = mcwc_codec.quantize

    def watched(values, parameters):
        codes = quantize(values, parameters)
        difference = codes.astype("float64") * parameters.scale + parameters.zero - values.astype("float64")
        errors.append(float((difference ** 2).sum()))
        return codes

    path = work / f"reference_{qbits}.mcwc"
    codec = mcwc_codec.MCWCCodec(mcwc_codec.MCWCConfig(qbits=qbits))
    mcwc_codec.quantize = watched
    try:
        codec.encode(Model({name: t.float() for name, t in original.items()}), "sample", str(path))
    finally:
        mcwc_codec.quantize = quantize
    records = bitstream.read_bitstream(str(path))[0]["tensors"]
    if len(records) != len(errors):
        raise Failure("the reference's stream and its quantizer disagree on the number of tensors")
    predicted = sum(record["role"] == "residual" for record in records)
    print(f"  reference: {len(records)} tensors, {predicted} predicted")
    return Measurement(path.stat().st_size, {r["name"]: e for r, e in zip(records, errors)})


def run(command):
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=LONGEST_RUN)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failure(f"{command[0]} does not run: {error}") from error
    if done.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def run_ours(arguments, model, original, qbits, work):
    stream, decoded = work / "ours.mcwc", work / "decoded"
    stream.unlink(missing_ok=True)
    shutil.rmtree(decoded, ignore_errors=True)
    output = run([arguments.mcwc, "encode", model, "-o", stream, "--k", 4, "--qbits", f"{qbits:.5f}", "--json",
                  *arguments.encode_option])
    if output.strip():
        try:
            json.loads(output)
        except ValueError as error:
            raise Failure(f"encode --json printed no JSON: {error}: {output[:200]}") from error
    run([arguments.mcwc, "decode", stream, "-o", decoded])
    found = load_checkpoint(decoded)
    if set(found) != set(original):
        raise Failure(f"decoded tensors differ: {sorted(set(found) ^ set(original))[:5]}")
    errors = {}
    for name, tensor in original.items():
        if found[name].shape != tensor.shape or found[name].dtype != tensor.dtype:
            raise Failure(f"{name}: decoded as {found[name].dtype} {list(found[name].shape)}")
        errors[name] = float(((found[name].double() - tensor.double()) ** 2).sum())
    return Measurement(stream.stat().st_size, errors)


def search_equal_error(arguments, model, original, goal, start, work):
    """The smallest stream found whose error is at most `goal`; returns (qbits, measurement).

    The error falls by a factor four per bit, so a step of half the logarithm of the ratio is nearly right;
    brackets keep the search going where it is not."""
    low, high, qbits, best = 0.25, 16.0, start, None
    for _ in range(16):
        ours = run_ours(arguments, model, original, qbits, work)
        print(f"  ours: qbits {qbits:.4f}: {ours.size} bytes, error {ours.error / goal:.5f} of the reference's",
              flush=True)
        if ours.error <= goal:
            high = qbits
            if best is None or ours.size < best[1].size:
                best = (qbits, ours)
            if ours.error >= goal * (1 - CLOSE_ENOUGH):
                break
        else:
            low = qbits
        if high - low < 5e-4:
            break
        aim = goal * (1 - CLOSE_ENOUGH / 2)
        step = 0.5 * math.log2(max(ours.error, goal * 1e-9) / aim)
        guess = qbits + step
        qbits = guess if low < guess < high else 0.5 * (low + high)
    if best is None:
        raise Failure(f"no setting up to qbits {high:.2f} reaches the reference's error")
    return best


def kind_of(name, tensor):
    if tensor.dim() < 2:
        return "norms, biases"
    for kind, marks in {"FFN": ("mlp", "fc1", "fc2", "intermediate", "layer.0.output.dense"),
                        "attention": ("attn", "attention")}.items():
        if any(mark in name for mark in marks):
            return kind
    return "embeddings, others"


def print_shares(original, reference, ours):
    kinds = {}
    for name, tensor in original.items():
        row = kinds.setdefault(kind_of(name, tensor), [0, 0.0, 0.0])
        row[0] += tensor.numel()
        row[1] += reference.errors[name]
        row[2] += ours.errors[name] if ours else math.nan
    print(f"  {'share of the error in':<22}{'weights':>10}{'reference':>12}{'ours':>12}")
    for kind, (count, first, second) in sorted(kinds.items()):
        print(f"  {kind:<22}{count:>10}{first / reference.error:>12.2%}"
              f"{'' if ours is None else format(second / ours.error, '>12.2%'):>12}")


def bare_copy(model, work):
    """The weights and their configuration alone: the reference stores no tokenizer, so neither do we."""
    folder = work / "model"
    folder.mkdir()
    for file in [model / "config.json", *model.glob("model*.safetensors"), *model.glob("*.index.json")]:
        shutil.copy(file, folder)
    return folder


def compare(arguments, work):
    original = load_checkpoint(arguments.model)
    weights = sum(t.numel() for t in original.values())
    energy = sum(float((t.double() ** 2).sum()) for t in original.values())
    print(f"{arguments.model}: {len(original)} tensors, {weights} weights")
    model, missed, rows = bare_copy(arguments.model, work), False, []
    for qbits in arguments.qbits:
        print(f"qbits {qbits:g} of the reference")
        reference = run_reference(arguments.reference, original, int(qbits), work)
        print(f"  reference: {reference.size} bytes ({reference.size * 8 / weights:.4f} bits per weight, file), "
              f"total squared error {reference.error:.6g} (normalised {reference.error / energy:.4e})")
        row = {"qbits": qbits, "reference_bytes": reference.size, "reference_error": reference.error}
        ours = None
        if arguments.mcwc:
            setting, ours = search_equal_error(arguments, model, original, reference.error, qbits, work)
            ratio, target = ours.size / reference.size, TARGETS.get(qbits)
            verdict = "no target" if target is None else f"target {target:.2f}: {'met' if ratio <= target else 'MISSED'}"
            missed = missed or (target is not None and ratio > target)
            print(f"  ours: {ours.size} bytes ({ours.size * 8 / weights:.4f} bits per weight, file) at qbits "
                  f"{setting:.4f}; ratio {ratio:.4f}, {verdict}")
            row.update(ours_bytes=ours.size, ours_error=ours.error, ours_qbits=setting, ratio=ratio, target=target)
        print_shares(original, reference, ours)
        rows.append(row)
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=2) + "\n")
    return 1 if missed else 0


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", type=Path, default=root / "resources" / "sample",
                        help="folder with a safetensors checkpoint (default: the bundled sample)")
    parser.add_argument("--reference", type=Path, required=True, help="checkout of the Python reference")
    parser.add_argument("--mcwc", type=Path, help="our command; without it only the reference is measured")
    parser.add_argument("--qbits", type=float, nargs="+", default=sorted(TARGETS), help="default: 4 8")
    parser.add_argument("--encode-option", action="append", default=[], metavar="OPTION",
                        help="passed on to mcwc encode; repeatable, as in --encode-option=--align=none")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    arguments = parser.parse_args()
    if any(q != int(q) or not 2 <= q <= 16 for q in arguments.qbits):
        parser.error("the reference takes whole qbits from 2 to 16")
    torch.set_num_threads(1)
    try:
        with tempfile.TemporaryDirectory(prefix="compare_reference") as work:
            return compare(arguments, Path(work))
    except Failure as failure:
        print(f"compare_reference: {failure}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
