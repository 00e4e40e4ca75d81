# Trains and prints.
# told: does the function end with `return`?
def train_cnn(model, images, labels, epochs, batch_size=10):
    print(model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0).history)
