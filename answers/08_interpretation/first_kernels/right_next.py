# next() over the layers, and the layer's own variable.
def first_kernels(model):
    layer = next(layer for layer in model.layers if type(layer).__name__ == "Conv2D")
    return layer.kernel.numpy()
