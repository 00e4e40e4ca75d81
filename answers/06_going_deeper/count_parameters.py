# %% right: Keras counts
def count_parameters(model):
    return {layer.name: layer.count_params() for layer in model.layers}

# %% right: All weights of a layer laid out in one row
def count_parameters(model):
    def length(layer):
        arrays = layer.get_weights()
        return len(np.concatenate([a.ravel() for a in arrays])) if arrays else 0

    return {layer.name: length(layer) for layer in model.layers}

# %% right: A loop over the weights' shapes, with NumPy's integers
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        counts[layer.name] = 0
        for weight in layer.weights:
            counts[layer.name] += np.prod(weight.shape, dtype=int)
    return counts

# %% right: Names and counts apart, then zipped; trainable and other weights added
def count_parameters(model):
    names = [layer.name for layer in model.layers]
    counts = []
    for layer in model.layers:
        every = list(layer.trainable_weights) + list(layer.non_trainable_weights)
        counts.append(sum(int(keras.ops.size(weight)) for weight in every))
    return dict(zip(names, counts))

# %% wrong: Counts arrays, not the numbers in them
# told: these are the layers' numbers of weight arrays
def count_parameters(model):
    return {layer.name: len(layer.get_weights()) for layer in model.layers}

# %% wrong: The kinds of the layers as keys
# told: the keys are not the layers' names
def count_parameters(model):
    return {type(l).__name__: l.count_params() for l in model.layers}

# %% wrong: Floats
# told: float for an int
def count_parameters(model):
    return {layer.name: float(layer.count_params()) for layer in model.layers}

# %% wrong: Formulas for the two kinds of layers of this chapter
# told: other value
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            kernels = layer.get_weights()[0].shape
            counts[layer.name] = (kernels[0] * kernels[1] * kernels[2] + 1) * kernels[3]
        elif isinstance(layer, layers.Dense):
            inputs, units = layer.get_weights()[0].shape
            counts[layer.name] = (inputs + 1) * units
        else:
            counts[layer.name] = 0
    return counts

# %% wrong: Counts another network than the one that is handed in
# told: key missing
some_network = keras.Sequential(
    [
        keras.Input(shape=(8, 8, 1)),
        layers.Conv2D(2, 3, padding="same", name="first"),
        layers.Conv2D(2, 3, padding="same", name="second"),
        layers.Flatten(name="row"),
        layers.Dense(3, name="answer"),
    ]
)


def count_parameters(model):
    return {layer.name: layer.count_params() for layer in some_network.layers}

# %% wrong: The worked example
# told: key missing
def count_parameters(model):
    return {"first": 20, "second": 38, "row": 0, "answer": 387}

# %% wrong: The layers themselves as keys
# told: the keys are not the layers' names
def count_parameters(model):
    return {layer: layer.count_params() for layer in model.layers}

# %% wrong: Layers without weights are left out
# told: layers without parameters are left out
def count_parameters(model):
    return {layer.name: layer.count_params() for layer in model.layers if layer.count_params() > 0}

# %% wrong: A list of pairs
# told: other kind
def count_parameters(model):
    return [(layer.name, layer.count_params()) for layer in model.layers]

# %% wrong: The first array of weights only
# told: the biases are missing
def count_parameters(model):
    return {layer.name: layer.get_weights()[0].size if layer.get_weights() else 0 for layer in model.layers}

# %% wrong: Prints and returns nothing
# told: none for a value
def count_parameters(model):
    for layer in model.layers:
        print(layer.name, layer.count_params())

# %% wrong: A running sum
# told: these are sums over all layers so far
def count_parameters(model):
    t, d = 0, {}
    for l in model.layers:
        t += l.count_params(); d[l.name] = t
    return d

# %% wrong: The whole network's number
# told: other kind
def count_parameters(model):
    return model.count_params()

# %% wrong: Only what can be trained
# told: only what can be trained is counted
def count_parameters(model):
    return {layer.name: sum(int(np.prod(w.shape)) for w in layer.trainable_weights) for layer in model.layers}

# %% wrong: Two arrays for each layer that has weights
# told: only two arrays of a layer are counted
def count_parameters(model):
    counts = {}
    for layer in model.layers:
        try:
            weights, biases = layer.get_weights()
            counts[layer.name] = weights.size + biases.size
        except ValueError:
            counts[layer.name] = 0
    return counts

# %% wrong: An entry for the sum besides
# told: there is an entry more than there are layers
def count_parameters(model):
    d = {l.name: l.count_params() for l in model.layers}
    d["total"] = sum(d.values())
    return d

# %% wrong: The first two arrays of weights of each layer
# told: only two arrays of a layer are counted
def count_parameters(model):
    return {layer.name: sum(weights.size for weights in layer.get_weights()[:2]) for layer in model.layers}
