"""The command line. Every command imports what it needs when it runs, so that help comes at once."""

import typer

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


def main() -> None:
    """Run the command line."""
    cli()


if __name__ == "__main__":
    main()
