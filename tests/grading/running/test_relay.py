"""The relay passes a kernel's messages on as they are, and stops one that its receiver could not hold."""

import socket
import tempfile
import threading
from pathlib import Path

import pytest
import zmq
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.running.relay import CHANNELS, FRAMES_AT_MOST, Frames, Relay, TooMuch

GREETING = b"\xff\0\0\0\0\0\0\0\0\x7f\x03\x01" + b"NULL".ljust(20, b"\0") + bytes(32)
MOST = 3000
messages = st.lists(st.lists(st.binary(max_size=600), min_size=1, max_size=8), min_size=1, max_size=4)


def frame(content, more, command=False):
    """A frame as RFC 23 writes it."""
    flags = bool(more) | (4 if command else 0)
    if len(content) < 256:
        return bytes([flags, len(content)]) + content
    return bytes([flags | 2]) + len(content).to_bytes(8, "big") + content


def sent_by_zmq(parts):
    """The bytes that libzmq itself writes to a peer for these messages."""
    with tempfile.TemporaryDirectory() as folder, zmq.Context() as context, context.socket(zmq.PUSH) as sender:
        sender.linger = 0
        sender.bind(f"ipc://{folder}/socket")
        with socket.socket(socket.AF_UNIX) as peer:
            peer.settimeout(10)
            peer.connect(f"{folder}/socket")
            peer.sendall(GREETING + frame(b"\x05READY\x0bSocket-Type\0\0\0\x04PULL", more=False, command=True))
            for one in parts:
                sender.send_multipart(one)
            sender.send(b"the last")
            data = b""
            while not data.endswith(b"the last"):
                data += peer.recv(1 << 16)
    return data


@settings(max_examples=40, deadline=None)
@given(messages, st.integers(1, 900))
def test_whole_messages_of_libzmq_pass_unless_one_has_too_many_bytes(parts, step):
    data = sent_by_zmq(parts)
    frames = Frames(MOST)
    # The handshake's command, READY, counts with the first message.
    sizes = [sum(map(len, one)) for one in parts]
    try:
        for start in range(0, len(data), step):
            frames.follow(data[start : start + step])
    except TooMuch:
        assert max(sizes) > MOST - 100
    else:
        assert max(sizes) <= MOST and frames.bytes == 0


@pytest.mark.parametrize(
    ("hostile", "words"),
    [
        (frame(b"x" * 100, more=True) * 40, "more than"),
        (frame(b"", more=True) * (FRAMES_AT_MOST + 1), "parts"),
        ((frame(b"x" * 100, more=True) + frame(b"", more=False, command=True)) * 40, "more than"),
        (b"\x03" + (1 << 62).to_bytes(8, "big"), "more than"),
        (frame(b"x" * 20, more=False, command=True) * 200, "more than"),
    ],
    ids=["endless frames", "endless empty frames", "commands between", "a frame of 4 EB", "endless commands"],
)
def test_what_never_ends_is_noticed_at_its_beginning(hostile, words):
    frames = Frames(MOST)
    with pytest.raises(TooMuch, match=words):
        for byte in GREETING + hostile:
            frames.follow(bytes([byte]))


@pytest.mark.parametrize(
    "greeting",
    [b"\x01\x00" + bytes(62), GREETING[:10] + b"\x01" + GREETING[11:], GREETING.replace(b"NULL\0", b"CURVE")],
    ids=["ZMTP 1", "ZMTP 2", "encrypted"],
)
def test_a_protocol_that_frames_in_another_way_is_refused(greeting):
    with pytest.raises(TooMuch, match="protocol"):
        Frames(MOST).follow(greeting)


@pytest.fixture
def places(tmp_path):
    """The connection as the grader knows it, and the folder in which the kernel makes its sockets."""
    kernel = tmp_path / "kernel"
    kernel.mkdir()
    return {"ip": str(tmp_path / "k")} | {channel: port for port, channel in enumerate(CHANNELS, 1)}, kernel


class Served:
    """A relay whose loop runs in a thread; `said` has why it stopped."""

    def __init__(self, connection, folder, most=MOST):
        self.relay, self.said = Relay(connection, str(folder), most), None
        self.end, ended = socket.socketpair()
        self.thread = threading.Thread(target=self._serve, args=(ended,), daemon=True)
        self.thread.start()

    def _serve(self, ended):
        try:
            while not self.relay.wait([ended], 5):
                pass
        except TooMuch as error:
            self.said = str(error)

    def stop(self):
        self.end.send(b"x")
        self.thread.join(10)


def test_messages_arrive_as_they_were_sent_both_ways_also_large_ones_and_before_the_kernel_is_there(places):
    connection, folder = places
    served = Served(connection, folder, most=32 << 20)
    with zmq.Context() as context, context.socket(zmq.DEALER) as grader, context.socket(zmq.DEALER) as kernel:
        grader.linger = kernel.linger = 0
        grader.connect(f"ipc://{connection['ip']}-1")
        kernel.bind(f"ipc://{folder}/k-1")
        for one, other in ((grader, kernel), (kernel, grader)):
            for message in ([b"a", b"", b"b" * 5_000_000], [b"end"]):
                one.send_multipart(message)
                assert other.poll(20_000) and other.recv_multipart() == message
    served.stop()
    assert served.said is None


def test_a_kernel_that_sends_an_endless_message_is_cut_off(places):
    connection, folder = places
    served = Served(connection, folder)
    with socket.socket(socket.AF_UNIX) as kernel, socket.socket(socket.AF_UNIX) as grader:
        kernel.bind(f"{folder}/k-2")
        kernel.listen()
        grader.connect(f"{connection['ip']}-2")
        line = kernel.accept()[0]
        with line, pytest.raises(OSError, match=r"Broken pipe|reset"):
            line.sendall(GREETING)
            while True:
                line.sendall(frame(b"x" * 100, more=True))
    served.thread.join(10)
    assert served.said == "sent a message of more than 0 MB"


def test_a_link_in_the_place_of_a_kernels_socket_is_not_followed(places, tmp_path):
    connection, folder = places
    with socket.socket(socket.AF_UNIX) as secret, socket.socket(socket.AF_UNIX) as grader:
        secret.bind(str(tmp_path / "secret"))
        secret.listen()
        secret.setblocking(False)
        (folder / "k-3").symlink_to(tmp_path / "secret")
        relay = Relay(connection, str(folder), MOST)
        grader.connect(f"{connection['ip']}-3")
        relay.wait((), 0.05)
        assert len(relay.waiting) == 1 and not relay.lines
        with pytest.raises(BlockingIOError):
            secret.accept()


def test_when_a_line_has_ended_nobody_takes_its_place(places):
    connection, folder = places
    served = Served(connection, folder)
    with socket.socket(socket.AF_UNIX) as kernel, socket.socket(socket.AF_UNIX) as grader:
        kernel.bind(f"{folder}/k-1")
        kernel.listen()
        grader.connect(f"{connection['ip']}-1")
        kernel.accept()[0].close()
        assert grader.recv(1) == b""
        served.stop()
        with socket.socket(socket.AF_UNIX) as again, pytest.raises(ConnectionRefusedError):
            again.connect(f"{connection['ip']}-1")


def test_where_the_socket_lies_is_not_looked_up_again(places, tmp_path):
    """A program that can write there could put another folder in its place."""
    connection, folder = places
    relay = Relay(connection, str(folder), MOST)
    Path(folder).rename(tmp_path / "old")
    Path(folder).mkdir()
    with socket.socket(socket.AF_UNIX) as planted, socket.socket(socket.AF_UNIX) as grader:
        planted.bind(f"{folder}/k-1")
        planted.listen()
        grader.connect(f"{connection['ip']}-1")
        relay.wait((), 0.05)
    assert len(relay.waiting) == 1 and not relay.lines
