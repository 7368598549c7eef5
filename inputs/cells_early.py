"""Times of a change or absence that may be meant for the afternoon, where a workbook would be warned of them."""

from __future__ import annotations

import re

from inputs.names import CellError
from models.clinic import Clinic

EARLY = 7 * 60
"""A start before it may be meant for the afternoon."""
_TO_SIX = re.compile(r"(?<![\d:])0?([1-6])(:\d{2})(?::00)?(?![\d:]|\s*[ap]\.?m)", re.IGNORECASE | re.ASCII)


def refuse_early(clinic: Clinic, text: str) -> None:
    """CellError for a time such as 6:00 without am or pm, unless the clinic has blocks as early as that."""
    earliest = min((block.span.start for block in clinic.blocks), default=EARLY)
    for found in _TO_SIX.finditer(text):
        hour, minutes = int(found[1]), found[2]
        if hour * 60 + int(minutes[1:]) < min(earliest, EARLY):
            clear = f"{hour + 12}{minutes}, or {hour}{minutes.removesuffix(':00')}am"
            raise CellError(f"{found[0]} can mean morning or afternoon; write {clear}")
