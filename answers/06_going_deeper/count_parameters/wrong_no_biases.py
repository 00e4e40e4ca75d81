# The first array of weights only.
# told: the biases are missing
def count_parameters(model):
    return {layer.name: layer.get_weights()[0].size if layer.get_weights() else 0 for layer in model.layers}
