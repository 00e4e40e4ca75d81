"""A learner's own copies of the chapters, and how they follow what is released: nothing of his is ever lost.

learner/<chapter>/            his copy
learner/.course/released/     what the course gave him, just as it was: by it we know what he wrote
learner/backups/              what was his before something newer took its place
"""

import datetime
import filecmp
import itertools
import shutil
from pathlib import Path

import nbformat

from grading.chapters import ROOT, find_chapters
from grading.errors import CourseError
from grading.learner.carry import carry_over, changed_sections, is_touched, same_chapter, written

LEARNER = ROOT / "learner"
GIVEN = Path(".course", "released")


def copy_chapters(folder=LEARNER, names=()):
    """Give the learner a copy of each released chapter (or of those named) that he lacks; his own stay as they are.

    Returns
    -------
    list of str
        The names of the chapters that were copied.
    """
    copied = []
    for chapter in find_chapters(names):
        if not chapter.release.is_file():
            raise CourseError(f"{chapter.name} is not built yet: run `./course build` first.")
        place, given = folder / chapter.name, folder / GIVEN / chapter.name
        if not (place / chapter.release.name).exists():
            _copy(chapter.release.parent, given)
            _copy(chapter.release.parent, place, only_missing=True)
            copied.append(chapter.name)
        elif given_notebook(chapter.name, folder) is None:
            _copy(chapter.release.parent, given)
    return copied


def follow_releases(folder=LEARNER, names=()):
    """Bring copies in which nothing was written up to date; say which chapters have a newer version, and what is new.

    Returns
    -------
    list of str
        A sentence for each chapter that has a newer version.
    """
    said = []
    for chapter in find_chapters(names):
        place, given, release = _places(chapter, folder)
        mine, base, new = (read_notebook(one / chapter.release.name) for one in (place, given, release))
        if same_chapter(base, new) and _same(release, given, beside=True):
            continue
        if mine is not None and not is_touched(mine, base) and _same(given, place, beside=True):
            _back_up(place, given, folder)
            _copy(release, place)
            _copy(release, given)
            said.append(f"{chapter.name}: a newer version took the place of your copy; you had written nothing in it.")
        else:
            changes = (
                ", ".join(f"“{heading}”" for heading in changed_sections(base, new)) or "files beside the notebook"
            )
            said.append(
                f"{chapter.name}: there is a newer version. New, changed or gone: {changes}. Your copy stays as it is; "
                f"`./course lab --update {chapter.name}` carries what you wrote into the new one, and keeps a backup."
            )
    return said


def take_over(name, folder=LEARNER):
    """Put the newest release in the place of the learner's copy, with all that he wrote, and keep a backup.

    Returns
    -------
    str
        Sentences that say what came over, and where the backup is.

    Raises
    ------
    CourseError
        If there is nothing to take over, or the copy can't be read; then nothing is changed.
    """
    (chapter,) = find_chapters([name])
    place, given, release = _places(chapter, folder)
    if not given.exists():
        raise CourseError(f"You have no copy of {name} yet: `./course lab` makes one.")
    mine, base, new = (read_notebook(one / chapter.release.name) for one in (place, given, release))
    if mine is None:
        raise CourseError(
            f"Your copy of {name} is no notebook any more, so nothing can be carried over. Rename its file, and "
            "`./course lab` makes you a fresh copy."
        )
    if same_chapter(base, new) and _same(release, given, beside=True):
        raise CourseError(f"Your copy of {name} is made from the newest version: there is nothing to update.")
    backup = _back_up(place, given, folder)
    _copy(release, place, notebook=nbformat.writes(carry_over(mine, base, new)))
    _copy(release, given)
    count = len(written(mine, base))
    cells = "the one cell that you wrote is" if count == 1 else f"the {count} cells that you wrote are"
    kept = f" Your copy as it was lies in {backup.relative_to(folder.parent)}." if backup else ""
    return f"{name}: this is the newest version now, and {cells} in it. Run it from the top.{kept}"


def give(name, text, folder=LEARNER):
    """Put a page of the course, Markdown or a notebook, into the learner's folder; one that he wrote in is backed up."""
    place, given = folder / name, folder / GIVEN / name
    if place.exists() and not (given.exists() and _is_as_given(place, given)):
        _back_up(place, given, folder)
    for path in (given, place):
        write(path, text.encode())


def read_notebook(path):
    """A notebook, or None if there is none or the file is none any more."""
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        return notebook
    except (OSError, ValueError, KeyError, AttributeError, TypeError, nbformat.ValidationError):
        return None


def given_notebook(name, folder=LEARNER):
    """The release that a learner's copy was made from, or None if he has no copy."""
    return read_notebook(folder / GIVEN / name / f"{name}.ipynb")


def write(path, data):
    """Write a file so that it is at all times as it was, or whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(data)
    new.replace(path)


def _places(chapter, folder):
    return folder / chapter.name, folder / GIVEN / chapter.name, chapter.release.parent


def _files(folder):
    """What is in a folder, the notebook of the folder's name last."""
    files = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(files, key=lambda path: (str(path) == f"{folder.name}.ipynb", path))


def _same(one, other, beside=False):
    """Whether the files of one folder, or only those beside its notebook, are the same in the other, which may have more."""
    files = _files(one)[:-1] if beside else _files(one)
    return filecmp.cmpfiles(one, other, files, shallow=False)[0] == files


def _is_as_given(place, given):
    if place.suffix != ".ipynb":
        return filecmp.cmp(place, given, shallow=False)
    mine = read_notebook(place)
    return mine is not None and not is_touched(mine, nbformat.read(given, as_version=4))


def _back_up(place, given, folder):
    """Keep a copy of a folder or file of the learner's; returns where, or None if it is just as it was given."""
    if given.is_dir() and _same(given, place):
        return None
    stamp = f"{datetime.datetime.now():%Y-%m-%d %H.%M.%S}"
    names = (
        f"{place.stem} {stamp}{more}{place.suffix}"
        for more in itertools.chain([""], map(" {}".format, itertools.count(2)))
    )
    backup = next(path for path in (folder / "backups" / name for name in names) if not path.exists())
    backup.parent.mkdir(exist_ok=True)
    if place.is_dir():
        shutil.copytree(place, backup, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    else:
        shutil.copy2(place, backup)
    return backup


def _copy(source, target, *, only_missing=False, notebook=None):
    """Copy a chapter's files, the notebook last, perhaps with another text; each is at all times as it was or whole."""
    for file in _files(source):
        if not (only_missing and (target / file).exists()):
            is_notebook = str(file) == f"{source.name}.ipynb"
            write(target / file, notebook.encode() if notebook and is_notebook else (source / file).read_bytes())
