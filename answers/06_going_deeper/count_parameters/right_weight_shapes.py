# A loop over the weights' shapes, with NumPy's integers.
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        counts[layer.name] = 0
        for weight in layer.weights:
            counts[layer.name] += np.prod(weight.shape, dtype=int)
    return counts
