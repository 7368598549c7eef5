"""The sheet Comparison: a row for each scenario, coloured where it differs, and the charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.contract_comparison import SEATS_FREE
from outputs import styles as look
from outputs.paper import Paper
from outputs.program_tables import Record, Value
from outputs.text_fit import lines_needed, shorten

_WIDTHS = {
    "Clinic": 110, "Scenario": 190, "Can it be done": 90, "Rules bent": 60, "Wishes granted (%)": 75,
    "Most possible (%)": 75, "Against as it is": 95, "Worst-off granted (%)": 80, "Patients": 65,
    "Patients moved": 65, "Clinicians moved": 75, "Group sessions": 70, "Clinician hours": 75,
    "Rooms in use (%)": 65,
}  # fmt: skip
_SEATS = 70
_GOOD: look.Look = {"bg_color": "#E2F0DC", "font_color": look.GREEN}
_DOUBTFUL: look.Look = {"bg_color": "#FCEBCF", "font_color": look.RUST}
_BAD: look.Look = {"bg_color": "#F9DEDC", "font_color": look.RED}
_COLOURS: Mapping[str, Mapping[Value, look.Look]] = {
    "Can it be done": {"yes": _GOOD, "with rules bent": _DOUBTFUL, "no": _BAD},
    "Against as it is": {"more": _GOOD, "less": _BAD, "no clear difference": look.EXCUSED},
}
_LONGEST = 600


def shown_columns(columns: Sequence[str], rows: Sequence[Record]) -> dict[str, int]:
    """The figures that people look at, those of tracks last, with their widths in pixels."""
    shown = {name: width for name, width in _WIDTHS.items() if name != "Clinic" or any(row[name] for row in rows)}
    return shown | {name: _SEATS for name in columns if name.startswith(SEATS_FREE)}


def draw_figures(paper: Paper, title: str, columns: Sequence[str], rows: Sequence[Record]) -> tuple[int, int]:
    """Draws title, header and a row per scenario; returns the first and the last of these rows, counted from 0."""
    paper.across(paper.row(24), 0, paper.last_column, title, look.TITLE)
    paper.names(columns, {"text_wrap": True, "font_size": 9}, height=54)
    paper.end_header()
    first = paper.next_row
    for record in rows:
        _draw_row(paper, columns, record)
    return first, paper.next_row - 1


def _draw_row(paper: Paper, columns: Sequence[str], record: Record) -> None:
    texts = [shorten(str(record[name]), _LONGEST) for name in columns]
    lines = max(lines_needed(text, width, 9) for text, width in zip(texts, paper.widths, strict=True))
    row = paper.row(12.0 * lines + 6)
    for column, name in enumerate(columns):
        value = record[name]
        if isinstance(value, int | float):
            number = {"num_format": "0.0" if isinstance(value, float) else "0"}
            paper.sheet.write_number(row, column, value, paper.styles.of(look.BODY, look.CENTRE, number))
        else:
            colour = _COLOURS.get(name, {}).get(value, {})
            paper.text(row, column, texts[column], look.BODY, {"bold": name == "Scenario"}, colour)


def draw_words(paper: Paper, columns: Sequence[str], rows: Sequence[Record]) -> None:
    """Draws, for each scenario, what limits it and how good it is, in full sentences beside its name."""
    names = columns.index("Scenario")
    paper.row(10)
    paper.across(paper.row(20), 0, paper.last_column, "In words", look.BAND)
    room = sum(paper.widths[names + 1 :])
    for record in rows:
        limits = {"Dearest rule bent": record["Dearest rule bent"], "What limits": record["What limits"]}
        told = (f"{name}: {text}." for name, text in limits.items() if text not in ("", record["In words"]))
        text = shorten(" ".join((str(record["In words"]), *told)), _LONGEST)
        row = paper.row(12.0 * lines_needed(text, room, 9) + 6)
        for column in range(names + 1):
            paper.text(row, column, str(record[columns[column]]), look.BODY, {"bold": True})
        paper.across(row, names + 1, paper.last_column, text, look.BODY)
