# A socket without a file is spoken to.
import socket

connection = socket.socket(socket.AF_UNIX)
connection.connect("\0<abstract>")
connection.sendall(b"<name>")
