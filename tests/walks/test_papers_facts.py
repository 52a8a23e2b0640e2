"""The papers of Barnet's rehearsed cycle: what people answered is found in every form, and each form is fit to use."""

import json
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from bot.desk import open_store
from bot.domain.calendar import to_utc
from bot.domain.disclosure import shown
from bot.domain.framework import as_approved
from bot.domain.held import CycleFacts
from bot.domain.strategy import Framework
from bot.papers import plan_papers
from bot.rehearsal import rehearse
from tests.servers.axe import violations
from tests.servers.need import missing, program
from tests.verbs.papers_text import text_of

BARNET = as_approved((Path(__file__).parents[2] / "templates" / "frameworks" / "barnet.toml").read_text("utf-8"))
CYCLE = "performance-2013-11"
FORMS = ("html", "pdf", "docx", "xlsx")
NAMED = (
    "Barnet Health and Well-Being Board", "21 November 2013", "Health and Well-Being Strategy 2012-15",
    "indicators due are reported", "actions due by the meeting", "agencies asked made a full return",
    "Women with NICE compliant maternity care by 12 weeks of pregnancy", "Young people with a transition plan at 18",
    "70% in the first year, 90% by 2013/14, 100% by 2014/15", "Below the London average of 7.5%, from 10%",
    "LBB Family Services Director", "Design and complete the performance framework for How we Live",
)  # fmt: skip


class Papers:
    """One rehearsed cycle: its folder, and what its books hold."""

    def __init__(self, home: Path) -> None:
        url = f"sqlite:///{home}/books.sqlite"
        self.folder = home / "papers"
        self.outcome = rehearse(BARNET, self.folder, lambda _: None, database=url)
        with open_store(url).reading("barnet") as books:
            self.framework: Framework = books.plan.framework()
            self.facts: CycleFacts = books.facts.of_cycle(CYCLE)

    def file(self, form: str, edition: str = "public") -> Path:
        return self.folder / f"{CYCLE}-{edition}.{form}"

    def text(self, form: str) -> str:
        return text_of(form, self.file(form).read_bytes())

    def answered(self) -> dict[str, str]:
        """What people answered, by what it answers: figures as they may be shown, and the words on each action."""
        indicators = {row.code: row for row in self.framework.indicator}
        held = [v for v in self.facts.series if v.cycle == CYCLE and v.late in ("", "admitted")]
        told = {f"{v.indicator} {v.period}": shown(indicators[v.indicator], v).text for v in held}
        titles = {row.code: row.title for row in self.framework.action}
        return told | {
            titles[one.action]: one.note.removeprefix(f"{one.action}: ") for one in self.facts.updates if one.note
        }


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("facts"))


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_at_least_twenty_answers_are_found_in_each_form(papers: Papers, form: str):
    text, answered = papers.text(form), papers.answered()
    assert len(answered) >= 20
    assert {about: fact for about, fact in answered.items() if fact.rstrip(".") not in text} == {}


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_what_the_board_must_know_is_found_in_each_form(papers: Papers, form: str):
    text = papers.text(form)
    assert [fact for fact in NAMED if fact not in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["officers", "public"])
def test_axe_finds_no_fault_in_the_page(papers: Papers, tmp_path: Path, edition: str):
    assert violations(papers.file("html", edition).read_text("utf-8"), tmp_path) == []


@pytest.mark.slow
def test_axe_finds_no_fault_in_the_forward_plans_page(papers: Papers, tmp_path: Path):
    page, _ = plan_papers(papers.framework, to_utc(date(2013, 9, 2), time(9)))
    assert violations(page.content.decode(), tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["officers", "public"])
def test_the_pdf_passes_as_pdf_ua_1(papers: Papers, tmp_path: Path, edition: str):
    checker, told = Path(sys.executable).with_name("outloud"), tmp_path / "told.json"
    checked = [str(checker), "--fail-on", "warning", "--quiet", "--json", str(told), str(papers.file("pdf", edition))]
    done = subprocess.run(checked, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + json.dumps(json.loads(told.read_text()))[:2000]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_libreoffice_opens_it_and_shows_its_words(papers: Papers, tmp_path: Path, form: str):
    office = program("soffice")
    made = [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to", "pdf"]
    subprocess.run(
        [*made, "--outdir", str(tmp_path), str(papers.file(form))], capture_output=True, timeout=300, check=True
    )
    shown_as = tmp_path / papers.file("pdf").name
    if not shown_as.exists():
        missing(f"LibreOffice's reader of {form}")
    assert "Health and Well-Being Strategy 2012-15" in text_of("pdf", shown_as.read_bytes())
