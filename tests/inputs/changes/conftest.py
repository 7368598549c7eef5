"""The small clinic of the optimizer's tests, changed, or the reason why it cannot be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from small import small_clinic

from inputs.scenarios import changed, read_change
from models.clinic import Clinic
from models.errors import ChangeError

After = Callable[..., Clinic]
Refused = Callable[..., str]


@pytest.fixture
def after() -> After:
    """The small clinic after changes as on the command line; other facts of the clinic by field."""

    def make(*texts: str, **facts: object) -> Clinic:
        return changed(small_clinic(**facts), [read_change(text) for text in texts])

    return make


@pytest.fixture
def refused(after: After) -> Refused:
    """What is wrong with the changes."""

    def tell(*texts: str, **facts: object) -> str:
        with pytest.raises(ChangeError) as error:
            after(*texts, **facts)
        return str(error.value)

    return tell
