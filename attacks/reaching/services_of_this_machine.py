# Whatever listens on this machine is found and connected to, such as Dask's scheduler and other kernels.
import os, socket

lines = [line.split() for line in open("/proc/net/tcp").read().splitlines()[1:]]
own = set()  # What this very kernel listens at, for its children's output, is no service of the machine.
for number in os.listdir("/proc/self/fd"):
    try:
        own.add(os.readlink(f"/proc/self/fd/{number}"))
    except OSError:
        pass
for port in {int(line[1].split(":")[1], 16) for line in lines if line[3] == "0A" and f"socket:[{line[9]}]" not in own}:
    socket.create_connection(("127.0.0.1", port), 1).sendall(b"<name>")
    print("got" + "<through>")
