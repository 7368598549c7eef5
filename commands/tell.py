"""How commands say what is no result: on standard error, where warnings and faults go."""

from __future__ import annotations

import click


def tell(lines: list[str]) -> None:
    """Print the lines, if there are any."""
    click.echo("\n".join(lines), err=True, nl=bool(lines))
