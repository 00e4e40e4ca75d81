# Only the first layer is frozen.
# told: or not all of it
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.layers[1].trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
