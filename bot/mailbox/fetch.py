"""Which messages of an opened folder are wanted, and their bytes, a few at a time."""

from collections.abc import Iterator

from imapclient import IMAPClient

from bot.domain.record import Record

# Bytes: a message above this is not fetched; one batch holds about as much.
LARGEST = 25 * 1024 * 1024
_BATCH = 20
_ASKED_AT_ONCE = 500


class Position(Record):
    """How far a folder was read: every UID up to `uid` under this UIDVALIDITY. (0, 0): never."""

    uidvalidity: int = 0
    uid: int = 0


class RawMail(Record):
    """One message as the server has it. `size` is in bytes; when not `whole`, `raw` is its headers alone."""

    uidvalidity: int
    uid: int
    raw: bytes
    size: int
    whole: bool = True


def wanted(client: IMAPClient, known: Position, validity: int) -> set[int]:
    """The UIDs to fetch: what is unread and what follows `known`; everything after a renumbering."""
    if known.uidvalidity not in {0, validity}:
        return set(client.search(["ALL"]))
    unread = set(client.search(["UNSEEN"]))
    if known.uidvalidity == 0:
        return unread
    # 'n:*' always answers with the last message, even when its UID is below n.
    following = client.search(["UID", f"{known.uid + 1}:*"])
    return unread | {uid for uid in following if uid > known.uid}


def batches(client: IMAPClient, uids: list[int]) -> Iterator[dict[int, int]]:
    """The UIDs with their sizes, a few and not too much at a time; one that is gone is left out."""
    batch: dict[int, int] = {}
    for uid, size in _sizes(client, uids):
        if batch and (len(batch) == _BATCH or sum(batch.values()) + size > LARGEST):
            yield batch
            batch = {}
        batch[uid] = size
    if batch:
        yield batch


def read(client: IMAPClient, batch: dict[int, int], validity: int) -> Iterator[RawMail]:
    """The messages of a batch, left unread; one that is too large is alone in its batch, as headers."""
    whole = max(batch.values()) <= LARGEST
    section = "" if whole else "HEADER"
    found = client.fetch(list(batch), [f"BODY.PEEK[{section}]"])
    for uid in sorted(found):
        raw = found[uid].get(f"BODY[{section}]".encode())
        if raw is not None:
            yield RawMail(uidvalidity=validity, uid=uid, raw=raw, size=batch[uid], whole=whole)


def _sizes(client: IMAPClient, uids: list[int]) -> Iterator[tuple[int, int]]:
    for at in range(0, len(uids), _ASKED_AT_ONCE):
        # Lists of UIDs: imapclient 4 raises on a string such as '1:*'.
        found = client.fetch(uids[at : at + _ASKED_AT_ONCE], ["RFC822.SIZE"])
        yield from sorted((uid, int(facts[b"RFC822.SIZE"])) for uid, facts in found.items())
