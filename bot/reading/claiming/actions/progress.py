"""Progress: how an action stands, by what has happened of it and what will happen by, or after, its deadline."""

import re
from datetime import date

from bot.domain.returns import ActionStatus, ExpectedAction
from bot.reading.claiming.actions.counted import BAD_NEWS, counted
from bot.reading.claiming.actions.due import Due, days_ahead
from bot.reading.claiming.actions.moved import new_date
from bot.reading.deferred import deferred
from bot.reading.noticing.statuses import in_part, plainness, unfinished

# 'Starts', 'drafting', 'out to tender': something is being done, however it stands.
_UNDER_WAY = deferred(
    r"\b(?:on-?going|continu(?:ing|es)|begun|started|drafting|drafted|in draft|writing[- ]up|"
    r"being (?:written|drafted|built|finalised|finished|recruited|designed|set up|printed|prepared|developed|"
    r"mobilised)|"
    r"still (?:running|drafting|writing|working|recruiting|building|going|training)|"
    r"out (?:to|for) (?:tender|consultation|review|comment)|tender (?:is )?out|"
    r"with (?:the|our|their) (?:lawyers?|legal team|solicitors|designers?|printers?|publisher)|interviewing|"
    r"(?:bids?|tenders?) (?:are |is )?(?:in|back|received)|award notice|standstill|snagging|recruiting|"
    r"some progress|scoping|mobilising|making progress|partly|halfway|half way|half done)\b"
)
# What completes an action, right before a day: 'on track for', 'opening', 'will be signed on'.
_COMPLETES = deferred(
    r"\b(?:for|open\w*|launch\w*|complet\w*|finish\w*|publi\w*|go(?:es|ing)?[ -]live|start\w*|sign\w*|deliver\w*|"
    r"award\w*|"
    r"handover|hand(?:s|ed)? over|done|ready|in place|live|out|agreed|end date)\s"
    r"(?:date\s|is\s|now\s|on\s|by\s|in\s|the\s|be\s|will\s|end of\s|from\s|w/?c\s|at\s){0,4}$"
)
_WHOLLY = deferred(r"\bcomplete\b|\bsigned off\b|\ball done\b|[✅✔☑]")
# 'Fieldwork finished, report in draft': one step is done, and the next is not.
_UNWRITTEN = deferred(
    r"\b(?:in draft|drafting|writing up|being (?:written|drafted|finalised|printed|finished)|"
    r"still (?:writing|drafting|running|building)|with the (?:designers?|printers?|lawyers|publisher))\b"
)
_OPENS = deferred(
    r"(?:open|launch|start|switch|put|publish|roll out|bring|move|set up|complete|introduce|pilot|begin)\b",
    re.IGNORECASE,
)
# 'All done by the end of May', and May is still to come.
_DONE_BY = deferred(
    r"\b(?:done|finished|completed?|ready|live|open|in place|published|signed|agreed|recruited|trained)\s(?:by|"
    r"before)\s"
    r"(?:the\s|end of\s|mid[ -]|early\s|late\s){0,3}$"
)
_LACKS = deferred(r"\bstill no\b|\bno (?:agreement|decision|approval|sign-off|contract|signature)\b")
_STARTS_ON = deferred(
    r"\b(?:starts?|starting|opens?|opening|launch(?:es|ing)?|go(?:es|ing)? live|out|published|publishing|begins?|"
    r"from|lands?)\s"
    r"(?:on\s|by\s|in\s|the\s|from\s|w/?c\s){0,3}(?:mid[ -]|early\s|late\s|end of\s)?$"
)


def progress(
    low: str, action: ExpectedAction | None, sent: date | None, told: ActionStatus | None
) -> ActionStatus | None:
    """How lower-case words about one action say that it stands, where they state `told` or nothing (None)."""
    if told in ("not-started", "delayed", "at-risk") or action is None or action.deadline is None:
        return told
    status = counted(low, action, sent, told)
    coming = days_ahead(low, sent)
    if status == "complete":
        if any(_DONE_BY.search(low, max(0, due.start - 40), due.start) for due in coming):
            status = "on-track"
        elif _WHOLLY.search(low) or not (_UNWRITTEN.search(low) or _to_be_opened(low, action, coming)):
            return status
        else:
            status = "on-track"
    late = [due for due in coming if due.first > action.deadline]
    if status == "on-track":
        plain = plainness(low) > 1
        moved = [
            due
            for due in late
            if (due.first == due.last or not plain) and _COMPLETES.search(low, max(0, due.start - 50), due.start)
        ]
        overdue = told is None and sent is not None and sent > action.deadline  # in part only, where all was due
        return "delayed" if moved or overdue or (late and in_part(low)) else status
    if late:
        return "delayed"
    if BAD_NEWS.search(low):
        return "at-risk"
    unready = unfinished(low)
    if sent is not None and sent > action.deadline and (unready or _LACKS.search(low) or _UNDER_WAY.search(low)):
        return "delayed"
    return "on-track" if (coming and not unready) or _UNDER_WAY.search(low) else None


def _to_be_opened(low: str, action: ExpectedAction, coming: list[Due]) -> bool:
    """'Rota agreed, starts 1 December': a step is done, and what the title asks for is still to come."""
    if not _OPENS.match(action.title):
        return False
    return any(_STARTS_ON.search(low, max(0, due.start - 40), due.start) for due in coming)


def later_day(low: str, sent: date | None, deadline: date | None) -> date | None:
    """The day that a delayed action is now to be done by: one said to be so, else the only one after its deadline."""
    said = new_date(low, low, sent, deadline)
    late = {due.last for due in days_ahead(low, sent) if due.named and deadline and due.first > deadline}
    if said is not None and (deadline is None or said > deadline or not late):
        return said
    return late.pop() if len(late) == 1 else None
