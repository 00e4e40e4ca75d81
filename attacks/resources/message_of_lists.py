# Messages within the limit that are thirty times as large once they have been read: empty lists and nothing else.
kernel = get_ipython().kernel
session = kernel.session
lists = b"[" + b"[]," * 10_000_000 + b"[]]"
for number in range(8):
    header = session.msg_header("display_data")
    parts = [
        session.pack(header),
        session.pack(kernel.get_parent()["header"]),
        b"{}",
        b'{"data": {"application/json": ' + lists + b'}, "metadata": {}}',
    ]
    kernel.iopub_thread.send_multipart([b"display_data", b"<IDS|MSG>", session.sign(parts), *parts])
