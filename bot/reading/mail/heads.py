"""The headers of a message as they stand in its bytes: in order, unfolded, nothing decoded or dropped."""

import re

MAX_HEAD = 256_000
_BLANK = re.compile(rb"\n[\r\n]")
_NAME = re.compile(r"([!-9;-~]{1,80})[ \t]*:")

Headers = dict[str, list[str]]


def raw_headers(raw: bytes) -> Headers:
    """Every field's unfolded values, topmost first, by its name in lower case, in the order of the names."""
    fields: Headers = {}
    last: list[str] = []
    for line in _head(raw).splitlines():
        named = _NAME.match(line)
        if named:
            last = fields.setdefault(named[1].lower(), [])
            last.append(line[named.end() :].strip())
        elif not line.strip():
            if fields:
                break
        elif line[0] in " \t" and fields:
            last[-1] += " " + line.strip()
        elif not line.startswith(("From ", ">From ")):
            break
    return fields


def _head(raw: bytes) -> str:
    text = raw[:MAX_HEAD].lstrip(b"\r\n")
    blank = _BLANK.search(text)
    head = text[: blank.start() if blank else None].partition(b"\r\r")[0]  # a few end their lines by \r alone
    head = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def values(headers: Headers, name: str) -> list[str]:
    """List the values of the fields with this name, topmost first."""
    return headers.get(name, [])


def first(headers: Headers, name: str) -> str:
    """Return the topmost field's value, or an empty string."""
    return headers[name][0] if name in headers else ""
