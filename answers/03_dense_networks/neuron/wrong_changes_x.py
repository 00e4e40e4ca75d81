# Multiplies in place.
# told: changed the array that it was given
def neuron(x, weights, bias, activation):
    x *= weights
    return activation(x.sum(axis=-1) + bias)
