"""What is said of actions, questions and objectives enters the books."""

from bot.domain.request import Item
from bot.domain.returns import Update, Voice
from bot.domain.views import Recorded
from bot.recording.entry import Entry

STATUS = {
    "complete": "complete", "on-track": "on track", "at-risk": "at risk", "delayed": "delayed",
    "not-started": "not started",
}  # fmt: skip


def enter_update(entry: Entry, update: Update) -> None:
    """Record what is said of an action; only the word of a verified contact counts."""
    if not entry.verified:
        entry.notes.append(f"{update.action}: what was said of it waits until the sender is known.")
        return
    entry.books.returns.write_update(entry.return_id, entry.origin.cycle, update, entry.now, entry.origin.late)
    item = Item(kind="action", code=update.action)
    entry.settle_item(item, "answered")
    due = f", now due {update.revised_date:%-d %B %Y}" if update.revised_date else ""
    why = f": {update.note}" if update.note else ""
    entry.recorded.append(
        Recorded(
            kind="action", code=update.action, label=entry.label(item).label,
            shown=f"{STATUS[update.status]}{due}{why}",
        )
    )  # fmt: skip


def enter_voice(entry: Entry, voice: Voice) -> None:
    """Keep words whole, under the question, objective or indicator they answer where that is clear."""
    if not entry.verified:
        return
    voice = _placed(entry, voice)
    entry.books.returns.write_voice(entry.return_id, entry.origin.cycle, voice, entry.now, entry.origin.late)
    item = _item(entry, voice)
    for answered in [item] if item else _comments_wanted(entry, voice):
        entry.settle_item(answered, "answered")
    entry.recorded.append(
        Recorded(
            kind=item.kind if item else "commentary", code=item.code if item else "",
            label=entry.label(item).label if item else "Your words, kept as commentary", shown=_short(voice.text),
        )
    )  # fmt: skip


def _placed(entry: Entry, voice: Voice) -> Voice:
    """An objective's progress is read as an answer to a question with its code: here it gets its own name back."""
    if any(row.code == voice.question for row in entry.context.framework.objective):
        return voice.model_copy(update={"question": "", "about": voice.question})
    return voice


def _item(entry: Entry, voice: Voice) -> Item | None:
    code = voice.question or voice.about
    requests = ([entry.request] if entry.request else []) + list(entry.context.requests)
    kinds = ("question", "progress", "commentary")
    asked = [item for request in requests for item in request.items if item.code == code and item.kind in kinds]
    return asked[0] if asked else None


def _comments_wanted(entry: Entry, voice: Voice) -> list[Item]:
    """Words that name nothing are the sender's commentary as a whole: they are not chased for more of it."""
    if voice.question or voice.about or entry.request is None:
        return []
    return [item for item in entry.request.missing if item.kind == "commentary"]


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 300 else f"{flat[:297]}…"
