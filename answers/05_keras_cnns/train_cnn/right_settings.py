# Settings in a dict; training images in their own order.
def train_cnn(model, images, labels, epochs, batch_size=10):
    settings = {"epochs": epochs, "batch_size": batch_size, "validation_split": 1 / 5, "verbose": 0, "shuffle": False}
    return model.fit(images, labels, **settings)
