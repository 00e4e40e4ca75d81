"""The learner's welcome page: the chapters, what each is about, how far they are; a notebook whose cells look anew."""

from collections.abc import Sequence
from pathlib import Path

import nbformat
from IPython.display import HTML, Markdown, display
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grading.chapters import Chapter
from grading.course import Course
from grading.errors import CourseError
from grading.programs import PACKAGES
from learning.copies import given_notebook
from learning.overview import Row, as_html, as_text, rows
from learning.places import find_place
from learning.progress import Progress, known_progress, look

WELCOME = "Welcome.ipynb"
GREETING = """# Image processing with neural networks

Welcome! Most chapters take two to four and a half hours; each stands by itself and prepares the next. Below stands where you go on:
the link opens the chapter there. The copies behind these links are yours. Nothing that you write in them is
ever overwritten.

*To bring your progress up to date, save your chapters, click into the next cell and press Shift + Enter. What you changed
is then run from the top in a fresh kernel, which can take a minute. An exercise passes when the check that you see does;
hidden tests run in grading.*"""
ASK = "from learning.welcome import show_progress\n\nshow_progress()"
HAND_IN = """## Hand in

Working in a class? Save the chapter, write its number or name and yours between the quotation marks, and run the cell. It makes
the file to hand in, and says what is missing in it. Your name is remembered; next time you may leave it out."""
ASK_HAND_IN = 'from learning.welcome import hand_in\n\nhand_in("", name="")'
DETAILS = """## Exercise by exercise

Write a chapter's number or name between the quotation marks, and run the cell. It says what is not attempted, what is not right yet and
why, and whether your notebook works only out of order. Hidden tests are not in your notebook; they run in grading."""
SELFCHECK = """## The whole verdict

Learning without a class? Write a chapter's number or name between the quotation marks, and run the cell. Your chapter is
graded as an instructor would grade it, hidden tests too, which can take a minute or two. To what passes you then see the
author's answer and other right ones. Where an instructor grades, the cell says so and does nothing."""
ASK_SELFCHECK = 'from learning.welcome import selfcheck\n\nselfcheck("")'
ASK_DETAILS = 'from learning.welcome import show_exercises\n\nshow_exercises("{}")'


def welcome(chapters: Sequence[Chapter], folder: Path, news: Sequence[str] = ()) -> str:
    """The text of the welcome page, with what is known of the learner's progress without running anything.

    Parameters
    ----------
    chapters : sequence of grading.chapters.Chapter
        The course's; those of which the learner has no copy are left out.
    folder : pathlib.Path
        The learner's.
    news : sequence of str
        Sentences to put at its top, such as which chapters have a newer version.
    """
    chapters = [chapter for chapter in chapters if given_notebook(chapter.name, folder)]
    greeting = "\n\n".join([GREETING, *(f"**News.** {sentence}" for sentence in news)])
    objectives = "\n\n".join(["## What you will be able to do", *map(_objectives, chapters)])
    output = new_output("display_data", _shown(rows(chapters, folder)))
    cells = [
        new_markdown_cell(greeting, id="welcome"),
        new_code_cell(ASK, id="progress", outputs=[output]),
        new_markdown_cell(DETAILS, id="details"),
        new_code_cell(ASK_DETAILS.format(chapters[0].name), id="exercises"),
        new_markdown_cell(SELFCHECK, id="selfcheck-how"),
        new_code_cell(ASK_SELFCHECK, id="selfcheck"),
        new_markdown_cell(HAND_IN, id="hand-in-how"),
        new_code_cell(ASK_HAND_IN, id="hand-in"),
        new_markdown_cell(objectives, id="objectives"),
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return nbformat.writes(new_notebook(cells=cells, metadata={"kernelspec": kernel}))


def show_progress() -> None:
    """In a notebook in the learner's folder: the overview of the chapters, which fills in as their notebooks are run."""
    course, folder = _here()
    chapters, looked = course.chapters(), {}
    overview = rows(chapters, folder)
    shown = display(_shown(overview), raw=True, display_id=True)
    for chapter in chapters:
        if find_place(chapter.name, folder) and known_progress(chapter.name, folder) is None:
            looked[chapter.name] = look(chapter.name, folder)
            shown.update(_shown(rows(chapters, folder, looked)), raw=True)


def show_exercises(name: str | int) -> None:
    """In a notebook in the learner's folder: how each exercise of a chapter stands, and what to know of the run."""
    course, folder = _here()
    display(Markdown(_exercise_table(look(_chapter(course, name).name, folder), folder)))


def selfcheck(chapter: str | int) -> None:
    """In a notebook in the learner's folder: as `course selfcheck`, with a link to what was found."""
    from learning import selfcheck  # Which takes seconds, with nbgrader's database.

    course, folder = _here()
    checked = selfcheck.selfcheck(course, _chapter(course, chapter), folder)
    place = find_place(checked.chapter, folder)
    lines = [f"**{checked}**", "", "| exercise | verdict | points |", "| :-- | :-- | --: |"]
    for name, (got, most) in checked.exercises.items():
        link = f"[`{name}`]({place.exercises[name]})" if place else f"`{name}`"
        lines.append(f"| {link} | {'✓ ' * (got >= most)}{checked.verdicts[name]} | {got:g} of {most:g} |")
    lines += ["", *(f"- In your notebook {note}." for note in checked.notes)]
    page = checked.page.relative_to(folder).as_posix()
    lines.append(f"\n[What each check and test said, and right answers to what passed]({page})")
    if checked.learned:
        lines.append(f"\nAll chapters are right. [What you learned, as a page to keep]({checked.learned.name})")
    display(Markdown("\n".join(lines)))


def hand_in(chapter: str | int, name: str | None = None) -> None:
    """In a notebook in the learner's folder: as `course submit`, with a link to the file."""
    from learning.submit import submit  # Which takes seconds, with nbgrader's database.

    course, folder = _here()
    done = submit(_chapter(course, chapter), folder, name)
    display(Markdown(_exercise_table(done.progress, folder)))
    file = done.file.name
    display(HTML(f'Your file to hand in, with all that you have saved: <a href="{file}" download="{file}">{file}</a>'))
    display(Markdown("\n".join(f"- {sentence}" for sentence in done.sentences)))


def _here() -> tuple[Course, Path]:
    """What a cell of a learner's notebook is about: the course in whose clone it runs, and the learner's folder.

    That folder holds the learner's copies; a notebook's kernel runs in it, or below it.
    """
    course, here = Course(PACKAGES), Path.cwd()
    return course, next((folder for folder in (here, *here.parents) if (folder / ".course").is_dir()), course.learner)


def _chapter(course: Course, name: str | int) -> Chapter:
    if name == "":
        raise CourseError('Write the chapter between the quotation marks, such as "4" or "convolutions".')
    return course.chapter(str(name))


def _shown(overview: Sequence[Row]) -> dict[str, str]:
    return {"text/html": as_html(overview), "text/plain": as_text(overview)}


def _exercise_table(progress: Progress, folder: Path) -> str:
    place = find_place(progress.chapter, folder)
    lines = ["| exercise | how it stands | |", "| :-- | :-- | :-- |"]
    for exercise, (standing, why) in progress.exercises.items():
        name = f"[`{exercise}`]({place.exercises[exercise]})" if place else f"`{exercise}`"
        unbroken = standing.replace(" ", "\N{NO-BREAK SPACE}")
        lines.append(f"| {name} | {unbroken} | {why.replace('|', chr(92) + '|')} |")
    return "\n".join([*lines, "", *(f"- {note}" for note in progress.notes)])


def _link(chapter: Chapter) -> str:
    return f"[{chapter.title.partition(':')[0]}]({chapter.name}/{chapter.name}.ipynb)"


def _objectives(chapter: Chapter) -> str:
    return "\n".join([f"### {_link(chapter)}\n", *(f"- {objective}" for objective in chapter.objectives)])
