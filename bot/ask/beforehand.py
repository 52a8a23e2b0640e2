"""What goes out as a report opens, beside its requests: a group's own figures, and the board's survey."""

from datetime import datetime

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.extract import extract
from bot.domain.holders import asked_for, holder, posts_for
from bot.domain.narrowed import kind_of, questions_of
from bot.domain.strategy import Framework, Question
from bot.domain.views import Notice
from db.books import Books


def give_extract(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> None:
    """Give the group whose report it is the figures held of its own indicators, before it is to speak of them."""
    day, kind = local_day(now), kind_of(framework, cycle.report)
    found = asked_for(framework, kind.group, day) if kind.group else None
    lines = extract(framework, cycle.report, books.facts.figures(), day) if found else ()
    if found is None or not lines:
        return
    title = f"Your indicators, for {kind.name}, meeting of {cycle.meets:%-d %B %Y}"
    notice = Notice(board=framework.board.name, title=title, sentences=lines)
    correspondence.tell(books, notice, found[1], f"extract/{cycle.code}", now)


def invite_to_surveys(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> None:
    """Give members the link of each survey of the report, once: who answers is not known, and nobody is reminded."""
    kind = kind_of(framework, cycle.report)
    for question in questions_of(framework, kind, local_day(now)):
        if question.kind == "survey" and question.link.startswith("https://"):
            _invite(books, framework, cycle, question, now)


def _invite(books: Books, framework: Framework, cycle: Cycle, question: Question, now: datetime) -> None:
    sentences = (
        question.prompt,
        "The survey is anonymous: this bot does not see who answers or what, and sends no reminder. Please answer at:",
    )
    title = "The board's survey"
    notice = Notice(board=framework.board.name, title=title, sentences=sentences, link=question.link)
    for post in posts_for(framework, question.audience):
        contact = holder(framework, post.code, local_day(now))
        if contact is not None:
            correspondence.tell(books, notice, contact, f"survey/{cycle.code}/{question.code}/{post.code}", now)
