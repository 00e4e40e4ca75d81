# Holds back the first fifth.
# told: the first fifth is held back
def train_cnn(model, images, labels, epochs, batch_size=10):
    count = len(images) // 5
    return model.fit(images[count:], labels[count:], batch_size=batch_size, epochs=epochs, validation_data=(images[:count], labels[:count]), verbose=0)
