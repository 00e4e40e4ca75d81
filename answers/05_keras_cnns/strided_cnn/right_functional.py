# The functional API, ReLU as a layer of its own, pooling and a second convolution behind.
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    inputs = keras.Input(image_shape)
    x = layers.Conv2D(filters, (3, 3), strides=2, padding="same")(inputs)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(2, padding="same")(x)
    x = layers.Conv2D(5, 1)(x)
    return keras.Model(inputs, layers.Flatten()(x))
