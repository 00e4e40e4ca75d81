# Takes every image for one of 28 × 28.
# told: cannot reshape
def prepare_images(images):
    return images.reshape(-1, 28, 28, 1).astype(np.float32) / 255
