# Trains on images that it loads itself, with the columns in their usual order.
# told: not by the labels given
def train_transfer(network, images, labels):
    images, labels = sixty(5)
    model = build_transfer(network, 3)
    model.fit(images, labels, batch_size=5, epochs=8, verbose=0)
    return model
