"""By subject: a figure that the subject of its clause makes another place's, or an aim, whatever the verb between."""

from bot.reading.claiming.roles.words import ELSEWHERE, TARGET
from bot.reading.deferred import deferred

# 'The region is at 4.9': 'at' leads to a value, save of a place that is not the board's.
_ELSEWHERE_AT = deferred(
    rf"\b{ELSEWHERE}\s(?:group\s|average\s|figure\s|rate\s|mean\s)?(?:is|was|are|were|being|sits?|sat|stands?|"
    r"stood)\s(?:now\s|still\s)?at\s$|"
    rf"\b(?:against|compared (?:with|to)|versus|vs|v|than|with)\s(?:the\s|that of\s)?{ELSEWHERE}\s(?:group\s|average\s|"
    r"figure\s|rate\s|mean\s)?at\s$"
)
# 'Whereas England came in at 66.9', 'with our region at 34.5', 'the plan sits at 95': whose figure it is.
_CLAUSE = r"(?:^\W*|[.;:,(–-]\s?|\b(?:and|but|while|whilst|whereas|where|with|though|although|as|against|when)\s)"
_ITS = (
    r"(?:'s)?\s(?:(?:average|mean|median|figure|rate|group|value|level|position|picture|norm|benchmark|score|total|one|"
    r"itself|(?:on|for)\s(?:it|this|that))\s)*"
)
_CAME_TO = (
    r"(?:is|was|are|were|sits?|sat|stands?|stood|being|comes?|came|runs?|ran|gets?|got|ended|finished|averaged?|"
    r"averages|managed?|manages|reached|hits?|scored|recorded|reported|posted|achieved|has|had|have|did|does|"
    r"shows?|showed)\s(?:(?:now|still|only|just|also|been|it|in|out|up|on|at|to)\s)*"
)
_OTHERS_CAME_TO = deferred(
    rf"{_CLAUSE}(?:the\s|our\s|all\s|an?\s)*(?:[a-z'-]+\s){{0,3}}?{ELSEWHERE}{_ITS}(?:{_CAME_TO}|at\s|on\s)$"
)
_AIM_CAME_TO = deferred(
    rf"{_CLAUSE}(?:the\s|our\s|its\s|a\s|national\s|local\s|contract\s|agreed\s|annual\s|stretch\s|original\s)*"
    rf"{TARGET}{_ITS}{_CAME_TO}$|\bwith\s(?:the\s|our\s)?{TARGET}\s(?:at|on)\s$"
)


def by_subject(before: str) -> str:
    """The role that the subject before a figure gives it, 'elsewhere' or 'target', or nothing."""
    if _OTHERS_CAME_TO.search(before) or (before.endswith(" at ") and _ELSEWHERE_AT.search(before)):
        return "elsewhere"
    return "target" if _AIM_CAME_TO.search(before) else ""
