# Keras counts.
def count_parameters(model):
    return {layer.name: layer.count_params() for layer in model.layers}
