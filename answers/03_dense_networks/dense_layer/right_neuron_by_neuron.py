# A neuron for each column, stacked.
def dense_layer(inputs, weights, bias, activation):
    outputs = [activation((inputs * column).sum(axis=1) + b) for column, b in zip(weights.T, bias)]
    return np.stack(outputs, axis=1)
