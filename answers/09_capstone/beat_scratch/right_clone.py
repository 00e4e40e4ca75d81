# A Sequential of frozen copies, dropout before the head.
def train_transfer(network, images, labels):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), *copy.layers[:-1]])
    for layer in model.layers:
        layer.trainable = False
    model.add(layers.Dropout(0.2))
    model.add(layers.Dense(3, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=14, validation_split=0.1, verbose=0)
    return model
