"""Who a reply is from, which requests it may answer, and what the reader should expect of it."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.cycle import CycleState
from bot.domain.expect import expected
from bot.domain.force import in_force
from bot.domain.held import HeldQuery, HeldRequest
from bot.domain.holders import agencies_of, in_secretariat, with_email, with_slack
from bot.domain.period_text import parse
from bot.domain.record import Record
from bot.domain.reply import Reply
from bot.domain.request import Item
from bot.domain.returns import Expected, ExpectedQuestion, Return
from bot.domain.strategy import Contact, Framework
from db.books import Books

ANSWERABLE: tuple[CycleState, ...] = ("open", "closed", "signed", "published")


class Context(Record):
    """What is known of a reply before it is read. `contacts` are the posts its claimed sender holds."""

    framework: Framework
    contacts: tuple[Contact, ...]
    requests: tuple[HeldRequest, ...]
    queries: tuple[HeldQuery, ...]
    expected: Expected

    @property
    def posts(self) -> tuple[str, ...]:
        """The posts the claimed sender holds."""
        return tuple(contact.post for contact in self.contacts)

    @property
    def officer(self) -> bool:
        """Whether the claimed sender is of the secretariat."""
        return any(in_secretariat(self.framework, contact) for contact in self.contacts)

    @property
    def agencies(self) -> frozenset[str]:
        """The agencies the claimed sender speaks for."""
        return frozenset(agency for post in self.posts for agency in agencies_of(self.framework, post))


def context_of(books: Books, reply: Reply, now: datetime) -> Context:
    """Put together what the books know of a reply's claimed sender."""
    framework, day = books.plan.framework(), local_day(now)
    contacts = with_slack(framework, reply.sender, day) or with_email(framework, reply.sender, day)
    answerable = {cycle.code for cycle in books.plan.cycles(*ANSWERABLE)}
    posts = [contact.post for contact in contacts]
    requests = tuple(held for held in books.requests.of_posts(posts) if held.cycle in answerable) if posts else ()
    queries = tuple(query for post in posts for query in books.returns.open_queries(post=post))
    gathering = {cycle.code for cycle in books.plan.cycles("open", "closed")}
    asked = tuple(held for held in requests if held.cycle in gathering) or requests
    return Context(
        framework=framework,
        contacts=contacts,
        requests=requests,
        queries=queries,
        expected=expected_of(books, framework, asked or _all(books, answerable), now),
    )


def _all(books: Books, cycles: set[str]) -> tuple[HeldRequest, ...]:
    return tuple(request for cycle in sorted(cycles) for request in books.requests.of_cycle(cycle))


def expected_of(books: Books, framework: Framework, requests: tuple[HeldRequest, ...], now: datetime) -> Expected:
    """Say what may come in answer to these requests; an objective's progress is expected as an answer to a question."""
    day = local_day(now)
    due = frozenset(item for held in requests for item, _ in books.requests.outstanding(held.id, day))
    items = asked_now(requests, due)
    found = expected(framework, main_period(framework, items), day, books.facts.figures(), items)
    objectives = {row.code: row.text for row in in_force(framework.objective, day)}
    progress = tuple(
        ExpectedQuestion(code=request_item.code, prompt=objectives[request_item.code], agency=request.agency)
        for request in requests
        for request_item in request.items
        if request_item.kind == "progress" and request_item.code in objectives
    )
    letters = sum(any(item.kind == "figure" for item in held.items) for held in requests)
    order = found.order if letters == 1 else ()
    return found.model_copy(update={"questions": found.questions + progress, "order": order})


def asked_now(requests: tuple[HeldRequest, ...], due: frozenset[Item]) -> tuple[Item, ...]:
    """Give what an answer without a period is about: what is missing and `due`, and of the rest what was asked last.

    A figure given for last quarter's report does not make this quarter's ambiguous, nor does one that is not yet
    available and so has been put to nobody.
    """
    owing = {(item.kind, item.code) for item in due}
    last = {(item.kind, item.code): request.id for request in requests for item in request.items}
    return tuple(
        item
        for request in requests
        for item in request.items
        if item in due or ((item.kind, item.code) not in owing and last[item.kind, item.code] == request.id)
    )


def main_period(framework: Framework, items: tuple[Item, ...]) -> str:
    """Give the period most items are asked for (the later one of two as common), else the newest the plan asks."""
    periods = [item.period for item in items if item.period] or [ask.period for ask in framework.ask]
    return max(dict.fromkeys(periods), key=lambda text: (periods.count(text), parse(text)), default="")


def bound_request(books: Books, context: Context, reply: Reply, found: Return) -> HeldRequest | None:
    """Give the request a reply answers: by its token, by the letter it answers, or its sender's newest open one.

    A known contact is never bound to a request of another agency, whatever token they were forwarded.
    """
    named = _by_token(books, found) or _by_letter(books, reply, found)
    if named is not None:
        held = books.requests.held(named)
        if not context.contacts or held.post in context.posts or held.agency in context.agencies:
            return held
    mine = [held for held in context.requests if held.state == "open"] or context.requests
    return mine[-1] if mine else None


def _by_token(books: Books, found: Return) -> int | None:
    request = books.requests.by_token(found.token) if found.token else None
    return request.id if request else None


def _by_letter(books: Books, reply: Reply, found: Return) -> int | None:
    letters = [books.letters.by_message_id(message_id) for message_id in found.in_reply_to]
    letters += [books.letters.by_thread(reply.thread, reply.sender)]
    served = (books.requests.of_letter(letter) for letter in letters if letter)
    return next((request for request in served if request), None)
