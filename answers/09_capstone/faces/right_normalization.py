# A Normalization layer adapted to the images.
def train_faces(images, labels):
    norm = layers.Normalization(axis=None)
    norm.adapt(images)
    model = keras.Sequential([keras.Input((25, 25, 1)), norm, layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    return model, history.history
