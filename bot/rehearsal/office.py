"""The secretariat and those who sign: they release, admit, record, look, sign and publish."""

import re
from datetime import datetime, time, timedelta
from functools import partial

from bot.domain.calendar import to_utc
from bot.domain.cycle import Cycle
from bot.domain.holders import holder
from bot.domain.strategy import Contact
from bot.rehearsal import answers
from bot.rehearsal.carriers import Carried
from bot.rehearsal.cast import AWAY, SILENT, address, players
from bot.rehearsal.scene import Scene
from db.store import Store

_BUTTONS = {"release-escalation": "release", "admit-late": "admit"}
_TYPED = re.compile(r"/hwb (release|admit) (\d+)")
_TRIES = 4
_MOVED, _UNCLEARED = "have moved", "Still to clear"


class Office:
    """The officer of the secretariat and the signers."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def reads(self, kept: Carried) -> None:
        """The officer finds a letter; what it lets them decide goes into the diary."""
        for command, number in _offered(kept):
            act = partial(self._decides, command, number)
            self._scene.diary.write(self._scene.clock() + timedelta(minutes=95), act)

    def opens(self, cycle: Cycle) -> None:
        """A cycle opens: what the office does on its days goes into the diary."""
        for at, act in (
            (to_utc(cycle.due, time(17, 30)), partial(self._types, "status")),
            (cycle.closes_at - timedelta(hours=2), partial(self._takes_calls, cycle)),
            (cycle.closes_at + timedelta(hours=1), partial(self._types, "publish")),
            (to_utc(cycle.lodged, time(9, 30)), partial(self._clears, cycle)),
            (to_utc(cycle.lodged, time(10, 0)), partial(self._signs, cycle, _TRIES)),
            (cycle.despatched_at + timedelta(hours=1), partial(self._types, "publish")),
        ):
            self._scene.diary.write(at, act)

    def officer(self) -> Contact | None:
        """Give whoever holds the first of the secretariat's posts that is held."""
        held = (
            holder(self._scene.framework, post, self._scene.today) for post in self._scene.framework.board.secretariat
        )
        return next((contact for contact in held if contact is not None), None)

    async def _types(self, text: str, by: Contact | None = None) -> str:
        """Somebody types a command; what they are answered is told, and the first of each kind shown."""
        contact = by or self.officer()
        if contact is None:
            self._scene.transcript.tell(f"Nobody holds a post of the secretariat, so nobody types “/hwb {text}”.")
            return ""
        said = await self._scene.doors.command(contact.slack or contact.email, text)
        first, _, rest = said.partition("\n")
        name, _, _ = text.partition(" ")
        self._scene.transcript.tell(f"{contact.name} types “/hwb {text}”: {first}")
        self._scene.transcript.show(f"/hwb {name}", rest)
        return said

    async def _decides(self, command: str, number: str) -> None:
        if command == "release" and not await self._is_silent(int(number)):
            await self._types(f"drop {number}")
            return
        said = await self._types(f"{command} {number}")
        if command == "admit" and "Table it" in said:
            await self._types(f"table {number}")

    async def _is_silent(self, escalation: int) -> bool:
        """Whether an escalation is about somebody who has said nothing at all."""
        post = await self._scene.desk.ask(_post_of, self._scene.board, escalation)
        contact = holder(self._scene.framework, post, self._scene.today)
        return contact is not None and self._scene.parts.get(address(contact)) in (AWAY, SILENT)

    async def _takes_calls(self, cycle: Cycle) -> None:
        """Whoever was away telephones before closing; the officer records what they say."""
        for player in players(self._scene.framework, cycle):
            askings = await self._scene.askings(player.contact)
            if self._scene.parts.get(address(player.contact)) != AWAY or not askings:
                continue
            lines = answers.lines(self._scene.framework, askings[0].items).splitlines()
            told = "; ".join(line.rstrip(".") for line in lines if line)
            await self._types(f"record {player.wanted[0].post}: {told}, told by phone")

    async def _clears(self, cycle: Cycle) -> None:
        """Each who clears clears; where the facts moved since the draft they saw, the signing waits for them."""
        for post in self._scene.framework.board.cleared_by:
            contact = holder(self._scene.framework, post, self._scene.today)
            if contact is not None:
                await self._types(f"clear {cycle.code}", contact)

    async def _signs(self, cycle: Cycle, tries: int) -> None:
        """Each signer signs; where the facts moved since the draft they saw, they look at the new one and try again."""
        posts = self._scene.framework.board.sign_off
        signers = [holder(self._scene.framework, post, self._scene.today) for post in posts]
        present = [contact for contact in signers if contact is not None]
        if not present:
            self._scene.transcript.tell("Nobody holds a post that signs off, so the report cannot be signed.")
            await self._types(f"sign {cycle.code}")
            return
        for contact in present:
            said = await self._types(f"sign {cycle.code}", contact)
            if _UNCLEARED in said and tries:
                await self._clears(cycle)
            if (_MOVED in said or _UNCLEARED in said) and tries:
                again = partial(self._signs, cycle, tries - 1)
                self._scene.diary.write(self._scene.clock() + timedelta(hours=1), again)
                return


def _offered(kept: Carried) -> list[tuple[str, str]]:
    """The decisions a letter offers, as command and number: by button in Slack, as a line to type in an email."""
    pressed = [
        (_BUTTONS[name], str(button["value"]))
        for block in kept.letter.blocks
        if block["type"] == "actions"
        for button in block["elements"]
        if (name := str(button["action_id"]).partition(":")[0]) in _BUTTONS
    ]
    typed = [(found[1], found[2]) for found in _TYPED.finditer(kept.letter.text)] if not kept.letter.blocks else []
    return list(dict.fromkeys(pressed + typed))


def _post_of(store: Store, board: str, escalation: int, _now: datetime) -> str:
    with store.reading(board) as books:
        found = books.reports.escalation(escalation)
        return found.post if found else ""
