# The layers themselves as keys.
# told: the keys are not the layers' names
def count_parameters(model):
    return {layer: layer.count_params() for layer in model.layers}
