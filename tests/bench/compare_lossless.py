#!/usr/bin/env python3
"""Bytes of `mcwc encode --lossless` against those of ZipNN and zstd, on the weights of checkpoints.

    compare_lossless.py --mcwc build/release/bin/mcwc [MODEL ...]

README.md in this folder says what is compared and how. Exit code 0: mcwc is smallest everywhere; 1: it is not, or a
program failed; 2: usage.
"""

import argparse
import json
import resource
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")  # of torch's, about its own modules

import torch
from safetensors.torch import load_file

from common import SAMPLE, Failure, load_checkpoint, run, weight_files, write_checkpoint

DTYPES = {"F16": torch.float16, "BF16": torch.bfloat16, "F32": torch.float32}
ZIPNN_NAMES = {torch.float16: "float16", torch.bfloat16: "bfloat16", torch.float32: "float32"}
ZIPNN_METHODS = ("AUTO", "HUFFMAN", "ZSTD")


def seconds_of(command):
    """User seconds that the command took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run(command)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def prepare(model, dtype, target):
    """One weight file with all tensors of the model, converted if asked for, and no companions but config.json."""
    files = weight_files(model)
    if dtype is None and len(files) == 1:
        target.mkdir()
        for file in [*files, *model.glob("config.json")]:
            shutil.copy(file, target)
        return target / files[0].name
    state = {}
    for name, tensor in load_checkpoint(model).items():
        convert = dtype is not None and tensor.is_floating_point()
        state[name] = tensor.to(DTYPES[dtype]) if convert else tensor
    return write_checkpoint(state, model, target) / "model.safetensors"


def zipnn_bytes(file):
    from zipnn import ZipNN

    total = 0
    for tensor in load_file(file).values():
        data = tensor.contiguous().flatten().view(torch.uint8).numpy().tobytes() if tensor.numel() else b""
        sizes = [len(data)]
        for method in ZIPNN_METHODS if tensor.dtype in ZIPNN_NAMES and data else ():
            packer = ZipNN(input_format="byte", bytearray_dtype=ZIPNN_NAMES[tensor.dtype], method=method, threads=1)
            sizes.append(len(packer.compress(bytearray(data))))
        total += min(sizes)
    return total


def measure(arguments, model, work):
    file = prepare(model, arguments.dtype, work / "model")
    sizes, seconds = {}, {}
    stream = work / "ours.mcwc"
    run([arguments.mcwc, "encode", file.parent, "-o", stream, "--lossless", "--json"])
    seconds["mcwc"] = min(run_decode(arguments.mcwc, stream, work / "decoded") for _ in range(3))
    if (work / "decoded" / file.name).read_bytes() != file.read_bytes():
        raise Failure("the decoded weight file differs from the source")
    sizes["mcwc"] = stream.stat().st_size
    sizes["zipnn"] = zipnn_bytes(file)
    for level in arguments.zstd_level:
        packed = work / f"level{level}.zst"
        run(["zstd", "-q", "-f", f"-{level}", file, "-o", packed])
        sizes[f"zstd -{level}"] = packed.stat().st_size
        seconds[f"zstd -{level}"] = min(
            seconds_of(["zstd", "-q", "-d", "-f", packed, "-o", work / "unpacked"]) for _ in range(3))
    return {"model": str(model), "dtype": arguments.dtype, "source": file.stat().st_size, "sizes": sizes,
            "decode_seconds": seconds}


def run_decode(mcwc, stream, target):
    shutil.rmtree(target, ignore_errors=True)
    return seconds_of([mcwc, "decode", stream, "-o", target])


def show(row):
    print(f"{row['model']}{' as ' + row['dtype'] if row['dtype'] else ''}: {row['source']} bytes")
    for name, size in row["sizes"].items():
        time = row["decode_seconds"].get(name)
        speed = "" if time is None else f"{row['source'] / max(time, 1e-3) / 1e6:>10.0f} MB/s decoded (user time)"
        print(f"  {name:<10}{size:>12} bytes  {size / row['source']:>8.2%}{speed}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="*", type=Path, default=[SAMPLE],
                        help="folder with a safetensors checkpoint (default: the bundled sample)")
    parser.add_argument("--mcwc", type=Path, required=True, help="our command")
    parser.add_argument("--dtype", choices=sorted(DTYPES), help="convert floating-point tensors first")
    parser.add_argument("--zstd-level", type=int, nargs="+", default=[3, 19], help="default: 3 19")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    arguments = parser.parse_args()
    rows = []
    try:
        for model in arguments.model:
            with tempfile.TemporaryDirectory(prefix="compare_lossless") as work:
                rows.append(measure(arguments, model, Path(work)))
            show(rows[-1])
    except Failure as failure:
        print(f"compare_lossless: {failure}", file=sys.stderr)
        return 1
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=2) + "\n")
    return 0 if all(row["sizes"]["mcwc"] == min(row["sizes"].values()) for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
