"""Codes as people write them: any case, any spacing, without the board's prefix where that is clear."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.reading.noticing.quarters import QUARTER_LIKE, is_quarter

_SMALL = r"[ ._\-/]{0,3}"
_MARK = r"[ ._\-/]{1,3}"
_LAST = re.compile(r"\d+$")
# A number with a nought before it, or straight behind a stroke, that is no figure.
_ALSO = re.compile(
    r"(?:\s?/\s?|\s?(?:,|&|\+|and|, and)\s?(?=0))(\d{1,3})(?![\d%]|[.,]\d|\s?(?:%|per\b|of\b|weeks|days))"
)
# 'PI 15 and 21?': a number behind a code and 'and' that nothing follows but a stop or a verb.
_AND_ALSO = re.compile(
    r"\s(?:and|&|\+)\s(\d{1,3})(?=\s?(?:[?!,;:)\n]|\.(?!\d)|$)|\s(?:are|is|were|was|will|please|figures?|data|by|until|to"
    r" follow|wait|come|follow|slip|go|too|as well|have|has|not|for)\b)"
)
_FIGURE = r"£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|[mk]\b)?"
# 'NM17 540.6 / 18 12.4 / 19 85.2': behind a code and its figure, the numbers of the next, each before a figure.
_GOES_ON = re.compile(
    rf"\s?[:=–-]?\s?{_FIGURE}\s?(?P<mark>[/;|,\n])\s{{0,2}}(?P<number>\d{{1,3}})(?=\s?[:=]\s?{_FIGURE}|\s(?:[–-]\s)?{_FIGURE}\s?(?:[/;|,\n.]\s|$|\n))"
)
# Short words that a number may follow in any sentence, and that boards use for codes all the same.
_PREPOSED = re.compile(
    r"(?:as|at|be|by|do|for|if|in|is|it|me|my|no|of|on|or|per|so|to|up|us|was|we|age|aim|all|and|day|men|now|the)\s"
)
_AND_LETTERS = re.compile(r"\b([a-z])&([a-z])(?=[ ._/-]?\d)")
_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|[\s_]")


class CodeHit(NamedTuple):
    """Where a code stands and the code it is; an empty code is one that this board does not have."""

    start: int
    end: int
    code: str
    bare: bool = False


class Codes:
    """All codes of one board, grouped by shape ('NM-#', 'NM-A#'), each shape one pattern."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._known: dict[tuple[str, tuple[str, ...]], str] = {}
        shapes: dict[str, list[list[str]]] = {}
        for code in codes:
            pieces = _PIECE.findall(code.lower().replace("&", ""))
            shape = _shape(pieces)
            self._known[shape, _numbers(pieces)] = code
            shapes.setdefault(shape, []).append(pieces)
        prefix = _shared_prefix(self._known.values())
        figure_like = {shape: many for shape, many in shapes.items() if not any(map(str.isalpha, shape))}
        shapes = {shape: many for shape, many in shapes.items() if shape not in figure_like}
        self._patterns = [(shape, re.compile(_pattern(many[0]))) for shape, many in _longest_first(shapes)]
        shorts = {shape: short for shape, many in shapes.items() if (short := _short(many, _prefix(many)))}
        told = Counter([*shorts.values(), *(pattern.pattern for _, pattern in self._patterns)])
        self._shorts = [(shape, re.compile(short)) for shape, short in shorts.items() if told[short] == 1]
        self._bare = [
            (shape, re.compile(bare, re.MULTILINE)) for shape, many in shapes.items() if (bare := _bare(many, prefix))
        ]
        self._quarterly = frozenset(code for code in self._known.values() if QUARTER_LIKE.fullmatch(code.lower()))
        self._last: tuple[str, tuple[CodeHit, ...]] = ("", ())
        self._bare += [(shape, re.compile(_figure_like(many[0]), re.MULTILINE)) for shape, many in figure_like.items()]

    def find(self, low: str) -> tuple[CodeHit, ...]:
        """Every code in lower-case plain text, in order; the fuller spelling wins. The last text is kept."""
        if low != self._last[0]:
            self._last = low, tuple(self._find(_without_ands(low) if "&" in low else low))
        return self._last[1]

    def _find(self, low: str) -> list[CodeHit]:
        hits: list[CodeHit] = []
        taken: set[int] = set()
        for way, patterns in (("full", self._patterns), ("short", self._shorts), ("bare", self._bare)):
            for shape, pattern in patterns:
                for hit in self._hits(low, shape, pattern, way):
                    if taken.isdisjoint(range(hit.start, hit.end)):
                        hits.append(hit)
                        taken.update(range(hit.start, hit.end))
        if self._quarterly:
            hits = [h for h in hits if h.code not in self._quarterly or not is_quarter(low, h.start, h.end)]
        told = [hit for hit in hits if hit.code and not hit.bare]
        listed = [more for hit in told for way in (self._listed, self._going_on) for more in way(low, hit)]
        return sorted([*hits, *(hit for hit in listed if taken.isdisjoint(range(hit.start, hit.end)))])

    def _listed(self, low: str, hit: CodeHit) -> Iterator[CodeHit]:
        """The numbers that go on from a code: 'NM-02/03', 'NM-06, 07 and 08'."""
        pieces = _PIECE.findall(hit.code.lower().replace("&", ""))
        numbers = _numbers(pieces)
        tail = _LAST.search(low, hit.start, hit.end)
        match = _also(low, hit.end) if tail else None
        while tail and match and len(match[1]) == len(tail.group()):
            code = self._known.get((_shape(pieces), (*numbers[:-1], _number(match[1]))), "")
            if not code:
                return
            yield CodeHit(match.start(1), match.end(1), code, bare=False)
            match = _also(low, match.end())

    def _going_on(self, low: str, hit: CodeHit) -> list[CodeHit]:
        """The rising numbers that go on from a code and its figure, each of them a code; two where commas part them."""
        pieces = _PIECE.findall(hit.code.lower())
        shape, numbers = _shape(pieces), _numbers(pieces)
        found: list[CodeHit] = []
        match = _GOES_ON.match(low, hit.end) if numbers else None
        commas = bool(match and match["mark"] == ",")
        while match:
            number = _number(match["number"])
            code = self._known.get((shape, (*numbers[:-1], number)), "")
            if not code or int(number) <= int(numbers[-1]):
                break
            found.append(CodeHit(*match.span("number"), code))
            numbers = (*numbers[:-1], number)
            match = _GOES_ON.match(low, match.end())
        return found if len(found) > commas else []

    def _hits(self, low: str, shape: str, pattern: re.Pattern[str], way: str) -> Iterator[CodeHit]:
        """What one pattern finds; a number that the board has not is a code only where it is written in full."""
        for match in pattern.finditer(low):
            numbers = tuple(_number(group) for group in match.groups())
            code = self._known.get((shape, numbers), "")
            if way == "full" and _is_word(low, match):
                continue
            if code or way == "full":
                start, end = (match.start(1), match.end(match.lastindex or 0)) if way == "bare" else match.span()
                yield CodeHit(start, end, code, way == "bare")


def _without_ands(low: str) -> str:
    """'A&W-07' for AW-07: the '&' between single letters moved in front of them, so that all else keeps its place."""
    return _AND_LETTERS.sub(r"&\1\2", low)


def _is_word(low: str, match: re.Match[str]) -> bool:
    """'It came in at 158' on a board with a code AT-3: a word and a number, unless it begins a line or an item."""
    if not _PREPOSED.match(match.group()):
        return False
    return bool(low[max(0, match.start() - 8) : match.start()].rpartition("\n")[2].strip(" \t>*•-([,;"))


def _also(low: str, at: int) -> re.Match[str] | None:
    return _ALSO.match(low, at) or _AND_ALSO.match(low, at)


def _shape(pieces: list[str]) -> str:
    return "".join("#" if piece.isdigit() else piece for piece in pieces if not piece.isspace() and piece != "-")


def _number(digits: str) -> str:
    return digits.replace("o", "0").lstrip("0") or "0"


def _numbers(pieces: list[str]) -> tuple[str, ...]:
    return tuple(_number(piece) for piece in pieces if piece.isdigit())


def _longest_first(shapes: dict[str, list[list[str]]]) -> list[tuple[str, list[list[str]]]]:
    return sorted(shapes.items(), key=lambda pair: -len(pair[0]))


def _pattern(pieces: list[str]) -> str:
    """Letters and numbers with anything small between them; '2.3' keeps its stop. Letters alone keep their marks.

    That no word runs on into the first letters is asked behind them: letters are found faster than their beginning.
    """
    parts = [] if pieces[0].isalpha() else [r"(?<!\w)"]
    small = _SMALL if any(map(str.isdigit, pieces)) else _MARK  # 'Q-A' is neither 'qa' nor 'a'
    for n, piece in enumerate(pieces):
        if piece.isdigit():
            parts.append(r"([0o]*\d+)")
        elif piece.isalpha():
            parts.append(re.escape(piece) if n else rf"{re.escape(piece)}(?<!\w{re.escape(piece)})")
        elif piece in "./":
            parts.append(r"[ ]?[./_-][ ]?")  # 'LW2-4' is LW2.4
        if piece.isalpha() or (small is _SMALL and piece in "-_ "):
            parts.append(small)
    return "".join(parts).removesuffix(small) + _END


def _figure_like(pieces: list[str]) -> str:
    """'3.3' may be a code or a figure: it is a code at the head of a line or item, or where a word says so."""
    digits = r"[ ]?[./-][ ]?".join(r"0*(\d+)" for piece in pieces if piece.isdigit())
    return (
        rf"(?:(?:^|[\n;])[ \t>*•(-]{{0,4}}(?:\d{{1,2}}[.)][ \t]{{1,2}})?|{_CALLED}){digits}(?![\d%]|[.,/]\d){_FOLLOWED}"
    )


_CALLED = r"\b(?:indicators?|measures?|kpis?|pis?|refs?|items?|lines?|codes?)\s(?:no\.?\s|number\s)?"
_UNITS = r"(?:per|percent|pc|weeks?|days?|hours?|hrs?|mins?|minutes?|years?|points?|million|thousand|m|k|in|of|to)\b"
_FOLLOWED = rf"(?=\s?[:=)]|\s+[-–]\s|\s+(?!{_UNITS})[a-z£<~\d])"
# A code may be followed by its figure with only a comma between, as in a line of a text file: 'NM-02,10.2'.
_END = r"(?![^\W_]|\.\d)"


def _shared_prefix(codes: Iterable[str]) -> str:
    """The letters that every code of the board begins with, up to and with their separator; else nothing."""
    firsts = {match.group().lower() if (match := re.match(r"[^\W\d_]+[^\w]+", code)) else "" for code in codes}
    return firsts.pop() if len(firsts) == 1 else ""


def _prefix(many: list[list[str]]) -> str:
    """The letters that codes of one shape begin with, before more letters: 'nm-' of 'nm-a05'."""
    match = re.match(r"[^\W\d_]+[^\w]+(?=[^\W\d_])", "".join(many[0]))
    return match.group() if match else ""


def _short(many: list[list[str]], prefix: str) -> str:
    """'A05' for 'NM-A05'. 'Q2' is a quarter, so a Q wants exactly the digits the code has, two or more."""
    rest = _rest(many[0], prefix)
    if not any(map(str.isdigit, rest)):  # 'a' for 'Q-A' is a word of any sentence
        return ""
    if rest[0] == "q":
        widths = {len(piece) for pieces in many for piece in _rest(pieces, prefix) if piece.isdigit()}
        return rf"(?<![\w-])q[ ]?(0\d{{{max(widths) - 1}}})" + _END if min(widths) > 1 else ""
    letters = _pattern(rest)
    return letters.replace(_SMALL, "", 1) if len(rest[0]) == 1 else letters  # 'a 38' is no code


def _bare(many: list[list[str]], prefix: str) -> str:
    """'07' for 'NM-07', at the start of a line or item, padded as the code is, before a mark or a figure."""
    rest = _rest(many[0], prefix)
    if len(rest) != 1 or not rest[0].isdigit():
        return ""
    width = min(len(_rest(pieces, prefix)[0]) for pieces in many)
    if width < 2:
        return r"(?:^|\n)[ \t>*•-]{0,4}(\d{1,3})\s?[:=]\s?(?=[£\d.<n~])"
    exact = rf"\d{{{width}}}"
    return rf"(?:^|[\n,;/]|\band\b)[ \t>*•(-]{{0,4}}#?({exact})(?:\s?[:=)]\s?|\s+-\s+|(?<=^..)\s+)(?=[£\d<~ny]|\.\d)"


def _rest(pieces: list[str], prefix: str) -> list[str]:
    full = "".join(pieces)
    if not prefix or not full.startswith(prefix):
        return []
    return _PIECE.findall(full[len(prefix) :])
