"""Columns: what each column of a table holds, by its heading."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.reading.deferred import deferred
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import plain
from bot.reading.passages import Cell, Table

_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("note", (
            r"\b(?:comment\w*|notes?|narrative|explanation|caveats?|remarks?|reasons?|context|further info\w*|"
            r"progress update|update text)\b"
        )),
        ("lower", r"\b(?:lower|lcl|lci|ll)\b(?:.*\b(?:ci|limit|confidence)\b)?"),
        ("upper", r"\b(?:upper|ucl|uci|ul)\b(?:.*\b(?:ci|limit|confidence)\b)?"),
        ("change", r"\b(?:change|variance|difference|diff|trend|direction|movement|travel|dot|\+/-|gap)\b"),
        ("target", (
            r"\b(?:targets?|trajector\w+|plan(?:ned)?|ambition|goal|standard|threshold|forecast|year[ -]end|"
            r"budget|profile|std|aim(?:ing)?|aspiration)\b|\bwhere (?:we|it|they) (?:\w+ )?(?:want|need|"
            r"should|ought|hope|aim|plan|have to)\b|\b(?:want(?:ed)?|ought|hoped?) to (?:be|get|reach)\b"
        )),
        ("baseline", r"\b(?:baseline|base)\b"),
        ("elsewhere", (
            r"\b(?:england|national|regional?|region|peers?|neighbours?|comparators?|benchmark|london|cipfa|"
            r"statistical|family|average of|nearest)\b"
        )),
        ("previous", (
            r"\b(?:previous|prior|prev|last (?:period|quarter|qtr|month|year|time|return)|ly|year ago|historic|"
            r"last yr|before)\b|^(?:last|was|were|then)$|\bwhere (?:we|it|they|things) (?:were|was|stood)\b|"
            r"\b(?:at|in|as) (?:our |the )?last (?:report|return|meeting|board|update)\b|"
            r"\blast (?:figure|value|result|position|number|actual|outturn|reported|sent|submi\w+|publi\w+)\b"
        )),
        ("numerator", r"\b(?:numerator|num)\b|^n$"),
        ("denominator", r"\b(?:denominator|denom?|cohort|eligible|population|base size)\b|^(?:of|out of|d)$"),
        ("date", r"\b(?:revised|new|forecast|expected)\b.*\b(?:date|deadline|completion)\b"),
        ("ignored", (
            r"\b(?:due|deadline|lead|owner|source|agency|responsible|contact|frequency|polarity|start date|"
            r"theme|priority|objective|completed by|sign(?:ed)? off|updated (?:on|by)|date of|extracted|"
            r"data source)\b"
        )),
        ("status", r"\b(?:status|rag|rating|progress|delivery|b?rag|position of action)\b"),
        ("period", (
            r"^(?:(?:(?:reporting|time|data|latest|most recent|current) )?(?:data )?"
            r"(?:period|quarter|qtr|month|year|date|as at)s?"
            r"(?: covered| of data| of latest(?: data)?| to which it relates)?|"
            r"(?:covers|covering|relates to|snapshot(?: date)?|position (?:at|as at|date)))$"
        )),
        ("area", (
            r"\b(?:area|ward|locality|geograph\w+|place|district|neighbourhood|pcn|practice|site|sub-?group|"
            r"breakdown|sex|gender|ethnic\w*|age band|age group)\b"
        )),
        ("unit", r"^units?\b|\bunit of\b"),
        ("value", (
            r"\b(?:actuals?|outturn|values?|figures?|results?|performance|current|this (?:quarter|month|period|"
            r"qtr)|your|latest|reported|returns?|answers?|response|ours|now|achieved|position|score|rate|%|"
            r"percent(?:age)?|number|count|total|yours|data|measured?)\b|(?:^|\s)%$|"
            r"^(?:all|persons|everyone|both(?: sexes)?|combined)\b|"
            r"\bwhere (?:we|it|they|things) (?:are|is|stand|stands)\b|^today$|^(?:is|are)(?: now)?$"
        )),
        ("code", (
            r"^(?:#|no\.?|ref\.?(?:erence)?|id|code|kpi no\.?|indicator (?:code|ref\w*|id|no\.?)|pi|number|"
            r"ind\.?|item no\.?)$|\b(?:code|ref|reference)\b"
        )),
        ("name", (
            r"\b(?:indicator|measure|metric|kpi|name|description|title|action|question|item|definition|"
            r"commitment)s?\b"
        )),
    )
)  # fmt: skip
_CODE_FIRST = deferred(
    r"^(?:#|no\.?|ref\.?(?:erence)?|id|code|(?:indicator|measure|kpi|pi) (?:code|ref\w*|id|no\.?|number)|pi|"
    r"ind\.?|number)$"
)
_NAME_FIRST = deferred(
    r"^(?:the )?(?:performance )?(?:indicator|measure|metric|kpi|name|description|title|action|question|"
    r"item|definition)s?(?: (?:name|title|description))?$"
)


# A correction set out in columns: what was sent before, and what is to stand.
_REPLACED = deferred(
    r"\b(?:old|(?:as )?sent|submitted|original(?:ly)?|initial(?:ly)?|first|was|were|wrong(?:ly)?|incorrect(?:ly)?|"
    r"in error|error|mistaken?|said|(?:as |previously )reported|before|replaces|instead of|earlier|gave)\b|^from$"
)
_STANDS = deferred(
    r"\b(?:new|should (?:be|read|say|have been|have read)|correct(?:ed|ion)?|revised?|amend(?:ed|ment)|restated|right|"
    r"use|now|final(?:ised)?|updated?|replacement|after)\b|^to$"
)
_WORDS = re.compile(r"[a-z]+")
_OPEN = frozenset({"", "value", "previous"})
_FIGURE = deferred(r"[£$<>~]?\s?[\d,]*\.?\d+\s?(?:%|k|m|pc)?")


# 'Target' in a column of 'Type' or of none, beside the figures of a row.
_ROLE_WORDS = deferred(
    r"(?:(?:our|the|local|national) )?(?:targets?|plan(?:ned)?|trajectory|ambition|goal|budget|forecast|baseline|"
    r"england|national(?: average)?|region(?:al)?(?: average)?|benchmark|threshold|profile|previous|"
    r"last (?:year|quarter|month|period))(?: (?:figure|value|position))?"
)
_TELLS_ROLE = frozenset({"", "name", "area", "unit", "numerator", "status"})


class Column(NamedTuple):
    """What a column holds, the period its heading names, and the heading itself."""

    role: str
    period: Said | None
    heading: str


_NO_COLUMN = Column("", None, "")


def corrected(columns: Mapping[int, Column]) -> Mapping[int, Column]:
    """Where one column alone says what is to stand, and another what was sent before, the first has the values."""
    free = {col: each for col, each in columns.items() if each.role in _OPEN}
    stands = [col for col, each in free.items() if _STANDS.search(each.heading) and not _REPLACED.search(each.heading)]
    replaced = [col for col, each in free.items() if _REPLACED.search(each.heading) and col not in stands]
    if len(stands) != 1 or not replaced:
        return columns
    changed = {col: columns[col]._replace(role="replaced") for col in replaced}
    return {**columns, **changed, stands[0]: columns[stands[0]]._replace(role="value")}


def of_our_place(columns: Mapping[int, Column], places: frozenset[str]) -> Mapping[int, Column]:
    """Where a column is headed by the board's own place, those beside it that are not are of other places."""
    open_ = {col: each for col, each in columns.items() if each.role in ("", "value")}
    ours = {col for col, each in open_.items() if col and places.intersection(_WORDS.findall(each.heading))}
    periods = {columns[col].period for col in ours}
    return {
        col: each._replace(role="value" if col in ours else "elsewhere")
        if ours and col and col in open_ and each.period in periods
        else each
        for col, each in columns.items()
    }


def is_heading(row: Sequence[Cell], asked: str) -> bool:
    """Are these headings? Two or more cells say what their columns hold, and none is a figure."""
    texts = [cell.text for cell in row if cell.text.strip()]
    known = sum(bool((found := column(text, asked)).role or found.period) for text in texts if len(text) < 60)
    return known >= 2 and known * 2 >= len(texts) and not any(is_figure(text) for text in texts)


def holds_figures(row: Sequence[Cell]) -> bool:
    """Say whether any cell of a row is a figure."""
    return any(is_figure(cell.text) for cell in row)


def is_figure(text: str) -> bool:
    """Say whether a cell is a figure; a year is a heading like any other."""
    return bool(_FIGURE.fullmatch(text.strip())) and not re.fullmatch(r"(?:19|20)\d\d", text.strip())


def column(text: str, asked: str) -> Column:
    """What a heading says its column holds."""
    low = plain(text).low.strip(" *:?")
    periods = [p for p in said(low, asked) if p.kind in ("period", "this", "last", "lastyear", "ytd")]
    period = periods[0] if periods else None
    if _CODE_FIRST.match(low):
        return Column("code", None, low)
    if _NAME_FIRST.match(low):
        return Column("name", None, low)
    if period is not None and period.kind in ("last", "lastyear"):
        return Column("previous", period, low)
    role = next((name for name, pattern in _ROLES if pattern.search(low)), "")
    if not role and period is not None:
        role = "value"
    return Column(role, period, low)


def row_role(cells: Sequence[Cell], columns: Mapping[int, Column]) -> str:
    """What a row's own words say its figures are, where no heading says what those words are: 'Target', 'Plan'."""
    for cell in cells:
        low = plain(cell.text).low.strip(" *:")
        if columns.get(cell.col, _NO_COLUMN).role in _TELLS_ROLE and _ROLE_WORDS.fullmatch(low):
            return "target"
    return ""


def visible(table: Table) -> list[list[Cell]]:
    """The rows of a table without what is hidden, empty rows left out."""
    rows = [[cell for cell in row if not cell.hidden] for row in table.rows]
    return [row for row in rows if any(cell.text.strip() for cell in row)]


def turned(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The same cells with rows and columns exchanged for reading; each keeps its own place."""
    columns: dict[int, list[Cell]] = {}
    for n, row in enumerate(rows):
        for cell in row:
            columns.setdefault(cell.col, []).append(cell._replace(col=n))
    return [columns[col] for col in sorted(columns)]
