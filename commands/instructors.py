"""The commands for instructors: collect, grade, report, export, demo, doctor, hub-demo."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from commands.interrupts import Interrupts
from commands.terminal import COURSE, Chapters, CourseFolder, console, progress_bar, say, shown, write
from grading.errors import CourseError

if TYPE_CHECKING:  # Importing these takes seconds, which no other command should take.
    from grading.class_run import ClassRun
    from grading.grader import Grader
    from grading.submissions import Submission

app = typer.Typer()

# A class in the middle of its term: who tries the course for the first time waits for it.
CHAPTERS_OF_THE_DEMO = 5


@app.command()
def collect(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="ZIP|FOLDER...", help="Files of learners, downloads of an LMS, folders of them."),
    ],
    roster: Annotated[
        Path | None,
        typer.Option(
            help="A class list with the columns id and name, and canvas or another LMS for its numbers.",
            show_default=False,
        ),
    ] = None,
    *,
    folder: CourseFolder,
) -> None:
    """Put what learners handed in into submitted/<learner>/<chapter>/, and say what became of each file."""
    from grading.collecting.collect import Collector
    from grading.collecting.learners import Roster
    from grading.collecting.summary import rows, sentences
    from grading.grader import Grader

    collector = Collector(Grader(folder).coursedir, Roster(roster) if roster else None)
    with console.status("Collecting"):
        outcomes = collector.collect(paths)
    table = Table("file", "learner", "chapter", "what became of it", title="Collected", show_lines=True)
    for row in rows(outcomes):
        table.add_row(*map(Text, row))
    console.print(table)
    for sentence in sentences(outcomes):
        say(f"{sentence}.")
    taken, refused = (sum(getattr(outcome, what) for outcome in outcomes) for what in ("taken", "refused"))
    console.print(f"{taken} taken, {refused} could not be taken, {len(outcomes) - taken - refused} left as they are.")
    raise typer.Exit(1 if refused else 0)


@app.command()
def grade(
    chapters: Chapters = None,
    learner: Annotated[
        list[str] | None, typer.Option(help="Only this learner; may be given several times.", show_default=False)
    ] = None,
    force: Annotated[bool, typer.Option(help="Grade again what has not changed.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; say what grading would change for whom.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option(help="How many submissions run at a time.", show_default="one more than cores")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(help="Run them on a Dask cluster, such as tcp://10.0.0.5:8786.", show_default=False)
    ] = None,
    unsafe_no_sandbox: Annotated[
        bool, typer.Option("--unsafe-no-sandbox", help="Run submissions unconfined: they can do what you can do.")
    ] = False,
    *,
    folder: CourseFolder,
) -> None:
    """Grade what lies in submitted/<learner>/<chapter>/ and has changed, by nbgrader, and make feedback."""
    from grading.dry_run import trial_grader
    from grading.grader import Grader
    from grading.submissions import find_submissions

    with trial_grader(folder) if dry_run else nullcontext(Grader(folder)) as grader:
        if unsafe_no_sandbox:
            grader.config.ConfinedExecute.sandbox = False
        for remark in grader.remarks(chapters or ()):
            say(f"Note: {remark}.")
        submissions = find_submissions(grader, chapters or (), learner or ())
        if not submissions:
            raise CourseError("These learners handed in nothing for these chapters.")
        try:
            run = _grade(grader, submissions, dry_run, force=force, scheduler=scheduler, count=workers)
        except KeyboardInterrupt:
            words = "Stopped: what was graded so far is recorded, and the same command goes on from there."
            print("Stopped. Nothing was written." if dry_run else words, file=sys.stderr)
            raise typer.Exit(130) from None
    if dry_run:
        console.print("Nothing was written. The same command without --dry-run does it.")
    raise typer.Exit(0 if run.complete else 1)


@app.command()
def report(
    output: Annotated[
        Path | None, typer.Option(help="Where the page goes.", show_default="report.html in the course folder")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="A folder for the same numbers as CSV files.", show_default=False)
    ] = None,
    *,
    folder: CourseFolder,
) -> None:
    """Make a page about the class: scores, exercises, mistakes, who may need help, which tests look doubtful."""
    from grading.grader import Grader
    from grading.reporting.classroom import read_classroom
    from grading.reporting.report import page, tables, write_data

    grader = Grader(folder)
    with progress_bar() as bar:
        room = read_classroom(grader, lambda items, total: bar.track(items, total=total, description="Reading"))
    numbers = tables(room)
    output = output or grader.root / "report.html"
    write(output, page(room, numbers, grader.coursedir.course_id).encode())
    console.print(f"The report: {shown(output)}", soft_wrap=True)
    if data:
        console.print(
            f"Its numbers: {', '.join(str(shown(path)) for path in write_data(numbers, data))}", soft_wrap=True
        )


@app.command()
def export(
    to: Annotated[str, typer.Option(help="canvas, moodle, brightspace, blackboard, or csv.", show_default=False)],
    worksheet: Annotated[
        Path | None, typer.Option(help="The file that the system gave out, to be filled in.", show_default=False)
    ] = None,
    chapter: Annotated[
        list[str] | None, typer.Option(help="Only this chapter; may be given several times.", show_default=False)
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            help="CHAPTER=HEADING, where a column of the worksheet is not called like its chapter.", show_default=False
        ),
    ] = None,
    drop: Annotated[
        int, typer.Option(help="csv: leave out so many of each learner's lowest chapters in a further sum.", min=0)
    ] = 0,
    output: Annotated[
        Path | None, typer.Option(help="Where the file goes.", show_default="grades-… in the course folder")
    ] = None,
    *,
    folder: CourseFolder,
) -> None:
    """Write the scores into a file that a learning management system takes; list whom it can't match."""
    from grading.grader import Grader
    from grading.reporting.export import SYSTEMS, Class, make_export

    if to not in [*SYSTEMS, "csv"]:
        raise CourseError(f"There is no export to {to!r}; there are {', '.join(SYSTEMS)} and csv.")
    if wrong := [pair for pair in column or () if "=" not in pair]:
        raise CourseError(f"--column {wrong[0]} has no =; it is written CHAPTER=HEADING.")
    if worksheet and not worksheet.is_file():
        raise CourseError(f"There is no file {worksheet}.")
    grader = Grader(folder)
    output = output or grader.root / f"grades-{to}{worksheet.suffix if worksheet else '.csv'}"
    if worksheet and output.resolve() == worksheet.resolve():
        raise CourseError("The worksheet stays as it was downloaded: name another file with --output.")
    columns = dict(pair.split("=", 1) for pair in column or ())
    sheet = worksheet.read_bytes() if worksheet else None
    made = make_export(Class.of(grader), to, chapter or (), sheet, columns, drop)
    write(output, made.data)
    for note in made.notes:
        say(f"{note}.")
    console.print(f"{made.written} scores, {made.unmatched} not matched: {shown(output)}", soft_wrap=True)
    raise typer.Exit(1 if made.unmatched else 0)


@app.command()
def demo(
    chapters: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CHAPTER]...",
            help="What the class has handed in, such as 4 or 04_convolutions; by default the first five chapters.",
            show_default=False,
        ),
    ] = None,
    whole: Annotated[bool, typer.Option("--whole", help="All chapters, which takes some minutes.")] = False,
    folder: Annotated[Path, typer.Option(help="Where the sample class is laid out; made anew.")] = COURSE.root / "demo",
) -> None:
    """Grade a sample class of twelve learners, five chapters into the course, in a folder of its own."""
    from authoring.demo import make_class, summary
    from grading.grader import Grader
    from grading.submissions import find_submissions

    if whole and chapters:
        raise CourseError("Give chapters or --whole, not both.")
    everything = [chapter.name for chapter in COURSE.chapters()]
    make_class(folder, COURSE, chapters or (everything if whole else everything[:CHAPTERS_OF_THE_DEMO]))
    console.print(f"{summary(folder)}, in {shown(folder)}/submitted.")
    grader = Grader(folder)
    _grade(grader, find_submissions(grader))
    say(f"What the class knows and where it needs help: ./course report --course {shown(folder)}")


@app.command()
def doctor() -> None:
    """Say what this machine has of all that the course needs: environment, data, sandbox, browser."""
    from grading.doctor import examine

    findings = examine(COURSE.root / "requirements.txt")
    for state, sentence in findings:
        say(f"{state:8}{sentence}")
    raise typer.Exit(any(state == "wrong" for state, _ in findings))


@app.command()
def hub_demo(
    folder: Annotated[Path, typer.Option(help="Where the hub is laid out; removed at the end.")] = COURSE.root
    / "hub-demo",
    port: Annotated[int, typer.Option(help="Where it listens, for this machine only.")] = 8000,
) -> None:
    """Run JupyterHub on this machine, with an instructor and three learners, until Ctrl-C."""
    from hub.demo import INSTRUCTOR, demo_hub, open_to_others

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    console.print("Setting up the hub …")
    with demo_hub(COURSE, folder, port) as hub, suppress(KeyboardInterrupt):
        table = Table("user", "password", "is", title=f"A hub at {hub.address}")
        for name, password in hub.passwords.items():
            table.add_row(name, password, "the instructor" if name == INSTRUCTOR else "a learner")
        console.print(table)
        if os.getuid() != 0:
            console.print(
                "All of them run as you: nothing keeps them apart. Run as root, each is a user of the system."
            )
        elif readable := open_to_others(COURSE):
            console.print(
                f"Every user of this machine, the hub's among them, can read {', '.join(readable)} in this clone: close it "
                f"with `chmod o-rx {COURSE.root}`, and give --folder a place outside of it.",
                highlight=False,
                soft_wrap=True,
            )
        console.print("Stop it with Ctrl-C; all that was made for it is removed then.")
        raise typer.Exit(hub.process.wait())


def _grade(grader: "Grader", submissions: Sequence["Submission"], dry_run: bool = False, **options: Any) -> "ClassRun":
    """Grade with a progress bar; print notes, scores and changes."""
    from grading.class_run import grade_class

    with progress_bar() as bar, Interrupts() as interrupts:
        run = grade_class(
            grader,
            submissions,
            feedback=not dry_run,
            track=lambda items, total, what: interrupts.heeded(bar.track(items, total=total, description=what)),
            **options,
        )
    for sentence in run.notes:
        say(f"Note: {sentence}.")
    _print_scores(run)
    for chapter, why in run.refused.items():
        say(f"Not graded: {chapter}, {run.waiting[chapter]} submission{'s' * (run.waiting[chapter] > 1)}: {why}")
    for change in run.changes:
        say(f"Changed: {change}.")
    return run


def _print_scores(run: "ClassRun") -> None:
    from grading.reporting.score_table import score_tables, waiting_for_a_person

    waiting, sentences = waiting_for_a_person(run.grades)
    for table in score_tables(run.results, run.chapters, waiting, console.width):
        console.print(table)
    for sentence in sentences:
        say(f"* waits for a person: {sentence}.")
    for result in run.results:
        whose = f"{result.submission.learner}, {result.submission.chapter}"
        if result.reason:
            say(f"Not graded: {whose}: {result.reason}.")
        for note in result.notes:
            say(f"Note: {whose}: {note}.")
    if feedback := [result.feedback for result in run.results if result.feedback]:
        console.print(f"Feedback: {len(feedback)} pages, such as {shown(feedback[0])}", soft_wrap=True)
