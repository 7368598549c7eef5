"""Individuals beside the track: each individual session due is held, and not in a block."""

from __future__ import annotations

from rule_cases import LATE, bare, case, off
from small import patient, small_clinic
from wish_cases import EVENING

from models.calendar import Span
from models.clinic import FREELY, NEVER, Clinic
from models.people import Unavailable
from models.program import IndividualKind

NO_WINDOW = "no window is long enough, open and near the track"
BLOCKS = small_clinic().blocks


def clinic_with(
    times: int = 1, days: int = 2, alter: dict[str, dict[str, object]] | None = None, **overrides: object
) -> Clinic:
    """A clinic with therapy so often a week, whose only patient P1 has so many days."""
    therapy = IndividualKind("Therapy", "Therapist", 50, per_week=times)
    return bare(alter, **{"individuals": (therapy,), "patients": (patient("P1", days),), **overrides})


def cannot(*entries: Unavailable) -> Clinic:
    """A clinic whose P1 cannot attend then."""
    return clinic_with(alter={"P1": {"cannot_attend": entries}})


ASKED = {
    "once a week": (clinic_with(), {"P1: Therapy": ""}),
    "twice a week": (clinic_with(2), {"P1: Therapy, 1 of 2": "", "P1: Therapy, 2 of 2": ""}),
    "each kind": (small_clinic(patients=(patient("P1", 1),)), {"P1: Therapy": "", "P1: Case management": ""}),
    "not due": (clinic_with(alter={"Therapy": {"from_days": 3}}), {}),
    "never during groups": (clinic_with(settings={"individuals_during_groups": NEVER}), {"P1: Therapy": ""}),
    "freely during groups": (
        clinic_with(settings={"individuals_during_groups": FREELY}),
        {"P1: Therapy": "individual sessions may be held during groups freely"},
    ),
    "no window": (clinic_with(blocks=BLOCKS[:2]), {"P1: Therapy": NO_WINDOW}),
    "a window as long as the session": (clinic_with(alter={"Noon": {"span": Span(690, 740)}}), {"P1: Therapy": ""}),
    "a window that is too short": (clinic_with(alter={"Noon": {"span": Span(690, 739)}}), {"P1: Therapy": NO_WINDOW}),
    "a window as long after the track as allowed": (clinic_with(settings={"longest_wait": 15}), {"P1: Therapy": ""}),
    "a window too long after the track": (clinic_with(settings={"longest_wait": 14}), {"P1: Therapy": NO_WINDOW}),
    "a window on another day than the track": (clinic_with(alter={"Noon": {"days": (3,)}}), {"P1: Therapy": NO_WINDOW}),
    "a window on days that are not open": (
        clinic_with(alter={"Noon": {"days": (0,)}, "P1": {"cannot_attend": (Unavailable("Morning", (0,)),)}}),
        {"P1: Therapy": NO_WINDOW},
    ),
    "a window that the patient cannot attend": (cannot(Unavailable(span=Span(730, 800))), {"P1: Therapy": NO_WINDOW}),
    "a window that the patient can attend on one day": (
        cannot(Unavailable(days=(0, 1), span=Span(730, 800))), {"P1: Therapy": ""},
    ),
    "a window during time off of the patient": (
        clinic_with(days=1, alter={"Noon": {"days": (0,)}}, time_off=(off("P1", "patient", "Mon", 700, 720),)),
        {"P1: Therapy": NO_WINDOW},
    ),
    "a window during a block of the track": (clinic_with(blocks=(*BLOCKS, LATE)), {"P1: Therapy": NO_WINDOW}),
    "a window near a track that is not possible": (
        clinic_with(alter={"P1": {"current_track": "Evening"}}, **EVENING), {"P1: Therapy": NO_WINDOW},
    ),
    "a window near one of two tracks": (clinic_with(**EVENING), {"P1: Therapy": ""}),
    "no therapist": (clinic_with(alter={"Ash": {"role": "Nurse"}}), {"P1: Therapy": ""}),
}  # fmt: skip
SCORED = {
    "in a window": (case(clinic_with(), "Mon Noon Therapy Ash Nook P1"), {"P1: Therapy": (2, "")}),
    "in a block": (case(clinic_with(), "Mon B1 Therapy Ash Nook P1"), {"P1: Therapy": (0, "held during groups Mon")}),
    "not held": (case(clinic_with(), "Mon B1 CBT Ash R1 P1"), {"P1: Therapy": (0, "not held")}),
    "never during groups, but in a block": (
        case(clinic_with(settings={"individuals_during_groups": NEVER}), "Mon B1 Therapy Ash Nook P1"),
        {"P1: Therapy": (0, "held during groups Mon")},
    ),
    "two of two": (
        case(clinic_with(2), "Mon Noon Therapy Ash Nook P1", "Tue Noon Therapy Ash Nook P1"),
        {"P1: Therapy, 1 of 2": (2, ""), "P1: Therapy, 2 of 2": (2, "")},
    ),
    "one of two": (
        case(clinic_with(2), "Mon B2 Therapy Ash Nook P1", "Tue Noon Therapy Ash Nook P1"),
        {"P1: Therapy, 1 of 2": (2, ""), "P1: Therapy, 2 of 2": (0, "held during groups Mon")},
    ),
    "none of two": (
        case(clinic_with(2), "Mon B2 Therapy Ash Nook P1"),
        {"P1: Therapy, 1 of 2": (0, "held during groups Mon"), "P1: Therapy, 2 of 2": (0, "held during groups Mon")},
    ),
    "another kind in a block": (
        case(small_clinic(patients=(patient("P1", 1),)), "Mon B1 Therapy Ash Nook P1"),
        {"P1: Therapy": (0, "held during groups Mon"), "P1: Case management": (0, "not held")},
    ),
    "another kind in a window": (
        case(small_clinic(patients=(patient("P1", 1),)), "Mon Noon Therapy Ash Nook P1"),
        {"P1: Therapy": (2, ""), "P1: Case management": (0, "not held")},
    ),
}  # fmt: skip
