"""Read a filled form: every field is known, so only its own words need reading."""

import json
from typing import get_args

from bot.domain.returns import ActionStatus, Expected, ExpectedIndicator, Place, Reading, Return, Update, Voice
from bot.reading.read import READER, read_chat
from bot.recording.possible import possible

STATUSES = get_args(ActionStatus)
TAKEN_IN_DOUBT = ("approximate", "unchanged", "derived", "nil-return")


def read_form(raw: bytes, sender: str, expected: Expected) -> Return:
    """Read a submitted form's JSON: {"request": id, "values": {item key: text}}."""
    values: dict[str, str] = json.loads(raw)["values"]
    readings: list[Reading] = []
    updates: list[Update] = []
    voices: list[Voice] = []
    for number, (key, text) in enumerate(sorted(values.items())):
        kind, code, period = key.split(":", 2)
        place = Place(part=number, start=0, end=len(text))
        if not text.strip():
            continue
        if kind == "figure":
            readings.append(read_field(code, period, text, sender, expected).model_copy(update={"place": place}))
        elif kind == "action":
            updates.append(_update(code, text, place))
        else:
            voices.append(_voice(kind, code, text, place))
    return Return(
        sender=sender, known_sender=True, kind="return", readings=tuple(readings), updates=tuple(updates),
        voices=tuple(voices), reader=READER,
    )  # fmt: skip


def read_field(code: str, period: str, text: str, sender: str, expected: Expected) -> Reading:
    """Read one figure's field as a line that names its indicator; anything but one plain reading is in doubt."""
    if names_another(code, text, sender, expected):
        why = "another measure is named in it"
        return Reading(indicator=code, period=period, certain=False, qualifier="ambiguous", quote=text, why=why)
    about = expected.model_copy(update={"period": period, "indicators": _only(code, expected)})
    found = [row for row in read_chat(f"{code}: {text}", sender, about).readings if row.indicator == code]
    if len(found) == 1:
        return found[0].model_copy(update={"period": period, "quote": text})
    why = "more than one figure was given" if found else "no figure was recognised"
    return Reading(
        indicator=code, period=period, certain=False, qualifier="conflict" if found else None, quote=text, why=why
    )


def names_another(code: str, text: str, sender: str, expected: Expected) -> bool:
    """Whether words about one measure name another: 'SM-04: 82' says nothing of SM-02."""
    others = (row for row in read_chat(text, sender, expected).readings if row.indicator != code)
    return any(row.certain or row.indicator.lower() in text.lower() for row in others)


def _only(code: str, expected: Expected) -> tuple[ExpectedIndicator, ...]:
    return tuple(row.model_copy(update={"asked": ()}) for row in expected.indicators if row.code == code)


def field_error(code: str, period: str, text: str, sender: str, expected: Expected) -> str:
    """Say what is wrong with a figure's field, or nothing: a form refuses beside its field what mail asks back."""
    indicator = next((row for row in expected.indicators if row.code == code), None)
    if indicator is None:
        return "This figure is no longer asked for."
    reading = possible(read_field(code, period, text, sender, expected))
    if reading.certain or (reading.qualifier in TAKEN_IN_DOUBT and reading.value is not None):
        return ""
    if reading.qualifier == "range":
        return "Please give one figure rather than a range, or say when it will be ready."
    if reading.qualifier == "implausible":
        named = "That" if reading.value is None else str(reading.value)
        return f"{named} does not look possible in {indicator.unit}. Please check the figure and its unit."
    return f"Please give one figure in {indicator.unit}, such as {_example(indicator)}, or say when it will be ready."


def _example(indicator: ExpectedIndicator) -> str:
    if indicator.unit == "yes-no":
        return "yes"
    value = indicator.previous if indicator.previous is not None else indicator.baseline
    return str(value) if value is not None else "12"


def _update(code: str, text: str, place: Place) -> Update:
    status, _, note = text.partition("|")
    return Update.model_validate(
        {"action": code, "status": status.strip(), "note": note.strip(), "place": place, "quote": text}
    )


def _voice(kind: str, code: str, text: str, place: Place) -> Voice:
    if kind == "question":
        return Voice(text=text.strip(), place=place, question=code)
    return Voice(text=text.strip(), place=place, about=code)
