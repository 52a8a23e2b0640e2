"""A page of its own as one self-contained file, in the reports' own style."""

from bot.domain.letter import Enclosure
from bot.domain.page import Page
from bot.papers.html import style, template
from bot.papers.view import texts


def page(found: Page) -> Enclosure:
    """The page in UTF-8. Everybody's words are escaped; who sent them is never shown."""
    made = template("page.html.j2").render(p=texts(found.model_dump()), style=style())
    return Enclosure(name=f"{found.name}.html", media_type="text/html", content=made.encode("utf-8", "replace"))
