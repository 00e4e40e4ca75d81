"""What a check raises."""

from helpers.checking.text import finding_text, verdict_text
from helpers.checking.verdict import Finding, Told, Verdict


class NotRightYet(AssertionError):
    """The answer was run and is not right; its text is the message to the learner.

    Parameters
    ----------
    finding : Finding or str
        What is not right, or a sentence that says it.
    verdict : Verdict, optional
        What the check as a whole says.
    """

    def __init__(self, finding: Finding | str, verdict: Verdict | None = None) -> None:
        if isinstance(finding, str):
            finding = Finding(difference=Told("", "{words}", {"words": finding}))
        self.finding, self.verdict = finding, verdict
        super().__init__(verdict_text(verdict) if verdict else finding_text(finding))

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback: the message, or its headline alone below the card."""
        lines = str(self).splitlines()
        return lines[:1] if self.verdict else lines


class NotAttempted(NotRightYet):
    """The answer cell still holds its stub, or was not run."""


class AuthorsSlip(ValueError):
    """A check that can't do what its author meant, such as tell a known mistake from the right answer."""
