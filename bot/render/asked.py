"""What a reminder's templates need beside its view: how much is left, whether the day has passed."""

from typing import Any

from bot.domain.views import Reminder
from bot.render.words import earliest, is_before


def for_reader(view: Reminder) -> Reminder:
    """The view without the doubts, where it goes to someone above: those are about another's words."""
    if view.tone != "escalate":
        return view
    askings = tuple(asking.model_copy(update={"doubts": ()}) for asking in view.askings)
    return view.model_copy(update={"askings": askings})


def facts_of(view: Reminder) -> dict[str, Any]:
    """What is said of a reminder: the `number` of things left, and whether the first due day has `passed`.

    `code` is one to show how to answer with, and `figures` whether it wants a figure or words.
    """
    view = for_reader(view)
    items = [one for asking in view.askings for one in asking.items]
    doubts = [query for asking in view.askings for query in asking.doubts]
    figures = [one.item.code for one in items if one.item.kind == "figure"]
    codes = figures or [one.item.code for one in items]
    return {
        "view": view,
        "number": len(items) + len(doubts),
        "passed": is_before(earliest(view.askings), view.today),
        "figures": bool(figures or doubts),
        "code": codes[0] if codes else doubts[0].reading.indicator if doubts else "",
    }
