# activation outside the layer's brackets.
# told: TypeError
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, 3), activation="relu")
    network.add(layers.Flatten())
    network.add(layers.Dense(n_categories, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
