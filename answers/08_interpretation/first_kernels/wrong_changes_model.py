# Sets the biases to 0 on the way.
# told: changed the weights of the network
def first_kernels(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            arrays = layer.get_weights()
            layer.set_weights([arrays[0], *(np.zeros_like(array) for array in arrays[1:])])
            return arrays[0]
