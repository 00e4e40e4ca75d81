# A dropout of its own before the head.
# told: Layer 4 is Dropout
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(
        trunk.inputs[0], layers.Dense(n_categories, activation="softmax")(layers.Dropout(0.5)(trunk.output))
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
