# All weights of a layer laid out in one row.
def count_parameters(model):
    def length(layer):
        arrays = layer.get_weights()
        return len(np.concatenate([a.ravel() for a in arrays])) if arrays else 0

    return {layer.name: length(layer) for layer in model.layers}
