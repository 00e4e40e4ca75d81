# Scales the images, which are scaled already, before it trains.
# told: your function scales the images before it trains
def train_fashion_ten(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(),
            layers.Dense(20, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.05), loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images / 255, labels, validation_split=0.1, batch_size=16, epochs=6, verbose=0)
    return model, history.history
