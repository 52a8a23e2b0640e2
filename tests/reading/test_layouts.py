"""Tables of many layouts: whose period, which of two figures in a cell, which row is the whole."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.reading.read import read_here
from tests.reading.boards import expectation
from tests.reading.letters import table_letter
from tests.reading.test_sentences import told

WHO = {
    "sph": ("saltmere", "farida.noakes@saltmere.example.org"),
    "sac": ("saltmere", "ottilie.brackenbury@adultcare.saltmere.example.org"),
    "scb": ("saltmere", "gareth.penhallow@tidewaters-icb.example.org"),
    "icb": ("northmoor", "ruth.okonjo-blake@dalemoor-icb.example.nhs.uk"),
    "nac": ("northmoor", "margaret.thistlewood@northmoor.example.org"),
    "nph": ("northmoor", "priya.ramanathan@northmoor.example.org"),
    "amb": ("tarnbeck2", "morag.tennant@fv-ambulance.example.org"),
    "tas": ("tarnbeck", "bernadette.quill@tarnbeck.example.org"),
    "tph": ("tarnbeck", "imogen.achterberg@tarnbeck.example.org"),
    "wph": ("wensmere", "nadia.ferreira@wensmere.example.org"),
}

LISTS = (
    ("sph", "HW1.1=21.3 HW1.2=164", "code,name,target,actual\nHW1.1,Completions,25,21.3\nHW1.2,Quits,190,164"),
    ("sph", "HW1.1=21.3 HW1.2=164", "Code, Name, Target, Actual\nHW1.1, All, 25, 21.3\nHW1.2, Quits, 190, 164"),
    ("sph", "HW1.1=21.3 HW1.2=164", "code;period;actual;target\nHW1.1;2026-27 Q2;21.3;25\nHW1.2;2026-27 Q2;164;190"),
    ("icb", "06=91.2 07=88.1", "Code,Q1,Q2,Target\nNM-06,90.3,91.2,95\nNM-07,87.4,88.1,95"),
    ("tas", "PI15=1184320 PI20=0", 'Measure,Q1,Q2\nPI 15,"£640,000","£1,184,320"\nPI 20,No,No'),
    ("amb", "PI11@2026-09=26.5 PI11=27.2", "measure,period,value\nPI 11,2026-09,26.5\nPI 11,2026-10,27.2"),
    ("sph", "HW1.1=21.3 HW1.2=164", "Hello, hope well, thanks,\nHW1.1 is 21.3%, HW1.2 is 164, rest to follow."),
)  # fmt: skip


def layouts() -> Iterator[tuple[str, str, str]]:
    """Who sends each table of layouts.txt, what is to be read of it, and its lines."""
    text = (Path(__file__).parent / "layouts.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.strip().split("\n") if not line.startswith("#")]
        if len(lines) > 1:
            who, _, want = lines[0].partition(":")
            yield who, want, "\n".join(lines[1:])


def cell_of(text: str) -> str:
    """One cell of a page, as wide or as high as it says."""
    for mark, name in (("*", "colspan"), ("^", "rowspan")):
        many, found, words = text.partition(mark)
        if found and many.isdigit():
            return f'<td {name}="{many}">{html.escape(words)}</td>'
    return f"<td>{html.escape(text)}</td>"


def read(who: str, body: str, *, as_page: bool) -> list[str]:
    board, sender = WHO[who]
    expected = expectation(board)
    return sorted(told(read_here(table_letter(body, sender, expected.authserv_id, as_page=as_page), expected)))


@pytest.mark.parametrize(("who", "want", "lines"), list(layouts()))
def test_a_table_of_a_page_says_what_it_says(who, want, lines):
    rows = ["".join(cell_of(cell.strip()) for cell in line.split("|")) for line in lines.split("\n")]
    page = f"<p>Below.</p><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    assert read(who, page, as_page=True) == sorted(want.split())


@pytest.mark.parametrize(("who", "want", "lines"), [each for each in layouts() if not {"*", "^"} & set(each[2])])
def test_a_table_drawn_with_bars_says_what_it_says(who, want, lines):
    body = "\n".join(f"| {line} |" for line in lines.split("\n"))
    assert read(who, f"Hello\n\n{body}\n\nThanks", as_page=False) == sorted(want.split())


@pytest.mark.parametrize(("who", "want", "lines"), LISTS)
def test_a_list_between_commas_is_a_table_under_headings(who, want, lines):
    assert read(who, f"Hello\n\n{lines}\n\nThanks", as_page=False) == sorted(want.split())
