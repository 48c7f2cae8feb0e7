"""What the comparisons with other codecs share: checkpoints, our command, and the search for equal error."""

import json
import math
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from safetensors.torch import load_file, save_file

LONGEST_RUN = 1800  # seconds
CLOSE_ENOUGH = 0.0005  # of the error
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


class Failure(Exception):
    pass


@dataclass
class Measurement:
    size: int  # bytes of what is compared
    errors: dict  # tensor name: sum of squared errors

    @property
    def error(self):
        return sum(self.errors.values())


def run(command):
    """What the command printed."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=LONGEST_RUN)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failure(f"{command[0]} does not run: {error}") from error
    if done.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))}\nended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def weight_files(folder):
    index = folder / "model.safetensors.index.json"
    if index.exists():
        files = [folder / file for file in sorted(set(json.loads(index.read_text())["weight_map"].values()))]
    else:
        files = sorted(folder.glob("model*.safetensors"))
    missing = [file for file in files if not file.exists()]
    if missing or not files:
        raise Failure(f"{missing[0] if missing else folder / 'model.safetensors'} is missing")
    return files


def load_checkpoint(folder):
    """name -> tensor as stored, tied tensors once; a single file or shards by index."""
    state = {}
    for file in weight_files(folder):
        state.update(load_file(file))
    return state


def write_checkpoint(state, source, folder):
    """A folder with these weights and the configuration of `source` alone: other codecs store no tokenizer."""
    folder.mkdir()
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
    if source is not None and (source / "config.json").exists():
        shutil.copy(source / "config.json", folder)
    return folder


def load_weights(model):
    """The checkpoint's floating-point tensors; whole numbers are buffers, and nobody would quantize those."""
    return {name: tensor for name, tensor in load_checkpoint(model).items() if tensor.is_floating_point()}


def squared_error(found, tensor):
    return float(((found.double() - tensor.double()) ** 2).sum())


def read_report(output):
    try:
        return json.loads(output)["report"]
    except (ValueError, KeyError) as error:
        raise Failure(f"encode --json printed no report: {error}: {output[:200]}") from error


def encode(mcwc, model, original, options, work):
    """Encodes and decodes with our command: the report, the bytes of the file, and the errors of the decoded tensors
    in the dtype of the checkpoint, so that rounding to it counts."""
    stream, decoded = work / "ours.mcwc", work / "decoded"
    stream.unlink(missing_ok=True)
    shutil.rmtree(decoded, ignore_errors=True)
    report = read_report(run([mcwc, "encode", model, "-o", stream, "--json", *options]))
    run([mcwc, "decode", stream, "-o", decoded])
    found = load_checkpoint(decoded)
    if set(found) != set(original):
        raise Failure(f"decoded tensors differ: {sorted(set(found) ^ set(original))[:5]}")
    errors = {}
    for name, tensor in original.items():
        if found[name].shape != tensor.shape or found[name].dtype != tensor.dtype:
            raise Failure(f"{name}: decoded as {found[name].dtype} {list(found[name].shape)}")
        errors[name] = squared_error(found[name], tensor)
    return report, Measurement(stream.stat().st_size, errors)


def search_equal_error(measure, goal, start):
    """The smallest of `measure(qbits)` found whose error is at most `goal`; returns (qbits, measurement).

    The error falls by a factor four per bit, so a step of half the logarithm of the ratio is nearly right;
    brackets keep the search going where it is not."""
    low, high, qbits, best = 0.25, 16.0, start, None
    for _ in range(16):
        ours = measure(qbits)
        print(f"  ours: qbits {qbits:.4f}: {ours.size} bytes, error {ours.error / goal:.5f} of the other's", flush=True)
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
        raise Failure(f"no setting up to qbits {high:.2f} reaches the other's error")
    return best


def verdict(ratio, target):
    if target is None:
        return "no target"
    return f"target {target:.2f}: {'met' if ratio <= target else 'MISSED'}"
