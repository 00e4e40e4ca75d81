"""The learner's welcome page: the chapters, what each is about, how far he is; a notebook whose cells look anew."""

from pathlib import Path

import nbformat
from IPython.display import HTML, Markdown, display
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grading.chapters import find_chapters
from grading.errors import CourseError
from grading.learner.copies import LEARNER, given_notebook
from grading.learner.progress import known_progress, look

WELCOME = "Welcome.ipynb"
GREETING = """# Image processing with neural networks

Welcome! A chapter takes one to three hours; each stands by itself and prepares the next. Begin with *Start here*: click
it in the table. The copies behind these links are yours. Nothing that you write in them is ever overwritten.

*To bring the column “your progress” up to date, save your chapters, click into the next cell and press Shift + Enter.
What you changed is then run from the top in a fresh kernel, which can take a minute. An exercise passes when the check
that you see does; hidden tests run in grading.*"""
ASK = "from grading.learner.welcome import show_progress\n\nshow_progress()"
HAND_IN = """## Hand in

Working in a class? Save the chapter, write its name and yours between the quotation marks, and run the cell. It makes
the file to hand in, and says what is missing in it. Your name is remembered; next time you may leave it out."""
ASK_HAND_IN = 'from grading.learner.welcome import hand_in\n\nhand_in("", name="")'
DETAILS = """## Exercise by exercise

Name a chapter between the quotation marks, and run the cell. It says what is not attempted, what is not right yet and
why, and whether your notebook works only out of order. Hidden tests are not in your notebook; they run in grading."""
ASK_DETAILS = 'from grading.learner.welcome import show_exercises\n\nshow_exercises("{}")'


def welcome(folder=LEARNER, news=()):
    """The text of the welcome page, with what is known of the learner's progress without running anything.

    Parameters
    ----------
    folder : Path
        The learner's.
    news : sequence of str
        Sentences to put at its top, such as which chapters have a newer version.
    """
    chapters = _chapters(folder)
    table = progress_table(folder)
    greeting = "\n\n".join([GREETING, *(f"**News.** {sentence}" for sentence in news)])
    objectives = "\n\n".join(["## What you will be able to do", *map(_objectives, chapters)])
    output = new_output("display_data", {"text/markdown": table, "text/plain": table})
    cells = [
        new_markdown_cell(greeting, id="welcome"),
        new_code_cell(ASK, id="progress", outputs=[output]),
        new_markdown_cell(DETAILS, id="details"),
        new_code_cell(ASK_DETAILS.format(chapters[0].name), id="exercises"),
        new_markdown_cell(HAND_IN, id="hand-in-how"),
        new_code_cell(ASK_HAND_IN, id="hand-in"),
        new_markdown_cell(objectives, id="objectives"),
    ]
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return nbformat.writes(new_notebook(cells=cells, metadata={"kernelspec": kernel}))


def progress_table(folder=LEARNER, found=()):
    """The chapters as a Markdown table: link, minutes, points, and how far the learner is, as far as it is known.

    `found` are what `look` gave just now, by chapter.
    """
    rows = ["| | chapter | minutes | points | your progress |", "| --- | --- | --- | --- | --- |"]
    for chapter in _chapters(folder):
        name = chapter.name
        progress = dict(found).get(name) or known_progress(name, folder) or "changed; run this cell to see"
        cells = (name.split("_")[0], _link(chapter), chapter.minutes, f"{chapter.points:g}", progress)
        rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows)


def show_progress():
    """In a notebook in the learner's folder: the table of chapters, which fills in as his notebooks are run."""
    folder, found = _learner_folder(), {}
    shown = display(Markdown(progress_table(folder)), display_id=True)
    for chapter in _chapters(folder):
        if known_progress(chapter.name, folder) is None:
            found[chapter.name] = look(chapter.name, folder)
            shown.update(Markdown(progress_table(folder, found)))


def show_exercises(name):
    """In a notebook in the learner's folder: how each exercise of a chapter stands, and what to know of the run."""
    display(Markdown(_exercise_table(look(_chapter(name).name, _learner_folder()))))


def hand_in(chapter, name=None):
    """In a notebook in the learner's folder: as `course submit`, with a link to the file."""
    from grading.learner.submit import submit  # Which takes seconds, with nbgrader's database.

    done = submit(_chapter(chapter), _learner_folder(), name)
    display(Markdown(_exercise_table(done.progress)))
    file = done.file.name
    display(HTML(f'Your file to hand in, with all that you have saved: <a href="{file}" download="{file}">{file}</a>'))
    display(Markdown("\n".join(f"- {sentence}" for sentence in done.sentences)))


def _chapter(name):
    if not name:
        raise CourseError('Write the name of the chapter between the quotation marks, such as "04_convolutions".')
    return find_chapters([name])[0]


def _exercise_table(progress):
    rows = ["| exercise | how it stands | |", "| --- | :-- | :-- |"]
    for exercise, (standing, why) in progress.exercises.items():
        unbroken = standing.replace(" ", "\N{NO-BREAK SPACE}")
        rows.append(f"| `{exercise}` | {unbroken} | {why.replace('|', chr(92) + '|')} |")
    return "\n".join([*rows, "", *(f"- {note}" for note in progress.notes)])


def _chapters(folder):
    return [chapter for chapter in find_chapters() if given_notebook(chapter.name, folder)]


def _learner_folder():
    """The folder with the learner's copies, in which, or below which, a notebook's kernel runs."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".course").is_dir()), LEARNER)


def _link(chapter):
    return f"[{chapter.title.partition(':')[0]}]({chapter.name}/{chapter.name}.ipynb)"


def _objectives(chapter):
    return "\n".join([f"### {_link(chapter)}\n", *(f"- {objective}" for objective in chapter.objectives)])
