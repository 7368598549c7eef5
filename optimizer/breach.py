"""What an audit yields: one place where a rule is broken, before it becomes a finding."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from models.calendar import Slot
from models.source import NOWHERE, Source


class Breach(NamedTuple):
    """A rule broken by `who` (a patient, clinician, room, track ...), by `amount` in the rule's unit.

    `date` None means the week as a whole; `text` says what is wrong where the rule's title alone does not;
    `source` is the row that is broken, where that is a fact of its own (a lock).
    """

    who: str
    amount: int
    date: dt.date | None = None
    slot: Slot | None = None
    text: str = ""
    source: Source = NOWHERE
