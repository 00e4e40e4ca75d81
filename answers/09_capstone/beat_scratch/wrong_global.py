# Takes the trained network of another cell, whatever it is given.
# told: only the head may be trained
def train_transfer(network, images, labels):
    model = build_transfer(network_for_seven(), 3)
    model.fit(images, labels, batch_size=5, epochs=10, verbose=0)
    return model
