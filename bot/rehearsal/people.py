"""Those who are asked: what each letter makes them do, by the part they play."""

from collections import Counter
from functools import partial

from bot.answer import Refused
from bot.domain.calendar import working_days_after
from bot.domain.strategy import Contact
from bot.rehearsal import answers, mails
from bot.rehearsal.carriers import Carried, direct
from bot.rehearsal.cast import PROMPT, Cue, Turn, address
from bot.rehearsal.forms import fill
from bot.rehearsal.scene import Scene
from bot.rehearsal.settling import correction, doubts, settled

_AWAY_FOR = 15
_WRITTEN = {"lines": answers.lines, "rest": answers.lines, "prose": answers.prose, "estimate": answers.estimate,
            "range": answers.ranged}  # fmt: skip


class People:
    """Everybody who is asked something."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._asked: Counter[str] = Counter()
        self._receipts: Counter[str] = Counter()
        self._last: dict[str, Carried] = {}

    def start_afresh(self) -> None:
        """A new cycle opens: the next letter is the first again."""
        self._asked.clear()
        self._receipts.clear()

    def reads(self, kept: Carried) -> None:
        """Somebody finds a letter; what they do about it goes into the diary."""
        contact = self._scene.contact(kept.letter.to)
        if contact is None:
            return
        who = address(contact)
        if kept.letter.key.startswith("ask/"):
            self._asked[who] += 1
            self._last[who] = kept
            self._takes_cue(contact, "first" if self._asked[who] == 1 else "again", kept)
        elif kept.letter.key.startswith("receipt/"):
            self._receipts[who] += 1
            if self._receipts[who] == 1:
                self._takes_cue(contact, "receipt", kept)
            if numbers := doubts(kept.letter.text):
                self._scene.diary.write(self._scene.later(who, 1), partial(self._settles, contact, kept, numbers))

    def closes(self) -> None:
        """A cycle has closed: those who are late come now."""
        for who, kept in self._last.items():
            contact = self._scene.contact(kept.letter.to)
            if contact is not None and who in self._scene.parts:
                self._takes_cue(contact, "closed", kept)

    def _takes_cue(self, contact: Contact, cue: Cue, kept: Carried) -> None:
        part = self._scene.parts.get(address(contact), PROMPT)
        for turn in part.turns:
            if turn.cue == cue:
                at = self._scene.later(address(contact), turn.days)
                self._scene.diary.write(at, partial(self._acts, contact, turn, kept))

    async def _acts(self, contact: Contact, turn: Turn, kept: Carried) -> None:
        if turn.manner == "away":
            await self._is_away(contact, kept)
        elif turn.manner == "correction":
            await self._corrects(contact, kept)
        elif turn.manner == "form" and kept.letter.channel == "slack":
            await self._fills_forms(contact)
        else:
            await self._writes(contact, turn, kept)

    async def _writes(self, contact: Contact, turn: Turn, kept: Carried) -> None:
        items = [item for asking in await self._scene.askings(contact) for item in asking.items]
        if not items:
            return
        figures = any(item.item.kind == "figure" for item in items)
        write = _WRITTEN.get(turn.manner, answers.lines) if figures else answers.lines
        await self._answers(contact, kept, write(self._scene.framework, items), turn.manner)

    async def _answers(self, contact: Contact, kept: Carried, text: str, manner: str) -> None:
        scene, slack = self._scene, kept.letter.channel == "slack"
        scene.transcript.tell(f"{contact.name} answers {'in Slack' if slack else 'by email'} ({_MANNERS[manner]}).")
        scene.transcript.show(f"{manner}/{kept.letter.channel}", text)
        if slack:
            thread = f"{direct(kept.letter.to)}/{kept.letter.thread or kept.provider_id}"
            await scene.doors.say(contact.slack, thread, text)
        else:
            await scene.doors.post(mails.reply(self._writer(contact), kept.letter, text, scene.clock()))

    async def _fills_forms(self, contact: Contact) -> None:
        for asking in await self._scene.askings(contact):
            try:
                await fill(self._scene, contact, asking)
            except Refused as no:
                self._scene.transcript.tell(f"{contact.name} opens the form: {no}")

    async def _is_away(self, contact: Contact, kept: Carried) -> None:
        if kept.letter.channel != "email":
            return
        back = working_days_after(self._scene.today, _AWAY_FOR, self._scene.framework.board.closure_days)
        text = f"I am out of the office until {back:%-d %B %Y}. Your message is not forwarded."
        self._scene.transcript.tell(f"{contact.name}'s program answers that they are away.")
        await self._scene.doors.post(mails.away(self._writer(contact), kept.letter, text, self._scene.clock()))

    async def _corrects(self, contact: Contact, kept: Carried) -> None:
        text = await correction(self._scene, contact)
        if text:
            await self._answers(contact, kept, text, "correction")

    async def _settles(self, contact: Contact, kept: Carried, numbers: frozenset[int]) -> None:
        text = await settled(self._scene, contact, numbers)
        if text:
            await self._answers(contact, kept, text, "settling")

    def _writer(self, contact: Contact) -> mails.Writer:
        board = self._scene.framework.board
        title = next((post.title for post in self._scene.framework.post if post.code == contact.post), "")
        return mails.Writer(contact=contact, title=title, mailbox=board.mailbox, authserv_id=board.authserv_id)


_MANNERS = {
    "lines": "a line for each figure",
    "rest": "the rest, late",
    "prose": "in sentences",
    "estimate": "one figure roughly",
    "range": "in part, one figure as a range",
    "correction": "a correction",
    "settling": "what was in doubt",
    "form": "in lines",
}
