"""Calls between two kernels: tests run in one, the learner's program in the other.

Both ends speak the same few messages over a socket that their supervisor gave them. In the tests' kernel a learner's
function is a `Theirs`: calling it sends the arguments across as plain values, has the function run there, brings back
its result, what it printed, what it warned of, which files it wrote at paths that it was given, and what it changed of
its arguments. A function among the arguments is called back in the same way.
"""

import builtins
import contextlib
import importlib
import io
import os
import re
import socket
import struct
import traceback
import warnings

import msgpack
import numpy as np

from grading.names import needed_names
from grading.running import values
from grading.running.sandbox import seconds_in
from helpers import checking

PRINTED_AT_MOST = 20_000
SECONDS_TO_ANSWER = 20
FILE_AT_MOST = 64 << 20
# Functions of these modules are the same on both sides.
SHARED_MODULES = ("numpy", "math", "operator", "keras", "tensorflow", "scipy", "skimage", "builtins")

end = None


class Gone(RuntimeError):
    """The learner's kernel has ended, so that nothing can be asked of it."""


class LearnersError(Exception):
    """An exception of a class that the learner, or a library, defined."""


def connect(descriptor, clock=None):
    """Make the socket with this file descriptor this process's end; `clock` is a descriptor of the other's /proc/…/stat."""
    global end
    end = End(socket.socket(fileno=descriptor), clock)


class End:
    """One end of the bridge.

    Parameters
    ----------
    connection : socket.socket
    clock : int, optional
        A file descriptor of the system's account of the other process.
    """

    def __init__(self, connection, clock=None):
        self.connection, self.clock = connection, clock
        self.functions = {}
        self.asked = 0
        self.namespace = None

    # What the tests' side does.

    def follow(self, names, shell):
        """Have each cell that an IPython shell runs begin with the learner's values of those of these names that it uses."""

        def begin(cell):
            with contextlib.suppress(Exception, KeyboardInterrupt):  # What is not there the cell will miss.
                self.fetch(sorted(needed_names(cell.raw_cell) & names), shell.user_ns)

        def finish(_):
            with contextlib.suppress(Gone):
                self.release()

        shell.events.register("pre_run_cell", begin)
        shell.events.register("post_run_cell", finish)

    def fetch(self, names, namespace):
        """Put the learner's values of these names into a namespace; names that he has not defined are taken out of it."""
        self.functions.clear()
        for name in names:
            namespace.pop(name, None)
        # Between two cells the learner's side has nothing else to do; if it is silent it will stay so.
        self.connection.settimeout(SECONDS_TO_ANSWER)
        try:
            found = self._ask("get", list(names))
        except Gone:
            self.connection.close()
            raise
        self.connection.settimeout(None)
        for name in names:  # Whatever else was sent must not become one of the tests' own names.
            kind, content = found.get(name, ("missing", None))
            if kind == "value":
                namespace[name] = self._unpack(content)
            elif kind == "refused":
                namespace[name] = Refused(content)

    def release(self):
        """Let the learner's side go on with its next cell."""
        self._send({"kind": "release"})

    def call(self, number, name, arguments, keywords):
        """Have the function of this number run on the other side."""
        paths, started = _paths([*arguments, *keywords.values()]), self._their_seconds()
        answer = self._ask(
            "call",
            {
                "number": number,
                "arguments": [self._pack(argument) for argument in arguments],
                "keywords": {key: self._pack(argument) for key, argument in keywords.items()},
                "files": {path: _read_file(path) for path in paths},
                "floats": np.geterr(),
            },
        )
        checking.seconds_elsewhere += self._their_seconds() - started
        for path, content in answer["files"].items():
            if path in paths:  # Nowhere else.
                _write_file(path, content)
        for place, content in answer["changed"].items():
            values.update(keywords[place] if isinstance(place, str) else arguments[place], self._unpack(content))
        if answer["printed"]:
            print(answer["printed"], end="")
        for category, text in answer["warned"]:
            warnings.warn(text, _builtin(category, Warning, UserWarning), stacklevel=3)
        if answer["error"]:
            raise _error_of(answer["error"])
        if answer.get("refused"):
            return _of_class(Refused, *answer["refused"])
        return self._unpack(answer["result"])

    def _their_seconds(self):
        """CPU time that the other process, and its children that have ended, have used so far."""
        return 0.0 if self.clock is None else seconds_in(os.pread(self.clock, 4096, 0).decode(errors="replace"))

    # What the learner's side does.

    def serve(self, namespace):
        """Answer what is asked about this namespace until the other side releases us."""
        self.namespace = namespace
        while True:
            try:
                if self._handle(self._receive()) == "release":
                    return
            except KeyboardInterrupt:
                continue
            except Gone:
                return
            except Exception:
                self.connection.close()  # So that the other side does not wait for an answer.
                raise

    def _get(self, names):
        found = {}
        for name in names:
            if name not in self.namespace:
                found[name] = ("missing", None)
                continue
            try:
                found[name] = ("value", self._pack(self.namespace[name]))
            except values.CannotCross as refused:
                found[name] = ("refused", str(refused))
            except Exception as error:
                found[name] = ("refused", f"its value can't be judged: {type(error).__name__}: {error}")
        return found

    def _run(self, asked):
        function = self.functions[asked["number"]]
        answer = {
            "result": None,
            "refused": None,
            "error": None,
            "printed": "",
            "warned": [],
            "changed": {},
            "files": {},
        }
        printed = io.StringIO()
        sent = dict(enumerate(asked["arguments"])) | asked["keywords"]
        files = asked["files"] if self.namespace is not None else {}  # The tests' side lets nobody write or read any.
        for path, content in files.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if content is not None:
                _write_file(path, content)
        arguments = {place: self._unpack(content) for place, content in sent.items()}
        positional = [arguments[place] for place in range(len(asked["arguments"]))]
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                with (
                    contextlib.redirect_stdout(printed),
                    contextlib.redirect_stderr(io.StringIO()),
                    np.errstate(**asked["floats"]),
                ):
                    result = function(*positional, **{key: arguments[key] for key in asked["keywords"]})
                answer["result"] = self._pack(result)
            except values.UnknownKind as refused:
                answer["refused"] = [type(result).__name__, str(refused)]
            except values.CannotCross:
                raise
            except BaseException as error:  # SystemExit and an interrupt too: the tests wait for an answer.
                answer["error"] = _facts_of(error)
        answer["printed"] = printed.getvalue()[:PRINTED_AT_MOST]
        answer["warned"] = [(one.category.__name__, str(one.message)[:1000]) for one in caught[:20]]
        for path, before in files.items():
            content = _read_file(path)
            if content is not None and content != before:
                answer["files"][path] = content
        for place, before in sent.items():
            with contextlib.suppress(values.CannotCross):
                now = self._pack(arguments[place])
                if now != before:
                    answer["changed"][place] = now
        return answer

    # What both sides do.

    def _pack(self, value):
        return values.pack(value, self._number)

    def _unpack(self, content):
        return values.unpack(content, self._function)

    def _number(self, function):
        """How the other side finds a function: its own of that number, a library's of that name, or by calling back."""
        if isinstance(function, Theirs):
            return ["yours", function.number]
        module, name = getattr(function, "__module__", None), getattr(function, "__qualname__", None)
        module = module or ("numpy" if isinstance(function, np.ufunc) else None)
        name = name or getattr(function, "__name__", None)
        if str(module).split(".")[0] in SHARED_MODULES and _find(module, name) is function:
            return ["library", module, name]
        self.functions[len(self.functions) + 1] = function
        return ["mine", len(self.functions)]

    def _function(self, number, name, class_name):
        kind, *where = number
        if kind == "yours":
            return self.functions[where[0]]
        if kind == "library" and self.namespace is not None:  # The tests' side imports nothing at anyone's word.
            return _find(*where)
        if kind == "library" and where[0] == "numpy" and isinstance(_find(*where), np.ufunc):
            return _find(*where)
        return _of_class(Theirs, class_name, self, where[0] if kind == "mine" else -1, name)

    def _ask(self, kind, content):
        """Send a question and answer those that come meanwhile, until its own answer is here."""
        self.asked += 1
        number = self.asked
        self._send({"kind": kind, "id": number, "content": content})
        while True:
            message = self._receive()
            if message["kind"] == "answer" and message["id"] == number:
                if "refused" in message:
                    raise values.CannotCross(message["refused"])
                return message["content"]
            if message["kind"] == "call":
                self._handle(message)

    def _handle(self, message):
        if message["kind"] in ("get", "call"):
            reply = {"kind": "answer", "id": message["id"]}
            if message["kind"] == "get":
                reply["content"] = self._get(message["content"]) if self.namespace is not None else {}
            else:
                try:
                    reply["content"] = self._run(message["content"])
                except values.CannotCross as refused:
                    reply["refused"] = str(refused)
            self._send(reply)
        return message["kind"]

    def _send(self, message):
        data = msgpack.packb(message, unicode_errors="surrogatepass")
        try:
            self.connection.sendall(struct.pack("<Q", len(data)) + data)
        except OSError:
            raise Gone("The learner's kernel has ended.") from None

    def _receive(self):
        (size,) = struct.unpack("<Q", self._read(8))
        if size > values.BYTES_AT_MOST:
            raise Gone("The answer is too large to be judged.")
        message = msgpack.unpackb(self._read(size), use_list=True, strict_map_key=False, unicode_errors="surrogatepass")
        if not isinstance(message, dict) or "kind" not in message:
            raise Gone("The learner's kernel answers in no known way.")
        return message

    def _read(self, size):
        data = bytearray()
        while len(data) < size:
            try:
                part = self.connection.recv(min(size - len(data), 1 << 20))
            except OSError:
                part = b""
            except BaseException:
                if data:  # Interrupted amid a message: what follows could not be understood.
                    self.connection.close()
                raise
            if not part:
                raise Gone("The learner's kernel has ended.")
            data += part
        return bytes(data)


class Theirs:
    """A function of the other side, or an object that is one; it can be called, and nothing else."""

    def __init__(self, end, number, name):
        self.end, self.number, self.__name__ = end, number, name

    def __call__(self, *arguments, **keywords):
        return self.end.call(self.number, self.__name__, list(arguments), keywords)


class NoSuchPart(values.CannotCross, AttributeError):
    """A value that can't cross has no attributes here, so that `hasattr` says so, too."""


class Refused:
    """Stands for a value that can't cross; whoever uses it is told why."""

    def __init__(self, why):
        self._why = why

    def __call__(self, *arguments, **keywords):
        raise values.CannotCross(self._why)

    def __getattr__(self, name):
        raise NoSuchPart(self._why)


def _of_class(base, name, *parts):
    """An object in place of one of the other side, whose class has the name that it has there, for messages to say."""
    return type(str(name), (base,), {})(*parts)


def _facts_of(error):
    """What is told about an exception: its class, its words, and the learner's own line that raised it."""
    lines = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename != __file__ and not re.search(r"[/\\](site-packages|python3\.\d+)[/\\]", frame.filename)
    ]
    where = f" in `{lines[-1].name}`, line {lines[-1].lineno}: `{lines[-1].line}`" if lines and lines[-1].line else ""
    kinds = [kind.__name__ for kind in type(error).__mro__]
    return {
        "kinds": kinds,
        "words": _shortened(str(error), 2000),
        "where": where[:500],
        "name": getattr(error, "name", None) if isinstance(error, NameError) else None,
    }


def _shortened(text, length):
    """A text without its middle, if it is longer: the end of a message that quotes an array says what is wrong."""
    return text if len(text) <= length else f"{text[: length // 2]} … {text[-length // 2 :]}"


def _error_of(facts):
    """The exception that another process raised, as one of the nearest class that is Python's own."""
    kind = next((found for name in facts["kinds"] if (found := _builtin(name, Exception, None))), LearnersError)
    try:
        error = kind(facts["words"])
    except TypeError:  # Such as UnicodeDecodeError, which wants more.
        error = LearnersError(facts["words"])
    if type(error).__name__ != facts["kinds"][0]:
        error = type(str(facts["kinds"][0]), (type(error),), {})(facts["words"])
    if isinstance(error, NameError):
        error.name = facts["name"]
    error.where = facts["where"]
    return error


def _builtin(name, base, default):
    kind = getattr(builtins, str(name), None)
    return kind if isinstance(kind, type) and issubclass(kind, base) else default


def _find(module, name):
    try:
        found = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
        return found
    except (ImportError, AttributeError, TypeError, ValueError):
        return None


def _paths(arguments):
    """The arguments that are paths of files, in folders that exist here: such files are carried along."""
    paths = [os.fspath(one) for one in arguments if isinstance(one, (str, os.PathLike))]
    return [path for path in paths if os.path.isabs(path) and os.path.isdir(os.path.dirname(path))]


def _read_file(path):
    if not os.path.isfile(path) or os.path.getsize(path) > FILE_AT_MOST:
        return None
    with open(path, "rb") as file:
        return file.read()


def _write_file(path, content):
    with open(path, "wb") as file:
        file.write(content)
