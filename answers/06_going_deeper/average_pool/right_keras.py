# Keras's layer on a batch of one image with one channel.
def average_pool(image, size=2):
    batch = np.asarray(image, dtype="float32")[None, :, :, None]
    return np.asarray(layers.AveragePooling2D(size)(batch))[0, :, :, 0]
