# Stretches from the darkest to the lightest.
# told: min-max stretched
def as_float(image):
    image = image.astype(np.float32)
    return (image - image.min()) / (image.max() - image.min())
