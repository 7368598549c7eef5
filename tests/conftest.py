"""What holds for all tests: the program is compiled once, not in each of the hundred processes that they start.

Python's own switch against that is taken out of the environment before pytest-xdist starts its processes, which hand
it on to theirs; git ignores what is compiled.
"""

from __future__ import annotations

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
