# The kernel's messages lack what they must have, and have what no notebook may hold.
session = get_ipython().kernel.session
true_send = session.send


def send(stream, kind, content=None, *arguments, **keywords):
    if kind == "execute_reply":
        content = {"status": "error", "ename": ["x"], "evalue": {"\ud800": 1}, "traceback": 5, "execution_count": "many"}
    return true_send(stream, kind, content, *arguments, **keywords)


session.send = send
kernel = get_ipython().kernel
for kind, content in {
    "stream": {"name": 5, "text": None},
    "display_data": {"data": 7},
    "error": {},
    "execute_input": {},
    "status": {"execution_state": ["idle"]},
    "comm_open": {},
    "clear_output": [],
}.items():
    true_send(kernel.iopub_socket, kind, content, parent=kernel.get_parent())
