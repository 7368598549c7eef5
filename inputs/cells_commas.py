"""Days and times with commas between: does a time belong to the day beside it only, or to others too?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

DaysAndTime = tuple[str, str]
"""As written; "" where there are none."""


def apart(parts: Iterable[DaysAndTime]) -> str:
    """The list with ; between, each part for itself: "Mon; Wed 9-12"."""
    return "; ".join(dict.fromkeys(" ".join(filter(None, part)) for part in parts))


def together(parts: Sequence[DaysAndTime]) -> str:
    """What the list may mean as well, days and times that stand alone belonging together: "Mon 9-12; Wed 9-12"."""
    dated, day = list[DaysAndTime](), ""
    for days, time in parts:
        day = days or day
        dated.append((day, time))
    timed, last = list[DaysAndTime](), ""
    for days, time in reversed(dated):
        last = time or last
        timed.append((days, last))
    return apart(reversed(timed))
