"""The voice bank is browsed by those entitled; a story whose consent is withdrawn leaves it and all reports to come."""

from datetime import datetime

from bot.answer.decision import Payload, deciding, said, void_signature
from bot.domain.calendar import local_day
from bot.domain.entitled import Person, Refused, person
from bot.domain.figures import number_of
from bot.domain.strategy import Framework
from bot.domain.voice_bank import Story, by_priority, stories_of
from db.books import Books
from db.store import Store

_MOST = 20


def voices(store: Store, board: str, who: str, theme: str, now: datetime) -> Payload:
    """Show the stories of one priority or of all, to those entitled."""
    found = bank(store, board, who, theme, now)
    more = len(found) - _MOST
    rest = (f"And {number_of(more, 'story', 'stories')} more: reeve voices --html writes all.",) if more > 0 else ()
    lines = [f"{one.priority}. Story {one.number}, {one.source}: {one.text}" for one in found[:_MOST]]
    return said("Voice bank", *(lines or ("No story has been given with consent yet.",)), *rest)


def bank(store: Store, board: str, who: str, theme: str, now: datetime) -> tuple[Story, ...]:
    """Give the stories as records; a lead officer sees those of the priorities they lead. Raises Refused."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        asker = person(framework, who, local_day(now))
        _unless_entitled(framework, asker, theme)
        found = by_priority(framework, _all(books, framework, now), theme)
    whole = asker.secretariat or asker.signs
    return found if whole else tuple(one for one in found if one.theme in asker.leads)


def withdraw(store: Store, board: str, who: str, number: int, reason: str, now: datetime) -> Payload:
    """Take a story out of the bank and of every report that is not frozen: its consent was withdrawn."""
    with deciding(store, board, who, now) as (books, framework, by):
        story = next((one for one in _all(books, framework, now) if one.number == number), None)
        cycle = books.returns.withdraw_voice(number, _story_codes(framework), by.actor, now)
        if cycle is None:
            raise Refused(f"There is no story {number} to withdraw. See: /hwb voices")
        books.audit.note(now, by.actor, "withdraw story", f"voice {number}", reason)
        if cycle:
            void_signature(books, books.plan.cycle(cycle), by, now)
    frozen = "It stands in a published edition, whose bytes are frozen: /hwb reissue issues it anew without the story."
    left = "To erase the message it came in: reeve redact."
    return said("Withdrawn.", f"Story {number} appears nowhere again.", frozen if story and story.published else left)


def _all(books: Books, framework: Framework, now: datetime) -> list[Story]:
    cycles = books.returns.cycles_telling(_story_codes(framework))
    held = (books.plan.cycle(code) for code in cycles)
    return [story for one in held for story in stories_of(framework, one, books.facts.of_cycle(one.code), now)]


def _story_codes(framework: Framework) -> tuple[str, ...]:
    return tuple(row.code for row in framework.question if row.kind == "story")


def _unless_entitled(framework: Framework, asker: Person, theme: str) -> None:
    if not (asker.secretariat or asker.signs or asker.leads):
        raise Refused("The voice bank is for the secretariat, those who sign, and lead officers.")
    names = {row.code: row.name for row in framework.theme}
    if theme and theme not in names:
        raise Refused(f"There is no priority {theme!r}. The priorities are: {', '.join(names)}.")
    if theme and not (asker.secretariat or asker.signs) and theme not in asker.leads:
        raise Refused(f"You do not lead {names[theme]}. Yours: {', '.join(asker.leads)}.")
