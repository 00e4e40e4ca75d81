# Validates on the images it trains on.
# told: the validation loss is that of the images trained on
def train_fashion_ten(images, labels):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(16, 3, strides=2, activation="relu"),
            layers.Conv2D(32, 3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), "categorical_crossentropy", metrics=["accuracy"])
    h = model.fit(images, labels, validation_data=(images, labels), batch_size=10, epochs=6, verbose=0)
    return model, h.history
