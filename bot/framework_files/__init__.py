"""A framework's files: TOML as people read it, and a workbook for people who live in one, each into the other."""

from pathlib import Path

from bot.domain import framework as frameworks
from bot.domain.fault import Fault, FrameworkFaults
from bot.domain.strategy import Framework
from bot.framework_files import reader, workbook
from bot.framework_files.toml_text import text_of, to_toml, with_guide, without_comments

__all__ = ["from_xlsx", "source_of", "starter", "to_toml", "to_xlsx", "with_guide"]

_STARTER = Path(__file__).parent / "starter.toml"


def starter() -> Framework:
    """A small made-up framework to begin from."""
    return frameworks.parse(_STARTER.read_text("utf-8"))


def source_of(content: bytes, name: str) -> str:
    """The TOML text of a file, whichever of the two it is. Raises FrameworkFaults."""
    if content[:4] == b"PK\x03\x04" or name.lower().endswith((".xlsx", ".xlsm")):
        return to_toml(from_xlsx(content))
    return frameworks.decode(content)


def to_xlsx(framework: Framework) -> bytes:
    """The framework as a workbook. Raises ValueError when reading it back would not give the same framework."""
    written = workbook.write(framework)
    if from_xlsx(written) != framework:
        raise ValueError("A workbook cannot hold this framework without loss: keep it as TOML.")
    return written


def from_xlsx(content: bytes) -> Framework:
    """The framework in a workbook. Raises FrameworkFaults with every fault, each with its sheet and cell."""
    found = reader.read(content)
    faults = list(found.faults)
    try:
        read = frameworks.parse(text_of(found.rows, without_comments))
    except FrameworkFaults as wrong:
        told = {(fault.table, fault.row, fault.field) for fault in faults}
        faults += [_placed(found, one) for one in wrong.faults if (one.table, one.row, one.field) not in told]
        raise FrameworkFaults(faults) from wrong
    if faults:
        raise FrameworkFaults(faults)
    return read


def _placed(found: reader.Found, fault: Fault) -> Fault:
    """The fault with its cell, and with a remedy for those who fill in a sheet."""
    sheet = found.sheets.get(fault.table, "")
    where = found.cells.get((fault.table, fault.row, fault.field)) or (f"sheet '{sheet}'" if sheet else "")
    remedy = "Fill the cell in" if fault.what == "it is missing" and where else fault.remedy
    return fault.model_copy(update={"cell": where, "remedy": remedy})
