# (u, n) in place of (n, u).
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias).T
