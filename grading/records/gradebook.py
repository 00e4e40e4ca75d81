"""Whether nbgrader's gradebook is one that this nbgrader can use."""

from functools import cache, lru_cache
from pathlib import Path

import nbgrader.api
import nbgrader.dbutil
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, make_url, text
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from grading.errors import CourseError


@cache
def keep_engines() -> None:
    """Have nbgrader open each gradebook with one engine, and read the version of its tables without a program of its own.

    Each of nbgrader's steps opens the gradebook anew; an engine that stays compiles each of its statements once. A new
    gradebook runs `alembic heads` to learn its version, which takes a second.
    """
    nbgrader.api.create_engine = lru_cache(nbgrader.api.create_engine)
    nbgrader.api.get_alembic_version = version_of_nbgrader


@cache
def version_of_nbgrader() -> str:
    """The version of the tables of this nbgrader's gradebooks."""
    return ScriptDirectory(nbgrader.dbutil.ALEMBIC_DIR).get_current_head() or ""


@cache
def check_gradebook(db_url: str, root: Path) -> None:
    """Look at a gradebook before it is used; nbgrader's own errors come late, and after it has changed it.

    Parameters
    ----------
    db_url : str
        One that is not there yet is well.
    root : pathlib.Path
        The course's folder, where nbgrader's commands are given.

    Raises
    ------
    CourseError
        If it can't be opened, or another version of nbgrader made it.
    """
    shown = make_url(db_url).render_as_string()  # Without a password.
    try:
        found = _version(db_url)
    except (DBAPIError, NoSuchModuleError, ImportError) as error:
        said = " ".join(str(getattr(error, "orig", None) or error).split())
        raise CourseError(f"The gradebook {shown} can't be opened: {said}.") from None
    if found not in (None, version_of_nbgrader()):
        raise CourseError(
            f"The gradebook {shown} was made by another version of nbgrader: make a copy of it, "
            f"then run `nbgrader db upgrade` in {root}."
        )


def _version(db_url: str) -> str | None:
    """The version of its tables, "" if it has none, None if there are no tables."""
    engine = create_engine(db_url)
    file = make_url(db_url).database
    if engine.dialect.name == "sqlite" and file and not Path(file).is_file():
        return None  # To look at it would make it.
    try:
        tables = inspect(engine).get_table_names()
        if "alembic_version" not in tables:
            return "" if tables else None
        with engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
    finally:
        engine.dispose()
