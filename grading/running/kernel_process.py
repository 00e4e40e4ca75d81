"""What a fork of the warm process does to become a Jupyter kernel."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from grading.running import bridge
from grading.running.sandbox import DESCRIPTORS

# What every ipykernel has imported by the time at which a notebook's first cell runs.
IN_EVERY_KERNEL = """
    IPython comm dateutil debugpy ipykernel jupyter_client jupyter_core msgpack packaging platformdirs psutil pygments
    tornado traitlets typing_extensions zmq
""".split()


def become_kernel(request: dict[str, Any], kept: Sequence[int]) -> None:
    """Turn this process into the Jupyter kernel that was asked for; returns when the kernel is done."""
    try:
        _close_all_but(kept)
        os.environ.clear()
        os.environ.update(request["environment"])
        os.chdir(request["folder"])
        if kept:
            bridge.connect(*kept)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        _draw_other_numbers()
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
            json.dump(request["connection"], file)
        sys.path[0] = ""  # As in a kernel that was started in this folder.
        _forget(request["own"])
        sys.argv = ["ipykernel_launcher", "-f", file.name, *request["argv"]]
        _run_kernel()
    except SystemExit:
        pass
    except BaseException:
        Path(tempfile.gettempdir(), "kernel-did-not-start.txt").write_text(traceback.format_exc())


def run_through_a_pipe(command: str) -> int:
    """Run a command of the system's shell and print what it says; its exit status, as `IPython.utils.process.system` gives it."""
    with subprocess.Popen(
        command, shell=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            for line in process.stdout or ():
                print(line.decode(errors="replace"), end="", flush=True)
        except KeyboardInterrupt:
            process.kill()
    return process.returncode


def _close_all_but(kept: Collection[int]) -> None:
    """Close what the warm process and the supervisor have open; standard input and output lead nowhere."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    # Above all not the line on which the supervisor is told to end this kernel.
    for descriptor in set(range(3, DESCRIPTORS)) - set(kept):
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _draw_other_numbers() -> None:
    """Seed the random generators anew, which are the same in each fork."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def _forget(modules: Collection[str]) -> None:
    """Have modules of these names imported anew, so that an instructor's file wins over what was imported beforehand.

    Not those that a kernel has imported wherever it starts; of ours the bridge stays, which the grader names.
    """
    anew = set(modules) - {*sys.stdlib_module_names, *IN_EVERY_KERNEL}
    for name in list(sys.modules):
        if name.partition(".")[0] in anew and name != bridge.__name__:
            del sys.modules[name]


def _run_kernel() -> None:
    from ipykernel.kernelapp import IPKernelApp

    _do_without_terminals()
    _pass_over_exit()
    # Without the poller: it would take the zygote's end for its own.
    IPKernelApp.launch_instance(argv=sys.argv[1:], parent_handle=0)


def _do_without_terminals() -> None:
    """Have IPython run a line such as `!ls` through a pipe where there is no terminal to run it in."""
    try:
        for end in os.openpty():
            os.close(end)
    except OSError:
        from ipykernel import zmqshell

        zmqshell.system = run_through_a_pipe  # type: ignore[assignment]  # Its shell looks it up there.


def _pass_over_exit() -> None:
    """Have `exit()` and `quit()` end no kernel: they would a tenth of a second later, amid whatever is judged then."""
    from ipykernel.zmqshell import ZMQInteractiveShell

    ZMQInteractiveShell.ask_exit = lambda shell: None  # type: ignore[method-assign]  # Its shell has no setting for it.
