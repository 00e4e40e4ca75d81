# The operator @.
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias)
