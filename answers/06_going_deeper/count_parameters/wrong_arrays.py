# Counts arrays, not the numbers in them.
# told: these are the layers' numbers of weight arrays
def count_parameters(model):
    return {layer.name: len(layer.get_weights()) for layer in model.layers}
