# Calls the trunk on a new input, in inference mode; the softmax is a layer of its own.
def build_transfer(network, n_categories, rate=0.003):
    trunk = keras.Sequential(
        [
            keras.Input(network.input_shape[1:]),
            *[l for l in network.layers[:-1] if not isinstance(l, layers.InputLayer)],
        ]
    )
    trunk.trainable = False
    image = keras.Input(shape=network.input_shape[1:])
    out = layers.Activation("softmax")(layers.Dense(n_categories, name="head")(trunk(image, training=False)))
    model = keras.Model(image, out)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=rate),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return model
