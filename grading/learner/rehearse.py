"""Runs a learner's notebook from the top in a fresh kernel, as grading will, with what he has: the visible checks."""

import copy
import shutil
import tempfile
from pathlib import Path

from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from grading.cells import about, grade_id, is_judge
from grading.repair import repair
from grading.running.run import Budget, LimitedClient, Limits, cells_to_run

LIMITS = Limits(seconds=300)


def rehearse(mine, base, folder, limits=LIMITS):
    """Run a learner's notebook in a fresh kernel, in a copy of its folder.

    Its checks are made those of the release. Cells of the lesson that he left as they were, and on which nothing of his
    builds, are left out, as in grading.

    Parameters
    ----------
    mine, base : nbformat.NotebookNode
        His notebook, which stays as it is, and the release that it was made from.
    folder : Path
        Where his notebook lies.
    limits : grading.running.run.Limits

    Returns
    -------
    nbformat.NotebookNode
        The notebook with outputs; a cell that was not run has no execution count.
    list of str
        What a person should know of how it went, each an end to "In your notebook …".
    """
    notebook = copy.deepcopy(mine)
    known = {grade_id(cell): (about(cell), cell.cell_type, cell.source) for cell in base.cells if about(cell)}
    budget = Budget(limits)
    budget.notes = repair(notebook, known)
    judges = {grade_id(cell): cell for cell in base.cells if is_judge(cell)}
    notebook.cells = [copy.deepcopy(judges.get(grade_id(cell), cell)) for cell in notebook.cells]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    cells = [(number, notebook.cells[number]) for number in sorted(cells_to_run(notebook, base))]
    with tempfile.TemporaryDirectory(prefix="course-rehearsal-") as work:
        place = shutil.copytree(folder, Path(work, folder.name), ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        run_sync(_execute)(notebook, cells, place, budget)
    return notebook, budget.notes


async def _execute(notebook, cells, place, budget):
    manager = AsyncKernelManager(kernel_name="python3", transport_encryption="auto")
    client = LimitedClient(notebook, manager, budget)
    await client.async_start_new_kernel(cwd=str(place))
    try:
        await client.async_start_new_kernel_client()
        for number, cell in cells:
            if budget.is_over():
                budget.note(f"the time of all cells together, {budget.limits.seconds:g} s, was over")
                return
            await client.async_execute_cell(cell, number)
    except (DeadKernelError, CellTimeoutError):
        budget.note("the kernel ended while a cell ran, so what stands below it was not run")
    finally:
        await manager.shutdown_kernel(now=True)
        if client.kc is not None:
            client.kc.stop_channels()
        await manager.cleanup_resources()
