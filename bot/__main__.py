"""The command line. Every command imports what it needs when it runs, so that help comes at once."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.domain.cycle import Cycle
    from bot.domain.strategy import Framework

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A board's framework, a TOML file.")]

cli = typer.Typer(
    name="reeve",
    help="Asks a Health and Wellbeing Board's agencies for their figures and lays a report before the board.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@cli.callback()
def _root() -> None:
    """Hold the commands together."""


@cli.command()
def plan(
    file: File,
    since: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    until: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object for each cycle.")] = False,
) -> None:
    """Print what happens when, from each meeting backwards."""
    from datetime import date

    from bot.domain import backplan, plan_view

    first = since.date() if since else date.min
    last = until.date() if until else date.max
    cycles = backplan.plan(_framework(file, json), first, last)
    if json:
        typer.echo(plan_view.as_json(cycles))
    else:
        _print_plan(cycles)


@cli.command()
def read(
    messages: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Emails (.eml) or chat messages (.txt).")],
    framework: Annotated[Path, typer.Option("--framework", exists=True, dir_okay=False, help="The board's framework.")],
    period: Annotated[str, typer.Option("--period", help="The period asked about, such as '2026-27 Q2'.")],
    out: Annotated[Path | None, typer.Option("--out", file_okay=False, help="Write one JSON file for each message here.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the message with each reading marked, and why.")] = False,
) -> None:
    """Read replies and show what each says: figures, action updates, answers, and what is in doubt."""
    from bot.reading import command

    expected = command.expected_of(_framework(framework, json), period)
    for message in messages:
        raw = message.read_bytes()
        if explain:
            typer.echo(command.explained(message.name, raw, expected))
            continue
        shown = command.shown(message.name, raw, expected)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{message.stem}.json").write_text(shown + "\n", encoding="utf-8")
        if json or out is None:
            typer.echo(shown)


def _framework(file: Path, json: bool) -> "Framework":
    """The framework in a file; prints every fault and stops with exit code 2 when there are any."""
    from bot.domain import fault, framework

    try:
        return framework.parse(framework.decode(file.read_bytes()))
    except fault.FrameworkFaults as faults:
        typer.echo(fault.as_json(faults.faults) if json else f"{file}:\n{faults}", err=not json)
        raise typer.Exit(2) from None


def _print_plan(cycles: "tuple[Cycle, ...]") -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from bot.domain import plan_view

    console = Console()
    if not cycles:
        console.print("Nothing is reported at any meeting in that time.")
    for cycle in cycles:
        table = Table("Day", "What happens", title=cycle.code, title_justify="left", box=box.SIMPLE_HEAD)
        for day, what in plan_view.as_lines(cycle):
            table.add_row(f"{day:%a %d %b %Y}", what)
        console.print(table)
        for warning in cycle.warnings:
            console.print(f"Note: {warning}", markup=False)


def main() -> None:
    """Run the command line."""
    cli()


if __name__ == "__main__":
    main()
