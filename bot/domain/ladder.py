"""The ladder: which of the steps that are due is taken, and whose door it knocks on."""

from collections.abc import Iterable
from datetime import date

from bot.domain.figures import listed
from bot.domain.force import in_force
from bot.domain.holders import holder
from bot.domain.request import Item
from bot.domain.strategy import Agency, Contact, Framework, Level

ABOVE = ("officer", "director", "sponsor", "chair", "group")


def needs_release(reader: Level) -> bool:
    """Whether a letter to this level waits until the secretariat releases it."""
    return reader in ABOVE


def may_escalate(agency: Agency | None) -> bool:
    """Whether slippage of an agency goes up at all: voluntary groups are reminded, never escalated."""
    return agency is not None and agency.kind != "voluntary"


def posts_above(framework: Framework, reader: Level, agency: str, items: Iterable[Item], on: date) -> tuple[str, ...]:
    """Give the posts a step above the performance contact goes to, for what is missing of an agency.

    officer: the lead officers of the themes concerned; sponsor: their sponsors; director: the agency's own;
    chair and group: whoever holds a post of that level.
    """
    if reader == "director":
        found = next((row for row in framework.agency if row.code == agency), None)
        return (found.director,) if found and found.director else ()
    if reader in ("chair", "group", "secretariat"):
        return tuple(post.code for post in in_force(framework.post, on) if post.level == reader)
    wanted = _themes_of(framework, items)
    themes = [theme for theme in in_force(framework.theme, on) if theme.code in wanted]
    if reader == "sponsor":
        return tuple(dict.fromkeys(theme.sponsor for theme in themes if theme.sponsor))
    return tuple(dict.fromkeys(lead for theme in themes for lead in theme.leads))


def empty_above(framework: Framework, posts: tuple[str, ...], reader: Level, agency: str) -> str:
    """Say that nobody stands above a contact at a level, and what the secretariat can do about it."""
    instead = "then release it. Or reach them yourself, and drop it"
    if not posts:
        return (
            f"The next step would go to the {reader} of {agency}, but the framework names no such post. Put one in the "
            f"framework and adopt it again, {instead}."
        )
    titles = {row.code: row.title for row in framework.post}
    named = listed([f"{titles.get(post, post)} ({post})" for post in posts])
    return (
        f"The next step would go to {named}; {'that post stands' if len(posts) == 1 else 'those posts stand'} empty. "
        f"Name a holder, in the framework or with /hwb successor {posts[0]} and their name and address, {instead}."
    )


def contacts_above(
    framework: Framework, reader: Level, agency: str, items: Iterable[Item], on: date
) -> tuple[tuple[str, Contact], ...]:
    """Give the holders of those posts on a day; a post nobody holds is left out."""
    posts = posts_above(framework, reader, agency, items, on)
    held = ((post, holder(framework, post, on)) for post in posts)
    return tuple((post, contact) for post, contact in held if contact is not None)


def _themes_of(framework: Framework, items: Iterable[Item]) -> frozenset[str]:
    tables = (framework.indicator, framework.objective, framework.action, framework.question)
    through = {row.code: row.theme for row in framework.objective}
    themes = {
        row.code: row.theme or through.get(getattr(row, "objective", ""), "") for table in tables for row in table
    }
    return frozenset(themes.get(item.code, "") for item in items) - {""}
