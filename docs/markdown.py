"""How the pages that come from the code are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def table(headers: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The lines of a table, with a blank one below."""
    yield f"| {' | '.join(headers)} |\n|{' --- |' * len(headers)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
