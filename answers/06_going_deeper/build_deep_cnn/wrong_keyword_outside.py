# padding outside the layer's brackets.
# told: padding
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential()
    model.add(keras.Input(shape=image_shape))
    model.add(layers.Conv2D(filters, 3, activation="relu"), padding="same")
    model.add(layers.Conv2D(filters, 3, activation="relu"), padding="same")
    model.add(layers.Flatten())
    model.add(layers.Dense(n_categories, activation="softmax"))
    return model
