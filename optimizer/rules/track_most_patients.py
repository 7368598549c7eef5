"""No more patients are in a track on one day than it takes.

For every track with Most patients and date: patients there <= Most patients + slack. Relaxes to: patients too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "track_most_patients"


def build(formulation: Formulation) -> None:
    """State the rule for every day of limited tracks."""
    week = formulation.week
    for track in week.clinic.tracks:
        for date in week.dates if track.most_patients is not None else ():
            there = formulation.there.total(track=track.name, date=date)
            formulation.add(there <= track.most_patients + formulation.slack(KEY, len(week.attending)))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Track days with too many patients."""
    there = Counter((a.track, date) for a in timetable.assignments.values() for date in a.days)
    for (name, date), heads in there.items():
        track = week.clinic.track.get(name)
        if track and track.most_patients is not None and heads > track.most_patients:
            yield Breach(name, heads - track.most_patients, date, text=f"most is {track.most_patients}")


RULE = Rule(KEY, "Tracks are not over-full", audit, build, 90, "patients", "patients beyond the track's limit")
