"""Secrecy: the items the public may not read on a day, and the names by which words would give them away."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.domain.held import Withholding
from bot.domain.highlights.withheld_words import names_any
from bot.domain.strategy import Framework


@dataclass(frozen=True)
class Secrecy:
    """What is kept from the public on `day`, of all that is or was `withheld`."""

    framework: Framework
    withheld: tuple[Withholding, ...]
    day: date

    @cached_property
    def kept(self) -> dict[str, Withholding]:
        """What is kept from the public, by code or item key."""
        return {one.code: one for one in self.withheld if one.hides_on(self.day)}

    def names_any(self, text: str) -> bool:
        """Whether words name an item that is kept from the public, by its code or its name."""
        return bool(self._names) and names_any(text, self._names)

    def tells(self, key: str, text: str) -> bool:
        """Whether words name one item that is kept from the public."""
        code = code_of(key)
        return key in self.kept and not is_words(key) and names_any(text, (code, *self._known.get(code, ())))

    def name_of(self, code: str) -> str:
        """An item's name, its own or its title, prompt or text; the code where nothing has it."""
        return self._known.get(code, (code,))[0]

    @cached_property
    def _names(self) -> frozenset[str]:
        codes = {code_of(key) for key in self.kept if not is_words(key)}
        return frozenset(name for code in codes for name in (code, *self._known.get(code, ())))

    @cached_property
    def _known(self) -> dict[str, tuple[str, ...]]:
        plan = self.framework
        found: dict[str, tuple[str, ...]] = {i.code: (i.name, *i.aliases) for i in plan.indicator}
        found |= {a.code: (a.title,) for a in plan.action} | {q.code: (q.prompt,) for q in plan.question}
        return found | {o.code: (o.text,) for o in plan.objective}


def is_words(key: str) -> bool:
    """Whether a key is of somebody's words, 'voice:12' or 'note:3': its number is no name that words could tell."""
    return key.startswith(("voice:", "note:"))


def code_of(key: str) -> str:
    """The code within an item's key, 'NM-07' of 'figure:NM-07:2026-27 Q2'; a code is its own."""
    parts = key.split(":")
    return parts[1] if len(parts) > 1 and not is_words(key) else key
