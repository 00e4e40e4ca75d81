# Activations as layers of their own.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, 3))
    network.add(layers.Activation("relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(n_categories))
    network.add(layers.Softmax())
    network.compile(optimizer="Adam", loss=keras.losses.categorical_crossentropy, metrics=["categorical_accuracy"])
    return network
