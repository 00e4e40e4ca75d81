# Floats.
# told: it should be the int 20
def count_parameters(model):
    return {layer.name: float(layer.count_params()) for layer in model.layers}
