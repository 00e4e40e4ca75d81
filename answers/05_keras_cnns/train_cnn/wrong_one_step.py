# One step an epoch.
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, steps_per_epoch=1, verbose=0)
