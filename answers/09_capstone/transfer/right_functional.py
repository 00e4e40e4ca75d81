# Everything before the last layer, as a model of its own, frozen.
def build_transfer(network, n_categories):
    trunk = keras.Model(inputs=network.inputs[0], outputs=network.layers[-2].output)
    trunk.trainable = False
    inputs = keras.Input(shape=network.input_shape[1:])
    outputs = layers.Dense(n_categories, activation="softmax")(trunk(inputs, training=False))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
