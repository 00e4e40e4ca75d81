# Validates on the images it trains on.
# told: the validation loss is that of the images trained on
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input((25, 25, 1)),
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_data=(images, labels), batch_size=5, epochs=10, verbose=0)
    return model, history.history
