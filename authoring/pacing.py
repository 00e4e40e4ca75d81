"""How many minutes a chapter takes a learner, by a rule.

Prose is read at 200 words a minute, and lines of code in view at 12; what is folded is not counted. A prediction takes a
minute, running a cell and looking at what it shows a quarter, a question of the quiz one. An exercise takes 5 minutes, and
2 more for each line of its solution. The rule is an estimate of ours: a reader with a pencil, and half of the speed at
which easy prose is read (238 words a minute, Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047) for the thinking.
"""

import re

from nbformat import NotebookNode

WORDS, CODE_LINES = 200, 12  # A minute.
PREDICTION, RUN, QUESTION, EXERCISE, SOLUTION_LINE = 1.0, 0.25, 1.0, 5.0, 2.0  # Minutes each.
FOLDED = re.compile(r"<details>.*?</details>", re.DOTALL)


def minutes(notebook: NotebookNode) -> float:
    """The minutes that a chapter takes.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        The chapter as its text gives it, with solutions and markers.

    Returns
    -------
    float
    """
    return sum(_prose(cell) if cell.cell_type == "markdown" else _code(cell) for cell in notebook.cells)


def rounded(minutes: float) -> int:
    """Minutes as a chapter states them: in steps of 5 up to half an hour, of 15 beyond."""
    step = 5 if minutes <= 30 else 15
    return step * max(1, round(minutes / step))


def _prose(cell: NotebookNode) -> float:
    in_view = FOLDED.sub("", cell.source)
    questions = len(re.findall(r"^\*\*\d+\.\*\*", in_view, re.MULTILINE))
    return len(in_view.split()) / WORDS + PREDICTION * in_view.count("**Predict") + QUESTION * questions


def _code(cell: NotebookNode) -> float:
    role, lines = cell.metadata.get("role"), len([line for line in cell.source.splitlines() if line.strip()])
    if role == "answer":
        return EXERCISE + SOLUTION_LINE * _solution_lines(cell.source)
    if role or "folded" in cell.metadata.get("tags", []):
        return RUN
    return RUN + lines / CODE_LINES


def _solution_lines(source: str) -> int:
    solutions = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, re.DOTALL)
    return sum(1 for solution in solutions for line in solution.splitlines() if line.strip())
