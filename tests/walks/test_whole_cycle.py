"""One walk through Barnet's autumn cycle, over real Slack, IMAP and SMTP; what was seen on the way."""

import asyncio

import pytest

from tests.walks import post
from tests.walks.cycle import BASHIR, CARYS, CYCLE, DOMINIC, EFUA, LEADS, walked
from tests.walks.process import TOKEN_KEY, reeve
from tests.walks.town import Town

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("whole-cycle")]


@pytest.fixture(scope="module")
def walk(tmp_path_factory, _workspace, imap_server, _open_sink):
    """The walk, taken once: the town, what was seen in it, and how the bot ended."""
    _workspace.reset()
    _open_sink.clear()
    town = Town(tmp_path_factory.mktemp("walk"), _workspace, imap_server, _open_sink)
    return town, *asyncio.run(walked(town))


@pytest.fixture
def seen(walk):
    return walk[1]


@pytest.fixture
def town(walk):
    return walk[0]


def test_a_contact_in_slack_is_asked_in_a_direct_message_with_a_form(seen):
    assert "Dear Bashir Noorani" in seen.come[f"asked {BASHIR}"]["text"]


def test_a_contact_without_slack_is_asked_by_email(seen):
    assert "CWN-02" in post.text_of(seen.come[f"asked {CARYS}"])


def test_a_figure_that_is_not_available_yet_is_not_asked_at_the_opening(seen):
    assert "PHL-01" not in post.text_of(seen.come[f"asked {CARYS}"])


def test_a_figure_is_asked_once_it_is_available(seen):
    assert "PHL-01" in post.text_of(seen.come[f"reminded {CARYS}"])


def test_the_secretariat_is_told_whom_nobody_could_ask(seen):
    assert "NHS England" in seen.messages["opened"]["text"]


def test_bad_input_is_refused_beside_its_field(seen):
    assert list(seen.errors) == ["figure:HWL-01:2012"]


def test_a_form_is_receipted_with_every_figure(seen):
    said = seen.messages["form receipt"]["text"]
    assert "(2013-14 Q1): 7.1%" in said
    assert "(2012): 15.2%" in said


def test_free_text_is_receipted_in_its_thread_with_every_figure(seen):
    said = seen.messages["thread receipt"]
    assert said["thread_ts"] == seen.come[f"reminded {DOMINIC}"]["ts"]
    assert "PHL-08 Young people with a transition plan at 18 (2012-13): 61.5%" in said["text"]
    assert "88.1% (provisional)" in said["text"]


def test_an_email_is_receipted_with_every_figure(seen):
    said = recorded(seen.letters["clear receipt"])
    assert [line.split()[0] for line in said] == ["HWL-03", "CWN-02", "CWN-03"]
    assert [line.rpartition("): ")[2] for line in said] == [
        "431",
        "12.1% (provisional)",
        "not available until December 2013",
    ]


def test_a_receipt_by_email_answers_the_email_it_is_for(seen):
    answered = seen.letters["clear receipt"].message
    assert answered["In-Reply-To"].endswith("@ccg.example.org>")


def test_a_doubtful_figure_is_asked_back_and_nothing_else_is(seen):
    said = post.text_of(seen.letters["doubtful receipt"])
    assert "WBC-04, 2013-14 Q2: Young people not in education" in said
    assert "Q2  " not in said


def test_what_was_certain_beside_a_doubt_is_recorded(seen):
    assert [line.split()[0] for line in recorded(seen.letters["doubtful receipt"])] == ["PHL-04"]


def test_yes_by_email_settles_the_doubt(seen):
    assert [line.rpartition("): ")[2] for line in recorded(seen.letters["settled receipt"])] == ["430 (approximate)"]


def test_what_was_answered_is_not_asked_again(seen):
    assert "PHL-04" not in post.text_of(seen.come[f"chased {EFUA}"])


def test_nobody_above_a_contact_is_written_to_before_release(seen):
    assert seen.counts["above before release"] == 0


def test_only_the_secretariat_releases_an_escalation(seen):
    assert "release refused" in seen.messages


def test_a_released_escalation_reaches_the_director_once(town, seen):
    assert "LBB Later Life Lead Commissioner has not yet been able" in post.text_of(seen.letters["above"])
    assert len(town.letters(LEADS[2], "can you help")) == 1


def test_the_draft_goes_to_the_lead_officers_with_its_papers(seen):
    papers = [f"{CYCLE}-officers.{ending}" for ending in ("html", "pdf", "docx", "xlsx")]
    assert [post.papers_of(seen.letters[f"draft {lead}"]) for lead in LEADS] == [papers] * 3


def test_a_late_answer_is_receipted_as_late(seen):
    assert "after the report was closed" in post.text_of(seen.letters["late receipt"])


def test_a_late_answer_that_was_admitted_brings_a_new_draft(seen):
    assert "Draft 2" in seen.messages["draft again"]["text"]


def test_only_those_the_framework_names_sign(seen):
    assert "Director of Public Health" in seen.messages["sign refused"]["text"]


def test_the_secretariat_that_does_not_sign_has_no_button_to_sign_with(seen):
    assert "Sign off" not in str(seen.messages["draft"]["blocks"])


def test_a_draft_and_its_files_are_one_thread(seen):
    assert seen.messages["draft files"]["thread_ts"] == seen.messages["draft"]["ts"]


def test_nothing_is_published_unsigned(seen):
    assert "Nothing is published unsigned" in seen.messages["unsigned"]["text"]


def test_nothing_is_published_before_the_agenda_may_be_public(seen):
    assert seen.counts["board before despatch"] == 0


def test_the_board_channel_has_the_report_and_its_files(town):
    said = town.saying("C01BOARD")
    files = [file["name"] for message in said for file in message.get("files", ())]
    assert sorted(files) == [f"{CYCLE}-public.{ending}" for ending in ("docx", "html", "pdf", "xlsx")]
    assert len(said) == 5


def test_the_files_stand_in_the_thread_of_the_report(seen):
    report = seen.messages["report"]
    assert {seen.messages[ending]["thread_ts"] for ending in ("html", "pdf", "docx", "xlsx")} == {report["ts"]}


def test_the_board_list_has_the_papers_by_email(seen):
    assert f"{CYCLE}-public.pdf" in post.papers_of(seen.letters["report"])


def test_publishing_twice_publishes_once(seen):
    assert (seen.counts["board"], seen.counts["members"]) == (5, 1)


def test_the_status_is_shown_to_those_entitled(seen):
    assert "Director of Public Health:" in seen.messages["status"]["text"]


def test_the_status_is_refused_to_others(seen):
    assert "for the secretariat and lead officers" in seen.messages["status refused"]["text"]


def test_no_letter_was_sent_twice(town):
    keys = [letter.message["Message-ID"] for letter in town.smtp.letters]
    assert len(keys) == len(set(keys))


def test_every_email_that_came_in_is_marked_read(town):
    assert [kept.uid for kept in town.imap.messages(town.mailbox) if b"\\Seen" not in kept.flags] == []


def test_it_stops_cleanly_and_soon(walk):
    code, seconds = walk[3]
    assert (code, seconds < 10) == (0, True)


def test_it_never_says_a_secret(walk):
    town, _, bot, _ = walk
    secrets = [town.slack.bot_token, town.slack.app_token, town.slack.signing_secret, TOKEN_KEY]
    assert [secret for secret in secrets if secret in bot.said] == []


def test_nothing_went_wrong_on_the_way(walk):
    assert "Traceback" not in walk[2].said


def test_the_command_line_shows_the_status(town):
    said = reeve(town.folder, town.settings(), "status", "--cycle", CYCLE).stdout
    assert "8 of 27 indicators due are reported" in said


def test_the_command_line_writes_the_papers_that_were_signed(town):
    done = reeve(town.folder, town.settings(), "report", "--cycle", CYCLE, "--out", "out", "--public")
    names = sorted(path.name for path in (town.folder / "out").iterdir())
    assert names == [f"{CYCLE}-public.{ending}" for ending in ("docx", "html", "pdf", "xlsx")], done.stderr


def test_the_papers_written_are_those_the_board_was_sent(town, seen):
    reeve(town.folder, town.settings(), "report", "--cycle", CYCLE, "--out", "same", "--public", "--format", "pdf")
    sent = {part.get_filename(): part.get_content() for part in seen.letters["report"].message.iter_attachments()}
    assert sent[f"{CYCLE}-public.pdf"] == (town.folder / "same" / f"{CYCLE}-public.pdf").read_bytes()


def test_the_command_line_traces_a_figure_to_the_words_it_came_from(town):
    said = reeve(town.folder, town.settings(), "trace", CYCLE, "WBC-04").stdout
    assert "'WBC-04: about 430'" in said
    assert "matches the raw bytes held" in said


def recorded(receipt):
    """The lines under 'This is what was recorded'."""
    text = post.text_of(receipt).replace("\r", "").partition("This is what was recorded:\n\n")[2]
    return text.partition("\n\n")[0].splitlines()
