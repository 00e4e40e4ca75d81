# The functional API, with objects for optimizer, loss and metric.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    maps = layers.Conv2D(filters, 3, activation=keras.activations.relu)(inputs)
    outputs = layers.Dense(n_categories, activation="softmax")(layers.Flatten()(maps))
    network = keras.Model(inputs, outputs)
    network.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")],
    )
    return network
