"""What a reminder's templates need to know beside its view: how much is left, whether the day has passed."""

from typing import Any

from bot.domain.views import Reminder
from bot.render.words import earliest, is_before


def facts_of(view: Reminder) -> dict[str, Any]:
    """`number` of things left, whether the first due day has `passed`, and a `code` to show how to answer."""
    items = [one for asking in view.askings for one in asking.items]
    doubts = [query for asking in view.askings for query in asking.doubts]
    codes = [one.item.code for one in items if one.item.kind == "figure"] or [one.item.code for one in items]
    return {
        "number": len(items) + len(doubts),
        "passed": is_before(earliest(view.askings), view.today),
        "code": codes[0] if codes else doubts[0].reading.indicator if doubts else "",
    }
