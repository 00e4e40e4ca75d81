# Resizes the image to half, rounded up.
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    half = (image_shape[0] + 1) // 2, (image_shape[1] + 1) // 2
    return keras.Sequential([keras.Input(image_shape), layers.Resizing(*half), layers.Conv2D(filters, 3, padding="same", activation="relu")])
