# The answer of Hint 2, word for word.
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    return model
