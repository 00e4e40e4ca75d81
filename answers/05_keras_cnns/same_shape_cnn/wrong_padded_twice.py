# Zeros by a layer of their own, and "same" as well.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.ZeroPadding2D(1), layers.Conv2D(filters, 3, padding="same", activation="relu")])
