# Trains on everything and validates on the same.
# told: it trains on everything
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    return model.fit(rows, labels, epochs=epochs, validation_data=(rows, labels), verbose=0)
