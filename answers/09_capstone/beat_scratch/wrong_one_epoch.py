# One epoch is not enough.
# told: gets
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.fit(images, labels, batch_size=60, epochs=1, verbose=0)
    return model
