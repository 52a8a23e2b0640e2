"""A table is read by its headings and its rows, however it is drawn."""

import html

import pytest

from bot.reading.read import read_here
from tests.reading.boards import expectation
from tests.reading.letters import table_letter
from tests.reading.test_sentences import told

WHO = {
    "icb": ("northmoor", "ruth.okonjo-blake@dalemoor-icb.example.nhs.uk"),
    "nac": ("northmoor", "margaret.thistlewood@northmoor.example.org"),
    "amb": ("tarnbeck2", "morag.tennant@fv-ambulance.example.org"),
    "tas": ("tarnbeck", "bernadette.quill@tarnbeck.example.org"),
    "tvc": ("tarnbeck2", "edith@tarnbeck-vc.example.org"),
    "tph": ("tarnbeck", "imogen.achterberg@tarnbeck.example.org"),
}
# Who sends it, what is to be read (as in sentences.txt), and the rows: cells with bars between.
TABLES = (
    ("icb", "06=91.2 07=88.1", ("Indicator | Q2", "MMR one dose | 91.2", "MMR two doses | 88.1")),
    ("icb", "06=91.2 07=88.1", ("Ref | Q1 | Q2 | Target", "NM-06 | 90.3 | 91.2 | 95", "NM-07 | 87.4 | 88.1 | 95")),
    (
        "icb",
        "06=91.2 07=88.1",
        ("Ref | 2025-26 Q2 | 2026-27 Q1 | 2026-27 Q2", "NM-06 | 89.9 | 90.3 | 91.2", "NM-07 | 86.4 | 87.4 | 88.1"),
    ),
    (
        "icb",
        "06=91.2 07=88.1",
        (
            "Measure | This quarter | Last quarter | Change",
            "NM-06 MMR 1 | 91.2% | 90.3% | +0.9",
            "NM-07 MMR 2 | 88.1% | 87.4% | +0.7",
        ),
    ),
    (
        "icb",
        "06=91.2 07=88.1",
        (" | Numerator | Denominator | %", "NM-06 | 621 | 681 | 91.2", "NM-07 | 594 | 674 | 88.1"),
    ),
    ("icb", "06=91.2 07=88.1", (" | NM-06 | NM-07", "Q1 | 90.3 | 87.4", "Q2 | 91.2 | 88.1")),
    ("icb", "06=91.2 07=88.1", (" | NM-06 | NM-07", "Target | 95 | 95", "Actual | 91.2 | 88.1")),
    (
        "icb",
        "06=91.2 07=88.1",
        (
            "Code | Actual | England | RAG | Comment",
            "NM-06 | 91.2 | 89.0 | Amber | Catch-up clinics helped by 0.4",
            "NM-07 | 88.1 | 85.2 | Red | ",
        ),
    ),
    (
        "icb",
        "01=7.4 13=12.7",
        (
            "NHS Dale and Moor ICB | | | |",
            "Health and Wellbeing Board return, Quarter 2 2026/27 | | | |",
            "Measure | Ref | Q2 2025/26 | Q1 2026/27 | Q2 2026/27",
            "Smoking at delivery | NM-01 | 8.7% | 8.1% | 7.4%",
            "CAMHS first appointment | NM-13 | 16.1 | 14 | 12.7",
        ),
    ),
    (
        "nac",
        "17=541.2 19=85.6",
        (
            "Adults and Communities | | |",
            "Carers' contingency and reablement pack | | |",
            "Ref | Measure | Q1 2026-27 | Q2 2026-27",
            "NM-17 | Care homes 65+ | 548.3 | 541.2",
            "NM-19 | Reablement | 84.9 | 85.6",
        ),
    ),
    (
        "tas",
        "PI15=655000 PI21=5.2",
        (
            "Tarnbeck | | |",
            "Trusted assessors dashboard | | |",
            "Code | Measure | Q1 2026-27 | Q2 2026-27",
            "PI 15 | DFG paid | 640,000 | 655,000",
            "PI 21 | Wait to package start | 5.4 | 5.2",
        ),
    ),
    ("icb", "06=91.2 07=88.1", ("NM-06 | 91.2", "NM-07 | 88.1")),
    ("icb", "06=91.2 07=88.1", ("NM-06 | MMR 1 | 91.2", "NM-07 | MMR 2 | 88.1")),
    ("icb", "06=91.2p 07?na", ("Code | Value | Notes", "NM-06 | 91.2 | provisional", "NM-07 |  | not available yet")),
    ("icb", "06=91.2 07?na", ("Code | Value", "NM-06 | 91.2", "NM-07 | n/a")),
    ("icb", "06~ 07=88.1", ("Code | Value", "NM-06 | 91-92", "NM-07 | 88.1")),
    ("icb", "06~ 07=88.1", ("Code | Value", "NM-06 | c. 91", "NM-07 | 88.1")),
    (
        "amb",
        "PI11@2026-09=26.5 PI11=27.25 PI12@2026-09=30.2 PI12=29.8",
        (" | Sep | Oct", "Cat 2 mean | 26:30 | 27:15", "Handover | 30.2 | 29.8"),
    ),
    (
        "amb",
        "PI11@2026-09=26.5 PI11=27.2 PI12@2026-09=30.2 PI12=29.8",
        ("Measure | Aug 26 | Sep 26 | Oct 26", "PI 11 | 27.8 | 26.5 | 27.2", "PI 12 | 31.5 | 30.2 | 29.8"),
    ),
    (
        "amb",
        "PI11@2026-09=26.5 PI11=27.2 PI12@2026-09=30.2 PI12=29.8",
        ("Month | PI 11 | PI 12", "September | 26.5 | 30.2", "October | 27.2 | 29.8"),
    ),
    (
        "amb",
        "PI11@2026-09=26.5 PI11=27.2 PI12@2026-09=30.2 PI12=29.8",
        (
            "Month | Measure | Value",
            "Sep-26 | PI 11 | 26.5",
            "Sep-26 | PI 12 | 30.2",
            "Oct-26 | PI 11 | 27.2",
            "Oct-26 | PI 12 | 29.8",
        ),
    ),
    ("amb", "PI11@2026-09=26.5 PI11=27.2", (" | 09/2026 | 10/2026", "PI 11 | 26.5 | 27.2")),
    ("amb", "PI11@2026-09=26.5 PI11=27.2", (" | Target | Sept actual | Oct actual", "PI 11 Cat 2 | 18 | 26.5 | 27.2")),
    ("tvc", "PI17@2026-09=431 PI17=447", ("Befriending visits | Sept | Oct | Total", "Visits made | 431 | 447 | 878")),
    (
        "tvc",
        "PI17@2026-09=431 PI17=447",
        (" | Apr | May | Jun | Jul | Aug | Sep | Oct", "Befriending visits | 380 | 395 | 402 | 410 | 412 | 431 | 447"),
    ),
    (
        "tas",
        "PI15=1184320 PI20=0 PI21=4.9",
        (
            "Measure | Unit | Q2 2026/27",
            "Disabled facilities grants paid YTD | £ | 1,184,320",
            "Warm and dry homes agreement signed | Y/N | N",
            "Assessment to package start | weeks | 4.9",
        ),
    ),
    (
        "tas",
        "PI15=1184320 PI20=0 PI21=4.9",
        ("Measure | Q1 | Q2", "PI 15 | £640,000 | £1,184,320", "PI 20 | No | No", "PI 21 | 5.4 | 4.9"),
    ),
    (
        "tph",
        "BSL-1=87.9 LW2.1=6.3 LW2.2=38.1",
        (
            "Indicator | Previous | Latest",
            "BSL-1 Birth visits | 86.4 | 87.9",
            "LW2.1 Opiates | 5.9 | 6.3",
            "LW2.2 Alcohol | 37.4 | 38.1",
        ),
    ),
    (
        "tph",
        "LW2.3@2025=82.9 LW2.4@2025=78.2",
        ("Life expectancy | 2023 | 2024 | 2025", "Women | 82.4 | 82.6 | 82.9", "Men | 78.1 | 78.4 | 78.2"),
    ),
    (
        "tph",
        "LW2.3@2025=82.9 LW2.4@2025=78.2",
        ("Life expectancy at birth | Female | Male", "2024 | 82.6 | 78.4", "2025 | 82.9 | 78.2"),
    ),
    (
        "nac",
        "17=531.2 18?su 20=4.7",
        ("Code | 2026-27 Q2", "NM-17 | 531.2", "NM-18 | *", "NM-20 | 4.7", "* suppressed, fewer than 5 | "),
    ),
    ("nac", "17=531.2 18?su 20=4.7", ("Code | Figure", "NM-17 | 531.2", "NM-18 | <5", "NM-20 | 4.7")),
)


def drawn(rows: list[list[str]], how: str) -> str:
    if how == "html":
        cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
        return f"<p>Table below.</p><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table><p>Thanks</p>"
    if how == "bars":
        return "Hello\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n\nThanks"
    wide = [max(len(cell) for cell in column) + 3 for column in zip(*rows, strict=True)]
    lines = ("".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in rows)
    return "Hello\n\n" + "\n".join(lines) + "\n\nThanks"


@pytest.mark.parametrize("how", ["html", "bars", "spaces"])
@pytest.mark.parametrize(("who", "want", "lines"), TABLES)
def test_a_table_says_what_it_says(who, want, lines, how):
    board, sender = WHO[who]
    expected = expectation(board)
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    found = read_here(table_letter(drawn(rows, how), sender, expected.authserv_id, as_page=how == "html"), expected)
    assert sorted(told(found)) == sorted(want.split())
