"""Jupyter's manager of one kernel that comes from the warm process, and its client."""

import contextlib
import math
import sys
import time
from queue import Empty

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import DeadKernelError

from grading.running.provisioner import PROVISIONER


class HastyClient(AsyncKernelClient):
    """A client that knows its kernel to be ready at the first answer, without 0.2 seconds of silence after it.

    It has no heart to listen to, as the manager knows what is alive; to stop listening to a dead one takes up to a second.
    """

    def start_channels(
        self, shell: bool = True, iopub: bool = True, stdin: bool = True, hb: bool = False, control: bool = True
    ) -> None:
        super().start_channels(shell, iopub, stdin, False, control)

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        until = time.monotonic() + (math.inf if timeout is None else timeout)
        while time.monotonic() < until:
            self.kernel_info()
            with contextlib.suppress(Empty):
                await self.shell_channel.get_msg(timeout=1)
                await self.iopub_channel.get_msg(timeout=0.2)  # Where a cell's output will come, too.
                return
            if not await self.is_alive():
                raise DeadKernelError("it ended before it was ready")
        raise TimeoutError(f"it was not ready within {timeout} seconds")


class WarmManager(AsyncKernelManager):
    """Takes its kernel from the warm process, whatever kernel the notebook names."""

    client_factory = HastyClient

    @property
    def kernel_spec(self) -> KernelSpec:
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": PROVISIONER}},
        )
