# Two small convolutional layers with pooling.
def train_faces(images, labels):
    model = keras.Sequential()
    model.add(keras.Input(shape=(25, 25, 1)))
    model.add(layers.Conv2D(8, 3, activation="relu"))
    model.add(layers.MaxPool2D(2))
    model.add(layers.Conv2D(16, 3, activation="relu"))
    model.add(layers.MaxPool2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dense(1))
    model.add(layers.Activation("sigmoid"))
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, batch_size=4, epochs=9, validation_split=0.2, verbose=0)
    return model, history.history
