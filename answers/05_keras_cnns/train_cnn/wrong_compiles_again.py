# Replaces the optimizer that the network came with.
# told: that was handed in
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
