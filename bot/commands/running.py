"""Commands that run the bot, try its settings, rehearse it and keep a copy of its books."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import File, approved_text, as_approved, refusals, say

app = typer.Typer()


@app.command()
def run() -> None:
    """Run the bot with whatever is set up: email, Slack or both."""
    from bot import console

    with refusals():
        console.run()


@app.command()
def check() -> None:
    """Connect to Slack, IMAP, SMTP and the books, and say what works."""
    from bot import checkup

    with refusals():
        lines, well = checkup.check()
        say(lines)
        if not well:
            raise typer.Exit(1)


@app.command()
def manifest() -> None:
    """Print the manifest to make the Slack app from, with the least it needs to be allowed."""
    from handlers.manifest import as_json

    typer.echo(as_json())


@app.command()
def rehearse(
    file: File,
    year: Annotated[bool, typer.Option("--year", help="Play every meeting of the file.")] = False,
    out: Annotated[Path, typer.Option("--out", file_okay=False, help="Where the papers are left.")] = Path("papers"),
) -> None:
    """Play a cycle in seconds with made-up people, on a clock of its own; nothing leaves this machine."""
    from bot import rehearsal

    say(as_approved(file, json=False)[1])
    done = rehearsal.rehearse(approved_text(file), out, typer.echo, most=sys.maxsize if year else 1)
    if done.faults:
        raise typer.Exit(1)


@app.command()
def backup(to: Annotated[Path, typer.Argument(dir_okay=False, help="Where to write the copy.")]) -> None:
    """Copy the books whole, while the bot may be running."""
    from bot import console

    with refusals():
        console.backup(to)
        typer.echo(f"The books are copied to {to}.")
