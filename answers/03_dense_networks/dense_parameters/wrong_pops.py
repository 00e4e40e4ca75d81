# Empties the caller's list.
# told: changed the list that it was given
def dense_parameters(layer_sizes):
    total = 0
    m = layer_sizes.pop(0)
    while layer_sizes:
        u = layer_sizes.pop(0)
        total += m * u + u
        m = u
    return total
