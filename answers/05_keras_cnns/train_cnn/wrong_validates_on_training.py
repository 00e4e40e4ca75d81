# Trains on everything and validates on the same.
# told: all images are trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_data=(images, labels), verbose=0)
