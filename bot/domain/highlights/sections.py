"""Sections: themes, actions due, escalations and voices."""

from bot.domain.figures import listed, number_of
from bot.domain.held import HeldEscalation, HeldUpdate
from bot.domain.highlights.further.places import has_place, is_of_figures
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import provenance, readable, words
from bot.domain.highlights.updates import latest_updates
from bot.domain.highlights.withheld_words import beyond_status
from bot.domain.report import ActionLine, EscalationLine, Progress, ThemeSection, VoiceGroup
from bot.domain.report_line import Line, Words
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Action, Theme

_WORDS = {
    "complete": "Delivered",
    "on-track": "On track, not yet delivered",
    "at-risk": "At risk",
    "delayed": "Delayed",
    "not-started": "Not started",
}


def themes(ground: Ground, lines: tuple[Line, ...]) -> tuple[ThemeSection, ...]:
    """Every theme of the report with its lines and words of progress."""
    chosen = [t for t in ground.framework.theme if t.code in ground.theme_codes]
    if ground.kind.national:
        chosen = [t for t in chosen if any(row.theme == t.code for row in lines)]
    return tuple(_theme(ground, t, tuple(row for row in lines if row.theme == t.code)) for t in chosen)


def actions(ground: Ground) -> tuple[ActionLine, ...]:
    """The actions whose deadline falls by the meeting, earliest first, delivered or not; none of figures alone."""
    if is_of_figures(ground):
        return ()
    latest = latest_updates(ground)
    due = [a for a in ground.framework.action if _due(ground, a)]
    ordered = sorted(due, key=lambda a: (a.deadline or ground.cycle.meets, a.code))
    return tuple(_action(ground, a, latest.get(a.code)) for a in ordered)


def escalations(ground: Ground) -> tuple[EscalationLine, ...]:
    """The escalations that are open."""
    names = {i.code: i.name for i in ground.framework.indicator}
    names |= {a.code: a.title for a in ground.framework.action}
    still = [e for e in ground.facts.escalations if e.state == "open" and not ground.hides(e.about)]
    return tuple(_escalation(ground, names, e) for e in still)


def voices(ground: Ground) -> tuple[VoiceGroup, ...]:
    """The answers to each question, under it; one put to several groups stands once."""
    here = [q for q in ground.framework.question if not q.theme or q.theme in ground.theme_codes]
    asked = [q for q in here if not has_place(ground.kind, q)]
    prompts = {q.code: q.prompt for q in asked}
    said: dict[str, list[Words]] = {q.prompt: [] for q in asked}
    for voice in ground.voices:
        if voice.question in prompts:
            said[prompts[voice.question]].append(words(ground, voice))
    if ground.edition == "officers":
        said["Other words that came"] = [words(ground, v) for v in ground.voices if not (v.question or v.about)]
    return tuple(VoiceGroup(question=prompt, voices=tuple(given)) for prompt, given in said.items() if given)


def _theme(ground: Ground, theme: Theme, lines: tuple[Line, ...]) -> ThemeSection:
    progress = _progress(ground, theme)
    still = not progress and not any(row.changed or row.commentary for row in lines)
    return ThemeSection(
        code=theme.code,
        name=theme.name,
        sponsor=ground.titled([theme.sponsor] if theme.sponsor else []),
        leads=ground.titled(theme.leads),
        mode=theme.mode,
        lines=lines,
        progress=progress,
        unchanged=_unchanged(ground, lines) if still else "",
    )


def _unchanged(ground: Ground, lines: tuple[Line, ...]) -> str:
    if not lines and ground.kind.figures == "exceptions":
        return "Nothing exceptional among its indicators."
    if not lines:
        return "Nothing was due for this meeting, and nothing changed."
    due = sum(row.due for row in lines)
    asked = f"{number_of(due, 'indicator')} due" if due else "no figure was due for this meeting"
    return f"Nothing changed: {asked}, {len(lines)} in all, each as last reported."


def _progress(ground: Ground, theme: Theme) -> tuple[Progress, ...]:
    own = [o for o in ground.framework.objective if o.theme == theme.code]
    found = []
    for objective in own:
        said = tuple(words(ground, v) for v in ground.voices if v.about == objective.code)
        if said:
            leads = ground.named(objective.leads)
            found.append(Progress(objective=objective.text, leads=leads, words=said))
    return tuple(found)


def _due(ground: Ground, action: Action) -> bool:
    if ground.cycle.report == RETURNS:
        return ground.in_sight(action.code) and not ground.hides(action.code)
    theme = action.theme or ground.themes_of_objectives.get(action.objective, "")
    here = not theme or theme in ground.theme_codes
    by_then = action.deadline is not None and action.deadline <= ground.cycle.meets
    return here and by_then and not ground.hides(action.code)


def _action(ground: Ground, action: Action, told: HeldUpdate | None) -> ActionLine:
    word = _WORDS[told.status] if told else "No word received"
    if told and told.revised_date and told.status != "complete":
        word += f"; now expected by {told.revised_date:%-d %B %Y}"
    return ActionLine(
        code=action.code,
        title=action.title,
        owner=ground.named([action.owner]),
        deadline=action.deadline,
        word=word,
        delivered=bool(told and told.status == "complete"),
        note=_note(ground, told) if told else "",
        provenance=provenance(ground, told.source, told.id) if told else None,
    )


def _note(ground: Ground, told: HeldUpdate) -> str:
    key = f"note:{told.id}"
    said = beyond_status(told.note, told.action)
    return "" if ground.hides(key) else readable(ground, said, told.source, key=key)[1]


def _escalation(ground: Ground, names: dict[str, str], held: HeldEscalation) -> EscalationLine:
    return EscalationLine(
        name=names.get(held.about, held.about),
        level=held.level,
        raised_on=held.raised_on,
        reason="" if ground.names_hidden(held.reason) else held.reason,
        met_again="" if ground.names_hidden(held.met_again) else held.met_again,
    )


def theme_names(sections: tuple[ThemeSection, ...]) -> str:
    """The themes' names in a row."""
    return listed([s.name for s in sections])
