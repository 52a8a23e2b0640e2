"""Invented views, as the verbs hand them to the templates."""

from datetime import UTC, date, datetime
from decimal import Decimal

from bot.domain.held import HeldQuery, HeldValue, Source
from bot.domain.request import AskedItem, Item
from bot.domain.views import Asking, Field, Form, Home, Notice, ReceiptView, Recorded, Reminder, Said

DUE = datetime(2026, 10, 9, 16, 0, tzinfo=UTC)
BOARD = "Northmoor Health and Wellbeing Board"
MAILBOX = "hwb.performance@northmoor.example.org"
TOKEN = "abcdefgh234567ab"
HOSTILE = (
    "<!channel> @here <@U01ALICE> <http://evil.example|click> https://evil.example/x *bold* _slanted_ ~gone~ "
    "`code` &amp; {{ 7 * 7 }} {% raw %} <script>alert(1)</script> =HYPERLINK(1) #panic\r\nBcc: x@evil.example"
)


def item(kind="figure", code="NM-07", label="MMR, two doses by age 5", period="2026-27 Q2", **more):
    facts = {"unit": "percent", "last_value": Decimal("90.3"), "last_period": "2026-27 Q1", "target_text": "95%"}
    known = facts if kind == "figure" else {}
    return AskedItem(item=Item(kind=kind, code=code, period=period), label=label, **{**known, **more})


ITEMS = (
    item(),
    item(
        code="NM-17",
        label="Permanent admissions to residential and nursing care, 65 and over",
        unit="rate per 100,000",
        last_value=Decimal("548.3"),
        target_text="below the London average",
    ),
    item(code="NM-21", label="Prevention fund awarded", unit="pounds", last_value=Decimal(1300000), target_text=""),
    item("commentary"),
    item("progress", "OBJ-3", "Agreed care plans for all who want one", ""),
    item("action", "NM-A02", "Open the third family hub at Kestrel Lane", "", deadline=date(2026, 10, 31)),
    item("question", "NM-Q05", "What do children and families say about services?", ""),
)


def query(number=3, value=None, quote="HPV came in at 91.2, or was it 92.1", **more):
    reading = HeldValue(
        id=number + 50,
        indicator="NM-08",
        period="2026-27 Q2",
        value=value,
        state="in-doubt",
        recorded_at=DUE,
        source=Source(quote=quote),
    )
    facts = {"prompt": "Two figures were given for this.", **more}
    return HeldQuery(id=number + 100, number=number, reading=reading, **facts)


DOUBTS = (
    query(3, candidates=("91.2", "92.1")),
    query(4, Decimal(912), "NM-08: 912", prompt="That is more than 100%."),
)


def asking(**more):
    facts = {
        "request_id": 12,
        "token": TOKEN,
        "cycle": "community-2026-11",
        "report": "Wellbeing in the Community",
        "due_at": DUE,
        "meets": date(2026, 11, 12),
        "items": ITEMS,
        "doubts": DOUBTS,
    }
    return Asking(**{**facts, **more})


def reminder(**more):
    facts = {
        "board": BOARD,
        "mailbox": MAILBOX,
        "name": "Margaret Thistlewood",
        "tone": "ask",
        "first": False,
        "today": date(2026, 9, 28),
        "askings": (asking(),),
        "secretariat": "Alison Marrick",
    }
    return Reminder(**{**facts, **more})


RECORDED = (
    Recorded(
        kind="figure",
        code="NM-17",
        label="Permanent admissions, 65 and over",
        period="2026-27 Q2",
        shown="536.4 per 100,000",
        note="provisional",
        replaced="530 per 100,000",
    ),
    Recorded(kind="action", code="NM-A02", label="Open the third family hub", shown="at risk"),
)


def receipt(**more):
    facts = {
        "board": BOARD,
        "mailbox": MAILBOX,
        "name": "Margaret Thistlewood",
        "token": TOKEN,
        "recorded": RECORDED,
        "doubts": DOUBTS,
        "left": ITEMS[:1],
        "request_id": 12,
        "due_at": DUE,
    }
    return ReceiptView(**{**facts, **more})


def notice(**more):
    facts = {"board": BOARD, "mailbox": MAILBOX, "title": "Reporting has opened", "sentences": ("Nine are asked.",)}
    return Notice(**{**facts, **more})


def form(**more):
    fields = tuple(
        Field(item_key=one.item.key, label=f"{one.item.code} {one.label}", hint="Last 90.3%", kind=one.item.kind)
        for one in ITEMS
    )
    facts = {"board": BOARD, "request_id": 12, "title": "Wellbeing in the Community report", "intro": "Thank you."}
    return Form(**{**facts, "fields": fields, **more})


def home(**more):
    facts = {"board": BOARD, "name": "Margaret Thistlewood", "askings": (asking(),), "status": ("NPH: answered",)}
    return Home(**{**facts, **more})


def said(**more):
    return Said(**{"title": "How it stands", "lines": ("NPH: answered", "ICB: 3 missing"), **more})
