# Three loops.
def dense_layer(inputs, weights, bias, activation):
    result = np.zeros((len(inputs), len(bias)))
    for i in range(len(inputs)):
        for j in range(len(bias)):
            result[i, j] = bias[j]
            for k in range(len(weights)):
                result[i, j] += inputs[i, k] * weights[k, j]
    return activation(result)
