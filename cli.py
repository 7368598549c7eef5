"""The command line: `iop`, made of the modules in `commands`; what goes wrong ends in plain words and an exit code."""

from __future__ import annotations

import os
from typing import Any

import click

from commands.audit import audit
from commands.check import check
from commands.demo import demo
from commands.diff import diff
from commands.explain import explain
from commands.forecast import forecast
from commands.init import init
from commands.repair import repair
from commands.solve import solve
from commands.steps import tell
from commands.what_if import what_if
from outputs.manual import MANUAL
from outputs.messages import failure
from outputs.screen import take_any_sign

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
CLICKS_OWN = (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError)
"""What click itself ends well: also output that goes to a program which reads no more of it."""
IN_ORDER_OF_NEED = (demo, init, check, solve, audit, repair, diff, explain, what_if, forecast)


class _Commands(click.Group):
    """Ends with the exit code that a command returns, or that of its error, told in plain words."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            code = super().invoke(ctx)
        except (Exception, KeyboardInterrupt) as error:
            if isinstance(error, CLICKS_OWN) or os.environ.get("IOP_DEBUG"):
                raise
            lines, code = failure(error)
            tell(lines)
        ctx.exit(code)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(cls=_Commands, help=MANUAL, context_settings=HELP)
@click.version_option(package_name="iop-scheduler", prog_name="iop")
def main() -> None:
    """Run before each command."""
    take_any_sign()


for command in IN_ORDER_OF_NEED:
    main.add_command(command)

if __name__ == "__main__":
    main()
