# The History that the model keeps.
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.fit(x=images, y=labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return model.history
