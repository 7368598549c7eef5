"""Signs that a screen or a file for the output may not have, such as an emoji in a name."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def take_any_sign() -> None:
    """Let standard output and error show a question mark for a sign that they do not have, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
