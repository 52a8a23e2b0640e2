"""Word pairs: the pairs of words that names have, found by either word or by how both begin."""

from collections.abc import Iterable


class WordPairs:
    """The pairs among `features`: `beside` a stem, its others with the pair; `begun` by three letters of each."""

    def __init__(self, features: Iterable[str]) -> None:
        self.beside: dict[str, list[tuple[str, str]]] = {}
        self.begun: dict[tuple[str, str], list[str]] = {}
        for key in features:
            one, _, two = key.partition(" ")
            if two:
                self.beside.setdefault(one, []).append((two, key))
                self.beside.setdefault(two, []).append((one, key))
                self.begun.setdefault((one[:3], two[:3]), []).append(key)

    def may_be(self, one: str, two: str) -> bool:
        """Say whether either stem is half of a pair of words that some name has, or both cut it short: most are not."""
        return one in self.beside or two in self.beside or (one[:3], two[:3]) in self.begun
