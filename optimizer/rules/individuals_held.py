"""Every individual session due this week is held.

For every patient and kind due: sessions held >= Per week - slack. Relaxes to: sessions not held.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule

KEY = "individuals_held"


def build(formulation: Formulation) -> None:
    """State how many of each kind are held at least."""
    for person in formulation.week.attending:
        for kind in person.individuals:
            held = formulation.meets.total(patient=person.id, kind=kind.name)
            formulation.add(held >= kind.per_week - formulation.slack(KEY, kind.per_week, person.id, kind.name))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Kinds of which fewer sessions are held than are due."""
    for person in week.attending:
        held = Counter(s.type for s in timetable.of_patient.get(person.id, ()) if not s.is_group)
        for kind in person.individuals:
            if held[kind.name] < kind.per_week and week.clinic.waived.isdisjoint((person.id, kind.name)):
                yield Breach(person.id, kind.per_week - held[kind.name], text=f"{kind.name} is not held")


RULE = Rule(KEY, "Individual sessions of the week are held", audit, build, 30, "sessions", "sessions not held")
