"""How many patients a group session could have."""

from __future__ import annotations

from models.clinic import Clinic
from models.timetable import Session


def most_heads(clinic: Clinic, session: Session) -> int | None:
    """The most patients that a group session of the clinic could have, in its room and with those who lead it.

    None where nothing limits them, or the clinic does not have the group type.
    """
    group, room = clinic.group_type.get(session.type), clinic.room.get(session.room or "")
    limits = [room.seats if room else None]
    if group:
        limits.append(group.most_patients)
        limits.append(group.second_above if len(session.clinicians) <= group.facilitators else None)
    return min((limit for limit in limits if limit is not None), default=None)
