"""The headers of a message as they stand in its bytes: in order, unfolded, nothing decoded or dropped."""

import re

MAX_HEAD = 256_000
_BLANK = re.compile(rb"\n[\r\n]|\r\r")  # however lines end
_NAME = re.compile(r"([!-9;-~]{1,80})[ \t]*:")


def raw_headers(raw: bytes) -> list[tuple[str, str]]:
    """List (name in lower case, unfolded value) of every header field, topmost first."""
    fields: list[list[str]] = []
    for line in _head(raw).splitlines():
        if not line.strip():
            if fields:
                break
            continue
        if line[0] in " \t" and fields:
            fields[-1][1] += " " + line.strip()
            continue
        named = _NAME.match(line)
        if named:
            fields.append([named.group(1).lower(), line[named.end() :].strip()])
        elif not line.startswith(("From ", ">From ")):
            break
    return [(name, value) for name, value in fields]


def _head(raw: bytes) -> str:
    text = raw[:MAX_HEAD].lstrip(b"\r\n")
    blank = _BLANK.search(text)
    head = text[: blank.start() if blank else None].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def values(headers: list[tuple[str, str]], name: str) -> list[str]:
    """List the values of the fields with this name, topmost first."""
    return [value for field, value in headers if field == name]


def first(headers: list[tuple[str, str]], name: str) -> str:
    """Return the topmost field's value, or an empty string."""
    for field, value in headers:
        if field == name:
            return value
    return ""
