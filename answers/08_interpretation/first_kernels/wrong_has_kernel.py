# The first layer that has a kernel, also a Dense.
# told: a layer that is no Conv2D
def first_kernels(model):
    for layer in model.layers:
        if hasattr(layer, "kernel"):
            return layer.get_weights()[0]
