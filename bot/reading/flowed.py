"""RFC 3676: a paragraph that was wrapped for the wire is put together again."""


def unflow(text: str, delsp: str = "") -> str:
    """Join flowed lines of equal quote depth; a signature delimiter stays alone."""
    joined: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth, rest = _quoted(line)
        if open_depth == depth and rest.rstrip() != "--":
            joined[-1] += rest
        else:
            joined.append(">" * depth + (" " if depth else "") + rest)
        flows = rest.endswith(" ") and rest != "-- "
        if flows and delsp == "yes":
            joined[-1] = joined[-1][:-1]
        open_depth = depth if flows else -1
    return "\n".join(joined)


def _quoted(line: str) -> tuple[int, str]:
    rest = line.lstrip(">")
    return len(line) - len(rest), rest.removeprefix(" ")
