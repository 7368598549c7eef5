"""No clinician works in a track on more days of the week than agreed.

For every clinician and track limit: days with a session in one of the track's blocks <= limit + slack.
Relaxes to: track days too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "track_limits"


def build(formulation: Formulation) -> None:
    """State the rule for every limit."""
    dates = formulation.week.dates
    for clinician in formulation.clinic.clinicians:
        for track, most in clinician.track_limits.items():
            worked = sum(formulation.works(clinician.name, date, track) for date in dates)
            formulation.add(worked <= most + formulation.slack(KEY, len(dates)))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Limits that are passed."""
    for clinician in week.clinic.clinicians:
        sessions = timetable.of_clinician.get(clinician.name, ())
        for track, most in clinician.track_limits.items():
            days = len({s.slot.date for s in sessions if s.slot.track == track})
            if days > most:
                yield Breach(clinician.name, days - most, text=f"{days} days in {track}, most is {most}")


RULE = Rule(KEY, "Track limits are kept", audit, build, 160, "track days", "track days beyond the limit")
