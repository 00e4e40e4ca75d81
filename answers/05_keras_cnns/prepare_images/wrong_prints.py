# Prints in place of returning.
# told: does the function end with `return`?
def prepare_images(images):
    print(images[..., np.newaxis].astype(np.float32) / 255)
