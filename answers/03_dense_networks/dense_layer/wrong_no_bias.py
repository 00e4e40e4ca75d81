# Leaves the bias out.
# told: the bias is forgotten
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights)
