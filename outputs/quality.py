"""How good a timetable is, in full sentences that a clinic manager understands."""

from __future__ import annotations

import math

from models.findings import STRUCTURAL
from models.result import PlannedWeek, Quality
from outputs.moves import moved_sentences
from outputs.words import count_text

_NOTHING = 1e-6
"""Percent: differences below it come from rounding."""


def quality_sentences(planned: PlannedWeek) -> list[str]:
    """How good the timetable is: first the wishes, then the rules bent, if any, as full sentences."""
    if not planned.week.attending:
        return ["No patient comes in this week, so there is nothing to plan."]
    sentences = [_wishes_sentence(planned.quality, bends=bool(planned.findings))]
    if planned.quality.given_up > _NOTHING:
        given = _one_place(planned.quality.given_up)
        sentences.append(f"Of all wishes, {given} % were given up so that the worst-off patients get more.")
    return sentences + _bends_sentences(planned) + moved_sentences(planned)


def _wishes_sentence(quality: Quality, *, bends: bool) -> str:
    granted, best = quality.granted, quality.best
    that = [*(["keeps as much of the previous week"] if quality.keeps else []), *(["bends no more"] if bends else [])]
    which = f"timetable that {' and '.join(that)}" if that else "timetable"
    if granted > 100 - _NOTHING:
        return "Grants every wish that can be asked."
    first = f"Grants {min(_rounded(granted), 99.9):.1f} % of all wishes"
    if quality.wishes_proved and quality.given_up <= _NOTHING:
        return f"{first}. No {which} can grant more."
    if best >= 100:
        return f"{first}. Whether a {which} can grant more is not known."
    return f"{first}; no {which} can grant more than {_one_place(math.ceil(best * 10 - 1e-6) / 10)} %."


def _bends_sentences(planned: PlannedWeek) -> list[str]:
    broken = sum(finding.tier == STRUCTURAL for finding in planned.findings)
    if not planned.findings:
        return ["Every rule is kept."]
    if broken:
        where = count_text(broken, "places")
        if planned.repair:
            return [f"What has begun breaks rules in {where} that are never bent; what is still to come keeps them."]
        return [f"This timetable cannot be held as it is: rules that are never bent are broken in {where}."]
    where = count_text(len(planned.findings), "places")
    if planned.quality.bends_proved and planned.repair:
        return [f"Rules are bent in {where}; proved least for patients who keep their track and own clinicians."]
    if planned.quality.bends_proved:
        return [f"No timetable can keep every rule: rules are bent in {where}, by as little as possible."]
    return [f"Rules are bent in {where}; whether less would do is not known. A longer --time-limit may bend less."]


def _one_place(percent: float) -> str:
    return f"{max(0.1, _rounded(percent)):.1f}"


def _rounded(percent: float) -> float:
    return math.floor(percent * 10 + 0.5) / 10
