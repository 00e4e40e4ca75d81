# // in place of /.
# told: whole-number division
def prepare_images(images):
    return (images[..., np.newaxis] // 255).astype(np.float32)
