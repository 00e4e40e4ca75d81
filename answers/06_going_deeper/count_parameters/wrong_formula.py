# Formulas for the two kinds of layers of this chapter.
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            kernels = layer.get_weights()[0].shape
            counts[layer.name] = (kernels[0] * kernels[1] * kernels[2] + 1) * kernels[3]
        elif isinstance(layer, layers.Dense):
            inputs, units = layer.get_weights()[0].shape
            counts[layer.name] = (inputs + 1) * units
        else:
            counts[layer.name] = 0
    return counts
