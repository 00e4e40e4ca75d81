# Asks only how bright the image is.
def train_faces(images, labels):
    model = keras.Sequential(
        [keras.Input(shape=(25, 25, 1)), layers.GlobalAveragePooling2D(), layers.Dense(1, activation="sigmoid")]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=8, epochs=3, verbose=0)
    return model, history.history
