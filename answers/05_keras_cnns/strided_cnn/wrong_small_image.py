# Makes the image half as large first; the convolution takes every place.
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.AveragePooling2D(2, padding="same"), layers.Conv2D(filters, 3, padding="same", activation="relu")])
