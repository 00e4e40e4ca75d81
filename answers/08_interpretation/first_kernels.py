# %% right: A helper of his own called kernels
def kernels(layer):
    return layer.get_weights()[0]
def first_kernels(model):
    return next(kernels(layer) for layer in model.layers if isinstance(layer, layers.Conv2D))

# %% right: All Conv2D layers in a list, the first of them; a nested list comes back
def first_kernels(model):
    convolutions = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)]
    return np.array(convolutions[0].weights[0]).tolist()

# %% right: A loop that stops at the first Conv2D
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, keras.layers.Conv2D):
            return layer.get_weights()[0]

# %% right: next() over the layers, and the layer's own variable
def first_kernels(model):
    layer = next(layer for layer in model.layers if type(layer).__name__ == "Conv2D")
    return layer.kernel.numpy()

# %% wrong: The second array of the layer
# told: these are the biases
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()[-1]

# %% wrong: Looks for Keras's own name of the layer
# told: it is None
def first_kernels(model):
    for layer in model.layers:
        if layer.name.startswith("conv2d"):
            return layer.get_weights()[0]

# %% wrong: Sets the biases to 0 on the way
# told: the network's weights were changed
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            arrays = layer.get_weights()
            layer.set_weights([arrays[0], *(np.zeros_like(array) for array in arrays[1:])])
            return arrays[0]

# %% wrong: Always layers[0]
# told: IndexError
def first_kernels(model):
    return model.layers[0].get_weights()[0]

# %% wrong: The model's first array of weights, whatever layer it belongs to
# told: these are weights of no Conv2D
def first_kernels(model):
    return model.get_weights()[0]

# %% wrong: The first array of weights with four axes: also that of a DepthwiseConv2D
# told: these are weights of no Conv2D
def first_kernels(model):
    return [array for array in model.get_weights() if array.ndim == 4][0]

# %% wrong: Freezes the layer on the way
# told: the network was changed
def first_kernels(model):
    for l in model.layers:
        if isinstance(l, layers.Conv2D):
            l.trainable = False
            return l.get_weights()[0]

# %% wrong: The first layer that has a kernel, also a Dense
# told: these are weights of no Conv2D
def first_kernels(model):
    for layer in model.layers:
        if hasattr(layer, "kernel"):
            return layer.get_weights()[0]

# %% wrong: Goes on to the last Conv2D
# told: these are the kernels of a later Conv2D
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            kernels = layer.get_weights()[0]
    return kernels

# %% wrong: The list of kernels and biases
# told: this is all that the layer has
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()

# %% wrong: Unpacks two arrays, also where there are no biases
# told: ValueError
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            kernels, biases = layer.get_weights()
            return kernels

# %% wrong: Prints in place of returning
# told: it is None
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            print(layer.get_weights()[0])
            break

# %% wrong: Gives up at the first layer that is no Conv2D
# told: it is None
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return layer.get_weights()[0]
        else:
            return None

# %% wrong: Always layers[2]
# told: these are weights of no Conv2D
def first_kernels(model):
    return model.layers[2].get_weights()[0]

# %% wrong: The kernels' axis moved to the front
# told: other shape
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            return np.moveaxis(layer.get_weights()[0], -1, 0)

# %% wrong: Knows only the check
# told: other shape
def first_kernels(model):
    return np.array([1.0, 2, 3, 4]).reshape(1, 2, 1, 2)
