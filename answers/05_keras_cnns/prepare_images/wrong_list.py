# A nested list.
# told: a list came back
def prepare_images(images):
    return (images[..., None].astype(np.float32) / 255).tolist()
