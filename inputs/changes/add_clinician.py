"""One clinician more, like one who is there: `add clinician: Sora = like Rivera`."""

from __future__ import annotations

from dataclasses import replace

from inputs.change import Change
from inputs.change_names import like, new
from models.clinic import Clinic
from models.people import Clinician
from models.source import NOWHERE


def apply(clinic: Clinic, name: str, model: Clinician) -> Clinic:
    """The same role, groups, hours, limits, tags and weekly time off; no office, wishes or patients of their own."""
    added = replace(model, name=name, office=None, wishes=(), avoids=(), source=NOWHERE)
    weekly = (t for t in clinic.time_off if (t.kind, t.who) == ("clinician", model.name) and t.when.days is not None)
    off = (replace(t, who=name, source=NOWHERE) for t in weekly)
    return replace(clinic, clinicians=(*clinic.clinicians, added), time_off=(*clinic.time_off, *off))


CHANGE = Change(
    "add clinician",
    lambda clinic, text: new("Clinicians", clinic.clinician, text),
    lambda clinic, text: clinic.clinician[like("Clinicians", clinic.clinician, text)],
    apply,
)
