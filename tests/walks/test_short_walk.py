"""The first steps of the walk, short enough for every day: asked, answered in chat and by email, receipted."""

from tests.walks import post
from tests.walks.cycle import Walk


async def test_an_answer_in_chat_and_one_by_email_are_receipted(town):
    town.clock.move(2013, 9, 27, 12, 0)
    town.adopt()
    bot = await town.open()
    walk = Walk(town)
    try:
        for step in (walk.opens, walk.is_chased, walk.free_text, walk.emails):
            await step()
    finally:
        bot.stop()
    assert "61.5%" in walk.seen.messages["thread receipt"]["text"]
    assert "431" in post.text_of(walk.seen.letters["clear receipt"])
