# A service on this machine is spoken to.
import socket

socket.create_connection(("127.0.0.1", int("<port>")), 2).sendall(b"<name>")
