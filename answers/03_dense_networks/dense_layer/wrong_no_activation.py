# Forgets the activation.
# told: the activation is missing
def dense_layer(inputs, weights, bias, activation):
    return inputs @ weights + bias
