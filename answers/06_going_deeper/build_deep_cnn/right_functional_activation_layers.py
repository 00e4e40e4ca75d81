# The functional API, every activation as a layer of its own.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    x = inputs
    for number in range(2):
        x = keras.layers.Conv2D(filters, 3, padding="same", name=f"seeing_{number}")(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(n_categories)(x)
    return keras.Model(inputs=inputs, outputs=keras.layers.Softmax()(x))
