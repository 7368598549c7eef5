"""What is said of a scenario in words: its changes, what limits it, how good it is."""

from __future__ import annotations

from models.result import Refusal
from models.scenario import Case, Use
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.words import finding_text

PERCENT = 100
_NEARLY = 0.95
"""What is used so far limits too, beside the scarcest."""


def changes_text(case: Case) -> str:
    """The changes as they are written on the command line, with ; between."""
    return "; ".join(map(str, case.scenario.changes))


def limits_text(case: Case) -> str:
    """What counting shows to be too little or why there is none; else all that is nearly used up, with ; between."""
    return "; ".join(_limits(case))


def first_limit_text(case: Case) -> str:
    """The same, with only the first of what is nearly used up."""
    return next(iter(_limits(case)), "")


def _limits(case: Case) -> list[str]:
    if case.short:
        return [case.short[0].text]
    if case.verdict == "no":
        return [words_of(case)]
    return [use_text(use) for use in case.scarcest if use.share >= _NEARLY or use is case.scarcest[0]]


def bent_text(case: Case) -> str:
    """The dearest rule bent, where, and by how much; blank if none is."""
    bent = bent_in_order(case.planned) if case.planned else {}
    return next((f"{title}: {finding_text(found[0])}" for title, found in bent.items()), "")


def use_text(use: Use) -> str:
    """What is used of what there is: "Therapist: caseload, 34 of 36 patients (94 %)"."""
    return f"{use.what}, {use.used:.4g} of {use.of:.4g} {use.unit} ({_percent(use)} %)"


def _percent(use: Use) -> str:
    return f"{PERCENT * use.share:.0f}"


def words_of(case: Case) -> str:
    """How good the timetable is, or why there is none."""
    if isinstance(case.answer, Refusal):
        return case.answer.text
    return " ".join(quality_sentences(case.answer))
