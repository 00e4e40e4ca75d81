"""The end in the learner's kernel: it answers what the tests ask about the learner's names."""

import socket
from collections.abc import Mapping, Sequence

from grading.running import values
from grading.running.bridge import libraries
from grading.running.bridge.end import End
from grading.running.bridge.other_process import OtherProcess


class LearnerEnd(End):
    """The learner's end of the bridge.

    Parameters
    ----------
    connection : socket.socket
    """

    def __init__(self, connection: socket.socket) -> None:
        super().__init__(connection, OtherProcess())
        self.namespace: Mapping[str, object] = {}

    def serve(self, namespace: Mapping[str, object]) -> None:
        """Answer what is asked about this namespace until the other side releases us.

        Raises
        ------
        Gone
            If nothing can come across any more.
        """
        self.namespace = namespace
        while True:
            try:
                message = self.messages.receive()
                if message["kind"] == "get":
                    content = self.values_of(message["content"])
                    self.messages.send({"kind": "answer", "id": message["id"], "content": content})
                elif message["kind"] == "call":
                    self.answer(message)
                elif message["kind"] == "release":
                    return
            except KeyboardInterrupt:
                continue
            except Exception:
                self.messages.close()  # So that the other side does not wait for an answer.
                raise

    def values_of(self, names: Sequence[str]) -> dict[str, tuple[str, object]]:
        """Each of these names' value, or why it can't cross, or that there is none."""
        return {name: self._value_of(name) for name in names}

    def files_to_touch(self, given: Mapping[str, bytes | None]) -> Mapping[str, bytes | None]:
        return given

    def library_function(self, module: str, name: str) -> object:
        return libraries.find(module, name)

    def _value_of(self, name: str) -> tuple[str, object]:
        if name not in self.namespace:
            return "missing", None
        try:
            return "value", self.pack(self.namespace[name])
        except values.CannotCross as refused:
            return "refused", str(refused)
        except Exception as error:
            return "refused", f"its value can't be judged: {type(error).__name__}: {error}"
