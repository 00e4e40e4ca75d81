# Trains and prints.
# told: does the function end with `return`?
def train_dense(model, images, labels, epochs):
    print(model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0).history)
