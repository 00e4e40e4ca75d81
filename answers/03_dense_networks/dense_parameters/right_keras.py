# Asks Keras.
def dense_parameters(layer_sizes):
    first, *others = layer_sizes
    model = keras.Sequential([keras.Input(shape=(first,)), *(layers.Dense(units) for units in others)])
    return model.count_params()
