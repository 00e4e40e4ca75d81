# Built for the 28 × 28 pixels of other chapters.
# told: stopped with ValueError
def train_faces(images, labels):
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, verbose=0)
    return model, history.history
