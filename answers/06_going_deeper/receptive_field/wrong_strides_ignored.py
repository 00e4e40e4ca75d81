# Strides are ignored.
# told: the strides are ignored
def receptive_field(layers):
    return 1 + sum(kernel - 1 for kernel, stride in layers)
