"""Commands that show what a reply says, and record nothing."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shared import framework_in

app = typer.Typer()


@app.command()
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
    from bot.domain.period import PeriodError
    from bot.reading import command

    board = framework_in(framework, json)
    try:
        expected = command.expected_of(board, period)
    except PeriodError as wrong:
        told = f"{wrong}; write a period as '2026-27 Q2', '2026-10' or '2026-27'."
        raise typer.BadParameter(told, param_hint="--period") from None
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


@app.command()
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
