"""Commands about a framework file: what it leads to, what is wrong with it, its two forms, its adoption."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.shared import (
    Board,
    File,
    as_approved,
    framework_in,
    refusals,
    say,
    source_of,
    today,
    write,
)

if TYPE_CHECKING:
    from bot.domain.cycle import Cycle

app = typer.Typer()

files = typer.Typer(help="Turn a framework into a workbook and back, or begin a new one.", no_args_is_help=True)
app.add_typer(files, name="framework")
Out = Annotated[Path, typer.Argument(dir_okay=False, help="Where to write it; an older file there is replaced.")]


@app.command()
def plan(
    file: File,
    since: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    until: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object for each cycle.")] = False,
) -> None:
    """Print what happens when, from each meeting backwards, as if what is only proposed were approved."""
    from bot.domain import backplan, plan_view

    first = since.date() if since else date.min
    last = until.date() if until else date.max
    framework, waiting = as_approved(file, json)
    cycles = backplan.plan(framework, first, last)
    if json:
        typer.echo(plan_view.as_json(cycles))
    else:
        _print_plan(cycles)
        say(waiting)


@app.command()
def forward(
    file: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, help="A board's framework; else the one adopted.")
    ] = None,
    since: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    until: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="DATE")] = None,
    ics: Annotated[Path | None, typer.Option("--ics", dir_okay=False, help="Write an iCalendar feed here.")] = None,
    html: Annotated[Path | None, typer.Option("--html", dir_okay=False, help="Write it as a page here.")] = None,
    board: Board = "",
) -> None:
    """Print everything the board and its other bodies will see. What a file only proposes counts as if approved."""
    from bot import console
    from bot.domain import forward_plan
    from bot.domain.calendar import to_utc
    from bot.papers import plan_papers

    with refusals():
        framework, waiting = as_approved(file, json=False) if file else (console.framework_of(board), ())
    first, last = since.date() if since else date.min, until.date() if until else date.max
    entries = forward_plan.forward_plan(framework, first, last)
    say((*forward_plan.as_lines(entries), *waiting))
    page, feed = plan_papers(framework, to_utc(today(), framework.backplan.send_at), entries)
    for path, paper in ((html, page), (ics, feed)):
        if path is not None:
            path.write_bytes(paper.content)


@app.command()
def lint(
    file: Annotated[Path | None, typer.Argument(exists=True, dir_okay=False, help="A board's framework.")] = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], metavar="DATE", help="Judge it as on this day.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    rules: Annotated[bool, typer.Option("--rules", help="Print the page of all rules instead.")] = False,
) -> None:
    """Put the rules of a good framework to a file: what will go wrong, why, and how to mend it."""
    from bot.domain import lint as rule_book
    from bot.domain.lint import guide, words

    if rules:
        typer.echo(guide.as_page(rule_book.RULES), nl=False)
        return
    if file is None:
        raise typer.BadParameter("Name a framework file, or ask for --rules.")
    found = rule_book.lint(framework_in(file, json), on.date() if on else today())
    say([words.as_json(found)] if json else words.as_lines(found))
    raise typer.Exit(words.exit_code(found))


@app.command()
def adopt(file: File) -> None:
    """Enter a framework file into the books, whole or not at all, and say what changed."""
    from bot import console

    framework_in(file, json=False)
    say(console.adopt(source_of(file)))


@files.command(name="to-xlsx")
def to_xlsx(file: File, out: Out) -> None:
    """Write a framework as a workbook, with drop-downs, notes and protected headings."""
    from bot import framework_files

    write(out, framework_files.to_xlsx(framework_in(file, json=False)))


@files.command(name="to-toml")
def to_toml(file: File, out: Out) -> None:
    """Write a workbook as TOML; nothing is lost but a TOML file's own comments."""
    from bot import framework_files

    write(out, framework_files.to_toml(framework_in(file, json=False)).encode())


@files.command(name="new")
def new(out: Out) -> None:
    """Begin a framework with a small made-up one, as OUT.toml or OUT.xlsx, with what each column is for."""
    from bot import framework_files

    if out.suffix not in (".toml", ".xlsx"):
        raise typer.BadParameter("Name a file that ends in .toml or .xlsx.")
    begun = framework_files.starter()
    made = framework_files.to_xlsx(begun) if out.suffix == ".xlsx" else framework_files.with_guide(begun).encode()
    write(out, made)


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
