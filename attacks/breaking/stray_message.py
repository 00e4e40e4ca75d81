# A message on the kernel's line of outputs that has neither a delimiter nor a signature.
kernel = get_ipython().kernel
for parts in ([b"stray"], [b"<IDS|MSG>", b"unsigned"], [b"<IDS|MSG>", b"x", b"{}", b"{}", b"{}", b"{}"]):
    kernel.iopub_thread.send_multipart(parts)
