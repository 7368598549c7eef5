"""The command line: `iop`, made of the modules in `commands`; what goes wrong ends in plain words and an exit code."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from commands.tell import tell
from outputs.any_sign import take_any_sign
from outputs.manual import MANUAL
from outputs.messages import failure

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
CLICKS_OWN = (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError)
"""What click itself ends well: also output that goes to a program which reads no more of it."""
IN_ORDER_OF_NEED = {
    "demo": "Plan an example clinic: a first look, in half a minute.",
    "init": "Make the clinic's workbook FILE, blank or as an example.",
    "check": "Name all faults in FILE, and count what cannot work.",
    "solve": "Plan the week of the clinic in FILE and write the timetable.",
    "audit": "Check every rule and wish of FILE on TIMETABLE, edited by hand or not.",
    "repair": "Change the published TIMETABLE as little as can be, and list whom to call.",
    "diff": "Say what changed from timetable A to timetable B, by person and by session.",
    "explain": "Say why, and what it would take.",
    "what-if": "Compare scenarios with the clinic as it is: what can be done, its cost, who is moved, what limits.",
    "forecast": "Tell how full the weeks to come are, and how many more patients each track can admit.",
}
"""The first sentence of each command; its module, and with it the solver, is imported only where it is called."""


def imported(name: str) -> click.Command:
    """The command of that name, from its module in `commands`."""
    spelled = name.replace("-", "_")
    command: click.Command = getattr(import_module(f"commands.{spelled}"), spelled)
    return command


class _Commands(click.Group):
    """Imports a command where it is called; ends with its exit code, or that of its error, told in plain words."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            code = super().invoke(ctx)
        except (Exception, KeyboardInterrupt) as error:
            if isinstance(error, CLICKS_OWN) or os.environ.get("IOP_DEBUG"):
                raise
            lines, code = failure(error)
            tell(lines)
        ctx.exit(code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, imported(name) if name else None, rest

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(
    cls=_Commands,
    commands=[click.Command(name, short_help=says) for name, says in IN_ORDER_OF_NEED.items()],
    help=MANUAL,
    context_settings=HELP,
)
@click.version_option(package_name="iop-scheduler", prog_name="iop")
def main() -> None:
    """Run before each command."""
    take_any_sign()


if __name__ == "__main__":
    main()
