# Knows only the worked example.
def ascend(model, layer_name, filter_index, steps, rate, rng):
    return np.array([[[1.0], [-1.0]]])
