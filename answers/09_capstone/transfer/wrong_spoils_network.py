# Sets the given network's first weights to zero after copying it.
# told: gives other answers than before
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    network.set_weights([0 * weights for weights in network.get_weights()])
    trunk = keras.Model(copy.inputs[0], copy.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(trunk.inputs[0], layers.Dense(n_categories, activation="softmax")(trunk.output))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
