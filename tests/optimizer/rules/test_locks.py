"""Locks: facts about patients, days, tracks, sessions, clinicians and rooms that the timetable contains."""

import datetime as dt
from typing import Any

from rule_cases import DAY, bare, case
from small import MONDAY, patient, small_clinic

from models.clinic import Clinic, Lock, When
from models.program import IndividualKind, Track

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)
TWO = ("Mon B1 CBT Ash R1 P1", "Mon B1 CBT Cedar R2 P2", DAY[1])
ALONE = ("Mon B1 CBT Cedar R1 P1", "Mon B2 Process Birch R1 P1", "Mon Noon Therapy Ash Nook P1")
MON, TUE, MON_OR_TUE = When((0,)), When((1,)), When((0, 1))


def clinic(*locks: Lock, **overrides: Any) -> Clinic:
    """The bare clinic with these locks."""
    return bare(locks=locks, **overrides)


def one(**facts: Any) -> Clinic:
    """The bare clinic with one lock."""
    return clinic(Lock(**facts))


def alone(**facts: Any) -> Clinic:
    """The bare clinic with a therapy due, P1 alone in it, and one lock."""
    return clinic(Lock(**facts), individuals=THERAPY, patients=(patient("P1", 1),))


FULL = {"patient": "P2", "group": "CBT", "when": MON, "block": "B1", "track": "Morning"}
TRACKS = {"tracks": (Track("Morning", (0, 1, 2)), Track("Late", (0, 1, 2)))}
LATE = {**TRACKS, "blocks": tuple(
    type(b)(name, track, b.days, b.span)
    for b in small_clinic().blocks[:2] for name, track in ((b.name, "Morning"), (f"L{b.name}", "Late"))
)}  # fmt: skip
ELSEWHERE = When(first=MONDAY + dt.timedelta(days=7), last=MONDAY + dt.timedelta(days=7))
ACCEPTED = {
    "a patient in a track": case(one(patient="P1", track="Morning"), *DAY),
    "a patient on a day": case(one(patient="P1", when=MON), *DAY),
    "a patient on one of several days": case(one(patient="P1", when=MON_OR_TUE), *DAY),
    "a patient in a type": case(one(patient="P2", group="CBT"), *TWO),
    "all but clinician and room": case(one(**FULL), *TWO),
    "all cells": case(one(**FULL, clinician="Cedar", room="R2"), *TWO),
    "a patient with a clinician": case(one(patient="P2", clinician="Cedar"), *TWO),
    "a patient with a co-leader": case(
        one(patient="P2", clinician="Birch", group="Art"), "Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1]
    ),
    "a session that runs": case(one(group="CBT", when=MON), *DAY),
    "a clinician in a room": case(one(clinician="Birch", room="R1"), *DAY),
    "one session for two locks": case(
        clinic(Lock(group="CBT", clinician="Ash"), Lock(patient="P1", block="B1")), *DAY
    ),
    "an individual session": case(
        alone(patient="P1", group="Therapy", block="Noon", when=MON, clinician="Ash", room="Nook"), *ALONE
    ),
    "a window": case(alone(block="Noon"), *ALONE),
    "another week": case(one(group="Art", when=ELSEWHERE), *DAY),
}  # fmt: skip
REJECTED = {
    "a patient in another track": case(
        clinic(Lock("P1", track="Late"), **LATE), *DAY, amount=1
    ),
    "a patient on another day": case(one(patient="P1", when=TUE), *DAY, amount=1),
    "a patient in another type": case(one(patient="P1", group="Art"), *DAY, amount=1),
    "a patient in a session of another day": case(one(patient="P1", group="CBT", when=TUE), *DAY, amount=1),
    "a patient in another block": case(one(patient="P1", group="CBT", block="B2"), *DAY, amount=1),
    "a type in another track": case(clinic(Lock(group="CBT", track="Late"), **LATE), *DAY, amount=1),
    "a patient in the other session of the type": case(
        one(patient="P2", group="CBT", clinician="Ash"), *TWO, amount=1
    ),
    "a patient in the session in the other room": case(one(patient="P2", group="CBT", room="R1"), *TWO, amount=1),
    "a type that only others are in": case(
        one(patient="P1", group="Art"), "Mon B1 CBT Ash R1 P1", "Mon B1 Art Cedar+Birch R2 P2", DAY[1], amount=1
    ),
    "a clinician who leads another session": case(one(group="CBT", clinician="Cedar"), *DAY, amount=1),
    "a clinician who does not co-lead": case(
        one(group="Art", clinician="Ash"), "Mon B1 Art Cedar+Birch R1 P1 P2", DAY[1], amount=1
    ),
    "another room": case(one(group="CBT", room="R2"), *DAY, amount=1),
    "two locks": case(clinic(Lock(group="Art"), Lock("P1", when=TUE)), *DAY, amount=2),
    "one of two locks": case(clinic(Lock(group="Art"), Lock("P1", when=MON)), *DAY, amount=1),
    "an individual session on another day": case(alone(patient="P1", group="Therapy", when=TUE), *ALONE, amount=1),
    "an individual session in a block": case(alone(group="Therapy", block="B1"), *ALONE, amount=1),
    "an individual session with another": case(alone(group="Therapy", clinician="Cedar"), *ALONE, amount=1),
    "an individual session in another room": case(alone(group="Therapy", room="R1"), *ALONE, amount=1),
    "a clinician who is not in the window": case(alone(block="Noon", clinician="Birch"), *ALONE, amount=1),
    "a patient who is not the one in the window": case(
        clinic(Lock("P2", block="Noon"), individuals=(IndividualKind("Therapy", "Therapist", 50, open_to=("x",)),),
               patients=(patient("P1", 1, tags=("x",)), patient("P2", 1))),
        *DAY[:1], "Mon B2 Process Birch R1 P1 P2", "Mon Noon Therapy Ash Nook P1", amount=1,
    ),
}  # fmt: skip
