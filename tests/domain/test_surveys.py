"""A survey's totals are taken, a list of respondents is not, and small counts are not shown."""

import pytest

from bot.domain.fingertips import WrongFile
from bot.domain.strategy import Question
from bot.domain.surveys import read_totals, rows_of

TOTALS = "Question,Answer,Count\nIs it better?,Yes,11\nIs it better?,Somewhat,6\nIs it better?,No,2\n"
SURVEY = Question(code="Q", prompt="How are we?", audience="M", kind="survey")


def shown(counts, rule=""):
    lines = "".join(f"Asked,{number},{count}\n" for number, count in enumerate(counts))
    survey = SURVEY.model_copy(update={"disclosure": rule})
    return [row[2] for row in rows_of(read_totals(f"question,answer,count\n{lines}", "Q"), survey)]


def test_totals_are_read():
    assert [(row.answer, row.count) for row in read_totals(TOTALS)] == [("Yes", 11), ("Somewhat", 6), ("No", 2)]


def test_totals_with_semicolons_and_other_words_for_count_are_read():
    assert read_totals("Question;Answer;Responses\nA;Yes;7\n")[0].count == 7


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Name,Question,Answer,Count\nDelyth,Q,Yes,1\n", "a column .Name. may tell who answered"),
        ("Respondent ID,Is it better?,Why\n1,Yes,Because\n", "may tell who answered"),
        ("Timestamp,Email\n2023-10-02,a@b.example.org\n", "may tell who answered"),
        ("question,answer\nA,Yes\n", "the columns question, answer and count are needed"),
        ("question,answer,count\nA,Yes,1\nA,yes,1\n", "has a row for each respondent"),
        ("question,answer,count\nA,one,1\nA,two,1\nA,three,1\n", "has a row for each respondent"),
        (f"question,answer,count\nA,{'I felt unheard. ' * 10},1\n", "somebody's own words"),
        ("question,answer,count\nA,write to me@home.example.org,6\n", "somebody's own words"),
        ("question,answer,count\nA,Yes,6,Delyth\n", "more than three cells"),
        ("question,answer,count\nA,Yes,about six\n", "a whole number"),
        ("question,answer,count\n", "this file has 0"),
    ],
)
def test_what_may_tell_who_answered_is_refused(text, why):
    with pytest.raises(WrongFile, match=why):
        read_totals(text)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((11, 6, 0), ["11", "6", "0"]),
        ((11, 6, 2), ["11", "Not shown", "Not shown"]),
        ((11, 1, 1), ["Not shown", "Not shown", "Not shown"]),
        ((11, 3, 4), ["11", "Not shown", "Not shown"]),
        ((3,), ["Not shown"]),
    ],
)
def test_a_small_count_is_not_shown_nor_what_would_give_it_away(counts, told):
    assert shown(counts) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("none", ["12", "9", "2"]),
        ("1-to-7", ["12", "Not shown", "Not shown"]),
        ("round-to-5", ["10", "10", "0"]),
    ],
)
def test_the_surveys_own_rule_is_kept(rule, told):
    assert shown((12, 9, 2), rule) == told


def test_a_report_shows_the_totals_of_its_own_survey_alone():
    assert rows_of(read_totals(TOTALS, "OTHER"), SURVEY) == ()
