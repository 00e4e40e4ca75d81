# A helper of his own called kernels.
def kernels(layer):
    return layer.get_weights()[0]
def first_kernels(model):
    return next(kernels(layer) for layer in model.layers if isinstance(layer, layers.Conv2D))
