"""Barnet's autumn cycle of 2013, step by step, as its people live it."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.servers.smtp import Caught
from tests.servers.waiting import until
from tests.walks.process import Bot
from tests.walks.town import LONG, Message, Town

CYCLE = "performance-2013-11"
ALICE, BASHIR, DOMINIC, FERGUS, KAVITA = "U01ALICE", "U01BASHIR", "U01DOMINIC", "U01FERGUS", "U01KAVITA"
JONAH = "U01JONAH"
SECRETARIAT, BOARD = "C01SECRETARIAT", "C01BOARD"
CARYS = "carys.penhallow@ccg.example.org"
EFUA = "efua.tetteh-lang@childrenstrust.example.org"
IMOGEN = "imogen.draycott@healthwatch.example.org"
MAEVE = "maeve.torrington@barnet.example.org"
LEADS = ("jonah.whitcombe@barnet.example.org", "kavita.sundaresan@publichealth.example.org", MAEVE)
MEMBERS = "hwb-members@barnet.example.org"
FORM = "Fill in the form"
RECORDED = "This is what was recorded"


@dataclass
class Seen:
    """What was seen on the way: messages and letters by what they are, `come` by step and person."""

    messages: dict[str, Message] = field(default_factory=dict)
    letters: dict[str, Caught] = field(default_factory=dict)
    come: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class Walk:
    """One walk through the cycle; each step moves the clock and waits for what it should bring."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.seen = Seen()

    async def all_of_it(self) -> Seen:
        """From the opening to the board's channel."""
        steps = (self.opens, self.is_chased, self.form, self.free_text, self.emails, self.yes, self.escalates)
        for step in (*steps, self.closes, self.late, self.signs, self.publishes, self.publishes_again):
            await step()
        return self.seen

    async def opens(self) -> None:
        """The cycle opens: one message to each contact."""
        await self._comes("asked", (9, 30, 8, 1), BASHIR, DOMINIC, FERGUS, CARYS, EFUA, IMOGEN)
        self.seen.messages["opened"] = await self.town.said(SECRETARIAT, "Reporting has opened")

    async def is_chased(self) -> None:
        """A week before the due day everybody is reminded of what is missing."""
        await self._comes("reminded", (10, 21, 8, 1), BASHIR, DOMINIC, FERGUS, CARYS, EFUA, IMOGEN)

    async def _comes(self, step: str, when: tuple[int, ...], *people: str) -> None:
        """Move the clock within 2013, and wait for the letter or message it brings to each."""
        before = {person: len(self._to(person)) for person in people}
        await self.town.move(2013, *when)
        for person in people:
            come = await until(partial(self._since, person, before[person]), LONG)
            self.seen.come[f"{step} {person}"] = come[0]

    def _since(self, person: str, count: int) -> list[Any]:
        return self._to(person)[count:]

    def _to(self, person: str) -> list[Any]:
        return self.town.letters(person) if "@" in person else self.town.saying(person, FORM)

    async def form(self) -> None:
        """Bashir fills in the form, and is told beside the field what cannot be taken."""
        reminder = self.seen.come[f"reminded {BASHIR}"]
        await self.town.press(BASHIR, BASHIR, reminder, "answer")
        await until(self.town.slack.view)
        self.seen.errors = await self.town.slack.submit_view(BASHIR, filled({"figure:HWL-01:2012": "lots"}))
        values = {"figure:PHL-02:2013-14 Q1": "7.1", "figure:HWL-01:2012": "15.2%"}
        assert await self.town.slack.submit_view(BASHIR, filled(values)) == {}
        self.seen.messages["form receipt"] = await self.town.said(BASHIR, RECORDED)

    async def free_text(self) -> None:
        """Dominic answers in his own words under the reminder."""
        thread = self.seen.come[f"reminded {DOMINIC}"]["ts"]
        words = "Hello, PHL-08 is 61.5% and CWN-07 was 88.1% (provisional)"
        await self.town.slack.say(self.town.slack.dm_channel(DOMINIC), DOMINIC, words, thread)
        self.seen.messages["thread receipt"] = await self.town.said(DOMINIC, RECORDED, thread=thread)

    async def emails(self) -> None:
        """Carys answers clearly, Efua leaves a doubt."""
        clear = "Hi\n\nHWL-03: 431\nCWN-02 12.1% (provisional)\nCWN-03: n/a until December\n\nCarys"
        await self.town.answered_by_email(self.seen.come[f"reminded {CARYS}"], clear)
        doubtful = "Hello\n\nPHL-04: 512\nWBC-04: about 430\n\nEfua"
        await self.town.answered_by_email(self.seen.come[f"reminded {EFUA}"], doubtful)
        self.seen.letters["clear receipt"] = await self.town.letter(CARYS, RECORDED)
        self.seen.letters["doubtful receipt"] = await self.town.letter(EFUA, "Please check")

    async def yes(self) -> None:
        """Efua's 'yes' settles it."""
        await self.town.answered_by_email(self.seen.letters["doubtful receipt"], "yes")
        letters = await until(lambda: self.town.letters(EFUA, RECORDED)[1:], LONG)
        self.seen.letters["settled receipt"] = letters[-1]

    async def escalates(self) -> None:
        """Fergus says nothing; the secretariat, and nobody else, releases the letter to his director."""
        for month, day in ((10, 25), (10, 29), (10, 31)):
            await self._comes("chased", (month, day, 9, 1), CARYS, EFUA, IMOGEN)
        await self.town.move(2013, 11, 1, 9, 1)
        proposal = await self.town.said(SECRETARIAT, "LBB Later Life Lead Commissioner has not answered")
        self.seen.counts["above before release"] = len(self.town.letters(MAEVE))
        await self.town.press(SECRETARIAT, BASHIR, proposal, "release-escalation")
        self.seen.messages["release refused"] = await self.town.said(SECRETARIAT, "Only the board's secretariat")
        await self.town.press(SECRETARIAT, ALICE, proposal, "release-escalation")
        self.seen.messages["released"] = await self.town.said(SECRETARIAT, "A letter goes to Maeve Torrington")
        self.seen.letters["above"] = await self.town.letter(MAEVE, "can you help")
        await self.town.press(SECRETARIAT, ALICE, proposal, "release-escalation")
        self.seen.messages["released again"] = await self.town.said(SECRETARIAT, "decided already")
        self.seen.messages["proposal"] = proposal

    async def closes(self) -> None:
        """The cycle closes: a draft with its papers goes to the secretariat and the lead officers."""
        await self.town.move(2013, 11, 4, 17, 1)
        self.seen.messages["draft"] = await self.town.said(SECRETARIAT, "Draft 1: ")
        self.seen.messages["draft files"] = await self.town.said(SECRETARIAT, f"{CYCLE}-officers.pdf")
        for lead in LEADS:
            self.seen.letters[f"draft {lead}"] = await self.town.letter(lead, "Draft 1: ")

    async def late(self) -> None:
        """Imogen answers late; the secretariat admits it, and a new draft follows."""
        await self.town.move(2013, 11, 5, 10, 0)
        words = "BQ-01: People tell us it is hard to get an appointment.\n\nImogen"
        await self.town.answered_by_email(self.town.letters(IMOGEN)[-1], words)
        self.seen.letters["late receipt"] = await self.town.letter(IMOGEN, "after the report was closed")
        shown = await self.town.told(ALICE, "late", "Late answer")
        self.seen.messages["late"] = shown
        await self.town.press(SECRETARIAT, ALICE, shown, "admit-late")
        self.seen.messages["admitted"] = await self.town.said(SECRETARIAT, "Admitted to the draft")
        self.seen.messages["draft again"] = await self.town.said(SECRETARIAT, "Draft 2: ")

    async def signs(self) -> None:
        """Only the director of public health signs; before the day nothing is published."""
        self.seen.messages["status refused"] = await self.town.told(FERGUS, "status", "for the secretariat")
        self.seen.messages["status"] = await self.town.told(ALICE, "status", "agencies answered in full")
        self.seen.messages["sign refused"] = await self.town.told(ALICE, "sign", "has this report signed by")
        self.seen.messages["unsigned"] = await self.town.told(ALICE, "publish", "has not been signed off")
        await self.town.told(JONAH, "clear", "Cleared.")
        draft = await self.town.said(KAVITA, "Draft 2: ")
        await self.town.press(KAVITA, KAVITA, draft, "sign")
        self.seen.messages["signed"] = await self.town.said(KAVITA, "Signed off.")
        self.seen.messages["too early"] = await self.town.told(ALICE, "publish", "may not be public before")
        self.seen.counts["board before despatch"] = len(self.town.saying(BOARD))

    async def publishes(self) -> None:
        """On the day of despatch the board has the report."""
        await self.town.move(2013, 11, 13, 9, 1)
        self.seen.messages["report"] = await self.town.said(BOARD, "Barnet Health and Well-Being Board")
        for ending in ("html", "pdf", "docx", "xlsx"):
            self.seen.messages[ending] = await self.town.said(BOARD, f"{CYCLE}-public.{ending}")
        self.seen.letters["report"] = await self.town.letter(MEMBERS, "report for 21 November 2013")

    async def publishes_again(self) -> None:
        """Publishing a second time publishes nothing."""
        self.seen.messages["again"] = await self.town.told(ALICE, "publish", "has been published already")
        self.seen.counts["board"] = len(self.town.saying(BOARD))
        self.seen.counts["members"] = len(self.town.letters(MEMBERS))


def filled(values: dict[str, str]) -> dict[str, Any]:
    """A form's fields as Slack submits them."""
    return {key: {"answer": {"type": "plain_text_input", "value": text}} for key, text in values.items()}


async def walked(town: Town) -> tuple[Seen, Bot, tuple[int, float]]:
    """Adopt the framework, walk the cycle, stop the bot; what was seen, the bot and how it stopped."""
    town.clock.move(2013, 9, 27, 12, 0)
    town.adopt()
    bot = await town.open()
    try:
        seen = await Walk(town).all_of_it()
    finally:
        stopped = bot.stop()
    return seen, bot, stopped
