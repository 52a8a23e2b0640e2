"""A table is one table whatever carries it: cells in a page, aligned words, boxes, or one cell a line."""

import pytest

from bot.reading.read import read_here
from tests.reading.boards import expectation
from tests.reading.letters import table_letter
from tests.reading.test_sentences import told
from tests.reading.test_tables import drawn

WHO = {
    "icb": ("northmoor", "ruth.okonjo-blake@dalemoor-icb.example.nhs.uk"),
    "nva": ("northmoor", "lukasz@northmoor-va.example.org"),
    "nac": ("northmoor", "margaret.thistlewood@northmoor.example.org"),
    "wph": ("wyreholme", "nadia.farouk-hale@wyreholme.example.org"),
    "wac": ("wyreholme", "yvonne.tattersall@wyreholme.example.org"),
    "wct": ("wyreholme", "bryony.elphick@wyrecommunity.example.org"),
    "acw": ("wyreholme", "pauline@ageconcord-wyreholme.example.org"),
    "eic": ("wyreholme", "colin.sproat@estuarywyre-icb.example.org"),
}
# What is to be read (as in sentences.txt; '' for nothing certain), and the rows: cells with bars between.
TABLES = (
    (
        "icb",
        "12=466.1 16=580",
        (
            "What we look at | Where we stand | Where we need to be | Where things were",
            "Alcohol admissions | 466.1 | 440 | 472.6",
            "Hip fractures 65+ | 580 | 550 | 587",
        ),
    ),
    (
        "icb",
        "12=466.1 16=580",
        ("Measure | Today | Aim | At last report", "NM-12 | 466.1 | 440 | 472.6", "NM-16 | 580 | 550 | 587"),
    ),
    (
        "icb",
        "12~ 16=580",
        ("Measure | Figure | Period covered", "NM-12 | 466.1 | Q1 2026-27", "NM-16 | 580 | Q2 2026-27"),
    ),
    ("icb", "12~ 16=580", ("Code | Value | Covers", "NM-12 | 466.1 | Aug and Sep 2026", "NM-16 | 580 | Jul-Sep 2026")),
    ("icb", "06~ 07=88.1", (" | n | of | %", "MMR 1 dose NM-06 | 305 | 372 | 84.0", "NM-07 | 594 | 674 | 88.1")),
    (
        "icb",
        "06~ 07=88.1",
        ("Code | Numerator | Denominator | Value", "NM-06 | 305 | 372 | 84.0", "NM-07 | 594 | 674 | 88.1"),
    ),
    ("icb", "06=91.2p 07=88.1", ("Code | Value | Status", "NM-06 | 91.2 | Provisional", "NM-07 | 88.1 | Final")),
    ("icb", "06=91.2 07=88.1", ("Measure | Number | Target", "MMR one dose | 91.2 | 95", "MMR two doses | 88.1 | 95")),
    ("icb", "06=91.2 07=88.1", ("Measure | Q1 | Q2", "MMR by age 2 | 90.3 | 91.2", "MMR two doses | 87.4 | 88.1")),
    ("icb", "06=91.2 07?na", ("Code | Q1 | Q2", "NM-06 | 90.3 | 91.2", "NM-07 | 87.4 | n/a")),
    (
        "wac",
        "OA-5a@2026-07=150 OA-5a@2026-08=141 OA-5a@2026-09=169",
        (
            "Unpaid carers assessed or reviewed | | | ",
            "Month | Assessed | Reviewed | Total",
            "Jul-26 | 61 | 89 | 150",
            "Aug-26 | 52 | 89 | 141",
            "Sep-26 | 70 | 99 | 169",
        ),
    ),
    (
        "eic",
        "PI15@2026-07=57.1 PI15@2026-08=56.2 PI15@2026-09=54.2",
        (
            "PI 15 | | | ",
            "Month | Discharges | Beds a day | Std",
            "Jul 26 | 1204 | 57.1 | 40",
            "Aug 26 | 1188 | 56.2 | 40",
            "Sep 26 | 1240 | 54.2 | 40",
        ),
    ),
    ("acw", "AV3=2088", ("Befriending visits | ", "July | 702", "August | 655", "September | 731", "Total | 2,088")),
    ("acw", "AV3~", ("Befriending visits | ", "June | 640", "July | 702", "August | 655", "Total | 1,997")),
    ("acw", "AV3=2088", ("Measure | Jul | Aug | Sep | Total", "Befriending visits | 702 | 655 | 731 | 2,088")),
    ("acw", "AV3~", ("Measure | Jun | Jul | Aug | Total", "Befriending visits | 640 | 702 | 655 | 1,997")),
    (
        "wph",
        "LE1@2025-26=62.7 LE2@2025-26=61.3",
        (
            "2025-26 | England | North West | Wyreholme | Neighbours",
            "Healthy life expectancy, women | 63.9 | 62.1 | 62.7 | 62.9",
            "Healthy life expectancy, men | 62.5 | 60.9 | 61.3 | 61.7",
        ),
    ),
    (
        "wph",
        "BSL-3@2025-26=13.9 LW3.1@2025-26=64.4",
        (
            "2025-26 | Physically active adults (%) | Under-18 conceptions",
            "North West | 65.0 | 14.8",
            "Wyreholme | 64.4 | 13.9",
            "England | 67.1 | 12.3",
        ),
    ),
    (
        "wac",
        "OA-5a@2026-07=154 OA-5a@2026-08=145p OA-5a@2026-09?na:2026-11-02",
        (
            "(p) = provisional   TBC = not yet available, ready 2 November 2026 | | | ",
            "Measure | Jul 26 | Aug 26 | Sep 26",
            "OA-5a | 154 | 145 (p) | TBC",
        ),
    ),
    (
        "wac",
        "OA-5a@2026-07=154 OA-5a@2026-08=145p OA-5a@2026-09?su",
        (
            "Measure | Jul 26 | Aug 26 | Sep 26",
            "OA-5a | 154 | 145† | #",
            "† subject to validation | | | ",
            "# suppressed, fewer than five | | | ",
        ),
    ),
    (
        "wph",
        "LW2.5~ LW2.5~",
        (
            "Month | Non-opiate completions | Non-opiate in treatment | LW2.5 (%)",
            "July 2026 | 70 | 203 | (formula not calculated)",
            "August 2026 | 72 | 206 | (formula not calculated)",
        ),
    ),
    ("icb", "12~ 16~", ("Measure | Place | System", "NM-12 | 466.1 | 470.2", "NM-16 | 580 | 591")),
    ("icb", "12~ 16~", ("Measure | Mean | Median", "NM-12 | 466.1 | 450", "NM-16 | 580 | 570")),
    ("icb", "12~ 16~", ("Measure | Male | Female", "NM-12 | 610 | 330", "NM-16 | 480 | 690")),
    (
        "icb",
        "12=466.1 16=580",
        ("Measure | Male | Female | All", "NM-12 | 610 | 330 | 466.1", "NM-16 | 480 | 690 | 580"),
    ),
    ("icb", "12=466.1 16=580", ("Measure | Admissions | Per 100,000", "NM-12 | 812 | 466.1", "NM-16 | 31 | 580")),
    ("icb", "12=466.1 16=580", ("Measure | As sent | Should be", "NM-12 | 461.6 | 466.1", "NM-16 | 508 | 580")),
    ("icb", "12=466.1 16~", ("Measure | Value | As at", "NM-12 | 466.1 | 30/09/2026", "NM-16 | 580 | 30/06/2026")),
    ("icb", "12~ 16=580", ("Measure | Value | Data to", "NM-12 | 466.1 | June 2026", "NM-16 | 580 | September 2026")),
    ("icb", "06~ 07=88.1", ("Measure | Value", "NM-06 | 91.2", "MMR one dose by 2 | 90.2", "NM-07 | 88.1")),
    ("icb", "06=91.2", ("Measure | Value", "NM-06 | 91.2", "NM-06 numerator | 621", "NM-06 denominator | 681")),
    ("icb", "06~ 07~", ("Practice | MMR one dose | MMR two doses", "Kestrel | 91.2 | 88.1", "Mill Lane | 90.1 | 87.7")),
    ("icb", "06=91.2 07=88.1", ("Measure | Age | Value", "MMR one dose | 2 | 91.2", "MMR two doses | 5 | 88.1")),
    (
        "wac",
        "OA-5a@2026-07=154 OA-5a@2026-08=145",
        ("Ref | Month | Count", "OA-5a | 01/07/2026 | 154", "OA-5a | 01/08/2026 | 145"),
    ),
    (
        "eic",
        "PI15@2026-07=57.1 PI15~",
        ("PI | Jul 26 | Aug 26", "PI 15 | 57.1 | same as July"),
    ),
    (
        "wph",
        "BSL-3@2025-26=13.9",
        (
            "Area | Indicator | 2025-26",
            "England | BSL-3 | 12.3",
            "Wyreholme | BSL-3 | 13.9",
            "North West | BSL-3 | 14.8",
        ),
    ),
)


@pytest.mark.parametrize("how", ["html", "bars"])
@pytest.mark.parametrize(("who", "want", "lines"), TABLES)
def test_headings_are_read_in_plain_words_and_by_what_stands_under_them(who, want, lines, how):
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    assert sorted(read(who, drawn(rows, how), as_page=how == "html")) == sorted(want.split())


TEXTS = (
    (
        "target first, the corner left empty",
        "nac",
        "17=545.6 18=11.8",
        """
                                     Target      Q1       Q2
                                     ------   ------   ------
Care home admissions 65+   (NM-17)    520.0    548.3    545.6
Care home admissions 18-64 (NM-18)     11.0     13.2     11.8
""",
    ),
    (
        "a cell left out in the middle",
        "nac",
        "17=545.6 18=11.8 22~",
        """
Ref      Target      Q1       Q2
NM-17               548.3    545.6
NM-18      11.0     13.2      11.8
NM-22       7.8      7.3
""",
    ),
    (
        "one cell a line",
        "nac",
        "19=85.4 20=4.7",
        "Ref\nMeasure\nQ1\nQ2\nNM-19\n91 days reablement\n84.9\n85.4\nNM-20\nDays ready to discharge\n5.1\n4.7",
    ),
    (
        "one cell a line, without the corner, and a name below",
        "nac",
        "19=85.4 20=4.7",
        "Target\nNow\n91 days reablement\n88\n85.4\nDays ready to discharge\n4\n4.7\nMargaret",
    ),
    (
        "one cell a line under a title, the target again and again",
        "wac",
        "OA-5a@2026-07=148 OA-5a@2026-08=133 OA-5a@2026-09=157",
        "Carers assessed or reviewed\nMonth\nNumber\nTarget\nJul 26\n148\n160\nAug 26\n133\n160\nSep 26\n157\n160",
    ),
    (
        "a box with names over two lines",
        "wph",
        "BSL-3@2025-26=14.2 LW3.1@2025-26=65.7",
        """
+---------------------------+---------+--------+
| Measure                   | 2025-26 | Target |
+---------------------------+---------+--------+
| Under-18 conceptions, per |  14.2   |  12.0  |
| 1,000 girls aged 15 to 17 |         |        |
| Adults who are physically |  65.7   |  68.0  |
| active (%)                |         |        |
+---------------------------+---------+--------+
""",
    ),
    ("a value left out", "nac", "18=12.1 19=85.4", """
Ref       Q2      Target
NM-19     85.4    88
NM-20             4
NM-18     12.1    11
"""),
    ("a cell left out, one cell a line", "nac", "18=12.1 19=85.4",
     "Measure\nQ1\nQ2\nNM-19\n84.9\n85.4\nNM-20\n5.1\nNM-18\n13.2\n12.1"),
    ("headings that come again in another order", "nac", "19=85.4 20=4.7",
     "Ref\tTarget\tQ2\nNM-19\t88\t85.4\n\nRef\tQ2\tTarget\nNM-20\t4.7\t4"),
    ("a note's mark run into its figure", "nac", "17~ 18=12.1",
     "Measure\tQ1\tQ2\nNM-17\t548.3\t538.21\nNM-18\t13.2\t12.1\n\n1 Provisional, three cases to be ratified"),
    ("a note's mark behind its figure", "nac", "19=85.4p 20=4.7",
     "Ref\tQ2\nNM-19\t85.4 (1)\nNM-20\t4.7\n\n(1) provisional until panel"),
    ("months with the name in the corner", "acw", "AV3~", "Befriending visits:\tJul\tAug\tSep\n\t66\t74\t77"),
    ("a share that its own parts contradict", "wct", "BSL-1=74.2 BSL-2~", """
                        n      of      %
Booked by 10 weeks     268    361    74.2
2 yr development       305    372    84.0
"""),
)  # fmt: skip


@pytest.mark.parametrize(("who", "want", "text"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_a_table_in_plain_text_is_read_by_where_its_cells_stand(who, want, text):
    assert sorted(read(who, f"Hello\n\n{text.strip(chr(10))}\n\nThanks", as_page=False)) == sorted(want.split())


MARKED = """<table><tr><th>Measure</th><th>Q1</th><th>Q2</th></tr>
<tr><td>NM-17</td><td>548.3</td><td>538.2<sup>1</sup></td></tr>
<tr><td>NM-19</td><td>84.9%</td><td>86.4%<span style="vertical-align:super">2</span></td></tr></table>
<p><sup>1</sup> Provisional, three cases still to be ratified.</p><p><sup>2</sup> Without the 12 who moved away.</p>"""


def test_a_raised_mark_is_no_digit_of_the_figure_before_it_and_its_note_is_read():
    assert sorted(read("nac", MARKED, as_page=True)) == ["17=538.2p", "19=86.4"]


SPANNED = """<table><tr><th rowspan="2">Indicator</th><th rowspan="2">Month</th><th colspan="2">Wyreholme</th>
<th rowspan="2">NW</th></tr><tr><th>%</th><th>change</th></tr>
<tr><td rowspan="2">LW2.4 Opiates</td><td>Jul 2026</td><td>6.5</td><td>+0.4</td><td>5.7</td></tr>
<tr><td>Aug 2026</td><td>6.6</td><td>+0.1</td><td>5.8</td></tr></table>"""


def test_cells_stand_beside_one_that_reaches_down_from_above():
    assert sorted(read("wph", SPANNED, as_page=True)) == ["LW2.4@2026-07=6.5", "LW2.4@2026-08=6.6"]


def test_words_that_seem_to_give_another_figure_than_the_table_put_it_in_doubt():
    sheet = "<table><tr><td>Measure</td><td>Q2</td></tr><tr><td>NM-19</td><td>86.1</td></tr>"
    sheet += "<tr><td>NM-20</td><td>4.4</td></tr></table>"
    words = "<p>86.1% still at home, and days to discharge down to 4.8 from 5.1.</p>"
    assert sorted(read("nac", words + sheet, as_page=True)) == ["19=86.1", "20~"]


POINTED = (
    ("nva", "the bottom line is the figure for NM-21.", "21=1257500"),
    ("nva", "NM-21 is the Total row.", "21=1257500"),
    ("nva", "NM-21 is not the Total row.", ""),
    ("nva", "NM-21 is the Carers row.", "21~"),
)


@pytest.mark.parametrize(("who", "words", "want"), POINTED)
def test_words_may_point_to_the_row_that_counts(who, words, want):
    rows = [["Group", "Awarded"], ["Community Larder", "£18,500"], ["Carers CIC", "£42,000"], ["Total", "£1,257,500"]]
    body = drawn(rows, "html").replace("Table below.", f"From the ledger; {words}")
    assert " ".join(read(who, body, as_page=True)) == want


QUOTED = """Done.

On 12/10/2026 10:40, Board wrote:
> Dear Margaret, please {ask}.
>
> | Code  | Measure                   | Last  | Target | {head} |
> |-------|---------------------------|-------|--------|--------|
> | NM-19 | Still at home after 91 days | 84.9 | 88    | {one} |
> | NM-20 | Days to discharge         | 5.1   | 4      | {two} |
>
> Many thanks
"""
TYPED = (
    ("fill in the last column", "Q2", "85.4", "4.7", "19=85.4 20=4.7"),
    ("reply", "Your figure", "85.4", "", "19=85.4"),
    ("fill in the last column", "Q2", "", "", ""),
    ("note the figures published", "Q2", "85.4", "4.7", ""),
)


@pytest.mark.parametrize(("ask", "head", "one", "two", "want"), TYPED)
def test_answers_typed_into_our_table_are_read_and_its_own_figures_are_not(ask, head, one, two, want):
    body = QUOTED.format(ask=ask, head=head, one=one, two=two)
    assert " ".join(read("nac", body, as_page=False)) == want


def kind(who, body):
    board, sender = WHO[who]
    expected = expectation(board)
    return read_here(table_letter(body, sender, expected.authserv_id, as_page=True), expected).kind


FORM = (
    "<table><tr><td>Code</td><td>Last period</td><td>Your figure</td></tr><tr><td>OA-5b</td><td>27.5</td></tr></table>"
)
SIGNED = (
    "<table><tr><td>Dr L Kassam-Roe</td><td>Lead</td></tr><tr><td>T: 01632 960277</td><td>Suite 14</td></tr></table>"
)


def test_a_form_left_blank_answers_nothing():
    assert (
        kind("wac", f"<p>Before I start, is OA-5b a snapshot on the last day of the quarter?</p>{FORM}") == "question"
    )


def test_a_signature_laid_out_in_a_table_answers_nothing():
    assert kind("wac", f"<p>Thank you Tom, received with thanks.</p>{SIGNED}") == "thanks"


def read(who, body, *, as_page):
    board, sender = WHO[who]
    expected = expectation(board)
    return told(read_here(table_letter(body, sender, expected.authserv_id, as_page=as_page), expected))
