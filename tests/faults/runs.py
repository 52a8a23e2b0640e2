"""Two runs compared: the story told in one life, and in several."""

from pathlib import Path

from tests.faults.held import differences, held, loose_ends, told
from tests.faults.outside import Outside
from tests.verbs.smallholm import BOARD
from tests.verbs.stages import quick_store


class Run:
    """What a story left behind: in the books, loose at their ends, and with its readers."""

    def __init__(self, url: str, folder: Path) -> None:
        self.outside = Outside(folder)
        store = quick_store(url)
        self.held, self.ends = held(store), loose_ends(store, BOARD)
        store.engine.dispose()


def the_same(run: Run, undisturbed: Run) -> None:
    """Nothing lost, nothing doubled: in the books, in Slack, and by email but for what was in doubt."""
    assert "\n".join(differences(undisturbed.held, run.held)) == ""
    assert run.ends == []
    assert told(run.outside, "slack") == told(undisturbed.outside, "slack")
    assert set(told(run.outside, "slack").values()) == {1}
    assert set(told(run.outside, "email")) == set(told(undisturbed.outside, "email"))
    assert an_email_sent_twice_is_the_same_one(run.outside)


def an_email_sent_twice_is_the_same_one(outside: Outside) -> bool:
    """An email that went twice did so with one Message-ID, so that its reader sees it once."""
    ids: dict[str, set[str]] = {}
    for line in outside.reached("email"):
        ids.setdefault(line["key"], set()).add(line["message_id"])
    return all(len(found) == 1 and found != {""} for found in ids.values())
