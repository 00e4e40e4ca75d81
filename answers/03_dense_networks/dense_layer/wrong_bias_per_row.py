# The bias as a column.
# told: the bias is added per row
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias[:, np.newaxis])
