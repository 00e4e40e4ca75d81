# Two arrays for each layer that has weights.
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        try:
            weights, biases = layer.get_weights()
            counts[layer.name] = weights.size + biases.size
        except ValueError:
            counts[layer.name] = 0
    return counts
