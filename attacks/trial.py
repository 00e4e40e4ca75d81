"""Hostile and broken submissions, graded by plain nbgrader and by ours: what they gain, what they reach, whom they disturb.

An attack is a file `attacks/<family>/<name>.py`; its first line says what it tries. Its text is what `mallory` types
into the cell of the first exercise. Where it defines `hand_in(notebook, folder)`, that function makes her submission: it
changes the released notebook, or writes files into the folder. A line `# deserves 3` tells what an honest one must get.

The text finds, in place of these words, what it could otherwise only guess: `<name>` (its own), `<course>` (the course's
folder), `<home>` (the owner's), `<outside>` (a folder that all may write to, with the socket `socket`), `<abstract>` (the
name of an abstract socket), `<port>` (a TCP port of this machine). An attack that sees by itself that it came through
says so: `print("got" + "<through>")`.
"""

import contextlib
import hashlib
import json
import os
import re
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jupytext
import nbformat

from grading.class_run import ClassRun, grade_class
from grading.course import Course
from grading.errors import CourseError
from grading.feedback import make_feedback
from grading.grader import Grader
from grading.programs import PACKAGES
from grading.running import memory
from grading.running.processes import descendants
from grading.running.sandbox import Sandbox
from grading.running.sandbox.root import readable_paths
from grading.running.warm_process import environment
from grading.running.watch import SECONDS_BETWEEN_LOOKS, Watch
from grading.submissions import find_submissions

ATTACKS = Path(__file__).resolve().parent
FAMILIES = ("tampering", "resources", "reaching", "breaking")
CHAPTER = "attacked"
# Right on the first exercise and wrong on the second, so that a change to either side shows.
HONEST = {"double": "def double(x):\n    return x + x", "increment": "def increment(x):\n    return x"}
HONEST_POINTS = 3
HONEST_SECONDS = 12
# An honest learner is graded before and after every so many attacks.
ATTACKS_BETWEEN = 20
OURS = """
c.ConfinedExecute.timeout = 2
c.ConfinedExecute.submission_timeout = 6
c.ConfinedExecute.patience = 3
c.ConfinedExecute.memory_limit = 700 << 20
# Each is to meet kernels, and not what they said before.
c.ConfinedExecute.share = False
"""
PLAIN = """
del c.Autograde['autograde_preprocessors'], c.Autograde['sanitize_preprocessors']
del c['HTMLExporter'], c['GenerateFeedback']
c.Execute.timeout = 4
c.KernelManager.transport, c.KernelManager.ip = "ipc", "/tmp/kernel"  # The container has no network, not even its own.
"""
PLAIN_SECONDS = 90
NO_CONTAINER = 3
# What the grader's own process may take beyond what it had before; the tests' had 0.9 GB, of libraries.
GROWTH_AT_MOST = 1 << 29
GRADED = ("autograded", "feedback")
# Of the class's folder; `course grade` writes it.
LOG = "grading.log"


@dataclass(frozen=True)
class Attack:
    """A submission that tries something."""

    family: str
    name: str
    text: str

    @property
    def tries(self) -> str:
        """What it tries, as its first line says."""
        return self.text.split("\n", 1)[0].lstrip("# ")

    @property
    def deserves(self) -> int:
        """The points that an honest submission of the same answers must get."""
        points = re.search(r"^# deserves (\d+)", self.text, re.MULTILINE)
        return int(points[1]) if points else 0


@dataclass
class Row:
    """What came of one attack; `memory` is the most bytes that whoever graded it took, in plain nbgrader with its kernel."""

    attack: Attack
    gained: float = 0
    memory: int = 0
    reached: list[str] = field(default_factory=list)
    disturbed: list[str] = field(default_factory=list)
    said: str = ""

    @property
    def came_through(self) -> bool:
        """Whether it gained, reached or disturbed anything."""
        return bool(self.gained or self.reached or self.disturbed)

    def __str__(self) -> str:
        points = [f"{self.gained:+g} points"] if self.gained else []
        return "; ".join([*points, *self.reached, *self.disturbed]) or "–"


def find_attacks(names: Collection[str] = ()) -> list[Attack]:
    """The attacks of these names or families, or all.

    Raises
    ------
    CourseError
        If there is none of a name.
    """
    attacks = [
        Attack(family, path.stem, path.read_text(encoding="utf-8"))
        for family in FAMILIES
        for path in sorted((ATTACKS / family).glob("*.py"))
    ]
    for name in names:
        if name not in {*FAMILIES, *(attack.name for attack in attacks)}:
            raise CourseError(f"There is no attack {name!r} in {ATTACKS}.")
    return [attack for attack in attacks if not names or attack.name in names or attack.family in names]


def try_on_ours(attacks: Sequence[Attack], root: Path, course: Course) -> tuple[list[Row], list[str]]:
    """Grade them all in one class, between honest learners, by `course grade`'s own means.

    Parameters
    ----------
    attacks : sequence of Attack
    root : pathlib.Path
        Where the class is laid out.
    course : grading.course.Course
        Its settings are those of the class.

    Returns
    -------
    rows : list of Row
    loose : list of str
        What was reached or disturbed, and can't be laid at the door of one attack.
    """
    target = Target(root)
    target.lay_out(course, OURS)
    learners = {}
    for number, attack in enumerate(attacks):
        if number % ATTACKS_BETWEEN == 0:
            target.hand_in_honestly(f"{number:03}_ada")
        learners[attack] = f"{number:03}_mallory"
        target.hand_in(attack, learners[attack])
    target.hand_in_honestly("zoe")
    before = target.files()
    with target.listening(), _environment(COURSE_PASSWORD=target.secrets["environment"]):
        grader, run, loose = Grader(target.course), ClassRun(), []
        before_grading = memory.in_status("VmRSS")
        memory.begin_peak()
        try:
            run = grade_class(grader, find_submissions(grader), feedback=False)
            # What the others leave in their feedback would stand in their graded notebooks too.
            shown = {
                learner
                for attack, learner in learners.items()
                if attack.family == "reaching" or "feedback" in attack.name
            }
            list(make_feedback(grader, [result for result in run.results if result.submission.learner in shown]))
        except Exception as error:
            loose.append(f"the grader was stopped by {type(error).__name__}: {error}")
        time.sleep(0.5)  # Whoever has been killed needs a moment to go.
    if (growth := memory.peak() - before_grading) > GROWTH_AT_MOST:
        loose.append(f"the grader itself took {growth >> 20} MB more")
    loose += [f"the process {pid} lives on" for pid in confined_processes()]
    said = {
        result.submission.learner: "; ".join([*filter(None, [result.reason]), *result.notes]) for result in run.results
    }
    took = {result.submission.learner: result.worker_bytes for result in run.results}
    points = target.points()
    rows = [
        target.row(attack, learner, points.get(learner, 0), said.get(learner, ""), took.get(learner, 0))
        for attack, learner in learners.items()
    ]
    with contextlib.closing(sqlite3.connect(target.course / "grading.db")) as ledger:
        slow = ledger.execute(
            "SELECT learner FROM graded WHERE seconds > ? AND learner NOT LIKE '%mallory'", [HONEST_SECONDS]
        )
        loose += [f"{learner} had to wait" for (learner,) in slow]
    return rows, loose + target.others_disturbed(points) + target.left_traces(before, rows)


def try_on_plain(attack: Attack, root: Path, course: Course) -> Row:
    """Grade an attack between two honest learners by plain nbgrader, which runs in a container, as it may do anything.

    Parameters
    ----------
    attack : Attack
    root : pathlib.Path
        Where the class is laid out.
    course : grading.course.Course
        Its settings are those of the class, but for what replaces nbgrader's own steps.
    """
    target = Target(root)
    target.lay_out(course, PLAIN)
    for learner in ("ada", "zoe"):
        target.hand_in_honestly(learner)
    target.hand_in(attack, "mallory")
    for folder, _, files in os.walk(root):
        for path in (folder, *(os.path.join(folder, name) for name in files)):
            if not os.path.islink(path):
                with contextlib.suppress(OSError):  # A path may be longer than any call takes.
                    os.chmod(path, 0o777)
    before = target.files()
    report = _in_container(target, lambda: _plain_nbgrader(target))
    points = target.points()
    row = target.row(
        attack, "mallory", points.get("mallory", 0), report.get("said", ""), _number_in(target.root / "peak.json")
    )
    if not report:
        row.disturbed.append("the grading was stopped")
    target.heard = [(where, bytes.fromhex(data)) for where, data in report.get("heard", [])]
    row.disturbed += report.get("alive", []) + target.others_disturbed(points)
    row.reached += target.left_traces(before, [row])
    row.reached = list(dict.fromkeys(row.reached))
    return row


class Target:
    """A course folder with secrets, amid what an attacker may want to reach.

    Parameters
    ----------
    root : pathlib.Path
        Where it is laid out.
    """

    def __init__(self, root: Path) -> None:
        self.root, self.course, self.home, self.outside = root, root / "course", root / "home", root / "outside"
        self.token = secrets.token_hex(6)
        places = ("source", "gradebook", "neighbour", "home", "environment")
        self.secrets = {place: f"canary-{place}-{self.token}" for place in places}
        self.secrets["what it should not"] = f"got-through-{self.token}"
        self.heard: list[tuple[str, bytes]] = []
        self.port = 20_000 + secrets.randbelow(10_000)

    def lay_out(self, course: Course, further: str) -> None:
        """Make a course with these settings and further ones, and the places that nobody should reach."""
        self.root.mkdir(exist_ok=True)
        for folder in (self.home, self.outside, self.course / "source" / CHAPTER, self.course / "submitted"):
            folder.mkdir(parents=True)
        (self.home / "secret.txt").write_text(self.secrets["home"])
        (self.course / "nbgrader_config.py").write_text(course.settings.read_text() + further)
        text = (ATTACKS / "course.py").read_text().replace("SOURCE-CANARY", self.secrets["source"])
        notebook = jupytext.reads(text, fmt="py:percent")
        nbformat.write(notebook, self.course / "source" / CHAPTER / f"{CHAPTER}.ipynb")
        grader = Grader(self.course)
        grader.api.generate_assignment(CHAPTER)  # Which makes release/, too.
        with grader.gradebook() as gradebook:
            gradebook.add_student("victim", last_name=self.secrets["gradebook"])

    def hand_in_honestly(self, learner: str) -> None:
        """Hand in what gets some of the points."""
        notebook = self._released()
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            cell.source = HONEST.get(name, cell.source) + f"\n# {self.secrets['neighbour']}" * (name == "increment")
        nbformat.write(notebook, self._folder(learner) / f"{CHAPTER}.ipynb")

    def hand_in(self, attack: Attack, learner: str) -> None:
        """Hand in an attack."""
        text = attack.text
        for word, meant in {
            "name": attack.name, "course": self.course, "home": self.home, "outside": self.outside,
            "abstract": f"attacked-{self.token}", "port": self.port, "through": f"-through-{self.token}",
        }.items():  # fmt: skip
            text = text.replace(f"<{word}>", str(meant))
        notebook, folder = self._released(), self._folder(learner)
        if "\ndef hand_in(" in text:
            names: dict[str, Any] = {}
            exec(compile(text, attack.name, "exec"), names)
            names["hand_in"](notebook, folder)
        else:
            for cell in notebook.cells:
                if cell.metadata.get("nbgrader", {}).get("solution"):
                    cell.source = text if cell.metadata.nbgrader.grade_id == "double" else ""
        path = folder / f"{CHAPTER}.ipynb"
        if not os.path.lexists(path) and folder.exists():
            path.write_text(json.dumps(notebook), encoding="utf-8", newline="\n")

    def _released(self) -> nbformat.NotebookNode:
        return nbformat.read(self.course / "release" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)

    def _folder(self, learner: str) -> Path:
        folder = self.course / "submitted" / learner / CHAPTER
        folder.mkdir(parents=True)
        return folder

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Listen, as long as the block lasts, where nobody should speak."""
        listeners: dict[str, tuple[socket.AddressFamily, Any]] = {
            "TCP": (socket.AF_INET, ("127.0.0.1", self.port)),
            "an abstract socket": (socket.AF_UNIX, f"\0attacked-{self.token}"),
            "a socket in the file system": (socket.AF_UNIX, str(self.outside / "socket")),
        }
        with contextlib.ExitStack() as stack:
            for where, (kind, address) in listeners.items():
                listener = stack.enter_context(socket.socket(kind))
                listener.bind(address)
                listener.listen()
                stack.callback(listener.shutdown, socket.SHUT_RDWR)
                threading.Thread(target=self._listen, args=(where, listener), daemon=True).start()
            (self.outside / "socket").chmod(0o777)
            yield

    def _listen(self, where: str, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(1)
                    self.heard.append((where, b""))
                    self.heard[-1] = (where, connection.recv(1000))

    def row(self, attack: Attack, learner: str, points: float, said: str, took: int) -> Row:
        """What an attack gained by these points, and which secrets stand in what was made of it."""
        row = Row(attack, points - attack.deserves, took, said=said)
        pages = [path for folder in GRADED for path in (self.course / folder / learner).rglob("*") if path.is_file()]
        text = b"\n".join([*(path.read_bytes() for path in pages), said.encode(errors="replace")])
        row.reached += [f"read {place}" for place, secret in self.secrets.items() if secret.encode() in text]
        script = re.compile(rb"<script[^<]*canary-script|<[a-zA-Z][^<>]*canary-script")
        if any(script.search(path.read_bytes()) for path in pages if path.suffix == ".html"):
            row.reached.append("script in the feedback")
        return row

    def points(self) -> dict[str, float]:
        """Each learner's points, as the gradebook has them."""
        with contextlib.suppress(Exception), Grader(self.course).gradebook() as gradebook:
            return {graded.student.id: graded.score for graded in gradebook.assignment_submissions(CHAPTER)}
        return {}

    def others_disturbed(self, points: Mapping[str, float]) -> list[str]:
        """What happened to honest learners that should not."""
        honest = [path.name for path in (self.course / "submitted").iterdir() if path.name.endswith(("ada", "zoe"))]
        return [
            f"{learner} has {points.get(learner, 'no')} points"
            for learner in honest
            if points.get(learner) != HONEST_POINTS
        ]

    def files(self) -> dict[Path, bytes]:
        """A hash of each file that grading has no business to change."""
        # Not by glob, which a path can stop that is too long.
        below = (Path(folder, name) for folder, _, names in os.walk(self.root) for name in names)
        left = [path for path in below if not {*path.parts} & {*GRADED, ".jupyter", ".local", ".ipython", ".cache"}]
        paths = [*left, *(PACKAGES / "helpers").rglob("*.py"), *(PACKAGES / "grading").rglob("*.py")]
        return {
            path: hashlib.sha256(path.read_bytes()).digest()
            for path in paths
            if os.path.isfile(path) and not path.is_symlink() and path.suffix not in (".db", ".db-journal", ".json")
            if path != self.course / LOG
        }

    def left_traces(self, before: Mapping[Path, bytes], rows: Sequence[Row]) -> list[str]:
        """Files that were changed, and words that were heard; those that name their attack go to its row."""
        after = self.files()
        traces = [(f"wrote {path.name}", str(path)) for path in after.keys() - before.keys()]
        traces += [(f"changed {path.name}", "") for path, digest in before.items() if after.get(path) != digest]
        traces += [(f"spoke to {where}", repr(data)) for where, data in self.heard]
        loose = []
        for trace, words in traces:
            owners = [row for row in rows if len(rows) == 1 or row.attack.name in words]
            for row in owners:
                row.reached.append(trace)
            if not owners:
                loose.append(f"{trace} {words}")
        return loose


def _plain_nbgrader(target: Target) -> None:
    """In the container: grade, make feedback, and report what was heard and who is still there."""
    with target.listening():
        said = ""
        for command in ("autograde", "generate_feedback"):
            done = subprocess.run(
                [sys.executable, "-m", "nbgrader", command, CHAPTER, "--force"],
                cwd=target.course,
                env=environment()
                | {
                    "HOME": str(target.home),
                    "PATH": os.environ["PATH"],
                    "COURSE_PASSWORD": target.secrets["environment"],
                },
                capture_output=True,
                text=True,
                errors="replace",
            )
            said += "".join(line for line in done.stderr.splitlines(True) if "ERROR" in line)[-500:]
    alive = [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in (1, os.getpid())]
    report = {
        "said": said,
        "heard": [(where, data.hex()) for where, data in target.heard],
        "alive": ["a process lives on"] if alive else [],
    }
    (target.root / "report.json").write_text(json.dumps(report))


def _in_container(target: Target, run: Callable[[], None]) -> dict[str, Any]:
    """Run a function in a sandbox that may write to the target; what it reported, or nothing if it came to no end."""
    confined = Sandbox(
        shared=(str(target.root),),
        readable=(*readable_paths(), str(PACKAGES / "grading")),
        memory=4 << 30,
        seconds=2 * PLAIN_SECONDS,
        processes=64,
    )
    watcher = os.fork()  # `Sandbox.fork` changes for ever what its caller's children see.
    if watcher == 0:
        try:
            container = confined.fork(run)
        except OSError as error:
            print(error, file=sys.stderr)
            os._exit(NO_CONTAINER)
        with contextlib.suppress(BaseException):
            watch = Watch(container, confined)
            until = time.monotonic() + PLAIN_SECONDS
            while watch.look() is None:
                if time.monotonic() > until:
                    os.kill(watch.pid, signal.SIGKILL)
                time.sleep(SECONDS_BETWEEN_LOOKS)
            (target.root / "peak.json").write_text(str(watch.peak))
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(watcher, 0)[1]) == NO_CONTAINER:
        raise CourseError("Plain nbgrader could not be run in a container, so nothing is known of it.")
    try:
        report: dict[str, Any] = json.loads((target.root / "report.json").read_text())
    except (OSError, ValueError):
        return {}
    return report


def _number_in(path: Path) -> int:
    """The number that a file holds, or 0 if there is none; whoever was in the container may have written it."""
    try:
        return int(path.read_text()[:20])
    except (OSError, ValueError):
        return 0


def confined_processes() -> list[int]:
    """The processes below this one that live in a namespace of their own."""
    ours, confined = os.readlink("/proc/self/ns/pid"), []
    for pid in descendants(os.getpid()):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/{pid}/ns/pid") != ours:
                confined.append(pid)
    return confined


@contextlib.contextmanager
def _environment(**variables: str) -> Iterator[None]:
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            del os.environ[name]
