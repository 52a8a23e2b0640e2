"""One return being entered: who it is from, where it belongs, and what the receipt will say."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.asking import described
from bot.domain.held import HeldRequest, Lateness
from bot.domain.holders import in_secretariat
from bot.domain.reply import Reply
from bot.domain.request import AskedItem, Item
from bot.domain.returns import Return
from bot.domain.views import Recorded
from bot.recording.older import meant
from bot.recording.sender import Context, bound_request, context_of
from db.books import Books
from db.return_book import Origin

CLOSED_STATES = ("closed", "signed", "published")


@dataclass
class Entry:
    """The working page of one recording; it lives as long as its transaction."""

    books: Books
    reply: Reply
    found: Return
    context: Context
    request: HeldRequest | None
    origin: Origin
    return_id: int
    now: datetime
    recorded: list[Recorded] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    disputed: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)

    @property
    def verified(self) -> bool:
        """Whether the sender is a registered contact: nobody else creates values."""
        return self.found.known_sender and bool(self.context.contacts)

    def in_time(self) -> None:
        """Say that the return is no late answer: it adds nothing that anybody must admit."""
        self.origin = self.origin.model_copy(update={"late": ""})
        self.books.returns.in_time(self.return_id)

    def label(self, item: Item) -> AskedItem:
        """Put an item in its reader's words."""
        return described(self.context.framework, (item,), ())[0]

    def request_for(self, item: Item) -> HeldRequest | None:
        """Give the sender's request that asks an item, the bound one first, or else the bound one."""
        mine = [self.request] if self.request else []
        mine += [held for held in self.context.requests if held.state in ("open", "answered")]
        return next((held for held in mine if item in held.items), self.request)

    def settle_item(self, item: Item, state: str) -> None:
        """Say what became of an item in every request of its cycle that asks it."""
        request = self.request_for(item)
        if request is None:
            return
        cycle_id = self.books.plan.cycle_row(request.cycle).id or 0
        self.touched.update(self.books.requests.settle_everywhere(cycle_id, item, state, self.now))

    def close_requests(self) -> None:
        """Close the requests that are now answered, and call back their letters that nobody carries yet."""
        for request_id in sorted(self.touched):
            done = self.books.requests.close_if_done(request_id, self.now)
            for letter in self.books.requests.letters_of(request_id):
                self._call_back(letter, done=done)

    def _call_back(self, letter: int, *, done: bool) -> None:
        """Call back a letter. One in doubt may have arrived: it is never written anew, and stopped once all is in."""
        doubtful = self.books.letters.in_doubt(letter)
        if doubtful and not done:
            return
        stopped = self.books.letters.cancel(letter, self.now, "answered before it was carried")
        if stopped and not doubtful:
            self.books.requests.release_steps(letter)


def open_entry(
    books: Books, reply: Reply, found: Return, now: datetime, *, recorded_by: str = "", told_how: str = ""
) -> Entry:
    """Open the page for one return: its origin is written down, its figures follow."""
    context = context_of(books, reply, now)
    request = meant(context, bound_request(books, context, reply, found), found)
    contact = next((c for c in context.contacts if request and c.post == request.post), None)
    contact = contact or next(iter(context.contacts), None)
    agency = request.agency if request and contact and request.post == contact.post else _agency(context)
    origin = Origin(
        reply_id=reply.id,
        request_id=request.id if request else None,
        cycle=request.cycle if request else "",
        post=contact.post if contact else "",
        agency=agency if contact else "",
        name=contact.name if contact else found.sender,
        late="" if recorded_by else lateness(books, request, reply),
        recorded_by=recorded_by,
        told_how=told_how,
    )
    return_id = books.returns.write(found, origin, now)
    return Entry(books, reply, found, context, request, origin, return_id, now)


def _agency(context: Context) -> str:
    for contact in context.contacts:
        if not in_secretariat(context.framework, contact):
            post = next((row for row in context.framework.post if row.code == contact.post), None)
            return post.agency if post else ""
    return ""


def lateness(books: Books, request: HeldRequest | None, reply: Reply) -> Lateness:
    """Say whether a reply came after its cycle closed: then a person decides whether the draft takes it in."""
    if request is None:
        return ""
    cycle = books.plan.cycle(request.cycle)
    if cycle.state == "published":
        return "tabled"
    return "late" if cycle.state in CLOSED_STATES and reply.received_at > cycle.closes_at else ""
