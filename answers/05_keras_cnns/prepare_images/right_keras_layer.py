# Keras's own Rescaling layer.
def prepare_images(images):
    result = layers.Rescaling(1 / 255)(images[:, :, :, None].astype("float32"))
    return np.array(result)
