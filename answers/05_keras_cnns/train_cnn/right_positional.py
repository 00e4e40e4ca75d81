# Arguments by position, progress shown.
def train_cnn(model, images, labels, epochs, batch_size=10):
    history = model.fit(images, labels, batch_size, epochs, 2, None, 0.2)
    return history
