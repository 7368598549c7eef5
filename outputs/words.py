"""Plain words for dates, amounts, people, findings and wishes, the same on paper and on the terminal."""

from __future__ import annotations

import datetime as dt
import re

from models.calendar import Slot, day_name
from models.findings import Finding, ScoredWish
from models.week import Week

_COUNTED = re.compile(r"\b(session|day|week|minute|hour|patient|group|block|seat|place|lock|clinician|room)s?\b")


def date_text(date: dt.date, year: bool = False) -> str:
    """A date as people say it: "Wed 2 Dec", with the year if asked."""
    text = f"{day_name(date)} {date.day} {date:%b}"
    return f"{text} {date.year}" if year else text


def date_seen_from(monday: dt.date, date: dt.date) -> str:
    """A date for whoever looks at the week of that Monday, with the year where it is another: "Fri 3 Dec 2027"."""
    return date_text(date, year=date.year != monday.year)


def slot_text(slot: Slot) -> str:
    """Time and name of a slot, without its day: "9:00-9:50 Morning Block 1"."""
    return " ".join(part for part in (str(slot.span), slot.track, slot.block) if part)


def count_text(amount: int, unit: str) -> str:
    """An amount with its unit in the right number: (1, "groups a day") -> "1 group a day"."""
    ending = "" if amount == 1 else "s"
    return f"{amount} {_COUNTED.sub(lambda found: found[1] + ending, unit, count=1)}"


def person_text(week: Week, who: str) -> str:
    """A patient as "P007 Quinn Alder"; anybody else, or a patient without a name, as given."""
    patient = week.clinic.patient.get(who)
    return f"{who} {patient.name}" if patient and patient.name else who


def finding_text(finding: Finding, week: Week | None = None) -> str:
    """Who, where and by how much a rule is bent: "Rivera, Wed 2 Dec: 2 groups (most is 3)".

    With the week, patients are called by name too.
    """
    where = [person_text(week, finding.who) if week else finding.who]
    date = finding.slot.date if finding.slot else finding.date
    if date:
        where.append(date_text(date))
    if finding.slot:
        where.append(slot_text(finding.slot))
    text = f"{', '.join(part for part in where if part)}: {count_text(finding.amount, finding.unit)}"
    return f"{text} ({finding.text})" if finding.text else text


def wish_text(scored: ScoredWish) -> str:
    """A wish and why it is not granted: "Groups: Art therapy (none runs on the days attended)"."""
    wish = scored.wish
    text = f"{wish.kind}: {wish.target}" if wish.target else wish.kind
    if 0 < scored.granted < 1:
        text += " (granted half)"
    why = scored.why_not or wish.why_not
    return f"{text} ({why.rstrip('.')})" if why else text
