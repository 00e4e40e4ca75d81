# Holds back the last fifth by itself.
def train_cnn(model, images, labels, epochs, batch_size=10):
    held_back = len(images) // 5
    return model.fit(
        images[:-held_back],
        labels[:-held_back],
        epochs=epochs,
        batch_size=batch_size,
        validation_data=(images[-held_back:], labels[-held_back:]),
        verbose=0,
    )
