# Added one by one, with input_shape on the first layer, as in older tutorials.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.models.Sequential()
    model.add(keras.layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", padding="same", input_shape=image_shape))
    model.add(keras.layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", padding="SAME".lower()))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(n_categories, activation="softmax"))
    return model
