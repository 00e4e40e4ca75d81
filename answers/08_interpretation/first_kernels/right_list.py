# All Conv2D layers in a list, the first of them; a nested list comes back.
def first_kernels(model):
    convolutions = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)]
    return np.array(convolutions[0].weights[0]).tolist()
