"""The sheets Tracks, Blocks, Group types and Rooms."""

from __future__ import annotations

from collections.abc import Sequence

from inputs.book import Book, Row
from models.calendar import DAY_MINUTES, Span, clock
from models.program import Block, GroupType, Room, Track


def read_tracks(book: Book) -> tuple[Track, ...]:
    """The tracks, in the order of the sheet."""
    return book.facts(
        "Tracks", lambda row: Track(row["Track"], row["Days"], row["Most patients"], row["Open to"], row.source)
    )


def read_blocks(book: Book, tracks: Sequence[Track]) -> tuple[Block, ...]:
    """The blocks and windows; blank days are those of the track, for windows those of all tracks."""
    days_of = {track.name: track.days for track in tracks}
    clinic_days = tuple(sorted({day for days in days_of.values() for day in days}))
    return book.facts(
        "Blocks",
        lambda row: Block(
            row["Block"],
            row["Track"],
            row["Days"] or (days_of.get(row["Track"], ()) if row["Track"] else clinic_days),
            _span(row),
            row.source,
        ),
    )


def _span(row: Row) -> Span:
    start, end = row["Start"], row["End"]
    if end <= start:
        row.fault("End", f"{clock(end)} is not after the start, {clock(start)}; write a later time (24:00 is midnight)")
    elif end == DAY_MINUTES:
        row.warn("End", "ends at midnight, which is what Excel makes of a bare 1; write 13:00 if you mean that")
    row.warn_if_early("Start", start)
    return Span(start, end)


def read_group_types(book: Book) -> tuple[GroupType, ...]:
    """The group types, in the order of the sheet."""
    return book.facts("Group types", _group_type)


def _group_type(row: Row) -> GroupType:
    least, most = row["Least patients"], row["Most patients"]
    if most is not None and least > most:
        row.fault("Least patients", f"{least} is more than Most patients, {most}; make it {most} or less")
    return GroupType(
        name=row["Group type"],
        category=row["Category"],
        least_patients=least,
        most_patients=most,
        facilitators=row["Facilitators"],
        second_above=row["Second facilitator above"],
        room_needs=row["Room needs"],
        open_to=row["Open to"],
        tracks=row["Tracks"],
        days=row["Days"],
        source=row.source,
    )


def read_rooms(book: Book) -> tuple[Room, ...]:
    """The rooms, in the order of the sheet."""
    return book.facts(
        "Rooms",
        lambda row: Room(row["Room"], row["Use"], row["Seats"], row["Features"], row["Sessions at once"], row.source),
    )
