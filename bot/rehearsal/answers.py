"""What people write: figures in lines or in sentences, estimates, ranges, and words of their own."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.domain.figures import figure
from bot.domain.request import AskedItem
from bot.domain.strategy import Framework, Indicator
from bot.rehearsal.chance import one_of
from bot.rehearsal.figures import Figure, figure_of

_SEVERAL, _TEN = 3, 10
_ABOUT = (Decimal("0.94"), Decimal("1.07"))
_BEHIND = (
    "A further clinic has opened and people are seen sooner.",
    "The invitation is in plainer words now, and more people come.",
    "Vacancies held this back in the summer; they are filled now.",
    "The service has moved closer to where people live.",
    "Demand has grown faster than the service.",
    "Outreach in the east of the borough has begun to tell.",
    "The contract was let again in the spring, and the new provider is still finding its feet.",
    "Recording has improved, so part of the change is in the counting.",
)
_PROGRESS = (
    "The pathway is agreed and in use. The data-sharing agreement is stuck: it is still with the lawyers.",
    "The group meets monthly and its plan is on the website. Finding volunteers in the east is slow.",
    "Training has begun in every team. What is stuck is the room for it, which the landlord has yet to agree.",
    "Partners have signed the plan and the first sites are chosen. The money for the last site is not settled.",
    "The guide is written and in use. Translating it has taken longer than we thought.",
)
_ANSWERS = (
    "People say that they value seeing the same worker, and that the letters are hard to follow.",
    "Carers tell us that the waiting is hardest when nobody says how long it will be.",
    "Families ask for one place to turn to, open in the evening as well.",
    "Young people want to hear from others who have been through it.",
    "The data arrived a month late; an agreed day for it would put that right.",
)
# What is said where a question asks for one word of several, by a word of the question.
_PLAINLY = {
    "making the difference": (
        "Delivered: yes. It is making a difference: people are seen sooner.",
        "It has been delivered in part. Too early to see a difference.",
        "Not delivered yet. It makes no difference so far.",
        "We have not met since it began.",
    ),
    "Aligned, partly or not": (
        "Aligned. Chapter 2 says how, with the figures it rests on.",
        "Partly. Section 4 covers it; prevention is missing until the plan is refreshed.",
        "Not aligned. The plan was written before the strategy was agreed.",
    ),
    "consent": (
        "A carer told us the night service let her sleep for the first time in a year. Consent given.",
        "A young man found the group by chance and would have come sooner. Consent given.",
    ),
}
_STATUSES = ("complete", "on track", "on track", "at risk", "delayed")
_WHY = {
    "complete": "Finished and handed over.", "on track": "Nothing stands in its way.",
    "at risk": "The supplier has asked for more time.", "delayed": "The post that leads it is vacant until spring.",
}  # fmt: skip


def made(framework: Framework, asked: AskedItem) -> Figure:
    """The figure somebody has for what they are asked."""
    return figure_of(framework, asked.item.code, asked.item.period, asked.last_value)


def shown(framework: Framework, asked: AskedItem) -> str:
    """A figure as people write it: '91.2% (456 of 500)', '£1,300,000', 'Yes'."""
    row, found = _row(framework, asked), made(framework, asked)
    words = figure(found.value, row.unit, row.decimals)
    return f"{words} ({found.numerator} of {found.denominator})" if found.numerator is not None else words


def lines(framework: Framework, items: Sequence[AskedItem]) -> str:
    """Every figure on a line of its own, one provisional and one not ready where there are several; then the words."""
    figures = _figures(items)
    written = [f"{_named(one, figures)}: {shown(framework, one)}" for one in figures]
    if len(figures) >= _SEVERAL:
        written[1] += " (provisional)"
        written[-1] = f"{_named(figures[-1], figures)}: n/a until December"
    return "\n".join([*written, *([""] if figures else []), *words(items)]).strip()


def estimate(framework: Framework, items: Sequence[AskedItem]) -> str:
    """The first figure roughly, the others as they are."""
    figures = _figures(items)
    first, *others = figures
    written = [f"{_named(first, figures)}: ~{_roughly(framework, first)}"]
    return "\n".join([*written, *(f"{_named(one, figures)}: {shown(framework, one)}" for one in others), *words(items)])


def ranged(framework: Framework, items: Sequence[AskedItem]) -> str:
    """The first figure as a range, and no more than half of the others: the rest comes another day."""
    figures = _figures(items)
    first, *others = figures
    row, value = _row(framework, first), made(framework, first).value
    low, high = (figure((value * part).quantize(Decimal(1)), row.unit, 0) for part in _ABOUT)
    half = others[: len(others) // 2]
    written = [f"{_named(first, figures)}: between {low.rstrip('%')} and {high}"]
    written += [f"{_named(one, figures)}: {shown(framework, one)}" for one in half]
    return "\n".join([*written, "", "The rest will follow."])


def prose(framework: Framework, items: Sequence[AskedItem]) -> str:
    """Figures inside sentences, by name."""
    figures = _figures(items)
    said = [f"{one.label} ({_named(one, figures)}) now stands at {shown(framework, one)}." for one in figures]
    return "\n\n".join([*said, *words(items)])


def words(items: Sequence[AskedItem]) -> list[str]:
    """What they say of objectives, actions and questions, each after its code; and what is behind one figure."""
    said = [f"{one.item.code}: {_word(one)}" for one in items if one.item.kind not in ("figure", "commentary")]
    behind = list({one.item.code: one for one in items if one.item.kind == "commentary"}.values())
    given = {one.item.code for one in _figures(items)}
    # Words on a figure that somebody else gives are asked for; on one's own they are welcome, and few write many.
    asked = [one for one in behind if one.item.code not in given] or behind[:1]
    return [*(f"{one.item.code}: {_word(one)}" for one in asked), *said]


def _word(one: AskedItem) -> str:
    about = (one.item.code, one.item.period)
    if one.item.kind == "action":
        status = one_of(_STATUSES, "status", *about)
        return f"{status}. {_WHY[status]}"
    plainly = next((said for asked, said in _PLAINLY.items() if asked in one.label), _ANSWERS)
    said = {"commentary": _BEHIND, "progress": _PROGRESS}.get(one.item.kind, plainly)
    return one_of(said, "words", *about)


def status_of(one: AskedItem) -> tuple[str, str]:
    """An action's status as a form names it, and a note."""
    status = one_of(_STATUSES, "status", one.item.code, one.item.period)
    return status.replace(" ", "-"), _WHY[status]


def word_of(one: AskedItem) -> str:
    """What is said of one thing, without its code."""
    return _word(one)


def _roughly(framework: Framework, one: AskedItem) -> str:
    value = made(framework, one).value
    places = 0 if value >= _TEN else 1
    return figure(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), _row(framework, one).unit, places)


def _named(one: AskedItem, figures: Sequence[AskedItem]) -> str:
    """A figure's code, with its period where the same measure is asked for more than one."""
    several = sum(other.item.code == one.item.code for other in figures) > 1
    return f"{one.item.code}, {one.item.period}" if several else one.item.code


def _figures(items: Sequence[AskedItem]) -> list[AskedItem]:
    return [one for one in items if one.item.kind == "figure"]


def _row(framework: Framework, asked: AskedItem) -> Indicator:
    return next(row for row in framework.indicator if row.code == asked.item.code)
