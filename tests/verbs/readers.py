"""Carriers that keep what reached its reader, and fail as they are told."""

from collections import Counter

from bot.domain.letter import Letter, Receipt

CARRIED = "carried"


class KeepingCarrier:
    """A way out that remembers every letter that reached its reader, whatever becomes of us afterwards."""

    def __init__(self) -> None:
        self.reached: list[Letter] = []
        self.answers: list[Receipt | Exception] = []
        self.looked: list[str] = []

    async def carry(self, letter: Letter) -> Receipt:
        """Carry a letter, unless the next answer laid down says otherwise."""
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer
        if answer is not None and answer.outcome != CARRIED:
            return answer
        self.reached.append(letter)
        return self._receipt(letter)

    async def find(self, letter: Letter) -> Receipt | None:
        """Look whether a letter reached its reader."""
        self.looked.append(letter.key)
        return self._receipt(letter) if any(one.key == letter.key for one in self.reached) else None

    async def check(self) -> str:
        """Say that it works."""
        return "kept"

    def times(self) -> Counter[str]:
        """How often each letter reached its reader, by its key."""
        return Counter(letter.key for letter in self.reached)

    def _receipt(self, letter: Letter) -> Receipt:
        number = next(n for n, one in enumerate(self.reached) if one.key == letter.key)
        return Receipt(outcome=CARRIED, provider_id=f"{1790000000 + number}.000100")


class BlindCarrier(KeepingCarrier):
    """One that cannot look for what it carried before, as email cannot."""

    async def find(self, letter: Letter) -> Receipt | None:
        """Find nothing."""
        self.looked.append(letter.key)
        return None
