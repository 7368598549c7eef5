"""One track more, like one that is there but at another time: `add track: Late = like Evening, 19:00`."""

from __future__ import annotations

import re
from dataclasses import replace

from inputs.cells_early import refuse_early
from inputs.cells_time import time
from inputs.change import Change
from inputs.change_names import like, new
from inputs.names import CellError, key
from models.calendar import DAY_MINUTES, Span, clock
from models.clinic import Clinic
from models.program import Block, Track
from models.source import NOWHERE

ModelAndStart = tuple[Track, int | None]


def model_and_start(clinic: Clinic, text: str) -> ModelAndStart:
    """A track and the first start of a day, from "like Evening, 19:00"; without a time, that of the model."""
    found = re.fullmatch(r"(.*?)\s*[,;]\s*([^,;]+)", text)
    named = any(key(text) == key(f"like {name}") for name in clinic.track)
    model, first = (found[1], found[2]) if found and not named else (text, "")
    start = time(first) if first else None
    refuse_early(clinic, first)
    return clinic.track[like("Tracks", clinic.track, model)], start


def apply(clinic: Clinic, name: str, value: ModelAndStart) -> Clinic:
    """The same days, limit and tags, blocks moved to the new start; group types that may run there may run here too."""
    model, start = value
    blocks = [block for block in clinic.blocks if block.track == model.name]
    first, last = min(block.span.start for block in blocks), max(block.span.end for block in blocks)
    moved = 0 if start is None else start - first
    if last + moved > DAY_MINUTES:
        raise CellError(
            f"{name} would end after midnight; let it start at {clock(DAY_MINUTES - last + first)} or before"
        )
    types = (replace(g, tracks=(*g.tracks, name)) if model.name in g.tracks else g for g in clinic.group_types)
    return replace(
        clinic,
        tracks=(*clinic.tracks, replace(model, name=name, source=NOWHERE)),
        blocks=(*clinic.blocks, *(_moved(block, name, moved) for block in blocks)),
        group_types=tuple(types),
    )


def _moved(block: Block, track: str, minutes: int) -> Block:
    span = Span(block.span.start + minutes, block.span.end + minutes)
    return replace(block, track=track, span=span, source=NOWHERE)


CHANGE = Change("add track", lambda clinic, text: new("Tracks", clinic.track, text), model_and_start, apply)
