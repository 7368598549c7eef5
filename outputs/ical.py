"""Calendars as iCalendar files, which calendar programs on computers and phones import.

An event is known by clinic, calendar and its number in the week: importing a week that was planned anew moves, renames
and re-rooms the events that are there instead of adding others, and cancels those that are too many. Where no time zone
is set, times are those of whoever opens the file.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
from icalendar import CLASS, STATUS

from models.calendar import Slot
from models.result import PlannedWeek
from outputs.calendars import Event, OwnCalendar, calendars
from outputs.text_fit import clean, shorten

_MAKER = "-//iop-scheduler//timetable//EN"
_FAMILY = uuid.UUID("6f1f5a0e-4d7f-5a53-9a76-3f6f0d0f8d2b")
_FIRST_EDITION = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_YEAR = dt.timedelta(days=366)
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST_TITLE, _LONGEST_NAME = 200, 50
_NO_TITLE = "Timetable"


def write_calendars(planned: PlannedWeek, folder: Path, with_names: bool = False) -> None:
    """Makes the folder, with a file for each clinician, room and patient; OSError where that cannot be done.

    `with_names`: clinicians' calendars say who comes.
    """
    folder.mkdir()
    for name, text in calendar_files(planned, dt.datetime.now(dt.UTC), with_names):
        (folder / name).write_bytes(text)


def calendar_files(planned: PlannedWeek, now: dt.datetime, with_names: bool = False) -> Iterator[tuple[str, bytes]]:
    """Each file's name and text. Of two files with the same events a calendar keeps the one with the later `now`."""
    owned = calendars(planned, with_names)
    for stem, calendar in zip(_file_names(one.name for one in owned), owned, strict=True):
        yield f"{stem}.ics", _Edition(planned, now).text(calendar)


class _Edition:
    """Writes the calendars of one planned week, all with the same stamp."""

    def __init__(self, planned: PlannedWeek, now: dt.datetime) -> None:
        self.settings, self.monday, self.now = planned.week.clinic.settings, planned.week.monday, now
        self.zone = ZoneInfo(self.settings.time_zone) if self.settings.time_zone else None

    def text(self, own: OwnCalendar) -> bytes:
        """The whole file; the same for the same week and stamp."""
        title = " · ".join(clean(part) for part in (self.settings.clinic, own.title) if part) or _NO_TITLE
        found = icalendar.Calendar.new(prodid=_MAKER, method="PUBLISH", uid=self._identity(own))
        for key in ("NAME", "X-WR-CALNAME"):
            found[key] = icalendar.vText(shorten(title, _LONGEST_TITLE))
        for number, event in enumerate(own.events, start=1):
            found.add_component(self._event(own, number, event))
        found.add_missing_timezones(self.monday - _YEAR, self.monday + _YEAR)
        return bytes(found.to_ical())

    def _event(self, own: OwnCalendar, number: int, event: Event) -> icalendar.Event:
        session = event.session
        start, end = self._times(session.slot)
        return icalendar.Event.new(
            uid=self._identity(own, self.monday, number),
            stamp=self.now,
            last_modified=self.now,
            sequence=int((self.now - _FIRST_EDITION).total_seconds()),
            start=start,
            end=end,
            summary=clean(event.title),
            description=clean("\n".join(event.lines)),
            location=clean(session.room) if session.room else None,
            status=STATUS.CANCELLED if event.is_cancelled else STATUS.CONFIRMED,
            classification=CLASS.PUBLIC if own.kind == "Room" else CLASS.PRIVATE,
        )

    def _identity(self, own: OwnCalendar, *place: object) -> str:
        """The same for the same place, in a form that tells nobody's name."""
        return str(uuid.uuid5(_FAMILY, "\n".join(map(str, (self.settings.clinic, own.kind, own.owner, *place)))))

    def _times(self, slot: Slot) -> tuple[dt.datetime, dt.datetime]:
        """Start and end as the clock on the wall shows them, whatever the difference to other clocks that day."""
        midnight = dt.datetime.combine(slot.date, dt.time(), self.zone)
        return midnight + dt.timedelta(minutes=slot.span.start), midnight + dt.timedelta(minutes=slot.span.end)


def _file_names(names: Iterable[str]) -> Iterator[str]:
    """A name for a file that every system takes for each name, no two alike, not even but for case."""
    given: set[str] = set()
    for name in names:
        plain = shorten(_NOT_IN_NAMES.sub("-", clean(name)), _LONGEST_NAME).rstrip(". ")
        free = next(f for f in _numbered(plain) if f.casefold() not in given)
        given.add(free.casefold())
        yield free


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} ({n})" for n in range(2, 1_000_000))
