"""The files that a confined process sees: a root of its own, of what may be read, and of what it may write to."""

import contextlib
import os
import shutil
import stat
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from grading.programs import PACKAGES
from grading.running.sandbox.libc import (
    AT_RECURSIVE,
    MOUNT_ATTR_NODEV,
    MOUNT_ATTR_NOSUID,
    MOUNT_ATTR_RDONLY,
    MS_BIND,
    MS_NODEV,
    MS_NOEXEC,
    MS_NOSUID,
    MS_PRIVATE,
    MS_REC,
    mount,
    pivot_root,
    set_mount_attributes,
    unmount,
)
from grading.running.visible import WORK, importable

TERMINALS = 16
# Its folders whose files lie in memory, and how many megabytes each can hold.
IN_MEMORY = {WORK: 512, "/tmp": 512, "/dev/shm": 256}


def readable_paths() -> list[str]:
    """What a confined process may read: the system's programs and libraries, this Python, the course's helpers and data."""
    candidates = [
        *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/localtime"),
        *("/etc/fonts", "/etc/alternatives", "/sys/devices/system/cpu"),
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("stdlib"),
        str(PACKAGES / "helpers"),
    ]
    paths: list[str] = []
    for path in [*candidates, *map(os.path.realpath, candidates)]:  # An environment may be reached by a link.
        if os.path.lexists(path) and not any(Path(path).is_relative_to(other) for other in paths):
            paths.append(path)
    return paths


def put_together(
    root: str,
    identity: int | None,
    *,
    readable: Iterable[str],
    further: Iterable[tuple[str, str]],
    hidden: Iterable[str],
    shared: Iterable[str],
    files: str | None,
) -> None:
    """Mount on an empty folder what is to be the root of this process.

    Parameters
    ----------
    root : str
    identity : int, optional
        The user to whom belongs what may be written.
    readable, further, hidden, shared, files
        As for `Sandbox`.
    """
    mount(None, "/", None, MS_REC | MS_PRIVATE)
    mount("tmpfs", root, "tmpfs", MS_NOSUID | MS_NODEV, "size=16m,mode=755")
    # First, as what may be read can lie below /tmp.
    _mount_memory(root, identity)
    for path in readable:
        _bind(path, root, read_only=True)
    for path, inside in [*((path, path) for path in importable(hidden)), *further]:
        if not os.path.lexists(root + inside):  # Else it is seen already.
            _bind(os.path.realpath(path), root, read_only=True, inside=inside)
    _make_devices(root)
    for path in shared:
        _bind(path, root)
        if identity is not None:
            os.chown(root + path, identity, identity)
    _mount_proc(root)
    _write_names(root, identity)
    if files:
        _copy(files, root + WORK, identity)


def enter(root: str) -> None:
    """Make what was put together the root of this process, without a way back."""
    os.makedirs(root + "/old")
    pivot_root(root, root + "/old")
    os.chdir("/")
    unmount("/old")
    os.rmdir("/old")
    set_mount_attributes("/", MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, 0)
    os.chdir(WORK)


def _mount_memory(root: str, identity: int | None) -> None:
    """The folders whose files lie in memory."""
    owner = "" if identity is None else f",uid={identity},gid={identity}"
    for path, megabytes in IN_MEMORY.items():
        os.makedirs(root + path)
        options = f"size={megabytes}m,nr_inodes=100k,mode=700{owner}"
        mount("tmpfs", root + path, "tmpfs", MS_NOSUID | MS_NODEV, options)


def _make_devices(root: str) -> None:
    for name in ("null", "full", "random", "urandom"):  # A shared mapping of /dev/zero would be memory of no file.
        _bind(f"/dev/{name}", root)
    for name, target in (("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0"), ("stdout", "/proc/self/fd/1")):
        os.symlink(target, f"{root}/dev/{name}")
    os.makedirs(root + "/dev/pts")
    with contextlib.suppress(OSError):  # Where it is refused, IPython runs a shell line without a terminal.
        # Terminals of its own; those of this machine are in another instance. See devpts in mount(8).
        options = f"newinstance,ptmxmode=0666,mode=620,max={TERMINALS}"
        mount("devpts", root + "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, options)
        os.symlink("pts/ptmx", root + "/dev/ptmx")


def _mount_proc(root: str) -> None:
    os.makedirs(root + "/proc")
    with contextlib.suppress(OSError):  # Some containers refuse it; Python does without.
        mount("proc", root + "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)


def _write_names(root: str, identity: int | None) -> None:
    """The names of the only machine and of the only user."""
    user = identity or 65534
    os.makedirs(root + "/etc", exist_ok=True)
    Path(root + "/etc/hosts").write_text("127.0.0.1 localhost\n::1 localhost\n")
    Path(root + "/etc/passwd").write_text(f"learner:x:{user}:{user}::{WORK}:/bin/sh\n")


def _bind(path: str, root: str, read_only: bool = False, inside: str | None = None) -> None:
    """Make a path of the outside visible under the new root, as the same path or another."""
    target = root + (inside or path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.islink(path):
        os.symlink(os.readlink(path), target)
        return
    if stat.S_ISDIR(os.stat(path).st_mode):
        os.makedirs(target, exist_ok=True)
    else:
        Path(target).touch()
    mount(path, target, None, MS_BIND | MS_REC)
    # Devices live under /dev alone.
    no_devices = 0 if path.startswith("/dev/") else MOUNT_ATTR_NODEV
    set_mount_attributes(target, MOUNT_ATTR_NOSUID | no_devices | (MOUNT_ATTR_RDONLY if read_only else 0), AT_RECURSIVE)


def _copy(files: str, target: str, identity: int | None) -> None:
    """Copy a folder's content; all of it belongs to the user, and nobody else may read it."""
    shutil.copytree(files, target, dirs_exist_ok=True, symlinks=True)
    for folder, _, names in os.walk(target):
        for name in [".", *names]:
            path = os.path.join(folder, name)
            if identity is not None:
                os.chown(path, identity, identity, follow_symlinks=False)
            if not os.path.islink(path):
                os.chmod(path, 0o700 if name == "." else 0o600)
