"""A body that Outlook sent as compressed RTF inside a winmail.dat, and RTF itself."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.mail.lzfu import decompress
from bot.reading.mail.rtf import rtf_text
from tests.reading.letters import opened, own

# The worked example of MS-OXRTFCP: what it says comes out of these bytes.
EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def stored(rtf: bytes) -> bytes:
    """RTF kept as it is, the other kind the format knows."""
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def winmail(packed: bytes) -> bytes:
    """A winmail.dat with one thing in it: a body as compressed RTF."""
    padded = packed + b"\0" * (-len(packed) % 4)
    properties = struct.pack("<IHHII", 1, 0x0102, 0x1009, 1, len(packed)) + padded
    head = struct.pack("<IH", 0x223E9F78, 1) + struct.pack("<BHHI", 1, 0x9003, 0x0006, len(properties))
    return head + properties + struct.pack("<H", sum(properties) % 65536)


def test_the_formats_own_example_comes_out_as_it_says():
    assert decompress(EXAMPLE) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@pytest.mark.parametrize("packed", [EXAMPLE, stored(rb"{\rtf1\ansi hello world}")], ids=["packed", "stored"])
def test_a_body_that_is_rtf_alone_is_read(packed):
    content = base64.b64encode(winmail(packed)).decode()
    part = f"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n{content}\n"
    assert own(opened(f"--b\n{part}--b--\n", "multipart/mixed; boundary=b")) == ["hello world"]


PAGES = {
    "a letter of another alphabet": (rb"{\rtf1 44\u8217?s}", "44’s"),
    "a pound sign by its byte": (rb"{\rtf1\ansicpg1252 \'a344}", "£44"),
    "paragraphs": (rb"{\rtf1 BSL-1 44\par BSL-2 17\par}", "BSL-1 44\nBSL-2 17"),
    "what must not be seen": (rb"{\rtf1 44{\v 41}{\*\htmltag <b>}{\fonttbl Arial;}}", "44"),
    "signs of its own": (rb"{\rtf1 a\endash b\~\{c\}}", "a–b\u00a0{c}"),
    "what is no page": (b"44", ""),
}


@pytest.mark.parametrize(("page", "text"), PAGES.values(), ids=PAGES.keys())
def test_a_page_of_rtf_is_read_as_it_is_seen(page, text):
    assert rtf_text(page) == text


@given(st.binary(max_size=300))
def test_no_bytes_bring_it_down(junk):
    assert decompress(EXAMPLE[:16] + junk) is not None
    assert rtf_text(b"{\\rtf1 " + junk) is not None
