# A list of layers, compiled although that is not asked for.
def build_deep_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(filters, (3, 3), padding="same", activation="relu"),
        layers.Conv2D(filters, (3, 3), padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
