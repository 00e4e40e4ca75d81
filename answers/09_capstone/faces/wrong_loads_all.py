# Trains on all 200 images that it loads itself, also on those held back.
# told: not by the labels given
def train_faces(images, labels):
    images, labels = load_faces()
    places = np.random.default_rng(0).permutation(200)
    images, labels = images[places], labels[places]
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.1, batch_size=5, epochs=5, verbose=0)
    return model, history.history
