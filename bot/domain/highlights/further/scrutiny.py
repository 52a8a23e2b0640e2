"""Scrutiny: which scrutiny work touches each theme of the report."""

from collections.abc import Sequence

from bot.domain.highlights.ground import Ground
from bot.domain.report import Further
from bot.domain.report_line import Line


def scrutiny(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The connections to scrutiny, where the report shows them."""
    if "scrutiny" not in ground.kind.sections:
        return None
    rows = [t for t in ground.framework.theme if t.code in ground.theme_codes and t.scrutiny]
    return Further(
        code="scrutiny",
        title="Connections to scrutiny",
        heads=("Theme", "Scrutiny work"),
        rows=tuple((theme.name, theme.scrutiny) for theme in rows),
        sentences=() if rows else ("None is named in the framework.",),
    )
