"""The error whose text is meant for the person at the command line."""


class CourseError(Exception):
    """Something the user can put right; its text is one sentence that says what was found, what is needed, what to do."""

    def _render_traceback_(self):
        """What IPython shows in place of a traceback, in a learner's notebook."""
        return [str(self)]
