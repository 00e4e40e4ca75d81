"""A kernel with somebody at its page: what the cells show that a person runs there."""

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty

import pytest
from jupyter_client.manager import KernelManager
from jupyter_client.provisioning import KernelProvisionerFactory

from tests.conftest import COURSE

PATIENCE = 120


@dataclass
class Shown:
    """What a cell has shown: texts in the order in which they came, each in place of the one that it updates; errors by name."""

    texts: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    status: str = ""


class Page:
    """Runs cells as a page does in which somebody could be asked something, or as a program that grades."""

    def __init__(self, manager, client):
        self.manager, self.client = manager, client

    def run(self, source, attended=True, interrupt_at=None):
        """Run a cell; interrupt the kernel when a text with these words is shown."""
        asked = self.client.execute(source, allow_stdin=attended, stop_on_error=False)
        shown, end = Shown(), time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                message = self.client.get_iopub_msg(timeout=1)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            if "data" in content:
                shown.texts.append(content["data"]["text/plain"])
                if interrupt_at and interrupt_at in shown.texts[-1]:
                    self.manager.interrupt_kernel()
                    interrupt_at = None
            elif message["msg_type"] == "error":
                shown.errors.append(content["ename"])
            elif content.get("execution_state") == "idle":
                shown.status = self._reply(asked)["content"]["status"]
                return shown
        raise TimeoutError(source)

    def _reply(self, asked):
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == asked:
                return reply


@contextmanager
def cold_kernels():
    """Kernels start as in a learner's JupyterLab, where nothing is imported yet; not from a warm process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KernelProvisionerFactory.instance(), "default_provisioner_name", "local-provisioner")
        yield


@contextmanager
def page():
    """A page with a fresh kernel."""
    manager = KernelManager(kernel_name="python3", transport_encryption="auto")
    with cold_kernels():
        manager.start_kernel(cwd=str(COURSE.root))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        yield Page(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
