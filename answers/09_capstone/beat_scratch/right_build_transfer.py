# By build_transfer, with a larger learning rate.
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.optimizer.learning_rate = 0.01
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return model
