# Sockets full of unread bytes, which are no process's memory.
import os
import socket

pairs = []
try:
    while True:
        one, other = socket.socketpair()
        one.setblocking(False)
        pairs.append((one, other))
        try:
            while True:
                one.send(b"x" * (1 << 16))
        except BlockingIOError:
            pass
except OSError:
    pass
