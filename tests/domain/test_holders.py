"""Who holds a post on a day, who answers for an agency, and who has nobody."""

from datetime import date

from bot.domain.holders import (
    agencies_of,
    asked_for,
    deputy,
    holder,
    in_secretariat,
    posts_for,
    unheld,
    with_email,
    with_slack,
)
from tests.domain.small_board import small

BOARD = small()
JUNE, JULY = date(2013, 6, 30), date(2013, 7, 1)


def test_a_post_is_held_to_its_last_day():
    assert holder(BOARD, "PH-1", JUNE).name == "Ada Oak"


def test_the_next_holder_begins_on_their_first_day():
    assert holder(BOARD, "PH-1", JULY).name == "Bea Ash"


def test_a_post_nobody_holds_has_no_holder():
    assert holder(BOARD, "DIR", JUNE) is None


def test_a_proposed_holder_does_not_hold():
    proposed = small(('name = "Cy Yew"', 'name = "Cy Yew"\nstanding = "proposed"'))
    assert holder(proposed, "PH-2", JUNE) is None


def test_a_holder_has_the_deputy_named_for_them_only():
    assert deputy(BOARD, "PH-1", JUNE).name == "Cy Yew"
    assert deputy(BOARD, "PH-1", JULY) is None


def test_posts_answer_for_an_agency_in_the_order_named():
    assert [post.code for post in posts_for(BOARD, "PH")] == ["PH-1", "PH-2"]


def test_an_unknown_agency_has_no_posts():
    assert posts_for(BOARD, "XX") == ()


def test_the_second_post_is_asked_when_the_first_is_vacant():
    vacant = small(("valid_from = 2013-07-01", "valid_from = 2014-01-01"))
    post, contact = asked_for(vacant, "PH", JULY)
    assert (post.code, contact.name) == ("PH-2", "Cy Yew")


def test_a_person_is_found_by_address_whatever_its_capitals():
    assert [row.name for row in with_email(BOARD, " ADA@smallholm.example.org ", JUNE)] == ["Ada Oak"]


def test_a_person_who_has_left_is_not_found():
    assert with_email(BOARD, "ada@smallholm.example.org", JULY) == ()
    assert with_slack(BOARD, "U01ADA", JULY) == ()


def test_an_empty_address_finds_nobody():
    assert with_email(BOARD, "", JUNE) == ()
    assert with_slack(BOARD, "", JUNE) == ()


def test_a_person_is_found_by_slack_id():
    assert [row.post for row in with_slack(BOARD, "U01ADA", JUNE)] == ["PH-1"]


def test_a_post_speaks_for_its_own_agency_and_those_that_name_it():
    both = small(('name = "Voluntary Action"', 'name = "Voluntary Action"\nposts = ["PH-2"]'))
    assert agencies_of(both, "PH-2") == ("PH", "VOL")


def test_the_secretariat_is_known():
    assert in_secretariat(BOARD, holder(BOARD, "SEC", JUNE))
    assert not in_secretariat(BOARD, holder(BOARD, "PH-1", JUNE))


def test_an_agency_that_is_asked_and_has_nobody_is_listed():
    assert [(one.kind, one.code) for one in unheld(BOARD, JUNE)] == [("agency", "VOL"), ("post", "DIR")]


def test_an_agency_that_is_asked_nothing_is_not_listed():
    quiet = small(('leads = ["PH", "VOL"]', 'leads = ["PH"]'), ('audience = "VOL"', 'audience = "PH"'))
    assert [one.code for one in unheld(quiet, JUNE)] == ["DIR"]
