"""Sizes of type, from one to be read across a room to the smallest that is still read in the hand."""

from __future__ import annotations

from typing import NamedTuple


class TypeSize(NamedTuple):
    """The size of headings and of the lines below them, in points."""

    heading: float
    line: float

    @property
    def heading_height(self) -> float:
        """Points that a line of a heading takes."""
        return self.heading * 1.2

    @property
    def line_height(self) -> float:
        """Points that a line below takes."""
        return self.line * 1.2

    @property
    def tight(self) -> TypeSize:
        """Headings as large, with lines that leave as much room as can be."""
        return TypeSize(self.heading, max(0.7 * self.heading, SMALL.line - 1))

    @property
    def and_smaller(self) -> tuple[TypeSize, ...]:
        """The sizes to choose from where this is the largest wanted, largest first."""
        return tuple(size for size in SIZES if size.heading <= self.heading)


SIZES = tuple(
    TypeSize(*size)
    for size in (
        (22, 16), (20, 15), (18, 14), (16, 13), (15, 12), (14, 11), (13, 10.5), (12, 10), (11, 9.5), (10, 9), (9, 8)
    )
)  # fmt: skip
POSTER, READABLE, DOOR, HAND = SIZES[0], SIZES[5], SIZES[5], SIZES[6]
"""The largest on a wall, the smallest there that is read from two metres, the largest at a door and in the hand."""

SMALL = SIZES[-2]
