# expand_dims, with the dtype changed last.
def prepare_images(images):
    scaled = images / 255.0
    return np.expand_dims(scaled, axis=-1).astype('float32')
