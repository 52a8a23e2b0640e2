"""Made-up facts of one cycle of the Northmoor board, for the tests of its report and papers."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from bot.domain.backplan import plan_all
from bot.domain.cycle import Cycle
from bot.domain.framework import parse
from bot.domain.held import CycleFacts, HeldComparator, HeldQuery, HeldRequest, HeldUpdate, HeldValue, HeldVoice, Source
from bot.domain.request import Item
from bot.domain.returns import Place
from bot.domain.strategy import Framework, Section

NOW = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
ASKED = "2026-27 Q2"
QUARTERS = [f"{year}-{(year + 1) % 100:02d} Q{q}" for year in range(2021, 2027) for q in range(1, 5)][:22]


def framework() -> Framework:
    """The Northmoor board's framework."""
    return parse((Path(__file__).parent / "reading" / "northmoor.toml").read_text("utf-8"))


def everything() -> Framework:
    """The same with every section that a kind of report may have."""
    of = framework()
    every = get_args(Section)
    kinds = tuple(kind.model_copy(update={"sections": every, "figures": "deep-dive"}) for kind in of.report)
    return of.model_copy(update={"report": kinds})


def cycle(of: Framework) -> Cycle:
    """Its one cycle."""
    return plan_all(of)[0]


def source(agency: str, name: str = "Priya Ramanathan", quote: str = "", **more: Any) -> Source:
    """Where a made-up figure came from."""
    return Source(
        reply_id=1,
        agency=agency,
        name=name,
        channel="email",
        received_at=datetime(2026, 10, 8, 10, 30, tzinfo=UTC),
        place=Place(part=0, start=10, end=20),
        quote=quote,
        sha256="ab" * 32,
        reader="1",
        **more,
    )


def value(number: int, indicator: str, figure: str | None, period: str = ASKED, **more: Any) -> HeldValue:
    """One held figure; `number` is its id."""
    more.setdefault("source", source("NPH", quote=f"{indicator}: {figure}"))
    more.setdefault("cycle", "performance-2026-11-05" if period == ASKED else "earlier")
    return HeldValue(
        id=number,
        indicator=indicator,
        period=period,
        value=None if figure is None else Decimal(figure),
        recorded_at=datetime(2026, 10, 8, 10, 31, tzinfo=UTC),
        **more,
    )


def run(start: int, indicator: str, figures: list[float], **more: Any) -> list[HeldValue]:
    """A quarterly series that ends with the period asked; ids from `start`."""
    periods = QUARTERS[QUARTERS.index(ASKED) + 1 - len(figures) : QUARTERS.index(ASKED) + 1]
    return [
        value(start + place, indicator, f"{figure:.1f}", period, **more)
        for place, (figure, period) in enumerate(zip(figures, periods, strict=True))
    ]


def counted(start: int, indicator: str, pairs: list[tuple[int, int]]) -> list[HeldValue]:
    """A quarterly percentage series with its counts."""
    periods = QUARTERS[QUARTERS.index(ASKED) + 1 - len(pairs) : QUARTERS.index(ASKED) + 1]
    return [
        value(
            start + place,
            indicator,
            f"{100 * x / n:.1f}",
            period,
            numerator=Decimal(x),
            denominator=Decimal(n),
        )
        for place, ((x, n), period) in enumerate(zip(pairs, periods, strict=True))
    ]


def series() -> list[HeldValue]:
    """A year's worth of everything that can happen to a figure."""
    return [
        *counted(100, "NM-07", [(465, 500), (460, 500), (452, 500), (446, 500), (900, 1000), (770, 1000)]),
        *run(200, "NM-01", [9.8, 9.4, 9.5, 9.1, 9.2, 8.9, 8.7, 8.8, 8.6, 8.4, 8.5, 8.3, 8.2, 8.1, 6.4]),
        *run(300, "NM-02", [10.4, 10.3, 10.2, 10.1, 8.9]),
        *run(400, "NM-03", [22.9, 22.6, 22.4, 22.4]),
        value(500, "NM-04", "47.0", provisional=True, qualifier="provisional"),
        value(501, "NM-05", None, suppressed=True, qualifier="suppressed"),
        value(502, "NM-06", None, qualifier="not-available", available_from="2026-12"),
        value(503, "NM-08", "12.5", state="in-doubt"),
    ]


def comparators() -> tuple[HeldComparator, ...]:
    """England's figures of MMR, for the last two quarters."""
    rows = (("2026-27 Q1", "88.9"), (ASKED, "88.6"))
    return tuple(
        HeldComparator(indicator="NM-07", name="England", period=period, value=Decimal(figure), source="Fingertips")
        for period, figure in rows
    )


def facts(of: Framework) -> CycleFacts:
    """The whole of what is held of the cycle."""
    code = cycle(of).code
    asked = tuple(Item(kind="figure", code=f"NM-{n:02d}", period=ASKED) for n in range(1, 9))
    due_at = datetime(2026, 10, 9, 16, 0, tzinfo=UTC)
    return CycleFacts(
        cycle=code,
        series=tuple(series()),
        comparators=comparators(),
        updates=(
            HeldUpdate(id=1, action="NM-A01", status="complete", recorded_at=NOW, source=source("NPH")),
            HeldUpdate(
                id=2,
                action="NM-A02",
                status="delayed",
                note="The supplier withdrew.",
                recorded_at=NOW,
                source=source("ICB"),
            ),
        ),
        voices=(
            HeldVoice(
                id=1,
                text="Residents say getting help early depends on knowing whom to ring.",
                question="NM-Q02",
                recorded_at=NOW,
                source=source("HVA", "Jackie Stott-Delaney"),
            ),
            HeldVoice(
                id=2,
                text="A recall campaign has begun in the two practices with the lowest uptake.",
                about="NM-07",
                recorded_at=NOW,
                source=source("ICB", "Ben Quarmby"),
            ),
        ),
        queries=(
            HeldQuery(
                id=1,
                number=1,
                reading=value(503, "NM-08", "12.5", state="in-doubt", source=source("ICB")),
                prompt="Is 12.5 a percentage?",
            ),
        ),
        requests=(
            HeldRequest(
                id=1,
                cycle=code,
                post="nph-analyst",
                agency="NPH",
                items=asked[:4],
                state="answered",
                due_at=due_at,
                answered_at=datetime(2026, 10, 8, tzinfo=UTC),
            ),
            HeldRequest(
                id=2, cycle=code, post="icb-lead", agency="ICB", items=asked[4:], missing=asked[7:], due_at=due_at
            ),
        ),
        unasked=("HVA",),
    )
