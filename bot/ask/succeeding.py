"""When an agency has a successor, what is still open of it moves there on the day."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.holders import asked_for
from bot.domain.succession import standing_in
from db.books import Books
from db.store import Store


def follow_successions(store: Store, board: str, now: datetime) -> int:
    """Hand every open request of an agency that another succeeded to that one's contact; give how many."""
    with store.reading(board) as books:
        moving = _moving(books, now)
    if not moving:
        return 0
    with store.writing(board, "ask.chase") as books:
        moving = _moving(books, now)
        for request, post, agency in moving:
            _move(books, request, post, agency, now)
            books.audit.note(now, "reeve", "succession", f"request {request}", agency)
    return len(moving)


def _move(books: Books, request: int, post: str, agency: str, now: datetime) -> None:
    """Hand a request over; into the one that the successor's contact has in the cycle already, if it has one."""
    own = books.requests.of_post(books.requests.held(request).cycle, post)
    if own is None or own == request:
        books.requests.hand_over(request, post, agency)
    else:
        books.requests.merge(request, own, now)


def _moving(books: Books, now: datetime) -> list[tuple[int, str, str]]:
    """Each request to move, with the post and agency it moves to; one nobody can take stays where it is."""
    framework, day = books.plan.framework(), local_day(now)
    if not framework.succession:
        return []
    found = []
    for cycle in books.plan.cycles("open", "closed"):
        for request in books.requests.of_cycle(cycle.code):
            agency = standing_in(framework, request.agency, day)
            to = asked_for(framework, agency, day)
            if request.state == "open" and agency != request.agency and to is not None:
                found.append((request.id, to[0].code, agency))
    return found
