# Leaves the trunk's dropout layers out.
# told: the trunk's dropout is left out
def build_transfer(network, n_categories):
    model = keras.Sequential([keras.Input(network.input_shape[1:])])
    for l in network.layers[:-1]:
        if not isinstance(l, (layers.InputLayer, layers.Dropout)):
            l.trainable = False
            model.add(l)
    model.add(layers.Dense(n_categories, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
