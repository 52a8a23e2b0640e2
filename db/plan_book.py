"""The plan as held: the framework in its versions, cycles and their steps."""

import hashlib
from datetime import datetime
from typing import Any

from pydantic import BaseModel
from sqlmodel import col

from bot.domain.cycle import Cycle, CycleState, PlannedStep
from bot.domain.rulings import with_rulings
from bot.domain.strategy import Framework
from db.book import Book, sure
from db.ruling_book import RulingBook
from db.tables_plan import CycleTable, FrameworkRow, FrameworkVersion, StepTable

_REMEMBERED: dict[str, Framework] = {}
_MOST_REMEMBERED = 8
_SINGLE = ("board", "strategy", "backplan", "lint")


class PlanBook(Book):
    """One board's framework and cycles."""

    def version(self) -> FrameworkVersion | None:
        """Give the newest framework version."""
        found = self.rows(FrameworkVersion)
        return found[-1] if found else None

    def framework(self) -> Framework:
        """Give the framework as last adopted, with what was ruled by command since."""
        return with_rulings(self.adopted(), RulingBook(self.session, self.board_id).all())

    def adopted(self) -> Framework:
        """Give the framework as last adopted, as its file says it."""
        held = self.version()
        if held is None:
            raise LookupError("no framework has been adopted for this board")
        return self.framework_of(sure(held.id))

    def framework_of(self, version_id: int) -> Framework:
        """Put one version's rows together again; a version never changes, so it is remembered by its words."""
        sha = self.the(FrameworkVersion, FrameworkVersion.id == version_id).sha256
        if sha not in _REMEMBERED:
            _REMEMBERED[sha] = self._put_together(version_id)
            for forgotten in list(_REMEMBERED)[:-_MOST_REMEMBERED]:
                _REMEMBERED.pop(forgotten, None)
        return _REMEMBERED[sha]

    def _put_together(self, version_id: int) -> Framework:
        tables: dict[str, Any] = {}
        for row in self.rows(FrameworkRow, FrameworkRow.version_id == version_id):
            if row.kind in _SINGLE:
                tables[row.kind] = row.body
            else:
                tables.setdefault(row.kind, []).append(row.body)
        return Framework.model_validate(tables)

    def is_adopted(self, source: str) -> bool:
        """Say whether this very file is the one in force."""
        held = self.version()
        return held is not None and held.sha256 == _sha(source)

    def adopt(self, framework: Framework, source: str, now: datetime, by: str) -> int:
        """Write down a new version with all its rows; give its number."""
        number = self.highest(FrameworkVersion, FrameworkVersion.version) + 1
        held = self.add(
            FrameworkVersion(
                board_id=self.board_id,
                version=number,
                adopted_at=now,
                adopted_by=by,
                sha256=_sha(source),
                source=source,
            )
        )
        for kind in Framework.model_fields:
            self._write_table(sure(held.id), kind, getattr(framework, kind))
        return number

    def _write_table(self, version_id: int, kind: str, rows: BaseModel | tuple[BaseModel, ...]) -> None:
        for number, row in enumerate(rows if isinstance(rows, tuple) else (rows,)):
            body = row.model_dump(mode="json", exclude_defaults=True)
            self.session.add(
                FrameworkRow(
                    board_id=self.board_id,
                    version_id=version_id,
                    kind=kind,
                    number=number,
                    code=str(body.get("code", "")),
                    valid_from=getattr(row, "valid_from", None),
                    valid_to=getattr(row, "valid_to", None),
                    standing=getattr(row, "standing", "approved"),
                    minute=getattr(row, "minute", ""),
                    body=body,
                )
            )
        self.session.flush()

    def cycles(self, *states: CycleState) -> tuple[Cycle, ...]:
        """Give the cycles in any of these states (all, when none is named), by opening day."""
        wanted = [col(CycleTable.state).in_(states)] if states else []
        found = [self._cycle(row) for row in self.rows(CycleTable, *wanted)]
        return tuple(sorted(found, key=lambda cycle: cycle.opens_at))

    def meetings(self) -> set[str]:
        """Give the codes of the meetings that a cycle is for, unless it is off."""
        return {row.meeting for row in self.rows(CycleTable, CycleTable.state != "cancelled")}

    def cycle(self, code: str) -> Cycle:
        """Give one cycle by its code."""
        return self._cycle(self.cycle_row(code))

    def cycle_row(self, code: str) -> CycleTable:
        """Give a cycle's row, for other books of this board."""
        found = self.row(CycleTable, CycleTable.code == code)
        if found is None:
            known = ", ".join(row.code for row in self.rows(CycleTable)) or "none yet"
            raise LookupError(f"There is no cycle {code!r}. The cycles are: {known}.")
        return found

    def keep_cycle(self, cycle: Cycle) -> None:
        """Write down a cycle as planned; what has happened of it already stays."""
        row = self.row(CycleTable, CycleTable.code == cycle.code)
        fields = cycle.model_dump(exclude={"steps", "warnings"}) | {"warnings": list(cycle.warnings)}
        if row is None:
            row = self.add(CycleTable(board_id=self.board_id, **fields))
        else:
            for name, value in fields.items():
                setattr(row, name, value)
            self.session.flush()
        self._keep_steps(sure(row.id), cycle.steps)

    def _keep_steps(self, cycle_id: int, steps: tuple[PlannedStep, ...]) -> None:
        held = {row.code: row for row in self.rows(StepTable, StepTable.cycle_id == cycle_id)}
        for step in steps:
            row = held.pop(step.code, None)
            fields: dict[str, Any] = {
                "at": step.at,
                "day": step.on,
                "reader": step.reader,
                "tone": step.tone,
                "channel": step.channel,
            }
            if row is None:
                self.session.add(StepTable(board_id=self.board_id, cycle_id=cycle_id, code=step.code, **fields))
            elif row.state == "planned":
                for name, value in fields.items():
                    setattr(row, name, value)
        for row in held.values():
            if row.state == "planned":
                row.state = "dropped"
        self.session.flush()

    def move(self, code: str, state: CycleState) -> None:
        """Take a cycle to its next state."""
        self.cycle_row(code).state = state
        self.session.flush()

    def _cycle(self, row: CycleTable) -> Cycle:
        steps = self.rows(StepTable, StepTable.cycle_id == row.id, StepTable.state != "dropped")
        fields = {name: getattr(row, name) for name in Cycle.model_fields if name not in ("steps", "warnings")}
        return Cycle(
            **fields,
            warnings=tuple(row.warnings or ()),
            steps=tuple(sorted((_step(step) for step in steps), key=lambda step: step.at)),
        )


def _step(row: StepTable) -> PlannedStep:
    return PlannedStep.model_validate(
        {
            "code": row.code,
            "at": row.at,
            "on": row.day,
            "reader": row.reader,
            "tone": row.tone,
            "channel": row.channel,
        }
    )


def _sha(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()
