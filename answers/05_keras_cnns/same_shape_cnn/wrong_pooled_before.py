# A pooling that keeps the size stands in front.
# told: Look at MaxPooling2D
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.MaxPool2D(3, strides=1, padding="same"), layers.Conv2D(filters, 3, padding="same", activation="relu")])
