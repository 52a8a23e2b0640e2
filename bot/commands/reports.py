"""Commands about reports: how it stands, the papers, what goes out, and what officers decide."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import Board, refusals, say

app = typer.Typer()


@app.command()
def status(board: Board = "", cycle: Annotated[str, typer.Option("--cycle")] = "") -> None:
    """Show who has answered, what is missing, in doubt, late or red."""
    from bot import console

    with refusals():
        say(console.status(board, cycle))


@app.command()
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

    with refusals():
        say([str(path) for path in console.write_report(board, cycle, tuple(formats.split(",")), out, public=public)])


@app.command()
def narrative(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The words, as plain text.")],
    cycle: Annotated[str, typer.Option("--cycle", help="The cycle's code.")] = "",
    board: Board = "",
) -> None:
    """Write the words that every paper of a report opens with, from a text file."""
    from bot import console

    with refusals():
        say(console.narrate(board, cycle, file.read_text(encoding="utf-8-sig")))


@app.command()
def publish(
    cycle: Annotated[str, typer.Option("--cycle", help="The cycle's code.")],
    file: Annotated[
        Path | None, typer.Option("--as", exists=True, dir_okay=False, help="The paper as it was cleared, Word or PDF.")
    ] = None,
    board: Board = "",
) -> None:
    """Publish a signed report: its own papers, or the paper as it was cleared with the figures as its annex."""
    from bot import console

    with refusals():
        say(console.publish(board, cycle, file))


@app.command()
def hwb(
    typed: Annotated[list[str], typer.Argument(metavar="COMMAND...", help="As after /hwb in Slack; help lists all.")],
    board: Board = "",
) -> None:
    """Do for the secretariat what /hwb does in Slack: extend, excuse, pause, record, raise, close and the rest."""
    from bot import console

    with refusals():
        say(console.govern(board, " ".join(typed)))


@app.command()
def voices(
    theme: Annotated[str, typer.Option("--theme", help="One priority's code; else all.")] = "",
    html: Annotated[Path | None, typer.Option("--html", dir_okay=False, help="Write it as a page here.")] = None,
    board: Board = "",
) -> None:
    """Show residents' stories given with consent, by priority across reports, without what tells who spoke."""
    from bot import console

    with refusals():
        say(console.voices(board, theme, html))


@app.command()
def session(
    html: Annotated[Path, typer.Option("--html", dir_okay=False, help="Where to write it.")],
    named: Annotated[str, typer.Option("--session", help="The session's code; else the next.")] = "",
    board: Board = "",
) -> None:
    """Write the page for the board's development session: what its published reports say of gaps and attention."""
    from bot import console

    with refusals():
        say(console.session(board, named, html))
