"""What a reminder says, in each tone and both ways."""

from datetime import date

import pytest

from bot import render
from tests.doors import given
from tests.doors.block_kit import message_faults

TONES = ["ask", "remind", "urge", "late", "escalate"]
LATE = date(2026, 10, 12)


def email(**more):
    return render.reminder_email(given.reminder(**more), key="ask/1", to="m@agency.example.org", due_at=given.DUE)


def slack(**more):
    return render.reminder_slack(given.reminder(**more), key="ask/1", to="U01ALICE", due_at=given.DUE)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("today", [date(2026, 9, 28), LATE])
def test_every_tone_lists_every_item_in_both_parts_of_the_email(tone, today):
    letter = email(tone=tone, today=today, about="Adults and Communities")
    missing = [
        one.item.code for one in given.ITEMS if one.item.code not in letter.text or one.item.code not in letter.html
    ]
    assert missing == []


@pytest.mark.parametrize("tone", TONES)
def test_every_tone_makes_a_message_that_slack_takes(tone):
    letter = slack(tone=tone, today=LATE, about="Adults and Communities")
    assert message_faults(letter.text, list(letter.blocks)) == []


def test_each_tone_says_something_of_its_own():
    subjects = {email(tone=tone, about="Adults and Communities").subject for tone in TONES}
    assert len(subjects) == len(TONES)


def test_a_first_message_asks_and_does_not_remind():
    assert email(tone="remind", first=True).subject == email(tone="ask", first=True).subject


def test_a_figure_stands_on_its_own_line_ready_for_an_answer():
    line = "NM-07  MMR, two doses by age 5 (percent, 2026-27 Q2), last 90.3% (2026-27 Q1), target 95%"
    assert line in email().text.splitlines()


def test_a_target_is_shown_as_the_board_wrote_it():
    assert "target below the London average" in email().text


def test_the_reader_is_told_how_to_answer_with_a_code_of_their_own():
    assert "“NM-07: your figure”" in email().text


def test_where_only_words_are_asked_for_no_figure_is_spoken_of():
    words = (given.asking(items=given.ITEMS[4:5], doubts=()),)
    assert "“OBJ-3: your words”" in email(askings=words).text


def test_the_due_time_is_londons():
    assert "by 5pm on Friday 9 October 2026" in email().text


def test_one_request_is_bound_by_its_token_three_times_over():
    letter = email()
    assert (letter.reply_to, letter.subject[-19:], f"[#{given.TOKEN}]" in letter.text) == (
        f"hwb.performance+{given.TOKEN}@northmoor.example.org",
        f"[#{given.TOKEN}]",
        True,
    )


def test_two_requests_in_one_letter_carry_no_token():
    both = (given.asking(), given.asking(request_id=13, token="zzzzzzzz22222222"))
    assert "[#" not in email(askings=both).subject + email(askings=both).text


def test_the_message_id_comes_from_the_key_alone():
    assert email().message_id == email(name="Somebody Else").message_id


def test_the_message_id_is_of_the_boards_own_domain():
    assert email().message_id.endswith("@northmoor.example.org>")


def test_an_escalation_names_who_has_not_answered_and_blames_nobody():
    text = email(tone="escalate", about="Adults and Communities").text
    assert "Adults and Communities has not yet been able to send" in text


@pytest.mark.parametrize("make", [email, slack])
def test_a_doubt_about_anothers_words_does_not_go_to_someone_above(make):
    assert "Q4" not in make(tone="escalate", about="Adults and Communities").text


def test_a_doubt_still_open_is_asked_again():
    assert "Q4  NM-08, 2026-27 Q2: That is more than 100%." in email().text


def test_each_request_has_one_button_that_opens_its_form():
    both = (given.asking(doubts=()), given.asking(request_id=13, doubts=()))
    pressed = [
        (element["action_id"], element["value"])
        for block in slack(askings=both).blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]
    assert pressed == [("answer", "12"), ("answer", "13")]


def test_ninety_items_fit_one_message():
    many = tuple(given.item(code=f"NM-{number}", label="A measure with a long name " * 8) for number in range(90))
    letter = slack(askings=(given.asking(items=many),))
    assert message_faults(letter.text, list(letter.blocks)) == []


def test_thirty_requests_fit_one_message():
    letter = slack(askings=tuple(given.asking(request_id=number) for number in range(30)))
    assert message_faults(letter.text, list(letter.blocks)) == []


def test_the_lane_is_the_channel_and_the_address():
    assert (email().lane, slack().lane) == ("email:m@agency.example.org", "slack:U01ALICE")
