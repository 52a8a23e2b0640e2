"""Commands that bring in what is published or counted elsewhere, and show where a figure came from."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import Board, refusals, say

app = typer.Typer()


@app.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A Fingertips download, a CSV file.")],
    board: Board = "",
) -> None:
    """Import published figures, and say what was taken and what was not."""
    from bot import console

    with refusals():
        say(console.import_figures(board, file))


@app.command(name="import-survey")
def import_survey(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Totals, a CSV: question, answer, count.")],
    survey: Annotated[str, typer.Option("--survey", help="The survey's code, where there are several.")] = "",
    cycle: Annotated[str, typer.Option("--cycle", help="The report that evaluates it; else the next.")] = "",
    board: Board = "",
) -> None:
    """Bring in the totals of the board's own survey. A file with a row for each respondent is refused, nothing kept."""
    from bot import console

    with refusals():
        say(console.import_survey(board, file, survey, cycle))


@app.command()
def trace(cycle: str, indicator: str, board: Board = "") -> None:
    """Show a figure's path to the words it came from."""
    from bot import console

    with refusals():
        say(console.trace(board, cycle, indicator))


@app.command()
def redact(message: int, reason: Annotated[str, typer.Option("--reason")], board: Board = "") -> None:
    """Erase a message's bytes and words, leaving its hash, the officer and the date."""
    from bot import console

    with refusals():
        console.redact(board, message, reason)
        typer.echo(f"Message {message} is erased; its hash, the date and your reason stay.")
