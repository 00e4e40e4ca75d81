# The kernel's reply to a request carries 200 MB.
session = get_ipython().kernel.session
true_send = session.send


def send(stream, kind, content=None, *arguments, **keywords):
    if kind == "execute_reply":
        content = dict(content, payload=[{"source": "page", "data": "x" * (200 << 20)}])
    return true_send(stream, kind, content, *arguments, **keywords)


session.send = send
