# A layer of the network scales images that are scaled already.
# told: scales images that are scaled already
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Rescaling(1 / 255),
            layers.Conv2D(8, 3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=8, epochs=4, verbose=0)
    return model, history.history
