# A rate in per cent.
# told: stopped with ValueError
def build_regularized_cnn(image_shape=(28, 28, 1), n_categories=3):
    model = keras.Sequential([
        keras.Input(shape=image_shape),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Conv2D(8, 3, activation="relu"),
        layers.BatchNormalization(),
        layers.Flatten(),
        layers.Dropout(50),
        layers.Dense(n_categories, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
