# Given as tensors.
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(keras.ops.convert_to_tensor(images), keras.ops.convert_to_tensor(labels), epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
