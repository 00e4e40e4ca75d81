# The step is the stride right before, not the product of all.
# told: only the stride of the layer right before counts
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen += (kernel - 1) * step
        step = stride
    return seen
