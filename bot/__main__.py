"""The command line. Every command imports what it needs when it runs, so that help comes at once."""

import typer

from bot.commands import figures, frameworks, replies, reports, running

cli = typer.Typer(
    name="reeve",
    help="Asks a Health and Wellbeing Board's agencies for their figures and lays a report before the board.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for subject in (frameworks, replies, running, figures, reports):
    cli.add_typer(subject.app)


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
