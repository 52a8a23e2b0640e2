"""The postman: tells of each letter that was carried, and hands it to whoever reads it."""

from collections.abc import Sequence

from bot.domain.figures import listed
from bot.rehearsal import digest
from bot.rehearsal.carriers import Carried, KeepingCarrier, direct
from bot.rehearsal.office import Office
from bot.rehearsal.people import People
from bot.rehearsal.scene import Scene


class Postman:
    """Goes round after every tick with what was carried since the last."""

    def __init__(self, scene: Scene, carrier: KeepingCarrier, people: People, office: Office) -> None:
        self._scene = scene
        self._carrier = carrier
        self._people = people
        self._office = office
        self._brought = 0

    def goes_round(self) -> None:
        """Bring what was carried since the last round; letters that say the same are told of together."""
        new = self._carrier.carried[self._brought :]
        self._brought += len(new)
        alike: dict[tuple[str, str], list[Carried]] = {}
        for kept in new:
            if not _is_file(kept):
                alike.setdefault((kept.letter.channel, self._said(kept)), []).append(kept)
        files = [kept for kept in new if _is_file(kept)]
        for (_, said), letters in alike.items():
            self._tells(said, letters, files)
        for kept in new:
            self._people.reads(kept)
            self._office.reads(kept)

    def _said(self, kept: Carried) -> str:
        if kept.letter.key.startswith("receipt/"):
            return f"a receipt: {digest.receipt(kept)}"
        return "the report" if kept.letter.key.startswith("publish/") and kept.letter.blocks else digest.title(kept)

    def _tells(self, said: str, letters: Sequence[Carried], files: Sequence[Carried]) -> None:
        first = letters[0].letter
        to = [self.name(kept.letter.to) for kept in letters]
        beside = [one for kept in files if kept.letter.to == first.to for one in kept.letter.enclosures]
        papers = [one.name for one in (*first.enclosures, *beside)]
        enclosed = f", with {digest.papers(papers)}" if papers else ""
        by = "in Slack" if first.channel == "slack" else "by email"
        self._scene.transcript.tell(f"→ {listed(to)}, {by}: {said}{enclosed}")
        kind = digest.kind_of(letters[0])
        text = digest.as_read(letters[0]) if kind == "published-slack" else digest.words(letters[0])
        self._scene.transcript.show(kind, text)

    def name(self, to: str) -> str:
        """Give the name of whoever is written to, or what a channel or list is."""
        board = self._scene.framework.board
        contact = self._scene.contact(to)
        places = {board.channel: "the board's channel", board.secretariat_channel: "the secretariat's channel"}
        if contact is not None:
            return contact.name
        return places.get(to) or (f"the board's list ({to})" if to in board.board_list else direct(to))


def _is_file(kept: Carried) -> bool:
    return kept.letter.channel == "slack" and bool(kept.letter.enclosures)
