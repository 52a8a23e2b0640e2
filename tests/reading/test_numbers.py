"""Every notation of a figure is read, and nothing that only looks like one."""

from decimal import Decimal

import pytest

from bot.reading.noticing.composites import joined
from bot.reading.noticing.figures import figures
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numerals import spelled_value
from bot.reading.noticing.plain import plain


def read(text):
    low = plain(text).low
    return joined(figures(low, noise_spans(low)), low)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("91.2%", "91.2", "percent"),
        ("91.2pc", "91.2", "percent"),
        ("91.2 per cent", "91.2", "percent"),
        ("ninety-one point two per cent", "91.2", "percent"),
        ("0.912", "0.912", ""),
        (".912", "0.912", ""),
        ("£1.3m", "1300000", "pounds"),
        ("£1,302k", "1302000", "pounds"),
        ("£1.25 million", "1250000", "pounds"),
        ("£2bn", "2000000000", "pounds"),
        ("one million, three hundred and six thousand pounds", "1306000", "pounds"),
        ("2,102 per 100,000", "2102", "per 100000"),
        ("19.2/1000", "19.2", "per 1000"),
        ("12.9 wks", "12.9", "weeks"),
        ("4.5 days", "4.5", "days"),
        ("7 min 42 s", "7.7", "minutes"),
        ("7m 42s", "7.7", "minutes"),
        ("7:42", "7.7", "clock"),
        ("two and a half hours", "2.5", "hours"),
        ("1.4:1", "1.4", "ratio"),
        ("0.4 percentage points", "0.4", "points"),
        ("41.6 a day", "41.6", "per day"),
        ("88·9%", "88.9", "percent"),
        ("91,2%", "91.2", "percent"),
        ("88\u200b.9\u00a0%", "88.9", "percent"),
        ("2\u202f133", "2133", ""),
    ],
)
def test_a_notation_is_one_figure_with_its_unit(text, value, unit):
    [figure] = read(text)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "on 12 October 2026", "by 9/10/2026", "2026-10-12", "2026-27", "the 14th", "at 10:05 today", "5pm",
        "aged 65 and over", "16 and 17 year olds", "the 65+ group", "tel 01632 960183", "+44 1632 960183", "NM1 4QT",
        "version v4.2", "page 4", "Q2", ":100:", "https://example.org/123", "the return.v2.xlsx file", "95% CI", "H1N1",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_figure_is_none(text):
    assert read(text) == []


def test_a_range_has_bounds_and_no_value():
    [figure] = read("4.5–5 days")
    assert (figure.shape, figure.value, figure.lower, figure.upper) == ("range", None, Decimal("4.5"), Decimal(5))


def test_a_share_keeps_its_numerator_and_denominator():
    [figure] = read("604 of 668 (90.4%)")
    assert (figure.value, figure.numerator, figure.denominator) == (Decimal("90.4"), Decimal(604), Decimal(668))


@pytest.mark.parametrize("text", ["88.9% (95% CI 86.3 to 91.1)", "88.9 [86.3-91.1]", "88.9 (86.3, 91.1)"])
def test_confidence_limits_are_bounds_of_the_figure(text):
    [figure] = read(text)
    assert (figure.value, figure.lower, figure.upper) == (Decimal("88.9"), Decimal("86.3"), Decimal("91.1"))


def test_words_that_make_no_number_are_none():
    assert spelled_value("two three") is None
