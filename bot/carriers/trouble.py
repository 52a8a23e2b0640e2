"""What a carrier says when it cannot work at all, or cannot carry one letter."""

from bot.domain.letter import Receipt

# Seconds: long enough for a person to mend a password or a permission. The letter waits; nothing is lost.
MENDING = 300.0
UNREACHABLE = "Slack cannot be reached: check the network, any proxy, and SLACK_BASE_URL (empty for Slack itself)."


class CarrierTrouble(Exception):  # noqa: N818 - the house calls it trouble
    """The carrier cannot work. The sentence says what is wrong and what to do, and holds no secret.

    `retry_after` is in seconds: 0 where the next try may well succeed, MENDING where a person is needed.
    """

    def __init__(self, sentence: str, retry_after: float = 0.0) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after


def refused(detail: str) -> Receipt:
    """It never will be there."""
    return Receipt(outcome="refused", detail=detail)


def later(detail: str, retry_after: float = 0.0) -> Receipt:
    """It is surely not there; try again after `retry_after` seconds."""
    return Receipt(outcome="later", detail=detail, retry_after=retry_after)


def doubtful(detail: str) -> Receipt:
    """It may be there."""
    return Receipt(outcome="doubtful", detail=detail)
