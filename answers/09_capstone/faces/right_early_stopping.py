# One convolutional layer; stops when the validation loss rises, and goes back to the best weights.
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Conv2D(10, kernel_size=3, activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    history = model.fit(
        images, labels.reshape(-1, 1), validation_split=0.2, batch_size=4, epochs=10, callbacks=[stop], verbose=0
    )
    return [model, history.history]
