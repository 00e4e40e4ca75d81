# The step changes before the layer is counted.
# told: a layer's own stride counts for itself
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        step *= stride
        seen += (kernel - 1) * step
    return seen
