"""The postman: tells of each letter that was carried, and hands it to whoever reads it."""

from bot.rehearsal.carriers import Carried, KeepingCarrier, direct
from bot.rehearsal.office import Office
from bot.rehearsal.people import People
from bot.rehearsal.scene import Scene

# What a letter is, by how its key begins.
KINDS = {
    "ask": "asked", "receipt": "receipt", "above": "escalation", "draft": "draft", "publish": "published",
    "escalation": "to release", "silent": "not answered", "late": "late answer", "open": "opened", "tell": "told",
    "aside": "set aside", "undelivered": "undelivered", "decision": "decided",
}  # fmt: skip


class Postman:
    """Goes round after every tick with what was carried since the last."""

    def __init__(self, scene: Scene, carrier: KeepingCarrier, people: People, office: Office) -> None:
        self._scene = scene
        self._carrier = carrier
        self._people = people
        self._office = office
        self._brought = 0

    def goes_round(self) -> None:
        """Bring what was carried since the last round."""
        new = self._carrier.carried[self._brought :]
        self._brought += len(new)
        for kept in new:
            self._tells(kept)
            self._people.reads(kept)
            self._office.reads(kept)

    def _tells(self, kept: Carried) -> None:
        letter = kept.letter
        if letter.channel == "slack" and letter.enclosures:
            self._scene.transcript.tell(f"→ {self.name(letter.to)}: the file {letter.enclosures[0].name}.")
            return
        title = letter.subject or next(iter(letter.text.splitlines()), "")
        files = f" With {', '.join(one.name for one in letter.enclosures)}." if letter.enclosures else ""
        by = "in Slack" if letter.channel == "slack" else "by email"
        self._scene.transcript.tell(f"→ {self.name(letter.to)}, {by}: {title}{files}")
        self._scene.transcript.show(kind_of(kept), letter.text)

    def name(self, to: str) -> str:
        """Give the name of whoever is written to, or what a channel or list is."""
        board = self._scene.framework.board
        contact = self._scene.contact(to)
        places = {board.channel: "the board's channel", board.secretariat_channel: "the secretariat's channel"}
        if contact is not None:
            return contact.name
        return places.get(to) or (f"the board's list ({to})" if to in board.board_list else direct(to))


def kind_of(kept: Carried) -> str:
    """Give what a letter is and how it goes: 'asked-email', 'receipt-slack'. A first asking is told from a reminder."""
    begins, _, _ = kept.letter.key.partition("/")
    return f"{KINDS.get(begins, begins)}-{kept.letter.channel}".replace(" ", "-")
