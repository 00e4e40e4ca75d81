# Counts neurons.
# told: this counts neurons
def dense_parameters(layer_sizes):
    return sum(layer_sizes)
