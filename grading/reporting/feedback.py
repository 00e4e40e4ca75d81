"""Feedback that a learner can read: their answers, what each check and test said, points, comments; nothing that is hidden.

Two steps of nbgrader's GenerateFeedback, put in place by nbgrader_config.py: `KeepHidden` takes from the graded notebook
what its learner must not see, `FeedbackExporter` lays out the page.

Learners' functions are called by hidden tests and can keep what they are given. So whatever a learner's program put out
while it was graded is left out: their own cells are shown as they handed them in, a check's message in full where it is the
one that they handed in, and else, as a hidden test's always, in words that were written beforehand (`grading.reporting.veil`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters import Highlight2HTML, strip_ansi
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from pygments.formatters import HtmlFormatter
from traitlets import default

from grading.bounds import DATA
from grading.glossary import read_glossary
from grading.notebooks import read_notebook
from grading.programs import PACKAGES
from grading.records.changes import fingerprint
from grading.records.scores import CellGrade, NotebookGrade, notebook_grades
from grading.repair import instructors_notebook, known_cells, repair
from grading.reporting.pages import harmless
from grading.reporting.texts import PICTURE_AT_MOST, laid_out
from grading.reporting.veil import declared, named, veiled
from grading.verdicts import verdict_of
from helpers.checking.card import card
from helpers.checking.concepts import CONCEPTS
from helpers.checking.mistakes import Mistake
from helpers.checking.verdict import MIME, NOT_ATTEMPTED, Verdict, from_json

# Under which the template is handed a card that is made here, of a record, and never one that was handed in.
CARD = "course/card"
# In what form an output is shown, the first that it has; texts as they were written.
SHOWN, TEXTS = ("image/png", "image/jpeg", "text/html", "text/markdown", "text/plain"), ("text/markdown", "text/plain")
LINES_AT_MOST, LETTERS_AT_MOST = 60, 20_000
# The errors that our checks raise, when their verdict stands above them.
VERDICTS = ("NotRightYet", "NotAttempted")
# What is told where nothing else may be, for those errors that are our own.
STOPPED = {
    "CellTimeoutError": "It took too long and was stopped.",
    "NotRightYet": "The result differs from the expected one.",
    "DeadKernelError": "It was not run: the program had ended before, or was ended because it used too much.",
}


class KeepHidden(NbGraderPreprocessor):
    """Leaves of a graded notebook what its learner may see, and groups it by exercise for the page."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        context = resources["nbgrader"]
        courses = CourseDirectory(parent=self)
        folder = Path(courses.format_path(courses.submitted_directory, context["student"], context["assignment"]))
        submitted, context["notes"] = read_notebook((folder / f"{context['notebook']}.ipynb").read_bytes())
        instructor = instructors_notebook(courses, context["assignment"], context["notebook"])
        with Gradebook(context["db_url"]) as gradebook:
            known = known_cells(gradebook, context["assignment"], context["notebook"])
            own = notebook_grades(gradebook, context["assignment"], context["student"])[
                context["student"], context["notebook"]
            ]
        context["fingerprint"] = fingerprint(own)
        clear = ClearHiddenTests(parent=self, enforce_metadata=False)
        pages = _Pages(instructor, submitted, own, lambda cell: _without_hidden(clear, cell))
        nb.cells = [cell for cell in nb.cells if pages.keep(cell)]
        context["notes"] += repair(submitted, known, instructor)
        context["exercises"] = pages.exercises
        released = Path(courses.format_path(courses.release_directory, ".", "."), "glossary.md")
        glossary = read_glossary(released) or read_glossary(PACKAGES / "docs" / "glossary.md")
        terms = {shown["term"] for exercise in pages.exercises for shown in exercise["cells"] if shown.get("term")}
        context["glossary"] = {term: glossary[term] for term in sorted(terms & glossary.keys())}
        return nb, resources


class FeedbackExporter(HTMLExporter):
    """The page: one file that loads nothing and runs nothing."""

    @default("raw_template")
    def _raw_template_default(self) -> str:
        return Path(__file__).with_name("feedback.html.j2").read_text(encoding="utf-8")

    def default_filters(self) -> Iterator[tuple[str, Callable[..., Any]]]:
        yield from super().default_filters()
        yield "harmless", harmless
        yield "laid_out", laid_out

    def from_notebook_node(  # type: ignore[override]  # As that of HTMLExporter.
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **settings: Any
    ) -> tuple[str, dict[str, Any]]:
        """As nbconvert's other exporters: that of HTML reads the page once more, for what this template does not lack."""
        self.register_filter("highlight_code", Highlight2HTML(pygments_lexer="ipython3", parent=self))
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **settings)

    def _init_resources(self, resources: dict[str, Any] | None) -> dict[str, Any]:
        resources = super()._init_resources(resources)
        light, dark = (HtmlFormatter(style=style).get_style_defs(".highlight") for style in ("xcode", "github-dark"))
        resources["code_style"] = f"{light}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}"
        return resources


class _Pages:
    """What is shown of a notebook's cells, one after the other."""

    def __init__(
        self,
        instructor: NotebookNode,
        submitted: NotebookNode,
        grade: NotebookGrade,
        without_hidden: Callable[[NotebookNode], tuple[str, bool]],
    ) -> None:
        self.grade, self.without_hidden = grade, without_hidden
        self.exercises: list[dict[str, Any]] = []
        self.tests: dict[str, NotebookNode] = {}
        self.lesson: set[str] = set()
        self.mistakes: dict[str, tuple[Mistake, ...]] = defaultdict(tuple)
        public = []
        for cell in instructor.cells:
            metadata = cell.metadata.get("nbgrader", {})
            if metadata.get("grade") and not metadata.get("solution"):
                self.tests[metadata["grade_id"]] = cell
                declaration = declared(cell.source)
                self.mistakes[declaration.exercise] += declaration.mistakes
            if not metadata:
                self.lesson.add(cell.source.strip())
            if not metadata.get("solution"):
                public.append(without_hidden(cell)[0])
        self.public = "\n".join(public)
        self.handed_in: dict[str, list[list[NotebookNode]]] = {}
        for cell in submitted.cells:
            if cell.cell_type == "code":
                self.handed_in.setdefault(cell.source, []).append(cell.outputs)

    def keep(self, cell: NotebookNode) -> bool:
        """Make a cell showable, and note it with its exercise; returns whether it has anything to show."""
        metadata = cell.metadata.get("nbgrader", {})
        name, answer = metadata.get("grade_id"), metadata.get("solution") or metadata.get("task")
        graded, source = cell.get("outputs", []), cell.source
        seen: list[NotebookNode] = []
        if cell.cell_type == "code":
            waiting = self.handed_in.get(source, [])
            seen = waiting.pop(0) if waiting else []
            # What stands in another cell like a verdict is none.
            with_verdict = bool(metadata.get("grade") and not answer and verdict_of({"outputs": seen}))
            cell.outputs = [showable for output in seen for showable in _showable(output, with_verdict)]
        if metadata.get("grade") and not answer:
            shown = self._judged(cell, name, seen, graded)
        elif answer:
            shown = {"kind": "answer", "stopped": _stopped(graded) if not _errors(cell.get("outputs", [])) else ""}
        elif metadata or not source.strip() or source.strip() in self.lesson:
            return False
        else:
            shown = {"kind": "own"}
        cell.source = _short_source(cell.source)
        grade = self.grade.cells.get(name, CellGrade())
        shown |= {"cell": cell, "open": grade.waiting, "comment": grade.comment}
        shown |= {"score": grade.score or 0, "points": grade.points or 0}
        if answer or not self.exercises:
            self.exercises.append({"name": name if metadata else None, "cells": [], "score": 0, "points": 0})
        exercise = self.exercises[-1]
        exercise["cells"].append(shown)
        exercise["score"] += shown["score"]
        exercise["points"] += shown["points"]
        exercise["open"] = exercise.get("open", False) or (answer and shown["open"])
        return True

    def _judged(
        self, cell: NotebookNode, name: str, seen: list[NotebookNode], graded: list[NotebookNode]
    ) -> dict[str, Any]:
        test = self.tests.get(name, cell)
        _, hidden = self.without_hidden(cell)
        visible, hidden_now = self.without_hidden(test)
        same = not (hidden or hidden_now) and _said(seen) == _said(graded)
        errors, verdict, declaration = _errors(graded), verdict_of({"outputs": graded}), declared(test.source)
        kind = "test" if hidden or hidden_now else "check"
        shown: dict[str, Any] = {"kind": kind, "tried": declaration.tried, "message": ""}
        if not same and errors:
            known = self.mistakes.get(declaration.exercise, ())
            message = verdict and veiled(verdict, declaration.exercise, known, f"{self.public}\n{visible}")
            shown["message"] = message or _stopped(graded)
        shown["untouched"] = bool(errors and verdict and verdict.outcome == NOT_ATTEMPTED)
        if shown["untouched"]:  # Its title says so; what to do next is told where there are cells to run.
            cell.outputs, shown["message"] = [], ""
        finding = verdict.finding if errors and verdict else None
        if finding and (told := finding.mistake or finding.difference):
            shown["concept"] = told.concept
            shown["term"] = CONCEPTS.get(shown["concept"])
        if shown["kind"] == "test":
            cell.source = "# This test is hidden."
        if not same:
            cell.outputs = [new_output("stream", name="stdout", text=shown["message"])] if shown["message"] else []
        shown["shortened"] = bool(errors) and shown["kind"] == "check" and not same
        return shown


def _without_hidden(clear: ClearHiddenTests, cell: NotebookNode) -> tuple[str, bool]:
    """A cell's source without hidden tests, and whether it has any."""
    copy = nbformat.from_dict({"source": cell.source, "metadata": {}, "cell_type": cell.cell_type})
    clear.preprocess_cell(copy, {}, 0)
    return copy.source, copy.source != cell.source


def _errors(outputs: Iterable[NotebookNode]) -> list[NotebookNode]:
    return [output for output in outputs if output.output_type == "error"]


def _stopped(outputs: Iterable[NotebookNode]) -> str:
    """What is told of a cell that failed when it was graded, and of which nothing else may be told."""
    errors = _errors(outputs)
    return (STOPPED.get(errors[0].ename) or f"It stopped with {named(errors[0].ename)}.") if errors else ""


def _said(outputs: list[NotebookNode]) -> Verdict | str:
    """What the outputs of a judged cell say, to compare two runs: its verdict, but for what depends on the runs before; else its words."""
    if verdict := verdict_of({"outputs": outputs}):
        return replace(verdict, hint=0, stale="")
    texts = [
        "\n".join([output.ename, output.evalue]) if output.output_type == "error" else output.text
        for output in outputs
        if output.output_type in ("error", "stream")
    ]
    return strip_ansi("".join(texts)).strip()


def _showable(output: NotebookNode, with_verdict: bool) -> Iterator[NotebookNode]:
    """An output that a learner handed in, if it is of a kind that the page shows, cut to a readable length."""
    if output.output_type == "stream":
        yield new_output("stream", name="stdout", text=_short(output.text))
    elif with_verdict and MIME in output.get("data", {}):
        verdict = from_json(output.data[MIME])
        made = card(verdict) if verdict else ""
        if 0 < len(made) < PICTURE_AT_MOST:
            yield new_output("display_data", {CARD: made})
        else:
            yield new_output("stream", name="stdout", text=_short(str(output.data.get("text/plain", ""))))
    elif output.output_type == "error" and with_verdict and output.ename in VERDICTS:
        return  # The verdict says it.
    elif output.output_type == "error":
        text = _short("\n".join(output.traceback) or f"{output.ename}: {output.evalue}")
        yield new_output("error", ename=output.ename, evalue=output.evalue, traceback=text.split("\n"))
    else:
        kind = next((kind for kind in SHOWN if kind in output.data), None)
        content = output.data.get(kind)
        if isinstance(content, str) and len(content) < PICTURE_AT_MOST:
            yield new_output("display_data", {"text/plain": _short(content)} if kind in TEXTS else {kind: content})


def _short_source(text: str) -> str:
    """A source cut to a length that can be read; pictures that stand in a text as data are not to be read."""
    return text if len(DATA.sub("", text)) <= LETTERS_AT_MOST else _short(text, LETTERS_AT_MOST)


def _short(text: str, most: int = LINES_AT_MOST) -> str:
    """The beginning of a text, and a line that says how much is left out."""
    text = strip_ansi(text)
    lines = text[:LETTERS_AT_MOST].split("\n")
    if len(text) <= LETTERS_AT_MOST and len(lines) <= most:
        return text
    left = text.count("\n") + 1 - min(len(lines), most)
    return "\n".join([*lines[:most], f"… {left} more lines" if left else "… the rest is left out"])
