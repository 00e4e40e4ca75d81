"""Confines a process, and all that it starts, to a private folder, without network, within limits. Linux only.

Made of what the kernel offers: namespaces for what a process can see (files, network, other processes), a
read-only root put together from a list of paths (`root`), a user of its own without capabilities, limits on resources,
and a filter (`seccomp`) against the system calls that could undo the rest. bubblewrap does the same for a program that it
starts; a fork of a warm process can't be started by a program, hence the calls are made here (`libc`).
"""

import contextlib
import fcntl
import os
import resource
import signal
import socket
import struct
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from grading.running.cgroup import Group
from grading.running.sandbox import root
from grading.running.sandbox.libc import (
    NEWCGROUP,
    NEWIPC,
    NEWNET,
    NEWNS,
    NEWPID,
    NEWUSER,
    NEWUTS,
    PR_CAPBSET_DROP,
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    check,
    drop_capabilities,
    end_with_parent,
    libc,
    unshare,
)
from grading.running.sandbox.seccomp import forbid_calls

DESCRIPTORS = 1024
MEGABYTE = 1 << 20
SIOCSIFFLAGS, IFF_UP = 0x8914, 1


@dataclass(frozen=True)
class Sandbox:
    """What a confined process may see and use.

    Parameters
    ----------
    files : str
        A folder whose content is copied into the process's own folder, `/notebook`.
    shared : tuple of str
        Folders that it may write to, at their own path, beside `/notebook` and `/tmp`.
    memory : int
        Bytes, of all its processes together.
    seconds : int
        CPU seconds, of all its processes together.
    processes, file_bytes : int
        How many processes there may be (with four times as many threads), and how large a file.
    readable : tuple of str
        What may be read of the system and of this Python.
    further : tuple of (str, str)
        What else may be read: a path, and where it is found.
    hidden : tuple of str
        What is never shown, even if this Python imports packages from there.
    """

    files: str | None = None
    shared: tuple[str, ...] = ()
    memory: int = 3 << 30
    seconds: int = 600
    processes: int = 32
    file_bytes: int = 200 * MEGABYTE
    readable: tuple[str, ...] = field(default_factory=lambda: tuple(root.readable_paths()))
    further: tuple[tuple[str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    # Descriptors of its folders whose files lie in memory, once it has been forked.
    in_memory: list[int] = field(default_factory=list, init=False)

    def fork(self, run: Callable[[], object], group: Group | None = None) -> int:
        """Run a function in a confined process; the id of the process whose end is the end of all that it started.

        Parameters
        ----------
        run : callable
        group : grading.running.cgroup.Group, optional
            The control group that it joins.

        Raises
        ------
        OSError
            If the kernel refuses a namespace.
        """
        # A user that nobody else is: several confined processes must not be able to signal or limit one another.
        identity = 1_000_000 + os.getpid() if os.getuid() == 0 else None
        _leave_process_namespace()
        folder = tempfile.mkdtemp(prefix="course-root-")
        ours, theirs = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            ours.close()
            end_with_parent(signal.SIGKILL)
            self._confine(folder, identity, group, theirs)
            _be_init(run)
        theirs.close()
        answer, folders, _, _ = socket.recv_fds(ours, 1000, len(root.IN_MEMORY))
        self.in_memory.extend(folders)
        ours.close()
        os.rmdir(folder)
        if answer != b"ok":
            os.waitpid(pid, 0)
            raise OSError(f"The sandbox could not be set up: {answer.decode(errors='replace')}.")
        return pid

    def _confine(self, folder: str, identity: int | None, group: Group | None, parent: socket.socket) -> None:
        """Confine this process and say so, with descriptors of its folders; or say why it can't be done, and end."""
        try:
            if group:
                group.join()
            self._enter(folder, identity)
            folders = [os.open(path, os.O_PATH | os.O_DIRECTORY) for path in root.IN_MEMORY]
            socket.send_fds(parent, [b"ok"], folders)
        except BaseException as error:
            parent.send(str(error).encode()[:1000] or b"?")
            os._exit(1)
        parent.close()

    def _enter(self, folder: str, identity: int | None) -> None:
        with contextlib.suppress(OSError):  # Where memory is short, the system ends submissions before anything else.
            Path("/proc/self/oom_score_adj").write_text("1000")
        unshare(NEWNS | NEWNET | NEWIPC | NEWUTS | NEWCGROUP)
        _raise_loopback()
        root.put_together(
            folder,
            identity,
            readable=self.readable,
            further=self.further,
            hidden=self.hidden,
            shared=self.shared,
            files=self.files,
        )
        root.enter(folder)
        self._limit()
        _drop_rights(identity)

    def _limit(self) -> None:
        for what, limit in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_CPU, self.seconds),
            (resource.RLIMIT_DATA, self.memory),
            (resource.RLIMIT_FSIZE, self.file_bytes),
            (resource.RLIMIT_NOFILE, DESCRIPTORS),
            (resource.RLIMIT_NPROC, 4 * self.processes),
            (resource.RLIMIT_MEMLOCK, 0),
            (resource.RLIMIT_MSGQUEUE, 0),
        ):
            resource.setrlimit(what, (limit, limit))


def _leave_process_namespace() -> None:
    """Have the next child begin a namespace of processes; who is not root needs one of users for that."""
    user, group = os.getuid(), os.getgid()
    unshare(NEWPID if user == 0 else NEWPID | NEWUSER)
    if user != 0:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"65534 {user} 1")
        Path("/proc/self/gid_map").write_text(f"65534 {group} 1")


def _raise_loopback() -> None:
    """Bring up the only interface of a new network, 127.0.0.1: a program may be its own server. See netdevice(7)."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def _drop_rights(identity: int | None) -> None:
    """Become this user, or stay the present one, without capabilities and without a way to get any."""
    for capability in range(64):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    if identity is not None:
        os.setgroups([])
        os.setresgid(identity, identity, identity)
        os.setresuid(identity, identity, identity)
    drop_capabilities()
    check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    forbid_calls()


def _be_init(run: Callable[[], object]) -> None:
    """The first process of a namespace: it starts the kernel, passes interrupts on, buries orphans, and ends with it."""
    pid = os.fork()
    if pid == 0:
        # It may look at itself in /proc, as every program may.
        libc.prctl(PR_SET_DUMPABLE, 1)
        run()
        os._exit(0)
    os.closerange(3, DESCRIPTORS)  # What its supervisor has open is not for whoever gets hold of it.
    signal.signal(signal.SIGINT, lambda *_: os.kill(pid, signal.SIGINT))
    signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGTERM))
    while True:
        ended, status = os.wait()
        if ended == pid:
            os._exit(min(abs(os.waitstatus_to_exitcode(status)), 255))
