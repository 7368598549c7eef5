"""The documentation, and what makes the parts of it that come from the code: `generate` the pages, `pictures` the pictures."""
