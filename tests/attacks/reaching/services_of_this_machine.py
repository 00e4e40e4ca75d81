# Whatever listens on this machine is found and connected to, such as Dask's scheduler and other kernels.
import socket

lines = [line.split() for line in open("/proc/net/tcp").read().splitlines()[1:]]
for port in {int(line[1].split(":")[1], 16) for line in lines if line[3] == "0A"}:
    socket.create_connection(("127.0.0.1", port), 1).sendall(b"<name>")
    print("got" + "<through>")
