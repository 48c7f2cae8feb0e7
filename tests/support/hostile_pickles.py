"""Broken and hostile PyTorch archives, written opcode by opcode; nothing here is ever unpickled freely.

Every file must end in an error of the reader, and leave no trace: the ones that call a function would
create the file `mcwc-was-here` in the working directory.
"""

import io
import pickle
import shutil
import struct
import zipfile

import torch

PROTO, STOP, MARK = b"\x80\x02", b".", b"("
EMPTY_DICT, EMPTY_LIST, EMPTY_TUPLE = b"}", b"]", b")"
REDUCE, BUILD, APPEND, TUPLE, TUPLE1 = b"R", b"b", b"a", b"t", b"\x85"
SETITEM, PERSISTENT, FALSE = b"s", b"Q", b"\x89"

LEGACY_MAGIC, LEGACY_PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
SYSTEM_INFO = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}


def text(value):
    data = value.encode()
    return b"X" + struct.pack("<I", len(data)) + data


def number(value):
    if -(2 ** 31) <= value < 2 ** 31:
        return b"J" + struct.pack("<i", value)
    data = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return b"\x8a" + bytes([len(data)]) + data


def function(module, name):
    return b"c" + f"{module}\n{name}\n".encode()


def numbers(*values):
    return MARK + b"".join(number(v) for v in values) + TUPLE


def program(*parts):
    return PROTO + b"".join(parts) + STOP


def storage(elements, key="0", kind="FloatStorage"):
    return MARK + text("storage") + function("torch", kind) + text(key) + text("cpu") + number(elements) + TUPLE \
        + PERSISTENT


def tensor(elements=4, offset=0, shape=(2, 2), strides=(2, 1), **more):
    return function("torch._utils", "_rebuild_tensor_v2") + MARK + storage(elements, **more) + number(offset) \
        + numbers(*shape) + numbers(*strides) + FALSE + function("collections", "OrderedDict") + EMPTY_TUPLE \
        + REDUCE + TUPLE + REDUCE


def named(value):
    return EMPTY_DICT + text("weight") + value + SETITEM


def archive(pickled, storages=None, root="archive/"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        entries = {"data.pkl": pickled, "byteorder": b"little", "version": b"3\n",
                   **{f"data/{key}": data for key, data in (storages or {}).items()}}
        for name, data in entries.items():
            file.writestr(zipfile.ZipInfo(root + name), data)
    return stream.getvalue()


def call(module, name, *arguments):
    return program(function(module, name), MARK, *arguments, TUPLE, REDUCE)


def legacy(pickled):
    head = b"".join(pickle.dumps(value, protocol=2) for value in (LEGACY_MAGIC, LEGACY_PROTOCOL, SYSTEM_INFO))
    return head + pickled


def calls():
    touch = text("touch mcwc-was-here")
    opened = text("open('mcwc-was-here', 'w')")
    return {
        "calls_os_system.bin": archive(call("os", "system", touch)),
        "calls_posix_system.bin": archive(call("posix", "system", touch)),
        "calls_builtins_eval.bin": archive(call("builtins", "eval", opened)),
        "calls_subprocess.bin": archive(call("subprocess", "check_output", MARK + text("touch") +
                                             text("mcwc-was-here") + b"l")),
        "calls_stack_global.bin": archive(b"\x80\x04" + text("os") + text("system") + b"\x93" + touch + TUPLE1 +
                                          REDUCE + STOP),
        "calls_inst.bin": archive(program(MARK, touch, b"ios\nsystem\n")),
        "calls_newobj.bin": archive(program(function("subprocess", "Popen"), text("touch mcwc-was-here"), TUPLE1,
                                            b"\x81")),
        "calls_dotted_name.bin": archive(b"\x80\x04" + text("torch") + text("os.system") + b"\x93" + touch + TUPLE1 +
                                         REDUCE + STOP),
        "calls_by_build.bin": archive(program(named(tensor()), EMPTY_DICT, text("__setstate__"),
                                              function("os", "system"), SETITEM, BUILD), {"0": bytes(16)}),
        "calls_in_nested_value.bin": archive(program(named(function("os", "system") + touch + TUPLE1 + REDUCE))),
        "calls_old_layout.bin": legacy(call("os", "system", touch)),
        "calls_plain_pickle.bin": call("os", "system", touch),
    }


def huge():
    return {
        "huge_long.bin": archive(program(b"\x8b" + struct.pack("<i", 2 ** 31 - 1), b"\x01")),
        "huge_long_negative.bin": archive(program(b"\x8b" + struct.pack("<i", -1), b"\x01")),
        "huge_string.bin": archive(b"\x80\x04\x8d" + struct.pack("<Q", 2 ** 62) + b"abc."),
        "huge_bytes.bin": archive(program(b"B" + struct.pack("<I", 2 ** 32 - 1), b"abc")),
        "huge_memo.bin": archive(program(EMPTY_DICT, b"r" + struct.pack("<I", 2 ** 32 - 1),
                                         b"j" + struct.pack("<I", 2 ** 32 - 2))),
        "huge_frame.bin": archive(b"\x80\x04\x95" + struct.pack("<Q", 2 ** 63) + b"}."),
        "huge_shape.bin": archive(program(named(tensor(shape=(2 ** 40, 2 ** 40), strides=(2 ** 40, 1)))),
                                  {"0": bytes(16)}),
        "huge_storage.bin": archive(program(named(tensor(elements=2 ** 62))), {"0": bytes(16)}),
        "huge_zero_stride.bin": archive(program(named(tensor(shape=(2 ** 31 - 1, 2 ** 31 - 1), strides=(0, 0)))),
                                        {"0": bytes(16)}),
        "huge_zip_entry.bin": huge_zip_entry(),
        "deep_nesting.bin": archive(program(EMPTY_LIST * 10000, APPEND * 9999)),
        "deep_marks.bin": archive(program(MARK * 10000)),
        "contains_itself.bin": archive(program(EMPTY_LIST, b"q\x00", b"h\x00", APPEND)),
    }


def huge_zip_entry():
    """The central directory claims that data/0 has 2^32 - 2 bytes."""
    data = bytearray(archive(program(named(tensor())), {"0": bytes(16)}))
    at = data.rindex(b"PK\x01\x02")  # the last entry of the central directory is data/0
    struct.pack_into("<II", data, at + 20, 2 ** 32 - 2, 2 ** 32 - 2)
    return bytes(data)


def wrong(good_zip, good_legacy):
    inside = zipfile.ZipFile(io.BytesIO(good_zip))
    root = inside.namelist()[0].split("/")[0] + "/"
    good_pickle = inside.read(root + "data.pkl")
    four = {"0": bytes(16)}
    flipped = bytearray(good_zip)
    flipped[good_zip.index(good_pickle) + len(good_pickle) // 2] ^= 0xFF
    return {
        "truncated.bin": good_zip[:len(good_zip) // 2],
        "truncated_directory.bin": good_zip[:-30],
        "truncated_pickle.bin": archive(good_pickle[:len(good_pickle) // 2]),
        "truncated_old_layout.bin": good_legacy[:len(good_legacy) - 20],
        "truncated_old_pickle.bin": good_legacy[:len(good_legacy) // 4],
        "corrupt_pickle_crc.bin": bytes(flipped),
        "short_storage.bin": archive(program(named(tensor())), {"0": bytes(12)}),
        "missing_storage.bin": archive(program(named(tensor()))),
        "missing_pickle.bin": archive(b"", root="other/").replace(b"data.pkl", b"data.xyz"),
        "view_past_the_end.bin": archive(program(named(tensor(offset=1))), four),
        "negative_offset.bin": archive(program(named(tensor(offset=-1))), four),
        "negative_stride.bin": archive(program(named(tensor(strides=(-2, 1)))), four),
        "negative_shape.bin": archive(program(named(tensor(shape=(-2, -2)))), four),
        "shape_without_stride.bin": archive(program(named(tensor(strides=(1,)))), four),
        "storage_path.bin": archive(program(named(tensor(key="../../etc/passwd"))), four),
        "unknown_storage.bin": archive(program(named(tensor(kind="EvilStorage"))), four),
        "unknown_persistent_id.bin": archive(program(MARK, text("module"), text("x"), TUPLE, PERSISTENT)),
        "unknown_opcode.bin": archive(program(b"\xff")),
        "empty_stack.bin": archive(program(APPEND)),
        "no_mark.bin": archive(program(TUPLE)),
        "missing_memo.bin": archive(program(b"h\x05")),
        "not_a_dictionary.bin": archive(program(EMPTY_LIST)),
        "not_a_tensor.bin": archive(program(named(text("just text")))),
        "big_endian.bin": archive(program(named(tensor())), four).replace(b"little", b"bigend"),
        "not_an_archive.bin": b"version https://git-lfs.github.com/spec/v1\noid sha256:0000\nsize 548118077\n",
        "empty.bin": b"",
    }


def write_hostile(folder, good_zip, good_legacy):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = {**calls(), **huge(), **wrong(good_zip.read_bytes(), good_legacy.read_bytes())}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    accepted = [name for name in files if torch_accepts(folder / name)]
    print(f"{len(files)} hostile files; torch.load(weights_only=True) takes: {', '.join(accepted)}")
    control = folder / "control.tmp"  # the hand-written frame itself is right
    control.write_bytes(archive(program(named(tensor())), {"0": struct.pack("<4f", 1, 2, 3, 4)}))
    assert torch.load(control, weights_only=True)["weight"].tolist() == [[1, 2], [3, 4]]
    control.unlink()


def torch_accepts(path):
    try:
        torch.load(path, weights_only=True)
    except Exception:  # any refusal will do
        return False
    return True
