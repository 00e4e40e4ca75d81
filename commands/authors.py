"""The commands for authors: build, site, check-answers, test, attack."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from commands.terminal import COURSE, Chapters, console, progress_bar, say, shown

if TYPE_CHECKING:  # Importing these takes seconds, which no other command should take.
    from attacks.trial import Attack, Row
    from authoring.bank import Judgement

app = typer.Typer()


@app.command()
def build(
    chapters: Chapters = None,
    check: Annotated[
        bool, typer.Option(help="Build nothing; fail if a chapter is not built from its text as it is now.")
    ] = False,
    force: Annotated[bool, typer.Option(help="Build even what has not changed.")] = False,
) -> None:
    """Make source/ (executed) and release/ (for learners) from chapters/, where a text changed."""
    from authoring.build import build_release, build_source, is_built, release_glossary
    from grading.running.execute import modules_of
    from grading.running.provisioner import use_warm_kernels

    wanted = COURSE.chapters(chapters or ())
    stale = [chapter for chapter in wanted if force or not is_built(chapter)]
    if check and stale:
        console.print(
            f"Not built from their text as it is now: {', '.join(chapter.name for chapter in stale)}. Run `course build`."
        )
        raise typer.Exit(1)
    if stale:
        use_warm_kernels(modules_of(COURSE.root))
    with progress_bar() as bar:
        for chapter in bar.track(stale, description="Building"):
            build_source(chapter)
            build_release(chapter)
            console.print(f"{chapter.name}: built")
    if not check:
        release_glossary(COURSE)
    console.print(f"{len(stale)} built, {len(wanted) - len(stale)} unchanged.")


@app.command()
def site(
    output: Annotated[Path, typer.Option(help="The folder of the site; made anew.")] = COURSE.root / "site",
) -> None:
    """Make the course's website: all chapters to read, the guides, glossary and errata. It needs no network."""
    from authoring.site import build_site

    with progress_bar() as bar:
        pages = bar.add_task("Pages")
        build_site(
            output,
            COURSE,
            COURSE.repository,
            progress=lambda done, total: bar.update(pages, completed=done, total=total),
        )
    console.print(f"The site begins with {shown(output / 'index.html')}.", soft_wrap=True)
    if COURSE.repository is None:
        console.print(
            "It has no links to Binder and Colab: pyproject.toml names no [project.urls] Repository.", markup=False
        )


@app.command()
def check_answers(
    chapter: Annotated[
        str | None, typer.Argument(help="Such as 4 or 04_convolutions; by default all.", show_default=False)
    ] = None,
    exercise: Annotated[str | None, typer.Argument(help="One exercise of that chapter.", show_default=False)] = None,
    messages: Annotated[bool, typer.Option(help="Print what each wrong answer is told.")] = False,
    as_graded: Annotated[
        bool, typer.Option("--as-graded", help="Run them as submissions are run: confined, in two kernels. Slower.")
    ] = False,
) -> None:
    """Judge the answer bank: right answers must pass, wrong ones fail their own exercise and no other."""
    from authoring.bank import judge, judge_as_graded, read_answers

    table = Table(
        "chapter", "exercise", "right accepted", "wrong rejected", "mistakes named", "seconds", title="The answer bank"
    )
    judging, problems = judge_as_graded if as_graded else judge, 0
    for judged in COURSE.chapters([chapter] if chapter else ()):
        answers = read_answers(judged, exercise)
        with progress_bar() as bar:
            judgements = list(bar.track(judging(judged, answers), total=len(answers), description=judged.name))
        for name in dict.fromkeys(answer.exercise for answer in answers):
            own = [judgement for judgement in judgements if judgement.answer.exercise == name]
            own.sort(key=lambda judgement: judgement.answer.name)
            table.add_row(judged.name, name, *_as_expected(own))
            for judgement in own:
                _print_judgement(f"{judged.name}/{name}/{judgement.answer.name}", judgement, messages)
                problems += len(judgement.problems)
    console.print(table)
    console.print("All as expected." if not problems else f"{problems} not as expected.")
    raise typer.Exit(1 if problems else 0)


def _as_expected(judgements: Sequence["Judgement"]) -> list[str]:
    """How many of an exercise's right answers, wrong ones, and those with a mistake to be told are as expected; seconds."""
    groups = (
        [judgement for judgement in judgements if judgement.answer.right],
        [judgement for judgement in judgements if not judgement.answer.right],
        [judgement for judgement in judgements if judgement.answer.told],
    )
    counts = [f"{sum(not judgement.problems for judgement in group)}/{len(group)}" for group in groups]
    return [*counts, f"{sum(judgement.seconds for judgement in judgements):.1f}"]


def _print_judgement(answer: str, judgement: "Judgement", messages: bool) -> None:
    """Print what is not as expected of an answer, and if asked what a wrong one is told."""
    if messages and not judgement.answer.right:
        console.print(f"[bold]{answer}[/bold] is told:")
        console.print(judgement.own_message + "\n", markup=False, highlight=False)
    for problem in judgement.problems:
        console.print(f"{answer}: {problem}", markup=False, highlight=False, style="red")


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Run the tests, and every chapter against its recorded outputs; options, and paths to run only those, go on to pytest."""
    from grading.running.execute import modules_of
    from grading.running.provisioner import use_warm_kernels

    use_warm_kernels(modules_of(COURSE.root))
    # One more than cores, as many tests wait: for a browser, a hub, a clock.
    parallel = ["--numprocesses", str(1 + (os.cpu_count() or 1)), "--dist", "loadfile", "--no-loadscope-reorder"]
    # The last chapters take longest: begun last, they would run on when all else is done.
    everything = ["tests", *(str(chapter.source) for chapter in reversed(COURSE.chapters()))]
    paths = [] if any(Path(argument.split("::")[0]).exists() for argument in context.args) else everything
    command = [sys.executable, "-m", "pytest", "--nbval", *parallel, *paths, *context.args]
    raise typer.Exit(subprocess.call(command, cwd=COURSE.root))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def measure(
    context: typer.Context, what: Annotated[str, typer.Argument(help="One of benchmarks/, such as claims.")]
) -> None:
    """Measure again what a chapter or a guide states, as `measure claims 05` does; all that follows goes on to it."""
    known = {path.stem for path in (COURSE.root / "benchmarks").glob("*.py") if "__main__" in path.read_text()}
    if what not in known:
        raise typer.BadParameter(f"{what!r} is none of {', '.join(sorted(known))}.")
    raise typer.Exit(subprocess.call([sys.executable, "-m", f"benchmarks.{what}", *context.args], cwd=COURSE.root))


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
) -> None:
    """Have hostile and broken submissions graded by plain nbgrader, in a container, and by ours: what do they gain?"""
    from attacks.trial import find_attacks, try_on_ours, try_on_plain
    from grading.running.pool import fresh_processes

    attacks, sides = find_attacks(names or ()), {}
    loose: list[str] = []
    with progress_bar() as bar, TemporaryDirectory(prefix="attack-") as folder:
        Path(folder).chmod(0o755)
        if stock is not False:
            folders = [Path(folder, f"plain{number}") for number in range(len(attacks))]
            with fresh_processes() as pool:
                plain = pool.map(try_on_plain, attacks, folders, repeat(COURSE))
                rows = list(bar.track(plain, total=len(attacks), description="Plain nbgrader"))
            sides["plain nbgrader"] = {row.attack: row for row in rows}
        if not stock:
            rows, loose = try_on_ours(attacks, Path(folder, "ours"), COURSE)
            sides["ours"] = {row.attack: row for row in rows}
    console.print(_outcomes(attacks, sides))
    for side, outcomes in sides.items():
        console.print(
            f"{side}: {sum(row.came_through for row in outcomes.values())} of {len(attacks)} attacks came through."
        )
    for finding in loose:
        say(f"ours: {finding}.")
    raise typer.Exit(1 if loose or any(row.came_through for row in sides.get("ours", {}).values()) else 0)


def _outcomes(attacks: Sequence["Attack"], sides: Mapping[str, Mapping["Attack", "Row"]]) -> Table:
    """A table of what came of each attack, on each side that it was tried on."""
    columns = [column for side in sides for column in (side, "memory")]
    table = Table(
        "family", "attack", *columns, title="What attacks gain, reach and disturb; the most memory that grading took"
    )
    for attack in attacks:
        rows = [outcomes[attack] for outcomes in sides.values()]
        table.add_row(
            attack.family, attack.name, *(cell for row in rows for cell in (str(row), f"{row.memory >> 20} MB"))
        )
    return table
