"""A clinician works in a track on fewer days, or more: `clinician track limit: Rivera = Evening 3`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inputs.cells_tracks import track_limits
from inputs.change import Change
from inputs.change_targets import clinician
from inputs.names import CellError, Names
from models.clinic import Clinic
from models.people import Clinician


def limits(clinic: Clinic, text: str) -> Mapping[str, int]:
    """Tracks with a number of days; CellError for anything else."""
    if not text:
        raise CellError("no limit is given; write a track and days a week, such as Evening 3")
    return track_limits(text, Names({"Tracks": clinic.track}))


def apply(clinic: Clinic, person: Clinician, given: Mapping[str, int]) -> Clinic:
    """The limits given; those of other tracks stay."""
    changed = replace(person, track_limits={**person.track_limits, **given})
    return replace(clinic, clinicians=tuple(changed if one is person else one for one in clinic.clinicians))


CHANGE = Change("clinician track limit", clinician, limits, apply)
