"""The command line. Every command imports what it needs when it runs, so that help comes at once."""

import sys
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.cycle import Cycle
    from bot.domain.strategy import Framework

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A board's framework, TOML or a workbook.")]
Board = Annotated[str, typer.Option("--board", help="The board's code, when the books hold several.")]

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
    """Print what happens when, from each meeting backwards, as if what is only proposed were approved."""
    from bot.domain import backplan, plan_view

    first = since.date() if since else date.min
    last = until.date() if until else date.max
    framework, waiting = _as_approved(file, json)
    cycles = backplan.plan(framework, first, last)
    if json:
        typer.echo(plan_view.as_json(cycles))
    else:
        _print_plan(cycles)
        _say(waiting)


@cli.command()
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

    with _refusals():
        framework, waiting = _as_approved(file, json=False) if file else (console.framework_of(board), ())
    first, last = since.date() if since else date.min, until.date() if until else date.max
    entries = forward_plan.forward_plan(framework, first, last)
    _say((*forward_plan.as_lines(entries), *waiting))
    page, feed = plan_papers(framework, to_utc(_today(), framework.backplan.send_at), entries)
    for path, paper in ((html, page), (ics, feed)):
        if path is not None:
            path.write_bytes(paper.content)


@cli.command()
def read(
    messages: Annotated[
        list[Path], typer.Argument(exists=True, dir_okay=False, help="Emails (.eml) or chat messages (.txt).")
    ],
    framework: Annotated[Path, typer.Option("--framework", exists=True, dir_okay=False, help="The board's framework.")],
    period: Annotated[str, typer.Option("--period", help="The period asked about, such as '2026-27 Q2'.")],
    out: Annotated[
        Path | None, typer.Option("--out", file_okay=False, help="Write one JSON file for each message here.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the message with each reading marked, and why.")
    ] = False,
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


@cli.command()
def trim(
    messages: Annotated[
        list[Path],
        typer.Argument(exists=True, dir_okay=False, help="Emails (.eml), or the text of a plain body (.txt)."),
    ],
    json: Annotated[bool, typer.Option("--json", help="Print one line of JSON for each.")] = False,
) -> None:
    """Print the sender's own words alone: no quotation, no signature, no device line, no banner or disclaimer."""
    from bot.reading import command

    for message in messages:
        own = command.own_words_as_json if json else command.own_words
        typer.echo(own(message.name, message.read_bytes()))


@cli.command()
def adopt(file: File) -> None:
    """Enter a framework file into the books, whole or not at all, and say what changed."""
    from bot import console

    _framework(file, json=False)
    _say(console.adopt(_source(file)))


@cli.command()
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
    found = rule_book.lint(_framework(file, json), on.date() if on else _today())
    _say([words.as_json(found)] if json else words.as_lines(found))
    raise typer.Exit(words.exit_code(found))


files = typer.Typer(help="Turn a framework into a workbook and back, or begin a new one.", no_args_is_help=True)
cli.add_typer(files, name="framework")
Out = Annotated[Path, typer.Argument(dir_okay=False, help="Where to write it; an older file there is replaced.")]


@files.command(name="to-xlsx")
def to_xlsx(file: File, out: Out) -> None:
    """Write a framework as a workbook, with drop-downs, notes and protected headings."""
    from bot import framework_files

    _write(out, framework_files.to_xlsx(_framework(file, json=False)))


@files.command(name="to-toml")
def to_toml(file: File, out: Out) -> None:
    """Write a workbook as TOML; nothing is lost but a TOML file's own comments."""
    from bot import framework_files

    _write(out, framework_files.to_toml(_framework(file, json=False)).encode())


@files.command(name="new")
def new(out: Out) -> None:
    """Begin a framework with a small made-up one, as OUT.toml or OUT.xlsx, with what each column is for."""
    from bot import framework_files

    if out.suffix not in (".toml", ".xlsx"):
        raise typer.BadParameter("Name a file that ends in .toml or .xlsx.")
    begun = framework_files.starter()
    made = framework_files.to_xlsx(begun) if out.suffix == ".xlsx" else framework_files.with_guide(begun).encode()
    _write(out, made)


@cli.command()
def run() -> None:
    """Run the bot with whatever is set up: email, Slack or both."""
    from bot import console

    with _refusals():
        console.run()


@cli.command()
def check() -> None:
    """Connect to Slack, IMAP, SMTP and the books, and say what works."""
    from bot import checkup

    with _refusals():
        lines, well = checkup.check()
        _say(lines)
        if not well:
            raise typer.Exit(1)


@cli.command()
def manifest() -> None:
    """Print the manifest to make the Slack app from, with the least it needs to be allowed."""
    from handlers.manifest import as_json

    typer.echo(as_json())


@cli.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A Fingertips download, a CSV file.")],
    board: Board = "",
) -> None:
    """Import published figures, and say what was taken and what was not."""
    from bot import console

    with _refusals():
        _say(console.import_figures(board, file))


@cli.command(name="import-survey")
def import_survey(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Totals, a CSV: question, answer, count.")],
    survey: Annotated[str, typer.Option("--survey", help="The survey's code, where there are several.")] = "",
    cycle: Annotated[str, typer.Option("--cycle", help="The report that evaluates it; else the next.")] = "",
    board: Board = "",
) -> None:
    """Bring in the totals of the board's own survey. A file with a row for each respondent is refused, nothing kept."""
    from bot import console

    with _refusals():
        _say(console.import_survey(board, file, survey, cycle))


@cli.command()
def voices(
    theme: Annotated[str, typer.Option("--theme", help="One priority's code; else all.")] = "",
    html: Annotated[Path | None, typer.Option("--html", dir_okay=False, help="Write it as a page here.")] = None,
    board: Board = "",
) -> None:
    """Show residents' stories given with consent, by priority across reports, without what tells who spoke."""
    from bot import console

    with _refusals():
        _say(console.voices(board, theme, html))


@cli.command()
def session(
    html: Annotated[Path, typer.Option("--html", dir_okay=False, help="Where to write it.")],
    named: Annotated[str, typer.Option("--session", help="The session's code; else the next.")] = "",
    board: Board = "",
) -> None:
    """Write the page for the board's development session: what its published reports say of gaps and attention."""
    from bot import console

    with _refusals():
        _say(console.session(board, named, html))


@cli.command()
def status(board: Board = "", cycle: Annotated[str, typer.Option("--cycle")] = "") -> None:
    """Show who has answered, what is missing, in doubt, late or red."""
    from bot import console

    with _refusals():
        _say(console.status(board, cycle))


@cli.command()
def report(
    cycle: Annotated[str, typer.Option("--cycle", help="The cycle's code, such as performance-2013-11-21.")],
    out: Annotated[Path, typer.Option("--out", file_okay=False, help="The folder to write to.")] = Path("papers"),
    formats: Annotated[
        str, typer.Option("--format", help="Which papers, by ending; slack too.")
    ] = "html,pdf,docx,xlsx",
    public: Annotated[bool, typer.Option("--public", help="The public edition instead of the officers'.")] = False,
    board: Board = "",
) -> None:
    """Write a cycle's papers at any time."""
    from bot import console

    with _refusals():
        _say([str(path) for path in console.write_report(board, cycle, tuple(formats.split(",")), out, public=public)])


@cli.command()
def narrative(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The words, as plain text.")],
    cycle: Annotated[str, typer.Option("--cycle", help="The cycle's code.")] = "",
    board: Board = "",
) -> None:
    """Write the words that every paper of a report opens with, from a text file."""
    from bot import console

    with _refusals():
        _say(console.narrate(board, cycle, file.read_text(encoding="utf-8-sig")))


@cli.command()
def publish(
    cycle: Annotated[str, typer.Option("--cycle", help="The cycle's code.")],
    file: Annotated[
        Path | None, typer.Option("--as", exists=True, dir_okay=False, help="The paper as it was cleared, Word or PDF.")
    ] = None,
    board: Board = "",
) -> None:
    """Publish a signed report: its own papers, or the paper as it was cleared with the figures as its annex."""
    from bot import console

    with _refusals():
        _say(console.publish(board, cycle, file))


@cli.command()
def hwb(
    typed: Annotated[list[str], typer.Argument(metavar="COMMAND...", help="As after /hwb in Slack; help lists all.")],
    board: Board = "",
) -> None:
    """Do for the secretariat what /hwb does in Slack: extend, excuse, pause, record, raise, close and the rest."""
    from bot import console

    with _refusals():
        _say(console.govern(board, " ".join(typed)))


@cli.command()
def trace(cycle: str, indicator: str, board: Board = "") -> None:
    """Show a figure's path to the words it came from."""
    from bot import console

    with _refusals():
        _say(console.trace(board, cycle, indicator))


@cli.command()
def redact(message: int, reason: Annotated[str, typer.Option("--reason")], board: Board = "") -> None:
    """Erase a message's bytes and words, leaving its hash, the officer and the date."""
    from bot import console

    with _refusals():
        console.redact(board, message, reason)
        typer.echo(f"Message {message} is erased; its hash, the date and your reason stay.")


@cli.command()
def rehearse(
    file: File,
    year: Annotated[bool, typer.Option("--year", help="Play every meeting of the file.")] = False,
    out: Annotated[Path, typer.Option("--out", file_okay=False, help="Where the papers are left.")] = Path("papers"),
) -> None:
    """Play a cycle in seconds with made-up people, on a clock of its own; nothing leaves this machine."""
    from bot import rehearsal

    _say(_as_approved(file, json=False)[1])
    done = rehearsal.rehearse(_approved_text(file), out, typer.echo, most=sys.maxsize if year else 1)
    if done.faults:
        raise typer.Exit(1)


@cli.command()
def backup(to: Annotated[Path, typer.Argument(dir_okay=False, help="Where to write the copy.")]) -> None:
    """Copy the books whole, while the bot may be running."""
    from bot import console

    with _refusals():
        console.backup(to)
        typer.echo(f"The books are copied to {to}.")


def _today() -> "date":
    from bot import console

    return console.today()


def _write(out: Path, content: bytes) -> None:
    out.write_bytes(content)
    typer.echo(f"Written to {out}.")


def _say(lines: "Iterable[str]") -> None:
    for line in lines:
        typer.echo(line)


@contextmanager
def _refusals() -> "Iterator[None]":
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


def _source(file: Path) -> str:
    """The TOML text of a framework file; a workbook is made into it first. Raises FrameworkFaults."""
    from bot.framework_files import source_of

    return source_of(file.read_bytes(), file.name)


def _framework(file: Path, json: bool) -> "Framework":
    """The framework in a file; prints every fault and stops with exit code 2 when there are any."""
    from bot.domain import fault, framework

    try:
        return framework.parse(_source(file))
    except fault.FrameworkFaults as faults:
        typer.echo(fault.as_json(faults.faults) if json else f"{file}:\n{faults}", err=not json)
        raise typer.Exit(2) from None


def _as_approved(file: Path, json: bool) -> "tuple[Framework, tuple[str, ...]]":
    """The framework as it would be once what it proposes is approved, and a line on how much that is."""
    from bot.domain import framework

    number = framework.proposed(_framework(file, json))
    said = f"Rows only proposed: {number}. A live installation acts on them once they are approved."
    return framework.parse(_approved_text(file)), ((said,) if number else ())


def _approved_text(file: Path) -> str:
    from bot.domain import framework

    return framework.as_approved(_source(file))


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
    """Run the command line. A wrong setting, or a file that cannot be read or written, is said without a traceback."""
    try:
        cli()
    except OSError as trouble:
        name = trouble.filename or "A file"
        typer.echo(f"{name} cannot be read or written: {trouble.strerror or trouble}.", err=True)
        raise SystemExit(2) from None
    except ValueError as wrong:
        from bot.settings import WrongSettings

        if not isinstance(wrong, WrongSettings):
            raise
        typer.echo(f"The settings cannot be used:\n{wrong}", err=True)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
