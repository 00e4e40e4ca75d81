"""Stands between a kernel's sockets and the grader's, and counts what a message has before the grader must hold it.

ZeroMQ limits the bytes of one frame and the number of whole messages; a message of endless frames passes both, and grows
in the memory of whoever receives it. The supervisor of a kernel runs a relay: it listens at paths that only the grader
sees, connects to the kernel's own sockets, and copies bytes both ways. It reads of them no more than where frames begin
and end (ZMTP 3, https://rfc.zeromq.org/spec/23/ and /spec/37/, sections "Framing" and "The Greeting").
"""

import contextlib
import os
import select
import socket
import stat
import time
from collections.abc import Collection, Sequence
from typing import Any

MORE, LONG, COMMAND = 1, 2, 4
GREETING_BYTES = 64
FRAMES_AT_MOST = 1000  # The buffers of a widget's state are frames; each costs its receiver 64 bytes beside its own.
CHUNK = 1 << 18
CHANNELS = ("shell_port", "iopub_port", "stdin_port", "control_port")
SECONDS_TO_EMPTY = 2

# What `select` takes.
File = socket.socket | int


class TooMuch(Exception):
    """A peer sends what nobody should receive; its words follow "it" in a sentence."""


class Frames:
    """Follows the bytes that a ZMTP 3 peer sends.

    Parameters
    ----------
    most : int
        Bytes that a message may have, all its frames together.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.head, self.wanted = bytearray(), GREETING_BYTES  # What is being read, and how long it will be.
        self.greeted = False
        self.left = 0  # Bytes of the present frame's content that are still to come.
        self.bytes = self.frames = 0  # Of the present message.

    def follow(self, data: bytes) -> None:
        """Take note of the next bytes.

        Raises
        ------
        TooMuch
            At the beginning of a frame with which the message has too many bytes or frames, or for another protocol.
        """
        position = 0
        while position < len(data):
            if self.left:
                step = min(self.left, len(data) - position)
                self.left -= step
            else:
                step = min(self.wanted - len(self.head), len(data) - position)
                self.head += data[position : position + step]
                if len(self.head) == self.wanted:
                    self._read_head()
            position += step

    def _read_head(self) -> None:
        if not self.greeted:
            # A signature, version 3, no encryption: older protocols frame in other ways, encryption hides the end.
            if self.head[0] != 0xFF or self.head[9] != 0x7F or self.head[10] != 3 or self.head[12:32] != _NULL:
                raise TooMuch("spoke another protocol than its kernel's")
            self.greeted = True
        elif len(self.head) == 1:
            self.wanted = 9 if self.head[0] & LONG else 2
            return
        else:
            self._begin(self.head[0], int.from_bytes(self.head[1:], "big"))
        self.head, self.wanted = bytearray(), 1

    def _begin(self, flags: int, size: int) -> None:
        """A frame begins. A command belongs to no message, and must not end one."""
        self.left = size
        self.bytes += size
        self.frames += 1
        if self.bytes > self.most:
            raise TooMuch(f"sent a message of more than {self.most >> 20} MB")
        if self.frames > FRAMES_AT_MOST:
            raise TooMuch(f"sent a message of more than {FRAMES_AT_MOST} parts")
        if not flags & (MORE | COMMAND):
            self.bytes = self.frames = 0


_NULL = b"NULL".ljust(20, b"\0")


class Relay:
    """The relay of one kernel, for its supervisor's loop: `wait` in place of `select`.

    Parameters
    ----------
    connection : dict
        The grader's connection file, of transport ipc: where it will connect.
    folder : str
        Where the kernel makes its sockets.
    most : int
        Bytes that a message of the kernel may have.
    """

    def __init__(self, connection: dict[str, Any], folder: str, most: int) -> None:
        self.most = most
        self.inside = connection | {"ip": f"{folder}/k"}
        # Held, as a program that can write there could put another folder in its place.
        self.folder = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        self.listeners: dict[socket.socket, str] = {}
        self.waiting: list[tuple[socket.socket, str]] = []
        self.lines: list[_Line] = []
        for channel in CHANNELS:
            port = connection[channel]
            listener = socket.socket(socket.AF_UNIX)
            listener.bind(f"{connection['ip']}-{port}")
            listener.listen()
            listener.setblocking(False)
            self.listeners[listener] = f"k-{port}"

    def wait(self, others: Sequence[File], seconds: float) -> list[File]:
        """Pass on what comes until one of the other files can be read, or so many seconds have passed.

        Returns
        -------
        list
            Those of the others that can be read.

        Raises
        ------
        TooMuch
            If the kernel's program sends what nobody should receive.
        """
        until = time.monotonic() + seconds
        while True:
            reading: list[File] = [*others, *self.listeners, *(end for line in self.lines for end in line.readable())]
            writing = [end for line in self.lines for end in line.writable()]
            pause = max(0, until - time.monotonic())
            # A kernel makes its sockets some moments after the grader has connected.
            ready, free, _ = select.select(reading, writing, [], min(pause, 0.01) if self.waiting else pause)
            for listener in self.listeners.keys() & set(ready):
                self._accept(listener)
            # Before anything is passed on: at the first answer the grader takes all its lines for made.
            self.waiting = [waiting for waiting in self.waiting if not self._connect(*waiting)]
            self._pass_on(ready, free)
            asked = [file for file in others if file in ready]
            if asked or time.monotonic() >= until:
                return asked

    def empty(self) -> None:
        """Pass on what the kernel had sent before its end."""
        until = time.monotonic() + SECONDS_TO_EMPTY
        while self.lines and time.monotonic() < until:
            self.wait((), 0)
            if not any(line.is_busy() for line in self.lines):
                return

    def _pass_on(self, ready: Collection[File], free: Collection[File]) -> None:
        for line in list(self.lines):
            try:
                going_on = line.pass_on(ready, free)
            except OSError:
                going_on = False
            except TooMuch:
                self.close()
                raise
            if not going_on:
                self.lines.remove(line)
                line.close()
                self._close_listeners()  # Whoever connected again would find another program than the kernel.

    def close(self) -> None:
        """Pass nothing on any more."""
        self._close_listeners()
        for line in self.lines:
            line.close()
        self.lines = []

    def _close_listeners(self) -> None:
        for listener in self.listeners:
            listener.close()
        self.listeners = {}

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            self.waiting.append((listener.accept()[0], self.listeners[listener]))

    def _connect(self, grader: socket.socket, name: str) -> bool:
        """Connect to the kernel's socket of this name, unless it is not there yet, or no socket but, say, a link."""
        with contextlib.suppress(OSError):
            path = os.open(name, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=self.folder)
            try:
                if stat.S_ISSOCK(os.fstat(path).st_mode):
                    kernel = socket.socket(socket.AF_UNIX)
                    kernel.connect(f"/proc/self/fd/{path}")
                    self.lines.append(_Line(grader, kernel, Frames(self.most)))
                    return True
            finally:
                os.close(path)
        return False


class _Line:
    """A connection of the grader's, and the one to the kernel that belongs to it; holds one chunk in each direction."""

    def __init__(self, grader: socket.socket, kernel: socket.socket, frames: Frames) -> None:
        self.frames, self.kernel = frames, kernel
        self.other = {grader: kernel, kernel: grader}
        self.held: dict[socket.socket, bytes | memoryview] = {
            grader: b"",
            kernel: b"",
        }  # What waits to be sent to each.
        for end in self.other:
            end.setblocking(False)

    def readable(self) -> list[socket.socket]:
        """The ends from which a chunk can be taken."""
        return [end for end, other in self.other.items() if not self.held[other]]

    def writable(self) -> list[socket.socket]:
        """The ends for which a chunk waits."""
        return [end for end, held in self.held.items() if held]

    def is_busy(self) -> bool:
        """Whether something of the kernel's has not been passed on yet."""
        return any(self.held.values()) or bool(select.select([self.kernel], [], [], 0)[0])

    def pass_on(self, ready: Collection[File], free: Collection[File]) -> bool:
        """Take and send what is possible; returns whether the line still stands."""
        for end, other in self.other.items():
            if end in ready and not self.held[other]:
                data = end.recv(CHUNK)
                if not data:
                    return False
                if end is self.kernel:
                    self.frames.follow(data)
                self.held[other] = memoryview(data)
                self._send(other)
            elif other in free:
                self._send(other)
        return True

    def _send(self, end: socket.socket) -> None:
        with contextlib.suppress(BlockingIOError):
            self.held[end] = self.held[end][end.send(self.held[end]) :]

    def close(self) -> None:
        for end in self.other:
            end.close()
