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

MANY = 99


def facts(week: Week) -> Iterator[Fact]:
    """Those that limit anything."""
    now = week.clinic.settings
    if now.individuals_during_groups == NEVER:
        text = "no individual sessions during groups"
        yield _setting(now, "individuals_during_groups", "Individual sessions during groups", text, FREELY)
    else:
        text = f"at most {now.pull_outs_per_day} individual sessions during groups a day"
        yield _setting(now, "pull_outs_per_day", "Pull-outs per day", text, MANY)
    text = f"at most {now.same_type_per_day} groups of one type a day"
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
    cells = (now.cells.get(name, "Settings"),)
    return Fact(text, cells, now, field, drop=setting(**{field: none}))
