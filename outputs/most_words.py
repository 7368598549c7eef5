"""What is said of a largest number: how many can be, whether one more can, and what is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from models.hours import hours_text
from models.most import FewestHours, Found, HoursFound, Ladder, Most, NumberFound, Tried
from models.scenario import Case
from outputs.comparison_words import bent_text, words_of
from outputs.text_fit import clean
from outputs.words import count_text


def most_lines(found: Found, seconds: int) -> list[str]:
    """How many can be, whether one more can, and what is in the way; each search took so many `seconds` at most."""
    if isinstance(found, HoursFound):
        if isinstance(found.fewest, Tried):
            return [_none_keeps_all(found, found.fewest, seconds)]
        return _hours_lines(found.told, found.fewest)
    if found.most.shown is None:
        return [_none_keeps_all(found, found.most.beyond or Tried(), seconds)]
    if isinstance(found, NumberFound):
        return _number_lines(found.most, found.ladder, seconds, found.beyond)
    return _room_lines(found.closed, found.most, seconds)


def _number_lines(most: Most, ladder: Ladder, seconds: int, beyond: Case | None) -> list[str]:
    now = f"Every rule can be kept with {ladder.told(most.number)}."
    tried, after = most.beyond, f"with {ladder.told(most.number + 1)}"
    if tried is None:
        return [now, ladder.end] if most.number else [ladder.end]
    if not most.number:
        now = "Nothing more can be." if tried.proved else f"No {ladder.further} was found."
    if tried.closed:
        return [now, f"W{after[1:]}, not all would come on the days asked: the track is {tried.closed}."]
    if tried.proved:
        return [now, f"W{after[1:]}, no timetable keeps every rule.", *_in_the_way(beyond)]
    return [now, _unsettled(tried, after, seconds), *_in_the_way(beyond)]


def _room_lines(closed: Sequence[str], most: Most, seconds: int) -> list[str]:
    tried = most.beyond or Tried()
    if not closed:
        now = "No room can be closed." if tried.proved else "No room was found that can be closed."
    else:
        now = f"Every rule can be kept with {count_text(len(closed), 'rooms')} closed all week: {', '.join(closed)}."
    if tried.proved:
        return [now, "No other room can be closed as well. Another choice of rooms may come to more."]
    return [now, _unsettled(tried, "with another room closed", seconds)]


def _hours_lines(told: str, found: FewestHours) -> list[str]:
    cut, needed = hours_text(max(0, found.there - found.minutes)), hours_text(found.minutes)
    there = hours_text(found.there)
    now = f"Every rule can be kept with {needed} of the {there} of contact of {told}: {cut} can be cut."
    if found.bound >= found.minutes:
        return [now, "No timetable that keeps every rule needs fewer."]
    least = f"; {hours_text(found.bound)} are needed at least" if found.bound else ""
    return [now, f"Whether fewer would do is not settled{least}."]


def _none_keeps_all(found: Found, tried: Tried, seconds: int) -> str:
    """Of the clinic as it is, or of the one that the changes of a scenario make."""
    is_changed = any(case.scenario.changes for case in found.cases[:1])
    what = "with these changes" if is_changed else "without any change"
    if not tried.proved:
        return _unsettled(tried, what, seconds)
    where = "the comparison" if is_changed else "iop solve"
    return f"{what.capitalize()}, no timetable keeps every rule; {where} says which have to bend."


def _unsettled(tried: Tried, what: str, seconds: int) -> str:
    if tried.stopped:
        return f"Stopped: whether every rule can be kept {what} is not known."
    return f"Whether every rule can be kept {what} was not settled in {seconds} s."


def _in_the_way(beyond: Case | None) -> list[str]:
    """What counting shows, and what bends in the best timetable found or, without one, why there is none."""
    if beyond is None:
        return []
    short = [f"In the way of one more: {shortage.text}" for shortage in beyond.short[:1]]
    bent = f"What would bend: {bent_text(beyond)}" if beyond.planned else words_of(beyond)
    return [clean(text) for text in (*short, bent)]
