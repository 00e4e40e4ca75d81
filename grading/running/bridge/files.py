"""Files at paths that are among a function's arguments: they go across with it and come back."""

import os
from collections.abc import Iterable, Mapping

FILE_AT_MOST = 64 << 20


def paths_in(arguments: Iterable[object]) -> list[str]:
    """The arguments that are paths of files, in folders that exist here."""
    paths = [os.fspath(argument) for argument in arguments if isinstance(argument, (str, os.PathLike))]
    return [path for path in paths if os.path.isabs(path) and os.path.isdir(os.path.dirname(path))]


def read_file(path: str) -> bytes | None:
    """The content of a file, or None if there is none, or it is too large."""
    if not os.path.isfile(path) or os.path.getsize(path) > FILE_AT_MOST:
        return None
    with open(path, "rb") as file:
        return file.read()


def write_file(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)


def lay_out(files: Mapping[str, bytes | None]) -> None:
    """Write files, and make the folders of those that are to come."""
    for path, content in files.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if content is not None:
            write_file(path, content)


def changed(files: Mapping[str, bytes | None]) -> dict[str, bytes]:
    """Those of the files whose content is another now."""
    contents = {path: read_file(path) for path in files}
    return {path: now for path, now in contents.items() if now is not None and now != files[path]}
