# Weights times inputs.
# told: change places
def dense_layer(inputs, weights, bias, activation):
    return activation(weights @ inputs + bias)
