"""What both ends of the bridge do: call functions of the other side, and have functions run for it."""

import contextlib
import io
import socket
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grading.running import values
from grading.running.bridge import files, libraries, seeds
from grading.running.bridge.exceptions import builtin_class, error_of, facts_of
from grading.running.bridge.messages import Message, Messages
from grading.running.bridge.other_process import OtherProcess
from grading.running.bridge.stand_ins import Refused, RemoteFunction, of_class
from helpers.checking import clock

PRINTED_AT_MOST = 20_000
WARNED_AT_MOST, WARNING_AT_MOST = 20, 1000
NOT_HERE = object()


class End:
    """One end of the bridge: `LearnerEnd` or `JudgeEnd`.

    Parameters
    ----------
    connection : socket.socket
    other : OtherProcess
        The process at the other end.
    """

    def __init__(self, connection: socket.socket, other: OtherProcess) -> None:
        self.other = other
        self.messages = Messages(connection, other)
        self.functions: dict[int, Callable[..., object]] = {}
        self.asked = 0

    # What differs between the ends.

    def files_to_touch(self, given: Mapping[str, bytes | None]) -> Mapping[str, bytes | None]:
        """Those of the files given with a call that the called function may read and write."""
        raise NotImplementedError

    def library_function(self, module: str, name: str) -> object:
        """What is used here for a library's function that the other side names; `NOT_HERE` to call that side's own."""
        raise NotImplementedError

    # Calling a function of the other side.

    def call(self, number: int, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        """Have the function of this number run on the other side."""
        paths, started = files.paths_in([*arguments, *keywords.values()]), self.other.seconds()
        answer = self.ask(
            "call",
            {
                "number": number,
                "arguments": [self.pack(argument) for argument in arguments],
                "keywords": {key: self.pack(argument) for key, argument in keywords.items()},
                "files": {path: files.read_file(path) for path in paths},
                "floats": np.geterr(),
                "seed": seeds.take(),
            },
        )
        clock.elsewhere += self.other.seconds() - started
        self._take_over(answer, paths, arguments, keywords)
        if answer["printed"]:
            print(answer["printed"], end="")
        for category, text in answer["warned"]:
            warnings.warn(text, builtin_class(category, Warning) or UserWarning, stacklevel=3)
        if answer["error"]:
            raise error_of(answer["error"])
        if answer.get("refused"):
            return of_class(Refused, *answer["refused"])
        return self.unpack(answer["result"])

    def _take_over(
        self, answer: Message, paths: Sequence[str], arguments: Sequence[object], keywords: Mapping[str, object]
    ) -> None:
        """Write the files that the function wrote, and change what it changed of its arguments."""
        for path, content in answer["files"].items():
            if path in paths:  # Nowhere else.
                files.write_file(path, content)
        for key, content in answer["changed"].items():
            values.update(keywords[key] if isinstance(key, str) else arguments[key], self.unpack(content))

    def ask(self, kind: str, content: object) -> Message:
        """Send a question and answer those that come meanwhile, until its own answer is here."""
        self.asked += 1
        number = self.asked
        self.messages.send({"kind": kind, "id": number, "content": content})
        while True:
            message = self.messages.receive()
            if message["kind"] == "answer" and message["id"] == number:
                if "refused" in message:
                    raise values.CannotCross(message["refused"])
                return message["content"]
            if message["kind"] == "call":
                self.answer(message)

    # Running a function for the other side.

    def answer(self, call: Message) -> None:
        """Run what the other side calls, and tell it what came of it."""
        reply: Message = {"kind": "answer", "id": call["id"]}
        try:
            reply["content"] = self.run(call["content"])
        except values.CannotCross as refused:
            reply["refused"] = str(refused)
        self.messages.send(reply)

    def run(self, asked: Message) -> Message:
        """Run a function of ours for the other side: what came of it."""
        function = self.functions[asked["number"]]
        sent = dict(enumerate(asked["arguments"])) | asked["keywords"]
        given = self.files_to_touch(asked["files"])
        files.lay_out(given)
        arguments = {key: self.unpack(content) for key, content in sent.items()}
        positional = [arguments[position] for position in range(len(asked["arguments"]))]
        keywords = {name: arguments[name] for name in asked["keywords"]}
        seeds.plant(asked["seed"])
        answer = self._run(function, positional, keywords, asked["floats"])
        answer["files"] = files.changed(given)
        answer["changed"] = self._changed(arguments, sent)
        return answer

    def _run(
        self,
        function: Callable[..., object],
        positional: Sequence[object],
        keywords: Mapping[str, object],
        floats: Mapping[str, Any],
    ) -> Message:
        """Its result, or why that can't cross, or its error; what it printed and warned of."""
        answer: Message = {"result": None, "refused": None, "error": None}
        printed = io.StringIO()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                with (
                    contextlib.redirect_stdout(printed),
                    contextlib.redirect_stderr(io.StringIO()),
                    np.errstate(**floats),
                ):
                    result = function(*positional, **keywords)
                answer["result"] = self.pack(result)
            except values.UnknownKind as refused:
                answer["refused"] = [type(result).__name__, str(refused)]
            except values.CannotCross:
                raise
            except BaseException as error:  # SystemExit and an interrupt too: the tests wait for an answer.
                answer["error"] = facts_of(error)
        answer["printed"] = printed.getvalue()[:PRINTED_AT_MOST]
        answer["warned"] = [
            (warning.category.__name__, str(warning.message)[:WARNING_AT_MOST]) for warning in caught[:WARNED_AT_MOST]
        ]
        return answer

    def _changed(
        self, arguments: Mapping[int | str, object], sent: Mapping[int | str, bytes]
    ) -> dict[int | str, bytes]:
        """Those of the arguments that are others than were sent, by their positions or names."""
        changed = {}
        for key, before in sent.items():
            with contextlib.suppress(values.CannotCross):
                now = self.pack(arguments[key])
                if now != before:
                    changed[key] = now
        return changed

    # Values as bytes, and functions as where the other side finds them.

    def pack(self, value: object) -> bytes:
        return values.pack(value, self._reference_to)

    def unpack(self, content: bytes) -> object:
        return values.unpack(content, self._referred_to)

    def _reference_to(self, function: Callable[..., object]) -> Sequence[object]:
        """How the other side finds a function: its own of that number, a library's of that name, or by calling back."""
        if isinstance(function, RemoteFunction):
            return ["yours", function.number]
        if library := libraries.name_of(function):
            return ["library", *library]
        numbers = (number for number, known in self.functions.items() if known is function)
        number = next(numbers, len(self.functions) + 1)
        self.functions[number] = function
        return ["mine", number]

    def _referred_to(self, reference: Sequence, name: str, class_name: str) -> object:
        kind, *where = reference
        if kind == "yours":
            return self.functions[where[0]]
        if kind == "library" and (function := self.library_function(*where)) is not NOT_HERE:
            return function
        return of_class(RemoteFunction, class_name, self, where[0] if kind == "mine" else -1, name)
