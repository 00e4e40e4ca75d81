"""A step of the selfcheck's feedback: beside each answer that passed, the author's, and further right ones of the bank."""

import re
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from nbgrader.coursedir import CourseDirectory

from grading.answers import read_file
from grading.cells import grade_id, is_answer
from grading.repair import instructors_notebook
from grading.reporting.feedback import KeepHidden

MARKER = re.compile(r"^.*### (?:BEGIN|END) SOLUTION.*\n?", re.MULTILINE)


class WithSolutions(KeepHidden):
    """Feedback as every learner gets it, and right answers to compare with where all of an exercise passed."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        nb, resources = super().preprocess(nb, resources)
        context, courses = resources["nbgrader"], CourseDirectory(parent=self)
        instructor = instructors_notebook(courses, context["assignment"], context["notebook"])
        authors = {grade_id(cell): MARKER.sub("", cell.source) for cell in instructor.cells if is_answer(cell)}
        bank = Path(courses.root, "answers", context["assignment"])
        for exercise in context["exercises"]:
            if exercise["points"] and not exercise["open"] and exercise["score"] >= exercise["points"]:
                answers = [answer for answer in read_file(bank / f"{exercise['name']}.py") if answer.right]
                named = [("The author's answer", authors[exercise["name"]])]
                named += [(answer.name, answer.source) for answer in answers]
                exercise["solutions"] = [{"name": name, "cell": new_code_cell(source)} for name, source in named]
        return nb, resources
