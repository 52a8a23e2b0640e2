"""What the commands share: their common arguments, and how they read, write, say and refuse."""

from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.strategy import Framework

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A board's framework, TOML or a workbook.")]
Board = Annotated[str, typer.Option("--board", help="The board's code, when the books hold several.")]


def today() -> "date":
    """The day it is, by the bot's own clock."""
    from bot import console

    return console.today()


def write(out: Path, content: bytes) -> None:
    """Write a file and say so."""
    out.write_bytes(content)
    typer.echo(f"Written to {out}.")


def say(lines: "Iterable[str]") -> None:
    """Print lines."""
    for line in lines:
        typer.echo(line)


@contextmanager
def refusals() -> "Iterator[None]":
    """Say what is refused or wrongly set in plain words, with exit code 2, and never as a traceback."""
    from bot.domain.entitled import Refused
    from bot.domain.fingertips import WrongFile
    from bot.settings import WrongSettings

    try:
        yield
    except WrongSettings as wrong:
        typer.echo(f"The settings cannot be used:\n{wrong}", err=True)
        raise typer.Exit(2) from None
    except (Refused, WrongFile, LookupError) as refused:
        typer.echo(str(refused.args[0] if refused.args else refused), err=True)
        raise typer.Exit(2) from None


def source_of(file: Path) -> str:
    """The TOML text of a framework file; a workbook is made into it first. Raises FrameworkFaults."""
    from bot.framework_files import source_of

    return source_of(file.read_bytes(), file.name)


def framework_in(file: Path, json: bool) -> "Framework":
    """The framework in a file; prints every fault and stops with exit code 2 when there are any."""
    from bot.domain import fault, framework

    try:
        return framework.parse(source_of(file))
    except fault.FrameworkFaults as faults:
        typer.echo(fault.as_json(faults.faults) if json else f"{file}:\n{faults}", err=not json)
        raise typer.Exit(2) from None


def as_approved(file: Path, json: bool) -> "tuple[Framework, tuple[str, ...]]":
    """The framework as it would be once what it proposes is approved, and a line on how much that is."""
    from bot.domain import framework

    number = framework.proposed(framework_in(file, json))
    said = f"Rows only proposed: {number}. A live installation acts on them once they are approved."
    return framework.parse(approved_text(file)), ((said,) if number else ())


def approved_text(file: Path) -> str:
    """A framework file's text with every row that is only proposed as if it were approved."""
    from bot.domain import framework

    return framework.as_approved(source_of(file))
