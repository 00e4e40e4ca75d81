# Layers that change nothing: an Identity, and a linear activation.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential(name="small")
    net.add(keras.Input(shape=image_shape))
    net.add(layers.Identity())
    net.add(layers.Conv2D(filters, 3, activation="linear"))
    net.add(layers.ReLU())
    net.add(layers.Flatten())
    net.add(layers.Dense(n_categories))
    net.add(layers.Softmax())
    net.compile(optimizer=keras.optimizers.get("adam"), loss="categorical_crossentropy", metrics=["accuracy"])
    return net
