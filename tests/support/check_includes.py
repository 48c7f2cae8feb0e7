#!/usr/bin/env python3
"""Enforces who may know whom (docs/architecture.md) by looking at #include lines. No dependencies.

    check_includes.py [ROOT]        checks the tree; prints each violation, exit code 1 when there is one
    check_includes.py --self-test   shows that every rule can fail
"""
import re
import sys
from pathlib import Path

# For each room of core: the rooms whose headers it may include (its own always).
CORE_ROOMS = {
    "base": set(),
    "tensor": {"base"},
    "entropy": {"base"},
    "checkpoint": {"base", "tensor"},
    "alignment": {"base", "tensor"},
    "prediction": {"base", "tensor"},
    "quantization": {"base", "tensor", "entropy"},
    "architecture": {"base", "tensor", "checkpoint"},
    "bitstream": {"base", "tensor", "checkpoint", "entropy"},
    "codec": {"base", "tensor", "checkpoint", "architecture", "alignment", "prediction", "quantization",
              "entropy", "bitstream"},
    "analysis": {"base", "tensor", "checkpoint", "architecture", "alignment", "prediction", "quantization",
                 "entropy", "bitstream", "codec"},
    "evaluation": {"base", "tensor", "checkpoint", "architecture"},
}
# Plain values that widgets may show; everything else of core reaches them through Qt models.
VALUE_HEADERS = {
    "core/alignment/permutation.h",
    "core/analysis/bd_rate.h",
    "core/analysis/compare.h",
    "core/bitstream/integrity.h",
    "core/bitstream/trace.h",
    "core/codec/report.h",
    "core/codec/settings.h",
    "core/codec/symbol_histogram.h",
    "core/tensor/dtype.h",
    "core/tensor/matrix.h",
    "core/tensor/shape.h",
}
# Widgets open no files, start no threads and read no settings.
NOT_IN_WIDGETS = re.compile(
    r"^(QFile|QSaveFile|QDir|QSettings|QThread|QThreadPool|QProcess|QtConcurrent.*|QFuture.*|thread|fstream)$")
QT = re.compile(r"^(Q[A-Z]\w*|Qt[A-Z]\w*/.*|q[a-z]+\.h)$")
TORCH = re.compile(r"^(torch|ATen|c10|caffe2)/")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def violations_of(path, header, quoted):
    """Sentences about one #include of `header` in the file `path` (relative, '/' separated)."""
    top, _, rest = path.partition("/")
    room = rest.partition("/")[0]
    target, _, target_rest = header.partition("/")
    if TORCH.match(header) and not re.fullmatch(r"core/evaluation/[^/]+\.cpp", path):
        yield "LibTorch headers belong into core/evaluation/*.cpp only"
    if top == "core":
        if QT.match(header):
            yield "core has no Qt in it"
        if quoted and target in ("widgets", "app"):
            yield f"core knows nothing of {target}"
        if quoted and target == "core":
            target_room = target_rest.partition("/")[0]
            if room not in CORE_ROOMS:
                yield f"core/{room} is no room this check knows: add it to CORE_ROOMS"
            elif target_room != room and target_room not in CORE_ROOMS[room]:
                yield f"core/{room} may not use core/{target_room}"
    if top == "widgets":
        if quoted and target == "app":
            yield "widgets know nothing of app"
        if quoted and target == "core" and header not in VALUE_HEADERS:
            yield "widgets see core's plain value headers only"
        # The theme reads icons that are compiled into the program.
        icon_file = path.startswith("widgets/theme/") and header == "QFile"
        if not quoted and not icon_file and NOT_IN_WIDGETS.match(header.rpartition("/")[2]):
            yield "widgets have no files, threads or settings"
    if path.startswith("app/cli/"):
        if quoted and (header.startswith("app/gui/") or target == "widgets"):
            yield "the command line has no window"
        if QT.match(header):
            yield "the command line does not use Qt"


def check(root):
    found = 0
    files = sorted(p for top in ("core", "widgets", "app") for p in (root / top).rglob("*")
                   if p.suffix in (".h", ".cpp"))
    for file in files:
        path = file.relative_to(root).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            quoted = match.group(1) == '"'
            problems = list(violations_of(path, match.group(2), quoted))
            if quoted and not (root / match.group(2)).is_file() and not match.group(2).endswith(".moc"):
                problems.append("quoted includes are written from the root of the tree")
            for problem in problems:
                print(f"{path}:{number}: {problem}: {line.strip()}")
                found += 1
    print(f"{len(files)} files, {found} violations")
    return 1 if found or not files else 0


def self_test():
    forbidden = [
        ("core/base/a.h", "QString", False), ("core/codec/a.cpp", "QtCore/QFile", False),
        ("core/base/a.h", "core/tensor/dtype.h", True), ("core/entropy/a.h", "core/codec/report.h", True),
        ("core/checkpoint/a.cpp", "core/architecture/architecture.h", True),
        ("core/codec/a.cpp", "torch/torch.h", False), ("core/evaluation/a.h", "ATen/ATen.h", False),
        ("core/codec/a.cpp", "app/cli/cli.h", True), ("core/codec/a.cpp", "widgets/theme/theme.h", True),
        ("core/newroom/a.cpp", "core/base/error.h", True),
        ("widgets/charts/a.cpp", "app/gui/shell.h", True),
        ("widgets/charts/a.cpp", "core/codec/encoder.h", True),
        ("widgets/charts/a.cpp", "QSettings", False), ("widgets/charts/a.cpp", "thread", False),
        ("widgets/charts/a.cpp", "QFile", False), ("widgets/theme/a.cpp", "QThread", False),
        ("app/gui/a.cpp", "torch/script.h", False), ("app/cli/a.cpp", "app/gui/a.h", True),
        ("app/cli/a.cpp", "QFile", False),
    ]
    allowed = [
        ("core/codec/a.cpp", "core/entropy/rans.h", True), ("core/base/a.cpp", "thread", False),
        ("core/evaluation/torch_module.cpp", "ATen/ATen.h", False),
        ("widgets/charts/a.cpp", "core/codec/report.h", True), ("widgets/charts/a.cpp", "QWidget", False),
        ("widgets/theme/icon.cpp", "QFile", False),
        ("app/gui/a.cpp", "core/codec/encoder.h", True), ("app/cli/a.cpp", "core/codec/encoder.h", True),
    ]
    wrong = [f"not found: {case}" for case in forbidden if not list(violations_of(*case))]
    wrong += [f"found without reason: {case}" for case in allowed if list(violations_of(*case))]
    print("\n".join(wrong) or f"{len(forbidden) + len(allowed)} cases as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test())
    default_root = Path(__file__).resolve().parents[2]
    sys.exit(check(Path(sys.argv[1]) if len(sys.argv) > 1 else default_root))
