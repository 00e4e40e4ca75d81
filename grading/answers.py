"""The files of the answer bank: right and wrong answers to each exercise.

`answers/<chapter>/<exercise>.py` has a cell for each: `# %% right: by a loop` or `# %% wrong: one place short`, then what a
learner would type. A line `# told: …` says what a wrong one must be told: a mistake's id, the name of another of the checks'
sentences (`helpers.checking.sentences`), or the error with which it stops.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from grading.errors import CourseError

CELL = re.compile(r"^# %% (right|wrong): (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """One answer to one exercise."""

    exercise: str
    name: str
    source: str
    right: bool
    told: str = ""


def read_file(path: Path) -> list[Answer]:
    """The answers in a file of the bank, which may be missing."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    before, *parts = CELL.split(text)
    answers = []
    for kind, name, source in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        told = [line.removeprefix("# told:").strip() for line in source.splitlines() if line.startswith("# told:")]
        answers.append(Answer(path.stem, name, source.strip() + "\n", kind == "right", "".join(told[:1])))
    if before.strip() or "\n# %%" in "".join(answer.source for answer in answers):
        raise CourseError(f"{path.name} in answers/: each answer begins with `# %% right: …` or `# %% wrong: …`.")
    if twice := [name for name, count in Counter(answer.name for answer in answers).items() if count > 1]:
        raise CourseError(f"{path.name} in answers/ has more than one answer that is called {twice[0]!r}.")
    return answers
