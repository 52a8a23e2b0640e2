"""Scores what was read of a message against what it says, by the rules the gold was written by."""

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

WITHOUT_FIGURE = ("suppressed", "not-available")


def score(gold: dict[str, Any], got: dict[str, Any], counts: Counter[str]) -> list[str]:
    """Add one message to the counts; return its failures in words."""
    faults = _recorded(gold, got, counts) + _wanted(gold, got, counts)
    counts["messages"] += 1
    counts["class"] += got["class"] == gold["class"]
    if got["class"] != gold["class"]:
        faults.append(f"class {got['class']}, not {gold['class']}")
    if got["known_sender"] is not gold["known_sender"]:
        faults.append("known_sender")
    return faults + _actions(gold, got, counts) + _feedback(gold, got, counts)


def _key(value: dict[str, Any]) -> tuple[str, str]:
    """What a value is of. A figure for a period nobody asked for is one thing, however its period is told."""
    if value["qualifier"] == "wrong-period":
        return value["indicator"], "another"
    return value["indicator"], value.get("period") or ""


def _same(one: Any, other: Any) -> bool:
    if one is None or other is None:
        return False
    return abs(float(one) - float(other)) <= max(1e-9, 1e-6 * abs(float(other)))


def _recorded(gold: dict[str, Any], got: dict[str, Any], counts: Counter[str]) -> list[str]:
    """Everything recorded must be in the gold: a certain figure above all."""
    held = {_key(value): value for value in gold["values"]}
    faults = []
    for value in got["values"]:
        ref = held.get(_key(value))
        if value["certain"] and value["value"] is not None:
            if not (ref and ref["certain"] and _same(value["value"], ref["value"])):
                counts["wrong"] += 1
                faults.append(f"WRONG {_key(value)} {value['value']} as certain; gold {_brief(ref)}")
        elif value["certain"]:
            if not (ref and ref["certain"] and ref["value"] is None and ref["qualifier"] == value["qualifier"]):
                counts["wrong null"] += 1
                faults.append(f"WRONG NULL {_key(value)} {value['qualifier']}; gold {_brief(ref)}")
        elif ref is None:
            counts["needless"] += 1
            faults.append(f"needless {_key(value)} {value['value']} {value['qualifier']}")
        if value["value"] is not None and any(_same(value["value"], bad) for bad in gold["never"]):
            counts["never"] += 1
            faults.append(f"never {_key(value)} {value['value']}")
    return faults


def _brief(ref: dict[str, Any] | None) -> str:
    return "nothing" if ref is None else f"{ref['value']} certain={ref['certain']} {ref['qualifier'] or ''}"


def _wanted(gold: dict[str, Any], got: dict[str, Any], counts: Counter[str]) -> list[str]:
    faults = []
    for ref in gold["values"]:
        mine = [value for value in got["values"] if _key(value) == _key(ref)]
        said = [(v["value"], v["certain"], v["qualifier"]) for v in mine]
        if ref["certain"] and ref["value"] is not None:
            counts["certain"] += 1
            if any(
                v["certain"] and _same(v["value"], ref["value"]) and v["qualifier"] == ref["qualifier"] for v in mine
            ):
                counts["recalled"] += 1
            else:
                counts["asked back"] += any(not v["certain"] for v in mine)
                faults.append(f"not certain {_key(ref)} {ref['value']} {ref['qualifier']}; got {said}")
        elif ref["certain"]:
            counts["stated nulls"] += 1
            counts["null hit"] += any(v["value"] is None and v["qualifier"] == ref["qualifier"] for v in mine)
            if not any(v["value"] is None and v["qualifier"] == ref["qualifier"] for v in mine):
                faults.append(f"not {ref['qualifier']} {_key(ref)}; got {said}")
        else:
            counts["unsure"] += 1
            flagged = bool(mine) and not any(v["certain"] for v in mine)
            counts["flagged"] += flagged
            if not flagged:
                faults.append(f"not flagged {_key(ref)} {ref['value']} {ref['qualifier']}; got {said}")
        if ref.get("available_from") and not any(v["available_from"] == ref["available_from"] for v in mine):
            faults.append(
                f"available_from {ref['available_from']} {_key(ref)}; got {[v['available_from'] for v in mine]}"
            )
    return faults


def _actions(gold: dict[str, Any], got: dict[str, Any], counts: Counter[str]) -> list[str]:
    held = {each["action"]: each for each in gold["actions"]}
    mine = {each["action"]: each for each in got["actions"]}
    right = [code for code in held if code in mine and mine[code]["status"] == held[code]["status"]]
    counts.update({"actions held": len(held), "actions read": len(mine), "actions right": len(right)})
    faults = [
        f"action {code} {held[code]['status']}; got {mine.get(code, {}).get('status')}"
        for code in held
        if code not in right
    ]
    faults += [f"action {code} {mine[code]['status']}; gold nothing" for code in mine if code not in held]
    for code in right:
        if held[code].get("revised_date") != mine[code].get("revised_date"):
            faults.append(f"date {code} {held[code].get('revised_date')}; got {mine[code].get('revised_date')}")
    return faults


def _feedback(gold: dict[str, Any], got: dict[str, Any], counts: Counter[str]) -> list[str]:
    faults = []
    for ref in gold["feedback"]:
        counts["answers"] += 1
        hits = [each for each in got["feedback"] if _norm(ref["contains"]) in _norm(each["text"])]
        good = any(each["question"] == ref["question"] for each in hits)
        counts["answers right"] += good
        if not good:
            faults.append(f"answer {ref['question']} {ref['contains']!r}; got {[each['question'] for each in hits]}")
    return faults


def _norm(text: str) -> str:
    text = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-", 0xA0: " "})
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(text.split()).casefold()


def rate(part: int, whole: int) -> float:
    """A share; nothing to get wrong is all right."""
    return part / whole if whole else 1.0


def f1(counts: Counter[str]) -> float:
    """The harmonic mean of precision and recall over action updates."""
    return rate(2 * counts["actions right"], counts["actions held"] + counts["actions read"])


def load(path: Path) -> dict[str, Any]:
    """One gold file."""
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
