# Sockets of families that a network of one's own does not cover: to the machine that runs this one, to the system's ciphers.
import socket

for family in range(46):
    if family not in (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET, socket.SOCK_RAW):
            try:
                socket.socket(family, kind)
                print("got" + "<through>", family)
            except OSError:
                pass
