"""What is said of a largest number: how many can be, whether one more can, and what is in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.hours import hours_text
from models.most import FewestHours, Found, Most, NumberFound, RoomsFound
from models.scenario import Case
from outputs.comparison_words import bent_text, words_of
from outputs.text_fit import clean
from outputs.words import count_text


def most_lines(found: Found, seconds: int) -> list[str]:
    """How many can be, whether one more can, and what is in the way; each search took so many `seconds` at most."""
    if isinstance(found, NumberFound):
        return _number_lines(found.most, found.ladder.told, seconds, found.beyond)
    if isinstance(found, RoomsFound):
        return _room_lines(found.closed, found.most, seconds)
    return _hours_lines(found.told, found.fewest)


def _number_lines(most: Most, told: Callable[[int], str], seconds: int, beyond: Case | None) -> list[str]:
    if most.shown is None:
        return [_not_even_now(most, seconds)]
    now = f"Every rule can be kept with {told(most.number)}." if most.number else "Nothing more can be."
    if most.beyond is None:
        return [now, "Larger numbers were not looked at."]
    after = told(most.number + 1)
    if most.beyond.proved:
        return [now, f"With {after}, no timetable keeps every rule.", *_in_the_way(beyond)]
    return [now, _unsettled(most, f"with {after}", seconds), *_in_the_way(beyond)]


def _room_lines(closed: Sequence[str], most: Most, seconds: int) -> list[str]:
    if most.shown is None:
        return [_not_even_now(most, seconds)]
    if not closed:
        now = "No room can be closed."
    else:
        now = f"Every rule can be kept with {count_text(len(closed), 'rooms')} closed all week: {', '.join(closed)}."
    if most.beyond and most.beyond.proved:
        return [now, "No other room can be closed as well. Another choice of rooms may come to more."]
    return [now, _unsettled(most, "with another room closed", seconds)]


def _hours_lines(told: str, found: FewestHours) -> list[str]:
    cut, needed = hours_text(max(0, found.agreed - found.minutes)), hours_text(found.minutes)
    agreed = hours_text(found.agreed)
    now = f"Every rule can be kept with {needed} of the {agreed} of contact of {told}: {cut} can be cut."
    if found.bound >= found.minutes:
        return [now, "No timetable that keeps every rule needs fewer."]
    least = f"; {hours_text(found.bound)} are needed at least" if found.bound else ""
    return [now, f"Whether fewer would do is not settled{least}."]


def _not_even_now(most: Most, seconds: int) -> str:
    if most.beyond and most.beyond.proved:
        return "Without any change, no timetable keeps every rule; iop solve says which have to bend."
    return _unsettled(most, "without any change", seconds)


def _unsettled(most: Most, what: str, seconds: int) -> str:
    if most.beyond and most.beyond.stopped:
        return f"Stopped: whether every rule can be kept {what} is not known."
    return f"Whether every rule can be kept {what} was not settled in {seconds} s."


def _in_the_way(beyond: Case | None) -> list[str]:
    """What counting shows, and what bends in the best timetable found or, without one, why there is none."""
    if beyond is None:
        return []
    short = [f"In the way of one more: {shortage.text}" for shortage in beyond.short[:1]]
    bent = f"What would bend: {bent_text(beyond)}" if beyond.planned else words_of(beyond)
    return [clean(text) for text in (*short, bent)]
