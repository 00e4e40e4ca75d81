"""A hub on this machine to try the course on: JupyterHub, an instructor and three learners."""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from grading.chapters import Chapter
from grading.configuration import nbgrader_config
from grading.course import Course
from grading.errors import CourseError

GLOSSARY = "glossary.md"
# Of a course: the hub's configuration, and in node_modules its proxy.
CONFIGURATION = Path("deploy", "jupyterhub")
INSTRUCTOR, LEARNERS = "demo-instructor", ("demo-ada", "demo-boris", "demo-chen")
# By it, and by the demo's process, users are known whose demo was killed before it could remove them.
REMARK = "made by course hub-demo, process "
# All of the clone that users' servers need: nothing in it gives an answer away.
PROGRAMS = (
    "helpers", "grading", "learning", "commands", "deploy", "jupyter", "docs/glossary.md", "nbgrader_config.py", "pyproject.toml",
    "requirements.txt",
)  # fmt: skip
# What a user's server begins with.
SERVER = (
    "jupyterhub.singleuser.app",
    "jupyterlab.labapp",
    "jupyter_lsp",
    "jupyterlab_jupytext",
    "notebook",
    "nbgrader.server_extensions.assignment_list",
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.validate_assignment",
)
NOBODY = 65534
SECONDS_TO_START = 120


@dataclass
class Hub:
    """A running hub.

    Parameters
    ----------
    address : str
    passwords : mapping of str to str
        Who may log in → password.
    folder : pathlib.Path
        With env/, programs/, exchange/, home/<user>/ and state/, where the hub's log is.
    process : subprocess.Popen
    """

    address: str
    passwords: Mapping[str, str]
    folder: Path
    process: subprocess.Popen[bytes]


@contextlib.contextmanager
def demo_hub(course: Course, folder: Path, port: int = 8000, chapters: Collection[str] = ()) -> Iterator[Hub]:
    """Lay out a hub in a folder and run it; at the end stop it, and remove the folder and the users that were made.

    As root, each person is a user of the system. Otherwise all are one, and nothing keeps them apart.

    Parameters
    ----------
    course : grading.course.Course
        Its programs run on the hub.
    folder : pathlib.Path
        Made anew.
    port : int
        The hub listens there, for this machine only.
    chapters : collection of str
        The instructor's; by default all.

    Raises
    ------
    CourseError
        If node is missing, the folder or a Python is out of others' reach, the folder, the port or a user's name is taken.
    """
    folder = folder.resolve()
    _check(folder, port)
    isolated = os.getuid() == 0
    _install_proxy(course)
    try:
        folder.mkdir(parents=True)
        if isolated:
            _check_others_reach(folder)
            remove_users()
        _lay_out(course, folder)
        passwords = {name: secrets.token_urlsafe(9) for name in (INSTRUCTOR, *LEARNERS)}
        if not isolated:
            passwords = dict.fromkeys(passwords, secrets.token_urlsafe(9))
        for name, password in passwords.items():
            _add_user(name, password, folder / "home" / name, isolated)
            # The chapters link to it, beside their folders.
            (folder / "home" / name / GLOSSARY).symlink_to(folder / "programs" / GLOSSARY)
        _make_course(course, course.chapters(chapters), folder)
        yield from _run(course, folder, port, passwords)
    finally:
        if isolated:
            remove_users()
        shutil.rmtree(folder, ignore_errors=True)


def open_to_others(course: Course) -> list[str]:
    """Those of the course's folders with answers and hidden tests that every user of this machine can read."""
    return [name for name in ("chapters", "source", "answers") if others_can("-r", course.root / name)]


def remove_users() -> None:
    """Remove the users that this demo made, or one that runs no more, and end what they still run."""
    import pwd  # Only Unix has it.

    for user in [user for user in pwd.getpwall() if user.pw_gecos.startswith(REMARK)]:
        demo = int(user.pw_gecos.removeprefix(REMARK))
        if demo != os.getpid() and psutil.pid_exists(demo):
            continue
        for process in psutil.process_iter(["uids"]):
            if process.info["uids"] and process.info["uids"].real == user.pw_uid:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()
                    process.wait(10)
        subprocess.run(["userdel", user.pw_name], check=True, capture_output=True)


def _check(folder: Path, port: int) -> None:
    if sys.platform != "linux":
        raise CourseError(f"A hub needs Linux; this is {sys.platform}.")
    if not shutil.which("npm"):
        raise CourseError("JupyterHub's proxy runs on Node.js, and there is no npm here: install Node.js 20 or later.")
    if folder.exists():
        raise CourseError(f"There is {folder} already: remove it, or give --folder a place that does not exist yet.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise CourseError(f"Another program listens on port {port}: give --port another one.") from None


def _install_proxy(course: Course) -> None:
    """Install JupyterHub's proxy, as package-lock.json has it, beside the hub's configuration."""
    folder = course.root / CONFIGURATION
    if (folder / "node_modules" / ".bin" / "configurable-http-proxy").exists():
        return
    _do("npm could not install JupyterHub's proxy", "npm", "ci", "--no-audit", "--no-fund", cwd=folder)


def _do(failed: str, *command: str | Path, **options: Any) -> None:
    """Run a program; if it fails, say so with its last words."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        raise CourseError(f"{failed}: {said}")


def others_can(how: str, path: Path) -> bool:
    """Whether a user of this machine who owns nothing may do it: `-r` read, `-x` enter or run. Root only."""
    return subprocess.run(["test", how, path], user=NOBODY, group=NOBODY, extra_groups=[], cwd="/").returncode == 0


def _check_others_reach(folder: Path) -> None:
    if not others_can("-x", folder):
        raise CourseError(
            f"Other users can't enter {folder}: give --folder a place that they can, such as /srv/hub-demo."
        )


def _own_python() -> str:
    """The Python that this environment was made with."""
    return str(sys._base_executable)  # type: ignore[attr-defined]  # It is not documented; venv uses it, too.


def _python() -> str:
    """A Python that users' servers can run the packages of this environment with."""
    own, version = _own_python(), f"python3.{sys.version_info.minor}"
    for path in (own, shutil.which(version, path=os.defpath)):
        if path and (os.getuid() != 0 or _runs_for_others(path)):
            return path
    raise CourseError(
        f"A hub's users can't run {own}, as they can't enter a folder above it: install {version} where everybody can."
    )


def _runs_for_others(python: str) -> bool:
    try:
        command = [python, "-I", "-c", "import venv"]
        done = subprocess.run(command, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/", env={}, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _lay_out(course: Course, folder: Path) -> None:
    """The programs of the course, an environment to run them in, the exchange, and the hub's own folder."""
    programs = folder / "programs"
    programs.mkdir()
    for name in PROGRAMS:
        if (course.root / name).is_dir():
            shutil.copytree(
                course.root / name, programs / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__")
            )
        else:
            shutil.copy(course.root / name, programs)
    _link_environment(folder / "env", programs)
    (folder / "state").mkdir(mode=0o700)
    (folder / "home").mkdir()


def _link_environment(environment: Path, programs: Path) -> None:
    """The packages of this environment, linked rather than copied, under a Python that the hub's users can run."""
    python, own = _python(), Path(sys.prefix)
    # Users can't store what Python compiles, and would compile it at each start.
    _do("JupyterLab could not be imported", own / "bin" / "python", "-c", "import " + ", ".join(SERVER), env=_writing())
    _do("The hub's environment could not be made", python, "-m", "venv", "--without-pip", environment)
    packages = next(environment.glob("lib/python3*/site-packages"))
    for part in ("share", "etc", packages.relative_to(environment)):
        shutil.copytree(
            own / part,
            environment / part,
            symlinks=True,
            ignore=shutil.ignore_patterns("__editable__*"),
            copy_function=_link,
            dirs_exist_ok=True,
        )
    (packages / "course.pth").write_text(f"{programs}\n")
    for script in (own / "bin").iterdir():
        text = script.read_bytes()
        if text.startswith(f"#!{own}/bin/python".encode()):
            target = environment / "bin" / script.name
            target.write_bytes(text.replace(f"{own}/bin/".encode(), f"{environment}/bin/".encode(), 1))
            target.chmod(0o755)
    if python != _own_python():  # Some packages may be locked in another version for that one.
        pip = (_own_python(), "-m", "pip", "--python", environment, "install", "--no-deps", "--require-hashes")
        _do("pip could not install the locked packages for the hub", *pip, "-r", programs / "requirements.txt")


def _writing() -> dict[str, str]:
    """Our environment, without what keeps Python from storing compiled modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # Another file system.
        shutil.copy2(source, target)


def _add_user(name: str, password: str, home: Path, isolated: bool) -> None:
    if not isolated:
        home.mkdir()
        return
    options = ("-m", "-d", home, "-s", "/bin/bash", "-c", f"{REMARK}{os.getpid()}")
    _do(f"The user {name} could not be made", "useradd", *options, name)
    home.chmod(0o700)
    _do(f"The password of {name} could not be set", "chpasswd", input=f"{name}:{password}")


def _make_course(course: Course, chapters: Iterable[Chapter], folder: Path) -> None:
    """The instructor's course folder, in their home, and the exchange, in which nobody can take their place."""
    own = folder / "home" / INSTRUCTOR / "image-course"
    for chapter in chapters:
        shutil.copytree(chapter.source.parent, own / "source" / chapter.name)
    shutil.copy(course.settings, own)
    exchange = folder / "exchange"
    inbound = exchange / nbgrader_config(course.root).CourseDirectory.course_id / "inbound"
    inbound.mkdir(parents=True)
    # Everybody may write; with the sticky bit, nobody may rename or delete what is another's.
    exchange.chmod(0o1777)
    inbound.chmod(0o1733)
    if os.getuid() == 0:
        for path in (own, *own.rglob("*"), inbound.parent, inbound):
            shutil.chown(path, INSTRUCTOR, INSTRUCTOR)


def _run(course: Course, folder: Path, port: int, passwords: Mapping[str, str]) -> Iterator[Hub]:
    """Start the hub, yield it when it answers, and stop it with all its servers."""
    address = f"http://127.0.0.1:{port}"
    configuration = course.root / CONFIGURATION / "jupyterhub_config.py"
    command = [str(folder / "env" / "bin" / "python"), "-m", "jupyterhub", f"--config={configuration}"]
    options = [
        f"--JupyterHub.bind_url={address}",
        f"--JupyterHub.hub_port={free_port()}",
        f"--ConfigurableHTTPProxy.api_url=http://127.0.0.1:{free_port()}",
    ]
    environment = os.environ | {
        "COURSE_HUB": str(folder),
        "COURSE_INSTRUCTORS": INSTRUCTOR,
        "COURSE_LEARNERS": " ".join(LEARNERS),
        "COURSE_PASSWORD": passwords[INSTRUCTOR],
    }
    log = folder / "state" / "hub.log"
    with log.open("w") as file:
        process = subprocess.Popen(
            [*command, *options], cwd=folder / "state", env=environment, stdout=file, stderr=file
        )
    try:
        _wait(process, address, log)
        yield Hub(address, passwords, folder, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/hub/health", timeout=5):
            return
        time.sleep(0.2)
    raise CourseError(f"JupyterHub did not start: {(log.read_text().strip().splitlines() or ['it said nothing'])[-1]}")
