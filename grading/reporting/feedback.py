"""Feedback that a learner can read: his answers, what each check and test said, points, comments; nothing that is hidden.

Two steps of nbgrader's GenerateFeedback, put in place by nbgrader_config.py: `KeepHidden` takes from the graded notebook
what its learner must not see, `FeedbackExporter` lays out the page.

Learners' functions are called by hidden tests and can keep what they are given. So whatever a learner's program put out
while it was graded is left out: his own cells are shown as he handed them in, a check's message in full where it is the
one that he handed in, and else, as a hidden test's always, in the words that its author wrote (`grading.reporting.messages`).
"""

import re
from pathlib import Path

import nbformat
from nbconvert.exporters import HTMLExporter
from nbconvert.filters import strip_ansi
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from pygments.formatters import HtmlFormatter
from traitlets import default

from grading.records.changes import fingerprint
from grading.records.scores import facts
from grading.reporting.messages import named, told, tried
from grading.reporting.pages import harmless

LINES_AT_MOST, LETTERS_AT_MOST, PICTURE_AT_MOST = 60, 20_000, 4_000_000
# What is told where nothing else may be, for those errors that are our own.
STOPPED = {
    "CellTimeoutError": "It took too long and was stopped.",
    "NotRightYet": "The result differs from the expected one.",
    "DeadKernelError": "It was not run: the program had ended before, or was ended because it used too much.",
}


class KeepHidden(NbGraderPreprocessor):
    """Leaves of a graded notebook what its learner may see, and groups it by exercise for the page."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        courses = CourseDirectory(parent=self)
        instructor, submitted = (
            nbformat.read(
                Path(courses.format_path(folder, learner, about["assignment"])) / f"{about['notebook']}.ipynb",
                as_version=4,
            )
            for folder, learner in ((courses.source_directory, "."), (courses.submitted_directory, about["student"]))
        )
        with Gradebook(about["db_url"]) as gradebook:
            own = facts(gradebook, about["assignment"], about["student"])[about["student"], about["notebook"]]
        about["fingerprint"] = fingerprint(own)
        clear = ClearHiddenTests(parent=self, enforce_metadata=False)
        pages = _Pages(instructor, submitted, own, lambda cell: _without_hidden(clear, cell))
        nb.cells = [cell for cell in nb.cells if pages.keep(cell)]
        about["exercises"] = pages.exercises
        return nb, resources


class FeedbackExporter(HTMLExporter):
    """The page: one file that loads nothing and runs nothing."""

    @default("raw_template")
    def _raw_template_default(self):
        return Path(__file__).with_name("feedback.html.j2").read_text(encoding="utf-8")

    def default_filters(self):
        yield from super().default_filters()
        yield "harmless", harmless

    def _init_resources(self, resources):
        resources = super()._init_resources(resources)
        resources["code_style"] = HtmlFormatter(style="xcode").get_style_defs(".highlight")
        return resources


class _Pages:
    """What is shown of a notebook's cells, one after the other."""

    def __init__(self, instructor, submitted, grades, without_hidden):
        self.grades, self.without_hidden = grades, without_hidden
        self.exercises = []
        self.tests, self.lesson, public = {}, set(), []
        for cell in instructor.cells:
            metadata = cell.metadata.get("nbgrader", {})
            if metadata.get("grade") and not metadata.get("solution"):
                self.tests[metadata["grade_id"]] = cell
            if not metadata:
                self.lesson.add(cell.source.strip())
            if not metadata.get("solution"):
                public.append(without_hidden(cell)[0])
        self.public = "\n".join(public)
        self.handed_in = {}
        for cell in submitted.cells:
            if cell.cell_type == "code":
                self.handed_in.setdefault(cell.source, []).append(cell.outputs)

    def keep(self, cell):
        """Make a cell showable, and note it with its exercise; returns whether it has anything to show."""
        metadata = cell.metadata.get("nbgrader", {})
        name, answer = metadata.get("grade_id"), metadata.get("solution") or metadata.get("task")
        graded, source = cell.get("outputs", []), cell.source
        if cell.cell_type == "code":
            waiting = self.handed_in.get(source, [])
            cell.outputs = [one for output in (waiting.pop(0) if waiting else []) for one in _showable(output)]
        if metadata.get("grade") and not answer:
            shown = self._judged(cell, name, graded)
        elif answer:
            shown = {"kind": "answer", "stopped": _stopped(graded) if not _errors(cell.get("outputs", [])) else ""}
        elif metadata or not source.strip() or source.strip() in self.lesson:
            return False
        else:
            shown = {"kind": "own"}
        shown |= {"cell": cell, **self.grades.get(name, {})}
        if answer or not self.exercises:
            self.exercises.append({"name": name if metadata else None, "cells": [], "score": 0, "points": 0})
        exercise = self.exercises[-1]
        exercise["cells"].append(shown)
        exercise["score"] += shown.get("score", 0)
        exercise["points"] += shown.get("points", 0)
        exercise["open"] = exercise.get("open", False) or (answer and shown.get("open", False))
        return True

    def _judged(self, cell, name, graded):
        test = self.tests.get(name, cell)
        _, hidden = self.without_hidden(cell)
        visible, hidden_now = self.without_hidden(test)
        same = not (hidden or hidden_now) and _said(cell.get("outputs", [])) == _said(graded)
        errors = _errors(graded)
        shown = {"kind": "test" if hidden or hidden_now else "check", "tried": tried(test.source), "message": ""}
        if not same and errors:
            message = told(errors[0].evalue, test.source, f"{self.public}\n{visible}")
            shown["message"] = message or _stopped(graded)
        if shown["kind"] == "test":
            cell.source = "# This test is hidden."
        if not same:
            cell.outputs = [new_output("stream", name="stdout", text=shown["message"])] if shown["message"] else []
        shown["shortened"] = bool(errors) and shown["kind"] == "check" and not same
        return shown


def _without_hidden(clear, cell):
    """A cell's source without hidden tests, and whether it has any."""
    copy = nbformat.from_dict({"source": cell.source, "metadata": {}, "cell_type": cell.cell_type})
    clear.preprocess_cell(copy, {}, 0)
    return copy.source, copy.source != cell.source


def _errors(outputs):
    return [output for output in outputs if output.output_type == "error"]


def _stopped(outputs):
    """What is told of a cell that failed when it was graded, and of which nothing else may be told."""
    errors = _errors(outputs)
    return (STOPPED.get(errors[0].ename) or f"It stopped with {named(errors[0].ename)}.") if errors else ""


def _said(outputs):
    """The words of outputs, to compare two runs; but for the pointer to a hint, which comes with the second failure."""
    texts = [
        "\n".join([output.ename, output.evalue]) if output.output_type == "error" else output.text
        for output in outputs
        if output.output_type in ("error", "stream")
    ]
    return re.sub(r"\nStuck\? Hint .*", "", strip_ansi("".join(texts)).strip())


def _showable(output):
    """An output that a learner handed in, if it is of a kind that the page shows, cut to a readable length."""
    if output.output_type == "stream":
        yield new_output("stream", name="stdout", text=_short(output.text))
    elif output.output_type == "error":
        text = _short("\n".join(output.traceback) or f"{output.ename}: {output.evalue}")
        yield new_output("error", ename=output.ename, evalue=output.evalue, traceback=text.split("\n"))
    else:
        kinds = [kind for kind in ("image/png", "image/jpeg", "text/html", "text/plain") if kind in output.data]
        for kind in kinds[:1]:
            content = output.data[kind]
            if isinstance(content, str) and len(content) < PICTURE_AT_MOST:
                yield new_output("display_data", {kind: _short(content) if kind == "text/plain" else content})


def _short(text):
    """The beginning of a text, and a line that says how much is left out."""
    text = strip_ansi(text)
    lines = text[:LETTERS_AT_MOST].split("\n")
    if len(text) <= LETTERS_AT_MOST and len(lines) <= LINES_AT_MOST:
        return text
    left = text.count("\n") + 1 - min(len(lines), LINES_AT_MOST)
    return "\n".join([*lines[:LINES_AT_MOST], f"… {left} more lines" if left else "… the rest is left out"])
