"""The errors whose texts are meant for a person: the one at the command line, and the one who reads why a submission has no grade."""

import os
from pathlib import Path


class CourseError(Exception):
    """Something the user can put right; its text is one sentence that says what was found, what is needed, what to do."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback, in a learner's notebook."""
        return [str(self)]


class Unrunnable(Exception):
    """What a submission does makes running it impossible, now and again; its text says what, as the end of a sentence."""


def words_of(error: Exception) -> str:
    """What an error says, in one line; of a path only its end, which may have thousands of letters."""
    if isinstance(error, OSError) and error.filename:
        return f"{Path(os.fsdecode(error.filename)).name[-80:]}: {error.strerror}"
    if isinstance(error, RecursionError):
        return "its folders or values lie too deep in one another"
    return " ".join(f"{type(error).__name__}: {error}".split())
