#!/usr/bin/env python3
"""Trailing whitespace, missing final newlines and CRLF line endings.

    check_text.py [--fix] FILE ...   exit code 1 when something was found (or fixed)
"""
import sys
from pathlib import Path


def cleaned(data):
    lines = data.replace(b"\r\n", b"\n").split(b"\n")
    text = b"\n".join(line.rstrip(b" \t") for line in lines).rstrip(b"\n")
    return text + b"\n" if text else b""


def main(arguments):
    fix = "--fix" in arguments
    found = 0
    for name in (a for a in arguments if a != "--fix"):
        data = Path(name).read_bytes()
        if b"\0" in data or cleaned(data) == data:
            continue
        found = 1
        print(f"{name}: {'fixed' if fix else 'whitespace'}")
        if fix:
            Path(name).write_bytes(cleaned(data))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
