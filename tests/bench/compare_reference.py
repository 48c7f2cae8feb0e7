#!/usr/bin/env python3
"""Bits of `mcwc` against bits of the Python reference codec at equal error, on one checkpoint.

    compare_reference.py --reference DIR --mcwc build/release/bin/mcwc [MODEL]

README.md in this folder says what is compared and how. Exit code 0: every target met (or only the reference
measured); 1: a target missed or a program failed; 2: usage.
"""

import argparse
import json
import math
import sys
import tempfile
from pathlib import Path

import torch

from common import SAMPLE, Failure, Measurement, encode, load_weights, search_equal_error, verdict, write_checkpoint

TARGETS = {4.0: 0.60, 8.0: 0.72}  # qbits of the reference: largest ratio of bits allowed


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
        codec.encode(Model({name: t.float() for name, t in original.items()}), "model", str(path))
    finally:
        mcwc_codec.quantize = quantize
    records = bitstream.read_bitstream(str(path))[0]["tensors"]
    if len(records) != len(errors):
        raise Failure("the reference's stream and its quantizer disagree on the number of tensors")
    predicted = sum(record["role"] == "residual" for record in records)
    print(f"  reference: {len(records)} tensors, {predicted} predicted")
    return Measurement(path.stat().st_size, {r["name"]: e for r, e in zip(records, errors)})


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


def compare(arguments, work):
    original = load_weights(arguments.model)
    weights = sum(t.numel() for t in original.values())
    energy = sum(float((t.double() ** 2).sum()) for t in original.values())
    print(f"{arguments.model}: {len(original)} tensors, {weights} weights")
    model, missed, rows = write_checkpoint(original, arguments.model, work / "model"), False, []
    for qbits in arguments.qbits:
        print(f"qbits {qbits:g} of the reference")
        reference = run_reference(arguments.reference, original, int(qbits), work)
        print(f"  reference: {reference.size} bytes ({reference.size * 8 / weights:.4f} bits per weight, file), "
              f"total squared error {reference.error:.6g} (normalised {reference.error / energy:.4e})")
        row = {"qbits": qbits, "reference_bytes": reference.size, "reference_error": reference.error}
        ours = None
        if arguments.mcwc:
            def measure(at):
                options = ["--k", 4, "--qbits", f"{at:.5f}", *arguments.encode_option]
                return encode(arguments.mcwc, model, original, options, work)[1]

            setting, ours = search_equal_error(measure, reference.error, qbits)
            ratio, target = ours.size / reference.size, TARGETS.get(qbits)
            missed = missed or (target is not None and ratio > target)
            print(f"  ours: {ours.size} bytes ({ours.size * 8 / weights:.4f} bits per weight, file) at qbits "
                  f"{setting:.4f}; ratio {ratio:.4f}, {verdict(ratio, target)}")
            row.update(ours_bytes=ours.size, ours_error=ours.error, ours_qbits=setting, ratio=ratio, target=target)
        print_shares(original, reference, ours)
        rows.append(row)
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=2) + "\n")
    return 1 if missed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", type=Path, default=SAMPLE,
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
