"""The commands for learners: lab, progress, selfcheck, submit."""

import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from commands.terminal import COURSE, Chapters, console, progress_bar, say, shown
from grading.errors import CourseError

if TYPE_CHECKING:  # Importing it takes a second, which no other command should take.
    from learning.progress import Progress

app = typer.Typer()


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def lab(
    context: typer.Context,
    update: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHAPTER",
            help="Carry what you wrote into the newest version of this chapter; your copy is kept as a backup.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Open JupyterLab on your own copies of the chapters, in learner/; options go on to JupyterLab."""
    from learning.copies import copy_chapters, take_over
    from learning.lab import open_lab, prepare

    wanted = COURSE.chapters(update) if update else []
    made = copy_chapters(COURSE.chapters(), COURSE.learner)
    sentences = [f"Your own copies of {len(made)} chapters are in {COURSE.learner.name}/."] * bool(made)
    sentences += [take_over(chapter, COURSE.learner) for chapter in wanted]
    with suppress(KeyboardInterrupt):  # Who does not want to wait sees what was known before.
        _look((), COURSE.learner)
    for sentence in [*sentences, *prepare(COURSE, COURSE.learner)]:
        say(sentence)
    raise typer.Exit(open_lab(COURSE, COURSE.learner, context.args, say))


@app.command()
def progress(chapters: Chapters = None) -> None:
    """Say how far you are: what you saved in learner/ is run from the top, in a fresh kernel, with its visible checks."""
    wanted = COURSE.chapters(chapters or ())
    _copies_are_there()
    from learning.progress import NOT_RIGHT

    looked = _look([chapter.name for chapter in wanted], COURSE.learner)
    if not chapters:
        table = Table("chapter", "your progress", NOT_RIGHT, title="How far you are")
        for standings in looked:
            table.add_row(standings.chapter, str(standings), ", ".join(standings.wrong))
        console.print(table)
    for standings in looked:
        _print_exercises(standings, table=bool(chapters))


@app.command()
def submit(
    chapter: Annotated[str, typer.Argument(help="Such as 4, convolutions or 04_convolutions.", show_default=False)],
    name: Annotated[
        str | None, typer.Option(help="Your name, as your instructor knows it; remembered.", show_default=False)
    ] = None,
    folder: Annotated[
        Path, typer.Option(help="Where your chapters are.", show_default="learner/ of this clone")
    ] = COURSE.learner,
    exchange: Annotated[
        bool | None,
        typer.Option(help="Hand in over nbgrader's exchange as well.", show_default="where there is one"),
    ] = None,
) -> None:
    """Try out your chapter as a whole, say what is missing, and make the file to hand in."""
    from learning.submit import submit

    ask = _ask_name if sys.stdin.isatty() else None
    done = submit(
        COURSE.chapter(chapter),
        folder,
        name,
        exchange=exchange,
        ask=ask,
        look=lambda name, folder: _look([name], folder)[0],
    )
    _print_exercises(done.progress)
    for sentence in [f"Your file to hand in, with all that you have saved: {shown(done.file)}", *done.sentences]:
        say(sentence)


@app.command()
def selfcheck(chapters: Chapters = None) -> None:
    """Have your chapters graded as an instructor would, hidden tests too; right answers are shown to what passed."""
    wanted = COURSE.chapters(chapters or ())
    _copies_are_there()
    from learning.progress import known_progress
    from learning.selfcheck import selfcheck

    if not chapters:  # Those in which they have written something.
        known = {chapter.name: known_progress(chapter.name, COURSE.learner) for chapter in wanted}
        wanted = [chapter for chapter in wanted if (found := known[chapter.name]) is None or not found.not_started]
    if not wanted:
        raise CourseError("You have not begun a chapter yet: `./course lab` opens them.")
    for chapter in wanted:
        with progress_bar() as bar:
            checked = selfcheck(
                COURSE,
                chapter,
                COURSE.learner,
                lambda items, total, what: bar.track(items, total=total, description=what),
            )
        rows = Table("exercise", "verdict", "points", title=f"{chapter.name}: {checked}")
        for name, (got, most) in checked.exercises.items():
            rows.add_row(name, checked.verdicts[name], f"{got:g} of {most:g}")
        console.print(rows)
        for note in checked.notes:
            say(f"Note: {note}.")
        say(f"What was found, and right answers to what passed: {shown(checked.page)}")
        if checked.learned:
            say(f"All chapters are right. What you learned, as a page to keep: {shown(checked.learned)}")


def _copies_are_there() -> None:
    """Say what to do where the learner has not begun, before anything is loaded that takes seconds."""
    if not (COURSE.learner / ".course").is_dir():
        raise CourseError(
            f"You have no copies of the chapters yet: `./course lab` makes them, in {COURSE.learner.name}/, and opens them."
        )


def _ask_name() -> str:
    name: str = typer.prompt("Your name, as your instructor knows it")
    return name


def _look(names: Collection[str], folder: Path) -> list["Progress"]:
    """How far the learner is in these chapters, or in all; runs what changed, with a progress bar."""
    from learning.progress import known_progress, look

    known = {chapter.name: known_progress(chapter.name, folder) for chapter in COURSE.chapters(names)}
    changed = [name for name, progress in known.items() if progress is None]
    with progress_bar() as bar:
        looked = {name: look(name, folder) for name in bar.track(changed, description="Running what you changed")}
    return [progress or looked[name] for name, progress in known.items()]


def _print_exercises(progress: "Progress", table: bool = True) -> None:
    """Print how each exercise of a chapter stands, and what else is to be known of how it ran."""
    if table:
        rows = Table("exercise", "how it stands", "why", title=f"{progress.chapter}: {progress}")
        for name, (standing, why) in progress.exercises.items():
            rows.add_row(name, standing, Text(why))
        console.print(rows)
    for note in progress.notes:
        say(f"{progress.chapter}: {note}")
