# A name is looked up, and a packet sent to the world.
import socket

for attempt in (
    lambda: socket.create_connection(("1.1.1.1", 53), 1),
    lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("8.8.8.8", 53)),
    lambda: socket.getaddrinfo("example.org", 80)[0],
    lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
):
    try:
        attempt()
        print("got" + "<through>")
    except OSError:
        pass
