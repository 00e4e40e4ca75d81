# Trains and puts the old weights back.
# told: not what training made of it
def train_dense(model, images, labels, epochs):
    old = model.get_weights()
    history = model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)
    model.set_weights(old)
    return history
