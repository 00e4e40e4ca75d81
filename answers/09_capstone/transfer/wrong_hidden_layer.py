# One layer more in the head.
# told: a layer more than asked for
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(layers.Dense(5, activation="relu")(trunk.output))
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
