"""One block or window more."""

from __future__ import annotations

from collections.abc import Callable

from models.clinic import Clinic


def test_a_block_of_a_track_or_a_window(after: Callable[..., Clinic]) -> None:
    """Without days, it is held on all days of the track, or of the clinic."""
    found = after("add block: Morning = Wed 12:00-12:50", "add block: = 13:00-13:50").blocks[-2:]
    assert [(b.name, b.track, b.days, str(b.span)) for b in found] == [
        ("Added 12:00", "Morning", (2,), "12:00-12:50"),
        ("Added 13:00", None, (0, 1, 2), "13:00-13:50"),
    ]


def test_days_share_the_time(after: Callable[..., Clinic]) -> None:
    """Whatever stands between them, as a block has one time."""
    found = after("add block: Morning = Mon, Wed 12:00-12:50").blocks[-1]
    assert (found.days, str(found.span)) == ((0, 2), "12:00-12:50")


def test_it_fits_into_the_week(refused: Callable[..., str]) -> None:
    """No overlap in the track, no day on which it does not run, and a time."""
    assert "overlaps B1, 9:00-10:00" in refused("add block: Morning = Wed 9:30-10:10")
    assert "does not run on Sat" in refused("add block: Morning = Sat 12:00-12:50")
    assert "a block has a time" in refused("add block: Morning = Wed")


def test_a_time_that_may_be_meant_for_the_afternoon(refused: Callable[..., str]) -> None:
    """It is asked back, as nobody would see a warning."""
    assert "6:00 can mean morning or afternoon; write 18:00, or 6am" in refused("add block: = Wed 6:00-6:50")
