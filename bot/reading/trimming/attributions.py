"""Lines like 'On Monday X wrote:' over a quotation, in many languages, on one line or wrapped."""

import re

from bot.reading import tongues
from bot.reading.lines import Line, seen
from bot.reading.trimming.marks import Mark, is_quoted, next_line
from bot.reading.wrote import ADDRESSED, WROTE, WROTE_BARE, WROTE_LAST

LOOK_BACK = 4
_DATED = re.compile(r"\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}|\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b")
_DAY = re.compile(r"\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}|\b(?:19|20)\d\d\b|[年년]|\b\d{1,2}-[A-Z][a-z]{2}-\d\d\b")
_SAID = re.compile(r"\bsa(?:id|ys)\s?:$", re.IGNORECASE)
# 'I looked it up. He said:' before words that the sender quotes on purpose.
_IN_PROSE = re.compile(
    r"[.!?;]\s[^:]{0,80}:$|\b(?:he|she|they|it|who|which)\s(?:\w+\s)?(?:said|says|wrote)\s?:$", re.IGNORECASE
)
_TIMED = re.compile(r"\d{1,2}[:.h]\d\d\b")
_DATE_FIRST = re.compile(
    r"\d{1,4}[./-]\s?\d|\d{4}\s?[年년]|\d{1,2}(?:st|nd|rd|th)?\.?\s[^\W\d_]{3,12}\b|\d{1,2}:\d\d\b"
)
_OPENS = tongues.words(tongues.OPENS)
_FIRST_TWO = frozenset(opens[:2] for opens in _OPENS)  # most lines begin otherwise, and are done with
_IN_MESSAGE = re.compile(r"\bwrote in (?:message|news:)[^:]{0,160}\.\.\.$")
_UNLIKE_ANY_SENTENCE = re.compile(
    r"(?:missatge de|hau idatzi du|wiadomość napisana przez) .{4,300}[:：]$", re.IGNORECASE
)
_NAMED = re.compile(r"[^\s<>@][^<>@:]{1,80}<[^<>\s]{1,120}@[^<>\s]{1,120}>,?")
# 'Ann Aske <ann@…> schrieb am 5.10.2026', 'Ann Aske <ann@…>, 5 Eki 2026 Pzt, 09:12 tarihinde': the name comes first.
_NAME_FIRST = re.compile(r"[^\s<>@:.!?][^<>@:!?]{1,80}<[^<>\s]{1,120}@[^<>\s]{1,120}>(?P<rest>,?\s[^<>@]{2,120})$")
# 'Ann Aske kirjoitti 5.10.2026 klo 9.12:', the verb before the day and the time of day at the very end.
_TIME_LAST = re.compile(
    r"^.{0,40}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},?(?: [a-zäöüàé.]{1,6})? \d{1,2}[:.]\d\d(?: Uhr)?\s?:$"
)
# 'Ann Aske | 05/10/2026 09:12' straight over a quotation: nothing but a name and a moment.
_WITH_MOMENT = re.compile(
    r"[^\W\d_][^\d:@?!.]{2,50}[|,–-]\s?(?:[^\W\d_]{2,10}\.?,? )?"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?$"
)
_ADDRESS_LAST = re.compile(r"<\s?[^\s<>@]{1,120}@[^\s<>@]{1,120}$")
_BY = re.compile(r"\bby [^\s<>@]{1,64}@[^\s<>@]{1,120}:$")


def attribution(lines: list[Line], at: int, text: str) -> Mark | None:
    """Find 'On ... X wrote:' beginning here, on one line or wrapped over up to four."""
    if text[-1:].isalnum() and len(text) < 90 and _WITH_MOMENT.match(text) and is_quoted(lines, at + 1):
        return Mark("attribution", at, at + 1)
    text = text.lstrip("-–—* ")
    named = _name_first(text)
    opens = bool(text) and (named or _opens(text))
    if not opens and "@" in text and _NAMED.fullmatch(text[:200]) and _verb_alone(lines, at + 1):
        return Mark("attribution", at, at + 2)
    if not opens and not text.rstrip("*_ ").endswith((":", "：")) and "wrote in" not in text:
        return None
    joined = ""
    for index in range(at, min(at + LOOK_BACK, len(lines))):
        piece = seen(lines[index].text)
        if piece and _parted_verb(lines, at, index, joined):
            return Mark("attribution", at, index + 1)
        if not piece or lines[index].depth != lines[at].depth or len(joined) > 500:
            return None
        if joined and not named and _opens(piece) and _says_wrote(lines, index + 1, piece, True):
            return None
        joined = joined + piece if joined.endswith("<") else f"{joined} {piece}".lstrip()
        if _says_wrote(lines, index + 1, joined.strip("*_ "), opens):
            return Mark("attribution", at, index + 1)
        if not opens:
            return None
    return None


def _parted_verb(lines: list[Line], at: int, index: int, joined: str) -> bool:
    """Say whether '> wrote:' goes on from 'On 5 October Ann <ann@…': the end of an address, no quote mark."""
    if lines[index].depth != lines[at].depth + 1 or not _ADDRESS_LAST.search(joined):
        return False
    return bool(WROTE_LAST.fullmatch(seen(lines[index].text).lstrip(", ")[:60]))


def _verb_alone(lines: list[Line], at: int) -> bool:
    """Say whether 'wrote:' stands alone on this line, under a name and an address, over what is quoted."""
    if at >= len(lines) or lines[at].depth:
        return False
    return bool(WROTE_LAST.fullmatch(seen(lines[at].text)[:60])) and is_quoted(lines, next_line(lines, at + 1))


def _opens(text: str) -> bool:
    """Say whether a line could begin 'On Monday 5 October ...': by such a word and a figure, or by a date."""
    if text[0].isdigit():
        return bool(_DATE_FIRST.match(text))
    if not _FIRST_TWO.intersection((begins := text[:3].lower()[:2], begins[:1])):
        return False
    return text.lower().startswith(_OPENS) and any(letter.isdigit() for letter in text[:200])


def _name_first(text: str) -> bool:
    """Say whether a line begins with a name and its address, with a day or the verb behind them, and may go on."""
    found = _NAME_FIRST.match(text[:340]) if "@" in text[:200] else None
    return bool(found) and bool(_DATED.search(found["rest"])) if found else False


def surely_by_program(lines: list[Line], mark: Mark) -> bool:
    """Say whether a mark is a program's, wherever it stands: 'As Ann wrote:' may be the sender's own words."""
    text = " ".join(seen(line.text) for line in lines[mark.first : mark.end])
    return mark.kind != "attribution" or "@" in text or (bool(_TIMED.search(text)) and bool(_DAY.search(text)))


def _by_program(text: str, opens: bool) -> bool:
    """Say whether only a program can have written it, over a quotation without marks; people tell what was said."""
    if "@" in text and (_DATED.search(text) or len(text) < 160):
        return True
    timed = bool(_TIMED.search(text)) and bool(_DAY.search(text))
    return timed and (bool(_TIME_LAST.search(text[-60:])) or (opens and not _SAID.search(text[-20:])))


def _told(text: str) -> bool:
    """Say whether a line ends in the verb alone, as programs leave it, and is no sentence of a person's."""
    return bool(WROTE_LAST.search(text[-60:])) and not _IN_PROSE.search(text)


def _says_wrote(lines: list[Line], after: int, joined: str, opens: bool) -> bool:
    """Judge one candidate: the word, and enough beside it that the sender cannot have typed it."""
    text = joined[:600]
    ends = text.endswith((":", "："))
    quoted_next = is_quoted(lines, next_line(lines, after))
    dated, addressed = (opens or ends) and bool(_DATED.search(text)), "@" in text
    if ends:
        if addressed and dated and _UNLIKE_ANY_SENTENCE.match(text):
            return True
        if WROTE.search(text[-120:]):
            named = dated or addressed or opens or _told(text)
            return (quoted_next and named) or _by_program(text, opens)
        if quoted_next and dated and (opens or addressed):
            return True
        return (bool(ADDRESSED.search(text[-260:])) and (dated or quoted_next)) or bool(
            opens and _BY.search(text[-200:])
        )
    if quoted_next and (_IN_MESSAGE.search(text) or (opens and dated and addressed and WROTE_BARE.search(text[-60:]))):
        return True
    if opens and dated and quoted_next and text.endswith(">") and addressed and len(text) < 160:
        return True
    return opens and dated and addressed and bool(WROTE.search(text))
