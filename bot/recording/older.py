"""Older letters: a reply to a letter of a cycle gone by is read against what that letter asked as well."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.expect import expected
from bot.domain.held import HeldRequest
from bot.domain.reply import Reply
from bot.domain.request import Item
from bot.domain.returns import Expected, Return
from bot.recording.sender import Context, bound_request, main_period
from db.books import Books


def expected_of_older(books: Books, context: Context, reply: Reply, found: Return, now: datetime) -> Expected | None:
    """What may come in where the letter answered is of a cycle gone by; None where it is of one being gathered.

    A figure without a period may then be about either cycle, so it is asked back; one with its period is plain.
    Which letter is answered is known only once the reply was read, so it is read again.
    """
    request = bound_request(books, context, reply, found)
    gathering = {cycle.code for cycle in books.plan.cycles("open", "closed")}
    now_asked = [held for held in context.requests if held.cycle in gathering]
    if request is None or request.cycle in gathering or not now_asked:
        return None
    items = (*request.items, *(item for held in now_asked for item in held.items))
    period = main_period(context.framework, tuple(item for held in now_asked for item in held.items))
    both = expected(context.framework, period, local_day(now), books.facts.figures(), items)
    return both.model_copy(update={"questions": context.expected.questions, "order": ()})


def dated(found: Return, both: Expected) -> Return:
    """The same return with its period on every plain figure, so that none is taken for the other cycle's."""
    asked = {each.code for each in both.indicators if each.asked}
    readings = tuple(
        each.model_copy(update={"period": both.period})
        if each.certain and not each.period and each.indicator in asked
        else each
        for each in found.readings
    )
    return found.model_copy(update={"readings": readings})


def meant(context: Context, request: HeldRequest | None, found: Return) -> HeldRequest | None:
    """The request that the figures of a return answer, where it is an open one and not the one of the letter."""
    told = {Item(kind="figure", code=each.indicator, period=each.period) for each in found.readings if each.period}
    if request is None or not told or told.intersection(request.items):
        return request
    others = [held for held in context.requests if held.state == "open" and told <= set(held.items)]
    return others[-1] if others else request
