# The right size, but the kernels are spread out.
# told: dilation_rate
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", dilation_rate=2, activation="relu")])
