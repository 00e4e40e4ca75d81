"""The class report: one HTML file that needs nothing else, and the same numbers as CSV files."""

import datetime
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import jinja2
import numpy as np

from grading.reporting import plots, statistics
from grading.reporting.classroom import (
    FALL,
    LOW_SHARE,
    Classroom,
    Row,
    cell_table,
    chapter_table,
    concept_table,
    exercise_table,
    learner_table,
    mistake_table,
)
from grading.worksheet import no_formula, table

# How many of the commonest mistakes are shown with an example, and how many learners and tests before the rest is folded.
MISTAKES, UNFOLDED = 15, 25
# Name → rows.
Tables = Mapping[str, list[Row]]


def tables(room: Classroom) -> Tables:
    """All tables of a class, by name; each a list of rows, a row a dict.

    Parameters
    ----------
    room : grading.reporting.classroom.Classroom
    """
    return {
        "chapters": chapter_table(room),
        "exercises": exercise_table(room),
        "mistakes": mistake_table(room),
        "concepts": concept_table(room),
        "tests": cell_table(room),
        "learners": learner_table(room),
    }


def page(room: Classroom, found: Tables, course: str) -> str:
    """The report as HTML.

    Parameters
    ----------
    room : grading.reporting.classroom.Classroom
    found : dict
        What `tables` returns for it.
    course : str
        The course's name.
    """
    exercises, shares = found["exercises"], [row["share"] for row in found["learners"]]
    judged = [row for row in exercises if row["judged"] and not row["waiting"]]
    helped = sorted(
        (row for row in found["learners"] if row["help"]),
        key=lambda row: (-row["help"].count(";"), np.nan_to_num(row["share"], nan=-1)),
    )
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("grading.reporting", "."), autoescape=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template("report.html.j2").render(
        course=course,
        made=f"{datetime.datetime.now():%d %B %Y, %H:%M}",
        learners=found["learners"],
        chapters=found["chapters"],
        exercises=[(name, list(rows)) for name, rows in groupby(exercises, key=lambda row: row["chapter"])],
        hardest=sorted(judged, key=lambda row: row["share right"])[:3],
        untouched=max(judged, key=lambda row: row["not attempted"] / row["judged"], default=None),
        slowest=_most(exercises, "seconds, median"),
        largest=_most(exercises, "MB, median"),
        known=[row for row in found["mistakes"] if row["concept"]],
        unnamed=[row for row in found["mistakes"] if not row["concept"]],
        concepts=found["concepts"],
        most=MISTAKES,
        unfolded=UNFOLDED,
        helped=helped,
        doubtful=sorted(
            (row for row in found["tests"] if row["doubt"]), key=lambda row: row["doubt"][:8] == "everybod"
        ),
        submissions=len(room.scores),
        not_graded=sum(row["could not be graded"] for row in found["chapters"]),
        waiting=sum(row["waiting for a person"] for row in found["chapters"]),
        median=float(np.nanmedian(shares)),
        colors=plots.COLORS,
        low=LOW_SHARE,
        fall=FALL,
        enough=statistics.ENOUGH,
        score_plot=plots.score_plot(room),
        class_plot=plots.class_plot(room),
        exercise_plot=plots.exercise_plot(exercises),
        concept_plot=plots.concept_plot(found["concepts"], room.chapters) if found["concepts"] else "",
        cost_plot=plots.cost_plot(found["chapters"]),
    )


def write_data(found: Tables, folder: Path) -> list[Path]:
    """Write each table as <name>.csv, in UTF-8; texts that a spreadsheet would take for a formula get an apostrophe."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in found.items():
        cells: list[list[object]] = [list(rows[0])] if rows else []
        cells += [[_cell(value) for value in row.values()] for row in rows]
        (folder / f"{name}.csv").write_text(table(cells), encoding="utf-8-sig", newline="")
    return [folder / f"{name}.csv" for name in found]


def _most(rows: Iterable[Row], column: str, count: int = 8) -> list[Row]:
    return sorted(rows, key=lambda row: -np.nan_to_num(row[column], nan=-1))[:count]


def _cell(value: object) -> object:
    if isinstance(value, float):
        return "" if np.isnan(value) else round(value, 6)
    return no_formula(value) if isinstance(value, str) else value
