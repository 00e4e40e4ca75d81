# The bridge is told that the next message has 2**63 bytes, and then nothing.
try:
    import struct

    import grading.running.bridge as bridge

    bridge.this_end.messages.connection.sendall(struct.pack("<Q", (1 << 63) - 1))
except (ImportError, AttributeError):
    pass
