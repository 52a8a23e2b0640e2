"""Files shared in chat are kept whole and read like an email's; one that cannot be had is said, and loses nothing."""

from datetime import timedelta
from io import BytesIO

import pytest
import xlsxwriter

from bot import receive
from bot.domain.reply import Fetched, SharedFile
from tests.verbs.smallholm import ADA_SLACK, BOARD, Smallholm


class Cupboard:
    """Where shared files lie: each answer in turn, the last one for ever."""

    def __init__(self, *answers: Fetched) -> None:
        self.answers, self.asked = list(answers), 0

    async def fetch(self, _file: SharedFile) -> Fetched:
        self.asked += 1
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def workbook(*rows: tuple[object, ...]) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Returns")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return out.getvalue()


FIGURES = workbook(("Code", "Value"), ("SM-01", "8.1%"))
AWAY = Fetched(outcome="later", trouble="Slack could not be reached")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHARED = (SharedFile(number=1, ref="F1", name="figures.xlsx", media_type=XLSX, url="https://files.slack.com/x"),)
PDF = (
    SharedFile(number=1, ref="F2", name="report.pdf", media_type="application/pdf", url="https://files.slack.com/y"),
)


def had(content: bytes) -> Fetched:
    return Fetched(outcome="had", content=content)


def shared(small: Smallholm, *answers: Fetched, text: str = "", files=SHARED, user: str = ADA_SLACK) -> int:
    small.files = Cupboard(*answers)
    return small.chat(user, text, files=files)


def receipt(small: Smallholm) -> str:
    small.carry()
    return next(letter for letter in reversed(small.slack.reached) if letter.key.startswith("receipt/")).text.replace(
        "\u2060", ""
    )


@pytest.mark.both
def test_a_workbook_shared_in_chat_is_read_cell_by_cell(opened):
    shared(opened, had(FIGURES))
    with opened.store.reading(BOARD) as books:
        value = books.returns.current("SM-01", "2026-27 Q2")
    assert (f"{value.value:f}", value.source.place.sheet, value.source.place.cell) == ("8.1", "Returns", "B2")


def test_its_figures_are_receipted(opened):
    shared(opened, had(FIGURES))
    assert "8.1%" in receipt(opened)


def test_its_bytes_are_kept_whole_and_the_trace_reaches_them(opened):
    number = shared(opened, had(FIGURES))
    with opened.store.reading(BOARD) as books:
        [file] = books.files.of_reply(number)
        lines = books.traces.trace(books.returns.current("SM-01", "2026-27 Q2"))
    assert file.content == FIGURES
    assert any("figures.xlsx" in line and "matches the raw bytes" in line for line in lines)


def test_a_pdf_is_kept_and_its_sender_is_told_what_to_send_instead(opened):
    number = shared(opened, had(b"%PDF-1.7 figures"), text="Here you are", files=PDF)
    assert "report.pdf" in receipt(opened)
    assert "spreadsheet" in receipt(opened)
    with opened.store.reading(BOARD) as books:
        assert books.files.of_reply(number)[0].content == b"%PDF-1.7 figures"


def test_while_slack_is_away_the_message_waits_unread_and_is_read_once_the_file_is_there(opened):
    number = shared(opened, AWAY, AWAY, had(FIGURES))
    assert (opened.reply(number).state, opened.current("SM-01")) == ("received", None)
    for _ in range(2):
        opened.tick(opened.now + timedelta(seconds=30))
    assert (opened.reply(number).state, opened.current("SM-01")) == ("accepted", "8.1")


def test_a_file_that_never_comes_is_asked_for_again_within_five_minutes_and_the_words_are_read(opened):
    number = shared(opened, AWAY, text="SM-01: 8.1%")
    for _ in range(10):
        opened.tick(opened.now + timedelta(seconds=30))
    assert (opened.reply(number).state, opened.current("SM-01")) == ("accepted", "8.1")
    assert "figures.xlsx could not be had: Slack could not be reached. Please send it again" in receipt(opened)


def test_waiting_for_a_file_is_no_failed_reading(opened):
    number = shared(opened, *[AWAY] * 6, had(FIGURES))
    for _ in range(6):
        opened.tick(opened.now + timedelta(seconds=30))
    assert opened.reply(number).state == "accepted"


def test_a_bot_that_was_off_for_an_hour_tries_a_file_anew(opened):
    shared(opened, AWAY, had(FIGURES))
    opened.tick(opened.now + timedelta(hours=1))
    assert opened.current("SM-01") == "8.1"


def test_a_file_that_cannot_be_had_at_all_is_asked_for_at_once(opened):
    shared(opened, Fetched(outcome="never", trouble="it is no longer there"))
    assert "it is no longer there. Please send it again" in receipt(opened)
    assert "nothing new in your message" not in receipt(opened)


def test_a_file_is_kept_once_whoever_fetches_it(opened):
    number = shared(opened, had(FIGURES))
    opened.run(receive.keep_file, number, 1, had(b"other bytes"))
    with opened.store.reading(BOARD) as books:
        assert [file.content for file in books.files.of_reply(number)] == [FIGURES]


def test_one_files_trouble_does_not_hold_up_the_next(opened):
    class Broken(Cupboard):
        async def fetch(self, file: SharedFile) -> Fetched:
            if file.number == 1:
                raise RuntimeError("odd")
            return await super().fetch(file)

    opened.files = Broken(had(FIGURES))
    second = SHARED[0].model_copy(update={"number": 2})
    number = opened.chat(ADA_SLACK, "", files=(*SHARED, second))
    with opened.store.reading(BOARD) as books:
        assert [file.content for file in books.files.of_reply(number)] == [None, FIGURES]


def test_a_strangers_file_creates_no_value(opened):
    shared(opened, had(FIGURES), user="U99NOBODY")
    assert opened.current("SM-01") is None


def test_an_erased_message_leaves_nothing_of_its_file(opened):
    number = shared(opened, had(FIGURES))
    opened.run(receive.redact, number, "SEC", "asked for by its sender")
    with opened.store.reading(BOARD) as books:
        assert [(file.name, file.content) for file in books.files.of_reply(number)] == [("", None)]


def test_a_figure_corrected_while_its_file_was_waiting_stays_corrected(opened):
    shared(opened, AWAY, had(FIGURES))
    opened.now += timedelta(seconds=10)
    opened.chat(ADA_SLACK, "Sorry, SM-01: 8.3%")
    opened.tick(opened.now + timedelta(seconds=30))
    assert opened.current("SM-01") == "8.3"
    assert ("8.1", "superseded") in opened.history("SM-01")
    assert "SM-01: 8.1% is kept and not in force, since a later message gave 8.3%." in receipt(opened)
