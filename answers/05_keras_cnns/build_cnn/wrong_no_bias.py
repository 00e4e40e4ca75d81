# No biases in the convolution.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", use_bias=False), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net
