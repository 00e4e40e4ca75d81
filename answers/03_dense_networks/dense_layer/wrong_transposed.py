# The weights transposed: right for square symmetric ones only.
# told: the weights are transposed
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights.T + bias)
