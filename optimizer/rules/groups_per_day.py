"""No clinician leads more groups on one day than agreed.

For every clinician with a limit and date: sessions led or co-led <= Most groups per day + slack.
Relaxes to: groups too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "groups_per_day"


def build(formulation: Formulation) -> None:
    """State the rule for every limited clinician and day."""
    for clinician in formulation.clinic.clinicians:
        if clinician.most_groups_day is None:
            continue
        for date in formulation.week.dates:
            slots = [s for s in formulation.week.at_work[clinician.name] if s.date == date and not s.is_window]
            tables = (formulation.leads, formulation.joins)
            led = sum(table.total(clinician=clinician.name, slot=slot) for table in tables for slot in slots)
            formulation.add(led <= clinician.most_groups_day + formulation.slack(KEY, len(slots)))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Days on which a clinician leads too many."""
    for clinician in week.clinic.clinicians:
        sessions = timetable.of_clinician.get(clinician.name, ())
        for date, led in Counter(s.slot.date for s in sessions if s.is_group).items():
            if clinician.most_groups_day is not None and led > clinician.most_groups_day:
                text = f"most is {clinician.most_groups_day}"
                yield Breach(clinician.name, led - clinician.most_groups_day, date, text=text)


RULE = Rule(KEY, "Most groups per day are kept", audit, build, 120, "groups", "groups beyond the limit")
