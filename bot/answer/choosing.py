"""Which cycle, request or query somebody means when they do not say."""

from bot.domain.cycle import Cycle, CycleState
from bot.domain.entitled import Refused
from bot.domain.held import HeldQuery, HeldRequest
from db.books import Books


def cycle_meant(books: Books, named: str, *states: CycleState) -> Cycle:
    """Give the cycle named, or the one being gathered: the newest that is open, closed or signed."""
    if named:
        try:
            return books.plan.cycle(named)
        except LookupError:
            known = ", ".join(cycle.code for cycle in books.plan.cycles()) or "none yet"
            raise Refused(f"There is no cycle {named!r}. The cycles are: {known}.") from None
    found = books.plan.cycles(*(states or ("open", "closed", "signed"))) or books.plan.cycles("published")
    if not found:
        upcoming = books.plan.cycles("planned")
        when = f" The next opens on {upcoming[0].opens:%-d %B %Y}." if upcoming else ""
        raise Refused(f"Nothing is being gathered at the moment.{when}")
    return found[-1]


def request_of(books: Books, post: str) -> HeldRequest:
    """Give the newest request of a post that is still going, or refuse with the posts that have one."""
    live = {cycle.code for cycle in books.plan.cycles("open", "closed", "signed")}
    found = [held for held in books.requests.of_posts([post]) if held.cycle in live]
    if found:
        return found[-1]
    asked = sorted({held.post for code in sorted(live) for held in books.requests.of_cycle(code)})
    raise Refused(f"Nothing is being asked of {post!r}. Asked at present: {', '.join(asked) or 'nobody'}.")


def query_meant(books: Books, number: int) -> HeldQuery:
    """Give the open query with an id, or refuse."""
    query = books.returns.query_by_id(number)
    if query is None or query.state != "open":
        raise Refused("That question has been settled already.")
    return query
