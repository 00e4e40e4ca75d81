# A socket in a folder that all may use is spoken to.
import socket

connection = socket.socket(socket.AF_UNIX)
connection.connect("<outside>/socket")
connection.sendall(b"<name>")
