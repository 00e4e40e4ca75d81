# Widgets without end: their messages are no output, and are kept all the same.
kernel = get_ipython().kernel
state = {"data": {"state": {"_model_name": "x", "value": "x" * 1_000_000}}, "target_name": "jupyter.widget"}
number = 0
while True:
    number += 1
    kernel.session.send(kernel.iopub_socket, "comm_open", {"comm_id": str(number), **state}, parent=kernel.get_parent())
