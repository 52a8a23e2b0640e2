"""Units as people write them in a framework: '%', 'number', '£' or 'mm:ss', and the unit each stands for."""

import re

_SPELLINGS = {
    "percent": ("%", "per cent", "percentage", "pct", "pc"),
    "proportion": ("fraction", "0 to 1"),
    "count": ("number", "no", "n", "#", "total", "people", "persons", "cases"),
    "rate per 1,000": ("per 1000", "rate per 1000", "per thousand", "rate per thousand", "per 1k"),
    "rate per 10,000": ("per 10000", "rate per 10000", "per ten thousand", "per 10k"),
    "rate per 100,000": ("per 100000", "rate per 100000", "per hundred thousand", "per 100k", "dsr per 100000"),
    "per day": ("a day", "daily", "daily average", "average per day"),
    "pounds": ("£", "gbp", "pound", "pounds sterling", "sterling"),
    "weeks": ("week", "wks"),
    "days": ("day",),
    "hours": ("hour", "hrs", "hh:mm", "h:mm", "hours and minutes"),
    "minutes": ("minute", "mins", "mm:ss", "m:ss", "minutes and seconds", "minutes:seconds", "min:sec"),
    "seconds": ("second", "secs"),
    "months": ("month",),
    "years": ("year", "yrs"),
    "score": ("points", "mean score", "average score"),
    "ratio": (),
    "yes-no": ("yes/no", "yes or no", "y/n", "yes no", "boolean"),
}
_UNITS = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in (unit.replace(",", ""), *spellings)}
# 'per 1,000 live births', 'rate per 100,000 population aged under 75': of whom is the indicator's name to say.
_OF_WHOM = re.compile(r"^((?:rate )?per 10{3,5}) \(?[a-z].*$")
_KIND_OF_RATE = re.compile(r"^(?:crude |standardised |directly standardised |age-standardised )?(?=rate per )")


_CLOCKS = frozenset({"mm:ss", "m:ss", "minutes and seconds", "minutes:seconds", "min:sec"})


def is_clock(said: object) -> bool:
    """Say whether a unit is spelt as a clock is read, which leaves open whether its figures are minutes or seconds."""
    return isinstance(said, str) and _plain(said) in _CLOCKS


def _plain(said: str) -> str:
    return " ".join(said.casefold().replace(",", "").strip(" .()").split())


def unit_named(said: object) -> object:
    """Return the unit that a spelling stands for; what is none comes back as it is, to be refused with the rest."""
    if not isinstance(said, str):
        return said
    plain = _OF_WHOM.sub(r"\1", _KIND_OF_RATE.sub("", _plain(said)))
    return _UNITS.get(plain, said)
