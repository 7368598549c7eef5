"""Settings that limit patients' and clinicians' days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.calendar import DAY_MINUTES
from models.clinic import FREELY, NEVER, Settings
from models.edits import setting
from models.fact import Fact
from models.hours import hours_text
from models.week import Week
from optimizer.counting_text import counted

MANY = 99


def facts(week: Week) -> Iterator[Fact]:
    """Those that limit anything."""
    now = week.clinic.settings
    if now.individuals_during_groups == NEVER:
        text = "no individual sessions during groups"
        dropped = setting(individuals_during_groups=FREELY, pull_outs_per_day=MANY)
        cells = _cells(now, "Individual sessions during groups")
        yield Fact(text, cells, now, "individuals_during_groups", drop=dropped)
    else:
        text = f"at most {counted(now.pull_outs_per_day, 'individual session')} during groups a day"
        yield _setting(now, "pull_outs_per_day", "Pull-outs per day", text, MANY)
    text = f"at most {counted(now.same_type_per_day, 'group')} of one type a day"
    yield _setting(now, "same_type_per_day", "Same group type per day", text, MANY)
    text = f"at most {now.longest_wait} minutes of wait beside the track"
    yield _setting(now, "longest_wait", "Longest wait (minutes)", text, DAY_MINUTES)
    if now.staff_break:
        text = f"clinicians have a break of {now.staff_break} minutes between {now.staff_break_between}"
        yield _setting(now, "staff_break", "Staff break (minutes)", text, 0)
    if now.rest_between_days:
        text = f"clinicians rest for {hours_text(now.rest_between_days)} between days"
        yield _setting(now, "rest_between_days", "Rest between days (hours)", text, 0)


def _setting(now: Settings, field: str, name: str, text: str, none: Any) -> Fact:
    return Fact(text, _cells(now, name), now, field, drop=setting(**{field: none}))


def _cells(now: Settings, name: str) -> tuple[str]:
    """The cell of the setting or, where the file lacks its row, its name."""
    return (now.cells.get(name, f"Settings, new row {name}"),)
