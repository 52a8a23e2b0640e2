"""Answers typed under a quotation without quote marks, each begun with initials that the words above announce."""

import re

from bot.reading.lines import Line, seen
from bot.reading.trimming.trim import Trimmed

_SAYS = re.compile(
    r"\b(?:in-?line|in line|below|beneath|underneath|between|marked|prefixed|tagged|initials|interspersed|embedded|"
    r"unten|dazwischen|ci-dessous|abajo|sotto|hieronder|nedan|nedenfor)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"\b(?:answers?|comments?|repl(?:y|ies)|responses?|in-?line|in line|antwort\w*)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\[([A-Za-z]{1,12})\]|\(([A-Z]{2,3})\)")
_ANNOUNCED = re.compile(
    r"\b(?:marked|prefixed|tagged|initialled|preceded|starting|beginning|begin|start|initials|behind|after|under)\b"
    r"(?: (?:with|by|as|are|my|initials|it)){0,3} [\"'“‘]?([A-Z]{2,3}|>{2,3}|\*{2,3}|#{2,3}|={1,3}>|-{1,3}>)(?![\w>])"
)
_TO = re.compile(r"[ \t*_]{0,4}(?:to|an|à|a|para|till|til)[*_]{0,2}\s?:[*_]{0,2}\s?([^<\n;,@]{3,60})", re.IGNORECASE)
_GOES_ON = re.compile(r"[a-zà-ÿ(]")
_FULL = 60
_MOST = 400  # lines of a quotation that are looked through


def marked_answers(trimmed: Trimmed) -> list[str]:
    """Return the answers, each in one piece with what it begins with; nothing where none are announced."""
    under = [at for at, role in enumerate(trimmed.roles) if role == "beneath"][:_MOST]
    own = (line for line, role in zip(trimmed.lines, trimmed.roles, strict=True) if role == "own")
    said = " ".join(seen(line.text) for line in own)[:2000]
    if not under or not _SAYS.search(said):
        return []
    begins = _beginnings(said, trimmed)
    return [_whole(trimmed.lines, at) for at in under if begins and begins.match(_as_typed(trimmed.lines[at]))]


def _beginnings(said: str, trimmed: Trimmed) -> re.Pattern[str] | None:
    """What an answer begins with: a mark that was announced, or the initials of whom the quoted message went to."""
    marks = {found[1] or found[2] for found in _BRACKETED.finditer(said)}
    marks |= {found[1] for found in _ANNOUNCED.finditer(said)}
    mark = trimmed.marks[0] if trimmed.marks else None
    over = [line.text[:120] for line in trimmed.lines[mark.first : mark.end]] if mark else []
    for to in filter(None, map(_TO.match, over)):
        words = re.findall(r"[^\W\d_]+", to[1])
        marks |= {"".join(word[0] for word in words).upper()} if 1 < len(words) < 4 else set()
        marks |= {words[0]} if words and _ANSWERS.search(said) else set()
    if not marks:
        return None
    named = "|".join(re.escape(each) for each in sorted(marks, key=len, reverse=True))
    letters = "|".join(re.escape(each) for each in sorted(marks) if each.isalpha()) or "(?!)"
    return re.compile(rf"(?:[\[(<{{](?:{named})[\])>}}]:?|(?:{letters})\s?[:>–-]|(?!\w)(?:{named}))\s?\S")


def _whole(lines: list[Line], at: int) -> str:
    """One answer with the lines it was wrapped onto."""
    end = at + 1
    while end < len(lines) and len(seen(lines[end - 1].text)) >= _FULL and _GOES_ON.match(seen(lines[end].text)):
        end += 1
    return "\n".join(map(_as_typed, lines[at:end]))


def _as_typed(line: Line) -> str:
    """The line with what was taken for quote marks: '>> Four.' may begin an answer."""
    return f"{'>' * line.depth} {seen(line.text)}" if line.depth else seen(line.text)
