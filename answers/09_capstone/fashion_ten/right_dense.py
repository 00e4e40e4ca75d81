# No convolution at all: a dense network just within the budget.
def train_fashion_ten(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(),
            layers.Dense(24, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.002), loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, batch_size=10, epochs=12, validation_split=0.1, verbose=0)
    return model, history.history
