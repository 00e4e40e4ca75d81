# Steps are added, not multiplied.
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step += stride - 1
    return seen
