"""nbgrader's configuration of a course folder, as nbgrader itself would read it there.

Which of nbgrader's steps are then taken, and by which of ours they are replaced, is said in `grading.converters`.
"""

import logging
import os
import sys
from collections.abc import Iterable
from contextlib import chdir, suppress
from pathlib import Path

from jupyter_core.paths import jupyter_config_dir, jupyter_config_path
from nbgrader.apps.baseapp import NbGrader
from nbgrader.preprocessors import GetGrades
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from traitlets.config import Config
from traitlets.config.loader import ConfigFileNotFound, FileConfigLoader, JSONFileConfigLoader, PyFileConfigLoader

from grading.errors import CourseError
from grading.repair import SubmissionExporter
from grading.reporting.feedback import FeedbackExporter, KeepHidden

NAME = "nbgrader_config"
FOLLOWED = ("timeout", "enabled")  # Of what can be set of nbgrader's step Execute.


def nbgrader_config(root: Path) -> Config:
    """The traitlets configuration of the course at `root`, acting on that folder.

    Read are, the later before the earlier, the files that nbgrader reads: those of the system, of this Python and of the
    user (`jupyter --paths`), then the course's own nbgrader_config.py and .json.

    Raises
    ------
    CourseError
        If the folder has no nbgrader_config, or one of the files can't be read.
    """
    folders = list(dict.fromkeys([jupyter_config_dir(), *jupyter_config_path()]))
    machine = [(folder, name) for name in ("jupyter_config", NAME) for folder in reversed(folders)]
    return _read(root, [*machine, (str(root), NAME)])


def own_config(root: Path) -> Config:
    """The same, of the course's own files alone: what is built from a chapter is the same on each machine."""
    return _read(root, [(str(root), NAME)])


def unfollowed(config: Config) -> list[str]:
    """The settings of nbgrader's and nbclient's execution that are set, and not followed by ours."""
    return [
        f"{section}.{name}"
        for section in ("NotebookClient", "ExecutePreprocessor", "Execute")
        for name, value in config.get(section, {}).items()
        if name not in FOLLOWED and (name, value) != ("kernel_name", "python3")
    ]


def _read(root: Path, files: Iterable[tuple[str, str]]) -> Config:
    if not any((root / f"{NAME}{ending}").is_file() for ending in (".py", ".json")):
        raise CourseError(f"{root} is no course folder: it has no {NAME}.py.")
    # Where nbgrader finds a course's own plugins and steps. At the end: nothing of ours is found there first.
    sys.path += [place for place in (str(root), *jupyter_config_path()) if place not in sys.path]
    config = Config()
    with chdir(root):  # Where nbgrader's commands are given.
        for folder, name in files:
            for loader in (
                PyFileConfigLoader(f"{name}.py", path=folder),
                JSONFileConfigLoader(f"{name}.json", path=folder),
            ):
                with suppress(ConfigFileNotFound):
                    config.merge(_load(loader))
    NbGrader(config=config, log_level=logging.CRITICAL)  # Takes over what has a name of an older nbgrader.
    config.CourseDirectory.root = str(root)
    config.Autograde.exporter_class = SubmissionExporter
    if "db_url" in config.CourseDirectory:
        config.CourseDirectory.db_url = _absolute(config.CourseDirectory.db_url, root)
    if "preprocessors" not in config.GenerateFeedback and "exporter_class" not in config.GenerateFeedback:
        config.GenerateFeedback.preprocessors = [GetGrades, KeepHidden]
        config.GenerateFeedback.exporter_class = FeedbackExporter
    return config


def _load(loader: FileConfigLoader) -> Config:
    try:
        return loader.load_config()
    except ConfigFileNotFound:
        raise
    except (Exception, SystemExit) as error:  # The file is a program.
        said = " ".join(str(error).split())
        raise CourseError(f"{loader.full_filename} can't be read: {type(error).__name__}: {said}.") from None


def _absolute(db_url: str, root: Path) -> str:
    """A gradebook's address; the path of an SQLite file is taken from the course's folder."""
    try:
        url = make_url(db_url)
    except ArgumentError:
        raise CourseError(
            f"CourseDirectory.db_url is {db_url!r}; write it like 'sqlite:///gradebook.db', or leave it out."
        ) from None
    if url.get_backend_name() == "sqlite" and url.database and not url.database.startswith((":memory:", "file:")):
        url = url.set(database=os.path.normpath(Path(root, url.database)))
    return url.render_as_string(hide_password=False)
