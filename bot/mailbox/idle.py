"""Waiting for mail with IMAP IDLE, round the traps of servers that hang up, doze off or say nothing."""

import threading
from time import monotonic

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError

# Seconds. Servers may drop an IDLE after 30 minutes, Microsoft 365 and routers much sooner; and Dovecot may
# say nothing of a message that slipped in just before the IDLE until it ends.
LONGEST = 4 * 60.0
# Seconds a wait may go on after it was asked to stop.
_GLANCE = 0.5
# Seconds between looks where the server has no IDLE.
_LOOK = 60.0
# One instant silence may be TLS talking to itself; a closed connection gives nothing else for ever.
_SILENCES = 3


def watch(client: IMAPClient, seconds: float, known: int, stopped: threading.Event) -> bool:
    """True when the folder was said to have grown since `known` announcements; False when time is up.

    Raises IMAPClientAbortError or OSError when the connection is dead.
    """
    if not client.has_capability("IDLE"):
        return not stopped.wait(min(seconds, _LOOK))
    end = monotonic() + seconds
    while not stopped.is_set() and (left := end - monotonic()) > 0:
        if _idle(client, min(left, LONGEST), known, stopped):
            return True
    return False


def announced(client: IMAPClient) -> int:
    """How often the server has told the folder's size since it was opened.

    imapclient drops an EXISTS that comes with another command's answer, and the server says it once.
    """
    return len(client._imap.untagged_responses.get("EXISTS", ()))  # noqa: SLF001 - there is no public way


def _idle(client: IMAPClient, seconds: float, known: int, stopped: threading.Event) -> bool:
    # Mail that came since the search: Dovecot tells of it at a NOOP, others on the way into IDLE.
    client.noop()
    client.idle()
    grown = announced(client) > known or _listen(client, seconds, stopped)
    _, said = client.idle_done()
    return grown or _has_grown(said)


def _listen(client: IMAPClient, seconds: float, stopped: threading.Event) -> bool:
    end, silences = monotonic() + seconds, 0
    while not stopped.is_set() and (left := end - monotonic()) > 0:
        began, patience = monotonic(), min(left, _GLANCE)
        said = client.idle_check(timeout=patience)
        if _has_grown(said):
            return True
        silences = silences + 1 if not said and monotonic() - began < patience / 2 else 0
        if silences >= _SILENCES:
            raise IMAPClientAbortError("the connection is dead")
    return False


def _has_grown(said: list[tuple[object, ...]]) -> bool:
    if any(answer[0] == b"BYE" for answer in said):
        raise IMAPClientAbortError("the server hung up")
    return any(len(answer) > 1 and answer[1] in {b"EXISTS", b"RECENT"} for answer in said)
