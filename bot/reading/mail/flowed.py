"""RFC 3676: a paragraph that was wrapped for the wire is put together again."""


def unflow(text: str, delsp: str = "") -> str:
    """Join flowed lines of equal quote depth; a signature delimiter stays alone."""
    pieces: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth, rest = _quoted(line)
        if open_depth != depth or rest.rstrip() == "--":
            pieces.append(("\n" if pieces else "") + ">" * depth + (" " if depth else ""))
        flows = rest.endswith(" ") and rest != "-- "
        pieces.append(rest[:-1] if flows and delsp == "yes" else rest)
        open_depth = depth if flows else -1
    return "".join(pieces)


def _quoted(line: str) -> tuple[int, str]:
    rest = line.lstrip(">")
    return len(line) - len(rest), rest.removeprefix(" ")
