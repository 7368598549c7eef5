"""The formats in which a timetable is written. Another format is another entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from models.errors import OutputError
from models.result import PlannedWeek
from models.undisturbed import undisturbed
from outputs.ical import write_calendars
from outputs.page import write_page
from outputs.safe_write import place
from outputs.timetable_csv import write_csv
from outputs.timetable_json import write_json
from outputs.wall import write_desk_copy, write_wall_copy
from outputs.workbook import write_workbook


@dataclass(frozen=True)
class Format:
    """A way to write a planned week: what follows the timetable's name, what is said of it, and who writes it."""

    ending: str
    told: str
    write: Callable[[PlannedWeek, Path], None]

    @property
    def is_folder(self) -> bool:
        """Whether several files are made, in a folder of their own."""
        return "." not in self.ending


FORMATS: Mapping[str, Format] = {
    "xlsx": Format(
        ".xlsx",
        "The timetable is {}. Its first sheet says how good the week is and where to look.",
        write_workbook,
    ),
    "html": Format(".html", "The page to look at in a browser is {}.", write_page),
    "ics": Format(
        "-calendars",
        "The calendars of clinicians, rooms and patients are in the folder {}.",
        write_calendars,
    ),
    "csv": Format("-csv", "The lists for other programs are in the folder {}, as CSV.", write_csv),
    "json": Format(".json", "The timetable for other programs is {}.", write_json),
}


WALL_COPY = Format(
    "-wall.xlsx",
    "The copy without names is {}. Only the sheet Codes of the timetable tells who is who.",
    write_wall_copy,
)


def chosen_formats(names: Sequence[str], names_in_calendars: bool, wall: bool = False) -> list[Format]:
    """The formats of those names, each once; with patients' names in clinicians' calendars if asked.

    `wall` adds a workbook without names, and to the other one the meaning of its codes.
    """
    with_names = partial(write_calendars, with_names=names_in_calendars)
    given = {**FORMATS, "ics": replace(FORMATS["ics"], write=with_names)}
    if wall:
        given["xlsx"] = replace(FORMATS["xlsx"], write=write_desk_copy)
    return [*(given[name] for name in dict.fromkeys(names)), *([WALL_COPY] if wall else [])]


def write_formats(planned: PlannedWeek, targets: Sequence[tuple[Format, Path]], force: bool) -> list[str]:
    """Writes the planned week in each format, as `place` does, and says where each is.

    Raises OutputError where one cannot be written, which says too where those before it are. Ctrl-C waits for all.
    """
    told: list[str] = []
    with undisturbed():
        for one, path in targets:
            try:
                placed = place(path, partial(one.write, planned), force, one.is_folder)
            except OutputError as error:
                raise OutputError("\n".join((*told, str(error)))) from error
            told.append(one.told.format(placed))
            if force and placed != path:
                told.append(f"{path} was kept: it is open in another program, or holds files of another kind.")
    return told
