#!/usr/bin/env python3
"""Bits of `mcwc` against bits of NNCodec with dependent quantization at equal error, on one checkpoint or on rows of
Laplacian values.

    compare_nncodec.py --mcwc build/release/bin/mcwc [MODEL] [--rates 2 3 4 6] [--json FILE]
    compare_nncodec.py --mcwc build/release/bin/mcwc --laplacian

README.md in this folder says what is compared and how. Exit code 0: every target met; 1: a target missed or a program
failed; 2: usage.
"""

import argparse
import json
import math
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import torch

from common import (SAMPLE, Failure, Measurement, encode, load_weights, read_report, run, search_equal_error,
                    squared_error, verdict, write_checkpoint)

TARGET = 0.92  # of NNCodec's bits, on checkpoints
LAPLACIAN_TARGET = 1.0
RATES = (2, 3, 4, 6)
LAPLACIAN_RATES = (3, 4, 5, 6)
LAMBDAS = (0.0, 0.5, 0.75)  # NNCodec's rate-distortion factor: its default, and two that help
FIRST_QP = -28
DENSITY = 2  # log2 of qp steps an octave, NNCodec's default
STRONGEST = 9


@dataclass
class NNCodecPoint:
    qp: int
    factor: float
    size: int
    error: float
    rate: float  # bits per weight


def run_nncodec(tensors, qp, factor):
    """One step for all tensors, as its own interface would choose; rows of zeros skipped, contexts optimised."""
    from nncodec import nnc

    values = {name: tensor.float().numpy() for name, tensor in tensors.items()}
    try:
        stream = nnc.compress(values, bitstream_path=None, qp=qp, qp_density=DENSITY, nonweight_qp=qp, use_dq=True,
                              lambda_scale=factor, param_opt=True, row_skipping=True, return_bitstream=True)
        found = nnc.decompress(stream)
    except SystemExit as error:
        raise Failure(f"NNCodec failed: {error}") from error
    error = sum(squared_error(torch.from_numpy(found[name]), tensor) for name, tensor in tensors.items())
    count = sum(tensor.numel() for tensor in tensors.values())
    return NNCodecPoint(qp, factor, len(stream), error, 8 * len(stream) / count)


class NNCodecCurve:
    """NNCodec by rate: the qp whose rate is nearest, and the best factor there. Each point is run once."""

    def __init__(self, tensors):
        self.tensors = tensors
        self.points = {}
        self.qp = FIRST_QP

    def point(self, qp, factor):
        if (qp, factor) not in self.points:
            self.points[qp, factor] = run_nncodec(self.tensors, qp, factor)
        return self.points[qp, factor]

    def at(self, rate):
        for _ in range(8):
            move = round((1 << DENSITY) * (self.point(self.qp, LAMBDAS[0]).rate - rate))
            if move == 0:
                break
            self.qp += move
        # Compared at equal error: six decibels are one bit.
        return min((self.point(self.qp, factor) for factor in LAMBDAS), key=lambda p: p.rate + 0.5 * math.log2(p.error))


class Ours:
    def __init__(self, arguments, model, original, tensors, work):
        self.arguments, self.model, self.original = arguments, model, original
        self.tensors, self.work = tensors, work

    def measure(self, qbits, effort, one_step):
        options = ["--k", self.arguments.k, "--qbits", f"{qbits:.5f}", *self.arguments.encode_option]
        if effort is not None:
            options += ["--effort", effort]
        if one_step:
            options += ["--steps", "common"]
        report, whole = encode(self.arguments.mcwc, self.model, self.original, options, self.work)
        quantized = {t["name"] for t in report["tensors"] if t["quantized"]}
        if quantized != set(self.tensors):
            raise Failure(f"quantized at one setting only: {sorted(quantized ^ set(self.tensors))[:5]}")
        # NNCodec gets the quantized tensors alone. All headers stay in, those of other tensors too.
        others = (report["bits"]["lossless"] + report["bits"]["companions"]) // 8
        return Measurement(whole.size - others, {name: whole.errors[name] for name in self.tensors})


def quantized_tensors(arguments, model, original):
    report = read_report(run([arguments.mcwc, "encode", model, "--dry-run", "--json", "--effort", 1, "--qbits", 4,
                              *arguments.encode_option]))
    names = {t["name"] for t in report["tensors"] if t["quantized"]}
    if not names:
        raise Failure(f"{model} has no tensor to quantize")
    return {name: tensor for name, tensor in original.items() if name in names}


def laplacian_rows():
    """Four matrices of 1024 rows; each row's scale is lognormal with spread 0.5."""
    random = torch.Generator().manual_seed(2)
    state = {}
    for i in range(4):
        scales = 0.02 * torch.exp(0.5 * torch.randn(1024, 1, generator=random, dtype=torch.float64))
        uniform = torch.rand(1024, 512, generator=random, dtype=torch.float64) - 0.5
        state[f"layers.{i}.weight"] = (-scales * uniform.sign() * torch.log1p(-2 * uniform.abs())).float()
    return state


SETTINGS = {"default effort, one step": (None, True), "effort 9, one step": (STRONGEST, True),
            "default effort, by tensor": (None, False)}


def compare(arguments, work):
    if arguments.laplacian:
        original, name, target = laplacian_rows(), "Laplacian rows", LAPLACIAN_TARGET
    else:
        original, name, target = load_weights(arguments.model), str(arguments.model), TARGET
    model = write_checkpoint(original, None if arguments.laplacian else arguments.model, work / "model")
    tensors = quantized_tensors(arguments, model, original)
    count = sum(tensor.numel() for tensor in tensors.values())
    energy = sum(float((tensor.double() ** 2).sum()) for tensor in tensors.values())
    print(f"{name}: {len(tensors)} quantized tensors of {len(original)}, {count} weights")
    curve, ours, rows, missed = NNCodecCurve(tensors), Ours(arguments, model, original, tensors, work), [], False
    for rate in arguments.rates or (LAPLACIAN_RATES if arguments.laplacian else RATES):
        other = curve.at(rate)
        print(f"NNCodec: {other.size} bytes, {other.rate:.4f} bits per weight, normalised error "
              f"{other.error / energy:.4e} (qp {other.qp}, lambda {other.factor:g})", flush=True)
        start = min(max(0.5 * math.log2(energy / other.error) + 0.1, 0.5), 15)
        for setting, (effort, one_step) in SETTINGS.items():
            if setting in arguments.skip:
                continue
            found, mine = search_equal_error(lambda at: ours.measure(at, effort, one_step), other.error, start)
            ratio = mine.size / other.size
            # Both codecs give all weights one step and do their best; the other lines show what that is worth.
            counts = effort == STRONGEST and one_step
            missed = missed or (counts and ratio > target)
            print(f"  {setting}: {mine.size} bytes, {8 * mine.size / count:.4f} bits per weight at qbits {found:.4f}; ratio "
                  f"{ratio:.4f}{', ' + verdict(ratio, target) if counts else ''}", flush=True)
            rows.append({"model": name, "rate": rate, "setting": setting, "nncodec_bytes": other.size,
                         "nncodec_lambda": other.factor, "nncodec_qp": other.qp, "error": other.error,
                         "ours_bytes": mine.size, "ours_error": mine.error, "ours_qbits": found, "weights": count,
                         "ratio": ratio, "target": target if counts else None})
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=2) + "\n")
    return 1 if missed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", type=Path, default=SAMPLE,
                        help="folder with a safetensors checkpoint (default: the bundled sample)")
    parser.add_argument("--laplacian", action="store_true", help="seeded Laplacian rows in place of a model")
    parser.add_argument("--mcwc", type=Path, required=True, help="our command")
    parser.add_argument("--rates", type=float, nargs="+",
                        help="bits per weight of NNCodec, about (default: 2 3 4 6; Laplacian rows: 3 4 5 6)")
    parser.add_argument("--k", type=int, default=4, help="keyframe interval (default: 4)")
    parser.add_argument("--skip", action="append", default=[], choices=list(SETTINGS), help="leave a setting out")
    parser.add_argument("--encode-option", action="append", default=[], metavar="OPTION",
                        help="passed on to mcwc encode; repeatable, as in --encode-option=--align=none")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    try:
        with tempfile.TemporaryDirectory(prefix="compare_nncodec") as work:
            return compare(arguments, Path(work))
    except Failure as failure:
        print(f"compare_nncodec: {failure}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
