#!/usr/bin/env python3
"""A second decoder of .mcwc streams, written from docs/bitstream.md alone.

    decode_stream.py STREAM.mcwc --against WEIGHTS.safetensors [--reference BASE.safetensors]

decodes every tensor of a version 1 stream and compares it, bit by bit, with a safetensors file. It is slow and plain
on purpose: what it shares with the program is the specification. Checksums and zstd come from the system's
libraries (libxxhash, libzstd) through ctypes; everything else is the standard library.
"""
import argparse
import ctypes
import ctypes.util
import json
import math
import struct
import sys

LANES = 16  # of a trellis
POLYNOMIALS = {2: (0o5, 0o2), 3: (0o13, 0o4), 4: (0o23, 0o4), 5: (0o45, 0o10), 6: (0o103, 0o24),
               7: (0o235, 0o126), 8: (0o515, 0o362)}
SHAPES = [(2.0, 1.414213562373095, 0.3989422804014327), (1.8, 1.3316023187479122, 0.422234434661957),
          (1.6, 1.2266061038642015, 0.4546514774162188), (1.4, 1.0924981610820386, 0.5021450014935926),
          (1.25, 0.9681194292180849, 0.5545138552265187), (1.1, 0.8199087925447507, 0.6319992065291856),
          (1.0, 0.7071067811865476, 0.7071067811865475), (0.9, 0.5838328610027952, 0.8139353121593327),
          (0.8, 0.4526918139146768, 0.9748465666125609), (0.7, 0.31935759408894177, 1.236857310569996),
          (0.55, 0.1387217754840588, 2.117172990560428), (0.4, 0.026653343325007288, 5.64471607851072)]
DTYPES = ["BOOL", "U8", "I8", "I16", "U16", "I32", "U32", "I64", "U64", "F16", "BF16", "F32", "F64", "C64", "F8_E4M3",
          "F8_E5M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "F6_E2M3", "F6_E3M2", "F4"]
BITS = {"BOOL": 8, "U8": 8, "I8": 8, "I16": 16, "U16": 16, "I32": 32, "U32": 32, "I64": 64, "U64": 64, "F16": 16,
        "BF16": 16, "F32": 32, "F64": 64, "C64": 64, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
        "F8_E5M2FNUZ": 8, "F6_E2M3": 6, "F6_E3M2": 6, "F4": 4}
UNMATCHED = None


def library(name):
    found = ctypes.util.find_library(name)
    if not found:
        sys.exit(f"decode_stream.py: lib{name} is missing")
    return ctypes.CDLL(found)


xxhash = library("xxhash")
xxhash.XXH3_64bits.restype = ctypes.c_uint64
xxhash.XXH3_64bits.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
zstd = library("zstd")
zstd.ZSTD_decompress.restype = ctypes.c_size_t
zstd.ZSTD_decompress.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t]


def require(condition, what):
    if not condition:
        raise ValueError(what)


def checksum(data):
    return xxhash.XXH3_64bits(bytes(data), len(data))


def unzstd(data, size):
    out = ctypes.create_string_buffer(size + 1)
    require(zstd.ZSTD_decompress(out, size, bytes(data), len(data)) == size, "a zstd frame is damaged")
    return out.raw[:size]


# ---------------------------------------------------------------------------------------------------- syntax

class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, n):
        require(self.at + n <= len(self.data), "a field ends too early")
        self.at += n
        return self.data[self.at - n:self.at]

    def unpack(self, code):
        return struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))[0]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                require(byte or shift == 7, "a varint is not in its shortest form")
                return value

    def svarint(self):
        value = self.varint()
        return value >> 1 if value % 2 == 0 else -((value + 1) >> 1)

    def bytes(self):
        return self.take(self.varint())

    def text(self):
        return self.bytes().decode("utf-8")

    def list(self, element):
        return [element() for _ in range(self.varint())]


def read_sections(data):
    head = Reader(data[:64])
    require(head.take(4) == b"MCWC" and head.unpack("I") == 1, "no version 1 stream")
    require(head.unpack("Q") == len(data), "the file has another size than it says")
    require(checksum(data[:56]) == struct.unpack("<Q", data[56:64])[0], "the header is damaged")
    sections, at = [], 64
    while at < len(data):
        kind, head_length, length, hashed = struct.unpack("<4sIQQ", data[at:at + 24])
        payload = data[at + 24:at + 24 + length]
        require(len(payload) == length and checksum(payload[:head_length]) == hashed, f"section {kind} is damaged")
        sections.append((kind, payload, head_length))
        at += 24 + length
    return sections


def read_directory(payload):
    r = Reader(payload)
    r.list(lambda: (r.text(), r.list(lambda: (r.text(), r.text()))))
    r.varint(), r.text()

    def tensor():
        return {"name": r.text(), "dtype": DTYPES[r.varint()], "shape": r.list(r.varint), "shard": r.varint(),
                "alias": r.varint(), "buffer": r.varint()}
    tensors = r.list(tensor)
    require(r.at == len(payload), "bytes are left over in the tensor directory")
    return tensors


def read_bases(payload):
    r = Reader(payload)
    return r.list(lambda: {"dimension": r.varint(), "count": r.varint(), "reflectors": r.bytes()})


def read_shapes(payload):
    r = Reader(payload)
    shapes = r.list(lambda: tuple(r.varint() for _ in range(5)))
    require(r.at == len(payload), "bytes are left over among the shapes")
    return shapes


def read_frame(payload, head_length):
    r = Reader(payload[:head_length])

    def group():
        g = {"label": r.text(), "kind": r.varint(), "units": r.varint(), "reference": r.varint()}
        if g["reference"]:
            g["reference_group"], g["motion_coding"] = r.varint(), r.varint()
            g["motion"] = r.bytes() if g["motion_coding"] else b""
        return g

    def entry():
        return {"units": r.varint(), "length": r.varint(), "checksum": r.unpack("I")}

    def plane():
        p = {"tensor": r.varint(), "role": r.text(), "axis": r.varint(), "offset": r.varint(), "units": r.varint(),
             "unit_size": r.varint(), "group": r.varint(), "step": r.unpack("f"), "basis": r.varint(),
             "trellis": r.varint(), "shape": r.varint(), "scale_step": r.varint(), "base_scale": r.svarint(),
             "scales": r.varint()}
        p["column_scales"] = r.bytes() if p["scales"] & 2 else None
        p["predictor"] = r.varint()
        if p["predictor"] in (1, 2):
            p["reference_plane"] = r.varint()
        if p["predictor"]:
            p["gain"] = r.svarint()
        if p["predictor"] == 5:
            p["parents"] = r.bytes()
        p["slices"] = r.list(entry)
        return p

    def lossless():
        return {"tensors": r.list(r.varint), "method": r.varint(), "element_size": r.varint(), "blocks": r.list(entry)}
    frame = {"kind": r.varint(), "stack": r.text(), "layer": r.varint(), "references": r.list(r.varint),
             "groups": r.list(group), "planes": r.list(plane), "lossless": r.list(lossless)}
    frame["checkpoint_motions"] = {}
    if any(p["predictor"] in (3, 4) for p in frame["planes"]):
        frame["checkpoint_motions"] = dict(r.list(lambda: (r.varint(), r.bytes())))
    require(r.at == head_length, "bytes are left over in a frame's head")
    rest = Reader(payload)
    rest.at = head_length
    for part in [e for p in frame["planes"] for e in p["slices"]] + [e for l in frame["lossless"] for e in l["blocks"]]:
        part["data"] = rest.take(part["length"])
        require(checksum(part["data"]) & 0xFFFFFFFF == part["checksum"], "a slice is damaged")
    require(rest.at == len(payload), "bytes are left over behind the slices")
    return frame


# ---------------------------------------------------------------------------------------- frequency tables

def portable_log(x):
    m, e = math.frexp(x)
    if m < float.fromhex("0x1.6a09e667f3bcdp-1"):
        m, e = m * 2, e - 1
    f = (m - 1) / (m + 1)
    g = f * f
    total = 0.0
    for k in range(23, 0, -2):
        total = total * g + 1 / k
    return e * float.fromhex("0x1.62e42fefa3800p-1") + (2 * f * total + e * float.fromhex("0x1.ef35793c76730p-45"))


def portable_exp(x):
    if x < -700:
        return 0.0
    n = math.floor(x * float.fromhex("0x1.71547652b82fep+0") + 0.5)
    r = (x - n * float.fromhex("0x1.62e42fefa3800p-1")) - n * float.fromhex("0x1.ef35793c76730p-45")
    total = 1.0
    for k in range(14, 0, -1):
        total = 1 + total * r / k
    return math.ldexp(total, n)


def log_gamma(x):
    product, y = 1.0, x
    while y < 8:
        product, y = product * y, y + 1
    inverse = 1 / y
    square = inverse * inverse
    series = inverse * (1 / 12 - square * (1 / 360 - square / 1260))
    return (y - 0.5) * portable_log(y) - y + 0.91893853320467274 + series - portable_log(product)


def generalised_gaussian(b):
    width = portable_exp(0.5 * (log_gamma(1 / b) - log_gamma(3 / b)))
    return b, width, 1 / (2 * width * portable_exp(log_gamma(1 + 1 / b)))


class Mixture:
    """A learned shape's density at one scale."""

    def __init__(self, parameters, sigma):
        exponent, _, _, weight, width = parameters
        self.shape, self.sigma, self.weight = generalised_gaussian(exponent / 64), sigma, weight / 256
        self.least_piece = 2.0 ** -24
        self.second_sigma = sigma * portable_exp(0.0866433975699931599 * width)

    def interval(self, low, length):
        first = interval(self.shape, self.sigma, low, length)
        if self.weight == 0:
            return first
        return first + self.weight * (interval(self.shape, self.second_sigma, low, length) - first)


class BuiltIn:
    def __init__(self, shape, sigma):
        self.shape, self.sigma, self.least_piece = shape, sigma, 0.0

    def interval(self, low, length):
        return interval(self.shape, self.sigma, low, length)


class MovedEdges:
    """Where the bins of magnitudes begin in the unshifted tables of a learned shape."""

    def __init__(self, density, half, per_bit):
        self.density, self.half, self.per_bit, self.edges = density, half, per_bit, [0.0]
        self.move, self.flat = 0.0, False
        self.last = density.interval(0.0, 1.0) if half else 2 * density.interval(0.0, 0.5)

    def edge(self, k):
        while len(self.edges) <= k:
            plain = len(self.edges) - (0.0 if self.half else 0.5)
            if not self.flat:
                mass, bits = self.density.interval(plain, 1.0), 4.0
                if mass > 0:
                    bits = 0.0
                    if self.last > 0:
                        bits = (portable_log(self.last) - portable_log(mass)) * 1.4426950408889634
                self.move = self.per_bit * clamp(bits, 0.0, 4.0)
                self.flat, self.last = mass * 4096 < 0.25, mass
            self.edges.append(plain + self.move)
        return self.edges[k]

    def mass(self, k):
        return self.density.interval(self.edge(k), self.edge(k + 1) - self.edge(k))


def interval(shape, sigma, low, length):
    b, w, d = shape
    n = 8 if sigma >= 1 else 32
    total = 0.0
    for i in range(n):
        x = abs(low + length * (i + 0.5) / n) / (sigma * w)
        total += portable_exp(-portable_exp(b * portable_log(x))) if x > 0 else 1.0
    return total / n * length * d / sigma


def tail(density, low):
    total, length = 0.0, 1.0
    for _ in range(64):
        part = density.interval(low, length)
        total += part
        if part <= density.least_piece:
            break
        low += length
        length *= 1.25
    return total


def to_count(probability):
    return min(max(int(math.floor(probability * 4096 + 0.5)), 1), 4096)


class Table:
    cache = {}

    @staticmethod
    def of(shape, half, number):
        key = (shape, half, number)
        if key not in Table.cache:
            Table.cache[key] = Table(shape, half, number)
        return Table.cache[key]

    def __init__(self, shape, half, number):
        w = 0.0 if half == 0 else -0.5
        eighth = 0.0866433975699931599
        if number < 64:
            sigma, o = portable_exp(eighth * (number - 40)), w
        else:
            k, j = (number - 64) // 8 + 1, (number - 64) % 8
            sigma, o = portable_exp(eighth * (16 + j)), (-0.5 + w) / 2 ** k
        learned = isinstance(shape, tuple)
        density = Mixture(shape, sigma) if learned else BuiltIn(SHAPES[shape], sigma)
        if learned and number < 64:
            positive, negative, far = self.moved(density, half, shape[1 + half] / 256)
        else:
            positive, negative, far = self.plain(density, o)
        self.reach = max(1, len(positive) - 1)
        above = [to_count(p) for p in positive[:self.reach]]
        below = [to_count(p) for p in negative[:self.reach]]
        escape = to_count(far)
        zero = 4096 - sum(above) - sum(below) - escape
        self.counts = below[::-1] + [zero] + above + [escape]
        self.slots = [s for s, count in enumerate(self.counts) for _ in range(count)]
        require(zero > 0, "a shape leaves nothing for zeros")
        self.starts = [0]
        for count in self.counts:
            self.starts.append(self.starts[-1] + count)

    @staticmethod
    def plain(density, o):
        positive, negative = [], []
        for v in range(1, 127):
            positive.append(density.interval(v - 0.5 + o, 1.0))
            negative.append(positive[-1] if o == 0 else density.interval(v - 0.5 - o, 1.0))
            if positive[-1] * 4096 < 0.5:
                break
        edge = max(1, len(positive) - 1) + 0.5
        return positive, negative, tail(density, edge + o) + tail(density, edge - o)

    @staticmethod
    def moved(density, half, per_bit):
        edges, positive, negative = MovedEdges(density, half, per_bit), [], []
        for v in range(1, 127):
            positive.append(edges.mass(v - half))
            negative.append(edges.mass(v) if half else positive[-1])
            if positive[-1] * 4096 < 0.5:
                break
        reach = max(1, len(positive) - 1)
        return positive, negative, tail(density, edges.edge(reach + 1 - half)) + tail(density, edges.edge(reach + 1))


# ------------------------------------------------------------------------------------------------- coders

class RangeDecoder:
    def __init__(self, data):
        self.data, self.at, self.value, self.range = data, 0, 0, 2 ** 64 - 1
        for _ in range(8):
            self.value = self.value << 8 | self.byte()

    def byte(self):
        self.at += 1
        return self.data[self.at - 1] if self.at <= len(self.data) else 0

    def position(self, total):
        self.part = self.range // total
        return min(self.value // self.part, total - 1)

    def take(self, start, count, total):
        self.value -= self.part * start
        self.range = self.range - self.part * start if start + count == total else self.part * count
        while self.range < 2 ** 56:
            self.value = (self.value << 8 | self.byte()) & (2 ** 64 - 1)
            self.range <<= 8

    def uniform(self, total):
        position = self.position(total)
        self.take(position, 1, total)
        return position

    def golomb(self):
        n = 0
        while self.uniform(2):
            n += 1
            require(n <= 32, "an Exp-Golomb code is too long")
        value = 0
        for _ in range(n):
            value = value << 1 | self.uniform(2)
        return 2 ** n - 1 + value

    def slot(self, table):
        slot = table.slots[self.position(4096)]
        self.take(table.starts[slot], table.counts[slot], 4096)
        return slot


def zigzag(value):
    return value // 2 if value % 2 == 0 else -(value + 1) // 2


def clamp(value, low, high):
    return max(low, min(value, high))


def side_list(data, count):
    if count == 0:
        return []
    coder = RangeDecoder(data)
    predictor = coder.uniform(4)
    require(predictor < 3, "an unknown predictor of side information")
    mean = zigzag(coder.golomb())
    if predictor == 0:
        return [mean] * count
    table = Table.of((0, 3, 6, 8)[coder.uniform(4)], 0, coder.uniform(64))
    values = []
    for _ in range(count):
        slot = coder.slot(table)
        if slot == len(table.counts) - 1:
            difference = table.reach + 1 + coder.golomb()
            difference = -difference if coder.uniform(2) else difference
        else:
            difference = slot - table.reach
        base = values[-1] if predictor == 2 and values else mean
        values.append(clamp(base + difference, -2 ** 30, 2 ** 30))
    return values


def read_motion(data, n):
    coder = RangeDecoder(data)
    matched = coder.uniform(n + 1)
    likely = clamp((4096 * matched + n // 2) // n, 1, 4095)
    free, motion = list(range(n)), []
    for _ in range(n):
        used = matched == n
        if 0 < matched < n:
            used = coder.position(4096) < likely
            coder.take(0 if used else likely, likely if used else 4096 - likely, 4096)
        motion.append(free.pop(coder.uniform(len(free))) if used else UNMATCHED)
    return motion


def read_parents(data, n):
    coder = RangeDecoder(data)
    count = coder.uniform(n + 1)
    if count == 0:
        return [UNMATCHED] * n
    part = clamp((4096 * count + n // 2) // n, 1, 4095)
    parents = []
    for _ in range(n):
        has_one = True
        if count < n:
            has_one = coder.position(4096) < part
            coder.take(*((0, part, 4096) if has_one else (part, 4096 - part, 4096)))
        parents.append(coder.uniform(n) if has_one else UNMATCHED)
    require(n - parents.count(UNMATCHED) <= count, "more units have a parent than the plane says")
    return parents


def coding_order(parents):
    """Units by generation, in each by number, and the generation of each."""
    generations = []
    for unit in range(len(parents)):
        generation, at = 0, unit
        while parents[at] is not UNMATCHED:
            generation, at = generation + 1, parents[at]
            require(generation < 16, "a unit is predicted from itself or over too many others")
        generations.append(generation)
    return sorted(range(len(parents)), key=lambda unit: (generations[unit], unit)), generations


def motion_of(group):
    return read_motion(group["motion"], group["units"]) if group["motion_coding"] else list(range(group["units"]))


class RawBits:
    def __init__(self, data):
        self.bits, self.left = int.from_bytes(data, "little"), 8 * len(data)

    def get(self, n):
        require(n <= self.left, "raw bits are missing")
        value = self.bits & ((1 << n) - 1)
        self.bits >>= n
        self.left -= n
        return value

    def golomb(self):
        n = 0
        while self.get(1):
            n += 1
        return 2 ** n - 1 + self.get(n)


class Lanes:
    """Interleaved states of the asymmetric numeral systems coder."""

    def __init__(self, data, lanes_log2):
        self.count = 1 << lanes_log2
        self.states = list(struct.unpack_from(f"<{self.count}I", data))
        self.data, self.at = data, 4 * self.count

    def slot(self, i, table):
        x = self.states[i % self.count]
        p = x % 4096
        slot = table.slots[p]
        x = table.counts[slot] * (x // 4096) + p - table.starts[slot]
        if x < 65536:
            require(self.at + 2 <= len(self.data), "symbols end too early")
            x = x << 16 | int.from_bytes(self.data[self.at:self.at + 2], "little")
            self.at += 2
        self.states[i % self.count] = x
        return slot

    def finish(self):
        require(all(x == 65536 for x in self.states) and self.at == len(self.data), "symbols do not end well")


def table_of(s):
    s = clamp(s, -40, 160)
    if s < 24:
        return s + 40, 0
    k = (s - 16) // 8
    return 64 + 8 * (min(k, 3) - 1) + s % 8, k


def next_state(state, symbol, trellis):
    h0, h1 = POLYNOMIALS[trellis]
    return state // 2 ^ (h0 // 2 if symbol % 2 else 0) ^ (h1 // 2 if symbol % 4 >= 2 else 0)


def read_symbols(plane, shapes, cols, column_scales, row_scales, header, symbols, raw, rows):
    lanes, bits, states, out = Lanes(symbols, header["lanes_log2"]), RawBits(raw), [0] * LANES, []
    factor = 2 ** plane["scale_step"]
    shape = plane["shape"] if plane["shape"] < len(SHAPES) else shapes[plane["shape"] - len(SHAPES)]
    for i in range(rows * cols):
        row, col = divmod(i, cols)
        s = plane["base_scale"] + factor * ((row_scales[row] if row_scales else 0) +
                                            (column_scales[col] if column_scales else 0))
        number, shift = table_of(s)
        half = states[i % LANES] % 2 if plane["trellis"] else 0
        table = Table.of(shape, half, number)
        slot = lanes.slot(i, table)
        value = slot - table.reach
        if slot == len(table.counts) - 1:
            value = bits.golomb() + table.reach + 1
            value = -value if bits.get(1) else value
        if shift:
            value = (value << shift) + bits.get(shift) - (1 << (shift - 1))
        if plane["trellis"]:
            value = 2 * clamp(value, -2 ** 29 + 1, 2 ** 29) - half
            states[i % LANES] = next_state(states[i % LANES], value, plane["trellis"])
        else:
            value = clamp(value, -2 ** 30, 2 ** 30)
        out.append(value)
    lanes.finish()
    return out


# ------------------------------------------------------------------------------------------ reconstruction

def f32(x):
    """Rounded to binary32, ties to even; the result of one operation in binary64 rounds like one in binary32."""
    try:
        return struct.unpack("<f", struct.pack("<f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


def largest_of(dtype):
    return {"F16": 65504.0, "BF16": float.fromhex("0x1.fep127"), "F32": float.fromhex("0x1.fffffep127"),
            "F64": sys.float_info.max, "F8_E4M3": 448.0, "F8_E5M2": 57344.0, "F8_E4M3FNUZ": 240.0,
            "F8_E5M2FNUZ": 57344.0}[dtype]


def small_float(x, exponent_bits, mantissa_bits, bias):
    """The bits of a small float: x rounded to nearest, ties to even; x is within range."""
    sign = 1 << (exponent_bits + mantissa_bits) if math.copysign(1, x) < 0 else 0
    x = abs(x)
    if x == 0:
        return sign
    exponent = max(math.frexp(x)[1] - 1, 1 - bias)
    units = round(math.ldexp(x, mantissa_bits - exponent))  # ties to even
    if units == 2 << mantissa_bits:
        units, exponent = units // 2, exponent + 1
    if units < 1 << mantissa_bits:
        return sign | units
    return sign | (exponent + bias) << mantissa_bits | units - (1 << mantissa_bits)


def store(x, dtype):
    """A value as its dtype holds it: bytes and what is read back."""
    x = clamp(x, -largest_of(dtype), largest_of(dtype))
    if dtype == "F32":
        return struct.pack("<f", x), x
    if dtype == "F64":
        return struct.pack("<d", x), x
    if dtype == "F16":
        data = struct.pack("<e", x)
        return data, struct.unpack("<e", data)[0]
    if dtype == "BF16":
        bits = small_float(x, 8, 7, 127)
        return struct.pack("<H", bits), struct.unpack("<f", struct.pack("<I", bits << 16))[0]
    bits = small_float(x, *F8_PARTS[dtype])
    return bytes([bits]), small_float_value(bits, *F8_PARTS[dtype])


F8_PARTS = {"F8_E4M3": (4, 3, 7), "F8_E5M2": (5, 2, 15)}


def small_float_value(bits, exponent_bits, mantissa_bits, bias):
    """The value of the bits of a finite small float."""
    field, mantissa = bits >> mantissa_bits & ((1 << exponent_bits) - 1), bits & ((1 << mantissa_bits) - 1)
    value = math.ldexp(mantissa, 1 - bias - mantissa_bits) if field == 0 else math.ldexp(
        mantissa + (1 << mantissa_bits), field - bias - mantissa_bits)
    return -value if bits >> (exponent_bits + mantissa_bits) else value


def load(data, dtype):
    """A tensor's values, as binary32."""
    if dtype == "F64":
        return [f32(x) for x in struct.unpack(f"<{len(data) // 8}d", data)]
    if dtype == "BF16":
        return [struct.unpack("<f", b"\0\0" + data[i:i + 2])[0] for i in range(0, len(data), 2)]
    if dtype in F8_PARTS:
        return [small_float_value(bits, *F8_PARTS[dtype]) for bits in data]
    return list(struct.unpack(f"<{len(data) // (BITS[dtype] // 8)}{ {'F16': 'e', 'F32': 'f'}[dtype] }", data))


def add_elements(a, b, size):
    """Sums of the little-endian elements, modulo what they can hold; the rest byte by byte."""
    out, whole = bytearray(), len(a) // size * size
    for at in list(range(0, whole, size)) + list(range(whole, len(a))):
        n = size if at < whole else 1
        total = int.from_bytes(a[at:at + n], "little") + int.from_bytes(b[at:at + n], "little")
        out += (total & ((1 << 8 * n) - 1)).to_bytes(n, "little")
    return bytes(out)


def restore_rows(rows, basis):
    dimension, count = basis["dimension"], basis["count"]
    components = side_list(basis["reflectors"], count * dimension - count * (count - 1) // 2)
    reflections, at = [], 0
    for k in range(count):
        v = [0] * k + components[at:at + dimension - k]
        at += dimension - k
        squares = sum(c * c for c in v)
        reflections.append((k, v, f32(2.0 / squares) if squares else 0.0))
    for k, v, factor in reversed(reflections):
        for x in rows:
            s = 0.0
            for j in range(k, dimension):
                s = f32(s + f32(x[j] * v[j]))
            s = f32(s * factor)
            for j in range(k, dimension):
                x[j] = f32(x[j] - f32(s * v[j]))


class Stream:
    def __init__(self, data, reference):
        self.tensors, self.bases, self.shapes, self.frames = [], [], [], []
        self.out, self.reference = {}, reference
        for kind, payload, head_length in read_sections(data):
            if kind == b"TENS":
                self.tensors = read_directory(payload)
            elif kind == b"BASE":
                self.bases = read_bases(payload)
            elif kind == b"SHAP":
                self.shapes = read_shapes(payload)
            elif kind == b"FRAM":
                self.frames.append(read_frame(payload, head_length))

    def decode(self):
        for frame in self.frames:
            for plane in frame["planes"]:
                self.decode_plane(frame, plane)
            for entry in frame["lossless"]:
                self.decode_lossless(entry)
        return self.out

    def decode_plane(self, frame, plane):
        tensor = self.tensors[plane["tensor"]]
        shape, axis = tensor["shape"], plane["axis"]
        outer, extent, inner = math.prod(shape[:axis]), shape[axis], math.prod(shape[axis + 1:])
        cols = outer * inner
        column_scales = side_list(plane["column_scales"], cols) if plane["scales"] & 2 else []
        if plane["predictor"] == 5:
            stored = self.decode_own_units(plane, tensor["dtype"], cols, column_scales)
        else:
            prediction, matched = self.prediction(frame, plane, cols)
            stored, unit = [], 0
            for part in plane["slices"]:
                stored += self.decode_slice(plane, part, cols, column_scales, prediction, matched, unit)
                unit += part["units"]
            require(unit == plane["units"], "slices do not cover their plane")
        size = BITS[tensor["dtype"]] // 8
        data = self.out.setdefault(plane["tensor"], bytearray(outer * extent * inner * size))
        plane["decoded"] = []
        for r, row in enumerate(stored):
            kept = []
            for c, value in enumerate(row):
                raw, back = store(value, tensor["dtype"])
                place = ((c // inner) * extent + plane["offset"] + r) * inner + c % inner
                data[place * size:(place + 1) * size] = raw
                kept.append(f32(back))
            plane["decoded"].append(kept)

    def decode_own_units(self, plane, dtype, cols, column_scales):
        parents = read_parents(plane["parents"], plane["units"])
        order, generations = coding_order(parents)
        size, rows, at = plane["unit_size"], {}, 0
        for part in plane["slices"]:
            mine = order[at:at + part["units"]]
            require(len(mine) == part["units"] and len({generations[unit] for unit in mine}) == 1,
                    "a slice has units of more than one generation")
            prediction, matched = [], []
            for unit in mine:
                parent = parents[unit]
                matched.append(parent is not UNMATCHED)
                prediction += [[f32(store(v, dtype)[1]) for v in row] for row in rows[parent]] if matched[-1] else [None] * size
            decoded = self.decode_slice(plane, part, cols, column_scales, prediction, matched, 0)
            for i, unit in enumerate(mine):
                rows[unit] = decoded[i * size:(i + 1) * size]
            at += part["units"]
        require(at == plane["units"], "slices do not cover their plane")
        return [row for unit in range(plane["units"]) for row in rows[unit]]

    def partner(self, number):
        """Type and bytes of the tensor of the same name in the reference checkpoint."""
        tensor = self.tensors[number]
        require(tensor["name"] in self.reference, f"{tensor['name']} is not in the reference (--reference)")
        dtype, shape, data = self.reference[tensor["name"]]
        require(shape == tensor["shape"], f"{tensor['name']} has another shape in the reference")
        return dtype, data

    def checkpoint_prediction(self, frame, plane):
        shape, axis = self.tensors[plane["tensor"]]["shape"], plane["axis"]
        outer, extent, inner = math.prod(shape[:axis]), shape[axis], math.prod(shape[axis + 1:])
        dtype, data = self.partner(plane["tensor"])
        values, n, size = load(data, dtype), plane["units"], plane["unit_size"]
        rows = [[values[(o * extent + plane["offset"] + r) * inner + i] for o in range(outer) for i in range(inner)]
                for r in range(n * size)]
        coded = frame["checkpoint_motions"].get(plane["group"] - 1)
        motion = list(range(n)) if coded is None else read_motion(coded, n)
        moved = []
        for unit in motion:
            moved += [None] * size if unit is UNMATCHED else rows[unit * size:][:size]
        return moved, [unit is not UNMATCHED for unit in motion]

    def prediction(self, frame, plane, cols):
        if not plane["predictor"]:
            return None, []
        if plane["predictor"] > 2:
            return self.checkpoint_prediction(frame, plane)
        group = frame["groups"][plane["group"] - 1]
        source = self.frames[frame["references"][group["reference"] - 1]]["planes"][plane["reference_plane"]]
        motion = motion_of(group)
        require(len(source["decoded"][0]) == cols and source["units"] == plane["units"], "planes do not fit")
        size = plane["unit_size"]
        rows = []
        for reference in motion:
            rows += [None] * size if reference is UNMATCHED else source["decoded"][reference * size:][:size]
        return rows, [reference is not UNMATCHED for reference in motion]

    def decode_slice(self, plane, part, cols, column_scales, prediction, matched, first):
        r = Reader(part["data"])
        header = {name: r.varint() for name in ("lanes_log2", "rows", "gains", "symbols", "raw")}
        row_data, gain_data, symbols, raw = (r.take(header[n]) for n in ("rows", "gains", "symbols", "raw"))
        require(r.at == len(part["data"]), "a slice is longer than its parts")
        size, units = plane["unit_size"], part["units"]
        if symbols:
            row_scales = side_list(row_data, units * size) if plane["scales"] & 1 else []
            values = read_symbols(plane, self.shapes, cols, column_scales, row_scales, header, symbols, raw, units * size)
        else:
            require(not row_data and not raw, "a slice without symbols has scales or raw bits")
            values = [0] * (units * size * cols)
        rows = [[f32(float(q) * plane["step"]) for q in values[i * cols:(i + 1) * cols]] for i in range(units * size)]
        if plane["basis"]:
            restore_rows(rows, self.bases[plane["basis"] - 1])
        if prediction is None:
            return rows
        mine = matched[first:first + units]
        own = iter(side_list(gain_data, sum(mine)) if plane["predictor"] in (2, 4, 5) else [0] * units)
        for u, used in enumerate(mine):
            gain = f32((plane["gain"] + (4 * next(own) if used else 0)) / 64)
            for r in range(u * size, (u + 1) * size):
                source = prediction[first * size + r]
                if used:
                    rows[r] = [f32(f32(gain * p) + t) for p, t in zip(source, rows[r])]
        return rows

    def decode_lossless(self, entry):
        method, size = entry["method"], entry["element_size"]
        blocks = [lossless_block(b["data"], b["units"], min(method, 3), size) for b in entry["blocks"]]
        if method == 4:
            theirs, at = b"", 0
            for number in entry["tensors"]:
                dtype, data = self.partner(number)
                require(dtype == self.tensors[number]["dtype"], "a tensor has another type in the reference")
                theirs += data
            for i, block in enumerate(blocks):
                blocks[i] = add_elements(block, theirs[at:at + len(block)], size)
                at += len(block)
        joined = b"".join(blocks)
        at = 0
        for number in entry["tensors"]:
            tensor = self.tensors[number]
            size = math.prod(tensor["shape"]) * BITS[tensor["dtype"]] // 8
            self.out[number] = joined[at:at + size]
            at += size
        require(at == len(joined), "lossless blocks do not fit their tensors")


class CountTable:
    """A table whose counts are sent: symbols are its slots."""

    def __init__(self, counts):
        self.counts, self.starts, self.slots = counts, [], []
        for symbol, count in enumerate(counts):
            self.starts.append(len(self.slots))
            self.slots += [symbol] * count
        require(len(self.slots) == 4096, "counts do not sum to 4096")


def intervals_below(coder, start, width):
    """The (start, width) of all intervals in a node of their tree, ascending."""
    kind = coder.position(8)
    if kind < 1:
        coder.take(0, 1, 8)
        return []
    if kind < 4:
        coder.take(1, 3, 8)
        return [(start, width)]
    coder.take(4, 4, 8)
    require(width > 0, "a single number is halved")
    return intervals_below(coder, start, width - 1) + intervals_below(coder, start + 2 ** (width - 1), width - 1)


def weighted(coder, weights, growth):
    """An event of a distribution that learns."""
    position, start, event = coder.position(sum(weights)), 0, 0
    while position >= start + weights[event]:
        start += weights[event]
        event += 1
    coder.take(start, weights[event], sum(weights))
    weights[event] += growth
    return event


def count_tables(coder, contexts, symbols):
    weights = [[8 if abs(n - before) <= 1 else 1 for n in range(13)] for before in range(13)]
    before, tables = 0, []
    for _ in range(contexts):
        left_out, counts = coder.uniform(symbols), []
        for symbol in range(symbols):
            if symbol == left_out:
                counts.append(0)
                continue
            n = before = weighted(coder, weights[before], 8)
            free = min(n - 1, 3)
            mantissa = coder.uniform(2 ** free) << (n - 1 - free) if n > 1 else 0
            counts.append(2 ** (n - 1) + mantissa if n else 0)
        counts[left_out] = 4096 - sum(counts)
        require(counts[left_out] > 0, "counts are more than their total")
        tables.append(CountTable(counts))
    return tables


def index_list(data, count):
    if not data:
        return [0] * count
    coder = RangeDecoder(data)
    least = coder.uniform(8193) - 4096
    weights = [1] * (coder.uniform(512) + 1)
    require(least + len(weights) - 1 <= 4096, "indices are out of range")
    return [least + weighted(coder, weights, 16) for _ in range(count)]


def modelled_block(data, size, element_size):
    r = Reader(data)
    lanes_log2, zero_bits, rotated, low_bits, contexts, columns, first_column = (r.varint() for _ in range(7))
    lengths = [r.varint() for _ in range(5)]
    model, row_part, column_part, symbol_part, low_part = (r.take(length) for length in lengths)
    count, rest = divmod(size, element_size)
    further_part, tail = r.take(len(data) - r.at - rest), r.take(rest)
    width = 8 * element_size - zero_bits
    coder = RangeDecoder(model)
    intervals = sorted(intervals_below(coder, 0, width), key=lambda i: (i[1] > low_bits, i[0]))
    tables = count_tables(coder, contexts, len(intervals))
    if contexts > 1:
        rows = index_list(row_part, (first_column + count + columns - 1) // columns)
        cols = index_list(column_part, columns)
    lanes, low, further, out = Lanes(symbol_part, lanes_log2), RawBits(low_part), RawBits(further_part), bytearray()
    for i in range(count):
        context = 0
        if contexts > 1:
            row, col = divmod(first_column + i, columns)
            context = clamp(rows[row] + cols[col], 0, contexts - 1)
        start, bits = intervals[lanes.slot(i, tables[context])]
        near = min(bits, low_bits)
        number = start + low.get(near)
        number += further.get(bits - near) << near
        if rotated:
            number = number >> 1 | (number & 1) << (width - 1)
        out += (number << zero_bits).to_bytes(element_size, "little")
    lanes.finish()
    require(low.left < 8 and further.left < 8, "uncoded bits are left over")
    return bytes(out) + tail


def lossless_block(data, size, method, element_size):
    if method == 3:
        method, data = data[0], data[1:]
        if method == 3:
            return modelled_block(data, size, element_size)
    if method == 0:
        return data
    if method == 1:
        return unzstd(data, size)
    require(method == 2, "an unknown method of lossless blocks")
    r, out = Reader(data), bytearray(size)
    for plane in range(element_size):
        length = len(range(plane, size, element_size))
        coded = r.take(r.unpack("I"))
        out[plane::element_size] = coded if len(coded) == length else unzstd(coded, length)
    return bytes(out)


def read_safetensors(path):
    data = open(path, "rb").read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    body = data[8 + length:]
    return {name: (t["dtype"], t["shape"], body[t["data_offsets"][0]:t["data_offsets"][1]]) for name, t in header.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("stream")
    parser.add_argument("--against", required=True, metavar="WEIGHTS.safetensors")
    parser.add_argument("--reference", metavar="BASE.safetensors", help="the checkpoint it was encoded with")
    arguments = parser.parse_args()
    reference = read_safetensors(arguments.reference) if arguments.reference else {}
    stream = Stream(open(arguments.stream, "rb").read(), reference)
    decoded = stream.decode()
    expected = read_safetensors(arguments.against)
    require(sorted(t["name"] for t in stream.tensors) == sorted(expected), "the tensors have other names")
    for number, tensor in enumerate(stream.tensors):
        data = bytes(decoded[tensor["alias"] - 1 if tensor["alias"] else number])
        dtype, shape, wanted = expected[tensor["name"]]
        require(dtype == tensor["dtype"] and shape == tensor["shape"], f"{tensor['name']} has another type or shape")
        require(data == wanted, f"{tensor['name']} differs")
    print(f"{arguments.stream}: {len(expected)} tensors, every bit as expected")


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(f"decode_stream.py: {error}")
