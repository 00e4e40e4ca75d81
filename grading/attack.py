"""Hostile and broken submissions, graded by plain nbgrader and by ours: what they gain, what they reach, whom they disturb.

An attack is a file `tests/attacks/<family>/<name>.py`; its first line says what it tries. Its text is what `mallory` types
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
from dataclasses import dataclass, field

import jupytext
import nbformat

from grading.chapters import ROOT
from grading.errors import CourseError
from grading.grade import Grader
from grading.running.provisioner import environment
from grading.running.sandbox import SECONDS_BETWEEN_LOOKS, Sandbox, Watch, descendants, readable_paths

ATTACKS = ROOT / "tests" / "attacks"
FAMILIES = ("tampering", "resources", "reaching", "breaking")
CHAPTER = "attacked"
# Right on the first exercise and wrong on the second, so that a change to either side shows.
HONEST = {"double": "def double(x):\n    return x + x", "increment": "def increment(x):\n    return x"}
HONEST_POINTS = 3
HONEST_SECONDS = 12
# An honest learner is graded before and after every so many attacks.
ATTACKS_BETWEEN = 20
OURS = """
c.ConfinedExecute.timeout = 4
c.ConfinedExecute.submission_timeout = 12
c.ConfinedExecute.memory_limit = 700 << 20
"""
PLAIN = """
del c.Autograde['autograde_preprocessors'], c.Autograde['sanitize_preprocessors']
del c['HTMLExporter'], c['GenerateFeedback']
c.Execute.timeout = 4
c.KernelManager.transport, c.KernelManager.ip = "ipc", "/tmp/kernel"  # The container has no network, not even its own.
"""
PLAIN_SECONDS = 90
GRADED = ("autograded", "feedback")


@dataclass(frozen=True)
class Attack:
    """A submission that tries something."""

    family: str
    name: str
    text: str

    @property
    def tries(self):
        return self.text.split("\n", 1)[0].lstrip("# ")

    @property
    def deserves(self):
        found = re.search(r"^# deserves (\d+)", self.text, re.MULTILINE)
        return int(found[1]) if found else 0


@dataclass
class Row:
    """What came of one attack."""

    attack: Attack
    gained: float = 0
    reached: list = field(default_factory=list)
    disturbed: list = field(default_factory=list)
    said: str = ""

    def __str__(self):
        points = [f"{self.gained:+g} points"] if self.gained else []
        return "; ".join([*points, *self.reached, *self.disturbed]) or "–"


def find_attacks(names=()):
    """The attacks of these names or families, or all.

    Raises
    ------
    CourseError
        If there is none of a name.
    """
    found = [
        Attack(family, path.stem, path.read_text(encoding="utf-8"))
        for family in FAMILIES
        for path in sorted((ATTACKS / family).glob("*.py"))
    ]
    for name in names:
        if name not in {*FAMILIES, *(attack.name for attack in found)}:
            raise CourseError(f"There is no attack {name!r} in {ATTACKS}.")
    return [attack for attack in found if not names or attack.name in names or attack.family in names]


def try_on_ours(attacks, root):
    """Grade them all in one class, between honest learners, by `course grade`'s own means.

    Returns
    -------
    rows : list of Row
    loose : list of str
        What was reached or disturbed, and can't be laid at the door of one attack.
    """
    target = Target(root)
    target.lay_out(OURS)
    learners = {}
    for number, attack in enumerate(attacks):
        if number % ATTACKS_BETWEEN == 0:
            target.hand_in_honestly(f"{number:03}_ada")
        learners[attack] = f"{number:03}_mallory"
        target.hand_in(attack, learners[attack])
    target.hand_in_honestly("zoe")
    before = target.files()
    with target.listening(), _environment(COURSE_PASSWORD=target.secrets["environment"]):
        grader, results, loose = Grader(target.course), [], []
        try:
            results = list(grader.grade(grader.find_submissions()))
            # What the others leave in their feedback would stand in their graded notebooks too.
            shown = {learner for attack, learner in learners.items() if attack.family == "reaching"}
            list(grader.make_feedback([result for result in results if result.submission.learner in shown]))
        except Exception as error:
            loose.append(f"the grader was stopped by {type(error).__name__}: {error}")
        time.sleep(0.5)  # Whoever has been killed needs a moment to go.
    loose += [f"the process {pid} lives on" for pid in confined_processes()]
    said = {result.submission.learner: "; ".join([*filter(None, [result.reason]), *result.notes]) for result in results}
    rows = [target.row(attack, learner, said.get(learner, "")) for attack, learner in learners.items()]
    with contextlib.closing(sqlite3.connect(target.course / "grading.db")) as ledger:
        slow = ledger.execute(
            "SELECT learner FROM graded WHERE seconds > ? AND learner NOT LIKE '%mallory'", [HONEST_SECONDS]
        )
        loose += [f"{learner} had to wait" for (learner,) in slow]
    return rows, loose + target.others_disturbed() + target.left_traces(before, rows)


def try_on_plain(attack, root):
    """Grade an attack between two honest learners by plain nbgrader, which runs in a container, as it may do anything.

    Returns
    -------
    Row
    """
    target = Target(root)
    target.lay_out(PLAIN)
    for learner in ("ada", "zoe"):
        target.hand_in_honestly(learner)
    target.hand_in(attack, "mallory")
    for folder, _, files in os.walk(root):
        for path in (folder, *(os.path.join(folder, name) for name in files)):
            if not os.path.islink(path):
                os.chmod(path, 0o777)
    before = target.files()
    report = _in_container(target, lambda: _plain_nbgrader(target))
    row = target.row(attack, "mallory", report.get("said", ""))
    if not report:
        row.disturbed.append("the grading was stopped")
    target.heard = [(where, bytes.fromhex(data)) for where, data in report.get("heard", [])]
    row.disturbed += report.get("alive", []) + target.others_disturbed()
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

    def __init__(self, root):
        self.root, self.course, self.home, self.outside = root, root / "course", root / "home", root / "outside"
        self.token = secrets.token_hex(6)
        places = ("source", "gradebook", "neighbour", "home", "environment")
        self.secrets = {place: f"canary-{place}-{self.token}" for place in places}
        self.secrets["what it should not"] = f"got-through-{self.token}"
        self.heard = []
        self.port = 20_000 + secrets.randbelow(10_000)

    def lay_out(self, config):
        """Make the course, and the places that nobody should reach."""
        self.root.mkdir(exist_ok=True)
        for folder in (self.home, self.outside, self.course / "source" / CHAPTER, self.course / "submitted"):
            folder.mkdir(parents=True)
        (self.home / "secret.txt").write_text(self.secrets["home"])
        (self.course / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text() + config)
        text = (ATTACKS / "course.py").read_text().replace("SOURCE-CANARY", self.secrets["source"])
        notebook = jupytext.reads(text, fmt="py:percent")
        nbformat.write(notebook, self.course / "source" / CHAPTER / f"{CHAPTER}.ipynb")
        grader = Grader(self.course)
        grader.prepare([CHAPTER])
        with grader.gradebook() as gradebook:
            gradebook.add_student("victim", last_name=self.secrets["gradebook"])

    def hand_in_honestly(self, learner):
        """Hand in what gets some of the points."""
        notebook = self._released()
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            cell.source = HONEST.get(name, cell.source) + f"\n# {self.secrets['neighbour']}" * (name == "increment")
        nbformat.write(notebook, self._folder(learner) / f"{CHAPTER}.ipynb")

    def hand_in(self, attack, learner):
        """Hand in an attack."""
        text = attack.text
        for word, meant in {
            "name": attack.name, "course": self.course, "home": self.home, "outside": self.outside,
            "abstract": f"attacked-{self.token}", "port": self.port, "through": f"-through-{self.token}",
        }.items():  # fmt: skip
            text = text.replace(f"<{word}>", str(meant))
        notebook, folder = self._released(), self._folder(learner)
        if "\ndef hand_in(" in text:
            names = {}
            exec(compile(text, attack.name, "exec"), names)
            names["hand_in"](notebook, folder)
        else:
            for cell in notebook.cells:
                if cell.metadata.get("nbgrader", {}).get("solution"):
                    cell.source = text if cell.metadata.nbgrader.grade_id == "double" else ""
        path = folder / f"{CHAPTER}.ipynb"
        if not os.path.lexists(path) and folder.exists():
            path.write_text(json.dumps(notebook), encoding="utf-8", newline="\n")

    def _released(self):
        return nbformat.read(self.course / "release" / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)

    def _folder(self, learner):
        folder = self.course / "submitted" / learner / CHAPTER
        folder.mkdir(parents=True)
        return folder

    @contextlib.contextmanager
    def listening(self):
        """Listen, as long as the block lasts, where nobody should speak."""
        listeners = {
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

    def _listen(self, where, listener):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(1)
                    self.heard.append((where, b""))
                    self.heard[-1] = (where, connection.recv(1000))

    def row(self, attack, learner, said):
        """What an attack gained, and which secrets stand in what was made of it."""
        row = Row(attack, self.points().get(learner, 0) - attack.deserves, said=said)
        pages = [path for folder in GRADED for path in (self.course / folder / learner).rglob("*") if path.is_file()]
        text = b"\n".join([*(path.read_bytes() for path in pages), said.encode(errors="replace")])
        row.reached += [f"read {place}" for place, secret in self.secrets.items() if secret.encode() in text]
        script = re.compile(rb"<script[^<]*canary-script|<[a-zA-Z][^<>]*canary-script")
        if any(script.search(path.read_bytes()) for path in pages if path.suffix == ".html"):
            row.reached.append("script in the feedback")
        return row

    def points(self):
        """Each learner's points, as the gradebook has them."""
        with contextlib.suppress(Exception), Grader(self.course).gradebook() as gradebook:
            return {one.student.id: one.score for one in gradebook.assignment_submissions(CHAPTER)}
        return {}

    def others_disturbed(self):
        """What happened to honest learners that should not."""
        points = self.points()
        honest = [path.name for path in (self.course / "submitted").iterdir() if path.name.endswith(("ada", "zoe"))]
        return [f"{one} has {points.get(one, 'no')} points" for one in honest if points.get(one) != HONEST_POINTS]

    def files(self):
        """A hash of each file that grading has no business to change."""
        left = [
            path
            for path in self.root.rglob("*")
            if not {*path.parts} & {*GRADED, ".jupyter", ".local", ".ipython", ".cache"}
        ]
        paths = [*left, *(ROOT / "helpers").glob("*.py"), *(ROOT / "grading").rglob("*.py")]
        return {
            path: hashlib.sha256(path.read_bytes()).digest()
            for path in paths
            if path.is_file() and not path.is_symlink() and path.suffix not in (".db", ".db-journal", ".json")
        }

    def left_traces(self, before, rows):
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


def _plain_nbgrader(target):
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


def _in_container(target, run):
    """Run a function in a sandbox that may write to the target; what it reported, or nothing if it came to no end."""
    confined = Sandbox(
        shared=(str(target.root),),
        readable=(*readable_paths(), str(ROOT / "grading"), "/etc/hosts"),
        memory=4 << 30,
        seconds=2 * PLAIN_SECONDS,
        processes=64,
    )
    watcher = os.fork()  # `Sandbox.fork` changes for ever what its caller's children see.
    if watcher == 0:
        with contextlib.suppress(BaseException):
            watch = Watch(confined.fork(run), confined)
            until = time.monotonic() + PLAIN_SECONDS
            while watch.look() is None:
                if time.monotonic() > until:
                    os.kill(watch.pid, signal.SIGKILL)
                time.sleep(SECONDS_BETWEEN_LOOKS)
        os._exit(0)
    os.waitpid(watcher, 0)
    report = target.root / "report.json"
    try:
        return json.loads(report.read_text())
    except (OSError, ValueError):
        return {}


def confined_processes():
    """The processes below this one that live in a namespace of their own."""
    ours, found = os.readlink("/proc/self/ns/pid"), []
    for pid in descendants(os.getpid()):
        with contextlib.suppress(OSError):
            if os.readlink(f"/proc/{pid}/ns/pid") != ours:
                found.append(pid)
    return found


@contextlib.contextmanager
def _environment(**variables):
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            del os.environ[name]
