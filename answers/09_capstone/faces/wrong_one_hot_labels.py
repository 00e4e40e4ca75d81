# One-hot labels for a single unit.
# told: stopped with ValueError
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, keras.utils.to_categorical(labels, 2), validation_split=0.2, verbose=0).history
    return model, history
