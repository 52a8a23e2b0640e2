"""Golden pages: the whole report of the made-up board, as text. What changes it is looked at and kept on purpose.

Run with REEVE_GOLDEN=1 to keep the pages as they are now.
"""

import os
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.domain.highlights import compile_report
from bot.papers import papers
from tests import made_up

GOLDEN = Path(__file__).parent / "golden"
FRAMEWORK = made_up.framework()


def lines_of(page: bytes) -> str:
    """The page's words, a line for each stretch of text."""
    body = LexborHTMLParser(page.decode()).css_first("main")
    lines = (" ".join(line.split()) for line in body.text(separator="\n").splitlines())
    return "\n".join(line for line in lines if line) + "\n"


@pytest.mark.parametrize("edition", ["officers", "public"])
def test_the_pages_read_as_they_did(edition):
    facts = made_up.facts(FRAMEWORK).model_copy(update={"narrative": "A hard quarter.\n\nFlu is the worry."})
    report = compile_report(FRAMEWORK, made_up.cycle(FRAMEWORK), facts, made_up.NOW, edition=edition)
    text, kept = lines_of(papers(report, ("html",))[0].content), GOLDEN / f"{edition}.txt"
    if os.environ.get("REEVE_GOLDEN") == "1":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, "utf-8")
    assert text == kept.read_text("utf-8")
