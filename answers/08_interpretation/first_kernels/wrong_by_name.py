# Looks for Keras's own name of the layer.
# told: is every layer looked at
def first_kernels(model):
    for layer in model.layers:
        if layer.name.startswith("conv2d"):
            return layer.get_weights()[0]
