# Right for kernels of 3 and poolings of 2 only.
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        if stride == 1:
            seen += 2 * step
        else:
            seen += step
            step *= 2
    return seen
