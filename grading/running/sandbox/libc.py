"""Calls of the system that Python has no functions for, made through the C library."""

import ctypes
import os

# From linux/sched.h, sys/mount.h, linux/mount.h and linux/prctl.h.
NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = (
    0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000,
)  # fmt: skip
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_BIND, MS_REC, MS_PRIVATE = 2, 4, 8, 0x1000, 0x4000, 1 << 18
MNT_DETACH = 2
MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MOUNT_ATTR_NODEV = 1, 2, 4
AT_FDCWD, AT_RECURSIVE = -100, 0x8000
SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
SYS_CAPSET = {"x86_64": 126, "aarch64": 91}
SYS_MOUNT_SETATTR = 442
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38


libc = ctypes.CDLL(None, use_errno=True)


def check(result: int, what: str) -> None:
    """Make sure that a call has returned 0.

    Raises
    ------
    OSError
        If it has failed.
    """
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def unshare(namespaces: int) -> None:
    """Leave these namespaces for new ones; that of processes is left by the next child only."""
    check(libc.unshare(namespaces), "unshare")


def mount(source: str | None, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    encoded = [text.encode() if text is not None else None for text in (source, target, kind)]
    done = libc.mount(*encoded, ctypes.c_ulong(flags), options.encode() if options else None)
    check(done, f"mount {target}")


def set_mount_attributes(path: str, attributes: int, flags: int) -> None:
    """See mount_setattr(2)."""
    wanted = (ctypes.c_uint64 * 4)(attributes, 0, 0, 0)
    done = libc.syscall(SYS_MOUNT_SETATTR, AT_FDCWD, path.encode(), flags, wanted, ctypes.sizeof(wanted))
    check(done, f"mount_setattr {path}")


def pivot_root(new: str, old: str) -> None:
    """Make a folder this process's root, and the present root a folder in it."""
    check(libc.syscall(SYS_PIVOT_ROOT[os.uname().machine], new.encode(), old.encode()), "pivot_root")


def unmount(path: str) -> None:
    """Detach what is mounted there."""
    check(libc.umount2(path.encode(), MNT_DETACH), "umount2")


def drop_capabilities() -> None:
    """Give up all capabilities of this process."""
    header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    check(libc.syscall(SYS_CAPSET[os.uname().machine], header, nothing), "capset")


def end_with_parent(signal_number: int) -> None:
    """Have this process get a signal when the one that started it ends."""
    libc.prctl(PR_SET_PDEATHSIG, signal_number)
