# All zeros at the bottom and on the right.
# told: a frame of zeros
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.ZeroPadding2D(((0, 2), (0, 2))), layers.Conv2D(filters, 3, activation="relu")])
