"""nbclient's client, which keeps the time that cells take, and what they print, within a budget."""

import asyncio
import contextlib
from queue import Empty
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_async
from nbclient import NotebookClient
from nbclient.client import timestamp
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output

from grading.running.budget import CLOCK, COMPUTED, LOOKS_AT_REST, SECONDS_BETWEEN_LOOKS, Budget, Stopwatch

# CPU seconds in which a cell that was interrupted ends.
SECONDS_TO_STOP = 5
TOOK_TOO_LONG = "CellTimeoutError: this cell took too long and was stopped"
STOPPED = {
    "content": {"status": "error", "ename": "CellTimeoutError", "evalue": "", "traceback": [TOOK_TOO_LONG]},
}
OUTPUTS = ("stream", "display_data", "execute_result", "error", "update_display_data")

# A message of Jupyter's protocol, as jupyter_client reads it.
Message = dict[str, Any]


class LimitedClient(NotebookClient):
    """nbclient's client, which keeps the time that cells take, and what they print, within a budget.

    Parameters
    ----------
    notebook : NotebookNode
    manager : AsyncKernelManager
    budget : Budget

    Attributes
    ----------
    stopped : str
        How the last cell was stopped, as the end of a sentence; empty if it was not.
    """

    km: AsyncKernelManager

    def __init__(self, notebook: NotebookNode, manager: AsyncKernelManager, budget: Budget) -> None:
        super().__init__(
            notebook,
            manager,
            allow_errors=True,
            timeout=None,  # We look at the time ourselves.
            startup_timeout=int(budget.limits.cell_seconds * budget.limits.patience) + 60,
            ipython_hist_file=":memory:",
            on_cell_executed=_show_error,
        )
        self.budget = budget
        self.cell_output, self.heard = 0, 0
        self.stopped = ""

    async def async_execute_cell(
        self, cell: NotebookNode, cell_index: int, execution_count: int | None = None, store_history: bool = True
    ) -> NotebookNode:
        """As nbclient's.

        Raises
        ------
        CellTimeoutError
            If the cell took too long and can't be interrupted.
        """
        self.cell_output, self.stopped = 0, ""
        return await super().async_execute_cell(cell, cell_index, execution_count, store_history)

    def process_message(self, msg: Message, cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """As nbclient's, but for what is too much."""
        self.heard += 1
        if msg["msg_type"].startswith("comm_"):  # nbclient would keep the state of all widgets.
            return None
        if msg["msg_type"] in OUTPUTS and not self._spend(msg, cell) and msg["msg_type"] != "error":
            return None
        return super().process_message(msg, cell, cell_index)

    def _spend(self, output: Message, cell: NotebookNode) -> bool:
        """Take an output off the budget; whether that had enough left. If not, the cell's outputs say so once."""
        limits, size = self.budget.limits, len(str(output["content"]))
        self.cell_output += size
        self.budget.printed += size
        if self.cell_output <= limits.cell_output and self.budget.printed <= limits.output:
            return True
        self.budget.note("some of what it printed was left out: it was too much")
        if self.cell_output - size <= limits.cell_output:
            cell.outputs.append(new_output("stream", name="stdout", text="\n… too much was printed.\n"))
        return False

    async def _async_poll_for_reply(
        self,
        msg_id: str,
        cell: NotebookNode,
        timeout: int | None,
        task_poll_output_msg: asyncio.Future[None],
        task_poll_kernel_alive: asyncio.Future[None],
    ) -> Message:
        """The kernel's reply, once the cell's outputs are here, too; interrupts a cell that takes too long."""
        limit, looks_at_rest = self.budget.limit(self.budget.limits.cell_seconds), 0
        reply: Message | None = None
        outputs, heard = task_poll_output_msg, self.heard
        # Where the cell is given up, nobody asks how this ended, and asyncio would print what it was.
        outputs.add_done_callback(lambda task: task.cancelled() or task.exception())
        try:
            while True:
                if reply is None:
                    reply = await self._reply(msg_id)
                else:
                    await asyncio.wait([outputs], timeout=SECONDS_BETWEEN_LOOKS)
                if reply and outputs.done():
                    break
                # On a busy machine one of the two can be long behind the other, but then something still goes on.
                half_done, before, heard = reply or outputs.done(), heard, self.heard
                waits = half_done and heard == before and self.budget.is_at_rest()
                looks_at_rest = looks_at_rest + 1 if waits else 0
                if looks_at_rest > LOOKS_AT_REST:
                    break
                if why := limit.over():
                    await self._stop(why, limit)
                    limit = Stopwatch(self.budget, SECONDS_TO_STOP)
        finally:
            task_poll_kernel_alive.cancel()
        if outputs.done():
            outputs.result()
        if reply is None:
            raise DeadKernelError("it gave no reply")
        cell.metadata.setdefault("execution", {})["shell.execute_reply"] = timestamp(reply)
        return STOPPED if self.stopped else reply

    async def _stop(self, why: str, limit: Stopwatch) -> None:
        """Interrupt the cell; if it was interrupted before, it can't be."""
        if self.stopped:
            raise CellTimeoutError(TOOK_TOO_LONG)
        self.stopped = _too_long(why, limit)
        self.budget.by_the_clock |= why == CLOCK
        await ensure_async(self.km.interrupt_kernel())

    async def _reply(self, msg_id: str) -> Message | None:
        """The kernel's reply to what was asked, if it comes within a moment."""
        kernel: Any = self.kc
        with contextlib.suppress(Empty):
            reply = await ensure_async(kernel.shell_channel.get_msg(timeout=SECONDS_BETWEEN_LOOKS))
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply
        return None


def error_output(name: str, words: str) -> NotebookNode:
    """What a cell shows of an error."""
    return new_output("error", ename=name, evalue=words, traceback=[f"{name}: {words}"])


def _too_long(why: str, limit: Stopwatch) -> str:
    """The end of a sentence that says why a cell was stopped."""
    if why == COMPUTED:
        return "took too long and was stopped"
    return f"took too long by the clock and was stopped, after {limit.passed():.0f} s in which it computed for {limit.used():.0f}"


def _show_error(cell: NotebookNode, cell_index: int, execute_reply: Message) -> None:
    """A cell that failed shows an error even where the program has seen to it that none is printed."""
    said = execute_reply["content"]
    shown = [output.ename for output in cell.outputs if output.output_type == "error"]
    if said["status"] == "error" and said.get("ename") not in shown:
        cell.outputs.append(error_output(said.get("ename", "Error"), said.get("evalue", "")))
