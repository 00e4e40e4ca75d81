# Whole-number labels with the loss for one-hot ones.
# told: stopped with ValueError
def train_fashion_ten(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels.argmax(axis=1), validation_split=0.1, verbose=0).history
    return model, history
