"""The `course` command."""

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from grading.errors import CourseError

app = typer.Typer(help="Build, try out and grade the course.", no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
console = Console()

Chapters = Annotated[list[str] | None, typer.Argument(metavar="[CHAPTER]...", help="Names such as 04_convolutions; all chapters if none is given.", show_default=False)]


def progress_bar():
    """A progress bar with counts and the remaining time; none where the output is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@app.command()
def build(
    chapters: Chapters = None,
    check: Annotated[bool, typer.Option(help="Build nothing; fail if a chapter is not built from its text as it is now.")] = False,
    force: Annotated[bool, typer.Option(help="Build even what has not changed.")] = False,
):
    """Make source/ (executed) and release/ (for learners) from chapters/, where a text changed."""
    from grading.build import build_release, build_source, is_built
    from grading.chapters import find_chapters

    wanted = find_chapters(chapters or ())
    stale = [chapter for chapter in wanted if force or not is_built(chapter)]
    if check and stale:
        raise CourseError(f"Not built from their text as it is now: {', '.join(c.name for c in stale)}. Run `course build` and commit what it writes.")
    with progress_bar() as bar:
        for chapter in bar.track(stale, description="Building"):
            build_source(chapter)
            build_release(chapter)
            console.print(f"{chapter.name}: built")
    console.print(f"{len(stale)} built, {len(wanted) - len(stale)} unchanged.")


@app.command()
def check_answers(
    chapter: Annotated[str | None, typer.Argument(help="A name such as 04_convolutions; all chapters if not given.", show_default=False)] = None,
    exercise: Annotated[str | None, typer.Argument(help="One exercise of that chapter.", show_default=False)] = None,
    messages: Annotated[bool, typer.Option(help="Print what each wrong answer is told.")] = False,
):
    """Judge the answer bank: right answers must pass, wrong ones fail their own exercise and no other."""
    from grading.bank import judge, read_answers
    from grading.chapters import find_chapters

    table = Table("chapter", "exercise", "right accepted", "wrong rejected", "mistakes named", "seconds", title="The answer bank")
    problems = 0
    for one in find_chapters([chapter] if chapter else ()):
        answers = read_answers(one, exercise)
        with progress_bar() as bar:
            verdicts = list(bar.track(judge(one, answers), total=len(answers), description=one.name))
        for name in dict.fromkeys(answer.exercise for answer in answers):
            own = sorted((v for v in verdicts if v.answer.exercise == name), key=lambda v: v.answer.name)
            right, wrong, told = ([v for v in own if v.answer.right], [v for v in own if not v.answer.right], [v for v in own if v.answer.told])
            cells = (f"{sum(not v.problems for v in group)}/{len(group)}" for group in (right, wrong, told))
            table.add_row(one.name, name, *cells, f"{sum(v.seconds for v in own):.1f}")
            for verdict in own:
                if messages and not verdict.answer.right:
                    console.print(f"[bold]{one.name}/{name}/{verdict.answer.name}[/bold] is told:")
                    console.print(verdict.own_message + "\n", markup=False, highlight=False)
                for problem in verdict.problems:
                    problems += 1
                    console.print(f"{one.name}/{name}/{verdict.answer.name}: {problem}", markup=False, highlight=False, style="red")
    console.print(table)
    console.print("All as expected." if not problems else f"{problems} not as expected.")
    raise typer.Exit(1 if problems else 0)


def main():
    """Run the command; an error that the user can put right is one sentence on stderr, with exit status 2."""
    try:
        app()
    except CourseError as error:
        print(f"course: {error}", file=sys.stderr)
        sys.exit(2)
