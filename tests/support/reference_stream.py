"""Reader of version 0 streams (the Python reference codec), as tests/data/reference_v0/README.md defines it.

It needs msgpack, zstandard and numpy, and nothing of the reference.
"""

import re
import struct
import zlib

import msgpack
import numpy as np
import torch
import zstandard

# Family of an FFN up tensor, its down tensor, and the axis of the units in up and in down.
FAMILIES = {
    "gpt_neox": (r"gpt_neox\.layers\.(\d+)\.mlp\.dense_h_to_4h\.weight", "dense_h_to_4h", "dense_4h_to_h", 0, 1),
    "opt": (r"model\.decoder\.layers\.(\d+)\.fc1\.weight", "fc1", "fc2", 0, 1),
    "gpt2": (r"transformer\.h\.(\d+)\.mlp\.c_fc\.weight", "c_fc", "c_proj", 1, 0),
    "vit": (r"vit\.encoder\.layer\.(\d+)\.intermediate\.dense\.weight", "intermediate.dense", "output.dense", 0, 1),
}


def read_stream(path):
    """(header, blobs as numpy arrays)"""
    data = path.read_bytes()
    magic, version, size = struct.unpack_from("<4sII", data)
    if magic != b"MCWC" or version != 0:
        raise ValueError(f"{path} is not a version 0 stream")
    header = msgpack.unpackb(data[12:12 + size], raw=False)
    at = 12 + size
    (count,) = struct.unpack_from("<I", data, at)
    at, arrays = at + 4, []
    for method in header["blob_methods"]:
        (size,) = struct.unpack_from("<Q", data, at)
        arrays.append(unpack_array(data[at + 8:at + 8 + size], method))
        at += 8 + size
    if len(arrays) != count or at != len(data):
        raise ValueError(f"{path}: {count} blobs announced, {len(arrays)} described, {len(data) - at} bytes left")
    return header, arrays


def unpack_array(blob, method):
    raw = zlib.decompress(blob) if method == "zlib" else zstandard.ZstdDecompressor().decompress(blob)
    (size,) = struct.unpack_from("<I", raw)
    info = msgpack.unpackb(raw[4:4 + size], raw=False)
    return np.frombuffer(raw[4 + size:], dtype=np.dtype(info["dtype"])).reshape(info["shape"])


def family_of(up_name):
    for family, (pattern, up, down, up_axis, down_axis) in FAMILIES.items():
        if re.fullmatch(pattern, up_name):
            return family, up_name.replace(up, down), up_axis, down_axis
    raise ValueError(f"no family of the reference has an FFN up tensor {up_name}")


def inverse(permutation):
    result = np.empty_like(permutation)
    result[permutation] = np.arange(len(permutation))
    return result


def to_dtype(array, name):
    """Nearest value of the tensor's own dtype; booleans are what is nearer to one than to zero."""
    dtype = getattr(torch, name.removeprefix("torch."))
    tensor = torch.from_numpy(np.array(array, order="C"))
    if dtype == torch.bool:
        return tensor > 0.5
    return tensor.to(dtype) if dtype.is_floating_point else tensor.round().to(dtype)


def decode(path):
    """(name -> tensor, names whose units stay in aligned order). All arithmetic is F32, rounded at each step."""
    header, arrays = read_stream(path)
    result, aligned, units, moves = {}, [], {}, {}
    for record in header["tensors"]:
        codes, name, shape = arrays[record["data_blob"]], record["name"], record["shape"]
        values = codes.astype(np.float32) * np.float32(record["scale"]) + np.float32(record["zero"])
        if record["group"] == "ffn_up":
            family, down, up_axis, down_axis = family_of(name)
            if record["role"] == "residual":
                values = values.reshape(shape[up_axis], -1)
                values = (np.float32(record["pred_a"]) * units[family] + np.float32(record["pred_b"])) + values
                units[family] = values
                order = inverse(arrays[record["perm_blob"]])
                values = values[order] if up_axis == 0 else values[order].T
                moves[down] = (order, down_axis)
            else:
                values = values.reshape(shape)
                if family in units:  # a later keyframe: permuted, and the permutation is not in the stream
                    aligned += [name, down]
                units[family] = values if up_axis == 0 else values.T
        else:
            values = values.reshape(shape)
            if name in moves:
                order, axis = moves[name]
                values = values.take(order, axis=axis)
        result[name] = to_dtype(values, record["dtype"])
    return result, aligned
