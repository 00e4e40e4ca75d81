"""The `course` command: `python -m commands`, or the script `course`."""

import sys

import typer

from commands import authors, instructors, learners
from commands.terminal import COURSE
from grading.errors import CourseError

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
for module in (learners, instructors, authors):
    app.add_typer(module.app)

# What works in other courses' folders, too, and without this course's own files.
ANYWHERE = ("grade", "report", "export", "collect")


@app.callback()
def begin(context: typer.Context) -> None:
    """Build, try out and grade the course."""
    if (
        context.invoked_subcommand not in ANYWHERE
        and not (COURSE.root / "chapters").is_dir()
        and "--help" not in sys.argv
    ):
        raise CourseError(
            f"`course {context.invoked_subcommand}` works on this course's own chapters, which an installed package has not: "
            f"run it in a clone of the course. What works on any course is {', '.join(ANYWHERE)}."
        )


def main() -> None:
    """Run the command; an error that the user can put right is one sentence on stderr, with exit status 2."""
    try:
        app(prog_name="course")
    except CourseError as error:
        print(f"course: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
