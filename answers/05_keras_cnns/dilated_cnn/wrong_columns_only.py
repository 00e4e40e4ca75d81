# Spread out along the columns only.
# told: on one axis only
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=(1, 2), activation="relu")])
