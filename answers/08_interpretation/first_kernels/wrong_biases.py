# The second array of the layer.
# told: these are the biases
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()[-1]
