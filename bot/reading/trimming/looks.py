"""How words in a quotation look: what most look like, and what stands out as typed by someone else."""

from collections import Counter

from bot.reading.mail.bodies import Body
from bot.reading.page.canvas import Run
from bot.reading.page.styles import PLAIN, bright


def runs_of(body: Body, start: int, end: int) -> list[Run]:
    """List the runs of this stretch of a drawn body."""
    return body.drawn.runs_between(start, end) if body.drawn else []


def look(run: Run) -> tuple[str, str, bool]:
    """Say how a run looks, plain ink being all one."""
    ink = "" if run.style.colour in PLAIN else run.style.colour
    return ink, run.style.background, run.style.inserted


def any_bright(runs: list[Run]) -> bool:
    """Say whether any of these runs is in a bright look at all; on most pages none is but the links."""
    styles = {run.style for run in runs}
    return any(
        not style.link and (style.inserted or bright(style.colour) or bright(style.background)) for style in styles
    )


def usual_look(runs: list[Run]) -> tuple[str, str, bool]:
    """Find the look most of these words have."""
    weights: Counter[tuple[str, str, bool]] = Counter()
    for run in runs:
        weights[look(run)] += run.end - run.start
    return weights.most_common(1)[0][0] if weights else ("", "#ffffff", False)


def stands_out(run: Run, usual: tuple[str, str, bool]) -> bool:
    """Say whether a run was typed in a bright look of its own. Links are coloured by the program."""
    ink, paper, inserted = look(run)
    if run.style.link or (ink, paper, inserted) == usual:
        return False
    return inserted or (ink != usual[0] and bright(ink)) or (paper != usual[1] and bright(paper))
