# %% right: Einstein's notation; rows as lists
def dense_layer(inputs, weights, bias, activation):
    return activation(np.einsum("im,mu->iu", inputs, weights) + bias[np.newaxis]).tolist()

# %% right: Keras's own layer with the weights put in, in float64
def dense_layer(inputs, weights, bias, activation):
    layer = layers.Dense(len(bias), dtype="float64")
    layer.build(inputs.shape)
    layer.set_weights([weights, bias])
    return activation(np.asarray(layer(inputs)))

# %% right: Three loops
def dense_layer(inputs, weights, bias, activation):
    result = np.zeros((len(inputs), len(bias)))
    for i in range(len(inputs)):
        for j in range(len(bias)):
            result[i, j] = bias[j]
            for k in range(len(weights)):
                result[i, j] += inputs[i, k] * weights[k, j]
    return activation(result)

# %% right: The operator @
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias)

# %% right: A neuron for each column, stacked
def dense_layer(inputs, weights, bias, activation):
    outputs = [activation((inputs * column).sum(axis=1) + b) for column, b in zip(weights.T, bias)]
    return np.stack(outputs, axis=1)

# %% wrong: Adds the bias after the activation
# told: the activation comes before the bias
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights) + bias

# %% wrong: tanh whatever is asked for
# told: other values
def dense_layer(inputs, weights, bias, activation):
    return np.tanh(inputs @ weights + bias)

# %% wrong: The bias as a column
# told: the bias is added per row
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias[:, np.newaxis])

# %% wrong: Adds into the caller's bias
# told: changed input
def dense_layer(inputs, weights, bias, activation):
    result = np.array([row @ weights + bias for row in inputs])
    bias += 1
    return activation(result)

# %% wrong: The result in an array like the inputs: whole numbers cut the fraction off
# told: other values
def dense_layer(inputs, weights, bias, activation):
    result = np.zeros((len(inputs), len(bias)), dtype=inputs.dtype)
    result[:] = activation(inputs @ weights + bias)
    return result

# %% wrong: Entry times entry
# told: entries are multiplied one by one
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs * weights + bias)

# %% wrong: Only the first input
# told: other shape
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs[:1] @ weights + bias)

# %% wrong: Forgets the activation
# told: the activation is missing
def dense_layer(inputs, weights, bias, activation):
    return inputs @ weights + bias

# %% wrong: Leaves the bias out
# told: the bias is forgotten
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights)

# %% wrong: The sum of the biases for every neuron
# told: other values
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias.sum())

# %% wrong: Weights times inputs
# told: inputs and weights change places
def dense_layer(inputs, weights, bias, activation):
    return activation(weights @ inputs + bias)

# %% wrong: Prints in place of returning
# told: none
def dense_layer(inputs, weights, bias, activation):
    print(activation(inputs @ weights + bias))

# %% wrong: (u, n) in place of (n, u)
# told: other values
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias).T

# %% wrong: The weights transposed: right for square symmetric ones only
# told: the weights are transposed
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights.T + bias)
