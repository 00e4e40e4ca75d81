# Holds back a fifth, but validates on everything.
# told: also those trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    count = int(len(images) * 0.8)
    return model.fit(images[:count], labels[:count], batch_size=batch_size, epochs=epochs, validation_data=(images, labels), verbose=0)
