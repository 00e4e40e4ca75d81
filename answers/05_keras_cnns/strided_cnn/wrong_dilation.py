# Dilation in place of strides.
# told: strides spread out its places
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=2, padding="same", activation="relu")])
