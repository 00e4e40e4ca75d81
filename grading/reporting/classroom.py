"""A class as its gradebook, ledger and graded notebooks show it, in tables: what `course report` prints and draws."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from grading.errors import CourseError
from grading.grader import Grader
from grading.records import scores
from grading.records.ledger import open_ledger
from grading.records.scores import Exercise, Learner, Score
from grading.reporting import statistics
from grading.reporting.findings import Finding, read_findings, unsigned

# Of a table: heading → value.
Row = dict[str, Any]
# How an exercise can come out, from best to worst.
OUTCOMES = ("right", "partly right", "not right", "not attempted")
# Whom the list of learners who may need help names.
LOW_SHARE, LEFT_OUT, FALL = 0.5, 1 / 3, 0.3


@dataclass
class Classroom:
    """What is known of a class.

    Parameters
    ----------
    learners : list of grading.records.scores.Learner
    chapters : dict of str to float
        Name → points.
    exercises : list of grading.records.scores.Exercise
    scores : dict
        (learner's id, chapter) → grading.records.scores.Score.
    cells : dict
        (chapter, grade_id) → an array of every learner's points, NaN where there are none.
    findings : dict
        (learner's id, chapter) → exercise → grading.reporting.findings.Finding.
    ledger : dict
        (learner's id, chapter) → the ledger's row.
    unstable : list of dict
        See `grading.records.ledger.Ledger.unstable`.
    """

    learners: list[Learner]
    chapters: dict[str, float]
    exercises: list[Exercise]
    scores: dict[tuple[str, str], Score]
    cells: dict[tuple[str, str], np.ndarray]
    findings: dict[tuple[str, str], dict[str, Finding]] = field(default_factory=dict)
    ledger: dict[tuple[str, str], Row] = field(default_factory=dict)
    unstable: list[Row] = field(default_factory=list)

    @cached_property
    def points(self) -> np.ndarray:
        """Points of shape (learners, exercises); NaN where nothing was handed in, or a person has not graded it yet."""
        columns = [sum(self.cells[exercise.chapter, cell] for cell in exercise.cells) for exercise in self.exercises]
        return np.stack(columns, axis=1) if columns else np.empty((len(self.learners), 0))

    @cached_property
    def max_points(self) -> np.ndarray:
        """The points that each exercise carries."""
        return np.array([exercise.max_points for exercise in self.exercises])

    @cached_property
    def rest(self) -> np.ndarray:
        """What share of all other points each learner has, for each exercise."""
        return statistics.rest_shares(self.points, self.max_points)

    @cached_property
    def shares(self) -> np.ndarray:
        """Each learner's share of the points of each chapter, of shape (learners, chapters); NaN if not handed in."""
        table = np.full((len(self.learners), len(self.chapters)), np.nan)
        for row, learner in enumerate(self.learners):
            for column, chapter in enumerate(self.chapters):
                score = self.scores.get((learner.id, chapter))
                if score and score.max_points:
                    table[row, column] = score.points / score.max_points
        return table

    @cached_property
    def outcomes(self) -> np.ndarray:
        """How each exercise came out for each learner: an index of OUTCOMES, -1 where nothing was handed in."""
        table = np.full(self.points.shape, -1)
        for column, exercise in enumerate(self.exercises):
            points = self.points[:, column]
            table[points > 0, column] = 1
            table[points >= exercise.max_points - 1e-9, column] = 0
            for row in np.flatnonzero(points <= 0):
                finding = self.findings.get((self.learners[row].id, exercise.chapter), {}).get(exercise.name)
                table[row, column] = 3 if finding and not finding.attempted else 2
        return table


def read_classroom(
    grader: Grader, track: Callable[[Iterable[Any], int], Iterable[Any]] = lambda items, total: items
) -> Classroom:
    """Read all that is known of the class of a course folder.

    Parameters
    ----------
    grader : grading.grader.Grader
    track : callable
        Shows progress: given an iterable and how many items it has, yields them.

    Raises
    ------
    CourseError
        If nothing has been graded.
    """
    with grader.gradebook() as gradebook:
        learners = scores.learners(gradebook)
        room = Classroom(
            learners, scores.chapters(gradebook), scores.exercises(gradebook), scores.scores(gradebook), {}
        )
        if not room.scores:
            raise CourseError(f"Nothing has been graded in {grader.root}: run `course grade` first.")
        rows = {learner.id: row for row, learner in enumerate(learners)}
        for exercise in room.exercises:
            room.cells |= {(exercise.chapter, cell): np.full(len(learners), np.nan) for cell in exercise.cells}
        for learner, chapter, cell, points in scores.cell_points(gradebook):
            if points is not None and (chapter, cell) in room.cells:
                room.cells[chapter, cell][rows[learner]] = points
    with open_ledger(grader.root / "grading.db") as ledger:
        room.ledger = {(row["learner"], row["chapter"]): row for row in ledger.rows()}
        room.unstable = ledger.unstable()
    notebooks: dict[tuple[str, str], list[Exercise]] = defaultdict(list)
    for exercise in room.exercises:
        notebooks[exercise.chapter, exercise.notebook].append(exercise)
    paths, held = {}, {}
    for learner, chapter in room.scores:
        folder = Path(grader.coursedir.format_path(grader.coursedir.autograded_directory, learner, chapter))
        for (of, notebook), exercises in notebooks.items():
            if of == chapter:
                paths[learner, chapter, notebook] = folder / f"{notebook}.ipynb"
                held[learner, chapter, notebook] = exercises
    for (learner, chapter, _), findings in track(read_findings(paths, held), len(paths)):
        room.findings.setdefault((learner, chapter), {}).update(findings)
    return room


def chapter_table(room: Classroom) -> list[Row]:
    """A row for each chapter: who handed in, how the scores lie, what grading took."""
    table = []
    for column, (chapter, max_points) in enumerate(room.chapters.items()):
        own = [score for (_, of), score in room.scores.items() if of == chapter]
        rows = [row for (_, of), row in room.ledger.items() if of == chapter]
        shares = room.shares[:, column]
        shares = shares[~np.isnan(shares)]
        quartiles = np.percentile(shares, (25, 50, 75)) if shares.size else [np.nan] * 3
        table.append(
            {
                "chapter": chapter,
                "points": max_points,
                "handed in": len(own),
                "could not be graded": sum(bool(row["reason"]) for row in rows),
                "waiting for a person": sum(score.waiting for score in own),
                "mean": float(shares.mean()) if shares.size else np.nan,
                **dict(zip(("lower quarter", "median", "upper quarter"), map(float, quartiles), strict=True)),
                **_spread("seconds", [row["seconds"] for row in rows]),
                **_spread("CPU seconds", [row["cpu_seconds"] for row in rows]),
                **_spread("MB", [row["peak_bytes"] / 1e6 for row in rows if row["peak_bytes"]]),
            }
        )
    return table


def exercise_table(room: Classroom) -> list[Row]:
    """A row for each exercise: how it came out, difficulty, discrimination, time, memory."""
    table = []
    for column, exercise in enumerate(room.exercises):
        points = room.points[:, column]
        counts = Counter(room.outcomes[:, column].tolist())
        own = [
            findings[exercise.name]
            for (_, chapter), findings in room.findings.items()
            if chapter == exercise.chapter and exercise.name in findings
        ]
        table.append(
            {
                "chapter": exercise.chapter,
                "exercise": exercise.name,
                "points": exercise.max_points,
                "judged": int((~np.isnan(points)).sum()),
                "waiting": sum(of == exercise.chapter for _, of in room.scores) - int((~np.isnan(points)).sum()),
                **{name: counts[number] for number, name in enumerate(OUTCOMES)},
                "share right": statistics.share_right(points, exercise.max_points),
                "mean share of points": statistics.facility(points, exercise.max_points),
                "discrimination": statistics.discrimination(points, room.rest[:, column]),
                **_spread("seconds", [finding.seconds for finding in own if finding.seconds is not None]),
                **_spread("MB", [finding.added_bytes / 1e6 for finding in own if finding.added_bytes is not None]),
            }
        )
    return table


def mistake_table(room: Classroom) -> list[Row]:
    """A row for each mistake that checks and tests told learners of, the commonest first, with an unsigned example."""
    told: dict[tuple[str, str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for (learner, chapter), findings in room.findings.items():
        for name, finding in findings.items():
            for misconception in finding.misconceptions:
                told[chapter, name, misconception.text, misconception.concept].append((learner, finding.answer))
    people = {
        learner.id: (learner.id, learner.first_name, learner.last_name, learner.email.split("@")[0])
        for learner in room.learners
    }
    counts = (~np.isnan(room.points)).sum(axis=0).tolist()
    judged = {(exercise.chapter, exercise.name): count for exercise, count in zip(room.exercises, counts, strict=True)}
    table = []
    for (chapter, name, mistake, concept), answers in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        examples = (unsigned(answer, people[learner]) for learner, answer in sorted(answers, key=lambda a: len(a[1])))
        table.append(
            {
                "chapter": chapter,
                "exercise": name,
                "mistake": mistake,
                "concept": concept,
                "learners": len(answers),
                "share": len(answers) / judged[chapter, name] if judged[chapter, name] else np.nan,
                "example": next(filter(None, examples), ""),
            }
        )
    return table


def concept_table(room: Classroom) -> list[Row]:
    """A row for each concept that learners' mistakes belong to, the commonest first: how many made one, by chapter, and where.

    A learner counts once in each chapter and once in all, however many mistakes they made.
    """
    whose: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    where: dict[str, Counter[str]] = defaultdict(Counter)
    for (learner, chapter), findings in room.findings.items():
        for name, finding in findings.items():
            for concept in {mistake.concept for mistake in finding.misconceptions if mistake.concept}:
                whose[concept][chapter].add(learner)
                where[concept][name] += 1
    table = [
        {
            "concept": concept,
            "learners": len(set().union(*chapters.values())),
            "share": len(set().union(*chapters.values())) / len(room.learners),
            **{chapter: len(chapters[chapter]) for chapter in room.chapters},
            "exercises": ", ".join(f"{name} ({count})" for name, count in where[concept].most_common()),
        }
        for concept, chapters in whose.items()
    ]
    return sorted(table, key=lambda row: (-row["learners"], row["concept"]))


def cell_table(room: Classroom) -> list[Row]:
    """A row for each judged cell: who passes it, and why it looks doubtful, in words, or ""."""
    changed: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in room.unstable:
        changed[row["chapter"], row["cell"]].append(row)
    table = []
    for column, exercise in enumerate(room.exercises):
        for cell, max_points in exercise.cells.items():
            points = room.cells[exercise.chapter, cell]
            share = statistics.share_right(points, max_points)
            row = {
                "chapter": exercise.chapter,
                "exercise": exercise.name,
                "test": cell,
                "points": max_points,
                "judged": int((~np.isnan(points)).sum()),
                "passed": share,
                "discrimination": statistics.discrimination(points, room.rest[:, column]),
            }
            table.append(row | {"doubt": "; ".join(_doubts(row, changed[exercise.chapter, cell]))})
    return table


def learner_table(room: Classroom) -> list[Row]:
    """A row for each learner: points, and why this one may need help, in words, or ""."""
    medians = {chapter: row["median"] for chapter, row in zip(room.chapters, chapter_table(room), strict=True)}
    table = []
    for number, learner in enumerate(room.learners):
        own = {
            chapter: room.scores[learner.id, chapter]
            for chapter in room.chapters
            if (learner.id, chapter) in room.scores
        }
        possible = sum(score.max_points for score in own.values())
        points = sum(score.points for score in own.values())
        table.append(
            {
                "learner": learner.id,
                "name": learner.name,
                "handed in": len(own),
                "points": points,
                "possible": possible,
                "share": points / possible if possible else np.nan,
                **{chapter: own[chapter].points if chapter in own else np.nan for chapter in room.chapters},
                "help": "; ".join(_reasons(room, number, learner, medians)),
            }
        )
    return table


def _spread(name: str, values: Sequence[float]) -> dict[str, float]:
    return {
        f"{name}, median": float(np.median(values)) if values else np.nan,
        f"{name}, most": float(max(values)) if values else np.nan,
    }


def _doubts(row: Row, changed: Sequence[Row]) -> Iterator[str]:
    if row["judged"] >= statistics.ENOUGH and row["passed"] == 0:
        yield "nobody passes it"
    if row["judged"] >= statistics.ENOUGH and row["passed"] == 1:
        yield "everybody passes it"
    if row["discrimination"] < 0:
        by_chance = row["discrimination"] > -1.96 / np.sqrt(row["judged"] - 1)
        yield (
            f"those who pass it have fewer points elsewhere (r = {row['discrimination']:.2f}"
            f"{', which chance alone may give' if by_chance else ''})"
        )
    if changed:
        first = changed[0]
        yield (
            f"graded again, it gave other points to the same work, to that of {len(changed)}: "
            f"{first['lowest']:g} and {first['highest']:g}, say"
        )


def _reasons(room: Classroom, number: int, learner: Learner, medians: Mapping[str, float]) -> Iterator[str]:
    handed_in = ~np.isnan(room.shares)
    expected = [name for name, share in zip(room.chapters, handed_in.mean(axis=0), strict=True) if share >= 0.5]
    own = {
        chapter: share for chapter, share in zip(room.chapters, room.shares[number], strict=True) if not np.isnan(share)
    }
    for chapter in room.chapters:
        row = room.ledger.get((learner.id, chapter))
        if row and row["reason"]:
            yield f"{chapter} could not be graded: {row['reason'].replace(';', ',')}"
    missing = [chapter for chapter in expected if chapter not in own and (learner.id, chapter) not in room.ledger]
    if len(missing) > 1:
        yield f"did not hand in {', '.join(missing)}, as most did"
    scored = [room.scores[learner.id, chapter] for chapter in own]
    possible = sum(score.max_points for score in scored)
    share = sum(score.points for score in scored) / possible if possible else np.nan
    if share < LOW_SHARE:
        yield f"has {share:.0%} of the points of what was handed in"
    outcomes = room.outcomes[number]
    untouched, judged = int((outcomes == 3).sum()), int((outcomes >= 0).sum())
    if judged and untouched / judged >= LEFT_OUT:
        yield f"left {untouched} of {judged} exercises untouched"
    ahead = {chapter: share - medians[chapter] for chapter, share in own.items()}
    if len(ahead) >= 3:
        *before, (last, now) = ahead.items()
        if now <= np.mean([lead for _, lead in before]) - FALL:
            yield f"fell back in {last}: {own[last]:.0%}, where half of the class has {medians[last]:.0%} or more"
