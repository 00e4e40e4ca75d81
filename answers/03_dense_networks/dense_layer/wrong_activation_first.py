# Adds the bias after the activation.
# told: the activation comes before the bias
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights) + bias
