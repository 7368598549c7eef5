"""The timetable as one page for a browser, that needs nothing beside it and no network."""

from outputs.page.write import write_page

__all__ = ["write_page"]
