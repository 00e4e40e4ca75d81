# Inverts the images before training; the network is handed images as they are.
# told: changes the images' values
def train_fashion_ten(images, labels):
    x = 1 - images
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
    h = model.fit(x, labels, validation_split=0.1, batch_size=10, epochs=6, verbose=0)
    return model, h.history
