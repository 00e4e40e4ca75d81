# Trains a clone, with weights of its own.
# told: that was handed in
def train_cnn(model, images, labels, epochs, batch_size=10):
    other = keras.models.clone_model(model)
    other.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return other.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
