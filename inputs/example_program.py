"""What the example clinic offers: tracks, times, group types, individual sessions, taper plans, treatment mix."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from models.calendar import Span
from models.clinic import ALL
from models.program import Block, GroupType, IndividualKind, MixRow, TaperPlan, TaperStep, Track

MORNING, AFTERNOON, EVENING = "Morning", "Afternoon", "Evening"
THERAPIST, CASE_MANAGER = "Therapist", "Case manager"
FAMILY = "Family"
"""The tag of patients with family sessions."""
WEEK: tuple[int, ...] = (0, 1, 2, 3, 4)
BLOCKS_A_DAY = 3

_STARTS = {MORNING: 9 * 60, AFTERNOON: 13 * 60, EVENING: 17 * 60 + 30}
_BLOCK_TIMES = (Span(0, 55), Span(65, 115), Span(125, 180))
_LONG_WINDOWS = {
    "Early": (Span(8 * 60, 8 * 60 + 50), (MORNING,)),
    "Midday": (Span(12 * 60 + 5, 12 * 60 + 55), (MORNING, AFTERNOON)),
    "Late": (Span(16 * 60 + 5, 16 * 60 + 55), (AFTERNOON, EVENING)),
}
_SHORT_WINDOWS = {
    "Early short 1": (Span(8 * 60, 8 * 60 + 30), (MORNING,)),
    "Early short 2": (Span(8 * 60 + 30, 9 * 60), (MORNING,)),
    "Midday short 1": (Span(12 * 60, 12 * 60 + 30), (MORNING, AFTERNOON)),
    "Midday short 2": (Span(12 * 60 + 30, 13 * 60), (MORNING, AFTERNOON)),
    "Late short 1": (Span(16 * 60, 16 * 60 + 30), (AFTERNOON,)),
    "Late short 2": (Span(16 * 60 + 30, 17 * 60), (AFTERNOON, EVENING)),
    "Late short 3": (Span(17 * 60, 17 * 60 + 30), (EVENING,)),
}
_TYPES = (
    GroupType("CBT", "Evidence-based", 4, 10),
    GroupType("DBT skills", "Evidence-based", 4, 12, second_above=8),
    GroupType("Relapse prevention", "Evidence-based", 3, 12),
    GroupType("Process group", "Process", 4, 10),
    GroupType("Relationships and self-worth", "Process", 3, 10),
    GroupType("Anger management", "Educational", 3, 12),
    GroupType("Psychoeducation", "Educational", 3, 12, room_needs=("Screen",)),
    GroupType("Mindfulness", "Experiential", 3, 12),
    GroupType("Music therapy", "Experiential", 3, 10, room_needs=("Instruments",)),
    GroupType("Art therapy", "Experiential", 3, 8, room_needs=("Sink", "Easels")),
)
_HOURS_A_DAY = BLOCKS_A_DAY * 60


def tracks_for(patients: int) -> tuple[str, ...]:
    """The tracks that a clinic of this size fills."""
    if patients < 12:
        return (MORNING,)
    return (MORNING, AFTERNOON) if patients < 24 else (MORNING, AFTERNOON, EVENING)


def tracks_of(most_patients: Mapping[str, int]) -> tuple[Track, ...]:
    """The tracks, each with the most patients present on one day."""
    return tuple(Track(name, WEEK, most) for name, most in most_patients.items())


def blocks_of(tracks: tuple[str, ...]) -> tuple[Block, ...]:
    """The blocks of the tracks, and the windows that are near enough to one of them."""
    blocks = [
        Block(f"Block {number}", track, WEEK, Span(_STARTS[track] + time.start, _STARTS[track] + time.end))
        for track in tracks
        for number, time in enumerate(_BLOCK_TIMES, start=1)
    ]
    windows = {**_LONG_WINDOWS, **_SHORT_WINDOWS}
    return (*blocks, *(Block(n, None, WEEK, span) for n, (span, near) in windows.items() if set(near) & set(tracks)))


def group_types(fewest_heads: int) -> tuple[GroupType, ...]:
    """The group types; least sizes leave room for two pull-outs where `fewest_heads` patients are present."""
    return tuple(
        GroupType(
            t.name, t.category, min(t.least_patients, max(1, fewest_heads - 2)), t.most_patients,
            second_above=t.second_above, room_needs=t.room_needs,
        )
        for t in _TYPES
    )  # fmt: skip


def individual_kinds(tags: Collection[str]) -> tuple[IndividualKind, ...]:
    """Weekly therapy and case management, and a family session every fourth week if a patient has the tag."""
    weekly = (IndividualKind("Therapy", THERAPIST, 50), IndividualKind("Case management", CASE_MANAGER, 30))
    family = IndividualKind("Family session", THERAPIST, 50, every_weeks=4, from_days=3, open_to=(FAMILY,))
    return (*weekly, family) if FAMILY in tags else weekly


def taper_plans() -> tuple[TaperPlan, ...]:
    """The standard plan of the contract with hours, and a shorter one that starts at three days."""
    steps = {"Standard": ((5, 4), (4, 2), (3, 4), (2, 2), (1, 2)), "Step-down": ((3, 4), (2, 3), (1, 3))}
    return tuple(TaperPlan(name, tuple(_step(days, weeks) for days, weeks in plan)) for name, plan in steps.items())


def _step(days: int, weeks: int) -> TaperStep:
    least_week = days * _HOURS_A_DAY if days >= 3 else 0
    return TaperStep(days, weeks, least_week, _HOURS_A_DAY, 19 * 60)


def treatment_mix(tags: Collection[str]) -> tuple[MixRow, ...]:
    """What patients need each week, by days, the `tags` in use, and how much art and music there is for all."""
    rows = (
        MixRow(ALL, "Evidence-based", least=2, from_days=3),
        MixRow(ALL, "Process", least=1, from_days=3),
        MixRow(ALL, "Educational", most=7),
        MixRow(ALL, "Art therapy", most=2),
        MixRow(ALL, "Music therapy", most=2),
        MixRow("Self-harm", "DBT skills", least=1, from_days=3),
        MixRow("Substance use", "Relapse prevention", least=1, from_days=3),
    )
    return tuple(row for row in rows if row.applies_to in (ALL, *tags))
