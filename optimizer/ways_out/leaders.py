"""Another clinician may lead a group type, or it takes fewer leaders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from models.edits import editing, reworking
from models.fact import Fact
from models.people import Clinician
from models.program import GroupType
from models.way_out import Change
from models.week import Week
from optimizer.counting_text import counted

FROM_ASSISTS = " (move it from Assists to Leads)"


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """Each clinician who may not lead the type yet, those first who may assist; one leader less."""
    if not isinstance(fact.about, GroupType):
        return
    group = fact.about
    if fact.aspect == "leads":
        others = [c for c in week.clinic.clinicians if c.role and group.name not in c.leads]
        for clinician in sorted(others, key=lambda c: group.name not in c.assists):
            assists = group.name in clinician.assists
            text = f"let {clinician.name} lead {group.name}{FROM_ASSISTS * assists}"
            cells = tuple(map(clinician.source.place, ("Leads", "Assists")[: 1 + assists]))
            apply = reworking("clinicians", clinician, partial(_leading, group=group.name))
            yield [Change("Another leader", text, cells, (clinician.name,), apply=apply, part=group.name)]
    if fact.aspect == "facilitators":
        apply = editing("group_types", group, facilitators=group.facilitators - 1)
        text = f"let {group.name} be led by {counted(group.facilitators - 1, 'clinician')}"
        yield [Change("Fewer leaders", text, fact.cells, (group.name,), 1, apply)]
    if fact.aspect == "second_above":
        yield [_above(fact, group, more) for more in range(1, 7)]


def _leading(clinician: Clinician, group: str) -> Clinician:
    rest = tuple(assists for assists in clinician.assists if assists != group)
    return replace(clinician, leads=(*clinician.leads, group), assists=rest)


def _above(fact: Fact, group: GroupType, more: int) -> Change:
    above = (group.second_above or 0) + more
    apply = editing("group_types", group, second_above=above)
    text = f"ask one more leader for {group.name} only above {above} patients"
    return Change("Fewer leaders", text, fact.cells, (group.name,), more / 2, apply)


EASES = eases
