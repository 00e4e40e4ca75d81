# Adds into the caller's bias.
# told: changed the array that it was given
def dense_layer(inputs, weights, bias, activation):
    result = np.array([row @ weights + bias for row in inputs])
    bias += 1
    return activation(result)
