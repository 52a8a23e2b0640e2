"""Who wrote it, strictly: one From header, one address, nothing odd; and only our own server's word for it."""

import pytest

from bot.reading.mail.heads import Headers, raw_headers
from bot.reading.mail.sender import addresses, sender, token, trusted

SERVER = "mx.county.example.org"
MAILBOX = "board@county.example.org"
TOKEN = "abcdefgh234567ab"


def heads(*fields: str) -> Headers:
    return raw_headers("\n".join(fields).encode() + b"\n\nbody")


HONEST = {
    "a name and an address": ("Ann Aske <Ann@Trust.example.org>", "ann@trust.example.org", "Ann Aske"),
    "a bare address": ("ann@trust.example.org", "ann@trust.example.org", ""),
    "an address in brackets": ("<ann@trust.example.org>", "ann@trust.example.org", ""),
    "a quoted name with a comma": ('"Aske, Ann" <ann@trust.example.org>', "ann@trust.example.org", "Aske, Ann"),
    "an encoded name": ("=?utf-8?q?Si=C3=A2n?= <sian@trust.example.org>", "sian@trust.example.org", "Siân"),
    "a name beside an address": ("ann@trust.example.org (Ann Aske)", "ann@trust.example.org", ""),
    "the address as its own name": (
        '"ann@trust.example.org" <ann@trust.example.org>',
        "ann@trust.example.org",
        "ann@trust.example.org",
    ),
    "a name in another alphabet": ("Łukasz <lukasz@trust.example.org>", "lukasz@trust.example.org", "Łukasz"),
}


@pytest.mark.parametrize(("value", "address", "name"), HONEST.values(), ids=HONEST.keys())
def test_an_honest_sender_is_read(value, address, name):
    assert sender(heads(f"From: {value}")) == (address, name, ())


ODD = {
    "two addresses": "ann@trust.example.org, bob@trust.example.org",
    "two addresses in brackets": "Ann <ann@trust.example.org>, Bob <bob@trust.example.org>",
    "an address before another in brackets": "ann@trust.example.org <mallory@evil.example.com>",
    "an address quoted before another": '"ann@trust.example.org" <mallory@evil.example.com>',
    "an encoded address before another": "=?utf-8?q?ann=40trust.example.org?= <mallory@evil.example.com>",
    "words after the address": "Ann <ann@trust.example.org> <mallory@evil.example.com>",
    "no closing bracket": "Ann <ann@trust.example.org",
    "no address at all": "Ann Aske",
    "nothing": "",
    "a group": "Undisclosed: ;",
    "a route": "<@evil.example.com:ann@trust.example.org>",
    "two ats": "Ann <ann@evil.example.com@trust.example.org>",
    "a domain in brackets": "Ann <ann@[192.0.2.1]>",
    "look-alike letters": "Ann <ann@trusт.example.org>",
}


@pytest.mark.parametrize("value", ODD.values(), ids=ODD.keys())
def test_an_odd_sender_is_nobody_and_the_defect_is_told(value):
    found = sender(heads(f"From: {value}"))
    assert found.address == ""
    assert len(found.defects) == 1


def test_two_from_headers_are_a_defect():
    found = sender(heads("From: ann@trust.example.org", "From: ann@trust.example.org"))
    assert found.defects == ("more than one From header",)


def test_a_from_inside_the_body_is_not_the_sender():
    assert sender(raw_headers(b"Subject: x\n\nFrom: ann@trust.example.org\n")).defects == ("no From header",)


STAMPS = {
    "our server passed it": (f"{SERVER}; spf=pass; dmarc=pass (p=reject) header.from=a", "pass"),
    "our server failed it": (f"{SERVER}; dkim=pass; dmarc=fail header.from=a", "fail"),
    "our server with a version": (f"{SERVER} 1; dmarc=pass header.from=a", "pass"),
    "our server did not say": (f"{SERVER}; spf=pass", "none"),
    "our server had none to check": (f"{SERVER}; dmarc=none", "none"),
    "another server passed it": ("mx.evil.example.com; dmarc=pass", "none"),
    "another server with our name in a comment": (f"mx.evil.example.com ({SERVER}); dmarc=pass", "none"),
    "a pass in a comment": (f"{SERVER}; spf=fail (dmarc=pass)", "none"),
    "both at once": (f"{SERVER}; dmarc=pass; dmarc=fail", "fail"),
    "our name in capitals": (f"{SERVER.upper()}; DMARC=Pass", "pass"),
}


@pytest.mark.parametrize(("stamp", "verdict"), STAMPS.values(), ids=STAMPS.keys())
def test_only_our_own_servers_stamp_is_believed(stamp, verdict):
    assert trusted(heads(f"Authentication-Results: {stamp}"), SERVER) == verdict


def test_only_the_topmost_stamp_is_believed():
    forged = (f"Authentication-Results: {SERVER}; dmarc=fail", f"Authentication-Results: {SERVER}; dmarc=pass")
    assert trusted(heads(*forged), SERVER) == "fail"


def test_a_foreign_stamp_above_ours_is_no_pass():
    stamps = (
        "Authentication-Results: mx.evil.example.com; dmarc=pass",
        f"Authentication-Results: {SERVER}; dmarc=pass",
    )
    assert trusted(heads(*stamps), SERVER) == "none"


def test_a_folded_stamp_is_read_whole():
    assert trusted(heads(f"Authentication-Results: {SERVER};", "\tspf=pass;", " dmarc=pass"), SERVER) == "pass"


def test_every_address_it_went_to_is_listed_once():
    found = addresses(heads("To: A <a@x.example.org>, b@x.example.org", "Cc: A@x.example.org"), "to", "cc")
    assert found == ("a@x.example.org", "b@x.example.org")


def test_a_token_is_found_in_our_plus_address():
    assert token((f"board+{TOKEN}@county.example.org",), MAILBOX, "", "") == TOKEN


def test_a_token_in_anothers_plus_address_is_not_ours():
    assert token((f"other+{TOKEN}@county.example.org",), MAILBOX, "", "") == ""


def test_a_token_is_found_in_the_subject():
    assert token((), MAILBOX, f"Re: figures [#{TOKEN}]", "") == TOKEN


def test_a_token_is_found_in_the_quoted_body():
    assert token((), MAILBOX, "", f"> answer to board+{TOKEN}@county.example.org") == TOKEN


def test_a_word_of_the_right_length_is_no_token():
    assert token((), MAILBOX, "Re: [#unquestionable]", "abcdefghabcdefgh") == ""
