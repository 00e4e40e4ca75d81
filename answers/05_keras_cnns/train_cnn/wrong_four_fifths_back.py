# Holds back four fifths.
# told: validation_split is the share
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.8, verbose=0)
