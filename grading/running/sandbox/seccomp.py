"""A filter of system calls, by libseccomp: those that could undo the confinement are refused. See seccomp(2)."""

import ctypes
import errno
import socket

from grading.running.sandbox.libc import NEWUSER, check

# What a learner's program has no business to call: it could look into other processes, undo the confinement, or have
# memory that no process's count shows.
FORBIDDEN = """
    acct add_key bpf cachestat chroot clock_adjtime clock_settime delete_module fanotify_init finit_module fsconfig
    fsmount fsopen fspick init_module io_uring_enter io_uring_register io_uring_setup ioperm iopl kcmp
    kexec_file_load kexec_load keyctl lookup_dcookie memfd_create memfd_secret migrate_pages modify_ldt mount
    mount_setattr move_mount move_pages msgget name_to_handle_at nfsservctl open_by_handle_at open_tree
    open_tree_attr perf_event_open personality pidfd_getfd pivot_root process_madvise process_vm_readv
    process_vm_writev ptrace quotactl quotactl_fd reboot request_key semget setdomainname sethostname setns
    settimeofday shmget swapoff swapon syslog umount umount2 unshare userfaultfd vhangup vmsplice
""".split()
# The families of sockets that a program needs: among its own processes, on its own network, and to list the latter.
# A network namespace covers them; others, such as AF_VSOCK, speak to the machine that runs this one. socket(2)
FAMILIES = (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK)
# From seccomp.h.
SCMP_ACT_ALLOW, SCMP_ACT_ERRNO = 0x7FFF0000, 0x00050000
SCMP_CMP_EQ, SCMP_CMP_GT, SCMP_CMP_MASKED_EQ = 4, 6, 7
MAP_SHARED, MAP_ANONYMOUS = 1, 0x20
# The places among a call's arguments of clone's flags, mmap's flags and a socket's family.
CLONE_FLAGS, MMAP_FLAGS, SOCKET_FAMILY = 0, 3, 0


class Argument(ctypes.Structure):
    """libseccomp's scmp_arg_cmp."""

    _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def _load() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL("libseccomp.so.2", use_errno=True)
    except OSError:
        return None


seccomp = _load()


def forbid_calls() -> None:
    """Have the forbidden system calls refused to this process and all that it starts, where libseccomp is installed."""
    if seccomp is None:
        return
    seccomp.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(seccomp.seccomp_init(SCMP_ACT_ALLOW))
    for name in FORBIDDEN:
        _refuse(seccomp, context, name, errno.EPERM)
    # A new user namespace would give back all capabilities, inside it; glibc falls back to clone where clone3 is missing.
    _refuse(seccomp, context, "clone", errno.EPERM, _has_flags(CLONE_FLAGS, NEWUSER))
    _refuse(seccomp, context, "clone3", errno.ENOSYS)
    # Shared memory of no file stays when it is unmapped page by page, and no longer shows in what its process uses.
    _refuse(seccomp, context, "mmap", errno.EPERM, _has_flags(MMAP_FLAGS, MAP_SHARED | MAP_ANONYMOUS))
    for call in ("socket", "socketpair"):
        for family in set(range(max(FAMILIES))) - set(FAMILIES):
            _refuse(seccomp, context, call, errno.EAFNOSUPPORT, Argument(SOCKET_FAMILY, SCMP_CMP_EQ, family, 0))
        _refuse(seccomp, context, call, errno.EAFNOSUPPORT, Argument(SOCKET_FAMILY, SCMP_CMP_GT, max(FAMILIES), 0))
    check(seccomp.seccomp_load(context), "seccomp")
    seccomp.seccomp_release(context)


def _refuse(seccomp: ctypes.CDLL, context: ctypes.c_void_p, name: str, error: int, *conditions: Argument) -> None:
    """Have a system call fail with this error, if it is one of this machine's and these arguments are given."""
    number = seccomp.seccomp_syscall_resolve_name(name.encode())
    if number >= 0:
        seccomp.seccomp_rule_add(context, SCMP_ACT_ERRNO | error, number, len(conditions), *conditions)


def _has_flags(position: int, flags: int) -> Argument:
    return Argument(position, SCMP_CMP_MASKED_EQ, flags, flags)
