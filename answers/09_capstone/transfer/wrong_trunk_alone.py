# Returns the trunk, without a head.
# told: there is no head
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    trunk.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return trunk
