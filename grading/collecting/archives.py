"""Finds notebooks in folders and zip files, and zips in those, without unpacking any; a hostile zip gets a sentence.

Nothing here writes to the disk, and no name from a zip becomes a path: names are told on as text.
"""

import datetime
import io
import os
import re
import stat
import struct
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path

NOTEBOOK_AT_MOST, MANIFEST_AT_MOST = 50_000_000, 10_000
# What the zips within one learner's file may unpack to; and all that one zip on the disk may, in bytes or times its size.
INNER_AT_MOST, OUTER_AT_MOST, OUTER_TIMES = 200_000_000, 2_000_000_000, 20
# Of the list of contents that a zip ends with. An entry takes some 150 bytes, and some kilobytes of memory when read.
OUTER_LIST_AT_MOST, INNER_LIST_AT_MOST = 20_000_000, 200_000
DEPTH_AT_MOST = 3


class Refused(Exception):
    """Why a file is not read, in words that follow its name."""


@dataclass
class Found:
    """A notebook that was found, or a file that was not read.

    Parameters
    ----------
    trail : tuple of str
        How to get to it: names of folders, zips and files, the outermost first.
    data, manifest : bytes
        The notebook, and the file manifest.json that lies beside it in its zip.
    time : datetime.datetime
        When it was changed, as the disk or the zip says, with a zone.
    problem : str
        Why it was not read, in words that follow its name, or "".
    """

    trail: tuple
    data: bytes = b""
    manifest: bytes = b""
    time: datetime.datetime | None = None
    problem: str = ""


def find_notebooks(path):
    """Yield a `Found` for each notebook in a file, a folder, or a zip, and for each file that can't be read.

    Parameters
    ----------
    path : pathlib.Path
    """
    if not path.is_dir():
        yield from _on_disk(path, (path.name,))
    for folder, folders, names in os.walk(path):
        folders.sort()
        for one in (Path(folder, name) for name in sorted(names)):
            trail = (path.name, *one.relative_to(path).parts)
            if not _is_rubbish(trail[1:]):
                yield from _on_disk(one, trail)


def _on_disk(path, trail):
    try:
        if path.is_symlink() or not path.is_file():
            raise Refused("is a link, or no file")
        _refuse_others(path.name)
        about = path.stat()
        with path.open("rb") as file:
            if _is_zip(path.name):
                yield from _in_zip(file, trail, _Budget(max(OUTER_AT_MOST, OUTER_TIMES * about.st_size)))
            else:
                time = datetime.datetime.fromtimestamp(about.st_mtime, datetime.UTC)
                yield Found(trail, _read(file, NOTEBOOK_AT_MOST), time=time)
    except Refused as why:
        yield Found(trail, problem=str(why))
    except OSError as error:
        yield Found(trail, problem=f"can't be read: {error.strerror}")


def _in_zip(file, trail, budget, depth=1):
    """What is in a zip; a file that can't be read costs the others nothing."""
    with _open_zip(file, depth) as archive:
        entries = [(_parts(entry), entry) for entry in archive.infolist() if not entry.is_dir()]
        manifests = {parts[:-1]: entry for parts, entry in entries if parts[-1] == "manifest.json"}
        entries = [
            (parts, entry) for parts, entry in entries if entry not in manifests.values() and not _is_rubbish(parts)
        ]
        for parts, entry in entries:
            place = (*trail, *parts)
            try:
                _refuse_hostile(parts, entry)
                _refuse_others(parts[-1])
                if _is_zip(parts[-1]):
                    if depth == DEPTH_AT_MOST:
                        raise Refused("is a zip too deep in other zips")
                    inner = budget if depth > 1 else _Budget(INNER_AT_MOST, budget)
                    data = io.BytesIO(_entry(archive, entry, INNER_AT_MOST, inner))
                    yield from _in_zip(data, place, inner, depth + 1)
                else:
                    data = _entry(archive, entry, NOTEBOOK_AT_MOST, budget)
                    yield Found(place, data, _manifest(archive, manifests.get(parts[:-1]), budget), _time(entry))
            except Refused as why:
                yield Found(place, problem=str(why))
    if not entries:
        raise Refused("is an empty zip")


def _open_zip(file, depth):
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


def _entry(archive, entry, at_most, budget):
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


def _manifest(archive, entry, budget):
    """The bytes of a manifest, or none: without it a notebook is a notebook still."""
    try:
        return _entry(archive, entry, MANIFEST_AT_MOST, budget) if entry else b""
    except Refused:
        return b""


def _read(file, at_most):
    data = file.read(at_most + 1)
    if len(data) > at_most:
        raise Refused(f"is too large: more than {at_most / 1e6:g} MB")
    return data


class _Budget:
    """How many bytes may still be unpacked, here and in what this is a part of."""

    def __init__(self, size, whole=None):
        self.size, self.whole = size, whole

    def left(self):
        return min(self.size, self.whole.left()) if self.whole else self.size

    def take(self, size):
        self.size -= size
        if self.whole:
            self.whole.take(size)


def _parts(entry):
    """The folders and the name of an entry, as text that can be compared."""
    name = entry.filename
    if not entry.flag_bits & 0x800:  # Some programs write UTF-8 and don't say so.
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = entry.filename
    return tuple(re.split(r"[\\/]", unicodedata.normalize("NFC", name)))


def _refuse_hostile(parts, entry):
    if ".." in parts or "" in parts or re.fullmatch(r"[A-Za-z]:", parts[0]):
        raise Refused("has a name that leads out of its zip")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused("is a link")


def _refuse_others(name):
    if not (_is_zip(name) or name.lower().endswith(".ipynb")):
        raise Refused("is neither a notebook nor a zip")


def _is_zip(name):
    return name.lower().endswith(".zip")


def _is_rubbish(parts):
    """What systems and programs leave beside a person's files."""
    return any((part.startswith(".") and part != "..") or part in ("__MACOSX", "__pycache__") for part in parts)


def _time(entry):
    """When an entry was changed; a zip has no zone, so it is taken to be ours."""
    try:
        return datetime.datetime(*entry.date_time).astimezone(datetime.UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.datetime.fromtimestamp(0, datetime.UTC)
