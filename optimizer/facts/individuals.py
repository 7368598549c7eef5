"""Individual sessions: what is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.clinic import Clinic
from models.fact import Fact
from models.week import Week
from optimizer.counting_text import counted, often


def facts(week: Week) -> Iterator[Fact]:
    """Every kind that is due to anybody this week."""
    due = {kind.name for person in week.attending for kind in person.individuals}
    for kind in week.clinic.individuals:
        if kind.name in due:
            text = f"{kind.name} ({kind.role}) takes {counted(kind.minutes, 'minute')}, {often(kind.per_week)} a week"
            cells = tuple(dict.fromkeys(kind.source.place(column) for column in ("Minutes", "Per week")))
            yield Fact(text, cells, kind, "per_week", drop=partial(waiving, who=kind.name))


def waiving(clinic: Clinic, who: str) -> Clinic:
    """The clinic in which nothing is asked for a patient, or for an individual session."""
    return replace(clinic, waived=clinic.waived | {who})
