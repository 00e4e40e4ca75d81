"""A learner's own copies of the chapters, and how they follow what is released: nothing that they wrote is ever lost.

learner/<chapter>/            their copy
learner/.course/released/     what the course gave them, just as it was: by it we know what they wrote
learner/backups/              what they had written, as it was before they asked for something newer
"""

import datetime
import filecmp
import itertools
import shutil
from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grading import notebooks
from grading.cells import grade_id, written
from grading.chapters import Chapter
from grading.errors import CourseError
from learning.carry import carry_over, changed_sections, is_touched, same_chapter

GIVEN = Path(".course", "released")


def copy_chapters(chapters: Iterable[Chapter], folder: Path) -> list[str]:
    """Give the learner a copy of each of these chapters that they lack; their own stay as they are.

    Parameters
    ----------
    chapters : iterable of grading.chapters.Chapter
        Built.
    folder : pathlib.Path
        The learner's.

    Returns
    -------
    list of str
        The names of the chapters that were copied.
    """
    copied = []
    for chapter in chapters:
        if not chapter.release.is_file():
            raise CourseError(f"{chapter.name} is not built yet: run `./course build` first.")
        own, given, release = _folders(chapter, folder)
        if not (own / chapter.release.name).exists():
            _copy(release, given)
            _copy(release, own, only_missing=True)
            copied.append(chapter.name)
        elif given_notebook(chapter.name, folder) is None:
            _copy(release, given)
    return copied


def follow_releases(chapters: Iterable[Chapter], folder: Path) -> list[str]:
    """Bring copies in which nothing was written up to date; say which chapters have a newer version, and what is new.

    Returns
    -------
    list of str
        A sentence for each chapter that has a newer version.
    """
    sentences = []
    for chapter in chapters:
        own, given, release = _folders(chapter, folder)
        mine = read_notebook(own / chapter.release.name)
        base, new = (_released(parent / chapter.release.name) for parent in (given, release))
        if same_chapter(base, new) and _same(release, given, beside=True):
            continue
        if mine is not None and not is_touched(mine, base) and _same(given, own, beside=True):
            _copy(release, own)
            _copy(release, given)
            sentences.append(
                f"{chapter.name}: a newer version took the place of your copy; you had written nothing in it."
            )
        else:
            changes = (
                ", ".join(f"“{heading}”" for heading in changed_sections(base, new)) or "files beside the notebook"
            )
            sentences.append(
                f"{chapter.name}: there is a newer version. New, changed or gone: {changes}. Your copy stays as it is; "
                f"`./course lab --update {chapter.name}` carries what you wrote into the new one, and keeps a backup."
            )
    return sentences


def take_over(chapter: Chapter, folder: Path) -> str:
    """Put the newest release in the place of the learner's copy, with all that they wrote, and keep a backup.

    Returns
    -------
    str
        Sentences that say what came over, and where the backup is.

    Raises
    ------
    CourseError
        If there is nothing to take over, or the copy can't be read; then nothing is changed.
    """
    name = chapter.name
    own, given, release = _folders(chapter, folder)
    if not given.exists():
        raise CourseError(f"You have no copy of {name} yet: `./course lab` makes one.")
    mine = read_notebook(own / chapter.release.name)
    base, new = (_released(parent / chapter.release.name) for parent in (given, release))
    if mine is None:
        raise CourseError(
            f"Your copy of {name} is no notebook any more, so nothing can be carried over. Rename its file, and "
            "`./course lab` makes you a fresh copy."
        )
    if same_chapter(base, new) and _same(release, given, beside=True):
        raise CourseError(f"Your copy of {name} is made from the newest version: there is nothing to update.")
    backup = _back_up(own, given, folder)
    _copy(release, own, notebook=nbformat.writes(carry_over(mine, base, new)))
    _copy(release, given)
    count = len(written(mine, base))
    cells = "the one cell that you wrote is" if count == 1 else f"the {count} cells that you wrote are"
    kept = f" Your copy as it was lies in {backup.relative_to(folder.parent)}." if backup else ""
    return f"{name}: this is the newest version now, and {cells} in it. Run it from the top.{kept}"


def give(name: str, text: str, folder: Path) -> list[str]:
    """Put a page of the course, Markdown or a notebook, into the learner's folder; what they wrote in it is kept.

    Returns
    -------
    list of str
        A sentence if their page stays, as they wrote in it, and there is a newer one.
    """
    own, given = folder / name, folder / GIVEN / name
    is_notebook = own.suffix == ".ipynb"
    data = _for_this_kernel(text.encode()) if is_notebook else text.encode()
    theirs = data
    if own.exists() and not (given.exists() and _is_as_given(own, given)):
        if not is_notebook and given.exists() and given.read_bytes() == data:
            return []
        if not is_notebook:
            return [
                f"{name}: there is a newer version. Yours stays, as you wrote in it: rename it, and `./course lab` brings "
                "the new one."
            ]
        mine, base = read_notebook(own), read_notebook(given)
        if mine is None or base is None:
            _back_up(own, given, folder)
        else:
            theirs = nbformat.writes(carry_over(mine, base, nbformat.reads(data.decode(), as_version=4))).encode()
    write(given, data)
    write(own, theirs)
    return []


def read_notebook(path: Path) -> NotebookNode | None:
    """A notebook, or None if there is none or the file is none any more."""
    try:
        return notebooks.read_notebook(path.read_bytes())[0]
    except (OSError, notebooks.NoNotebook):
        return None


def _released(path: Path) -> NotebookNode:
    """A notebook that the course gave out."""
    return nbformat.read(path, as_version=4)


def given_notebook(name: str, folder: Path) -> NotebookNode | None:
    """The release that a learner's copy of a chapter was made from, or None if they have no copy."""
    return read_notebook(folder / GIVEN / name / f"{name}.ipynb")


def own_notebook(name: str, folder: Path) -> Path:
    """Where a learner's work on a chapter lies: the notebook of its name, unless that is gone or as it was given, and one
    that they renamed is not.

    Raises
    ------
    CourseError
        If there are several that they renamed.
    """
    usual = folder / name / f"{name}.ipynb"
    base, mine = given_notebook(name, folder), read_notebook(usual)
    if base is None or (usual.is_file() and (mine is None or is_touched(mine, base))):
        return usual
    renamed = written_beside(name, folder)
    if len(renamed) > 1:
        names = " and ".join(path.name for path in renamed)
        raise CourseError(f"You have written in {names}: call the one that counts {usual.name}, in place of any other.")
    return renamed[0] if renamed else usual


def written_beside(name: str, folder: Path) -> list[Path]:
    """The other notebooks in a chapter's folder that were made from the chapter, and in which the learner has written."""
    base = given_notebook(name, folder)
    if base is None:
        return []
    exercises = {grade_id(cell) for cell in base.cells} - {""}
    others = [path for path in sorted((folder / name).glob("*.ipynb")) if path.name != f"{name}.ipynb"]
    read = {path: read_notebook(path) for path in others}
    return [
        path
        for path, mine in read.items()
        if mine and exercises & {grade_id(cell) for cell in mine.cells} and is_touched(mine, base)
    ]


def write(path: Path, data: bytes) -> None:
    """Write a file so that it is at all times as it was, or whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(data)
    new.replace(path)


def _folders(chapter: Chapter, folder: Path) -> tuple[Path, Path, Path]:
    """Where a chapter's files are: the learner's own, those that they were made from, and those of the newest release."""
    return folder / chapter.name, folder / GIVEN / chapter.name, chapter.release.parent


def _files(folder: Path) -> list[Path]:
    """What is in a folder, the notebook of the folder's name last."""
    files = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(files, key=lambda path: (str(path) == f"{folder.name}.ipynb", path))


def _same(folder: Path, other: Path, beside: bool = False) -> bool:
    """Whether the files of a folder, or only those beside its notebook, are the same in the other, which may have more."""
    files = _files(folder)[:-1] if beside else _files(folder)
    return filecmp.cmpfiles(folder, other, files, shallow=False)[0] == files


def _is_as_given(own: Path, given: Path) -> bool:
    if own.suffix != ".ipynb":
        return filecmp.cmp(own, given, shallow=False)
    mine = read_notebook(own)
    return mine is not None and not is_touched(mine, _released(given))


def _back_up(own: Path, given: Path, folder: Path) -> Path | None:
    """Keep a copy of a folder or file of the learner's; returns where, or None if it is just as it was given."""
    if given.is_dir() and _same(given, own):
        return None
    stamp = f"{datetime.datetime.now():%Y-%m-%d %H.%M.%S}"
    names = (
        f"{own.stem} {stamp}{more}{own.suffix}" for more in itertools.chain([""], map(" {}".format, itertools.count(2)))
    )
    backup = next(path for path in (folder / "backups" / name for name in names) if not path.exists())
    backup.parent.mkdir(exist_ok=True)
    if own.is_dir():
        shutil.copytree(own, backup, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    else:
        shutil.copy2(own, backup)
    return backup


def _copy(source: Path, target: Path, *, only_missing: bool = False, notebook: str | None = None) -> None:
    """Copy a chapter's files, the notebook last, perhaps with another text; each is at all times as it was or whole."""
    for file in _files(source):
        if not (only_missing and (target / file).exists()):
            data = (source / file).read_bytes()
            if str(file) == f"{source.name}.ipynb":
                data = _for_this_kernel(notebook.encode() if notebook else data)
            write(target / file, data)


def _for_this_kernel(data: bytes) -> bytes:
    """A notebook's file that says of its language what this Python's kernel will say: opened, it has nothing to save."""
    from ipykernel.ipkernel import IPythonKernel  # Which no other command of a learner's needs.

    notebook = nbformat.reads(data.decode(), as_version=4)
    notebook.metadata.language_info = IPythonKernel.language_info
    return nbformat.writes(notebook).encode()
