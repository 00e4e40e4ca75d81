"""The `course` command."""

import datetime
import os
import signal
import subprocess
import sys
from contextlib import nullcontext, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from grading.chapters import ROOT
from grading.errors import CourseError
from grading.learner.copies import LEARNER

app = typer.Typer(
    help="Build, try out and grade the course.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
# In a log, lines need not be as short as rich takes them to be.
console = Console(width=None if sys.stdout.isatty() else 120)

Chapters = Annotated[
    list[str] | None,
    typer.Argument(metavar="[CHAPTER]...", help="Names such as 04_convolutions; by default all.", show_default=False),
]

Course = Annotated[
    Path, typer.Option(help="The folder with nbgrader_config.py, source/, submitted/.", show_default="this clone")
]


class Rate(ProgressColumn):
    """How many are done in a minute."""

    def render(self, task):
        return Text(f"{60 * task.speed:.0f} a minute" if task.speed else "")


def progress_bar():
    """A progress bar with counts, rate and the remaining time; none where the output is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@app.command()
def build(
    chapters: Chapters = None,
    check: Annotated[
        bool, typer.Option(help="Build nothing; fail if a chapter is not built from its text as it is now.")
    ] = False,
    force: Annotated[bool, typer.Option(help="Build even what has not changed.")] = False,
):
    """Make source/ (executed) and release/ (for learners) from chapters/, where a text changed."""
    from grading.authoring.build import build_release, build_source, is_built, release_glossary
    from grading.chapters import find_chapters
    from grading.running.provisioner import use_warm_kernels

    wanted = find_chapters(chapters or ())
    stale = [chapter for chapter in wanted if force or not is_built(chapter)]
    if check and stale:
        console.print(
            f"Not built from their text as it is now: {', '.join(c.name for c in stale)}. Run `course build`."
        )
        raise typer.Exit(1)
    if stale:
        use_warm_kernels()
    with progress_bar() as bar:
        for chapter in bar.track(stale, description="Building"):
            build_source(chapter)
            build_release(chapter)
            console.print(f"{chapter.name}: built")
    if not check:
        release_glossary()
    console.print(f"{len(stale)} built, {len(wanted) - len(stale)} unchanged.")


@app.command()
def site(
    output: Annotated[Path, typer.Option(help="The folder of the site; made anew.")] = ROOT / "site",
):
    """Make the course's website: all chapters to read, the guides, glossary and errata. It needs no network."""
    from grading.authoring.site import build_site, repository_address
    from grading.chapters import find_chapters

    repository = repository_address()
    with progress_bar() as bar:
        pages = bar.add_task("Pages")
        build_site(
            output,
            find_chapters(),
            repository,
            progress=lambda done, total: bar.update(pages, completed=done, total=total),
        )
    console.print(f"The site begins with {_shown(output / 'index.html')}.", soft_wrap=True)
    if repository is None:
        console.print(
            "It has no links to Binder and Colab: pyproject.toml names no [project.urls] Repository.", markup=False
        )


@app.command()
def check_answers(
    chapter: Annotated[
        str | None, typer.Argument(help="Such as 04_convolutions; by default all.", show_default=False)
    ] = None,
    exercise: Annotated[str | None, typer.Argument(help="One exercise of that chapter.", show_default=False)] = None,
    messages: Annotated[bool, typer.Option(help="Print what each wrong answer is told.")] = False,
    as_graded: Annotated[
        bool, typer.Option("--as-graded", help="Run them as submissions are run: confined, in two kernels. Slower.")
    ] = False,
):
    """Judge the answer bank: right answers must pass, wrong ones fail their own exercise and no other."""
    from grading.authoring.bank import judge, judge_as_graded, read_answers
    from grading.chapters import find_chapters

    table = Table(
        "chapter", "exercise", "right accepted", "wrong rejected", "mistakes named", "seconds", title="The answer bank"
    )
    problems = 0
    for one in find_chapters([chapter] if chapter else ()):
        answers = read_answers(one, exercise)
        with progress_bar() as bar:
            verdicts = list(
                bar.track(
                    (judge_as_graded if as_graded else judge)(one, answers), total=len(answers), description=one.name
                )
            )
        for name in dict.fromkeys(answer.exercise for answer in answers):
            own = sorted((v for v in verdicts if v.answer.exercise == name), key=lambda v: v.answer.name)
            right, wrong, told = (
                [v for v in own if v.answer.right],
                [v for v in own if not v.answer.right],
                [v for v in own if v.answer.told],
            )
            cells = (f"{sum(not v.problems for v in group)}/{len(group)}" for group in (right, wrong, told))
            table.add_row(one.name, name, *cells, f"{sum(v.seconds for v in own):.1f}")
            for verdict in own:
                if messages and not verdict.answer.right:
                    console.print(f"[bold]{one.name}/{name}/{verdict.answer.name}[/bold] is told:")
                    console.print(verdict.own_message + "\n", markup=False, highlight=False)
                for problem in verdict.problems:
                    problems += 1
                    console.print(
                        f"{one.name}/{name}/{verdict.answer.name}: {problem}",
                        markup=False,
                        highlight=False,
                        style="red",
                    )
    console.print(table)
    console.print("All as expected." if not problems else f"{problems} not as expected.")
    raise typer.Exit(1 if problems else 0)


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
    course: Course = ROOT,
):
    """Grade what lies in submitted/<learner>/<chapter>/ and has changed, by nbgrader, and make feedback."""
    from grading.grade import Grader
    from grading.records.dry_run import trial_grader

    with trial_grader(course) if dry_run else nullcontext(Grader(course)) as grader:
        if unsafe_no_sandbox:
            grader.config.ConfinedExecute.sandbox = False
        submissions = grader.find_submissions(chapters or (), learner or ())
        if not submissions:
            raise CourseError("These learners handed in nothing for these chapters.")
        done = _grade(grader, submissions, dry_run, force=force, scheduler=scheduler, count=workers)
    if dry_run:
        console.print("Nothing was written. The same command without --dry-run does it.")
    raise typer.Exit(0 if done else 1)


Course = Annotated[
    Path, typer.Option(help="The folder with nbgrader_config.py and gradebook.db.", show_default="this clone")
]


@app.command()
def report(
    output: Annotated[
        Path | None, typer.Option(help="Where the page goes.", show_default="report.html in the course folder")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(help="A folder for the same numbers as CSV files.", show_default=False)
    ] = None,
    course: Course = ROOT,
):
    """Make a page about the class: scores, exercises, mistakes, who may need help, which tests look doubtful."""
    from grading.grade import Grader
    from grading.reporting.classroom import read_classroom
    from grading.reporting.report import page, tables, write_data

    grader = Grader(course)
    with progress_bar() as bar:
        room = read_classroom(grader, lambda items, total: bar.track(items, total=total, description="Reading"))
    found = tables(room)
    output = output or grader.root / "report.html"
    _write(output, page(room, found, grader.coursedir.course_id).encode())
    console.print(f"The report: {_shown(output)}", soft_wrap=True)
    if data:
        console.print(
            f"Its numbers: {', '.join(str(_shown(path)) for path in write_data(found, data))}", soft_wrap=True
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
    course: Course = ROOT,
):
    """Write the scores into a file that a learning management system takes; list whom it can't match."""
    from grading.grade import Grader
    from grading.reporting.export import SYSTEMS, Class, make_export

    if to not in [*SYSTEMS, "csv"]:
        raise CourseError(f"There is no export to {to!r}; there are {', '.join(SYSTEMS)} and csv.")
    if wrong := [one for one in column or () if "=" not in one]:
        raise CourseError(f"--column {wrong[0]} has no =; it is written CHAPTER=HEADING.")
    if worksheet and not worksheet.is_file():
        raise CourseError(f"There is no file {worksheet}.")
    grader = Grader(course)
    output = output or grader.root / f"grades-{to}{worksheet.suffix if worksheet else '.csv'}"
    if worksheet and output.resolve() == worksheet.resolve():
        raise CourseError("The worksheet stays as it was downloaded: name another file with --output.")
    columns = dict(one.split("=", 1) for one in column or ())
    sheet = worksheet.read_bytes() if worksheet else None
    made = make_export(Class.of(grader), to, chapter or (), sheet, columns, drop)
    _write(output, made.data)
    for note in made.notes:
        console.print(f"{note}.", highlight=False, markup=False, soft_wrap=True)
    console.print(f"{made.written} scores, {made.unmatched} not matched: {_shown(output)}", soft_wrap=True)
    raise typer.Exit(1 if made.unmatched else 0)


@app.command()
def submit(
    chapter: Annotated[str, typer.Argument(help="Such as 04_convolutions.", show_default=False)],
    name: Annotated[
        str | None, typer.Option(help="Your name, as your instructor knows it; remembered.", show_default=False)
    ] = None,
    folder: Annotated[
        Path, typer.Option(help="Where your chapters are.", show_default="learner/ of this clone")
    ] = LEARNER,
    exchange: Annotated[
        bool | None,
        typer.Option(help="Hand in over nbgrader's exchange as well.", show_default="where there is one"),
    ] = None,
):
    """Try out your chapter as a whole, say what is missing, and make the file to hand in."""
    from grading.chapters import find_chapters
    from grading.learner.submit import submit

    (one,) = find_chapters([chapter])
    ask = _ask_name if sys.stdin.isatty() else None
    done = submit(one, folder, name, exchange=exchange, ask=ask, look=lambda name, folder: _look([name], folder)[0])
    _print_exercises(done.progress)
    for sentence in [f"Your file to hand in, with all that you have saved: {_shown(done.file)}", *done.sentences]:
        console.print(sentence, markup=False, highlight=False, soft_wrap=True)


def _ask_name():
    return typer.prompt("Your name, as your instructor knows it")


@app.command()
def collect(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="ZIP|FOLDER...", help="Files of learners, downloads of Moodle or Canvas, folders of them."
        ),
    ],
    roster: Annotated[
        Path | None,
        typer.Option(help="A CSV file with the columns id, name, and canvas for its user numbers.", show_default=False),
    ] = None,
    course: Course = ROOT,
):
    """Put what learners handed in into submitted/<learner>/<chapter>/, and say what became of each file."""
    from grading.collecting.collect import Collector
    from grading.collecting.learners import Roster
    from grading.grade import Grader

    collector = Collector(Grader(course).coursedir, Roster(roster) if roster else None)
    table = Table("file", "learner", "chapter", "what became of it", title="Collected", show_lines=True)
    outcomes = []
    with progress_bar() as bar:
        for one in bar.track(collector.collect(paths), description="Collecting"):
            outcomes.append(one)
            table.add_row(*map(Text, (one.file, one.learner, one.chapter, "; ".join(one.words))))
    console.print(table)
    taken, refused = (sum(getattr(one, what) for one in outcomes) for what in ("taken", "refused"))
    console.print(f"{taken} taken, {refused} could not be taken, {len(outcomes) - taken - refused} left as they are.")
    raise typer.Exit(1 if refused else 0)


@app.command()
def demo(folder: Annotated[Path, typer.Option(help="Where the sample class is laid out; made anew.")] = ROOT / "demo"):
    """Grade a sample class of twelve learners on all chapters, in a folder of its own."""
    from grading.chapters import find_chapters
    from grading.demo import make_class, summary
    from grading.grade import Grader

    chapters = find_chapters()
    make_class(folder, chapters)
    console.print(f"{summary(folder)}, in {_shown(folder)}/submitted.")
    grader = Grader(folder)
    _grade(grader, grader.find_submissions())


@app.command()
def attack(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", help="Attacks or families of them; by default all.", show_default=False),
    ] = None,
    stock: Annotated[
        bool | None,
        typer.Option("--stock/--ours", help="On plain nbgrader only, or on ours only.", show_default="both"),
    ] = None,
):
    """Have hostile and broken submissions graded by plain nbgrader, in a container, and by ours: what do they gain?"""
    from grading.attack import find_attacks, try_on_ours, try_on_plain
    from grading.running.workers import fresh_processes

    attacks, rows, loose = find_attacks(names or ()), {}, []
    with progress_bar() as bar, TemporaryDirectory(prefix="attack-") as folder:
        Path(folder).chmod(0o755)
        if stock is not False:
            folders = [Path(folder, f"plain{number}") for number in range(len(attacks))]
            with fresh_processes() as pool:
                plain = pool.map(try_on_plain, attacks, folders)
                for row in bar.track(plain, total=len(attacks), description="Plain nbgrader"):
                    rows["plain nbgrader", row.attack] = row
        if not stock:
            ours, loose = try_on_ours(attacks, Path(folder, "ours"))
            rows |= {("ours", row.attack): row for row in ours}
    sides = list(dict.fromkeys(side for side, _ in rows))
    table = Table("family", "attack", *sides, title="What attacks gain, reach and disturb")
    for one in attacks:
        table.add_row(one.family, one.name, *(str(rows[side, one]) for side in sides))
    console.print(table)
    for side in sides:
        won = sum(bool(row.gained or row.reached or row.disturbed) for (where, _), row in rows.items() if where == side)
        console.print(f"{side}: {won} of {len(attacks)} attacks came through.")
    for finding in loose:
        console.print(f"ours: {finding}.", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(1 if loose or any(str(row) != "–" for (side, _), row in rows.items() if side == "ours") else 0)


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
):
    """Open JupyterLab on your own copies of the chapters, in learner/; options go on to JupyterLab."""
    from grading.learner.copies import copy_chapters, take_over
    from grading.learner.lab import open_lab, prepare

    copy_chapters()
    sentences = [take_over(name) for name in update or ()]
    with suppress(KeyboardInterrupt):  # Who does not want to wait sees what was known before.
        _look(())
    for sentence in [*sentences, *prepare()]:
        console.print(sentence, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(open_lab(context.args))


@app.command()
def hub_demo(
    folder: Annotated[Path, typer.Option(help="Where the hub is laid out; removed at the end.")] = ROOT / "hub-demo",
    port: Annotated[int, typer.Option(help="Where it listens, for this machine only.")] = 8000,
):
    """Run JupyterHub on this machine, with an instructor and three learners, until Ctrl-C."""
    from grading.hub import INSTRUCTOR, demo_hub, open_to_others

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    console.print("Setting up the hub …")
    with demo_hub(folder, port) as hub, suppress(KeyboardInterrupt):
        table = Table("user", "password", "is", title=f"A hub at {hub.address}")
        for name, password in hub.passwords.items():
            table.add_row(name, password, "the instructor" if name == INSTRUCTOR else "a learner")
        console.print(table)
        if os.getuid() != 0:
            console.print(
                "All of them run as you: nothing keeps them apart. Run as root, each is a user of the system."
            )
        elif found := open_to_others():
            console.print(
                f"Every user of this machine, the hub's among them, can read {', '.join(found)} in this clone: close it "
                f"with `chmod o-rx {ROOT}`, and give --folder a place outside of it.",
                highlight=False,
                soft_wrap=True,
            )
        console.print("Stop it with Ctrl-C; all that was made for it is removed then.")
        raise typer.Exit(hub.process.wait())


@app.command()
def progress(chapters: Chapters = None):
    """Say how far you are: what you saved in learner/ is run from the top, in a fresh kernel, with its visible checks."""
    from grading.learner.progress import NOT_RIGHT

    found = _look(chapters or ())
    if not chapters:
        table = Table("chapter", "your progress", NOT_RIGHT, title="How far you are")
        for one in found:
            wrong = [name for name, (standing, _) in one.exercises.items() if standing == NOT_RIGHT]
            table.add_row(one.chapter, str(one), ", ".join(wrong))
        console.print(table)
    for one in found:
        _print_exercises(one, table=bool(chapters))


@app.command()
def doctor():
    """Say what this machine has of all that the course needs: environment, data, sandbox, browser."""
    from grading.doctor import examine

    findings = examine()
    for state, sentence in findings:
        console.print(f"{state:8}{sentence}", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(any(state == "wrong" for state, _ in findings))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context):
    """Run the tests, then every chapter against its recorded outputs; options go on to pytest."""
    from grading.running.provisioner import use_warm_kernels

    use_warm_kernels()
    pytest = [sys.executable, "-m", "pytest", "--numprocesses", str(os.cpu_count()), "--dist", "loadfile"]
    outcomes = [subprocess.call([*pytest, *more, *context.args], cwd=ROOT) for more in ([], ["--nbval", "source"])]
    raise typer.Exit(max(outcomes))


def _look(names, folder=LEARNER):
    """How far the learner is in these chapters, or in all; runs what changed, with a progress bar."""
    from grading.chapters import find_chapters
    from grading.learner.progress import known_progress, look

    found = {chapter.name: known_progress(chapter.name, folder) for chapter in find_chapters(names)}
    with progress_bar() as bar:
        changed = [name for name, known in found.items() if known is None]
        for name in bar.track(changed, description="Running what you changed"):
            found[name] = look(name, folder)
    return list(found.values())


def _print_exercises(progress, table=True):
    """Print how each exercise of a chapter stands, and what else is to be known of how it ran."""
    if table:
        rows = Table("exercise", "how it stands", "why", title=f"{progress.chapter}: {progress}")
        for name, (standing, why) in progress.exercises.items():
            rows.add_row(name, standing, Text(why))
        console.print(rows)
    for note in progress.notes:
        console.print(f"{progress.chapter}: {note}", markup=False, highlight=False, soft_wrap=True)


def _grade(grader, submissions, dry_run=False, **how):
    """Grade with a progress bar, print table and changes; returns whether each submission got a score."""
    from grading.records.changes import changes

    chapters = list(dict.fromkeys(submission.chapter for submission in submissions))
    before = grader.grades(chapters)
    with progress_bar() as bar:
        for chapter in bar.track(chapters, description="Preparing"):
            grader.prepare([chapter])
        results = []
        with (grader.root / "grading.log").open("a") as log:
            for result in bar.track(grader.grade(submissions, **how), total=len(submissions), description="Grading"):
                results.append(result)
                print(_log_line(result), file=log, flush=True)
        grader.settle(results)
        unseen = [] if dry_run else grader.without_feedback(results)
        for _ in bar.track(grader.make_feedback(unseen), total=len(unseen), description="Feedback"):
            pass
    results.sort(key=lambda result: (result.submission.learner, result.submission.chapter))
    _print_scores(results, chapters)
    after = grader.grades(chapters)
    for change in (one for chapter in chapters for one in changes(before[chapter], after[chapter])):
        console.print(f"Changed: {change}.", highlight=False, markup=False, soft_wrap=True)
    return all(result.score is not None for result in results)


def _log_line(result):
    place = f"{datetime.datetime.now():%Y-%m-%d %H:%M:%S}  {result.submission.learner}, {result.submission.chapter}"
    if result.unchanged:
        return f"{place}: unchanged, {_score(result)}"
    words = "; ".join([result.reason or f"{result.score:g} of {result.max_score:g}", *result.notes])
    return f"{place}: {words} ({result.seconds:.1f} s, {result.peak_bytes / 1e6:.0f} MB)"


def _print_scores(results, chapters):
    found = {(result.submission.learner, result.submission.chapter): result for result in results}
    best = {result.submission.chapter: result.max_score for result in results if result.max_score}
    numbers = [chapter.split("_")[0] for chapter in chapters]
    short = numbers if len(set(numbers)) == len(chapters) else chapters
    headings = [f"{name}\nof {best.get(chapter, 0):g}" for name, chapter in zip(short, chapters, strict=True)]
    table = Table("learner", *headings, f"all\nof {sum(best.values()):g}", title="Scores")
    for learner in dict.fromkeys(result.submission.learner for result in results):
        own = [found.get((learner, chapter)) for chapter in chapters]
        total = sum(result.score or 0 for result in own if result)
        table.add_row(learner, *map(_score, own), f"{total:g}")
    console.print(table)
    for result in results:
        place = f"{result.submission.learner}, {result.submission.chapter}"
        if result.reason:
            console.print(f"Not graded: {place}: {result.reason}.", highlight=False, markup=False, soft_wrap=True)
        for note in result.notes:
            console.print(f"Note: {place}: {note}.", highlight=False, markup=False, soft_wrap=True)
    feedback = [result.feedback for result in results if result.feedback]
    if feedback:
        console.print(f"Feedback: {len(feedback)} pages, such as {_shown(feedback[0])}", soft_wrap=True)


def _score(result):
    if result is None:
        return "–"
    return "none" if result.score is None else f"{result.score:g}"


def _write(path, data):
    """Write a file whole or not at all."""
    if not path.parent.is_dir():
        raise CourseError(f"There is no folder {path.parent} to write {path.name} to.")
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def _shown(path):
    """A path as short as it can be written from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def main():
    """Run the command; an error that the user can put right is one sentence on stderr, with exit status 2."""
    try:
        app(prog_name="course")
    except CourseError as error:
        print(f"course: {error}", file=sys.stderr)
        sys.exit(2)
