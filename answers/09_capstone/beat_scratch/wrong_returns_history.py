# Returns the History.
# told: should be a Keras model
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.compile(loss="categorical_crossentropy", run_eagerly=True)
    return model.fit(images, labels, batch_size=60, epochs=1, verbose=0)
