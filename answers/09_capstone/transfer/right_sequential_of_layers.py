# A Sequential of the old layers, each of them frozen.
def build_transfer(network, n_categories):
    model = keras.Sequential([keras.Input(shape=network.input_shape[1:])])
    for layer in network.layers[:-1]:
        if isinstance(layer, layers.InputLayer):
            continue
        layer.trainable = False
        model.add(layer)
    model.add(layers.Dense(n_categories))
    model.add(layers.Softmax())
    model.compile(
        keras.optimizers.Adam(learning_rate=0.01), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"]
    )
    return model
