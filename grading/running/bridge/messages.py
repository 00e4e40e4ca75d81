"""The messages that the two kernels exchange: each is its length, then a dict as msgpack writes it."""

import socket
import struct
from typing import Any

import msgpack

from grading.running.bridge import other_process

BYTES_AT_MOST = 512 << 20
# So long the other side may sleep when it is asked for values. On a busy machine it may wait much longer for its turn.
SECONDS_ASLEEP = 5

Message = dict[str, Any]


class Gone(RuntimeError):
    """The learner's kernel has ended, so that nothing can be asked of it."""


class Messages:
    """Sends and receives messages.

    Parameters
    ----------
    connection : socket.socket
    other : OtherProcess
        Whoever is at its other end.
    """

    def __init__(self, connection: socket.socket, other: other_process.OtherProcess) -> None:
        self.connection, self.other = connection, other

    def send(self, message: Message) -> None:
        data = msgpack.packb(message, unicode_errors="surrogatepass")
        try:
            self.connection.sendall(struct.pack("<Q", len(data)) + data)
        except OSError:
            raise Gone("The learner's kernel has ended.") from None

    def receive(self) -> Message:
        """The next message.

        Raises
        ------
        Gone
            If none can come any more, or what comes is none.
        """
        (size,) = struct.unpack("<Q", self._read(8))
        if size > BYTES_AT_MOST:
            raise Gone("The answer is too large to be judged.")
        message = msgpack.unpackb(self._read(size), use_list=True, strict_map_key=False, unicode_errors="surrogatepass")
        if not isinstance(message, dict) or "kind" not in message:
            raise Gone("The learner's kernel answers in no known way.")
        return message

    def look_while_waiting(self) -> None:
        """From now on, wait no longer than until the other process has slept for some seconds."""
        self.connection.settimeout(other_process.SECONDS_BETWEEN_LOOKS)

    def wait_for_ever(self) -> None:
        """From now on, wait for as long as the other process lives."""
        if self.connection.fileno() >= 0:
            self.connection.settimeout(None)

    def close(self) -> None:
        self.connection.close()

    def _read(self, size: int) -> bytes:
        data, asleep = bytearray(), self.other.seconds_asleep()
        while len(data) < size:
            try:
                part = self.connection.recv(min(size - len(data), 1 << 20))
            except TimeoutError:
                if next(asleep) < SECONDS_ASLEEP:
                    continue
                part = b""
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
