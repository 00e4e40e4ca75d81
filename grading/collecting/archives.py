"""Finds notebooks in folders and zip files, and zips in those, without unpacking any; a hostile zip gets a sentence.

Nothing here writes to the disk, and no name from a zip becomes a path: names are told on as text.
"""

import contextlib
import datetime
import io
import os
import re
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from grading.bounds import NOTEBOOK_AT_MOST

MANIFEST_AT_MOST = 10_000
MANIFEST = "manifest.json"
# Browsers and mail programs give a notebook one of the others, as it is text and JSON; whether it is one, its content says.
NOTEBOOKS = (".ipynb", ".txt", ".json")
# What the zips within one learner's file may unpack to; and all that one zip on the disk may, in bytes or times its size.
INNER_AT_MOST, OUTER_AT_MOST, OUTER_TIMES = 200_000_000, 2_000_000_000, 20
# Of the list of contents that a zip ends with. An entry takes some 150 bytes, and some kilobytes of memory when read.
OUTER_LIST_AT_MOST, INNER_LIST_AT_MOST = 20_000_000, 200_000
DEPTH_AT_MOST = 3
# When each zip and file of a trail was changed, by its place there.
Times = tuple[tuple[int, datetime.datetime], ...]


class Refused(Exception):
    """Why a file is not read, in words that follow its name."""


@dataclass
class Found:
    """A notebook that was found, or a file that was not read.

    Parameters
    ----------
    trail : tuple of str
        How to get to it: names of folders, zips and files, the outermost first.
    zips : tuple of int
        Which parts of the trail are zips that were opened.
    data, manifest : bytes
        The notebook, and the file manifest.json that lies beside it.
    times : tuple of (int, datetime.datetime)
        When each zip and file of the trail was changed, by its place there: as the disk says, with a zone, or as the zip around
        it says, without one, as a zip has none.
    problem : str
        Why it was not read, in words that follow its name, or "".
    """

    trail: tuple[str, ...]
    zips: tuple[int, ...] = ()
    data: bytes = b""
    manifest: bytes = b""
    times: Times = ()
    problem: str = ""


def find_notebooks(path: Path) -> Iterator[Found]:
    """Yield a `Found` for each notebook in a file, a folder, or a zip, and for each file that can't be read.

    Parameters
    ----------
    path : pathlib.Path
    """
    if not path.is_dir():
        yield from _on_disk(path, (path.name,))
    for folder, folders, names in os.walk(path):
        folders.sort()
        for file in (Path(folder, name) for name in sorted(names)):
            trail = tuple(unicodedata.normalize("NFC", part) for part in (path.name, *file.relative_to(path).parts))
            if file.name != MANIFEST and not _is_rubbish(trail[1:]):
                yield from _on_disk(file, trail)


def _on_disk(path: Path, trail: tuple[str, ...]) -> Iterator[Found]:
    try:
        if path.is_symlink() or not path.is_file():
            raise Refused("is a link, or no file")
        _refuse_others(path.name)
        status = path.stat()
        times = ((len(trail) - 1, datetime.datetime.fromtimestamp(status.st_mtime, datetime.UTC)),)
        with path.open("rb") as file:
            if _is_zip(path.name):
                yield from _in_zip(file, trail, times, _Budget(max(OUTER_AT_MOST, OUTER_TIMES * status.st_size)))
            else:
                yield Found(trail, (), _read(file, NOTEBOOK_AT_MOST), _manifest_on_disk(path.parent), times)
    except Refused as why:
        yield Found(trail, problem=str(why))
    except OSError as error:
        yield Found(trail, problem=f"can't be read: {error.strerror}")


def _manifest_on_disk(folder: Path) -> bytes:
    """The bytes of the manifest in a folder, as of an unpacked zip of `course submit`, or none."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return b""
    with contextlib.suppress(OSError), path.open("rb") as file:
        return file.read(MANIFEST_AT_MOST)
    return b""


def _in_zip(
    file: IO[bytes], trail: tuple[str, ...], times: Times, budget: "_Budget", zips: tuple[int, ...] = ()
) -> Iterator[Found]:
    """What is in a zip; a file that can't be read costs the others nothing."""
    zips, depth = (*zips, len(trail) - 1), len(zips) + 1
    with _open_zip(file, depth) as archive:
        entries = [(_parts(entry), entry) for entry in archive.infolist() if not entry.is_dir()]
        manifests = {parts[:-1]: entry for parts, entry in entries if parts[-1] == MANIFEST}
        entries = [
            (parts, entry) for parts, entry in entries if entry not in manifests.values() and not _is_rubbish(parts)
        ]
        for parts, entry in entries:
            inside = (*trail, *parts)
            changed = (*times, (len(inside) - 1, _time(entry)))
            try:
                _refuse_hostile(parts, entry)
                _refuse_others(parts[-1])
                if _is_zip(parts[-1]):
                    if depth == DEPTH_AT_MOST:
                        raise Refused("is a zip too deep in other zips")
                    inner = budget if depth > 1 else _Budget(INNER_AT_MOST, budget)
                    packed = io.BytesIO(_entry(archive, entry, INNER_AT_MOST, inner))
                    yield from _in_zip(packed, inside, changed, inner, zips)
                else:
                    data = _entry(archive, entry, NOTEBOOK_AT_MOST, budget)
                    yield Found(inside, zips, data, _manifest(archive, manifests.get(parts[:-1]), budget), changed)
            except Refused as why:
                yield Found(inside, zips, problem=str(why))
    if not entries:
        raise Refused("is an empty zip")


def _open_zip(file: IO[bytes], depth: int) -> zipfile.ZipFile:
    """A zip, if the list of its contents is not so long that reading it would fill the memory."""
    file.seek(0, os.SEEK_END)
    file.seek(max(file.tell() - 65_557, 0))  # The end record, with the longest comment.
    end = file.read()
    at = end.rfind(b"PK\5\6")
    if at < 0 or len(end) < at + 22:
        raise Refused("is no zip file, or a part of one is missing")
    # A record for what is still larger comes before it; it would be the one that counts.
    if b"PK\6\7" in end[max(at - 20, 0) : at]:
        raise Refused("is too large a zip: unpack it and give the folder")
    (length,) = struct.unpack_from("<L", end, at + 12)
    if length > (OUTER_LIST_AT_MOST if depth == 1 else INNER_LIST_AT_MOST):
        raise Refused("is a zip of too many files")
    try:
        return zipfile.ZipFile(file)
    except Exception as error:  # zipfile raises many kinds for what is no zip.
        raise Refused("is no zip file, or a part of it is broken") from error


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, at_most: int, budget: "_Budget") -> bytes:
    """The bytes of a file in a zip."""
    if entry.flag_bits & 1:
        raise Refused("is locked with a password")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # Python unpacks the others in pieces of any size.
        raise Refused("is packed in a way that is not read here: pack it as a usual zip")
    try:
        with archive.open(entry) as file:
            data = _read(file, min(at_most, budget.left()))
    except Refused:
        raise
    except Exception as error:  # As above.
        raise Refused("is broken within its zip") from error
    budget.take(len(data))
    return data


def _manifest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo | None, budget: "_Budget") -> bytes:
    """The bytes of a manifest, or none: without it a notebook is a notebook still."""
    try:
        return _entry(archive, entry, MANIFEST_AT_MOST, budget) if entry else b""
    except Refused:
        return b""


def _read(file: IO[bytes], at_most: int) -> bytes:
    data = file.read(at_most + 1)
    if len(data) > at_most:
        raise Refused(f"is too large: more than {at_most / 1e6:g} MB")
    return data


class _Budget:
    """How many bytes may still be unpacked, here and in what this is a part of."""

    def __init__(self, size: int, whole: "_Budget | None" = None) -> None:
        self.size, self.whole = size, whole

    def left(self) -> int:
        return min(self.size, self.whole.left()) if self.whole else self.size

    def take(self, size: int) -> None:
        self.size -= size
        if self.whole:
            self.whole.take(size)


def _parts(entry: zipfile.ZipInfo) -> tuple[str, ...]:
    """The folders and the name of an entry, as text that can be compared."""
    name = entry.filename
    if not entry.flag_bits & 0x800:  # Some programs write UTF-8 and don't say so.
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = entry.filename
    return tuple(re.split(r"[\\/]", unicodedata.normalize("NFC", name)))


def _refuse_hostile(parts: tuple[str, ...], entry: zipfile.ZipInfo) -> None:
    if ".." in parts or "" in parts or re.fullmatch(r"[A-Za-z]:", parts[0]):
        raise Refused("has a name that leads out of its zip")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused("is a link")


def _refuse_others(name: str) -> None:
    if not (_is_zip(name) or name.lower().endswith(NOTEBOOKS)):
        raise Refused("is neither a notebook nor a zip")


def _is_zip(name: str) -> bool:
    return name.lower().endswith(".zip")


def _is_rubbish(parts: Sequence[str]) -> bool:
    """What systems and programs leave beside a person's files."""
    return any((part.startswith(".") and part != "..") or part in ("__MACOSX", "__pycache__") for part in parts)


def _time(entry: zipfile.ZipInfo) -> datetime.datetime:
    """When an entry was changed, without a zone."""
    try:
        return datetime.datetime(*entry.date_time)
    except ValueError:
        return datetime.datetime(1980, 1, 1)  # As of a zip that doesn't say.
