# The kinds of the layers as keys.
# told: the keys are not the layers' names
def count_parameters(model):
    return {type(l).__name__: l.count_params() for l in model.layers}
