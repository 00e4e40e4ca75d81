"""The end in the tests' kernel: it fetches the learner's values before a cell runs, and calls the learner's functions."""

import contextlib
from collections.abc import Collection, Mapping, MutableMapping
from typing import Any

import numpy as np

from grading.names import names_in
from grading.running.bridge import libraries, seeds
from grading.running.bridge.end import NOT_HERE, End
from grading.running.bridge.messages import Gone
from grading.running.bridge.stand_ins import Refused


class JudgeEnd(End):
    """The tests' end of the bridge."""

    def follow(self, names: Collection[str], shell: Any) -> None:
        """Have each cell that an IPython shell runs begin with the learner's values of those of these names that it uses."""

        def begin(cell: Any) -> None:
            with contextlib.suppress(Exception, KeyboardInterrupt):  # What is not there the cell will miss.
                seeds.note_those_of_keras()
                used = names_in(cell.raw_cell)
                self.fetch(sorted(names if used.needs_more else used.needed.intersection(names)), shell.user_ns)

        def finish(_: Any) -> None:
            with contextlib.suppress(Gone):
                self.release()

        shell.events.register("pre_run_cell", begin)
        shell.events.register("post_run_cell", finish)

    def fetch(self, names: Collection[str], namespace: MutableMapping[str, object]) -> None:
        """Put the learner's values of these names into a namespace; names that they have not defined are taken out of it."""
        self.functions.clear()
        for name in names:
            namespace.pop(name, None)
        sent = self._values_of(list(names))
        for name in names:  # Whatever else was sent must not become one of the tests' own names.
            kind, content = sent.get(name, ("missing", None))
            if kind == "value":
                namespace[name] = self.unpack(content)
            elif kind == "refused":
                namespace[name] = Refused(content)

    def files_to_touch(self, given: Mapping[str, bytes | None]) -> Mapping[str, bytes | None]:
        """None: the tests' side lets nobody read or write any."""
        return {}

    def library_function(self, module: str, name: str) -> object:
        """One of NumPy's ufuncs; beyond them the tests' side imports nothing at anyone's word."""
        function = libraries.find(module, name) if module == "numpy" else None
        return function if isinstance(function, np.ufunc) else NOT_HERE

    def release(self) -> None:
        """Let the learner's side go on with its next cell."""
        self.messages.send({"kind": "release"})

    def _values_of(self, names: list[str]) -> dict[str, Any]:
        """What the learner's side sends of these names."""
        # Between two cells it has nothing else to do; if it sleeps it will stay so.
        self.messages.look_while_waiting()
        try:
            return self.ask("get", names)
        except Gone:
            self.messages.close()
            raise
        finally:
            self.messages.wait_for_ever()
