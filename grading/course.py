"""A course of our own form: its folder, what lies where in it, and its chapters."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from grading.chapters import Chapter
from grading.errors import CourseError
from grading.short_names import full_name


@dataclass(frozen=True)
class Course:
    """A course, by its folder: that of nbgrader_config.py, chapters/, source/, release/ and the rest."""

    root: Path

    @property
    def settings(self) -> Path:
        """The course's settings of nbgrader."""
        return self.root / "nbgrader_config.py"

    @property
    def docs(self) -> Path:
        """The folder of the site's own pages: guides, glossary, errata."""
        return self.root / "docs"

    @property
    def glossary(self) -> Path:
        """The page of the course's terms, to which the chapters link."""
        return self.docs / "glossary.md"

    @property
    def learner(self) -> Path:
        """The folder of a learner's own copies of the chapters."""
        return self.root / "learner"

    @property
    def repository(self) -> str | None:
        """The course's address on GitHub, as pyproject.toml gives it in [project.urls]; None if it gives none.

        Raises
        ------
        CourseError
            If it is no address of that form.
        """
        settings = self.root / "pyproject.toml"
        project = tomllib.loads(settings.read_text())["project"] if settings.is_file() else {}
        address = project.get("urls", {}).get("Repository")
        if address and not re.fullmatch(r"https://github\.com/[\w.-]+/[\w.-]+", address):
            raise CourseError(
                f"[project.urls] Repository in pyproject.toml is {address}; it must be https://github.com/…/…."
            )
        return address

    def chapters(self, names: Collection[str] = ()) -> list[Chapter]:
        """The chapters of these names, which may be short ones (`grading.short_names`), or all, in their order.

        Raises
        ------
        CourseError
            If a name means none of them, or several.
        """
        chapters = {path.stem: Chapter(path.stem, path) for path in sorted((self.root / "chapters").glob("*.py"))}
        wanted = {full_name(name, chapters) for name in names}
        return [chapter for name, chapter in chapters.items() if not names or name in wanted]

    def chapter(self, name: str) -> Chapter:
        """The chapter of this name, which may be a short one.

        Raises
        ------
        CourseError
            If it means none, or several.
        """
        (chapter,) = self.chapters([name])
        return chapter
