"""The scores that `course grade` prints: tables as narrow as the terminal, and what waits for a person."""

from collections.abc import Collection, Iterable, Sequence

from rich.table import Table
from rich.text import Text

from grading.grader import Grades
from grading.result import Result

BESIDE_A_COLUMN = 3  # A line and two spaces.


def score_tables(
    results: Sequence[Result], chapters: Sequence[str], waiting: Collection[tuple[str, str]], width: int
) -> list[Table]:
    """The scores of a class, learners in rows; in several tables, one below the other, where one would be too wide.

    Parameters
    ----------
    results : list of grading.result.Result
    chapters : list of str
        The columns, in order; a last one has the sums.
    waiting : set of (str, str)
        The (learner, chapter) that a person still has to grade a part of; their scores have a star.
    width : int
        How many letters a line may have.

    Returns
    -------
    list of rich.table.Table
    """
    by_submission = {(result.submission.learner, result.submission.chapter): result for result in results}
    best = {result.submission.chapter: result.max_score for result in results if result.max_score}
    numbers = [chapter.split("_")[0] for chapter in chapters]
    short = numbers if len(set(numbers)) == len(chapters) else chapters
    learners = list(dict.fromkeys(result.submission.learner for result in results))
    columns = [
        [f"{name}\nof {best.get(chapter, 0):g}"]
        + [_score(by_submission.get((learner, chapter)), (learner, chapter) in waiting) for learner in learners]
        for name, chapter in zip(short, chapters, strict=True)
    ]
    sums = {
        learner: sum(result.score or 0 for (whose, _), result in by_submission.items() if whose == learner)
        for learner in learners
    }
    starred = {learner for learner, chapter in waiting if (learner, chapter) in by_submission}
    columns.append(
        [f"all\nof {sum(best.values()):g}"] + [f"{sums[learner]:g}{'*' * (learner in starred)}" for learner in learners]
    )
    names = ["learner", *learners]
    groups = _fitting(columns, width - _width(names) - 1)
    titles = ["Scores"] + [f"Scores, part {number}" for number in range(2, len(groups) + 1)]
    return [_table(title, [names, *group]) for title, group in zip(titles, groups, strict=True)]


def waiting_for_a_person(
    grades: Grades,
) -> tuple[set[tuple[str, str]], list[str]]:
    """What a person still has to grade.

    Parameters
    ----------
    grades : dict of str to dict
        Chapter → (learner, notebook) → its grade.

    Returns
    -------
    waiting : set of (str, str)
        (learner, chapter).
    sentences : list of str
        One for each chapter.
    """
    waiting, sentences = set(), []
    for chapter, notebooks in grades.items():
        answers = [
            learner for (learner, _), grade in notebooks.items() for cell in grade.cells.values() if cell.waiting
        ]
        learners = sorted(set(answers))
        waiting |= {(learner, chapter) for learner in learners}
        if learners:
            many = f"answers of {len(learners)} learners, such as {learners[0]}"
            whose = many if len(learners) > 1 else f"answer{'s' * (len(answers) > 1)} of {learners[0]}"
            sentences.append(f"{chapter}: {len(answers)} {whose}")
    return waiting, sentences


def _table(title: str, columns: Sequence[Sequence[str]]) -> Table:
    table = Table(title=title)
    for heading, *_ in columns:
        table.add_column(Text(heading), overflow="fold")
    for row in zip(*(cells for _, *cells in columns), strict=True):
        table.add_row(*map(Text, row))
    return table


def _fitting(columns: Iterable[list[str]], width: int) -> list[list[list[str]]]:
    """The columns in groups that are no wider than this, if none of them is by itself."""
    groups: list[list[list[str]]] = [[]]
    left = width
    for column in columns:
        if groups[-1] and _width(column) > left:
            groups.append([])
            left = width
        groups[-1].append(column)
        left -= _width(column)
    return groups


def _width(column: Iterable[str]) -> int:
    return BESIDE_A_COLUMN + max(Text(line).cell_len for cell in column for line in cell.split("\n"))


def _score(result: Result | None, waits: bool) -> str:
    if result is None:
        return "–"
    return "none" if result.score is None else f"{result.score:g}{'*' * waits}"
