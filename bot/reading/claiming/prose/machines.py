"""Machines: paragraphs that talk to a machine, in which nothing is a return."""

import re

_FOR_MACHINES = re.compile(
    r"\b(?:(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:(?:previous|prior|above|"
    r"earlier|other) )?(?:instructions?|prompts?|rules|guidelines)"
    r"|automated? (?:reader|system|agent|assistant|parser)s?\b|language model\b|ai (?:assistant|agent|"
    r"model|reader)\b|system prompt\b|prompt injection\b"
    r"|(?:to|for|dear|note to|attention) (?:any |the |all )?(?:robot|bot|ai|llm|machine)s?\b|"
    r"(?:note|message|instructions?) (?:for|to) (?:any |the |all )?(?:automated|language)\b|"
    r"you are now in\b|you are (?:now )?(?:an?|the) (?:ai|assistant|bot|agent)\b|admin(?:istrator)? command\b|sudo\b)"
    r"|<!--|\[\[|\]\]|\{\{|</?(?:system|assistant|user|instructions?)>|(?:^|\n)\s*(?:system|assistant)\s?:"
)
_STOP = re.compile(r"[.!?;]\s+")
_ORDERS = re.compile(r"\b(?:set|record|enter|mark|treat|override|change|overwrite|output|submit|write down|accept)\b")


def for_machines(low: str) -> list[tuple[int, int]]:
    """Paragraphs that talk to a machine: nothing in them is a return."""
    spans: list[tuple[int, int]] = []
    for match in _FOR_MACHINES.finditer(low):
        start, end = low.rfind("\n\n", 0, match.start()) + 1, low.find("\n\n", match.end())
        start = max(start, low.rfind("\n", 0, match.start()) + 1)
        spans.append((_sentence_from(low, start, match.start()), end if end >= 0 else len(low)))
    return spans


def _sentence_from(low: str, start: int, at: int) -> int:
    """The start of the sentence in a line that first talks to a machine: what stands before it is a person's."""
    if _ORDERS.search(low, start, at):
        return start
    stops = [stop.end() for stop in _STOP.finditer(low, start, at)]
    return stops[-1] if stops else start
