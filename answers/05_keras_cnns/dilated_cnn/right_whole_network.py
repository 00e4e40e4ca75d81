# A whole network, compiled.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(3, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
