"""Runs a learner's notebook from the top in a fresh kernel, as grading will, with what they have: the visible checks."""

import copy
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from grading.cells import grade_id, is_judge
from grading.repair import known_in, repair
from grading.running.budget import Budget
from grading.running.client import LimitedClient
from grading.running.job import Limits
from grading.running.needed_cells import cells_to_run
from grading.running.setup import Setup, find_setup

LIMITS = Limits(seconds=300)


def rehearse(
    mine: NotebookNode, base: NotebookNode, folder: Path, limits: Limits = LIMITS
) -> tuple[NotebookNode, list[str]]:
    """Run a learner's notebook in a fresh kernel, in a copy of its folder.

    Its checks are made those of the release. Cells of the lesson that the learner left as they were, and on which nothing
    of theirs builds, are left out, as in grading.

    Parameters
    ----------
    mine, base : nbformat.NotebookNode
        The learner's notebook, which stays as it is, and the release that it was made from.
    folder : Path
        Where the learner's notebook lies.
    limits : grading.running.job.Limits

    Returns
    -------
    nbformat.NotebookNode
        The notebook with outputs; a cell that was not run has no execution count.
    list of str
        What a person should know of how it went, each an end to "In your notebook …".
    """
    notebook = copy.deepcopy(mine)
    budget = Budget(limits)
    budget.notes = repair(notebook, known_in(base), base)
    judges = {grade_id(cell): cell for cell in base.cells if is_judge(cell)}
    notebook.cells = [copy.deepcopy(judges.get(grade_id(cell), cell)) for cell in notebook.cells]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    setup = find_setup(notebook, base)
    budget.notes += setup.notes
    cells = [(number, notebook.cells[number]) for number in sorted(cells_to_run(notebook, base))]
    with tempfile.TemporaryDirectory(prefix="course-rehearsal-") as work:
        copied = shutil.copytree(folder, Path(work, folder.name), ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        run_sync(_execute)(notebook, cells, setup, copied, budget)
    return notebook, budget.notes


async def _execute(
    notebook: NotebookNode, cells: Sequence[tuple[int, NotebookNode]], setup: Setup, folder: Path, budget: Budget
) -> None:
    manager = AsyncKernelManager(kernel_name="python3", transport_encryption="auto")
    client = LimitedClient(notebook, manager, budget)
    # As in grading, nobody is there to whom `breakpoint()` could open a debugger.
    await client.async_start_new_kernel(cwd=str(folder), env=os.environ | {"PYTHONBREAKPOINT": "0"})
    provisioner: Any = manager.provisioner  # Whichever starts kernels here; each knows the kernel's process.
    budget.watch(provisioner.pid)
    try:
        await client.async_start_new_kernel_client()
        for number, cell in cells:
            if budget.over():
                budget.note(f"the time of all cells together, {budget.limits.seconds:g} s, was over")
                return
            for source in setup.due(number):
                await client.async_execute_cell(new_code_cell(source), number, store_history=False)
            await client.async_execute_cell(cell, number)
            if budget.by_the_clock:
                budget.note(
                    "a cell lasted too long, without computing much: it waits for something, or the machine is busy"
                )
            budget.notes += setup.about(number, cell)
    except (DeadKernelError, CellTimeoutError):
        budget.note("the kernel ended while a cell ran, so what stands below it was not run")
    finally:
        await manager.shutdown_kernel(now=True)
        if client.kc is not None:
            client.kc.stop_channels()
        await manager.cleanup_resources()
