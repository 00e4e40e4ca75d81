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
from dataclasses import dataclass
from pathlib import Path

import psutil

from grading.chapters import ROOT, find_chapters
from grading.configuration import nbgrader_config
from grading.errors import CourseError
from grading.learner.lab import GLOSSARY

DEPLOY = ROOT / "deploy" / "jupyterhub"
INSTRUCTOR, LEARNERS = "demo-instructor", ("demo-ada", "demo-boris", "demo-chen")
# By it, and by the demo's process, users are known whose demo was killed before it could remove them.
REMARK = "made by course hub-demo, process "
# All of the clone that users' servers need: nothing in it gives an answer away.
PROGRAMS = (
    "helpers", "grading", "deploy", "jupyter", "docs/glossary.md", "nbgrader_config.py", "pyproject.toml",
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
    passwords : dict of str to str
        Who may log in → password.
    folder : pathlib.Path
        With env/, programs/, exchange/, home/<user>/ and state/, where the hub's log is.
    process : subprocess.Popen
    """

    address: str
    passwords: dict
    folder: Path
    process: subprocess.Popen


@contextlib.contextmanager
def demo_hub(folder, port=8000, chapters=()):
    """Lay out a hub in a folder and run it; at the end stop it, and remove the folder and the users that were made.

    As root, each person is a user of the system. Otherwise all are one, and nothing keeps them apart.

    Parameters
    ----------
    folder : pathlib.Path
        Made anew.
    port : int
        The hub listens there, for this machine only.
    chapters : iterable of str
        The instructor's; by default all.

    Raises
    ------
    CourseError
        If node is missing, the folder or a Python is out of others' reach, the folder, the port or a user's name is taken.
    """
    folder = Path(folder).resolve()
    _check(folder, port)
    isolated = os.getuid() == 0
    _install_proxy()
    try:
        folder.mkdir(parents=True)
        if isolated:
            _check_others_reach(folder)
            remove_users()
        _lay_out(folder)
        passwords = {name: secrets.token_urlsafe(9) for name in (INSTRUCTOR, *LEARNERS)}
        if not isolated:
            passwords = dict.fromkeys(passwords, secrets.token_urlsafe(9))
        for name, password in passwords.items():
            _add_user(name, password, folder / "home" / name, isolated)
            # The chapters link to it, beside their folders.
            (folder / "home" / name / GLOSSARY.name).symlink_to(folder / "programs" / GLOSSARY.name)
        _make_course(folder, find_chapters(chapters))
        yield from _run(folder, port, passwords)
    finally:
        if isolated:
            remove_users()
        shutil.rmtree(folder, ignore_errors=True)


def open_to_others():
    """Those of the clone's folders with answers and hidden tests that every user of this machine can read."""
    return [name for name in ("chapters", "source", "answers") if others_can("-r", ROOT / name)]


def remove_users():
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


def _check(folder, port):
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


def _install_proxy():
    """Install JupyterHub's proxy, as package-lock.json has it, beside the hub's configuration."""
    if (DEPLOY / "node_modules" / ".bin" / "configurable-http-proxy").exists():
        return
    _do("npm could not install JupyterHub's proxy", "npm", "ci", "--no-audit", "--no-fund", cwd=DEPLOY)


def _do(failed, *command, **how):
    """Run a program; if it fails, say so with its last words."""
    done = subprocess.run(command, capture_output=True, text=True, **how)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]
        raise CourseError(f"{failed}: {said}")


def others_can(how, path):
    """Whether a user of this machine who owns nothing may do it: `-r` read, `-x` enter or run. Root only."""
    return subprocess.run(["test", how, path], user=NOBODY, group=NOBODY, extra_groups=[], cwd="/").returncode == 0


def _check_others_reach(folder):
    if not others_can("-x", folder):
        raise CourseError(
            f"Other users can't enter {folder}: give --folder a place that they can, such as /srv/hub-demo."
        )


def _python():
    """A Python that users' servers can run the packages of this environment with."""
    own, version = sys._base_executable, f"python3.{sys.version_info.minor}"
    for path in (own, shutil.which(version, path=os.defpath)):
        if path and (os.getuid() != 0 or _runs_for_others(path)):
            return path
    raise CourseError(
        f"A hub's users can't run {own}, as they can't enter a folder above it: install {version} where everybody can."
    )


def _runs_for_others(python):
    try:
        command = [python, "-I", "-c", "import venv"]
        done = subprocess.run(command, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/", env={}, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _lay_out(folder):
    """The programs of the course, an environment to run them in, the exchange, and the hub's own folder."""
    programs = folder / "programs"
    programs.mkdir()
    for name in PROGRAMS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, programs / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            shutil.copy(ROOT / name, programs)
    _link_environment(folder / "env", programs)
    (folder / "state").mkdir(mode=0o700)
    (folder / "home").mkdir()


def _link_environment(environment, programs):
    """The packages of this environment, linked rather than copied, under a Python that the hub's users can run."""
    python, own = _python(), Path(sys.prefix)
    # Users can't store what Python compiles, and would compile it at each start.
    _do("JupyterLab could not be imported", own / "bin" / "python", "-c", "import " + ", ".join(SERVER), env=_writing())
    _do("The hub's environment could not be made", python, "-m", "venv", "--without-pip", environment)
    packages = next(environment.glob("lib/python3*/site-packages"))
    for part in ("share", "etc", packages.relative_to(environment)):
        how = {"symlinks": True, "copy_function": _link, "dirs_exist_ok": True}
        shutil.copytree(own / part, environment / part, ignore=shutil.ignore_patterns("__editable__*"), **how)
    (packages / "course.pth").write_text(f"{programs}\n")
    for script in (own / "bin").iterdir():
        text = script.read_bytes()
        if text.startswith(f"#!{own}/bin/python".encode()):
            target = environment / "bin" / script.name
            target.write_bytes(text.replace(f"{own}/bin/".encode(), f"{environment}/bin/".encode(), 1))
            target.chmod(0o755)
    if python != sys._base_executable:  # Some packages may be locked in another version for that one.
        pip = (sys._base_executable, "-m", "pip", "--python", environment, "install", "--no-deps", "--require-hashes")
        _do("pip could not install the locked packages for the hub", *pip, "-r", ROOT / "requirements.txt")


def _writing():
    """Our environment, without what keeps Python from storing compiled modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _link(source, target):
    try:
        os.link(source, target)
    except OSError:  # Another file system.
        shutil.copy2(source, target)


def _add_user(name, password, home, isolated):
    if not isolated:
        home.mkdir()
        return
    options = ("-m", "-d", home, "-s", "/bin/bash", "-c", f"{REMARK}{os.getpid()}")
    _do(f"The user {name} could not be made", "useradd", *options, name)
    home.chmod(0o700)
    _do(f"The password of {name} could not be set", "chpasswd", input=f"{name}:{password}")


def _make_course(folder, chapters):
    """The instructor's course folder, in his home, and the exchange, in which nobody can take his place."""
    course = folder / "home" / INSTRUCTOR / "image-course"
    for chapter in chapters:
        shutil.copytree(chapter.source.parent, course / "source" / chapter.name)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    exchange = folder / "exchange"
    inbound = exchange / nbgrader_config(ROOT).CourseDirectory.course_id / "inbound"
    inbound.mkdir(parents=True)
    # Everybody may write; with the sticky bit, nobody may rename or delete what is another's.
    exchange.chmod(0o1777)
    inbound.chmod(0o1733)
    if os.getuid() == 0:
        for path in (course, *course.rglob("*"), inbound.parent, inbound):
            shutil.chown(path, INSTRUCTOR, INSTRUCTOR)


def _run(folder, port, passwords):
    """Start the hub, yield it when it answers, and stop it with all its servers."""
    address = f"http://127.0.0.1:{port}"
    command = [folder / "env" / "bin" / "python", "-m", "jupyterhub", f"--config={DEPLOY / 'jupyterhub_config.py'}"]
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


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(process, address, log):
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/hub/health", timeout=5):
            return
        time.sleep(0.2)
    raise CourseError(f"JupyterHub did not start: {(log.read_text().strip().splitlines() or ['it said nothing'])[-1]}")
