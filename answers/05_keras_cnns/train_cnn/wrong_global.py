# Trains on the chapter's images.
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(train.images[:25], train.one_hot[:25], epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
