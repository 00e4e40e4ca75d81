# A float.
# told: it should be the int 7
def receptive_field(layers):
    seen, step = 1.0, 1.0
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step *= stride
    return seen
