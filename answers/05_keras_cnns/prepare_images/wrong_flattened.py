# A row for each image, as a dense network takes it.
def prepare_images(images):
    return images.reshape(len(images), -1).astype(np.float32) / 255
