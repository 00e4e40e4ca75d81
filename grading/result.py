"""What comes of grading a submission."""

from dataclasses import dataclass, field
from pathlib import Path

from grading.errors import Unrunnable
from grading.running.job import Outcome
from grading.submissions import Submission


@dataclass
class Result:
    """What came of grading a submission: its score, or the reason why there is none; what had to be put right; its cost."""

    submission: Submission
    score: float | None = None
    max_score: float | None = None
    reason: str = ""
    notes: list[str] = field(default_factory=list)
    feedback: Path | None = None
    unchanged: bool = False
    to_repeat: bool = False
    key: str = ""
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    worker_bytes: int = 0
    cells: dict[str, float] = field(default_factory=dict)

    def add(self, outcome: Outcome | Exception) -> None:
        """Take in what came of running one of its notebooks: an outcome, or the error that stopped it."""
        if isinstance(outcome, Unrunnable):
            self.reason = f"it could not be run: {outcome}"
            return
        if isinstance(outcome, Exception):
            self.reason = f"it could not be run: {type(outcome).__name__}: {outcome}"
            self.to_repeat = True  # The next run tries again: it was not the learner's doing.
            return
        self.notes += [note for note in outcome.notes if note not in self.notes]
        if outcome.by_the_clock:
            self.to_repeat = True
            self.notes.append("the clock stopped something, also when it ran alone; the next run tries again")
        self.seconds += outcome.seconds
        self.cpu_seconds += outcome.cpu_seconds
        self.peak_bytes = max(self.peak_bytes, outcome.peak_bytes)
        self.worker_bytes = max(self.worker_bytes, outcome.worker_bytes)
