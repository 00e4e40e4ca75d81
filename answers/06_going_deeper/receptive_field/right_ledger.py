# Two variables, from the image upwards.
def receptive_field(layers):
    seen, step = 1, 1
    for kernel, stride in layers:
        seen = seen + (kernel - 1) * step
        step = step * stride
    return seen
