# The last layer, then all others.
def receptive_field(layers, numbers=1):
    if not layers:
        return numbers
    *below, (kernel, stride) = layers
    return receptive_field(below, stride * (numbers - 1) + kernel)
