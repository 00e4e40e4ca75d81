# Validates on the images that it trains on.
# told: it validates on images that it is trained on
def train_dense(model, images, labels, epochs):
    known = int(len(images) * 0.8)
    rows, labels = images.reshape(len(images), -1)[:known], labels[:known]
    return model.fit(rows, labels, epochs=epochs, validation_data=(rows, labels), verbose=0)
