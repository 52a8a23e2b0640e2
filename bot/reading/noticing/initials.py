"""Initials: the short names that people make of a measure's own words, as 'ISA' of 'Information sharing agreement'."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.reading.noticing.words import SPELT, VOID_STEMS, WEAK_STEMS, Word, stem, tokens

_JOINING = frozenset({"of", "and", "for", "the"})
_TOGETHER = _JOINING | {",", "&", "-", ", and"}
_SPOKEN = re.compile(r"[^aeiou]+[aeiou][^aeiou]+e?")  # 'mast' and 'hate' are read as words
_MOST = 5
_LEAST = 3

Spelling = tuple[tuple[str, ...], tuple[str, ...]]


def spellings(names: Iterable[str]) -> list[Spelling]:
    """List what people may write and the words it stands for, where it can stand for nothing else on the board.

    Three to five initials stand alone; two want the word that follows them in the name: 'CP plans'.
    """
    meant: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name in names:
        for written, words in _of_name(name):
            meant.setdefault(written, set()).add(words)
    return [(written, words.pop()) for written, words in meant.items() if len(words) == 1]


def pairs(named: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """List the two letters that open one name alone of the board, as 'EH' does for 'Early Help …', with its item."""
    meant: dict[str, set[str]] = {}
    for item, names in named.items():
        chunk = next(_chunks(next(iter(names), "")), [])
        if len(chunk) > 1 and chunk[0][0] + chunk[1][0] not in SPELT:
            meant.setdefault(chunk[0][0] + chunk[1][0], set()).add(item)
    return {letters: items.pop() for letters, items in meant.items() if len(items) == 1}


def _of_name(name: str) -> Iterator[Spelling]:
    for chunk in _chunks(name):
        letters = "".join(word[0] for word in chunk)
        if len(chunk) > _LEAST and stem(chunk[-2]) in WEAK_STEMS and _is_no_word(short := letters[:-2] + letters[-1]):
            yield (short[:_MOST],), tuple(chunk)  # 'ARA' for 'Alcohol-related hospital admissions'
        for length in range(_LEAST, min(len(chunk), _MOST) + 1):
            if _is_no_word(letters[:length]):
                yield (letters[:length],), tuple(chunk[:length])
                yield (f"{letters[:length]}s",), tuple(chunk[:length])
        if len(chunk) > 2 and _is_no_word(letters[:2]):
            for noun in _either_number(chunk[2]):
                yield (letters[:2], noun), tuple(chunk[:3])


def _is_no_word(letters: str) -> bool:
    return letters not in SPELT and not _SPOKEN.fullmatch(letters)


def _chunks(name: str) -> Iterator[list[str]]:
    """The telling words of a name that stand together: 'child protection plan' of 'Children on a child …'."""
    chunk: list[str] = []
    last: Word | None = None
    for token in tokens(name.lower()):
        if token.word in _JOINING:
            continue
        tells = token.word.isalpha() and token.stem not in VOID_STEMS
        if not tells or (last is not None and not _TOGETHER.issuperset(name.lower()[last.end : token.start].split())):
            yield chunk
            chunk = []
        chunk += [token.word] if tells else []
        last = token
    yield chunk


def _either_number(noun: str) -> tuple[str, str]:
    return (noun, noun[:-1] if noun.endswith("s") else f"{noun}s")
