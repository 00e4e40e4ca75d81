# A History of one's own.
def train_cnn(model, images, labels, epochs, batch_size=10):
    record = keras.callbacks.History()
    model.fit(images, labels, batch_size, epochs, 0, callbacks=[record], validation_split=0.2)
    return record
