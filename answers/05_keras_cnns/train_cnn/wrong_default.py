# Another batch size where none is asked for.
# told: batch_size is ignored
def train_cnn(model, images, labels, epochs, batch_size=32):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
