# %% right: By index, weights and biases apart
def dense_parameters(layer_sizes):
    weights = 0
    biases = 0
    for i in range(1, len(layer_sizes)):
        weights += layer_sizes[i - 1] * layer_sizes[i]
        biases += layer_sizes[i]
    return weights + biases

# %% right: Asks Keras
def dense_parameters(layer_sizes):
    first, *others = layer_sizes
    model = keras.Sequential([keras.Input(shape=(first,)), *(layers.Dense(units) for units in others)])
    return model.count_params()

# %% right: A dot product of shifted arrays
def dense_parameters(layer_sizes):
    sizes = np.array(layer_sizes)
    return (sizes[:-1] + 1) @ sizes[1:]

# %% right: Neighbours in the list
def dense_parameters(layer_sizes):
    return sum(m * u + u for m, u in zip(layer_sizes, layer_sizes[1:]))

# %% right: The first layer, then the others
def dense_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        return 0
    return (layer_sizes[0] + 1) * layer_sizes[1] + dense_parameters(layer_sizes[1:])

# %% wrong: A float
# told: float for an int
def dense_parameters(layer_sizes):
    return sum(m * u + u for m, u in zip(layer_sizes, layer_sizes[1:])) / 1

# %% wrong: Written for three layers
# told: ValueError
def dense_parameters(layer_sizes):
    a, b, c, d = layer_sizes
    return a * b + b + b * c + c + c * d + d

# %% wrong: The worked example
# told: other value
def dense_parameters(layer_sizes):
    return 7993

# %% wrong: Biases for the inputs too
# told: the inputs were given biases, too
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:])) + sum(layer_sizes)

# %% wrong: Biases of the last layer only: right for one layer
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:])) + layer_sizes[-1]

# %% wrong: Stops before the last layer and has no biases
# told: the output layer and the biases are forgotten
def dense_parameters(layer_sizes):
    return sum(layer_sizes[i] * layer_sizes[i + 1] for i in range(len(layer_sizes) - 2))

# %% wrong: Counts neurons
# told: this counts neurons, not the connections between them
def dense_parameters(layer_sizes):
    return sum(layer_sizes)

# %% wrong: Weights only
# told: the biases are forgotten
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:]))

# %% wrong: Skips the first layer
# told: the first layer is forgotten
def dense_parameters(layer_sizes):
    return sum(m * u + u for m, u in zip(layer_sizes[1:], layer_sizes[2:]))

# %% wrong: Stops before the last layer
# told: the output layer is forgotten
def dense_parameters(layer_sizes):
    total = 0
    for i in range(1, len(layer_sizes) - 1):
        total += layer_sizes[i - 1] * layer_sizes[i] + layer_sizes[i]
    return total

# %% wrong: One bias in each layer
# told: one bias for a whole layer
def dense_parameters(layer_sizes):
    return sum(m * u + 1 for m, u in zip(layer_sizes, layer_sizes[1:]))

# %% wrong: Empties the caller's list
# told: the list was changed
def dense_parameters(layer_sizes):
    total = 0
    m = layer_sizes.pop(0)
    while layer_sizes:
        u = layer_sizes.pop(0)
        total += m * u + u
        m = u
    return total

# %% wrong: Prints in place of returning
# told: none for a value
def dense_parameters(layer_sizes):
    print(sum(m * u + u for m, u in zip(layer_sizes, layer_sizes[1:])))

# %% wrong: All sizes multiplied
# told: other value
def dense_parameters(layer_sizes):
    return int(np.prod(layer_sizes)) + sum(layer_sizes[1:])
