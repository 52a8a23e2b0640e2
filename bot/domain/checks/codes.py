"""Codes: each is well formed and stands once, and each reference names one that is there."""

from collections.abc import Iterator

from bot.domain.draft import MANY, Draft
from bot.domain.fault import Fault, did_you_mean
from bot.domain.strategy import Row

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("board", "secretariat", "post"),
    ("board", "cleared_by", "post"),
    ("board", "sign_off", "post"),
    ("board", "proper_officer", "post"),
    ("agency", "posts", "post"),
    ("agency", "director", "post"),
    ("post", "agency", "agency"),
    ("contact", "post", "post"),
    ("contact", "deputy", "post"),
    ("theme", "sponsor", "post"),
    ("theme", "leads", "post"),
    ("theme", "agency", "agency"),
    ("objective", "theme", "theme"),
    ("objective", "leads", "agency"),
    ("indicator", "theme", "theme"),
    ("indicator", "objective", "objective"),
    ("indicator", "leads", "agency"),
    ("indicator", "sources", "agency"),
    ("indicator", "part_of", "indicator"),
    ("target", "indicator", "indicator"),
    ("value", "indicator", "indicator"),
    ("comparator", "indicator", "indicator"),
    ("action", "owner", "agency"),
    ("action", "theme", "theme"),
    ("action", "objective", "objective"),
    ("question", "audience", "agency"),
    ("question", "theme", "theme"),
    ("question", "about", "action"),
    ("question", "reports", "report"),
    ("milestone", "action", "action"),
    ("gathering", "group", "agency"),
    ("pause", "agency", "agency"),
    ("succession", "agency", "agency"),
    ("succession", "successor", "agency"),
    ("report", "group", "agency"),
    ("report", "themes", "theme"),
    ("meeting", "reports", "report"),
    ("ask", "meeting", "meeting"),
    ("ask", "indicators", "indicator"),
)
_OWNED: tuple[tuple[str, str], ...] = (
    ("post", "agency"),
    ("contact", "post"),
    ("objective", "theme"),
    ("target", "indicator"),
    ("value", "indicator"),
    ("comparator", "indicator"),
    ("comparator", "name"),
    ("action", "owner"),
    ("question", "audience"),
    ("ask", "meeting"),
    ("milestone", "action"),
    ("gathering", "group"),
    ("pause", "agency"),
    ("succession", "agency"),
    ("succession", "successor"),
)


def unknown_references(draft: Draft) -> Iterator[Fault]:
    """A reference to a code that no row carries."""
    for table, column, target in REFERENCES:
        for name, row in draft.each(table, Row):
            for code in _codes_in(row, column):
                if code not in draft.known(target):
                    what = f"there is no {target} '{code}'"
                    remedy = did_you_mean(code, draft.known(target))
                    yield Fault(table=table, row=name, field=column, what=what, remedy=remedy)


def repeated_references(draft: Draft) -> Iterator[Fault]:
    """The same code twice in one list."""
    for table, column, _ in REFERENCES:
        for name, row in draft.each(table, Row):
            codes = _codes_in(row, column)
            for code in sorted({code for code in codes if codes.count(code) > 1}):
                what = f"'{code}' stands in the list more than once"
                yield Fault(table=table, row=name, field=column, what=what, remedy="Name it once")


def empty_owners(draft: Draft) -> Iterator[Fault]:
    """A reference left empty that the row cannot do without."""
    for table, column in _OWNED:
        for name, row in draft.each(table, Row):
            if not getattr(row, column):
                remedy = f"Name the {column} by its code"
                yield Fault(table=table, row=name, field=column, what="it is empty", remedy=remedy)


def duplicate_codes(draft: Draft) -> Iterator[Fault]:
    """Two rows of one table with the same code; capitals make no difference to people."""
    for table in MANY:
        seen: dict[str, str] = {}
        for name, row in draft.each(table, Row):
            code = getattr(row, "code", None)
            if code is None:
                continue
            if code.casefold() in seen:
                what = f"another {table} already has the code '{seen[code.casefold()]}'"
                yield Fault(table=table, row=name, field="code", what=what, remedy="Give one a new code")
            seen.setdefault(code.casefold(), code)


def badly_formed_codes(draft: Draft) -> Iterator[Fault]:
    """A code that is empty or holds a sign that the product uses for itself."""
    for table, name, row in draft.all():
        code = getattr(row, "code", None)
        if code is not None and (not code or code != " ".join(code.split()) or set(code) & set(":|/<>&")):
            what = f"'{code}' cannot be a code"
            remedy = "Use letters, figures, dots, hyphens and single spaces, such as PHL-02"
            yield Fault(table=table, row=name, field="code", what=what, remedy=remedy)


def _codes_in(row: Row, column: str) -> tuple[str, ...]:
    """The codes a column refers to: a list's members, or the one, or none when it is empty."""
    content = getattr(row, column)
    if isinstance(content, tuple):
        return content
    return (content,) if content else ()


RULES = (badly_formed_codes, duplicate_codes, unknown_references, repeated_references, empty_owners)
