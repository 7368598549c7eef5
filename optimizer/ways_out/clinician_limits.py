"""A clinician takes on more: groups a day, sessions in a row, patients, contact hours, days in a track."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.edits import editing, reworking
from models.fact import Fact
from models.hours import hours_number
from models.people import Clinician
from models.way_out import Change
from models.week import Week

STEPS = {"most_groups_day": 1, "most_in_a_row": 1, "caseload": 1, "most_contact": 60}
"""By how much each limit is raised at a time."""
WORDS = {
    "most_groups_day": "lead up to {} groups a day",
    "most_in_a_row": "hold up to {} sessions in a row",
    "caseload": "be the own clinician of up to {}",
    "most_contact": "be in sessions for up to {} a week",
}
MOST = 8


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """One more, two more ... of what the fact limits."""
    if isinstance(fact.about, Clinician):
        if step := STEPS.get(fact.aspect):
            yield [_raised(fact, times, step) for times in range(1, MOST + 1)]
        if fact.aspect == "track_limits":
            for track in fact.about.track_limits:
                yield [_more_days(fact, track, days) for days in range(1, 6)]


def _raised(fact: Fact, times: int, step: int) -> Change:
    limit = getattr(fact.about, fact.aspect) + times * step
    shown = hours_number(limit) if fact.aspect == "most_contact" else limit
    return _change(fact, WORDS[fact.aspect].format(shown), times, limit)


def _more_days(fact: Fact, track: str, days: int) -> Change:
    name, most = fact.about.name, fact.about.track_limits[track] + days
    apply = reworking("clinicians", fact.about, partial(_in_track, track=track, most=most))
    text = f"let {name} work in {track} on up to {most} days a week"
    return Change("Clinician takes on more", text, fact.cells, (name,), days, apply, track)


def _in_track(clinician: Clinician, track: str, most: int) -> Clinician:
    return replace(clinician, track_limits={**clinician.track_limits, track: most})


def _change(fact: Fact, words: str, amount: int, value: object) -> Change:
    name = fact.about.name
    apply = editing("clinicians", fact.about, **{fact.aspect: value})
    return Change("Clinician takes on more", f"let {name} {words}", fact.cells, (name,), amount, apply)


EASES = eases
