"""Files that are laid into a folder in which others may lie, such as a person's own: those stay."""

import os
import shutil
from pathlib import Path

from grading.records.ledger import Ledger


def lay(made: Path, place: Path, ledger: Ledger, name: str) -> None:
    """Lay files into a folder, in place of those that were laid there before.

    A run that is killed in between leaves none that a later one would take for somebody else's.

    Parameters
    ----------
    made, place : pathlib.Path
        The folder that holds the files, and the one that is to hold them.
    ledger : grading.records.ledger.Ledger
        Knows what was laid into which folder.
    name : str
        The folder's name there.

    Raises
    ------
    OSError
        If something else is in the way, such as a folder of a file's name.
    """
    names = {str(path.relative_to(made)) for path in made.rglob("*") if not path.is_dir()}
    before = ledger.made(name)
    ledger.note_made(name, before | names)
    for old in before - names:
        _remove(place, old)
    for new in sorted(names):
        _put(made, place, new)
    ledger.note_made(name, names)


def _remove(place: Path, name: str) -> None:
    """Remove a file, and the folders that are empty without it."""
    path = place / name
    if path.is_symlink() or path.is_file():
        path.unlink()
    for folder in list(path.parents)[: name.count(os.sep)]:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _put(made: Path, place: Path, name: str) -> None:
    """Copy a file with its permissions, whole or not at all."""
    target = place / name
    if not target.parent.is_dir():
        target.parent.mkdir(parents=True)
        shutil.copymode((made / name).parent, target.parent)
    part = target.with_name(".being-laid")
    part.unlink(missing_ok=True)
    shutil.copy(made / name, part)
    part.replace(target)
