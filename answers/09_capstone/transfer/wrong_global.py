# Uses the network of another cell.
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], seven_network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
