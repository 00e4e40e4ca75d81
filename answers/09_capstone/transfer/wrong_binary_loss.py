# The loss for yes-or-no questions.
# told: binary cross-entropy judges each output by itself
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model
