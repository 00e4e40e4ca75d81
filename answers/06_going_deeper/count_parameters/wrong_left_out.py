# Layers without weights are left out.
# told: layers without parameters are left out
def count_parameters(model):
    return {layer.name: layer.count_params() for layer in model.layers if layer.count_params() > 0}
