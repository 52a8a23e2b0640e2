"""A reply becomes figures once, whoever sends it again; only a verified contact's word counts."""

from datetime import timedelta

import pytest

from bot import answer, receive, report
from bot.domain.reply import Arrival
from tests.verbs.smallholm import ADA, ADA_SLACK, BOARD, CYCLE, IRA, OFFICE, OPENS, VAL, Smallholm, email

STRANGER = "stranger@elsewhere.example.org"


def values(small: Smallholm, indicator: str = "SM-02") -> list[tuple[str, str]]:
    return small.history(indicator)


@pytest.mark.both
def test_a_plain_figure_is_recorded_and_receipted(opened):
    opened.mail(IRA, "SM-02: 91.2%", to=opened.to(IRA)[0])
    opened.carry()
    assert opened.current("SM-02") == "91.2"
    assert "91.2%" in opened.to(IRA)[-1].text


def test_a_figure_keeps_the_place_it_was_read_from(opened):
    number = opened.mail(IRA, "Hello\n\nSM-02: 91.2%")
    with opened.store.reading(BOARD) as books:
        source = books.returns.current("SM-02", "2026-27 Q2").source
    text = "Hello\n\nSM-02: 91.2%"
    assert text[source.place.start : source.place.end].endswith("91.2%")
    assert (source.reply_id, source.sha256) == (number, opened.reply(number).sha256)


@pytest.mark.both
def test_the_same_email_under_the_same_uid_is_one_arrival(opened):
    raw = email(IRA, "SM-02: 91.2%")
    arrival = Arrival(kind="email", source_key="box/1/7", sender=IRA, raw=raw, received_at=opened.now)
    assert opened.arrive(arrival) == opened.arrive(arrival)
    assert values(opened) == [("91.2", "current")]


@pytest.mark.both
def test_a_new_uidvalidity_makes_no_second_value(opened):
    raw = email(IRA, "SM-02: 91.2%")
    for key in ("box/1/7", "box/2/1"):
        opened.arrive(Arrival(kind="email", source_key=key, sender=IRA, raw=raw, received_at=opened.now))
    assert values(opened) == [("91.2", "current")]


def test_an_email_that_came_twice_is_receipted_once(opened):
    raw = email(IRA, "SM-02: 91.2%")
    for key in ("box/1/7", "box/2/1"):
        opened.arrive(Arrival(kind="email", source_key=key, sender=IRA, raw=raw, received_at=opened.now))
    opened.carry()
    assert len([letter for letter in opened.to(IRA) if letter.key.startswith("receipt/")]) == 1


def test_a_duplicate_is_written_down_as_one(opened):
    raw = email(IRA, "SM-02: 91.2%")
    numbers = [
        opened.arrive(Arrival(kind="email", source_key=key, sender=IRA, raw=raw, received_at=opened.now))
        for key in ("box/1/7", "box/2/1")
    ]
    assert [opened.reply(number).state for number in numbers] == ["accepted", "duplicate"]


def test_the_same_message_id_with_other_words_is_a_second_message(opened):
    opened.mail(IRA, "SM-02: 91.2%", message_id="same@mail.example.org")
    opened.mail(IRA, "SM-02: 92.4%", message_id="same@mail.example.org")
    assert values(opened) == [("91.2", "superseded"), ("92.4", "current")]


def test_the_same_figure_said_again_makes_no_second_value(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    opened.mail(IRA, "As I said, SM-02: 91.2%")
    assert values(opened) == [("91.2", "current")]


@pytest.mark.both
def test_the_same_chat_message_delivered_twice_makes_no_second_value(opened):
    for _ in range(2):
        opened.chat(ADA_SLACK, "SM-01: 8.1%", ts="1795.1")
    assert values(opened, "SM-01") == [("8.1", "current")]


def test_an_edit_that_changes_no_figure_makes_no_second_value(opened):
    opened.chat(ADA_SLACK, "SM-01: 8.1%", ts="1795.1")
    opened.chat(ADA_SLACK, "SM-01: 8.1% - sorry for the delay", ts="1795.1", edit="1795.2")
    assert values(opened, "SM-01") == [("8.1", "current")]


def test_an_edited_figure_supersedes_the_first(opened):
    opened.chat(ADA_SLACK, "SM-01: 8.1%", ts="1795.1")
    opened.chat(ADA_SLACK, "SM-01: 8.3%", ts="1795.1", edit="1795.2")
    assert values(opened, "SM-01") == [("8.1", "superseded"), ("8.3", "current")]


def test_the_same_form_sent_twice_makes_no_second_value(opened):
    for _ in range(2):
        opened.fill(ADA_SLACK, opened.request("PH-1").id, {"figure:SM-01:2026-27 Q2": "8.1"}, view="V7")
    assert values(opened, "SM-01") == [("8.1", "current")]


@pytest.mark.both
def test_a_correction_supersedes_and_says_what_it_replaced(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    opened.mail(IRA, "Sorry, SM-02: 92.4%")
    opened.carry()
    with opened.store.reading(BOARD) as books:
        old, new = books.facts.history("SM-02")
    assert (old.state, new.state, new.supersedes) == ("superseded", "current", old.id)
    assert "91.2%" in opened.to(IRA)[-1].text


def test_two_agencies_that_disagree_are_a_doubt_and_the_first_figure_stands(opened):
    opened.chat(ADA_SLACK, "SM-03: 120")
    opened.mail(IRA, "SM-03: 131")
    assert (opened.current("SM-03"), opened.queries()) == ("120", ["SM-03"])


def test_two_agencies_that_disagree_are_told_to_the_secretariat(opened):
    opened.chat(ADA_SLACK, "SM-03: 120")
    opened.mail(IRA, "SM-03: 131")
    opened.carry()
    assert "Two agencies differ: SM-03" in opened.words_to(OFFICE)


def test_two_agencies_that_agree_are_no_doubt(opened):
    opened.chat(ADA_SLACK, "SM-03: 120")
    opened.mail(IRA, "SM-03: 120")
    assert (values(opened, "SM-03"), opened.queries()) == ([("120", "current")], [])


def test_a_doubtful_figure_is_no_value_until_it_is_settled(opened):
    opened.mail(IRA, "SM-02: about 91%")
    assert (opened.current("SM-02"), opened.queries()) == (None, ["SM-02"])


@pytest.mark.both
def test_a_stranger_with_a_token_creates_no_value(opened):
    opened.mail(STRANGER, "SM-02: 91.2%", to=opened.to(IRA)[0])
    assert opened.current("SM-02") is None


def test_a_stranger_is_told_neither_the_list_nor_the_token(opened):
    asked = opened.to(IRA)[0]
    opened.mail(STRANGER, "SM-02: 91.2%", to=asked)
    opened.carry()
    told = opened.words_to(STRANGER)
    assert "SM-03" not in told
    assert asked.subject.rpartition("#")[2].strip("]") not in told


def test_another_agencys_token_does_not_show_their_list(opened):
    opened.mail(VAL, "Somebody passed this on to us.", to=opened.to(IRA)[0])
    opened.carry()
    assert "SM-02" not in "".join(letter.text for letter in opened.to(VAL)[1:])


def test_another_agencys_token_does_not_answer_their_request(opened):
    before = len(opened.request("ICB-1").missing)
    opened.mail(VAL, "BQ-01: People say it goes well.", to=opened.to(IRA)[0])
    assert len(opened.request("ICB-1").missing) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"authentication_results": "mx.smallholm.example.org; dmarc=fail"},
        {"authentication_results": ""},
        {"authentication_results": "mx.elsewhere.example.org; dmarc=pass"},
        {"from": f"{IRA}, {ADA}"},
        {"from": f"{IRA} <{STRANGER}>"},
    ],
)
def test_a_false_sender_creates_no_value_and_settles_nothing(opened, headers):
    opened.mail(IRA, "SM-02: 91.2%", to=opened.to(IRA)[0], **headers)
    assert opened.current("SM-02") is None
    assert "figure:SM-02:2026-27 Q2" in {item.key for item in opened.request("ICB-1").missing}


def test_a_false_sender_is_told_to_the_secretariat_and_gets_no_answer(opened):
    opened.mail(IRA, "SM-02: 91.2%", authentication_results="mx.smallholm.example.org; dmarc=fail")
    opened.carry()
    assert "Nothing was taken from it" in opened.words_to(OFFICE)
    assert len(opened.to(IRA)) == 1


def test_a_sender_our_mail_server_cannot_confirm_is_told_to_the_secretariat(opened):
    opened.mail(IRA, "SM-02: 91.2%", authentication_results="")
    opened.carry()
    assert "could not confirm" in opened.words_to(OFFICE)
    assert opened.queries() == ["SM-02"]


def test_a_false_yes_settles_nothing(opened):
    opened.mail(IRA, "SM-02: about 91%")
    opened.mail(IRA, "yes", authentication_results="mx.smallholm.example.org; dmarc=none")
    assert (opened.current("SM-02"), opened.queries()) == (None, ["SM-02"])


def kept(small: Smallholm, text: str, key: str) -> int:
    raw = email(IRA, text, number=int(key.rpartition("/")[2]))
    return small.run(receive.keep, Arrival(kind="email", source_key=key, sender=IRA, raw=raw, received_at=small.now))[0]


def break_on(monkeypatch: pytest.MonkeyPatch, word: bytes, how: type[BaseException] = RecursionError) -> None:
    from bot.receive import receiving

    honest = receiving.read_reply

    def read(reply, context, files):
        if word in reply.raw:
            raise how("a message that kills its reader")
        return honest(reply, context, files)

    monkeypatch.setattr(receiving, "read_reply", read)


def test_a_message_that_breaks_the_reader_does_not_stop_the_next(opened, monkeypatch):
    break_on(monkeypatch, b"KILLER")
    kept(opened, "KILLER", "box/1/1")
    kept(opened, "SM-02: 91.2%", "box/1/2")
    opened.tick()
    assert opened.current("SM-02") == "91.2"


def test_a_message_that_breaks_the_reader_is_set_aside_within_five_minutes(opened, monkeypatch):
    break_on(monkeypatch, b"KILLER")
    number = kept(opened, "KILLER", "box/1/1")
    for _ in range(10):
        opened.tick(opened.now + timedelta(seconds=30))
    assert opened.reply(number).state == "quarantined"
    assert "could not be read" in opened.reply(number).reason


class Killed(BaseException):
    """Nothing catches this, as nothing catches a kill."""


def test_a_message_that_kills_whoever_reads_it_is_set_aside_at_the_fourth_start(opened, monkeypatch):
    break_on(monkeypatch, b"KILLER", Killed)
    number = kept(opened, "KILLER", "box/1/1")
    kept(opened, "SM-02: 91.2%", "box/1/2")
    for _ in range(3):
        with pytest.raises(Killed):
            opened.tick(opened.now + timedelta(seconds=5))
    opened.tick(opened.now + timedelta(minutes=1))
    assert (opened.reply(number).state, opened.current("SM-02")) == ("quarantined", "91.2")


def test_the_secretariat_is_told_of_a_message_that_kills_its_reader(opened, monkeypatch):
    break_on(monkeypatch, b"KILLER", Killed)
    kept(opened, "KILLER", "box/1/1")
    for _ in range(3):
        with pytest.raises(Killed):
            opened.tick()
    opened.tick(opened.now + timedelta(minutes=1))
    assert "could not be read in three tries; please read it yourself" in opened.words_to(OFFICE)


def test_a_reading_that_another_bot_may_be_at_is_not_given_up(opened, monkeypatch):
    break_on(monkeypatch, b"SLOW", Killed)
    number = kept(opened, "SLOW SM-02: 91.2%", "box/1/1")
    for _ in range(3):
        with pytest.raises(Killed):
            opened.run(receive.receive, number)
    opened.tick(opened.now + timedelta(seconds=30))
    assert opened.reply(number).state == "received"


def test_what_was_kept_and_never_read_is_taken_up(opened):
    number = kept(opened, "SM-02: 91.2%", "box/1/1")
    opened.tick()
    assert (opened.reply(number).state, opened.current("SM-02")) == ("accepted", "91.2")


def test_a_reply_read_twice_is_recorded_once(opened):
    number = opened.mail(IRA, "SM-02: 91.2%")
    opened.run(receive.receive, number)
    assert values(opened) == [("91.2", "current")]


@pytest.mark.parametrize("text", ["", "Thanks", "SM-99: 12", "=" * 3000, "\x00\x00", "SM-02: " + "9" * 400])
def test_every_reply_ends_in_a_state(opened, text):
    number = kept(opened, text, "box/1/1")
    for _ in range(4):
        opened.tick()
    assert opened.reply(number).state in ("accepted", "quarantined", "refused")


@pytest.mark.both
@pytest.mark.parametrize("figure", ["9" * 400, "£" + "9" * 70 + "m", "0." + "1" * 400])
def test_a_figure_that_is_not_possible_is_one_doubt_and_the_rest_is_recorded(opened, figure):
    number = opened.mail(IRA, f"SM-02: {figure}\nSM-03: 120")
    assert (opened.reply(number).state, opened.current("SM-03"), opened.queries()) == ("accepted", "120", ["SM-02"])


def test_a_figure_that_is_not_possible_is_asked_back_in_words(opened):
    opened.mail(IRA, "SM-02: " + "9" * 400)
    opened.carry()
    assert "We could not take one (this figure is not possible)" in opened.to(IRA)[-1].text


def test_a_figure_that_is_not_possible_is_refused_in_the_form(opened):
    key = "figure:SM-01:2026-27 Q2"
    said = opened.run(answer.check, opened.request("PH-1").id, {key: "9" * 400})
    assert "does not look possible" in said[key]


def test_an_erased_reply_leaves_its_hash_and_its_figure_a_tombstone(opened):
    number = opened.mail(IRA, "SM-02: 91.2%")
    before = opened.reply(number).sha256
    opened.run(receive.redact, number, "SEC", "patients' data")
    lines = opened.run(report.trace, CYCLE, "SM-02")
    assert opened.reply(number).raw is None
    assert before in lines[-1]
    assert "patients' data" in lines[-1]


def test_a_late_answer_waits_for_the_secretariat(opened):
    opened.tick(OPENS + timedelta(days=22))
    opened.mail(IRA, "SM-02: 91.2%")
    assert (opened.current("SM-02"), values(opened)) == (None, [("91.2", "late")])


def test_a_figure_of_another_measure_answers_no_doubt(opened):
    opened.mail(IRA, "SM-02: about 91")
    opened.mail(IRA, "SM-04: 82")
    assert opened.queries() == ["SM-02"]
    assert (opened.current("SM-02"), opened.current("SM-04")) == (None, "82")
