# Entry times entry.
# told: entries are multiplied one by one
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs * weights + bias)
