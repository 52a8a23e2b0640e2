"""The front: what the board needs to know, in sentences written from the data."""

from collections.abc import Sequence

from bot.domain.figures import MOST_NAMED, listed, number_of, sentence, some
from bot.domain.highlights.counted import counted
from bot.domain.report import ActionLine, AgencyLine, Counts
from bot.domain.report_line import Line


def front(
    lines: Sequence[Line], actions: Sequence[ActionLine] | None, agencies: Sequence[AgencyLine]
) -> tuple[str, ...]:
    """Up to six sentences: the count, the reds, what moved, the actions, the returns.

    Nothing is said of indicators where the report has none, nor of actions where it is not about them (None).
    """
    counts = counted(lines)
    told = [
        _standing(counts) if lines else "",
        _reds(lines, counts) if lines else "",
        " ".join(filter(None, (_moved(lines), _beside(lines)))),
        _since(lines),
        "" if actions is None else _delivered(actions),
        _returned(agencies),
    ]
    return tuple(said for said in told if said)


def _standing(counts: Counts) -> str:
    if not counts.due:
        return "No indicator was due for this meeting."
    rated = _numbered(
        ("red", counts.red), ("amber", counts.amber), ("green", counts.green), ("not rated", counts.unrated)
    )
    rest = _numbered(("awaited", counts.awaited), ("suppressed", counts.suppressed), ("being checked", counts.checking))
    are = "is" if counts.reported == 1 else "are"
    opening = f"{counts.reported} of {number_of(counts.due, 'indicator')} due {are} reported"
    return opening + (f": {rated}" if rated else "") + (f"; {rest}" if rest else "") + "."


def _numbered(*counts: tuple[str, int]) -> str:
    return listed([f"{number} {word}" for word, number in counts if number])


def _reds(lines: Sequence[Line], counts: Counts) -> str:
    reds = [row for row in lines if row.due and row.rag == "red"]
    if not reds:
        rated = counts.amber + counts.green
        return "None of those rated is red." if rated else "None of them can be rated against a target yet."
    named = [f"{row.name}, {row.text} against a target of {row.aim}" for row in reds[:MOST_NAMED]]
    more = f"; and {len(reds) - MOST_NAMED} more" if len(reds) > MOST_NAMED else ""
    return f"Red against target: {'; '.join(named)}{more}."


def _moved(lines: Sequence[Line]) -> str:
    better = [row for row in lines if row.due and row.direction == "Better"]
    worse = [row for row in lines if row.due and row.direction == "Worse"]
    told = []
    if better:
        told.append(f"{len(better)} improved ({some([row.name for row in better], 'indicator')})")
    if worse:
        told.append(f"{len(worse)} worsened ({some([row.name for row in worse], 'indicator')})")
    return f"Of those with an earlier figure, {' and '.join(told)}." if told else ""


def _beside(lines: Sequence[Line]) -> str:
    """How those judged stand against the area they are compared with first."""
    judged = [(row.name, row.compared[0]) for row in lines if row.due and row.compared and row.compared[0].standing]
    told = []
    for area in dict.fromkeys(one.name for _, one in judged):
        own = [(name, one.standing) for name, one in judged if one.name == area]
        apart = [_apart(own, standing) for standing in ("worse", "better", "higher", "lower")]
        similar = sum(standing == "similar" for _, standing in own)
        said = [*filter(None, apart), *([f"{similar} similar"] if similar else [])]
        told.append(f"Against {area}: {listed(said)}.")
    return " ".join(told)


def _apart(own: Sequence[tuple[str, str]], standing: str) -> str:
    names = [name for name, found in own if found == standing]
    return f"{len(names)} {standing} ({some(names, 'indicator')})" if names else ""


def _since(lines: Sequence[Line]) -> str:
    moved = [f"{row.name} went from {row.before} to {row.rag}" for row in lines if row.before]
    revised = [row.name for row in lines if "revised" in row.status]
    told = [f"since the last edition {some(moved, 'change')}"] if moved else []
    if revised:
        told.append(f"revised since then: {some(revised, 'figure')}")
    return sentence("; ".join(told))


def _delivered(actions: Sequence[ActionLine]) -> str:
    if not actions:
        return "No action was due by the meeting."
    done = sum(a.delivered for a in actions)
    late = [a.title for a in actions if not a.delivered]
    rest = f"; not delivered: {some(late, 'action')}" if late else ""
    were = "was" if done == 1 else "were"
    return f"{done} of {number_of(len(actions), 'action')} due by the meeting {were} delivered{rest}."


def _returned(agencies: Sequence[AgencyLine]) -> str:
    if not agencies:
        return "No agency was asked for a return in this cycle."
    whole = sum(not a.missing for a in agencies)
    missing = [a.name for a in agencies if a.missing]
    rest = f"; something is still missing from {some(missing, 'agency', 'agencies')}" if missing else ""
    return f"{whole} of {number_of(len(agencies), 'agency', 'agencies')} asked made a full return{rest}."
