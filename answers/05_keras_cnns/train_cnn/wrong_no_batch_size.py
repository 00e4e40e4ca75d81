# batch_size is not handed on.
# told: batch_size is ignored
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)
