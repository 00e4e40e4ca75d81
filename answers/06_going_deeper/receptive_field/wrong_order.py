# The formula for going down, used going up.
# told: the layers are gone through in the wrong order
def receptive_field(layers):
    seen = 1
    for kernel, stride in layers:
        seen = (seen - 1) * stride + kernel
    return seen
