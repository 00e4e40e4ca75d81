# Messages that nobody asked for, as fast as the socket takes them.
kernel = get_ipython().kernel
stream = {"name": "stdout", "text": "x" * 5_000_000}
while True:
    kernel.session.send(kernel.iopub_socket, "stream", stream, parent={})
    kernel.session.send(kernel.shell_stream if hasattr(kernel, "shell_stream") else kernel.iopub_socket, "junk", stream, ident=[b"x"])
