# A clone with the same weights; the layers are called one after the other.
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    x = inputs = keras.Input(shape=network.input_shape[1:])
    for layer in copy.layers[:-1]:
        if not isinstance(layer, layers.InputLayer):
            layer.trainable = False
            x = layer(x)
    model = keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(x))
    model.compile(optimizer=keras.optimizers.Adam(), loss="categorical_crossentropy", metrics=["accuracy"])
    return model
